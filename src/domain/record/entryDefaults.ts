import { entriesOf } from "../byId.ts";
import { ageInYears, type CalendarDate } from "../calendarDate.ts";
import { compare } from "../compare.ts";
import type { LaboratoryInterval } from "../measuring/laboratoryInterval.ts";
import type { MeasurandCode } from "../measuring/measurand.ts";
import type { Observation, ObservationContent } from "../measuring/observation.ts";
import { readUnit } from "../measuring/unitText.ts";
import { isNamed, isSameName } from "../nameKey.ts";
import type { Sex } from "./patient.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { stands } from "../standing.ts";

/** What the entry form starts from next time: the texts last used for one measurand. */
export type EntryDefaults = {
  readonly unit: string;
  readonly laboratory: string;
  readonly method: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
};

/** Whose result is entered, and on which day: all that decides what a form may begin with. */
export type EnteredFor = {
  readonly observations: readonly Observation[];
  readonly sex?: Sex | undefined;
  readonly birthDate?: CalendarDate | undefined;
  readonly on: CalendarDate;
};

/** The patient of this record, as one for whom a result of this day is entered. */
export const enteredFor = (record: PatientRecord | undefined, on: CalendarDate): EnteredFor => ({
  observations: record === undefined ? [] : entriesOf(record.observations),
  sex: record?.patient.sex,
  birthDate: record?.patient.birthDate,
  on,
});

/** What may lend texts to a new result beside the patient's own results. */
export type Lenders = {
  readonly entryDefaults: { readonly [code in MeasurandCode]?: EntryDefaults };
  readonly laboratories: readonly LaboratoryInterval[];
};

/** Where the texts that a form begins with come from, so that it can be said. */
export type LentBy = { readonly type: "Result"; readonly on: CalendarDate } | { readonly type: "Device" };

/** What a laboratory is known to report: its unit, its method, and limits in that unit. */
export type Reported = Omit<EntryDefaults, "laboratory">;

/**
 * The latest result of this measurand that stands, of this laboratory where one is named. A result entered in error lends
 * nothing.
 */
function latestStanding({ observations }: EnteredFor, measurand: MeasurandCode, laboratory?: string): Observation | undefined {
  const standing = observations.filter(
    (one) => one.measurand === measurand && stands(one) && (laboratory === undefined || isSameName(one.laboratory, laboratory)),
  );
  return standing
    .sort(
      (a, b) =>
        compare(a.collectedOn, b.collectedOn) ||
        compare(a.collectedAt ?? "", b.collectedAt ?? "") ||
        compare(a.recordedAt, b.recordedAt),
    )
    .at(-1);
}

/**
 * What a new result of this measurand begins with: unit, laboratory and method of this patient's latest result of it. Only a
 * patient who has none gets what was last used on the device, and never its limits: those are another patient's.
 */
export function lentTo(
  person: EnteredFor,
  measurand: MeasurandCode,
  { entryDefaults }: Lenders,
): (Pick<EntryDefaults, "unit" | "laboratory" | "method"> & { readonly by: LentBy }) | undefined {
  const own = latestStanding(person, measurand);
  if (own !== undefined)
    return {
      unit: own.unit,
      laboratory: own.laboratory ?? "",
      method: own.method ?? "",
      by: { type: "Result", on: own.collectedOn },
    };
  const last = entryDefaults[measurand];
  return last === undefined
    ? undefined
    : { unit: last.unit, laboratory: last.laboratory, method: last.method, by: { type: "Device" } };
}

/**
 * What this laboratory reports for this patient, in this unit if it is known in several: as with their own latest result from
 * there; else as Settings hold it for their sex and age; else, without limits, as last used on the device by one who has no
 * result of this measurand.
 */
export function reportedBy(
  laboratory: string,
  unit: string,
  person: EnteredFor,
  measurand: MeasurandCode,
  lenders: Lenders,
): Reported | undefined {
  const own = latestStanding(person, measurand, laboratory);
  const rows = lenders.laboratories
    .filter(
      (row) =>
        row.measurand === measurand &&
        isNamed(row.laboratory) &&
        isSameName(row.laboratory, laboratory) &&
        isMeantFor(row, person),
    )
    .sort((a, b) => precision(b) - precision(a))
    .map((row): Reported => ({ ...row, unit: readUnit(row.unit) ?? "" }));
  const ownTexts = own === undefined ? [] : [withLimitsOf(reportedWith(own), rows)];
  const lent = lentTo(person, measurand, lenders);
  const last =
    lent?.by.type === "Device" && isSameName(lent.laboratory, laboratory)
      ? [{ unit: readUnit(lent.unit) ?? "", method: lent.method, intervalLow: "", intervalHigh: "" }]
      : [];
  const known = [...ownTexts, ...rows, ...last];
  return known.find((one) => one.unit === unit) ?? known[0];
}

const reportedWith = ({ unit, method = "", intervalLow = "", intervalHigh = "" }: ObservationContent): Reported => ({
  unit,
  method,
  intervalLow,
  intervalHigh,
});

/** A result without limits of its own has those that Settings hold for its laboratory in its unit. */
function withLimitsOf(own: Reported, rows: readonly Reported[]): Reported {
  const row = own.intervalLow + own.intervalHigh === "" ? rows.find(({ unit }) => unit === own.unit) : undefined;
  return row === undefined ? own : { ...own, intervalLow: row.intervalLow, intervalHigh: row.intervalHigh };
}

/** Whether a laboratory's limits are meant for this patient. Sex or age that is not known is none of those it names. */
function isMeantFor({ sex, ageFrom, ageTo }: LaboratoryInterval, person: EnteredFor): boolean {
  if (sex !== undefined && sex !== person.sex) return false;
  if (ageFrom === undefined && ageTo === undefined) return true;
  if (person.birthDate === undefined) return false;
  const age = ageInYears(person.birthDate, person.on);
  return age >= Number(ageFrom ?? 0) && age <= Number(ageTo ?? Infinity);
}

/** How much limits say about whom they are meant for: those for women over 60 come before those for women, these before all. */
const precision = ({ sex, ageFrom, ageTo }: LaboratoryInterval): number =>
  (sex === undefined ? 0 : 2) + (ageFrom === undefined && ageTo === undefined ? 0 : 1);
