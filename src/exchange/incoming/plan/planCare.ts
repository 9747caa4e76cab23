import { entriesOf, type ById } from "../../../domain/byId.ts";
import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEventContent } from "../../../domain/record/clinicalEvent.ts";
import { contentOf, isSameContent, keep, revise, type Kept } from "../../../domain/kept.ts";
import type { KeptContents } from "../../../domain/record/keptKinds.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapyContent } from "../../../domain/record/lineOfTherapy.ts";
import { parseNextTest, type NextTestContent } from "../../../domain/record/nextTest.ts";
import { parseReview, type ReviewContent } from "../../../domain/record/review.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { CARE_KIND } from "../../careColumns.ts";
import { isRecordId } from "../../recordId.ts";
import type { FoundCare } from "../found.ts";
import type { Target } from "./fileTargets.ts";
import type { PatientsOfFile } from "./patientsOfFile.ts";
import { personLabel } from "./persons.ts";
import type { Fate, PlanContext, PlannedRow, Refusal } from "./plan.ts";
import { resultId } from "./resultId.ts";
import { stands } from "../../../domain/standing.ts";

type CarePart = "lines" | "events" | "nextTests" | "reviews";
type Changed = { readonly [part in CarePart]: Map<string, Kept<KeptContents[part]>> };
/** What would become of lines of therapy, events, planned tests and reviews. */
export type PlannedCare = { readonly rows: readonly PlannedRow[]; readonly changed: ReadonlyMap<Target, Changed> };

/**
 * Plans the care that a file tells: new, here already, or refused by its door. What was changed or withdrawn here since stays as
 * it is here.
 */
export function planCare(care: readonly FoundCare[], { targetOf }: PatientsOfFile, context: PlanContext): PlannedCare {
  const changed = new Map<Target, Changed>();
  const changesOf = (target: Target): Changed => {
    const there = changed.get(target) ?? { lines: new Map(), events: new Map(), nextTests: new Map(), reviews: new Map() };
    changed.set(target, there);
    return there;
  };
  const idsOfFile = new Set(care.flatMap(({ ourId }) => (isRecordId(ourId) ? [ourId] : [])));
  const rows = care.map((found): PlannedRow => {
    const target = targetOf(found.patient);
    return {
      place: found.place,
      found: {
        ...shownOf(found),
        unit: "",
        patient: personLabel({ ...found.patient, birthDate: undefined }),
        value: "",
      },
      fate: target.ok ? fateOf(found, target.value, changesOf(target.value), idsOfFile, context) : target.error,
    };
  });
  for (const [target, { lines, events, nextTests, reviews }] of changed)
    if (lines.size + events.size + nextTests.size + reviews.size === 0) changed.delete(target);
  return { rows, changed };
}

/** What of an entry its row shows, and its day. */
function shownOf({ kind, draft }: FoundCare): Pick<PlannedRow["found"], "measurandText" | "collectedOn"> {
  const text = (field: string) => draft[field] ?? "";
  switch (kind) {
    case "line":
      return { measurandText: text("regimen"), collectedOn: text("startedOn") };
    case "event":
      return { measurandText: text("kind"), collectedOn: text("on") };
    case "nextTest":
      return { measurandText: CARE_KIND.nextTest, collectedOn: text("on") || text("setOn") };
    case "review":
      return { measurandText: `${CARE_KIND.review}, ${text("by")}`, collectedOn: text("on") };
  }
}

