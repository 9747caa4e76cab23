import type { Words } from "./language.ts";

/**
 * What a form says of an entry that it took in. "Saved" is said where the page's header says so, and nowhere else: memory having
 * it is not enough.
 */
export const describeKept = (what: string, status: "Saved" | "Saving" | "NotSaved", { entry }: Words): string =>
  ({ Saved: entry.saved, Saving: entry.saving, NotSaved: entry.notSaved })[status](what);
