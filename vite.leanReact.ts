import type { Plugin } from "vite";
import { stillOf } from "./vite.leftOut.ts";

/**
 * What the built app leaves out of React: what it does for pages that a server has drawn (this one begins empty, with `createRoot`), for
 * style sheets and scripts that stand among elements, and for four kinds of element that are drawn nowhere here. The places that decide
 * whether any of it is needed stay as they are; the deeds behind them are taken out and say so if they are ever reached, so that the
 * page's own guard tells of it. A name that is not there any more stops the build.
 */
const CLIENT = /\/react-dom\/cjs\/react-dom-client\.production\.js$/u;

/** Never reached, by what would be needed for it. */
const UNREACHED: { readonly [needs: string]: readonly string[] } = {
  "a page that a server has drawn": [
    "prepareToHydrateHostInstance",
    "throwOnHydrationMismatch",
    "mountHostRootWithoutHydrating",
    "updateDehydratedSuspenseComponent",
    "clearHydrationBoundary",
    "hideOrUnhideDehydratedBoundary",
    "retryIfBlockedOn",
    "queueIfContinuousEvent",
    "registerSuspenseInstanceRetry",
    "retryDehydratedSuspenseBoundary",
  ],
  "<link>, <style>, <script>, <html>, <head> or <body> as elements, or preload() and its like": [
    "createHoistableInstance",
    "getResource",
    "acquireResource",
    "mountHoistable",
    "getHydratableHoistableCache",
    "suspendResource",
    "insertSuspendedStylesheets",
    "resolveSingletonInstance",
    "releaseSingletonInstance",
    "commitHostSingletonAcquisition",
    "prefetchDNS",
    "preconnect",
    "preload",
    "preloadModule",
    "preinitStyle",
    "preinitScript",
    "preinitModuleScript",
  ],
  "<ViewTransition>": [
    "startViewTransition",
    "flushAfterMutationEffects",
    "reportViewTransitionError",
    "createViewTransitionInstance",
    "getViewTransitionName",
    "getViewTransitionClassName",
  ],
  "a fragment with a ref": [
    "FragmentInstance",
    "addFragmentHandleToFiber",
    "commitNewChildToFragmentInstance",
    "deleteChildFromFragmentInstance",
  ],
  "<Activity> or <SuspenseList>": ["updateActivityComponent", "updateSuspenseListComponent"],
};

/** Asked again and again, and without such elements always with the same answer. */
const ALWAYS: { readonly [asked: string]: string } = {
  popHydrationState: "return false;",
  resetHydrationState: "",
  getParentHydrationBoundary: "return null;",
  commitActivityHydrationCallbacks: "",
  commitSuspenseHydrationCallbacks: "",
  trackEnterViewTransitions: "",
  commitEnterViewTransitions: "",
  commitExitViewTransitions: "",
  commitNestedViewTransitions: "",
  restoreEnterOrExitViewTransitions: "",
  restoreNestedViewTransitions: "",
};

export const leanReact: Plugin = {
  name: "lean-react",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!CLIENT.test(id)) return undefined;
    let text = code;
    const change = (name: string, found: RegExp, put: string | ((whole: string) => string)) => {
      const changed = text.replace(found, typeof put === "string" ? () => put : put);
      if (changed === text) this.error(`React has no ${name} where it was`);
      text = changed;
    };
    const body = (name: string, instead: string) =>
      change(name, new RegExp(`^function ${name}\\([^]*?\\n\\}$`, "mu"), `function ${name}() { ${instead} }`);
    for (const name of Object.values(UNREACHED).flat()) body(name, "leftOut();");
    for (const [name, answer] of Object.entries(ALWAYS)) body(name, answer);
    change("hydrateRoot", /^exports\.hydrateRoot = [^]*?\n\};$/mu, "");
    change("root of its own for it", /^ReactDOMHydrationRoot\.prototype\.unstable_scheduleHydration = [^]*?\n\};$/mu, "");
    change("deeds of both roots", /^ReactDOMHydrationRoot\.prototype\.\w+ = (?=ReactDOMRoot\.)/gmu, "");
    change("deeds of fragments", /^(?:FragmentInstance|ViewTransitionPseudoElement)\.prototype\.\w+ = [^]*?\n\};$/gmu, "");
    // Set only where a server's page is taken over.
    change("word for taking over", /^ {2}isHydrating = !1,$/mu, "");
    change("taking over", /\bisHydrating = !0/gu, "leftOut()");
    change("first value of a field", /^function initInput\([^]*?\n\}$/mu, (whole) => whole.replaceAll("isHydrating", "isTaken"));
    change("question whether it takes over", /\bisHydrating\b(?!\$)/gu, "!1");
    return stillOf(id, `${text}\nfunction leftOut() { throw Error("Left out of this build of React"); }\n`);
  },
};
