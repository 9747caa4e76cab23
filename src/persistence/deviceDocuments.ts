import * as v from "valibot";
import { err, ok, type Result } from "../domain/result.ts";
import { compare } from "../domain/compare.ts";
import type { RevisedSettings } from "../domain/device/mergeSettings.ts";
import { readPlainSettings, toPlainSettings } from "../exchange/plainSettings.ts";
import { anyObject, pathOf, sealedObject } from "../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import { whyBroken } from "./document.ts";
import type { WhyUnreadable } from "./repository.ts";

const INDEX: SealKind = { name: "b2m-index", current: 1 };
/**
 * 2: names joined, assumptions, and how often each place was chosen anew, which a reader of 1 took for damage. 3: when tests are
 * due, initials, what a patient sees, and how the roster is shown. 4: whether it is noted who opens a patient's page.
 * 5: what laboratories' own names of tests mean, and imports of PDF and of document exchange.
 */
const SETTINGS: SealKind = { name: "b2m-settings", current: 5 };

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

const revised = sealedObject({ revisions: v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(1))) });

/**
 * The text that stores what the users of this device chose, and how often each was chosen anew, by which two tabs join what they
 * chose at one moment. Where nothing was chosen since an earlier release it is that release's text.
 */
export function writeSettings({ settings, revisions }: RevisedSettings): string {
  const sorted = Object.fromEntries(Object.entries(revisions).sort(([a], [b]) => compare(a, b)));
  return seal(SETTINGS, { ...toPlainSettings(settings), ...(Object.keys(sorted).length === 0 ? {} : { revisions: sorted }) });
}

/** The inverse of `writeSettings`; a setting that is younger than the text starts from its default. */
export function readSettings(text: string): Result<RevisedSettings, WhyUnreadable> {
  const opened = openSeal(SETTINGS, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const { content } = opened.value;
  const whole = v.safeParse(anyObject, content);
  if (!whole.success) return err({ type: "Damaged", path: "" });
  const { revisions = {}, ...plain } = whole.output;
  const counts = v.safeParse(revised, { revisions });
  if (!counts.success) return err({ type: "Damaged", path: pathOf(counts.issues) });
  const settings = readPlainSettings(plain);
  return settings.ok
    ? ok({ settings: settings.value, revisions: counts.output.revisions })
    : err({ type: "Damaged", path: settings.error.path });
}
