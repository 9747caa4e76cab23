import * as fc from "fast-check";
import { byId, entriesOf, put } from "../../src/domain/byId.ts";
import { contentOf, isSameContent, revise, type Kept } from "../../src/domain/kept.ts";
import { entriesIn, everyPart, PARTS, type KeptContents, type Part } from "../../src/domain/record/keptKinds.ts";
import type { PatientContent, PatientId } from "../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { stands } from "../../src/domain/standing.ts";
import { exampleUuid } from "./exampleRecords.ts";
import { recordOfEveryKind } from "./everyKind.ts";
import { day } from "./observations.ts";
import type { Edit } from "./patientRecords.ts";
import { nextMoment } from "./sharingDesk.ts";

/** What is said of each thing, in turn: so few words that two desks often say the same, and take back what they said. */
const WORDS: { readonly [P in Part]: readonly Partial<KeptContents[P]>[] } = {
  observations: [
    { value: "2.4" },
    { value: "2.5" },
    { value: "24" },
    { note: "Fasting" },
    { note: "After dialysis" },
    { laboratory: "North" },
    { laboratory: "South" },
    { purpose: "cns-check" },
    { purpose: "during-treatment" },
  ],
  lines: [{ regimen: "VRd" }, { regimen: "DRd" }, { note: "Six cycles" }, { note: "Four cycles" }],
  events: [{ note: "Chest" }, { note: "Urinary" }, { on: day("2024-02-01") }, { on: day("2024-02-03") }],
  setAsides: [{ why: "Repeat ordered" }, { why: "Hemolysed" }],
  stagingInputs: [{ value: "1" }, { value: "2" }, { source: "Ward round" }, { source: "Letter" }],
  boardNotes: [{ text: "Change treatment?" }, { text: "Wait?" }],
  nextTests: [{ on: day("2026-05-04") }, { on: day("2026-06-01") }],
  reviews: [{ by: "AK" }, { by: "BL" }],
  patientEntries: [{ value: "2.6" }, { value: "2.7" }, { text: "On a trip" }, { text: "At home" }],
};
const OF_THE_PATIENT: readonly Partial<PatientContent>[] = [
  { familyName: "Sample" },
  { familyName: "Other" },
  { sex: "female" },
  { sex: "male" },
  { recordNumber: "1" },
  { recordNumber: "2" },
  { archived: true },
  { archived: false },
];

/** The patient of this number with one entry of every kind. */
export function closeRecord(number: number): PatientRecord {
  const record = recordOfEveryKind({ at: "2026-03-01T12:00:00.000Z" });
  const id = exampleUuid(number) as PatientId;
  return {
    ...record,
    ...everyPart(<P extends Part>(part: P) => {
      const [kept] = entriesOf(entriesIn(record, part));
      return kept === undefined ? {} : byId([{ ...kept, id: exampleUuid(number, PARTS.indexOf(part) + 2) }]);
    }),
    id,
    patient: { ...record.patient, id },
  };
}

const saying = <Content extends object, Id extends string>(
  kept: Kept<Content, Id>,
  more: Partial<Content>,
): Kept<Content, Id> => {
  const content = { ...contentOf<Content>(kept), ...more };
  return isSameContent(content, contentOf<Content>(kept))
    ? kept
    : revise<Content, Id>(kept, content, { at: nextMoment(), reason: "Read again" });
};

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- words and entries have to be of one kind
function inPart<P extends Part>(record: PatientRecord, part: P, which: number, turns: boolean): PatientRecord {
  const [kept] = entriesOf(entriesIn(record, part));
  if (kept === undefined) return record;
  const words = WORDS[part];
  const more = turns ? turned<P>(kept) : words[which % words.length];
  const next = saying<KeptContents[P], string>(kept, more ?? {});
  return next === kept ? record : { ...record, [part]: put<Kept<KeptContents[P]>>(entriesIn(record, part), next) };
}

/** What stands withdrawn, and what is withdrawn as it stood before. */
function turned<P extends Part>(kept: Kept<KeptContents[P]>): Partial<KeptContents[P]> {
  const status = stands(kept) ? "entered-in-error" : (kept.earlier.findLast(stands)?.status ?? "active");
  return { status } as Partial<KeptContents[P]>;
}

/**
 * Somebody says another of a few words about one entry of some kind, withdraws it or brings it back: changes that are taken back, that two
 * desks make alike, and that fall on one field, as random ones seldom do.
 */
export const arbitraryCloseEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom("patient" as const, "observations" as const, ...PARTS), fc.nat(8), fc.nat(4))
  .map(
    ([part, which, turn]): Edit =>
      (record) =>
        part === "patient"
          ? { ...record, patient: saying<PatientContent, PatientId>(record.patient, OF_THE_PATIENT[which] ?? {}) }
          : inPart(record, part, which, turn === 0),
  );
