import { isLanguageCode, type LanguageCode } from "../words/languages.ts";
import type { TextStore } from "./textStore.ts";

/**
 * A key of its own, readable while the device is locked: the locked page speaks the language too, and it tells nothing of anybody. It
 * lies in one copy alone; where it is lost the browser's language is spoken.
 */
export const LANGUAGE_KEY = "b2m:language";

/** The language that was chosen on this device; nothing where the browser's own is followed. */
export type LanguageStore = {
  readonly read: () => LanguageCode | undefined;
  /** Nothing: the browser's own from now on. Where it cannot be written it holds for this visit alone. */
  readonly write: (chosen: LanguageCode | undefined) => void;
  /** Calls the listener when another tab chose one. */
  readonly watch: (listener: () => void) => () => void;
};

/** The choice in the browser's texts. A text that is no language of this release counts as none. */
export const languageStore = (texts: TextStore): LanguageStore => ({
  read: () => {
    const text = texts.get(LANGUAGE_KEY);
    return text.ok && text.value !== undefined && isLanguageCode(text.value) ? text.value : undefined;
  },
  write: (chosen) => void (chosen === undefined ? texts.remove(LANGUAGE_KEY) : texts.set(LANGUAGE_KEY, chosen)),
  watch: (listener) =>
    texts.watch(({ key }) => {
      if (key === undefined || key === LANGUAGE_KEY) listener();
    }),
});
