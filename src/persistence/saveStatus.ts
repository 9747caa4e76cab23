import type { Instant } from "../domain/kept.ts";

/** Why the latest changes are not kept: the storage is full, may not be used, or holds a document that cannot be read and was left alone. */
export type WhyNotSaved = "full" | "denied" | "unreadable";

/** Whether what is in memory is also kept. "Saved" is said only after the write was seen to be there. */
export type SaveStatus =
  | { readonly type: "Saved"; readonly at?: Instant }
  | { readonly type: "Saving" }
  | { readonly type: "NotSaved"; readonly why: WhyNotSaved; readonly pending: number };
