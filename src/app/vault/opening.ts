import type { Places } from "../../persistence/vault/vaultRoad.ts";
import type { Language } from "../../words/language.ts";
import type { Tabs } from "./tabs.ts";

/** What opening a device takes from outside. */
export type Opening = {
  readonly places: Places;
  readonly tabs: Tabs;
  readonly inTime: <Value>(answer: Promise<Value>) => Promise<Value | undefined>;
  readonly language: Language;
  readonly root: Element;
};
