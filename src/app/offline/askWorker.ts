import type { ToWorker } from "./shell.ts";

/** Asks the service worker that serves this page; nothing where none does. */
export async function askWorker(question: ToWorker): Promise<unknown> {
  // Not there on a page that came over plain http, whatever its type says.
  const worker = navigator.serviceWorker?.controller ?? null;
  if (worker === null) return undefined;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", ({ data }) => resolve(data), { once: true });
    port1.start();
    worker.postMessage(question, { transfer: [port2] });
  });
}
