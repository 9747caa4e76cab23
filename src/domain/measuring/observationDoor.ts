import { parseCalendarDate, type CalendarDate } from "../calendarDate.ts";
import { acceptedUnit, isMeasurandCode, MEASURANDS, type MeasurandCode } from "./measurand.ts";
import {
  parseMeasured,
  parseTyped,
  type CanReach,
  type DecimalSign,
  type Measured,
  type NotMeasured,
  type ReadMeasured,
} from "./measured.ts";
import { err, ok, type Result } from "../result.ts";
import { toCanonical, type Canonical, type Unit } from "./units.ts";
import { readUnit } from "./unitText.ts";
import { STATUSES, PURPOSES, type ObservationContent } from "./observation.ts";
import { isSourcePlace, sourceOf, SOURCES, type FromSource } from "./source.ts";

/** What a form, a file or a store holds before the door: texts. An empty text is "not given". */
export type ObservationDraft = {
  readonly measurand: string;
  readonly value: string;
  readonly unit: string;
  readonly collectedOn: string;
  readonly collectedAt: string;
  readonly laboratory: string;
  readonly method: string;
  readonly intervalLow: string;
  readonly intervalHigh: string;
  readonly urinePh: string;
  readonly purpose: string;
  readonly note: string;
  readonly knownAs: string;
  readonly source: string;
  readonly sourceOn: string;
  readonly sourcePage: string;
  readonly sourceLine: string;
  readonly accession: string;
  readonly testName: string;
  readonly status: string;
};

export const EMPTY_DRAFT: ObservationDraft = {
  measurand: "",
  value: "",
  unit: "",
  collectedOn: "",
  collectedAt: "",
  laboratory: "",
  method: "",
  intervalLow: "",
  intervalHigh: "",
  urinePh: "",
  purpose: "",
  note: "",
  knownAs: "",
  source: "",
  sourceOn: "",
  sourcePage: "",
  sourceLine: "",
  accession: "",
  testName: "",
  status: "final",
};

export type DraftProblem =
  | { readonly field: "measurand"; readonly type: "UnknownMeasurand"; readonly text: string }
  | {
      readonly field: "value" | "intervalLow" | "intervalHigh" | "urinePh";
      readonly type: "NotMeasured";
      readonly problem: NotMeasured;
    }
  | { readonly field: "value"; readonly type: "NotPositive"; readonly measurand: MeasurandCode }
  | {
      readonly field: "value" | "intervalLow" | "intervalHigh";
      readonly type: "BeyondBelief";
      readonly measurand: MeasurandCode;
      readonly canonical: Canonical;
      readonly limit: number;
    }
  | { readonly field: "unit"; readonly type: "UnitMissing" }
  | { readonly field: "unit"; readonly type: "UnitNotAccepted"; readonly text: string; readonly measurand: MeasurandCode }
  | { readonly field: "value"; readonly type: "UnitsDisagree"; readonly written: string; readonly chosen: Unit }
  | { readonly field: "value"; readonly type: "UnitNotRead"; readonly text: string }
  | { readonly field: "intervalLow" | "intervalHigh"; readonly type: "LimitIsCensored"; readonly text: string }
  | { readonly field: "intervalHigh"; readonly type: "IntervalUpsideDown"; readonly low: string; readonly high: string }
  | { readonly field: "urinePh"; readonly type: "PhOutOfRange"; readonly text: string }
  | { readonly field: "urinePh"; readonly type: "PhNotUrine" }
  | { readonly field: "collectedOn" | "sourceOn"; readonly type: "NotADate"; readonly text: string }
  | { readonly field: "collectedOn"; readonly type: "InTheFuture"; readonly today: CalendarDate }
  | { readonly field: "collectedOn"; readonly type: "BeforeBirth"; readonly birthDate: CalendarDate }
  | { readonly field: "collectedAt"; readonly type: "NotATime"; readonly text: string }
  | {
      readonly field: "status" | "purpose" | "source" | "sourcePage" | "sourceLine";
      readonly type: "NotAChoice";
      readonly text: string;
    }
  | { readonly field: LineField; readonly type: "TooLong"; readonly limit: number };

