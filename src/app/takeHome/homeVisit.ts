import type { TextStore } from "../../persistence/textStore.ts";
import type { Language } from "../../words/language.ts";

/** What the patient's own page takes from outside. */
export type HomeVisit = {
  readonly texts: TextStore;
  readonly language: Language;
  readonly root: Element;
  /** Stores the app on the device. */
  readonly keepOffline: () => void;
};
