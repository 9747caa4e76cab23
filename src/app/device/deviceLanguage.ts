import { browserTextStore } from "../../persistence/browserTextStore.ts";
import { languageStore } from "../../persistence/languageStore.ts";
import { languageKeeper } from "./languageKeeper.ts";

/** The language of this visit. Its words are asked for as soon as this is imported; the first script has done so already. */
export const deviceLanguage = languageKeeper({
  store: languageStore(browserTextStore(() => window.localStorage, window)),
  preferred: () => window.navigator.languages,
});
