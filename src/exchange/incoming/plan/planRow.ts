import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { doubtsAbout } from "../../../domain/record/doubt.ts";
import { contentOf as stateOf, isSameContent, revisionsOf, type Revision } from "../../../domain/kept.ts";
import type { KnownAs } from "../../../domain/measuring/foreignIdentity.ts";
import { timesItsInterval } from "../../../domain/measuring/limitScale.ts";
import { acceptedUnit, MEASURAND_CODES, MEASURANDS, type MeasurandCode } from "../../../domain/measuring/measurand.ts";
import { quantityOf, type ObservationContent, type Quantity } from "../../../domain/measuring/observation.ts";
import { withoutSource, type SourceTexts } from "../../../domain/measuring/source.ts";
import { EMPTY_DRAFT, parseObservation, type DraftProblem } from "../../../domain/measuring/observationDoor.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import type { FileReading, ReadValue } from "./fileReading.ts";
import type { FoundResult, WrittenText } from "../found.ts";
import { readLimits, type LimitsInUnit } from "./limitsInUnit.ts";
import type { Target } from "./fileTargets.ts";
import type { NameBook } from "./nameBook.ts";
import type { Fate, PlanContext, Refusal } from "./plan.ts";
import { choices, type QuestionBook } from "./questions.ts";
import { readMeasurandText } from "../spelling/readMeasurandText.ts";
import { unitFor } from "../spelling/unitFor.ts";

/** A row that passed the door. What becomes of it depends on what is here and on the other rows. */
export type Candidate = {
  readonly row: number;
  readonly target: Target;
  readonly content: ObservationContent;
  readonly quantity: Quantity;
  readonly ourId: string;
  /** When this state of the result came about; empty where the file does not say. */
  readonly stateAt: string;
  /** Who entered it where it comes from. */
  readonly enteredBy?: string;
  /** Somebody said that it is another result than the one here that bears its name: it corrects nothing. */
  readonly isAnother?: true;
};
/** A row that says a result was entered in error. It may say so without its value. */
export type WithdrawalRow = {
  readonly row: number;
  readonly target: Target;
  readonly measurand: MeasurandCode;
  /** Empty where the file does not say the day of what it withdraws, but by which name it is known. */
  readonly collectedOn: CalendarDate | "";
  readonly collectedAt: string;
  readonly quantity: Quantity | undefined;
  readonly ourId: string;
  readonly knownAs: KnownAs;
  readonly stateAt: string;
  readonly content?: ObservationContent;
};
/** What a row says once it is read: a result, or that one is withdrawn. */
export type ReadRow =
  | { readonly type: "Candidate"; readonly candidate: Candidate }
  | { readonly type: "Withdrawal"; readonly withdrawal: WithdrawalRow };

const refused = (why: Refusal): Result<never, Fate> => err({ type: "Refused", why });
const byReader = (refusal: Extract<Refusal, { type: "Reader" }>["refusal"]) => refused({ type: "Reader", refusal });

/** Reads one row, with everything that is asked once for the file. */
export function readRow(
  found: FoundResult,
  row: number,
  target: Result<Target, Fate>,
  reading: FileReading,
  book: QuestionBook,
  context: PlanContext,
  from: SourceTexts,
  names: NameBook,
): Result<ReadRow, Fate> {
  if (found.refused !== undefined) return byReader(found.refused);
  if (found.status === "cancelled") return refused({ type: "Cancelled" });
  if (found.status === "not-yet") return refused({ type: "NotYet" });
  const withdrawn = found.status === "entered-in-error";
  const { ourId, knownAs = "", stateAt = "", enteredBy } = found;
  const isNamed = withdrawn && knownAs !== "" && found.collectedOn.text === "";
  if (found.collectedOn.text === "" && !isNamed) return byReader({ type: "NoDate" });
  const day = isNamed ? ok({ day: "" as const, time: "" }) : reading.day(found.collectedOn, "collected");
  if (!day.ok && day.error === undefined) return refused({ type: "NotADay", text: found.collectedOn.text });
  const value = found.value.text === "" ? undefined : reading.value(found.value);
  if (value === undefined && !withdrawn) return byReader({ type: "NoValue", reason: "" });
  if (value?.ok === false && value.error === undefined && !withdrawn) return notANumber(found.value);
  if (!target.ok && target.error.type === "Refused") return target;

  const measurand = measurandOf(found, book, names);
  if (!measurand.ok) return measurand;
  if (!target.ok) return target;
  if (!day.ok) return err(day.error ?? { type: "Refused", why: { type: "NotADay", text: found.collectedOn.text } });
  if (value?.ok === false && value.error !== undefined) return err(value.error);
  const collectedAt = found.collectedAt === "" ? day.value.time : found.collectedAt;
  const said = { row, target: target.value, ourId, stateAt, ...(enteredBy === undefined ? {} : { enteredBy }) };
  const withdrawal: WithdrawalRow = {
    ...said,
    measurand: measurand.value,
    collectedOn: day.value.day,
    collectedAt,
    quantity: undefined,
    knownAs,
  };
  if (withdrawn && (value?.ok !== true || isNamed)) return ok({ type: "Withdrawal", withdrawal });
  if (value?.ok !== true) return notANumber(found.value);
  const content = contentOf(
    found,
    measurand.value,
    value.value,
    day.value.day,
    collectedAt,
    target.value,
    reading,
    book,
    context,
    from,
  );
  if (!content.ok) return content;
  const quantity = quantityOf(content.value);
  if (withdrawn) {
    const ofWhich: WithdrawalRow = { ...withdrawal, quantity };
    return ok({
      type: "Withdrawal",
      withdrawal: ourId === "" ? ofWhich : { ...ofWhich, content: { ...content.value, status: "entered-in-error" } },
    });
  }
  return ok({ type: "Candidate", candidate: { ...said, content: content.value, quantity } });
}

