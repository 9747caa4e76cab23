import type { Instant } from "../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, entriesOf, put } from "../../src/domain/byId.ts";
import { fromDayNumber } from "../../src/domain/calendarDate.ts";
import { contentOf, revise, type WhenAndWhy } from "../../src/domain/kept.ts";
import {
  amend,
  markEnteredInError,
  restore,
  type Observation,
  type ObservationContent,
} from "../../src/domain/measuring/observation.ts";
import type { Patient, PatientContent } from "../../src/domain/record/patient.ts";
import { mergePatientRecords, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { emptyShelf, shelve } from "../../src/domain/shelf.ts";
import { undoAction } from "../../src/domain/record/undoAction.ts";
import { parseBackup, writeBackup } from "../../src/exchange/backup.ts";
import { planRestore } from "../../src/exchange/restorePlan.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";
import { event, line } from "../support/care.ts";
import { arbitraryCopies, arbitraryRecords } from "../support/patientRecords.ts";

const AT = "2026-03-01T12:00:00.000Z";
const AGAIN: WhenAndWhy = { at: AT, reason: { code: "restored-again", madeOn: fromDayNumber(20_513) } };
const NOTHING = { added: 0, amended: 0, withdrawn: 0, broughtBack: 0, history: 0 };
const ada = exampleRecord(1, 3);
const ben = exampleRecord(2, 1);
const later = withResult(ada, exampleResult(1, 9));
const first = entriesOf(ada.observations)[0] as Observation;
const withFirst = (change: (observation: Observation) => Observation): PatientRecord => withResult(ada, change(first));
const plan = (here: readonly PatientRecord[], backup: readonly PatientRecord[]) => planRestore(shelve(here), backup, AGAIN);

describe("restoring a backup", () => {
  it("says before it is done whom it would add, change and leave", () => {
    const told = plan([ada, exampleRecord(3, 1)], [withResult(later, exampleResult(1, 10)), ben, exampleRecord(3, 1)]);
    expect(told.patients).toEqual({ added: 1, changed: 1, same: 1 });
    expect(told.results).toEqual({ ...NOTHING, added: 3 });
    expect(told.changes.map(({ fate, patient, results }) => [fate, patient.familyName, results.added])).toEqual([
      ["changed", "Example1", 2],
      ["added", "Example2", 1],
    ]);
  });

  it.each([
    ["amended", withFirst((result) => amend(result, { ...contentOf<ObservationContent>(result), value: "9.9" }, { at: AT }))],
    ["withdrawn", withFirst((result) => markEnteredInError(result, { at: AT, reason: "Other patient" }))],
  ] as const)("counts a result that would be %s", (change, theirs) => {
    expect(plan([ada], [theirs]).results).toEqual({ ...NOTHING, [change]: 1 });
  });

  it("counts a result brought back into force, and one that only gains earlier states", () => {
    const withdrawn = withFirst((result) => markEnteredInError(result, { at: AT }));
    const back = withFirst((result) => restore(markEnteredInError(result, { at: AT }), { at: AT }));
    expect(plan([withdrawn], [back]).results).toEqual({ ...NOTHING, broughtBack: 1 });
    const amendedTwice = (at: Instant) =>
      withFirst((result) =>
        amend(
          amend(result, { ...contentOf<ObservationContent>(result), value: "9.9" }, { at }),
          contentOf<ObservationContent>(result),
          { at: AT },
        ),
      );
    expect(plan([amendedTwice("2026-02-02T00:00:00.000Z")], [amendedTwice("2026-02-01T00:00:00.000Z")]).results).toEqual({
      ...NOTHING,
      history: 1,
    });
  });

  it("counts treatment and events apart, and says that the patient's details would change", () => {
    const theirs: PatientRecord = {
      ...ada,
      patient: revise<PatientContent>(
        ada.patient,
        { ...contentOf<PatientContent>(ada.patient), diagnosis: "cll" },
        { at: AT },
      ) as Patient,
      lines: byId([line("L1", "VRd", "2024-03-01")]),
      events: byId([event("E1", "infection", "2024-02-01")]),
    };
    expect(plan([ada], [theirs]).changes).toMatchObject([{ details: true, results: NOTHING, others: { ...NOTHING, added: 2 } }]);
  });

  it("leaves alone what is newer here, and what is only here", () => {
    expect(plan([later, ben], [ada])).toEqual({
      patients: { added: 0, changed: 0, same: 1 },
      erased: [],
      results: NOTHING,
      others: NOTHING,
      changes: [],
    });
  });

  it("points at a person who may be here already under another id, and decides nothing", () => {
    const twice = exampleRecord(5, 1, { patient: { familyName: "Example1", recordNumber: "other" } });
    expect(plan([ada, ben], [twice]).changes[0]?.maybe).toEqual([{ patient: ada.patient, because: "name-and-birth-date" }]);
    expect(plan([ada], [ben]).changes[0]?.maybe).toEqual([]);
  });

  it("of its own backup changes nothing", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const read = parseBackup(writeBackup({ madeAt: AT, records, settings: DEFAULT_SETTINGS }));
        if (!read.ok) throw new Error("not read");
        expect(plan(records, read.value.records)).toMatchObject({
          patients: { added: 0, changed: 0, same: records.length },
          changes: [],
        });
      }),
    );
  });

  it("brings a whole device back onto an empty one", () => {
    const told = planRestore(emptyShelf, [ada, ben], AGAIN);
    expect(told.changes.map(({ after }) => after)).toEqual([ada, ben]);
  });

  it("merges by record whichever of the two is older, and twice is as good as once", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([mine, theirs]) => {
        const once = plan([mine], [theirs]).changes[0]?.after ?? mine;
        expect(once).toEqual(mergePatientRecords(theirs, mine));
        expect(plan([once], [theirs]).patients.same).toBe(1);
      }),
    );
  });
});

