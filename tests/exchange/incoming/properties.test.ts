import type { Instant } from "../../../src/domain/instant.ts";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { entriesOf } from "../../../src/domain/byId.ts";
import { revisionsOf } from "../../../src/domain/kept.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { decodeBytes } from "../../../src/exchange/incoming/decodeBytes.ts";
import type { Found } from "../../../src/exchange/incoming/found.ts";
import { LEAVE_OUT, type Answers, type ImportPlan, type QuestionOption } from "../../../src/exchange/incoming/plan/plan.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readBlock } from "../../../src/exchange/incoming/block/readBlock.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { recogniseFormat } from "../../../src/exchange/incoming/recogniseFormat.ts";
import { hash53 } from "../../../src/exchange/incoming/plan/resultId.ts";
import { readPlainRecord, toPlainRecord } from "../../../src/exchange/plainRecord.ts";
import { applied, importContext } from "../../support/incoming.ts";
import { mangled, mixedTable } from "../../support/mixedTable.ts";

// Hundreds of whole imports each: on a busy machine longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const TABLE = mixedTable().slice(0, 3000);
const BLOCK =
  "Patientin: Muster, Anna, geb. 12.03.1951\nLaborbefund vom 18.07.2022\nBeta-2-Mikroglobulin i.S.   45,8 + mg/l  (0,8 " +
  "- 2,2)\nAlbumin 38,1 g/l\n19.07.2022 B2M Urin <0,2 mg/l\n";

const read = (text: string) => (recogniseFormat(text) === "block" ? readBlock(text) : readTable(text));

/** Carries an import out as a person would: every question gets one of its options, the same one for the same question. */
function carriedOut(
  found: Found,
  current: readonly PatientRecord[],
  seed: number,
  at?: Instant,
  keepAll = false,
): { readonly plan: ImportPlan; readonly answers: Answers } {
  const context = () => importContext(at);
  let answers: Answers = {};
  let plan = planImport(found, current, answers, context());
  for (let round = 0; round < 8; round += 1) {
    const open = plan.questions.filter(({ id }) => answers[id] === undefined);
    if (open.length === 0) break;
    answers = {
      ...answers,
      ...Object.fromEntries(open.map(({ id, options }) => [id, picked(id, keepAll ? options.slice(0, -1) : options, seed)])),
    };
    plan = planImport(found, current, answers, context());
  }
  return { plan, answers };
}

const picked = (id: string, options: readonly QuestionOption[], seed: number): string =>
  options[hash53(`${id}${seed}`) % options.length]?.value ?? LEAVE_OUT;

const row = fc.record({
  patient: fc.constantFrom(
    "Example;Ada;1951-03-12",
    "Example;Ada;",
    "Exampel;Ada;1951-03-12",
    "Muster;Bernd;",
    "Muster;Bernd;",
    "Example;Bea;12.03.1951",
  ),
  measurand: fc.constantFrom("B2M serum", "B2M serum", "B2M serum", "B2M", "Albumin", "B2M urine"),
  value: fc.constantFrom("2.4", "2,4", "2.40", "3.1", "<0.5", "1,234", "24", "0.41", "", "not detected", "38"),
  unit: fc.constantFrom("mg/L", "mg/L", "mg/L", "ug/L", "g/L", "", "mg/dL"),
  day: fc.constantFrom("2025-03-01", "2025-03-01", "2025-04-01", "03/04/2025", "25/06/2025", "01.05.25", "2025-02-30", "45717"),
  time: fc.constantFrom("", "", "08:00", "16:00"),
  status: fc.constantFrom("", "", "", "final", "preliminary", "corrected", "entered in error", "cancelled"),
});
const HEADER = "Family name;Given name;Birth date;Measurand;Value;Unit;Date;Time;Status";
const textOf = (
  rows: readonly { patient: string; measurand: string; value: string; unit: string; day: string; time: string; status: string }[],
): string =>
  [HEADER, ...rows.map((one) => [one.patient, one.measurand, one.value, one.unit, one.day, one.time, one.status].join(";"))].join(
    "\n",
  );
