import { entriesOf } from "../byId.ts";
import { addDays, type CalendarDate } from "../calendarDate.ts";
import { MEASURANDS } from "../measuring/measurand.ts";
import type { Observation } from "../measuring/observation.ts";
import type { PurposeView } from "../measuring/observation.ts";
import { stands } from "../standing.ts";
import { plannedBy } from "./nextTest.ts";
import type { PatientRecord } from "./patientRecord.ts";
import { addInterval, type TestInterval } from "./testInterval.ts";

/** The intervals that hold where a patient has no plan of their own, by the purpose of the latest test. */
export type IntervalsByPurpose = { readonly [purpose in PurposeView]?: TestInterval };

/**
 * A test that comes so many days before the planned day is the planned one: people come on the day that suits. App rule. One that
 * comes earlier is another, and the planned one stays planned.
 */
const DAYS_EARLY = 7;

/** When the next B2M test is planned, and what says so. */
export type PlannedTest = {
  readonly dueOn: CalendarDate;
  readonly because:
    | { readonly type: "Day" }
    | { readonly type: "Interval"; readonly every: TestInterval }
    /** The default for the purpose of the latest test. */
    | { readonly type: "Purpose"; readonly every: TestInterval; readonly purpose: PurposeView };
};

type Planned = Pick<PatientRecord, "nextTests" | "observations">;

/** The B2M results that stand, in no order that means anything. */
const testsOf = ({ observations }: Pick<PatientRecord, "observations">): readonly Observation[] =>
  entriesOf(observations).filter((observation) => MEASURANDS[observation.measurand].followed && stands(observation));

/**
 * When the next B2M test is planned: on the day that was set, until a result came within `DAYS_EARLY` of it or later; else so long
 * after the latest result as was set for the patient; else as long as is set for that result's purpose.
 *
 * - Units: calendar days.
 * - Errors: nothing where nothing was planned, and where the test of a day that was set has been done and nothing follows it.
 * - Source: the care team's plan; `DAYS_EARLY` is an app rule.
 */
export function plannedTest(record: Planned, intervals: IntervalsByPurpose): PlannedTest | undefined {
  const plan = plannedBy(record);
  const tests = testsOf(record);
  const latest = tests.reduce<Observation | undefined>(
    (last, next) => (last === undefined || next.collectedOn > last.collectedOn ? next : last),
    undefined,
  );
  if (plan?.on !== undefined) {
    const [from, { setOn }] = [addDays(plan.on, -DAYS_EARLY), plan];
    if (!tests.some(({ collectedOn }) => collectedOn > setOn && collectedOn >= from))
      return { dueOn: plan.on, because: { type: "Day" } };
  }
  if (plan?.every !== undefined)
    return {
      dueOn: addInterval(latest?.collectedOn ?? plan.setOn, plan.every),
      because: { type: "Interval", every: plan.every },
    };
  if (latest === undefined) return undefined;
  const purpose = latest.purpose ?? "not-recorded";
  const every = intervals[purpose];
  return every === undefined
    ? undefined
    : { dueOn: addInterval(latest.collectedOn, every), because: { type: "Purpose", every, purpose } };
}
