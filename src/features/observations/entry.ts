import { acceptedUnit, isMeasurandCode, MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import { parseMeasured, type DecimalSign } from "../../domain/measuring/measured.ts";
import { draftOf, EMPTY_DRAFT, type ObservationContent, type ObservationDraft } from "../../domain/measuring/observation.ts";
import { isoDayOf } from "../../domain/isoDayOf.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { EntryDefaults, Settings } from "../../domain/device/settings.ts";
import type { LaboratoryInterval } from "../../domain/measuring/laboratoryInterval.ts";
import type { Unit } from "../../domain/measuring/units.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import type { Typed } from "../../ui/useForm.ts";
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
 * A form for the next result: the measurand, unit, laboratory, method and interval of the last one, and nothing the user did not
 * choose before.
 */
export function startTexts(settings: EntrySettings, collectedOn: CalendarDate, { day }: DayFormat): ObservationDraft {
  const measurand = settings.lastMeasurand;
  return fill({ ...EMPTY_DRAFT, measurand, collectedOn: day(collectedOn) }, new Set(), settings, true);
}

/** The texts of a kept result, as this user writes them. */
export function textsOf(content: ObservationContent, decimal: DecimalSign, { day }: DayFormat): ObservationDraft {
  const draft = draftOf(content);
  const numbers = (["value", "intervalLow", "intervalHigh", "urinePh"] as const).map((field) => [
    field,
    inSign(draft[field], decimal),
  ]);
  return { ...draft, collectedOn: day(content.collectedOn), ...Object.fromEntries(numbers) };
}

/**
 * The form after one field has changed: a unit written with the value is chosen, and what belongs to the laboratory follows it
 * where the user typed nothing.
 */
export function typeInto(entry: Entry, field: EntryField, text: string, settings: EntrySettings): Entry {
  const texts = { ...entry.texts, [field]: text };
  const typed = new Set([...entry.typed, field]);
  // The unit of another quantity says nothing about this one.
  if (field === "measurand") typed.delete("unit");
  const written = field === "value" || field === "measurand" ? writtenUnit(texts, settings.decimal) : undefined;
  if (written !== undefined) {
    typed.add("unit");
    return { texts: fill({ ...texts, unit: written }, typed, settings, false), typed };
  }
  return { texts: fill(texts, typed, settings, field === "measurand"), typed };
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
  fresh: boolean,
): ObservationDraft {
  const { measurand } = texts;
  if (!isMeasurandCode(measurand)) return texts;
  const last = settings.entryDefaults[measurand];
  const laboratory = typed.has("laboratory") ? texts.laboratory : fresh ? (last?.laboratory ?? "") : texts.laboratory;
  const unit = typed.has("unit") ? texts.unit : unitFor(measurand, laboratory, fresh ? "" : texts.unit, settings);
  const known = knownAt(settings, measurand, laboratory, unit);
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
 * The unit that this laboratory prints, else the one in the form, else the one last used. Never a guess: with several to choose
 * from and none used before, none.
 */
function unitFor(measurand: MeasurandCode, laboratory: string, present: string, settings: EntrySettings): string {
  const known = knownAt(settings, measurand, laboratory, present)?.unit;
  const { units } = MEASURANDS[measurand];
  const only = units.length === 1 ? units[0]?.unit : undefined;
  const candidates = [known, present, settings.entryDefaults[measurand]?.unit, only];
  return candidates.find((unit) => unit !== undefined && acceptedUnit(measurand, unit) !== undefined) ?? "";
}

const spelling = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/gu, " ");

/**
 * What this laboratory is known to report for this measurand, in this unit if it is known in several: as set in Settings, else as
 * last used.
 */
function knownAt(
  settings: EntrySettings,
  measurand: MeasurandCode,
  laboratory: string,
  unit: string,
): LaboratoryInterval | EntryDefaults | undefined {
  const here = (known: { readonly laboratory: string }) => spelling(known.laboratory) === spelling(laboratory);
  const rows = settings.laboratories.filter((row) => row.measurand === measurand && spelling(row.laboratory) !== "" && here(row));
  const last = settings.entryDefaults[measurand];
  const candidates = [...rows, ...(last !== undefined && here(last) ? [last] : [])].map((known) => ({
    ...known,
    unit: readUnit(known.unit) ?? "",
  }));
  return candidates.find((known) => known.unit === unit) ?? candidates[0];
}

/** The accepted unit that is written behind the value, if one is. */
function writtenUnit({ measurand, value }: ObservationDraft, decimal: DecimalSign): Unit | undefined {
  const read = parseMeasured(value, decimal);
  const unit = read.ok && read.value.unitText !== undefined ? readUnit(read.value.unitText) : undefined;
  return unit !== undefined && isMeasurandCode(measurand) && acceptedUnit(measurand, unit) ? unit : undefined;
}

/** A number text with the user's decimal sign. */
const inSign = (text: string, decimal: DecimalSign): string => (decimal === "," ? text.replace(".", ",") : text);