const manyRows = fc.array(row, { minLength: 1, maxLength: 14 });
const foundOf = (text: string): Found => {
  const found = readTable(text);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};

/** Everything that is kept, without the ids of patients, which are chance. */
const contentsOf = (records: readonly PatientRecord[]) =>
  records
    .map((record) => {
      const { patient, observations } = toPlainRecord(record);
      // The line it was read in is another when the rows stand in another order.
      const results = observations.map(({ id, states }) => ({
        id,
        states: states.map(({ sourceLine: _line, ...state }) => state),
      }));
      return JSON.stringify({ patient, observations: results.sort((a, b) => (a.id < b.id ? -1 : 1)) });
    })
    .sort();

describe("any text", () => {
  it.each([
    ["table", TABLE],
    ["block", BLOCK],
  ])("that was a %s once and is mangled now, is read or refused and never throws", (_, text) => {
    fc.assert(
      fc.property(mangled(text), (broken) => {
        const found = read(broken);
        const rows = found.ok ? carriedOut(found.value, [], 1).plan.rows.length : 0;
        expect(rows).toBe(found.ok ? found.value.results.length : 0);
      }),
      { numRuns: 150 },
    );
  });

  it("of any signs is read or refused and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 })),
        (text) => {
          const found = read(text);
          const rows = found.ok ? carriedOut(found.value, [], 1).plan.rows.length : 0;
          expect(rows).toBe(found.ok ? found.value.results.length : 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of any bytes is decoded", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).toContain(decodeBytes(bytes).encoding);
      }),
    );
  });
});

describe("the plan of an import", () => {
  it("promises exactly what carrying it out keeps, and nothing that storage would refuse", () => {
    fc.assert(
      fc.property(manyRows, fc.nat(), (rows, seed) => {
        const { plan } = carriedOut(foundOf(textOf(rows)), [], seed);
        const results = plan.records.flatMap(({ observations }) => entriesOf(observations));
        expect(results.length).toBe(plan.counts.New);
        const states = results.reduce((sum, result) => sum + revisionsOf(result).length, 0);
        expect(states).toBe(plan.counts.New + plan.counts.Correction + plan.counts.Withdrawal);
        expect(plan.rows.length).toBe(rows.length);
        for (const record of plan.records) expect(readPlainRecord(toPlainRecord(record))).toEqual({ ok: true, value: record });
      }),
      { numRuns: 200 },
    );
  });

  it("adds nothing the second time, with the same answers or with none, unless an answer left something out", () => {
    fc.assert(
      fc.property(manyRows, fc.nat(), (rows, seed) => {
        const found = foundOf(textOf(rows));
        const { plan, answers } = carriedOut(found, [], seed, undefined, true);
        const here = applied([], plan);
        const later = importContext("2026-06-02T00:00:00.000Z");
        expect(planImport(found, here, answers, later).records).toEqual([]);
        expect(planImport(found, here, {}, later).records).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the same whatever the order of the rows", () => {
    fc.assert(
      fc.property(
        manyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        fc.nat(),
        ([rows, shuffled], seed) => {
          const one = carriedOut(foundOf(textOf(rows)), [], seed);
          const other = carriedOut(foundOf(textOf(shuffled)), [], seed);
          expect(contentsOf(other.plan.records)).toEqual(contentsOf(one.plan.records));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leaves alone what it was not told to change", () => {
    fc.assert(
      fc.property(manyRows, manyRows, fc.nat(), (first, second, seed) => {
        const here = applied([], carriedOut(foundOf(textOf(first)), [], seed).plan);
        const { plan } = carriedOut(foundOf(textOf(second)), here, seed, "2026-06-02T00:00:00.000Z");
        for (const record of plan.records) {
          const before = here.find(({ id }) => id === record.id);
          for (const was of entriesOf(before?.observations ?? {})) {
            const now = record.observations[was.id];
            expect(now === undefined ? [] : revisionsOf(now).slice(0, was.revision)).toEqual(revisionsOf(was));
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
