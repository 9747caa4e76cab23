import type { Device } from "../../src/app/device/device.ts";
import { ok } from "../../src/domain/result.ts";
import { fixedDeps } from "./monitor.ts";
import { importerInPlace } from "./importer.ts";

/** A device for a page alone: it stores nothing, shares nothing and has no lock. */
export const plainDevice = (): Device => ({
  now: fixedDeps().now,
  storageDenied: false,
  usage: async () => undefined,
  roomFor: async () => undefined,
  demoRecords: async () => [],
  moveAside: async () => ok(undefined),
  movedAside: async () => [],
  saveAgain: () => {},
  openImporter: importerInPlace(),
});
