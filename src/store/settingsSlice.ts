import { keysOf } from "../domain/keysOf.ts";
import type { EntryDefaults } from "../domain/record/entryDefaults.ts";
import type { StateCreator } from "zustand/vanilla";
import type { ObservationContent } from "../domain/measuring/observation.ts";
import type { Settings } from "../domain/device/settings.ts";
import type { State, SettingsSlice } from "./state.ts";

const sameTexts = (a: EntryDefaults | undefined, b: EntryDefaults): boolean =>
  a !== undefined && keysOf(b).every((key) => a[key] === b[key]);

const lentBy = (content: ObservationContent): EntryDefaults => ({
  unit: content.unit,
  laboratory: content.laboratory ?? "",
  method: content.method ?? "",
  intervalLow: content.intervalLow ?? "",
  intervalHigh: content.intervalHigh ?? "",
});

/**
 * The settings without what this result left in them: entered in error, it lends nothing to the next. The same object where it
 * left nothing.
 */
export function forgetting(settings: Settings, content: ObservationContent): Settings {
  const { [content.measurand]: last, ...entryDefaults } = settings.entryDefaults;
  return sameTexts(last, lentBy(content)) ? { ...settings, entryDefaults } : settings;
}

/** The settings that remember this result as the last one entered. The same object where nothing is new. */
export function remembering(settings: Settings, content: ObservationContent): Settings {
  const defaults = lentBy(content);
  if (settings.lastMeasurand === content.measurand && sameTexts(settings.entryDefaults[content.measurand], defaults))
    return settings;
  return {
    ...settings,
    lastMeasurand: content.measurand,
    entryDefaults: { ...settings.entryDefaults, [content.measurand]: defaults },
  };
}

export const settingsSlice =
  (loaded: Settings): StateCreator<State, [], [], SettingsSlice> =>
  (set) => ({
    settings: loaded,
    changeSettings: (patch) => set((state) => ({ settings: { ...state.settings, ...patch } })),
    rememberEntry: (content) =>
      set((state) => {
        const settings = remembering(state.settings, content);
        return settings === state.settings ? state : { settings };
      }),
  });
