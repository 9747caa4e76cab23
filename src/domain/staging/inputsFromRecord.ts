import { entriesOf } from "../byId.ts";
import { ageInYears, daysBetween, type CalendarDate, type Days } from "../calendarDate.ts";
import { numberLines } from "../record/lineNumber.ts";
import type { Observation } from "../measuring/observation.ts";
import type { PatientRecord } from "../record/patientRecord.ts";
import type { StagingInput } from "../record/stagingInput.ts";
import { clinicalStageOf } from "../findings/clinicalStage.ts";
import { knownFromObservation, parseScoreInput } from "../findings/knownInput.ts";
import { inputsOfScore, type Score } from "./score.ts";
import { answer, exactly, kindOf, type InputCode, type KnownInput, type KnownInputs } from "../findings/stagingInputs.ts";
import { stands } from "../standing.ts";
import { compare } from "../compare.ts";

/**
 * A sample or a finding further from diagnosis than this says too little of it. App rule; the scores were made from samples at
 * diagnosis.
 */
const LONGEST_FROM_DIAGNOSIS: Days = 60;

/** The day that a score's inputs must lie close to, and the day after which treatment has touched them. */
export type Basis = { readonly day?: CalendarDate; readonly treatedFrom?: CalendarDate };

/** Something dated that could be an input: a laboratory result, or an answer that was asked for. */
export type DatedInput =
  | { readonly type: "Result"; readonly on: CalendarDate; readonly result: Observation }
  | { readonly type: "Asked"; readonly on: CalendarDate; readonly entry: StagingInput };

/**
 * An input that was found, and where: dated entries, several where those of one day differ; none where it stands with the
 * patient.
 */
export type ChosenInput = { readonly input: InputCode; readonly known: KnownInput; readonly from: readonly DatedInput[] };

export type WhyNotUsed = "stale" | "after-treatment" | "preliminary";
export type WhyMissing = "not-recorded" | "no-basis" | WhyNotUsed;

/** An input that was not found, why, and the nearest entry that was passed over. */
export type InputNotFound = {
  readonly input: InputCode;
  readonly why: WhyMissing;
  readonly nearest?: DatedInput & { readonly days: Days };
};

export type RecordInputs = {
  readonly basis: Basis;
  readonly known: KnownInputs;
  readonly chosen: readonly ChosenInput[];
  readonly notFound: readonly InputNotFound[];
};

type Staged = Pick<PatientRecord, "patient" | "observations" | "lines" | "stagingInputs">;

/** Diagnosis and the first line of therapy; for a score of relapse, the start of the latest line after the first. */
export function basisOf(score: Score, { patient, lines }: Pick<Staged, "patient" | "lines">): Basis {
  const numbered = numberLines(lines);
  const latest = numbered.at(-1);
  if (score.sample === "relapse")
    return latest === undefined || latest.number < 2 ? {} : { day: latest.line.startedOn, treatedFrom: latest.line.startedOn };
  const first = numbered[0]?.line.startedOn;
  return {
    ...(patient.diagnosedOn === undefined ? {} : { day: patient.diagnosedOn }),
    ...(first === undefined ? {} : { treatedFrom: first }),
  };
}

/**
 * The inputs of a score from a patient's record: for each the entry nearest to diagnosis, not after treatment began, at most 60
 * days away. A later sample is never taken in its place, so a stage does not move with the disease.
 *
 * - Units: as `KnownInput`.
 * - Errors: every input not found, by name, with the reason and the nearest entry that was passed over.
 * - Source: LONGEST_FROM_DIAGNOSIS is an app rule. A sample of the day on which treatment began counts as drawn before it.
 */
export function inputsFromRecord(score: Score, record: Staged): RecordInputs {
  const basis = basisOf(score, record);
  const found = inputsOfScore(score).map((input) => findInput(input, record, basis));
  const chosen = found.filter((one): one is ChosenInput => "known" in one);
  return {
    basis,
    known: Object.fromEntries(chosen.map(({ input, known }) => [input, known])),
    chosen,
    notFound: found.filter((one): one is InputNotFound => !("known" in one)),
  };
}

function findInput(input: InputCode, record: Staged, basis: Basis): ChosenInput | InputNotFound {
  if (input === "ageYears") return ageAt(record.patient.birthDate, basis);
  if (input === "sex") {
    const { sex } = record.patient;
    return sex === "female" || sex === "male" ? { input, known: answer(sex), from: [] } : { input, why: "not-recorded" };
  }
  if (input !== "clinicalStage") return nearestTo(input, candidatesFor(input, record), basis);
  const [rai, binet] = [
    nearestTo("rai", candidatesFor("rai", record), basis),
    nearestTo("binet", candidatesFor("binet", record), basis),
  ];
  const known = clinicalStageOf("known" in rai ? rai.known : undefined, "known" in binet ? binet.known : undefined);
  if (known !== undefined) return { input, known, from: [rai, binet].flatMap((one) => ("from" in one ? one.from : [])) };
  const passedOver = [rai, binet].find((one): one is InputNotFound => "why" in one && one.why !== "not-recorded");
  return { ...passedOver, input, why: passedOver?.why ?? "not-recorded" };
}

