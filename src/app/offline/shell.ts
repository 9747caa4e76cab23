/** What a page and the service worker say to each other. Each is answered on the port that comes with it, if at all. */
export type ToWorker =
  /** The waiting release takes over now. */
  | { readonly type: "TakeOver" }
  /** Whether this file is one of the release that answers: `boolean`. */
  | { readonly type: "Holds"; readonly path: string }
  /** Files that another app shared with this one: `File[]`. Answered once. */
  | { readonly type: "TakeShared" };

/** Where other apps send what is shared with this one, as in the manifest. */
export const SHARE_ADDRESS = "/shared";
