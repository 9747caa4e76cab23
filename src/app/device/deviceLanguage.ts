import { browserTextStore } from "../../persistence/browserTextStore.ts";
import { languageStore } from "../../persistence/languageStore.ts";
import { askForCommonWords, fetchLanguage } from "../../words/languages.ts";
import { visitParts } from "../starting/visitParts.ts";
import { languageKeeper } from "./languageKeeper.ts";

const texts = browserTextStore(() => window.localStorage, window);

/** What this visit will draw first, as far as that is known. */
export const partsOfThisVisit = visitParts(window.location.pathname, (key) => {
  const text = texts.get(key);
  return text.ok && text.value !== undefined;
});

/** The language of this visit. Its words are asked for as soon as this is imported, beside the rest of the app. */
export const deviceLanguage = languageKeeper({
  store: languageStore(texts),
  preferred: () => window.navigator.languages,
  fetch: (code) => {
    if (partsOfThisVisit.includes("words")) askForCommonWords(code);
    return fetchLanguage(code);
  },
});
