import type { Drafts } from "../ui/drafts.tsx";

const PREFIX = "b2m-draft:";

/**
 * What was begun in forms, kept in the tab's own store: it survives a reload, and is gone when the tab is closed. Where the
 * browser refuses, or has no room, forms work without.
 */
export const sessionDrafts = (storage: () => Storage): Drafts => {
  const attempt = <T>(ask: (store: Storage) => T): T | undefined => {
    try {
      return ask(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: (key) => attempt((store) => store.getItem(PREFIX + key)) ?? undefined,
    keep: (key, text) => attempt((store) => store.setItem(PREFIX + key, text)),
    forget: (key) => attempt((store) => store.removeItem(PREFIX + key)),
    forgetAbout: (ids) =>
      attempt((store) => {
        const keys = Array.from({ length: store.length }, (_, place) => store.key(place) ?? "");
        const about = keys.filter((key) => key.startsWith(PREFIX) && ids.some((id) => key.split(":").includes(id)));
        for (const key of about) store.removeItem(key);
      }),
  };
};