function fateOf(found: FoundCare, target: Target, changes: Changed, idsOfFile: ReadonlySet<string>, context: PlanContext): Fate {
  const { record } = target;
  switch (found.kind) {
    case "line": {
      const read = parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...found.draft }, doorOf(target, context));
      if (!read.ok) return refused(read.error, (problem) => ({ type: "LineDoor", problem }));
      return placed<LineOfTherapyContent>(found, read.value, record.lines, changes.lines, idsOfFile, context);
    }
    case "event": {
      const read = parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...found.draft }, doorOf(target, context));
      if (!read.ok) return refused(read.error, (problem) => ({ type: "EventDoor", problem }));
      return placed<ClinicalEventContent>(found, read.value, record.events, changes.events, idsOfFile, context);
    }
    case "nextTest": {
      const read = parseNextTest({ on: "", every: "", setOn: "", status: "", ...found.draft });
      if (!read.ok) return refused(read.error, (problem) => ({ type: "NextTestDoor", problem }));
      if (read.value.setOn > context.today) return TO_COME;
      return placed<NextTestContent>(found, read.value, record.nextTests, changes.nextTests, idsOfFile, context);
    }
    case "review": {
      const read = parseReview({ on: "", by: "", results: "", verdicts: "", status: "", ...found.draft });
      if (!read.ok) return refused(read.error, (problem) => ({ type: "ReviewDoor", problem }));
      if (read.value.on > context.today) return TO_COME;
      return placed<ReviewContent>(found, read.value, record.reviews, changes.reviews, idsOfFile, context);
    }
  }
}

function refused<Problem>([problem]: readonly Problem[], why: (problem: Problem) => Refusal): Fate {
  return problem === undefined ? NOT_READ : { type: "Refused", why: why(problem) };
}

function placed<Content extends { readonly status: string }>(
  found: FoundCare,
  content: Content,
  recorded: ById<Kept<Content>>,
  fromFile: Map<string, Kept<Content>>,
  idsOfFile: ReadonlySet<string>,
  context: PlanContext,
): Fate {
  const entry = settle<Content>(found, content, recorded, fromFile, idsOfFile, context);
  if (!entry.ok) return entry.error;
  fromFile.set(entry.value.id, entry.value);
  return entry.value.revision === 1 ? { type: "New" } : { type: "Withdrawal", of: entry.value.id };
}

const TO_COME: Fate = { type: "Refused", why: { type: "DayToCome" } };
const NOT_READ: Fate = { type: "Refused", why: { type: "Reader", refusal: { type: "Malformed", path: "" } } };
const doorOf = ({ record: { patient } }: Target, { today }: PlanContext) => ({
  notAfter: today,
  ...(patient.birthDate === undefined ? {} : { birthDate: patient.birthDate }),
});

/** The entry to keep, or why nothing is kept: it is here, or it withdraws what is not here. */
function settle<Content extends { readonly status: string }>(
  found: FoundCare,
  content: Content,
  recorded: ById<Kept<Content>>,
  fromFile: ReadonlyMap<string, Kept<Content>>,
  idsOfFile: ReadonlySet<string>,
  { at, reason }: PlanContext,
): Result<Kept<Content>, Fate> {
  const active = { ...content, status: "active" };
  /**
   * Two entries of one export of ours are two, however alike: what was withdrawn and entered again has not been withdrawn again.
   */
  const isAnother = (entry: Kept<Content>) => idsOfFile.has(found.ourId) && idsOfFile.has(entry.id);
  const saysTheSame = (entry: Kept<Content>) =>
    isSameContent<Content>({ ...contentOf<Content>(entry), status: "active" }, active) ||
    entry.earlier.some((state) => isSameContent<Content>({ ...contentOf<Content>(state), status: "active" }, active));
  const all = [...fromFile.values(), ...entriesOf(recorded)];
  // By its id first: an entry that once said the same is another.
  const there = all.find(({ id }) => id === found.ourId) ?? all.find((entry) => !isAnother(entry) && saysTheSame(entry));
  if (!stands(content)) {
    // What our own export says was withdrawn comes with what it said, and stays withdrawn.
    if (there === undefined && isRecordId(found.ourId)) return ok(keep<Content>(found.ourId, content, { at }));
    if (there === undefined) return err({ type: "Refused", why: { type: "NothingToWithdraw" } });
    if (!stands(there)) return err({ type: "Duplicate", of: there.id });
    return ok(
      revise(
        there,
        { ...contentOf<Content>(there), status: "entered-in-error" },
        { at, ...(reason === undefined ? {} : { reason }) },
      ),
    );
  }
  if (there !== undefined) return err({ type: "Duplicate", of: there.id });
  const own = isRecordId(found.ourId) ? found.ourId : resultId(`${found.kind} ${JSON.stringify(content)}`);
  return ok(keep<Content>(own, content, { at }));
}