function ageAt(birthDate: CalendarDate | undefined, { day }: Basis): ChosenInput | InputNotFound {
  if (birthDate === undefined) return { input: "ageYears", why: "not-recorded" };
  return day === undefined
    ? { input: "ageYears", why: "no-basis" }
    : { input: "ageYears", known: exactly(ageInYears(birthDate, day)), from: [] };
}

function candidatesFor(input: InputCode, { observations, stagingInputs }: Staged): readonly DatedInput[] {
  const kind = kindOf(input);
  if (kind.type !== "quantity") {
    return entriesOf(stagingInputs)
      .filter((entry) => entry.input === input && stands(entry))
      .map((entry) => ({ type: "Asked", on: entry.on, entry }));
  }
  return entriesOf(observations)
    .filter((result) => result.measurand === kind.measurand && stands(result))
    .map((result) => ({ type: "Result", on: result.collectedOn, result }));
}

function nearestTo(
  input: InputCode,
  candidates: readonly DatedInput[],
  { day, treatedFrom }: Basis,
): ChosenInput | InputNotFound {
  if (day === undefined) return { input, why: candidates.length === 0 ? "not-recorded" : "no-basis" };
  const distance = (one: DatedInput) => Math.abs(daysBetween(day, one.on));
  // Of two equally near the earlier: it is the less likely to have been touched by anything.
  const byDistance = [...candidates].sort((a, b) => distance(a) - distance(b) || compare(a.on, b.on));
  const usable = byDistance.filter((one) => whyNotUsed(one, day, treatedFrom) === undefined);
  const ofThatDay = usable.filter((one) => one.on === usable[0]?.on);
  if (ofThatDay.length > 0) return { input, known: together(ofThatDay.map(knownFrom)), from: ofThatDay };
  const [passedOver] = byDistance;
  if (passedOver === undefined) return { input, why: "not-recorded" };
  return {
    input,
    why: whyNotUsed(passedOver, day, treatedFrom) ?? "stale",
    nearest: { ...passedOver, days: daysBetween(day, passedOver.on) },
  };
}

function whyNotUsed(one: DatedInput, day: CalendarDate, treatedFrom: CalendarDate | undefined): WhyNotUsed | undefined {
  if (treatedFrom !== undefined && one.on > treatedFrom) return "after-treatment";
  if (Math.abs(daysBetween(day, one.on)) > LONGEST_FROM_DIAGNOSIS) return "stale";
  return one.type === "Result" && one.result.status === "preliminary" ? "preliminary" : undefined;
}

function knownFrom(one: DatedInput): KnownInput {
  if (one.type === "Result") return knownFromObservation(one.result);
  const read = parseScoreInput(one.entry.input, { value: one.entry.value, unit: "", upperLimit: "" }, { decimal: "." });
  if (!read.ok) throw new RangeError("A staging input passed the door with a value that cannot be read");
  return read.value;
}

/** Unlike results of one day: each of them may be the true one, and everything between. */
const together = (all: readonly KnownInput[]): KnownInput => all.reduce(eitherOf);

function eitherOf(one: KnownInput, other: KnownInput): KnownInput {
  if (one.type === "choice" || other.type === "choice") {
    return { type: "choice", oneOf: [...new Set([one, other].flatMap((known) => (known.type === "choice" ? known.oneOf : [])))] };
  }
  const lower =
    other.span.low < one.span.low || (other.span.low === one.span.low && other.span.lowOpen !== true) ? other.span : one.span;
  const upper =
    other.span.high > one.span.high || (other.span.high === one.span.high && other.span.highOpen !== true)
      ? other.span
      : one.span;
  return {
    type: "number",
    span: {
      low: lower.low,
      high: upper.high,
      ...(lower.lowOpen === undefined ? {} : { lowOpen: lower.lowOpen }),
      ...(upper.highOpen === undefined ? {} : { highOpen: upper.highOpen }),
    },
    // Two limits are no limit: the value could lie on either side of one of them.
    ...(one.upperLimit !== undefined && one.upperLimit === other.upperLimit ? { upperLimit: one.upperLimit } : {}),
  };
}
