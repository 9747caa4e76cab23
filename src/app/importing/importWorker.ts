// oxlint-disable-next-line import/default -- the bundler answers with the address of the file it makes
import pdfWorkerAddress from "./pdfWorker.ts?worker&url";
import type { ImportCall, ImportReply, ImportWork } from "../../exchange/incoming/importProtocol.ts";
import { importSession } from "../../exchange/incoming/importSession.ts";
import { newId } from "../browser/newId.ts";
import { ownScript } from "../browser/trustedScript.ts";

const reply = (message: ImportReply): void => self.postMessage(message, { transfer: [] });

const work: ImportWork = importSession({
  newId,
  onProgress: (progress) => reply({ type: "Progress", progress }),
  clock: () => performance.now(),
  beginPdfWorker: () => new Worker(ownScript(pdfWorkerAddress), { type: "module" }),
});

const ask = (call: ImportCall): Promise<unknown> => {
  switch (call.method) {
    case "takeRecords":
      return work.takeRecords(...call.args);
    case "read":
      return work.read(...call.args);
    case "picture":
      return work.picture(...call.args);
    case "plan":
      return work.plan(...call.args);
    case "rows":
      return work.rows(...call.args);
    case "records":
      return work.records(...call.args);
  }
};

// One after the other, in the order of asking: a plan never begins before the records it needs have arrived.
let before: Promise<unknown> = Promise.resolve();
self.addEventListener("message", ({ data }: MessageEvent<ImportCall>) => {
  before = before
    .then(() => ask(data))
    .then(
      (answer) => reply({ type: "Answer", call: data.call, answer }),
      () => reply({ type: "BrokeOff", call: data.call }),
    );
});
