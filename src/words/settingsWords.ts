import { settings } from "./en/settings.ts";

/** The words of the Settings page. Apart from the other words because they are many, and only this page reads them. */
export const settingsWords = { en: settings };
export type SettingsWords = typeof settings;
