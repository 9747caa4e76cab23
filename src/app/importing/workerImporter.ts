// oxlint-disable-next-line import/default -- the bundler answers with the address of the file it makes
import workerAddress from "./importWorker.ts?worker&url";
import { ownScript } from "../browser/trustedScript.ts";
import type { OpenImporter } from "../../exchange/incoming/importer.ts";
import type { ImportCall, ImportReply, ImportWork } from "../../exchange/incoming/importProtocol.ts";

/**
 * An importer in a worker of its own, so that the page answers while a hundred thousand rows are read. Closing it ends the worker
 * at once. `onBroken` is told when one broke off: its script may be gone, where a newer release has taken its place.
 */
export const workerImporter =
  (onBroken: () => void): OpenImporter =>
  (onProgress) => {
    const worker = new Worker(ownScript(workerAddress), { type: "module" });
    const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (why: Error) => void }>();
    let calls = 0;

    const breakOff = (call: number) => {
      waiting.get(call)?.reject(new Error("The import worker broke off"));
      waiting.delete(call);
      onBroken();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ImportReply>) => {
      if (data.type === "Progress") return onProgress(data.progress);
      if (data.type === "BrokeOff") return breakOff(data.call);
      waiting.get(data.call)?.resolve(data.answer);
      waiting.delete(data.call);
    });
    // Its script could not be fetched, or it ran out of memory.
    worker.addEventListener("error", () => [...waiting.keys()].forEach(breakOff));

    const ask = <M extends ImportCall["method"]>(method: M, args: Parameters<ImportWork[M]>): ReturnType<ImportWork[M]> => {
      calls += 1;
      const call = calls;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(call, { resolve, reject }));
      worker.postMessage({ call, method, args }, []);
      // oxlint-disable-next-line typescript/consistent-type-assertions -- the session's method of that name answered it
      return answer as ReturnType<ImportWork[M]>;
    };
    return {
      takeRecords: (...args) => ask("takeRecords", args),
      read: (...args) => ask("read", args),
      picture: (...args) => ask("picture", args),
      plan: (...args) => ask("plan", args),
      rows: (...args) => ask("rows", args),
      records: (...args) => ask("records", args),
      close: () => {
        worker.terminate();
        // Nobody waits for these any more; they stay unanswered.
        waiting.clear();
      },
    };
  };