/** Fields that hold any text, up to a length. */
type LineField = "laboratory" | "method" | "note" | "knownAs" | "accession" | "testName";

/**
 * What the door needs to know beside the draft. Stored records pass without `notAfter` and `birthDate`: those rules hold on entry
 * only, as does the refusal of limits that no result could reach, for what an earlier release took in must stay readable.
 */
export type DoorContext = {
  readonly decimal: DecimalSign;
  /** A person typed the numbers, and sees how they are read: either decimal sign will do where it can mean one number only. */
  readonly typed?: true;
  readonly notAfter?: CalendarDate;
  readonly birthDate?: CalendarDate;
};

const LONGEST_LINE = 200;
const LONGEST_NOTE = 4000;
const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/**
 * The one door: whatever is typed, pasted, imported or read from storage becomes an observation here or nowhere.
 *
 * - Units: the value keeps the unit it was reported in; nothing is converted on the way in.
 * - Errors: every problem of the draft at once, each with its field; the sentence for each is in `words`.
 * - Source: refusal limits with each measurand in `measurand.ts`.
 */
export function parseObservation(
  draft: ObservationDraft,
  context: DoorContext,
): Result<ObservationContent, readonly DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const refuse = (problem: DraftProblem): undefined => {
    problems.push(problem);
    return undefined;
  };

  const measurand = isMeasurandCode(draft.measurand)
    ? draft.measurand
    : refuse({ field: "measurand", type: "UnknownMeasurand", text: draft.measurand });
  const read = (text: string, canReach: CanReach) =>
    context.typed ? parseTyped(text, context.decimal, canReach) : parseMeasured(text, context.decimal);
  const reading = (text: string) => read(text, reachOf(draft.measurand, draft.unit));
  const value = readNumber("value", draft.value, reading, refuse);
  const unit = measurand === undefined ? undefined : readDraftUnit(draft, measurand, value?.unitText, refuse);
  if (measurand !== undefined && unit !== undefined && value !== undefined) refuseBeyondLimits(measurand, unit, value, refuse);

  const low = readLimit("intervalLow", draft.intervalLow, reading, refuse);
  const high = readLimit("intervalHigh", draft.intervalHigh, reading, refuse);
  if (low !== undefined && high !== undefined && low.value > high.value) {
    refuse({ field: "intervalHigh", type: "IntervalUpsideDown", low: low.text, high: high.text });
  }
  if (measurand !== undefined && unit !== undefined && context.notAfter !== undefined) {
    for (const [field, limit] of [["intervalLow", low] as const, ["intervalHigh", high] as const])
      if (limit !== undefined) refuseUnreachable(field, measurand, unit, limit, refuse);
  }
  const urinePh = measurand === undefined ? undefined : readPh(draft.urinePh, measurand, (text) => read(text, isPh), refuse);
  const collectedOn = readCollectedOn(draft.collectedOn, context, refuse);
  const collectedAt = draft.collectedAt.trim();
  if (collectedAt !== "" && !CLOCK_TIME.test(collectedAt)) refuse({ field: "collectedAt", type: "NotATime", text: collectedAt });
  const status =
    STATUSES.find((known) => known === draft.status) ?? refuse({ field: "status", type: "NotAChoice", text: draft.status });
  const purpose = PURPOSES.find((known) => known === draft.purpose);
  if (purpose === undefined && draft.purpose !== "") refuse({ field: "purpose", type: "NotAChoice", text: draft.purpose });
  const line = (field: LineField, limit: number) => {
    const text = draft[field].trim();
    return text.length > limit ? refuse({ field, type: "TooLong", limit }) : text;
  };
  const laboratory = line("laboratory", LONGEST_LINE);
  const method = line("method", LONGEST_LINE);
  const note = line("note", LONGEST_NOTE);
  const knownAs = line("knownAs", LONGEST_NOTE);
  const accession = line("accession", LONGEST_LINE);
  const testName = line("testName", LONGEST_LINE);
  const source = readSource(draft, refuse);

  if (problems.length > 0 || !measurand || !value || !unit || !collectedOn || !status) return err(problems);
  return ok({
    measurand,
    value: value.text,
    unit,
    collectedOn,
    ...(collectedAt === "" ? {} : { collectedAt }),
    ...(laboratory ? { laboratory } : {}),
    ...(method ? { method } : {}),
    ...(low === undefined ? {} : { intervalLow: low.text }),
    ...(high === undefined ? {} : { intervalHigh: high.text }),
    ...(urinePh === undefined ? {} : { urinePh }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(note ? { note } : {}),
    ...(knownAs ? { knownAs } : {}),
    ...source,
    ...(accession ? { accession } : {}),
    ...(testName ? { testName } : {}),
    status,
  });
}