describe("a restore that was taken back", () => {
  const undone = (before: PatientRecord | undefined, after: PatientRecord) =>
    undoAction(after, before, after, { at: AT, reason: { code: "undo-restore" } });

  it("withdraws what it added and can be done again, so that undo is no trap", () => {
    const gone = undone(undefined, ada);
    expect(gone.patient.archived).toBe(true);
    const again = plan([gone], [ada]);
    expect(again.results).toEqual({ ...NOTHING, broughtBack: 3 });
    expect(again.changes[0]?.after).toMatchObject({ patient: { archived: false, reason: AGAIN.reason } });
    expect(entriesOf(again.changes[0]?.after.observations ?? {}).map(({ status }) => status)).toEqual([
      "final",
      "final",
      "final",
    ]);
  });

  it("says again all that it said before, whatever the domain allows in either copy", () => {
    fc.assert(
      fc.property(arbitraryCopies, ([mine, theirs]) => {
        const once = plan([mine], [theirs]).changes[0]?.after ?? mine;
        const again = plan([undone(mine, once)], [theirs]).changes[0]?.after ?? undone(mine, once);
        const added = entriesOf(theirs.observations).filter(({ id }) => mine.observations[id] === undefined);
        expect(
          added.map(({ id }) => again.observations[id]).map((result) => result && contentOf<ObservationContent>(result)),
        ).toEqual(added.map((result) => contentOf<ObservationContent>(result)));
      }),
    );
  });

  it("does not bring back what a person withdrew for a reason of their own", () => {
    const withdrawn = withFirst((result) => markEnteredInError(result, { at: AT, reason: "Other patient" }));
    expect(plan([withdrawn], [ada]).patients.same).toBe(1);
    const inTheSameWords = withFirst((result) =>
      markEnteredInError(result, { at: AT, reason: "Restore of a backup taken back" }),
    );
    expect(plan([inTheSameWords], [ada]).patients.same).toBe(1);
    const byAnotherUndo = withFirst((result) => markEnteredInError(result, { at: AT, reason: { code: "undo" } }));
    expect(plan([byAnotherUndo], [ada]).patients.same).toBe(1);
    const gone = undone(undefined, ada);
    const sinceThen: PatientRecord = {
      ...gone,
      observations: put(gone.observations, restore(gone.observations[first.id] as Observation, { at: AT })),
    };
    expect(plan([sinceThen], [ada]).results).toEqual({ ...NOTHING, broughtBack: 2 });
  });
});
