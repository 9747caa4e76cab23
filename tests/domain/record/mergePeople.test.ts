import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { contentOf, keep, revisionsOf } from "../../../src/domain/kept.ts";
import { PARTS } from "../../../src/domain/record/keptKinds.ts";
import { arrivalId } from "../../../src/domain/record/people/arrivalId.ts";
import { mergePeople } from "../../../src/domain/record/people/mergePeople.ts";
import { countInBoth } from "../../../src/domain/record/people/inBoth.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { day } from "../../support/observations.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { SetAsideContent } from "../../../src/domain/record/setAside.ts";
import { unmergePeople } from "../../../src/domain/record/people/unmergePeople.ts";
import { undoAction } from "../../../src/domain/record/undoAction.ts";
import { isReason } from "../../../src/domain/reason.ts";
import { stands } from "../../../src/domain/standing.ts";
import { allEntriesOf, recordOfEveryKind } from "../../support/everyKind.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { patient } from "../../support/monitor.ts";
import { arbitraryPatientRecord } from "../../support/patientRecords.ts";

const AT = "2299-12-31T23:59:59.999Z";
const undo = { at: "2300-01-01T00:00:00.000Z", reason: { code: "undo" } } as const;

const merge = (kept: PatientRecord, away: PatientRecord) => mergePeople(kept, away, { at: AT, why: "Registered twice" });
/** All states that every entry had before the merge, as texts; ids and references to ids apart: what must not be lost. */
const statesIn = (record: PatientRecord): readonly string[] =>
  PARTS.flatMap((part) =>
    Object.values(record[part]).map((entry) =>
      JSON.stringify([
        part,
        ...revisionsOf<object>(entry)
          .filter(({ recordedAt, reason }) => recordedAt !== AT || !isReason(reason, "counts-once"))
          .map((state) => ({ ...state, observationId: undefined })),
      ]),
    ),
  ).sort();
/** What stands in a record. */
const inForce = (record: PatientRecord): readonly string[] =>
  allEntriesOf(record)
    .filter(stands)
    .map((entry) => JSON.stringify([entry.id, contentOf<object>(entry)]))
    .sort();
const twoPeople = fc
  .tuple(arbitraryPatientRecord, arbitraryPatientRecord)
  .filter(([kept, away]) => kept.id !== away.id && !kept.patient.archived && !away.patient.archived);

