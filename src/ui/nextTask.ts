const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener("message", () => waiting.shift()?.());
channel.port1.start();

/**
 * Calls back in a task of its own, so that the page can answer in between. Not a timer: a browser slows the timers of a page in
 * the background down to one a minute.
 */
export function nextTask(resume: () => void): void {
  waiting.push(resume);
  channel.port2.postMessage(undefined);
}