/** From what the result was read, and where in it. */
function readSource(draft: ObservationDraft, refuse: Refuse): FromSource {
  const source = SOURCES.find((known) => known === draft.source);
  if (source === undefined && draft.source !== "") refuse({ field: "source", type: "NotAChoice", text: draft.source });
  const on = draft.sourceOn === "" ? undefined : parseCalendarDate(draft.sourceOn);
  if (on?.ok === false) refuse({ field: "sourceOn", type: "NotADate", text: draft.sourceOn });
  for (const field of ["sourcePage", "sourceLine"] as const)
    if (draft[field] !== "" && !isSourcePlace(draft[field])) refuse({ field, type: "NotAChoice", text: draft[field] });
  return {
    ...(source === undefined ? {} : { source }),
    ...(on?.ok === true ? { sourceOn: on.value } : {}),
    ...(draft.sourcePage === "" ? {} : { sourcePage: draft.sourcePage }),
    ...(draft.sourceLine === "" ? {} : { sourceLine: draft.sourceLine }),
  };
}

/** Whether a result of this measurand in this unit, or in the one written behind it, can be so high. Where that is not known it can. */
export const reachOf =
  (measurand: string, unit: string): CanReach =>
  (value, unitText) => {
    const read = readUnit(unit) ?? (unitText === undefined ? undefined : readUnit(unitText));
    const accepted = read !== undefined && isMeasurandCode(measurand) ? acceptedUnit(measurand, read) : undefined;
    return accepted === undefined || !isMeasurandCode(measurand)
      ? true
      : toCanonical(value, accepted) <= MEASURANDS[measurand].limits.refuseAbove;
  };

/** Whether the pH of urine can be so high. */
export const isPh = (value: number): boolean => value <= 10;

type Reading = (text: string) => Result<ReadMeasured, NotMeasured>;
type Refuse = (problem: DraftProblem) => undefined;
/** A number as read, and its text with a decimal point: the form in which it is kept. */
type ReadNumber = Measured & { readonly text: string; readonly unitText?: string };

function readNumber(
  field: "value" | "intervalLow" | "intervalHigh" | "urinePh",
  text: string,
  reading: Reading,
  refuse: Refuse,
): ReadNumber | undefined {
  const read = reading(text);
  if (!read.ok) return refuse({ field, type: "NotMeasured", problem: read.error });
  const digits = /[\d.,]+/u.exec(text)?.[0] ?? "";
  const sign = read.value.comparator === "=" ? "" : read.value.comparator;
  return { ...read.value, text: sign + digits.replace(",", ".") };
}

function readDraftUnit(
  draft: ObservationDraft,
  measurand: MeasurandCode,
  written: string | undefined,
  refuse: Refuse,
): Unit | undefined {
  const chosen = readUnit(draft.unit);
  if (draft.unit.trim() !== "" && (chosen === undefined || !acceptedUnit(measurand, chosen))) {
    return refuse({ field: "unit", type: "UnitNotAccepted", text: draft.unit, measurand });
  }
  if (written === undefined) return chosen ?? refuse({ field: "unit", type: "UnitMissing" });
  const read = readUnit(written);
  if (read === undefined) return refuse({ field: "value", type: "UnitNotRead", text: written });
  if (!acceptedUnit(measurand, read)) return refuse({ field: "unit", type: "UnitNotAccepted", text: written, measurand });
  if (chosen !== undefined && chosen !== read) return refuse({ field: "value", type: "UnitsDisagree", written, chosen });
  return read;
}

