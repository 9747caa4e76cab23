import { openChannel } from "../../persistence/openChannel.ts";
import type { Shown } from "./sharingView.ts";
import type { Session } from "./smartSignIn.ts";

/**
 * What the tabs of this app tell each other about one server. A session goes from tab to tab of the same origin, in memory, and is
 * written nowhere.
 */
export type SharingWord =
  | { readonly type: "WhoIsSignedIn" }
  | { readonly type: "Session"; readonly session: Session | undefined }
  /** What the one tab that speaks to the server shows, for the others to show it too. */
  | { readonly type: "Shown"; readonly shown: Shown }
  | { readonly type: "WhatIsShown" }
  | { readonly type: "RoundNow" }
  | { readonly type: "Cancel" }
  | { readonly type: "Seen"; readonly patientId: string | undefined }
  | { readonly type: "Retry"; readonly patientId: string; readonly entry: string }
  | { readonly type: "Overrule"; readonly patientId: string; readonly entry: string }
  | { readonly type: "KeepErased"; readonly patientId: string }
  | { readonly type: "Disconnect"; readonly remove: boolean }
  /** Records were let go of in all tabs. */
  | { readonly type: "Gone" };

export type SharingTabs = {
  readonly tell: (word: SharingWord) => void;
  readonly listen: (listener: (word: SharingWord) => void) => () => void;
  readonly close: () => void;
};

const TYPES: ReadonlySet<unknown> = new Set([
  "WhoIsSignedIn",
  "Session",
  "Shown",
  "WhatIsShown",
  "RoundNow",
  "Cancel",
  "Seen",
  "Retry",
  "Overrule",
  "KeepErased",
  "Disconnect",
  "Gone",
] satisfies SharingWord["type"][]);

const isWord = (data: unknown): data is SharingWord =>
  typeof data === "object" && data !== null && "type" in data && TYPES.has(data.type);

/** The other tabs of this browser that share through this server. */
export function sharingTabs(name: string): SharingTabs {
  const channel = openChannel(`b2m-sharing ${name}`);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
    tell: (word) => channel?.postMessage(word),
    listen: (listener) => {
      const heard = ({ data }: MessageEvent<unknown>) => {
        if (isWord(data)) listener(data);
      };
      channel?.addEventListener("message", heard);
      return () => channel?.removeEventListener("message", heard);
    },
    close: () => channel?.close(),
  };
}
