import { PLAIN, type TextCodec } from "../../persistence/vault/codedTexts.ts";
import type { Drafts } from "../../ui/drafts.tsx";

const PREFIX = "b2m-draft:";

/**
 * What was begun in forms, kept in the tab's own store: it survives a reload, and is gone when the tab is closed. Where the
 * browser refuses, or has no room, forms work without. Sealed where the device has a lock.
 */
export const sessionDrafts = (storage: () => Storage, codec: () => TextCodec = () => PLAIN): Drafts => {
  const attempt = <T>(ask: (store: Storage) => T): T | undefined => {
    try {
      return ask(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) =>
      attempt((store) => {
        const text = store.getItem(PREFIX + key);
        return text === null ? undefined : codec().open(PREFIX + key, text);
      }),
    keep: (key, text) => attempt((store) => store.setItem(PREFIX + key, codec().close(PREFIX + key, text))),
    forget: (key) => attempt((store) => store.removeItem(PREFIX + key)),
    forgetAbout: (ids) =>
      attempt((store) => {
        const keys = Array.from({ length: store.length }, (_, place) => store.key(place) ?? "");
        const about = keys.filter((key) => key.startsWith(PREFIX) && ids.some((id) => key.split(":").includes(id)));
        for (const key of about) store.removeItem(key);
      }),
  };
};

/** Stores what was begun as the device now stores everything: a lock was set, or taken away. */
export function recodeDrafts(storage: () => Storage, from: TextCodec, to: TextCodec): void {
  try {
    const store = storage();
    const keys = Array.from({ length: store.length }, (_, place) => store.key(place) ?? "").filter((key) =>
      key.startsWith(PREFIX),
    );
    for (const key of keys) store.setItem(key, to.close(key, from.open(key, store.getItem(key) ?? "")));
  } catch {
    // Where the browser refuses nothing was begun either.
  }
}
