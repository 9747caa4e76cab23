import { importSession } from "../../src/exchange/incoming/importSession.ts";
import type { OpenImporter } from "../../src/exchange/incoming/importer.ts";

/**
 * The importer that the browser runs in a worker, in this very place. What goes in and out is copied as for a worker, so that
 * nothing passes here that would not pass there.
 */
export const importerInPlace =
  (newId: () => string = () => crypto.randomUUID()): OpenImporter =>
  (onProgress) => {
    const session = importSession({ newId, onProgress, clock: () => 0 });
    return {
      takeRecords: (...args) => session.takeRecords(...structuredClone(args)),
      // A file is handed over by reference.
      read: async (given, remembered) => structuredClone(await session.read(given, structuredClone(remembered))),
      picture: session.picture,
      plan: async (request) => structuredClone(await session.plan(structuredClone(request))),
      rows: async (...args) => structuredClone(await session.rows(...args)),
      records: async (...args) => structuredClone(await session.records(...args)),
      close: () => {},
    };
  };
