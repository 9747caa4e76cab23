import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import type { ClinicalEventContent } from "../../../src/domain/record/clinicalEvent.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import type { LineOfTherapyContent } from "../../../src/domain/record/lineOfTherapy.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { decodeBytes } from "../../../src/exchange/incoming/decodeBytes.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import { recogniseFormat } from "../../../src/exchange/incoming/recogniseFormat.ts";
import { writeCareCsv } from "../../../src/exchange/outgoing/writeCareCsv.ts";
import { writeCsv } from "../../../src/exchange/outgoing/writeCsv.ts";
import { event, line } from "../../support/care.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";
import { applied, fatesOf, foundIn, planOf, planOfTheSure } from "../../support/incoming.ts";
import { arbitraryRecords } from "../../support/patientRecords.ts";

/**
 * What a treatment table can carry of these records: ids, people with treatment, their lines of therapy and events as they stand
 * now.
 */
const carried = (records: readonly PatientRecord[]) =>
  new Map(
    records.flatMap(({ id, patient, lines, events }) => {
      const entries = new Map<string, LineOfTherapyContent | ClinicalEventContent>([
        ...entriesOf(lines).map((kept) => [`line ${kept.id}`, contentOf<LineOfTherapyContent>(kept)] as const),
        ...entriesOf(events).map((kept) => [`event ${kept.id}`, contentOf<ClinicalEventContent>(kept)] as const),
      ]);
      return entries.size === 0 ? [] : [[id, { person: contentOf<PatientContent>(patient), entries }] as const];
    }),
  );

/** What the import reads of the file that the browser would save. */
function foundInFile(csv: string): Found {
  const { text } = decodeBytes(new TextEncoder().encode(csv));
  expect(recogniseFormat(text)).toBe("table");
  return foundIn(text);
}

/**
 * The record as a file can hold it: no half characters, which have no bytes, and nothing before the birth, which the door refuses
 * on entry.
 */
function writable(record: PatientRecord): PatientRecord {
  const whole = JSON.parse(JSON.stringify(record).replaceAll(/\\ud800/gu, "\uFFFD")) as PatientRecord;
  const born = whole.patient.birthDate ?? "";
  return {
    ...whole,
    lines: byId(entriesOf(whole.lines).filter(({ startedOn }) => startedOn >= born)),
    events: byId(entriesOf(whole.events).filter(({ on }) => on >= born)),
  };
}

describe("treatment that leaves as CSV and comes back by the import", () => {
  it(
    "is as it was to the letter, withdrawn entries, people and ids too, whatever the domain allows (earlier states and " +
      "all that is no treatment are no part of the table)",
    () => {
      fc.assert(
        fc.property(arbitraryRecords(3), (records) => {
          const there = records.map(writable);
          fc.pre(carried(there).size > 0);
          expect(carried(planOfTheSure(foundInFile(writeCareCsv(there))).records)).toEqual(carried(there));
        }),
        { numRuns: 200 },
      );
    },
    60_000,
  );

  it("adds nothing where it came from, and asks nothing", () => {
    fc.assert(
      fc.property(arbitraryRecords(3), (records) => {
        const here = records.map(writable);
        fc.pre(carried(here).size > 0);
        const plan = planOfTheSure(foundInFile(writeCareCsv(here)), here);
        expect(plan.questions).toEqual([]);
        expect(plan.records).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  const treated: PatientRecord = {
    ...exampleRecord(1, 2),
    lines: byId([line("L1", "VRd", "2024-03-01")]),
    events: byId([event("E1", "infection", "2024-02-01")]),
  };

  it("joins the people whom the results brought, so that both files together are the person", () => {
    const withResults = applied([], planOf(writeCsv([treated])));
    const whole = applied(withResults, planOf(writeCareCsv([treated]), withResults));
    expect(whole).toHaveLength(1);
    expect(carried(whole)).toEqual(carried([treated]));
    expect(Object.keys(whole[0]?.observations ?? {}).sort()).toEqual(Object.keys(treated.observations).sort());
  });

  it("keeps a line in force that was withdrawn by mistake and entered again with the same words", () => {
    const record: PatientRecord = {
      ...treated,
      lines: byId([line("L1", "VRd", "2024-03-01", { status: "entered-in-error" }), line("L2", "VRd", "2024-03-01")]),
    };
    expect(carried(planOf(writeCareCsv([record])).records)).toEqual(carried([record]));
  });

  it("refuses what a hand wrote that nothing here knows, and counts rows that are neither treatment nor event", () => {
    const csv = writeCareCsv([treated]);
    expect(fatesOf(planOf(csv.replace(",Infection,", ",Headache,")))).toEqual(["Refused: EventDoor", "New"]);
    expect(foundIn(csv.replace(",Event,", ",Visit,")).leftOut).toEqual([{ what: "Visit", count: 1 }]);
  });

  it("withdraws here what was withdrawn where the file was written, with the import's reason, and only once", () => {
    const here = applied([], planOf(writeCareCsv([treated])));
    const csv = writeCareCsv([{ ...treated, lines: byId([line("L1", "VRd", "2024-03-01", { status: "entered-in-error" })]) }]);
    const plan = planOf(csv, here);
    expect([...fatesOf(plan)].sort()).toEqual(["Duplicate", "Withdrawal"]);
    const after = applied(here, plan);
    expect(after.flatMap(({ lines }) => entriesOf(lines).map(({ status, reason }) => [status, reason]))).toEqual([
      ["entered-in-error", "Imported from results.csv"],
    ]);
    expect(fatesOf(planOf(csv, after))).toEqual(["Duplicate", "Duplicate"]);
  });

  it("keeps a made-up person made up", () => {
    const demo = { ...treated, patient: { ...treated.patient, synthetic: true as const } };
    expect(planOf(writeCareCsv([demo])).records.map(({ patient }) => patient.synthetic)).toEqual([true]);
  });
});
