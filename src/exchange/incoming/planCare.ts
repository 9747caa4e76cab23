import { entriesOf, type ById } from "../../domain/byId.ts";
import {
  EMPTY_EVENT_DRAFT,
  parseClinicalEvent,
  type ClinicalEvent,
  type ClinicalEventContent,
} from "../../domain/record/clinicalEvent.ts";
import { contentOf, isSameContent, keep, revise, type Kept } from "../../domain/kept.ts";
import {
  EMPTY_LINE_DRAFT,
  parseLineOfTherapy,
  type LineOfTherapy,
  type LineOfTherapyContent,
} from "../../domain/record/lineOfTherapy.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { isRecordId } from "../recordId.ts";
import type { FoundCare } from "./found.ts";
import type { Target } from "./fileTargets.ts";
import type { PatientsOfFile } from "./patientsOfFile.ts";
import { personLabel } from "./persons.ts";
import type { Fate, PlanContext, PlannedRow } from "./plan.ts";
import { resultId } from "./resultId.ts";
import { stands } from "../../domain/standing.ts";

type Changed = { readonly lines: Map<string, LineOfTherapy>; readonly events: Map<string, ClinicalEvent> };
/** What would become of lines of therapy and events. */
export type PlannedCare = { readonly rows: readonly PlannedRow[]; readonly changed: ReadonlyMap<Target, Changed> };

/**
 * Plans the care that a file tells: new, here already, or refused by its door. What was changed or withdrawn here since stays as
 * it is here.
 */
export function planCare(care: readonly FoundCare[], { targetOf }: PatientsOfFile, context: PlanContext): PlannedCare {
  const changed = new Map<Target, Changed>();
  const changesOf = (target: Target): Changed => {
    const there = changed.get(target) ?? { lines: new Map<string, LineOfTherapy>(), events: new Map<string, ClinicalEvent>() };
    changed.set(target, there);
    return there;
  };
  const idsOfFile = new Set(care.flatMap(({ ourId }) => (isRecordId(ourId) ? [ourId] : [])));
  const rows = care.map((found): PlannedRow => {
    const target = targetOf(found.patient);
    const fate = !target.ok
      ? target.error
      : found.kind === "line"
        ? planLine(found, target.value, changesOf, idsOfFile, context)
        : planEvent(found, target.value, changesOf, idsOfFile, context);
    return {
      place: found.place,
      found: {
        measurandText: found.draft[found.kind === "line" ? "regimen" : "kind"] ?? "",
        unit: "",
        patient: personLabel({ ...found.patient, birthDate: undefined }),
        value: "",
        collectedOn: found.draft[found.kind === "line" ? "startedOn" : "on"] ?? "",
      },
      fate,
    };
  });
  for (const [target, { lines, events }] of changed) if (lines.size + events.size === 0) changed.delete(target);
  return { rows, changed };
}

function planLine(
  found: FoundCare,
  target: Target,
  changesOf: (target: Target) => Changed,
  idsOfFile: ReadonlySet<string>,
  context: PlanContext,
): Fate {
  const read = parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, ...found.draft }, doorOf(target, context));
  if (!read.ok) {
    const [problem] = read.error;
    return problem === undefined ? NOT_READ : { type: "Refused", why: { type: "LineDoor", problem } };
  }
  const placed = settle<LineOfTherapyContent>(
    found,
    read.value,
    target.record.lines,
    changesOf(target).lines,
    idsOfFile,
    context,
  );
  if (!placed.ok) return placed.error;
  changesOf(target).lines.set(placed.value.id, placed.value);
  return placed.value.revision === 1 ? { type: "New" } : { type: "Withdrawal", of: placed.value.id };
}

function planEvent(
  found: FoundCare,
  target: Target,
  changesOf: (target: Target) => Changed,
  idsOfFile: ReadonlySet<string>,
  context: PlanContext,
): Fate {
  const read = parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, ...found.draft }, doorOf(target, context));
  if (!read.ok) {
    const [problem] = read.error;
    return problem === undefined ? NOT_READ : { type: "Refused", why: { type: "EventDoor", problem } };
  }
  const placed = settle<ClinicalEventContent>(
    found,
    read.value,
    target.record.events,
    changesOf(target).events,
    idsOfFile,
    context,
  );
  if (!placed.ok) return placed.error;
  changesOf(target).events.set(placed.value.id, placed.value);
  return placed.value.revision === 1 ? { type: "New" } : { type: "Withdrawal", of: placed.value.id };
}

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
