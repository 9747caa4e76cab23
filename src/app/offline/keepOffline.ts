import type { ReleaseWatch } from "../release/release.ts";
import { tellOtherTabs } from "../release/tellOtherTabs.ts";
import { askWorker } from "./askWorker.ts";
import { ownScript } from "../browser/trustedScript.ts";
import { takeQuietly } from "./takeQuietly.ts";
import { hearLaunches } from "./openedFiles.ts";
import type { ToWorker } from "./shell.ts";

/** A tab that stays open for days asks so often whether there is another release, and only when somebody comes back to it. */
const ASK_AGAIN_AFTER_MS = 3_600_000;

/**
 * Stores the app on this device, so that it opens without a network, and tells of the next release when it is stored. It takes over
 * when somebody asks, when no tab of this one is left, or when nobody would notice (`takeQuietly`). Where the page was not opened over
 * a secure connection there is no service worker, and the app is loaded anew each time.
 */
export async function keepOffline(entry: string, release: ReleaseWatch, isAtRest: () => boolean): Promise<void> {
  hearLaunches(window.launchQueue);
  tellOtherTabs(entry, release);
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(ownScript("/sw.js"), { updateViaCache: "none" }).catch(() => undefined);
  // Refused by a setting of the browser or by a test.
  if (registration === undefined) return;

  const isWaiting = () => registration.waiting !== null && serviceWorker.controller !== null;
  const lookQuietly = takeQuietly(
    { page: document, locks: navigator.locks, isAtRest: () => isWaiting() && isAtRest() },
    release.goOn,
  );
  const tellWaiting = () => {
    if (!isWaiting()) return;
    release.goOnBy(() => takeOver(registration));
    release.report({ type: "Waiting" });
    lookQuietly();
  };
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed") tellWaiting();
    });
  });
  tellWaiting();

  serviceWorker.addEventListener("controllerchange", () => {
    void askWorker({ type: "Holds", path: entry }).then((holds) => {
      if (holds !== false) return;
      // Taken over by consent, here or in another tab: here the typed text decides when to follow.
      release.goOnBy(() => window.location.reload());
      release.report({ type: "Replaced" });
    });
  });

  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - asked < ASK_AGAIN_AFTER_MS) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Lets the waiting release take over, and follows it once it has; a reload before that would bring back the old one. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  const follow = () => window.location.reload();
  if (waiting === null) return follow();
  navigator.serviceWorker.addEventListener("controllerchange", follow, { once: true });
  waiting.postMessage({ type: "TakeOver" } satisfies ToWorker, { transfer: [] });
}
