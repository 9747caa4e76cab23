import { isSameSettings, mergeSettings, reviseSettings, UNTOUCHED } from "../../domain/device/mergeSettings.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { ok, type Result } from "../../domain/result.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import { readSettings, writeSettings } from "../deviceDocuments.ts";
import type { SaveFailure, WhyUnreadable } from "../repository.ts";
import { SETTINGS_KEY, unreadable } from "../storedKeys.ts";
import { wouldNotReadBack, type Places } from "./places.ts";

/** The settings in their place: of each, the later choice of all tabs stands. */
export type LocalSettings = {
  /** What is stored, which this tab has seen from now on. */
  readonly read: (text: string) => Result<Settings, WhyUnreadable>;
  readonly save: (settings: Settings) => Result<void, SaveFailure>;
  /** Another tab stored its settings, perhaps without having seen what this one chose at the same moment. */
  readonly notice: (text: string) => void;
  /** The text that saving these will write; nothing where what is stored cannot be read. */
  readonly textAhead: (settings: Settings) => string | undefined;
};

export function localSettings({ texts, index, tell, refuse, wasEmptied }: Places): LocalSettings {
  /** The settings as this tab last stored or read them, and those that it could not store. */
  let knownSettings = UNTOUCHED;
  let unsavedSettings: Settings | undefined;

  function read(text: string): Result<Settings, WhyUnreadable> {
    const stored = readSettings(text);
    if (!stored.ok) return stored;
    knownSettings = stored.value;
    return ok(stored.value.settings);
  }

  function textAhead(settings: Settings): string | undefined {
    const stored = texts.get(SETTINGS_KEY);
    if (!stored.ok) return undefined;
    const theirs = stored.value === undefined ? ok(UNTOUCHED) : readSettings(stored.value);
    if (!theirs.ok) return undefined;
    return writeSettings(mergeSettings(reviseSettings(knownSettings, settings, theirs.value.revisions), theirs.value));
  }

  function saveSettings(settings: Settings): Result<void, SaveFailure> {
    unsavedSettings = settings;
    const stored = texts.get(SETTINGS_KEY);
    if (!stored.ok) return stored;
    if (stored.value === undefined && index.isGone()) wasEmptied();
    const theirs = stored.value === undefined ? ok(UNTOUCHED) : readSettings(stored.value);
    if (!theirs.ok) return refuse(unreadable(SETTINGS_KEY, stored.value ?? "", theirs.error));
    const merged = mergeSettings(reviseSettings(knownSettings, settings, theirs.value.revisions), theirs.value);
    const text = writeSettings(merged);
    const check = readSettings(text);
    if (!check.ok) return wouldNotReadBack(check.error);
    const saved = text === stored.value ? ok(undefined) : confirmedWrite(texts, SETTINGS_KEY, text);
    if (!saved.ok) return saved;
    knownSettings = merged;
    unsavedSettings = undefined;
    // What another tab chose meanwhile is news here.
    if (!isSameSettings({ settings, revisions: {} }, { settings: merged.settings, revisions: {} }))
      tell({ type: "SettingsChanged", settings: merged.settings });
    return saved;
  }

  function noticeSettings(text: string): void {
    const theirs = readSettings(text);
    if (!theirs.ok) return;
    const mine = unsavedSettings === undefined ? knownSettings : reviseSettings(knownSettings, unsavedSettings);
    const merged = mergeSettings(mine, theirs.value);
    const isNews = !isSameSettings({ ...merged, revisions: {} }, { ...mine, revisions: {} });
    if (unsavedSettings !== undefined) unsavedSettings = merged.settings;
    else knownSettings = merged;
    if (isNews) tell({ type: "SettingsChanged", settings: merged.settings });
    if (unsavedSettings === undefined && !isSameSettings(merged, theirs.value)) saveSettings(merged.settings);
  }

  return { read, save: saveSettings, notice: noticeSettings, textAhead };
}
