import { EMPTY_EVENT_DRAFT, parseClinicalEvent, type ClinicalEventContent } from "./clinicalEvent.ts";
import { parseBoardNote, type BoardNoteContent } from "./boardNote.ts";
import { EMPTY_LINE_DRAFT, parseLineOfTherapy, type LineOfTherapyContent } from "./lineOfTherapy.ts";
import type { ObservationContent } from "../measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../measuring/observationDoor.ts";
import { EMPTY_PATIENT_DRAFT, isLanguageCode, isSpellings, parsePatient, type PatientContent } from "./patient.ts";
import { EMPTY_PATIENT_ENTRY, parsePatientEntry, type PatientEntryContent } from "./patientEntry.ts";
import { parseNextTest, type NextTestContent } from "./nextTest.ts";
import { parseReview, type ReviewContent } from "./review.ts";
import type { ById } from "../byId.ts";
import { keysOf } from "../keysOf.ts";
import type { Kept } from "../kept.ts";
import { err, ok, type Result } from "../result.ts";
import { parseSetAside, type SetAsideContent } from "./setAside.ts";
import { parseStagingInput, type StagingInputContent } from "./stagingInput.ts";

/*
 * The one list of what is kept of a patient. Storing, merging, undoing, taking back an import, restoring and masking go by it, so
 * that a new kind of entry, or a new field of one, is in all of them or does not compile.
 */

/** What is kept of a patient beside their own details, by the part of the record in which it stands. */
export type KeptContents = {
  readonly observations: ObservationContent;
  readonly lines: LineOfTherapyContent;
  readonly events: ClinicalEventContent;
  readonly setAsides: SetAsideContent;
  /** What the scores ask for and no laboratory reports: cytogenetics, clinical stage, performance status, nodes. */
  readonly stagingInputs: StagingInputContent;
  /** Questions put to the tumor board, and what it concluded. */
  readonly boardNotes: BoardNoteContent;
  /** When the next test is planned. */
  readonly nextTests: NextTestContent;
  /** Who of the care team has looked at the results, when, and at what. */
  readonly reviews: ReviewContent;
  /** What the patient wrote at home and brought back; no result until the team takes it over. */
  readonly patientEntries: PatientEntryContent;
};
export type Part = keyof KeptContents;

/**
 * What a field holds: a text that people type as they like ("free": it can name the patient and is masked where identities are
 * hidden), one that names the patient by itself ("name": withheld there), one of a fixed form such as a number, a day or a code
 * ("fixed"), or no text at all ("whole": its door reads it from the stored state). A field that may be any text must say which.
 */
export type AnyNature = "free" | "name" | "fixed" | "whole";
export type Nature<Value> = string extends Value ? "free" | "name" | "fixed" : [Value] extends [string] ? "fixed" : "whole";

/** One kind of kept entry. */
export type Kind<Content> = {
  /** Every field of the content in the order in which it is written, and what it holds. */
  readonly fields: { readonly [Field in keyof Content]-?: Nature<Required<Content>[Field]> };
  /** The one door, as stored states pass it: without the rules that hold on entry only. */
  readonly door: (
    texts: { readonly [field: string]: string },
    state: { readonly [field: string]: unknown },
  ) => Result<Content, readonly { readonly field: string }[]>;
};
export type Kinds<Contents> = { readonly [P in keyof Contents]: Kind<Contents[P]> };

