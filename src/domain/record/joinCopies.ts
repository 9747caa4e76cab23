import { byId, entriesOf, type ById } from "../byId.ts";
import { contentOf, isSameContent, revise, revisionsOf, stableText, type Kept } from "../kept.ts";
import type { Instant } from "../instant.ts";
import { entriesIn, everyPart, type KeptContents, type Part } from "./keptKinds.ts";
import type { PatientContent, PatientId } from "./patient.ts";
import { linked } from "./linked.ts";
import { mergePatientRecords, unlessSame, type PatientRecord } from "./patientRecord.ts";

/** An entry that was changed on both sides so that only a person can say how it stands. The patient's own details have no part. */
export type Clash = { readonly part: Part | "patient"; readonly id: string };

/** Fields that say one thing together: two halves of it from two people would be a third thing that neither said. */
const TOGETHER: { readonly [P in Part | "patient"]: readonly (readonly string[])[] } = {
  patient: [
    ["diagnosis", "diagnosedOn"],
    ["familyName", "givenName"],
  ],
  // A number is nothing without its unit, what was measured, and the limits printed beside it.
  observations: [
    ["measurand", "value", "unit", "intervalLow", "intervalHigh", "method", "laboratory"],
    ["collectedOn", "collectedAt"],
  ],
  lines: [["startedOn", "stoppedOn", "stopReason"]],
  events: [["kind", "on", "until"]],
  setAsides: [["measurand", "observationId", "why"]],
  stagingInputs: [["input", "value", "on", "source"]],
  boardNotes: [["kind", "text"]],
  nextTests: [["on", "every", "setOn"]],
  reviews: [["on", "by", "results", "verdicts"]],
  // What was taken over is what the patient had said then.
  patientEntries: [["kind", "on", "text", "measurand", "value", "unit", "laboratory", "takenAs"]],
};

/** When and by whose device copies are joined, and about which entries a person is asked already: those wait for the answer. */
export type Joining = { readonly at: Instant; readonly by?: string; readonly isAsked?: (entry: Clash) => boolean };

/**
 * One record from two copies that went on by themselves, this device's and a server's. Every state of both is in it. Where both changed
 * one entry in different things, a state on top joins them, with the reason and the author of this device's change; where they changed the
 * same thing, or one withdrew what the other changed, nothing is joined: it is a clash, and until a person decides the later state stands.
 */
export function joinCopies(
  mine: PatientRecord,
  theirs: PatientRecord,
  { at, by, isAsked }: Joining,
): { readonly record: PatientRecord; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const joined = <Content extends object, Id extends string>(
    part: Part | "patient",
    union: Kept<Content, Id>,
    one: Kept<Content, Id> | undefined,
    other: Kept<Content, Id> | undefined,
  ): Kept<Content, Id> => {
    if (one === undefined || other === undefined) return union;
    if (isAsked?.({ part, id: union.id }) === true) return union;
    const content = joinContents<Content>(one, other, TOGETHER[part]);
    if (content === "clash") clashes.push({ part, id: union.id });
    if (content === "clash" || content === undefined || isSameContent(content, contentOf<Content>(union))) return union;
    const { reason, author } = one;
    const top = revise<Content, Id>(union, content, { at, ...(reason === undefined ? {} : { reason }) });
    return author === undefined ? top : { ...top, author };
  };
  const all = <P extends Part>(part: P, union: ById<Kept<KeptContents[P]>>): ById<Kept<KeptContents[P]>> => {
    const [ones, others] = [entriesIn(mine, part), entriesIn(theirs, part)];
    const entries = entriesOf(union);
    const made = entries.map((entry) => joined<KeptContents[P], string>(part, entry, ones[entry.id], others[entry.id]));
    return made.every((entry, index) => entry === entries[index]) ? union : byId(made);
  };
  const union = mergePatientRecords(mine, theirs);
  const record = unlessSame(union, {
    ...union,
    patient: joined<PatientContent, PatientId>("patient", union.patient, mine.patient, theirs.patient),
    ...everyPart((part) => all(part, entriesIn(union, part))),
  });
  // What is done here is tied into the chain as anything else; a record without one stays without.
  const isChained = union.chain !== undefined;
  return { record: isChained ? linked(union, record, { deed: "JoinedCopies", at, by }) : record, clashes };
}

/** What both changes together say; nothing where only one side went on, or both say the same. */
function joinContents<Content extends object>(
  one: Kept<Content>,
  other: Kept<Content>,
  together: readonly (readonly string[])[],
): Content | "clash" | undefined {
  const [mine, theirs] = [revisionsOf<Content>(one), revisionsOf<Content>(other)];
  const [known, there] = [new Set(mine.map(stableText)), new Set(theirs.map(stableText))];
  const common = mine.filter((state) => there.has(stableText(state)));
  if (common.length === mine.length || theirs.every((state) => known.has(stableText(state)))) return undefined;
  const [a, b] = [contentOf<Content>(one), contentOf<Content>(other)];
  if (isSameContent(a, b)) return undefined;
  const before = common.at(-1);
  if (before === undefined) return "clash";
  const base = contentOf<Content>(before);
  if (isSameContent(a, base)) return b;
  if (isSameContent(b, base)) return a;
  return joinFields(base, a, b, together) ?? "clash";
}

type Fields = { readonly [field: string]: unknown };

function joinFields<Content extends object>(
  base: Content,
  one: Content,
  other: Content,
  together: readonly (readonly string[])[],
): Content | undefined {
  const fieldsOf = (content: object): Fields => ({ ...content });
  const [was, a, b] = [fieldsOf(base), fieldsOf(one), fieldsOf(other)];
  // Whether it stands at all is a word about the whole of it.
  const turned = (now: Fields) => (now["status"] === "entered-in-error") !== (was["status"] === "entered-in-error");
  if (turned(a) !== turned(b)) return undefined;
  const grouped = new Set(together.flat());
  const single = [...new Set([was, a, b].flatMap(Object.keys))].filter((field) => !grouped.has(field)).map((field) => [field]);
  const made: { [field: string]: unknown } = {};
  for (const group of [...together, ...single]) {
    const said = (from: Fields) => stableText(group.map((field) => from[field] ?? null));
    const [isMine, isTheirs] = [said(a) !== said(was), said(b) !== said(was)];
    if (isMine && isTheirs && said(a) !== said(b)) return undefined;
    for (const field of group) {
      const value = (isMine ? a : b)[field];
      if (value !== undefined) made[field] = value;
    }
  }
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fields of one content, each from one of three of its kind
  return made as Content;
}
