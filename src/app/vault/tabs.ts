import { openChannel } from "../../persistence/openChannel.ts";
import { nameIn, type RecordSet } from "../../persistence/recordSet.ts";
import type { DataKey } from "../../persistence/vault/cipher.ts";

/**
 * What the tabs of this app tell each other about its lock. A key goes from tab to tab of the same origin, in memory, and is written
 * nowhere.
 */
export type TabWord =
  /** A new tab asks whether the device is open already. */
  | { readonly type: "WhoIsOpen" }
  | { readonly type: "IAmOpen"; readonly key: DataKey }
  /** The copies are about to go over: nothing may be written until they have. */
  | { readonly type: "Hold"; readonly key: DataKey }
  | { readonly type: "GoneOver"; readonly sealed: boolean }
  | { readonly type: "Lock" }
  /** Somebody works in this tab. */
  | { readonly type: "Active" };

/** The other tabs. */
export type Tabs = {
  readonly tell: (word: TabWord) => void;
  readonly listen: (listener: (word: TabWord) => void) => () => void;
};

const CHANNEL = "b2m-vault";
const TYPES: ReadonlySet<unknown> = new Set(["WhoIsOpen", "IAmOpen", "Hold", "GoneOver", "Lock", "Active"]);

const isWord = (data: unknown): data is TabWord =>
  typeof data === "object" && data !== null && "type" in data && TYPES.has(data.type);

/** The other tabs of this browser. */
export function browserTabs(set: RecordSet): Tabs {
  const channel = openChannel(nameIn(set, CHANNEL));
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
  };
}
