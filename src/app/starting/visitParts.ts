/** A part of the app that a visit is sure, or nearly so, to draw first. */
export type VisitPart = "words" | "list" | "patient" | "history" | "packing";

/**
 * What the page will ask for once it runs, told from what is known before: the address, and which keys this device has. It is then asked
 * for beside the app, not after it. A guess costs nothing where it is wrong but bytes: nothing is drawn by it.
 */
export function visitParts(pathname: string, isThere: (key: string) => boolean): readonly VisitPart[] {
  // Locked: a passphrase is asked for before anything is read.
  if (isThere(VAULT_KEY) && !isThere(PATIENT_MODE_KEY)) return ["words"];
  const page = pageParts(pathname, isThere);
  // Whatever is shown of records, they lie packed.
  return isThere(INDEX_KEY) ? [...page, "packing"] : page;
}
import { INDEX_KEY, PATIENT_MODE_KEY, VAULT_KEY } from "../../persistence/keysAtStart.ts";

function pageParts(pathname: string, isThere: (key: string) => boolean): readonly VisitPart[] {
  // Handed over: one history and nothing else.
  if (isThere(PATIENT_MODE_KEY)) return ["words", "history"];
  if (pathname === "/") return isThere(INDEX_KEY) ? ["words", "list"] : [];
  if (/^\/patients\/(?!new$)[^/]+$/u.test(pathname) && isThere(INDEX_KEY)) return ["words", "patient"];
  return /^\/patients\/[^/]+\/history$/u.test(pathname) ? ["words", "history"] : ["words"];
}
