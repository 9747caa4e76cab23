import * as v from "valibot";
import { err, ok, type Result } from "../domain/result.ts";
import type { Settings } from "../domain/device/settings.ts";
import { readPlainSettings, toPlainSettings } from "../exchange/plainSettings.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import { whyBroken } from "./document.ts";
import type { WhyUnreadable } from "./repository.ts";

const INDEX: SealKind = { name: "b2m-index", current: 1 };
const SETTINGS: SealKind = { name: "b2m-settings", current: 1 };

const ids = v.array(v.string());

/** The text that names the patients of this device, so that a document that went missing is noticed. */
export const writeIndex = (patientIds: readonly string[]): string => seal(INDEX, patientIds);

/** The inverse of `writeIndex`. */
export function readIndex(text: string): Result<readonly string[], WhyUnreadable> {
  const opened = openSeal(INDEX, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const read = v.safeParse(ids, opened.value.content);
  return read.success ? ok(read.output) : err({ type: "Damaged", path: "" });
}

/** The text that stores what the users of this device chose. */
export const writeSettings = (settings: Settings): string => seal(SETTINGS, toPlainSettings(settings));

/** The inverse of `writeSettings`; a setting that is younger than the text starts from its default. */
export function readSettings(text: string): Result<Settings, WhyUnreadable> {
  const opened = openSeal(SETTINGS, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const settings = readPlainSettings(opened.value.content);
  return settings.ok ? settings : err({ type: "Damaged", path: settings.error.path });
}
