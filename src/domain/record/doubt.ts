import { entriesOf } from "../byId.ts";
import { daysBetween, type CalendarDate } from "../calendarDate.ts";
import { timesItsInterval } from "../measuring/limitScale.ts";
import { acceptedUnit, MEASURANDS } from "../measuring/measurand.ts";
import {
  quantityOf,
  type Observation,
  type ObservationContent,
  type ObservationId,
  type Quantity,
} from "../measuring/observation.ts";
import type { PatientRecord } from "./patientRecord.ts";
import type { Canonical, Unit } from "../measuring/units.ts";
import { stands } from "../standing.ts";
import { onDialysis } from "./clinicalEvent.ts";
import { compare } from "../compare.ts";

/** A reason to ask before a result is kept. Unlike a problem it can be answered "save anyway". */
export type Doubt =
  | { readonly type: "ChallengedUnit"; readonly unit: Unit; readonly canonical: Canonical }
  | {
      readonly type: "Jump";
      readonly previous: Canonical;
      readonly previousOn: CalendarDate;
      readonly canonical: Canonical;
      readonly factor: number;
    }
  | { readonly type: "ImplausiblyLow"; readonly canonical: Canonical; readonly limit: number }
  | { readonly type: "ImplausiblyHigh"; readonly canonical: Canonical; readonly limit: number }
  | { readonly type: "SameDay"; readonly other: Observation; readonly identical: boolean }
  | { readonly type: "UrineWithoutPh" }
  /** The limits beside the value may stand in another unit than it: they would decide the flag wrongly. */
  | { readonly type: "LimitsOnAnotherScale"; readonly times: number };

/**
 * A new value this many times the neighbouring one, or one such part of it, is held against a slip of the decimal sign, the unit
 * or the patient. A slip is tenfold; half of that leaves room for the true change between the two results. App rule, not a
 * guideline.
 */
const JUMP_FACTOR = 5;

/**
 * What should be asked before this result is kept: slips of unit, decimal sign, patient and day.
 *
 * - Units: limits and values in the measurand's canonical unit.
 * - Errors: none; no doubts is the empty list.
 * - Source: confirmation limits with each measurand; jump factor above.
 */
export function doubtsAbout(
  content: ObservationContent,
  record: Pick<PatientRecord, "observations" | "events">,
  amending?: ObservationId,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const { limits, raisedBy, spoiltByAcid } = MEASURANDS[content.measurand];
  const { comparator, value } = quantityOf(content);
  const others = entriesOf(record.observations).filter(
    (other) => other.measurand === content.measurand && stands(other) && other.id !== amending,
  );

  if (acceptedUnit(content.measurand, content.unit)?.challenge)
    doubts.push({ type: "ChallengedUnit", unit: content.unit, canonical: value });

  const neighbour = nearestInTime(content.collectedOn, others);
  if (neighbour !== undefined && comparator === "=" && limits.leapsAreReal !== true) {
    const previous = quantityOf(neighbour).value;
    const factor = value / previous;
    if (previous > 0 && (factor >= JUMP_FACTOR || factor <= 1 / JUMP_FACTOR)) {
      doubts.push({ type: "Jump", previous, previousOn: neighbour.collectedOn, canonical: value, factor });
    }
  }

  const { confirmBelow, confirmAbove, confirmAlwaysAbove } = limits;
  // Dialysis explains a high value, and a residual function may explain a low one: only the absolute limit still asks.
  const explained = raisedBy?.includes("dialysis") === true && onDialysis(entriesOf(record.events), content.collectedOn);
  const highLimit = explained || confirmAbove === undefined ? confirmAlwaysAbove : confirmAbove;
  if (highLimit !== undefined && value > highLimit) doubts.push({ type: "ImplausiblyHigh", canonical: value, limit: highLimit });
  // "<0.2" says that the value is low, not that it is 0.2: an assay's limit is no slip.
  else if (confirmBelow !== undefined && !explained && comparator === "=" && value < confirmBelow) {
    doubts.push({ type: "ImplausiblyLow", canonical: value, limit: confirmBelow });
  }

  const times = timesItsInterval(content);
  if (times !== undefined) doubts.push({ type: "LimitsOnAnotherScale", times });

  const sameDay = others.filter((other) => other.collectedOn === content.collectedOn);
  const twin = sameDay.find((other) => isSameQuantity(quantityOf(other), { comparator, value }));
  const other = twin ?? sameDay[0];
  if (other !== undefined) doubts.push({ type: "SameDay", other, identical: twin !== undefined });

  if (spoiltByAcid === true && content.urinePh === undefined) doubts.push({ type: "UrineWithoutPh" });
  return doubts;
}

/** 2400 ug/L and 2.4 mg/L are one result printed twice: equal but for the last bits of the conversion. */
export const isSameQuantity = (a: Quantity, b: Quantity): boolean =>
  a.comparator === b.comparator && Math.abs(a.value - b.value) <= 1e-9 * Math.max(a.value, b.value);

/** The measured result nearest in time on another day, the earlier of two equally near ones. */
function nearestInTime(on: CalendarDate, others: readonly Observation[]): Observation | undefined {
  const distance = (other: Observation) => Math.abs(daysBetween(other.collectedOn, on));
  return others
    .filter((other) => other.collectedOn !== on && quantityOf(other).comparator === "=")
    .sort((a, b) => distance(a) - distance(b) || compare(a.collectedOn, b.collectedOn))[0];
}