function refuseBeyondLimits(measurand: MeasurandCode, unit: Unit, value: ReadNumber, refuse: Refuse): void {
  const accepted = acceptedUnit(measurand, unit);
  if (!accepted) return;
  const { limits } = MEASURANDS[measurand];
  const canonical = toCanonical(value.value, accepted);
  if (limits.refuseAtOrBelow !== undefined && canonical <= limits.refuseAtOrBelow)
    refuse({ field: "value", type: "NotPositive", measurand });
  else if (canonical > limits.refuseAbove)
    refuse({ field: "value", type: "BeyondBelief", measurand, canonical, limit: limits.refuseAbove });
}

/** A limit that no result could reach is a slip of the unit: every value would be flagged by it. */
function refuseUnreachable(
  field: "intervalLow" | "intervalHigh",
  measurand: MeasurandCode,
  unit: Unit,
  limit: ReadNumber,
  refuse: Refuse,
): void {
  const accepted = acceptedUnit(measurand, unit);
  if (!accepted) return;
  const { refuseAbove } = MEASURANDS[measurand].limits;
  const canonical = toCanonical(limit.value, accepted);
  if (canonical > refuseAbove) refuse({ field, type: "BeyondBelief", measurand, canonical, limit: refuseAbove });
}

function readLimit(
  field: "intervalLow" | "intervalHigh",
  text: string,
  reading: Reading,
  refuse: Refuse,
): ReadNumber | undefined {
  if (text.trim() === "") return undefined;
  const read = readNumber(field, text, reading, refuse);
  if (read === undefined) return undefined;
  // "< 3" as an upper limit is how one-sided intervals are printed, and leaves 3 itself outside. As a lower limit it says nothing.
  const plain =
    read.comparator === "=" || (field === "intervalHigh" ? read.comparator.startsWith("<") : read.comparator.startsWith(">"));
  if (!plain || read.unitText !== undefined) return refuse({ field, type: "LimitIsCensored", text });
  return { ...read, comparator: "=", text: read.text.replace(/^[<>]=/u, "") };
}

function readPh(text: string, measurand: MeasurandCode, reading: Reading, refuse: Refuse): string | undefined {
  if (text.trim() === "") return undefined;
  if (MEASURANDS[measurand].specimen !== "urine") return refuse({ field: "urinePh", type: "PhNotUrine" });
  const read = readNumber("urinePh", text, reading, refuse);
  if (read === undefined) return undefined;
  // Urine is physiologically 4.5 to 8; alkalised up to about 9. Strips print 5 to 9.
  const believable = read.comparator === "=" && read.unitText === undefined && read.value >= 3 && isPh(read.value);
  return believable ? read.text : refuse({ field: "urinePh", type: "PhOutOfRange", text });
}

function readCollectedOn(text: string, context: DoorContext, refuse: Refuse): CalendarDate | undefined {
  const read = parseCalendarDate(text);
  if (!read.ok) return refuse({ field: "collectedOn", type: "NotADate", text });
  if (context.notAfter !== undefined && read.value > context.notAfter)
    return refuse({ field: "collectedOn", type: "InTheFuture", today: context.notAfter });
  if (context.birthDate !== undefined && read.value < context.birthDate)
    return refuse({ field: "collectedOn", type: "BeforeBirth", birthDate: context.birthDate });
  return read.value;
}

/**
 * The texts of an observation, for a form that amends it or a file that carries it. The inverse of `parseObservation` with the
 * same decimal sign.
 */
export const draftOf = (content: ObservationContent, decimal: DecimalSign = "."): ObservationDraft => ({
  ...EMPTY_DRAFT,
  measurand: content.measurand,
  value: inSign(content.value, decimal),
  unit: content.unit,
  collectedOn: content.collectedOn,
  collectedAt: content.collectedAt ?? "",
  laboratory: content.laboratory ?? "",
  method: content.method ?? "",
  intervalLow: inSign(content.intervalLow ?? "", decimal),
  intervalHigh: inSign(content.intervalHigh ?? "", decimal),
  urinePh: inSign(content.urinePh ?? "", decimal),
  purpose: content.purpose ?? "",
  note: content.note ?? "",
  knownAs: content.knownAs ?? "",
  ...sourceOf(content),
  status: content.status,
});

/** A kept number text with a decimal sign. */
export const inSign = (text: string, decimal: DecimalSign): string => (decimal === "," ? text.replace(".", ",") : text);
