import { keysOf } from "../../domain/keysOf.ts";
import { acceptedUnit, isMeasurandCode, MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import { parseTyped, type DecimalSign } from "../../domain/measuring/measured.ts";
import type { ObservationContent } from "../../domain/measuring/observation.ts";
import { draftOf, EMPTY_DRAFT, inSign, reachOf, type ObservationDraft } from "../../domain/measuring/observationDoor.ts";
import { isoDayOf } from "../../domain/dayText.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { lentTo, reportedBy, type EnteredFor, type LentBy, type Reported } from "../../domain/record/entryDefaults.ts";
import type { Unit } from "../../domain/measuring/units.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import type { Typed } from "../../ui/typedTexts.ts";
import type { Format } from "../../words/format.ts";

export type EntryField = keyof ObservationDraft;

/**
 * What a form holds while a result is typed: its texts in the user's own decimal sign and order of days, and which of them the
 * user has typed.
 */
export type Entry = Typed<EntryField>;

type DayFormat = Pick<Format, "day">;

type EntrySettings = Pick<Settings, "decimal" | "dateOrder" | "lastMeasurand" | "entryDefaults" | "laboratories">;

/**
 * A form for the next result: the measurand last used, with what this patient's own latest result of it lends, and nothing that
 * neither they nor Settings have.
 */
export function startTexts(settings: EntrySettings, person: EnteredFor, { day }: DayFormat): ObservationDraft {
  const measurand = settings.lastMeasurand;
  return fill({ ...EMPTY_DRAFT, measurand, collectedOn: day(person.on) }, new Set(), settings, person, true);
}

/** Who lent the laboratory, the method and the unit that stand in the form; nothing where they are not what was lent. */
export function lenderOf(texts: ObservationDraft, settings: EntrySettings, person: EnteredFor): LentBy | undefined {
  const lent = isMeasurandCode(texts.measurand) ? lentTo(person, texts.measurand, settings) : undefined;
  return lent !== undefined && lent.laboratory !== "" && lent.laboratory === texts.laboratory ? lent.by : undefined;
}

/**
 * The day of this patient's own result from which everything but value, unit and day is taken over; nothing where some of it was
 * not, or where there is no such result.
 */
export function carriedFrom(texts: ObservationDraft, settings: EntrySettings, person: EnteredFor): CalendarDate | undefined {
  const lent = isMeasurandCode(texts.measurand) ? lentTo(person, texts.measurand, settings) : undefined;
  if (lent?.by.type !== "Result") return undefined;
  const { value, unit, collectedOn, urinePh, measurand } = texts;
  const fresh = { ...EMPTY_DRAFT, measurand, value, unit, collectedOn, urinePh };
  const expected = fill(fresh, new Set<EntryField>(["unit"]), settings, person, true);
  return keysOf(expected).every((field) => expected[field] === texts[field]) ? lent.by.on : undefined;
}

/** The texts of a kept result, as this user writes them. */
export const textsOf = (content: ObservationContent, decimal: DecimalSign, { day }: DayFormat): ObservationDraft => ({
  ...draftOf(content, decimal),
  collectedOn: day(content.collectedOn),
});

/**
 * The form after one field has changed: a unit written with the value is chosen, and what belongs to the laboratory follows it
 * where the user typed nothing.
 */
export function typeInto(entry: Entry, field: EntryField, text: string, settings: EntrySettings, person: EnteredFor): Entry {
  const texts = { ...entry.texts, [field]: text };
  const typed = new Set([...entry.typed, field]);
  // The unit of another quantity says nothing about this one.
  if (field === "measurand") typed.delete("unit");
  const written = field === "value" || field === "measurand" ? writtenUnit(texts, settings.decimal) : undefined;
  if (written !== undefined) {
    typed.add("unit");
    return { texts: fill({ ...texts, unit: written }, typed, settings, person, false), typed };
  }
  return { texts: fill(texts, typed, settings, person, field === "measurand"), typed };
}

/** Fields of which others are asked anew once they change: a unit may be chosen by what is written with the value. */
export const JUDGED_WITH: { readonly [field in EntryField]?: readonly EntryField[] } = {
  value: ["unit", "measurand", "urinePh"],
  unit: ["value", "measurand", "urinePh"],
  measurand: ["value", "unit", "urinePh"],
  intervalLow: ["intervalHigh"],
};

/** Fields that are chosen from a list: changing one alone in a new result is no work to lose. */
export const CHOSEN: readonly EntryField[] = ["measurand", "unit", "status", "purpose"];

/** The texts of a form as a draft: the day in full, and no urine pH where there is no urine. */
export function draftFrom(texts: ObservationDraft, dateOrder: Settings["dateOrder"], today: CalendarDate): ObservationDraft {
  const collectedOn = isoDayOf(texts.collectedOn, dateOrder, today);
  const urine = isMeasurandCode(texts.measurand) && MEASURANDS[texts.measurand].specimen === "urine";
  return { ...texts, collectedOn, urinePh: urine ? texts.urinePh : "" };
}

/** The texts with every field that the user has not typed filled in from what is known of the measurand and the laboratory. */
function fill(
  texts: ObservationDraft,
  typed: ReadonlySet<EntryField>,
  settings: EntrySettings,
  person: EnteredFor,
  fresh: boolean,
): ObservationDraft {
  const { measurand } = texts;
  if (!isMeasurandCode(measurand)) return texts;
  const lent = lentTo(person, measurand, settings);
  const laboratory = typed.has("laboratory") ? texts.laboratory : fresh ? (lent?.laboratory ?? "") : texts.laboratory;
  const at = (unit: string) => reportedBy(laboratory, unit, person, measurand, settings);
  const unit = typed.has("unit") ? texts.unit : unitFor(measurand, fresh ? "" : texts.unit, at, lent?.unit);
  const known = at(unit);
  const open = (field: "method" | "intervalLow" | "intervalHigh", text: string) => (typed.has(field) ? texts[field] : text);
  // Limits are numbers of one laboratory in one unit: beside another unit they would flag every value wrongly.
  const limits = known?.unit === unit ? known : undefined;
  return {
    ...texts,
    laboratory,
    unit,
    method: open("method", known?.method ?? ""),
    intervalLow: open("intervalLow", inSign(limits?.intervalLow ?? "", settings.decimal)),
    intervalHigh: open("intervalHigh", inSign(limits?.intervalHigh ?? "", settings.decimal)),
  };
}

/**
 * The unit that this laboratory prints, else the one in the form, else the one lent. Never a guess: every measurand is reported
 * in several units, and where none was used before none is chosen.
 */
function unitFor(
  measurand: MeasurandCode,
  present: string,
  at: (unit: string) => Reported | undefined,
  lent: string | undefined,
): string {
  const candidates = [at(present)?.unit, present, lent];
  return candidates.find((unit) => unit !== undefined && acceptedUnit(measurand, unit) !== undefined) ?? "";
}

/** The accepted unit that is written behind the value, if one is. */
function writtenUnit({ measurand, value }: ObservationDraft, decimal: DecimalSign): Unit | undefined {
  const read = parseTyped(value, decimal, reachOf(measurand, ""));
  const unit = read.ok && read.value.unitText !== undefined ? readUnit(read.value.unitText) : undefined;
  return unit !== undefined && isMeasurandCode(measurand) && acceptedUnit(measurand, unit) ? unit : undefined;
}