/** A text that is no number is shown as it stands; a negative number is refused as one. */
function notANumber({ text }: WrittenText): Result<never, Fate> {
  if (/^[-−]\s?\d/u.test(text))
    return refused({ type: "Door", problem: { field: "value", type: "NotMeasured", problem: { type: "Negative", text } } });
  return byReader({ type: "TextValue", text: text.slice(0, 200) });
}

function measurandOf(found: FoundResult, book: QuestionBook, names: NameBook): Result<MeasurandCode, Fate> {
  if (found.measurand !== undefined) return ok(found.measurand);
  const read = readMeasurandText(found.measurandText, found.unit);
  if (read.type === "Measurand") return ok(read.measurand);
  if (read.type === "Refused") return byReader(read.refusal);
  const options = read.options.length === 0 ? MEASURAND_CODES : read.options;
  const known = names.known(found, options);
  if (known !== undefined) return ok(known);
  const answer = book.ask(
    `Measurand:${read.key}`,
    { about: "Measurand", text: found.measurandText, open: read.open },
    found.measurandText,
    choices(...options),
  );
  if (!answer.ok) {
    names.waits(found, `Measurand:${read.key}`);
    return answer;
  }
  const chosen = options.find((code) => code === answer.value);
  if (chosen !== undefined) names.answered(found, chosen);
  return chosen === undefined ? err({ type: "NeedsAnswer", question: `Measurand:${read.key}` }) : ok(chosen);
}

function contentOf(
  found: FoundResult,
  measurand: MeasurandCode,
  value: ReadValue,
  collectedOn: string,
  collectedAt: string,
  target: Target,
  reading: FileReading,
  book: QuestionBook,
  context: PlanContext,
  from: SourceTexts,
): Result<ObservationContent, Fate> {
  const written = found.unit.trim() === "" ? value.unit : found.unit;
  const unit =
    written === ""
      ? book.ask(
          `Unit:${measurand}`,
          { about: "Unit", measurand },
          found.value.text,
          choices(...MEASURANDS[measurand].units.map((accepted) => accepted.unit)),
        )
      : ok(unitFor(measurand, written) ?? written);
  if (!unit.ok) return unit;
  const behind = value.unit === "" ? "" : (unitFor(measurand, value.unit) ?? value.unit);
  const { birthDate } = target.record.patient;
  const limits = readLimits(found, measurand, reading);
  if (!limits.ok) return limits;
  const door = (taken: string, suffix: string, interval: LimitsInUnit = limits.value(taken)) =>
    parseObservation(
      {
        ...EMPTY_DRAFT,
        measurand,
        value: value.comparator + value.plain + suffix,
        unit: taken,
        collectedOn,
        collectedAt,
        laboratory: found.laboratory,
        method: found.method,
        intervalLow: interval.low,
        intervalHigh: interval.high,
        urinePh: found.urinePh.text.replace(",", "."),
        purpose: found.purpose,
        note: [found.note, interval.asPrinted ?? ""].filter((part) => part !== "").join("; "),
        knownAs: found.knownAs ?? "",
        ...from,
        status: found.status === "corrected" || found.status === "preliminary" ? found.status : "final",
      },
      { decimal: ".", notAfter: context.today, ...(birthDate === undefined ? {} : { birthDate }) },
    );
  const suffix = behind === "" || behind === unit.value ? "" : ` ${behind}`;
  const read = door(unit.value, suffix);
  const withoutLimits = (taken: string) => door(taken, suffix, { low: "", high: "" });
  if (!read.ok) {
    const [problem] = read.error;
    if (problem === undefined) return byReader({ type: "Malformed", path: "" });
    // The limits alone are a slip: the value can still be kept, without them.
    const bare = read.error.every(isLimitBeyondBelief) ? withoutLimits(unit.value) : read;
    if (!bare.ok) return refused({ type: "Door", problem });
    const answer = askAboutScale(found, "without-limits", book);
    return answer.ok ? withoutDoubt(bare.value, (taken) => withoutLimits(taken), found, target, book) : answer;
  }
  const recorded = target.record.observations[found.ourId];
  const { status } = read.value;
  const saysTheSame = (state: Revision<ObservationContent>) =>
    isSameContent<ObservationContent>(withoutNames({ ...stateOf(state), status }), withoutNames(read.value));
  // What our own export says of a result that is here was asked about when it came.
  if (recorded !== undefined && revisionsOf<ObservationContent>(recorded).some(saysTheSame)) return read;
  const sure = withoutDoubt(read.value, (taken) => door(taken, ""), found, target, book);
  if (!sure.ok || timesItsInterval(sure.value) === undefined) return sure;
  const answer = askAboutScale(found, "keep", book);
  if (!answer.ok || answer.value === "keep") return answer.ok ? sure : answer;
  const { intervalLow: _low, intervalHigh: _high, ...bare } = sure.value;
  return ok(bare);
}

