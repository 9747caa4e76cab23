/** Browsers without idle callbacks wait so long instead. */
const WAIT_MS = 2000;

/** Does work once the page was loaded and has nothing else to do. */
export function whenIdle(work: () => void): void {
  const idle = () => void (typeof requestIdleCallback === "function" ? requestIdleCallback(work) : setTimeout(work, WAIT_MS));
  if (document.readyState === "complete") idle();
  else window.addEventListener("load", idle, { once: true });
}
