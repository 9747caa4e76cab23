import { describe, expect, it } from "vitest";
import { revise } from "../../../src/domain/kept.ts";
import { maskRecord } from "../../../src/domain/record/people/identityMask.ts";
import {
  everyPart,
  fieldsThatHold,
  KINDS,
  PARTS,
  type Entries,
  type KeptContents,
  type Kind,
  type Kinds,
} from "../../../src/domain/record/keptKinds.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { mergePatientRecords } from "../../../src/domain/record/patientRecord.ts";
import { restoreAgain } from "../../../src/domain/record/restoreAgain.ts";
import { undoAction } from "../../../src/domain/record/undoAction.ts";
import { undoImport } from "../../../src/domain/record/undoImport.ts";
import { err } from "../../../src/domain/result.ts";
import { readPlainRecord, toPlainRecord } from "../../../src/exchange/plainRecord.ts";
import { allEntriesOf, recordOfEveryKind } from "../../support/everyKind.ts";

const AT = "2026-03-01T12:00:00.000Z";
const LATER = "2026-03-02T12:00:00.000Z";
const record = recordOfEveryKind({ at: AT });
const empty: PatientRecord = { ...record, ...everyPart(() => ({})) };
const statuses = (of: PatientRecord) => allEntriesOf(of).map(({ status }) => status);
const inForce = statuses(record);
const withdrawn = inForce.map(() => "entered-in-error");

describe("every kind of kept entry", () => {
  it("stands once in the record that these tests ask about", () => {
    expect(inForce).toEqual(PARTS.map((part) => (part === "observations" ? "final" : "active")));
    expect(inForce.length).toBeGreaterThanOrEqual(6);
  });

  it("is stored and read again", () => {
    const read = readPlainRecord(toPlainRecord(record));
    expect(read.ok && read.value).toEqual(record);
  });

  it("comes along when two copies of a patient are merged", () => {
    expect(mergePatientRecords(empty, record)).toEqual(record);
  });

  it("is withdrawn when the action that added it is undone", () => {
    expect(statuses(undoAction(record, empty, record, { at: LATER }))).toEqual(withdrawn);
  });

  it("is withdrawn when the import that brought it is undone", () => {
    const { record: after, taken } = undoImport(record, AT, { at: LATER });
    expect(statuses(after)).toEqual(withdrawn);
    expect(taken).toBe(PARTS.length);
  });

  it("is in force again when a restore that was undone is done again", () => {
    const undone = undoAction(record, undefined, record, { at: LATER, reason: { code: "undo-restore" } });
    expect(statuses(restoreAgain(undone, record, { at: LATER }))).toEqual(inForce);
  });

  it("names nobody on a slide with identities hidden: each of its free texts is masked, in every state, and the reason too", () => {
    const texts: string[] = [];
    const naming = recordOfEveryKind({ at: AT, reason: "As Amberg wished" }, (content, part) => {
      const free = [...fieldsThatHold(KINDS[part], "free")];
      texts.push(...free.map((field) => `${part}.${field}`));
      return { ...content, ...Object.fromEntries(free.map((field) => [field, "Amberg agreed"])) };
    });
    const changed: PatientRecord = {
      ...naming,
      boardNotes: Object.fromEntries(
        Object.entries(naming.boardNotes).map(([id, note]) => [
          id,
          revise(note, { ...note, text: "Amberg asks again" }, { at: LATER }),
        ]),
      ),
    };
    const masked = JSON.stringify(maskRecord(changed, "Case 1", (text) => text.replaceAll("Amberg", "[1]")));
    expect(masked).not.toContain("Amberg");
    expect(masked.split("[1] agreed").length - 1).toBe(texts.length);
    expect(texts).toEqual([
      "observations.laboratory",
      "observations.method",
      "observations.note",
      "observations.testName",
      "lines.regimen",
      "lines.stopReason",
      "lines.note",
      "events.note",
      "setAsides.why",
      "stagingInputs.source",
      "boardNotes.text",
      "reviews.by",
      "patientEntries.text",
      "patientEntries.laboratory",
    ]);
  });

  it("leaves the reason why the patient's own details changed as nameless as the rest", () => {
    const renamed: PatientRecord = {
      ...record,
      patient: revise<PatientContent, PatientRecord["id"]>(record.patient, record.patient, { at: LATER, reason: "Was Amberg" }),
    };
    const masked = maskRecord(renamed, "Case 1", (text) => text.replaceAll("Amberg", "[1]"));
    expect(masked.patient).toMatchObject({ familyName: "Case 1", reason: "Was [1]" });
    expect(masked.patient).not.toHaveProperty("recordNumber");
  });
});

/*
 * What the compiler must refuse. Each line below that it no longer refuses is an error of its own (`tsc --noEmit` reads this
 * file), so that the guard cannot be lost in silence. Behind each stands the same with nothing left out, which compiles: it is
 * refused for what is missing, and for nothing else.
 */
type Biopsy = {
  readonly site: "marrow" | "node";
  readonly report: string;
  readonly isReviewed: boolean;
  readonly status: "active" | "entered-in-error";
};
type WithBiopsies = KeptContents & { readonly biopsies: Biopsy };
const door = () => err([]);

describe("what is kept and left out of the list", () => {
  it("does not compile where a new kind of entry has no descriptor", () => {
    const biopsies: Kind<Biopsy> = {
      fields: { site: "fixed", report: "free", isReviewed: "whole", status: "fixed" },
      door,
    };
    // @ts-expect-error -- no descriptor of biopsies
    const forgotten: Kinds<WithBiopsies> = KINDS;
    const listed: Kinds<WithBiopsies> = { ...KINDS, biopsies };
    expect(Object.keys(listed)).toEqual([...Object.keys(forgotten), "biopsies"]);
  });

  it("does not compile where one part is not made with the others", () => {
    const { boardNotes, ...others } = everyPart(() => ({}));
    // @ts-expect-error -- the board notes are left out, as undo and the taking back of imports once could
    const forgotten: Entries = others;
    const whole: Entries = { ...others, boardNotes };
    expect(Object.keys(whole)).toHaveLength(Object.keys(forgotten).length + 1);
  });

  it("does not compile where a new field of an entry is not described, a free text above all", () => {
    type LineWithHospital = KeptContents["lines"] & { readonly hospital?: string };
    // @ts-expect-error -- nobody said whether the hospital is masked
    const forgotten: Kind<LineWithHospital>["fields"] = KINDS.lines.fields;
    const listed: Kind<LineWithHospital>["fields"] = { ...KINDS.lines.fields, hospital: "free" };
    expect(listed).toEqual({ ...forgotten, hospital: "free" });
  });

  it("does not compile where a field that may hold any text is passed off as no text, or a code as a free text", () => {
    // @ts-expect-error -- a text that nobody would mask
    const report: Kind<Biopsy>["fields"]["report"] = "whole";
    // @ts-expect-error -- a code has nothing to mask, and masking it would spoil it
    const site: Kind<Biopsy>["fields"]["site"] = "free";
    // @ts-expect-error -- a mark is no text
    const isReviewed: Kind<Biopsy>["fields"]["isReviewed"] = "fixed";
    expect([report, site, isReviewed]).toEqual(["whole", "free", "fixed"]);
  });
});
