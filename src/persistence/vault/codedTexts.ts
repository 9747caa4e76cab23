import { VAULT_KEY } from "../keysAtStart.ts";
import { ok } from "../../domain/result.ts";
import { LANGUAGE_KEY } from "../languageStore.ts";
import type { TextStore } from "../textStore.ts";

/** How many passphrases were tried in vain. It must be read while all is locked, and says nothing of anybody. */
export const TRIES_KEY = "b2m:vault-tries";
/** After how many minutes without use the device locks. It rules the locked device, and says nothing of anybody. */
export const IDLE_KEY = "b2m:vault-idle";

/** How texts stand in the storage: as they are, or sealed under a passphrase. */
export type TextCodec = {
  /** The text that lies stored under a key. One that cannot be opened is given as it is found, so that whoever reads it says so. */
  readonly open: (key: string, stored: string) => string;
  readonly close: (key: string, text: string) => string;
  /** Whether a text lies there as this codec stores it. */
  readonly isClosed: (stored: string) => boolean;
};

/** Without a passphrase texts are stored as they are. */
export const PLAIN: TextCodec = { open: (_key, stored) => stored, close: (_key, text) => text, isClosed: () => true };

/** What stays readable though everything is sealed: the head, what rules the locked page, and in which language it speaks. */
export const isLeftReadable = (key: string): boolean => key.startsWith(VAULT_KEY) || key === LANGUAGE_KEY;

/** Texts behind a codec that may change while the page is open: a passphrase is set, or taken away. */
export function codedTexts(texts: TextStore, codec: () => TextCodec): TextStore {
  const open = (key: string, stored: string): string => (isLeftReadable(key) ? stored : codec().open(key, stored));
  const close = (key: string, text: string): string => (isLeftReadable(key) ? text : codec().close(key, text));
  return {
    ...texts,
    get: (key) => {
      const stored = texts.get(key);
      return stored.ok && stored.value !== undefined ? ok(open(key, stored.value)) : stored;
    },
    set: (key, text) => texts.set(key, close(key, text)),
    takes: (key, text) => texts.takes(key, close(key, text)),
    watch: (listener) =>
      texts.watch((change) => {
        const { key, text } = change;
        listener(key === undefined || text === undefined ? change : { key, text: open(key, text) });
      }),
  };
}
