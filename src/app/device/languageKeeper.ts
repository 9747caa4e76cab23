import type { LanguageStore } from "../../persistence/languageStore.ts";
import { keysOf } from "../../domain/keysOf.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { Language, WordedPage } from "../../words/language.ts";
import { FALLBACK_LANGUAGE, fetchLanguage, languageAmong, type LanguageCode } from "../../words/languages.ts";

/** The words of a language could not be fetched: the page keeps the one it speaks. */
export type NotFetched = { readonly type: "NotFetched" };

/** The language in which this device speaks, and the way to another. */
export type LanguageKeeper = {
  readonly now: () => Language;
  /** What was chosen here; nothing where the browser's own language is followed. */
  readonly chosen: () => LanguageCode | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Speaks another language at once, in every tab, and keeps the choice. Nothing: the browser's own. */
  readonly choose: (code: LanguageCode | undefined) => Promise<Result<void, NotFetched>>;
};

type Surroundings = {
  readonly store: LanguageStore;
  /** The browser's languages, the preferred first. */
  readonly preferred: () => readonly string[];
  readonly fetch?: (code: LanguageCode, preferred: readonly string[]) => Promise<Language>;
};

/** All words of the new language that the page has read in the old one, so that it changes at once and in whole. */
const fetchAlike = (next: Language, last: Language): Promise<unknown> =>
  Promise.all([
    ...(last.common.now() === undefined ? [] : [next.common.fetch()]),
    ...keysOf<WordedPage>(last.pages)
      .filter((page) => last.pages[page].now() !== undefined)
      .map((page) => next.pages[page].fetch()),
  ]);

/**
 * Opens in the language that was chosen on this device, else in the browser's first that there is; in the
 * fallback where its words cannot be fetched.
 */
export async function languageKeeper({ store, preferred, fetch = fetchLanguage }: Surroundings): Promise<LanguageKeeper> {
  const codeNow = () => store.read() ?? languageAmong(preferred());
  let language = await fetch(codeNow(), preferred()).catch(() => fetch(FALLBACK_LANGUAGE, preferred()));
  let asked = 0;
  const listeners = new Set<() => void>();
  const speak = async (code: LanguageCode): Promise<Result<void, NotFetched>> => {
    const mine = (asked += 1);
    try {
      const next = await fetch(code, preferred());
      await fetchAlike(next, language);
      // Whoever chose again meanwhile has the last word.
      if (mine === asked && next !== language) {
        language = next;
        for (const listener of listeners) listener();
      }
      return ok(undefined);
    } catch {
      return err({ type: "NotFetched" });
    }
  };
  store.watch(() => void speak(codeNow()));
  return {
    now: () => language,
    chosen: store.read,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    choose: async (code) => {
      const spoken = await speak(code ?? languageAmong(preferred()));
      if (spoken.ok) store.write(code);
      return spoken;
    },
  };
}