/** Every kind of entry. Leaving one out, or one of its fields, does not compile. */
export const KINDS: Kinds<KeptContents> = {
  observations: {
    fields: {
      measurand: "fixed",
      value: "fixed",
      unit: "fixed",
      collectedOn: "fixed",
      collectedAt: "fixed",
      laboratory: "free",
      method: "free",
      intervalLow: "fixed",
      intervalHigh: "fixed",
      urinePh: "fixed",
      purpose: "fixed",
      note: "free",
      // An order number leads whoever has the laboratory's system to the patient.
      knownAs: "name",
      source: "fixed",
      sourceOn: "fixed",
      sourcePage: "fixed",
      sourceLine: "fixed",
      // As an order number does.
      accession: "name",
      testName: "free",
      status: "fixed",
    },
    door: (texts) => parseObservation({ ...EMPTY_DRAFT, status: "", ...texts }, { decimal: "." }),
  },
  lines: {
    fields: {
      regimen: "free",
      startedOn: "fixed",
      stoppedOn: "fixed",
      stopReason: "free",
      bestResponse: "fixed",
      note: "free",
      status: "fixed",
    },
    door: (texts) => parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, status: "", ...texts }),
  },
  events: {
    fields: { kind: "fixed", on: "fixed", until: "fixed", note: "free", status: "fixed" },
    door: (texts) => parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, status: "", ...texts }),
  },
  setAsides: {
    fields: { measurand: "fixed", observationId: "fixed", why: "free", status: "fixed" },
    door: (texts) => parseSetAside({ measurand: "", observationId: "", why: "", status: "", ...texts }),
  },
  stagingInputs: {
    fields: { input: "fixed", value: "fixed", on: "fixed", source: "free", status: "fixed" },
    door: (texts) => parseStagingInput({ input: "", value: "", on: "", source: "", status: "", ...texts }, { decimal: "." }),
  },
  boardNotes: {
    fields: { kind: "fixed", text: "free", on: "fixed", status: "fixed" },
    door: (texts) => parseBoardNote({ kind: "", text: "", on: "", status: "", ...texts }),
  },
  nextTests: {
    fields: { on: "fixed", every: "fixed", setOn: "fixed", status: "fixed" },
    door: (texts) => parseNextTest({ on: "", every: "", setOn: "", status: "", ...texts }),
  },
  reviews: {
    fields: { on: "fixed", by: "free", results: "fixed", verdicts: "fixed", status: "fixed" },
    door: (texts) => parseReview({ on: "", by: "", results: "", verdicts: "", status: "", ...texts }),
  },
  patientEntries: {
    fields: {
      kind: "fixed",
      on: "fixed",
      text: "free",
      measurand: "fixed",
      value: "fixed",
      unit: "fixed",
      laboratory: "free",
      takenAs: "fixed",
      status: "fixed",
    },
    door: (texts) => parsePatientEntry({ ...EMPTY_PATIENT_ENTRY, kind: "", status: "", ...texts }, { decimal: "." }),
  },
};

/** The patient's own details, which every record has once. */
export const PATIENT_KIND: Kind<PatientContent> = {
  fields: {
    familyName: "name",
    givenName: "name",
    recordNumber: "name",
    // Kept where identities are hidden: eGFR and age rest on it. Who shows the record shows the age.
    birthDate: "fixed",
    sex: "fixed",
    diagnosis: "fixed",
    diagnosedOn: "fixed",
    archived: "whole",
    synthetic: "whole",
    // A sum of a name tells whoever guesses the name that it was right.
    spellings: "name",
    language: "fixed",
  },
  door: ({ spellings, language, ...texts }, { archived, synthetic }) => {
    if (typeof archived !== "boolean") return err([{ field: "archived" }]);
    if (synthetic !== undefined && synthetic !== true) return err([{ field: "synthetic" }]);
    if (spellings !== undefined && !isSpellings(spellings)) return err([{ field: "spellings" }]);
    if (language !== undefined && !isLanguageCode(language)) return err([{ field: "language" }]);
    if (texts["sex"] === undefined) return err([{ field: "sex" }]);
    const read = parsePatient({ ...EMPTY_PATIENT_DRAFT, ...texts });
    return read.ok
      ? ok({
          ...read.value,
          archived,
          ...(synthetic === true ? { synthetic } : {}),
          ...(spellings === undefined ? {} : { spellings }),
          ...(language === undefined ? {} : { language }),
        })
      : read;
  },
};

/** The names of a kind's fields that hold one of these. */
export const fieldsThatHold = (
  { fields }: { readonly fields: { readonly [field: string]: AnyNature } },
  ...natures: readonly AnyNature[]
): ReadonlySet<string> =>
  new Set(
    Object.entries(fields)
      .filter(([, nature]) => natures.includes(nature))
      .map(([field]) => field),
  );

export const PARTS = keysOf(KINDS);

/** All that is kept of one patient beside their own details, by its parts. */
export type Entries = { readonly [P in Part]: ById<Kept<KeptContents[P]>> };

/** What is kept in one part; nothing where there is no record. */
export const entriesIn = <P extends Part>(entries: Entries | undefined, part: P): ById<Kept<KeptContents[P]>> =>
  entries === undefined ? {} : entries[part];

/** The entries of every part, each made in the same way. Leaving a part out does not compile. */
export const everyPart = (make: <P extends Part>(part: P) => ById<Kept<KeptContents[P]>>): Entries => ({
  observations: make("observations"),
  lines: make("lines"),
  events: make("events"),
  setAsides: make("setAsides"),
  stagingInputs: make("stagingInputs"),
  boardNotes: make("boardNotes"),
  nextTests: make("nextTests"),
  reviews: make("reviews"),
  patientEntries: make("patientEntries"),
});