describe("two records of one person, merged", () => {
  it("lose nothing: every entry of both stands in the kept one with every state that it ever had", () => {
    fc.assert(
      fc.property(twoPeople, ([kept, away]) => {
        const merged = merge(kept, away);
        expect(statesIn(merged.kept)).toEqual([...statesIn(kept), ...statesIn(away)].sort());
        expect(statesIn(merged.away)).toEqual(statesIn(away));
      }),
      { numRuns: 60 },
    );
  });

  it("say again what they said before once the merge is undone", () => {
    fc.assert(
      fc.property(twoPeople, ([kept, away]) => {
        const merged = merge(kept, away);
        const undone = {
          kept: undoAction(merged.kept, kept, merged.kept, undo),
          away: undoAction(merged.away, away, merged.away, undo),
        };
        expect(inForce(undone.kept)).toEqual(inForce(kept));
        expect(inForce(undone.away)).toEqual(inForce(away));
        for (const which of ["kept", "away"] as const)
          expect(contentOf<PatientContent>(undone[which].patient)).toEqual(
            contentOf<PatientContent>({ kept, away }[which].patient),
          );
      }),
      { numRuns: 60 },
    );
  });

  it("say again what they said before, too, where the merge is taken back later, from the records alone", () => {
    fc.assert(
      fc.property(twoPeople, ([kept, away]) => {
        // At a later moment than anything in the records, as merges are.
        const [before, later] = [
          { kept, away },
          { at: "2300-01-01T00:00:00.000Z", reason: { code: "undo" } },
        ] as const;
        const undone = unmergePeople(merge(kept, away), later);
        for (const which of ["kept", "away"] as const) {
          expect(inForce(undone[which])).toEqual(inForce(before[which]));
          expect(contentOf<PatientContent>(undone[which].patient)).toEqual(contentOf<PatientContent>(before[which].patient));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("bring over an entry of every kind, whatever is kept", () => {
    const away = recordOfEveryKind({ at: "2026-03-01T08:00:00.000Z" });
    const { kept } = merge(newPatientRecord(patient("kept")), away);
    for (const part of PARTS) expect(Object.keys(kept[part]), part).toHaveLength(1);
  });

  it("keep entries apart that had one id in both records", () => {
    const one = recordOfEveryKind({ at: "2026-03-01T08:00:00.000Z" });
    const other = { ...recordOfEveryKind({ at: "2026-03-02T08:00:00.000Z" }), id: exampleRecord(2, 0).id };
    expect(allEntriesOf(merge(one, other).kept)).toHaveLength(2 * PARTS.length);
  });

  describe("of which both hold a result", () => {
    const result: ObservationContent = {
      measurand: "b2m-serum",
      value: "2.4",
      unit: "mg/L",
      collectedOn: day("2026-02-01"),
      laboratory: "North",
      status: "final",
    };
    const holding = (id: string, ...contents: readonly ObservationContent[]): PatientRecord => ({
      ...newPatientRecord(patient(id)),
      observations: byId(contents.map((content, index) => keep(`${id}-${index}`, content, { at: AT }))),
    });
    const standing = (record: PatientRecord) => entriesOf(record.observations).filter(stands).length;

    it.each<[string, Partial<ObservationContent>]>([
      ["to the letter", {}],
      ["in another unit", { value: "2400", unit: "ug/L" }],
      ["without its laboratory", { laboratory: "" }],
      ["with another note", { note: "Fasting" }],
    ])("count it once, said %s", (_, more) => {
      const [kept, away] = [holding("kept", result), holding("away", { ...result, ...more })];
      const merged = merge(kept, away);
      expect([standing(merged.kept), Object.keys(merged.kept.observations).length]).toEqual([1, 2]);
      expect(merged.kept.observations["kept-0"]).toBe(kept.observations["kept-0"]);
      expect(merged.kept.observations[arrivalId("away", "away-0", kept)]).toMatchObject({
        revision: 2,
        reason: { code: "counts-once" },
      });
      expect(countInBoth(kept, away)).toBe(1);
      for (const undone of [undoAction(merged.kept, kept, merged.kept, undo), unmergePeople(merged, undo).kept])
        expect(inForce(undone)).toEqual(inForce(kept));
    });

    it.each<[string, Partial<ObservationContent>]>([
      ["of another day", { collectedOn: day("2026-02-02") }],
      ["of another value", { value: "2.5" }],
      ["of another laboratory", { laboratory: "South" }],
      ["that is preliminary", { status: "preliminary" }],
      ["of another specimen", { measurand: "b2m-csf" }],
    ])("keep two where one is a result %s", (_, more) => {
      const [kept, away] = [holding("kept", result), holding("away", { ...result, ...more })];
      expect(standing(merge(kept, away).kept)).toBe(2);
      expect(countInBoth(kept, away)).toBe(0);
    });

    it("count a true repeat of one day as often as the fuller record has it", () => {
      expect(standing(merge(holding("kept", result), holding("away", result, result)).kept)).toBe(2);
      expect(standing(merge(holding("kept", result, result), holding("away", result)).kept)).toBe(2);
    });
  });

  it("archive the other one with the reason and the kept one's id, and leave the kept one's details as they are", () => {
    const [kept, away] = [exampleRecord(1, 1), exampleRecord(2, 2)];
    const merged = merge(kept, away);
    expect(merged.kept.patient).toBe(kept.patient);
    expect(merged.away.patient).toMatchObject({
      ...contentOf<PatientContent>(away.patient),
      archived: true,
      recordedAt: AT,
      reason: { code: "merged-into", patientId: kept.id, why: "Registered twice" },
    });
  });

  it("bring the kept one back into the roster where it was archived", () => {
    const kept = newPatientRecord(patient("kept", { archived: true }));
    expect(merge(kept, exampleRecord(2, 1)).kept.patient).toMatchObject({ archived: false, revision: 2 });
  });

  it("let what was set aside name the result that came over with it", () => {
    const away = exampleRecord(2, 1);
    const [result] = entriesOf(away.observations);
    if (result === undefined) throw new Error("There is one result");
    const setAside = keep<SetAsideContent>(
      "aside",
      { measurand: "b2m-serum", observationId: result.id, why: "Repeat ordered", status: "active" },
      { at: AT },
    );
    const { kept } = merge(exampleRecord(1, 1), { ...away, setAsides: byId([setAside]) });
    const [came] = entriesOf(kept.setAsides);
    expect(came?.observationId).not.toBe(result.id);
    expect(kept.observations[came?.observationId ?? ""]?.collectedOn).toBe(result.collectedOn);
  });
});

describe("a record kept in a merge that had been archived", () => {
  it("is in the roster again, and its history says that it was brought back", () => {
    const archived = { ...exampleRecord(1, 1), patient: { ...exampleRecord(1, 1).patient, archived: true } };
    const { kept } = merge(archived, exampleRecord(2, 1));
    expect([kept.patient.archived, kept.patient.reason]).toEqual([false, { code: "bring-back" }]);
    const { kept: inRoster } = merge(exampleRecord(1, 1), exampleRecord(2, 1));
    expect(inRoster.patient.revision).toBe(1);
  });
});
