import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { put } from "../../../src/domain/byId.ts";
import { contentOf, keep, revise, revisionsOf, stableText } from "../../../src/domain/kept.ts";
import {
  amend,
  markEnteredInError,
  type Observation,
  type ObservationContent,
} from "../../../src/domain/measuring/observation.ts";
import type { Instant } from "../../../src/domain/instant.ts";
import { joinCopies, type Clash } from "../../../src/domain/record/joinCopies.ts";
import { PARTS } from "../../../src/domain/record/keptKinds.ts";
import type { PatientContent, PatientId } from "../../../src/domain/record/patient.ts";
import { linked } from "../../../src/domain/record/chain/linked.ts";
import { mergePatientRecords, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { verifyChain } from "../../../src/domain/record/chain/verifyChain.ts";
import { exampleRecord, exampleResult } from "../../support/exampleRecords.ts";
import { day } from "../../support/observations.ts";
import { arbitraryCopies } from "../../support/patientRecords.ts";

const at = "2026-11-26T10:00:00.000Z";
const later = "2026-11-26T11:00:00.000Z";
const base = exampleResult(1, 0, { value: "2.4", note: "" });
const record = { ...exampleRecord(1, 0), observations: { [base.id]: base } };
const having = (observation: Observation): PatientRecord => ({ ...record, observations: put(record.observations, observation) });
const changed = (more: Partial<ObservationContent>, when: Instant = at, from = base) =>
  having(amend(from, { ...contentOf<ObservationContent>(from), ...more }, { at: when, reason: "As read again" }));
const resultOf = (joined: PatientRecord) => joined.observations[base.id];
const entryOf = ({ part, id }: Clash) => ({ part, id });
const isClash = (mine: PatientRecord, theirs: PatientRecord) => {
  const ways = [joinCopies(mine, theirs, { at: later }), joinCopies(theirs, mine, { at: later })];
  expect(ways[0]?.clashes.map(entryOf)).toEqual(ways[1]?.clashes.map(entryOf));
  return ways[0]?.clashes.length === 1;
};

describe("two copies of a record that went on by themselves", () => {
  it("are joined by field: a note from one side and a purpose from the other, in one state on top with both below it", () => {
    const { record: joined, clashes } = joinCopies(changed({ note: "Fasting" }), changed({ purpose: "cns-check" }), {
      at: later,
    });
    expect(clashes).toEqual([]);
    expect(resultOf(joined)).toMatchObject({
      value: "2.4",
      note: "Fasting",
      purpose: "cns-check",
      revision: 3,
      recordedAt: later,
    });
    expect(resultOf(joined)?.reason).toBe("As read again");
    expect(resultOf(joined)?.earlier).toHaveLength(3);
  });

  it("joined once more change nothing", () => {
    const theirs = changed({ purpose: "cns-check" });
    const { record: joined } = joinCopies(changed({ note: "Fasting" }), theirs, { at: later });
    expect(joinCopies(joined, theirs, { at: later })).toEqual({ record: joined, clashes: [] });
    expect(joinCopies(theirs, joined, { at: later })).toEqual({ record: joined, clashes: [] });
  });

  it("never make a number of one side's digits and the other's unit", () => {
    expect(isClash(changed({ value: "24" }), changed({ unit: "nmol/L" }))).toBe(true);
    expect(isClash(changed({ value: "24" }), changed({ intervalHigh: "3.0" }))).toBe(true);
    expect(isClash(changed({ value: "24" }), changed({ collectedOn: day("2024-01-11") }))).toBe(false);
  });

  it("are asked about where both changed the same thing to another, and not where both say the same", () => {
    expect(isClash(changed({ value: "24" }), changed({ value: "2.5" }))).toBe(true);
    expect(isClash(changed({ value: "2.5" }), changed({ value: "2.5" }, later))).toBe(false);
  });

  it("are asked about where one withdrew what the other changed", () => {
    const withdrawn = having(markEnteredInError(base, { at }));
    expect(isClash(withdrawn, changed({ note: "Fasting" }))).toBe(true);
    expect(isClash(withdrawn, having(markEnteredInError(base, { at: later })))).toBe(false);
  });

  it("keep the state that is later until a person decides, with the other one below it", () => {
    const { record: joined } = joinCopies(changed({ value: "24" }, later), changed({ value: "2.5" }), { at: later });
    expect(resultOf(joined)).toMatchObject({ value: "24", revision: 2 });
    expect(resultOf(joined)?.earlier.map(({ value }) => value)).toEqual(["2.4", "2.5"]);
  });

  it("join the patient's details: a name from one, a diagnosis from the other", () => {
    const person = (more: Partial<PatientContent>): PatientRecord => ({
      ...record,
      patient: revise<PatientContent, PatientId>(
        record.patient,
        { ...contentOf<PatientContent>(record.patient), ...more },
        { at },
      ),
    });
    const { record: joined, clashes } = joinCopies(person({ familyName: "Sample" }), person({ archived: true }), { at: later });
    expect(clashes).toEqual([]);
    expect(joined.patient).toMatchObject({ familyName: "Sample", archived: true });
    const [mine, theirs] = [person({ familyName: "Sample" }), person({ familyName: "Other" })];
    expect(joinCopies(mine, theirs, { at: later }).clashes).toMatchObject([
      { part: "patient", id: record.id, mine: { familyName: "Sample" }, theirs: { familyName: "Other" } },
    ]);
  });

  it("of which only one went on are that one", () => {
    const more = {
      ...record,
      events: { n: keep("n", { kind: "note" as const, on: day("2026-01-01"), status: "active" as const }, { at }) },
    };
    expect(joinCopies(record, more, { at: later })).toEqual({ record: more, clashes: [] });
    expect(joinCopies(more, record, { at: later }).record).toBe(more);
  });

  it("leave what a person is asked about already as both sides say it", () => {
    const [mine, theirs] = [changed({ note: "Fasting" }), changed({ purpose: "cns-check" })];
    expect(joinCopies(mine, theirs, { at: later, isAsked: () => true })).toEqual({
      record: mergePatientRecords(mine, theirs),
      clashes: [],
    });
  });

  it("end with a history that is as it was recorded: the joining is a link of its own, by the device that joined", () => {
    const begun = linked(undefined, record, { deed: "RegisteredPatient", at });
    const [mine, theirs] = [changed({ note: "Fasting" }), changed({ purpose: "cns-check" })].map(({ observations }) =>
      linked(begun, { ...begun, observations }, { deed: "AmendedResult", at }),
    );
    const { record: joined } = joinCopies(mine ?? record, theirs ?? record, { at: later, by: "AK" });
    expect(verifyChain(joined)).toMatchObject({ type: "Whole", links: 4 });
    expect(joined.chain?.at(-1)).toMatchObject({ deed: "JoinedCopies", by: "AK" });
  });

  it("lose no state, whatever was done on either side", () => {
    const states = (one: PatientRecord) =>
      [one.patient, ...PARTS.flatMap((part) => Object.values(one[part]))].flatMap((kept) =>
        revisionsOf<object>(kept).map((state) => `${kept.id} ${stableText(state)}`),
      );
    fc.assert(
      fc.property(arbitraryCopies, ([one, other]) => {
        const joined = new Set(states(joinCopies(one, other, { at: later }).record));
        for (const state of [...states(one), ...states(other)]) expect(joined).toContain(state);
      }),
      { numRuns: 200 },
    );
  });
});