/** What a state says of the result itself: a file that does not say how others call it, or was read elsewhere, does not contradict that. */
export const withoutNames = ({ knownAs: _names, ...content }: ObservationContent): ObservationContent => withoutSource(content);

const isLimitBeyondBelief = ({ field, type }: DraftProblem): boolean =>
  type === "BeyondBelief" && (field === "intervalLow" || field === "intervalHigh");

/** What the form would ask, or refuse, where limits stand far from their value. Limits that it would refuse can only go. */
function askAboutScale(found: FoundResult, otherwise: "keep" | "without-limits", book: QuestionBook): Result<string, Fate> {
  const interval = [found.intervalLow.text, found.intervalHigh.text].filter((text) => text !== "").join("–");
  return book.ask(
    otherwise === "keep" ? "Doubt:LimitsOnAnotherScale" : "LimitsBeyondBelief",
    { about: "Doubt", doubt: "LimitsOnAnotherScale" },
    `${found.value.text} ${found.unit}`.trim() + ` (${interval})`,
    otherwise === "keep" ? choices("without-limits", "keep") : choices("without-limits"),
  );
}

/** How many times the limit of confirmation a value has to be before its unit is doubted rather than itself. App rule. */
const FAR_ABOVE = 2;

type Door = (unit: string) => ReturnType<typeof parseObservation>;

/**
 * What the form would ask about the value alone: another unit that fits where this one hardly does, or a magnitude that no unit
 * explains.
 */
function withoutDoubt(
  content: ObservationContent,
  door: Door,
  found: FoundResult,
  target: Target,
  book: QuestionBook,
): Result<ObservationContent, Fate> {
  const magnitude = magnitudeDoubt(content, target);
  if (magnitude === undefined) return ok(content);
  const { measurand, unit } = content;
  const written = acceptedUnit(measurand, unit);
  // A value only somewhat above what is common is likelier high than printed in another unit.
  const { confirmAbove = Infinity } = MEASURANDS[measurand].limits;
  const mayBeHigh = magnitude === "ImplausiblyHigh" && quantityOf(content).value <= FAR_ABOVE * confirmAbove;
  const fitting = mayBeHigh
    ? []
    : MEASURANDS[measurand].units.flatMap((other) => {
        // Two names of one unit (mg/L and µg/mL) are one choice.
        if (other.challenge === true || written === undefined || other.times / other.over === written.times / written.over)
          return [];
        const read = door(other.unit);
        return read.ok && magnitudeDoubt(read.value, target) === undefined ? [other.unit] : [];
      });
  if (fitting.length === 0 && magnitude !== "ChallengedUnit") {
    const kept = book.ask(
      `Doubt:${magnitude}`,
      { about: "Doubt", doubt: magnitude },
      `${found.value.text} ${found.unit}`.trim(),
      choices("keep"),
    );
    return kept.ok ? ok(content) : kept;
  }
  // The same choice for every row, so that the order of rows decides nothing: each size of unit once.
  const sizes = [unit, ...MEASURANDS[measurand].units.map((other) => other.unit)];
  const offered = sizes.filter(
    (one, index) => sizes.findIndex((other) => sizeOf(measurand, other) === sizeOf(measurand, one)) === index,
  );
  const answer = book.ask(
    `DoubtfulUnit:${measurand}:${unit}`,
    { about: "DoubtfulUnit", measurand, written: unit },
    `${found.value.text} ${found.unit}`.trim(),
    choices(...offered),
  );
  if (!answer.ok) return answer;
  if (answer.value === unit) return ok(content);
  const read = door(answer.value);
  if (read.ok) return ok(read.value);
  const [problem] = read.error;
  return problem === undefined ? ok(content) : refused({ type: "Door", problem });
}

const sizeOf = (measurand: MeasurandCode, unit: string): number => {
  const accepted = acceptedUnit(measurand, unit);
  return accepted === undefined ? 0 : accepted.times / accepted.over;
};

function magnitudeDoubt(
  content: ObservationContent,
  { record }: Target,
): "ChallengedUnit" | "ImplausiblyLow" | "ImplausiblyHigh" | undefined {
  const doubts = doubtsAbout(content, { observations: {}, events: record.events });
  for (const { type } of doubts)
    if (type === "ChallengedUnit" || type === "ImplausiblyLow" || type === "ImplausiblyHigh") return type;
  return undefined;
}
