import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { contentOf } from "../../src/domain/kept.ts";
import { withoutSource } from "../../src/domain/measuring/source.ts";
import {
  amend,
  markEnteredInError,
  restore,
  type Observation,
  type ObservationContent,
} from "../../src/domain/measuring/observation.ts";
import { newPatientRecord } from "../../src/domain/record/patientRecord.ts";
import { toPlainRecord } from "../../src/exchange/plainRecord.ts";
import { packResults, unpackResults } from "../../src/persistence/packedResults.ts";
import { exampleResult } from "../support/exampleRecords.ts";
import { patient } from "../support/monitor.ts";

const AT = "2026-03-01T12:00:00.000Z";
const LATER = "2026-03-02T12:00:00.000Z";
const plain = (results: readonly Observation[]) =>
  toPlainRecord({ ...newPatientRecord(patient("p")), observations: byId(results) }).observations;

describe("the lines of stored results", () => {
  it("name a withdrawal by what is new about it: neither id nor value is repeated, and a shared reason stands once", () => {
    const taken = [exampleResult(1, 0, {}, AT), exampleResult(1, 1, {}, AT)].map((result) =>
      markEnteredInError(result, { at: LATER, reason: "Import taken back" }),
    );
    const { reasons, results } = packResults(plain(taken));
    expect(reasons).toEqual(["Import taken back"]);
    expect(results).toEqual([
      expect.stringMatching(/^\S{22} 0 3\.50 2024-02-09 \S+$/u),
      expect.stringMatching(/^& 1 \w{8} 0$/u),
      expect.stringMatching(/^\S{22} 0 2\.20 2024-01-10 \.$/u),
      "& 1 . 0",
    ]);
  });

  it("bring back every state as it was: withdrawn, restored, with a reason and without", () => {
    const withdrawn = markEnteredInError(exampleResult(1, 0, {}, AT), { at: LATER, reason: "Wrong patient" });
    const observations = plain([restore(withdrawn, { at: "2026-03-03T12:00:00.000Z" }), exampleResult(1, 1, {}, AT)]);
    expect(unpackResults(packResults(observations))).toEqual({ ok: true, value: observations });
  });

  it("say where results were read in a few signs, what a file shares once, and nothing where nothing is known", () => {
    const from = { source: "table", sourceOn: "2026-03-03", accession: "26-004711" };
    const read = [14, 15].map((line, index) => exampleResult(1, index, { ...from, sourceLine: String(line) }, AT));
    const packed = packResults(plain([...read, exampleResult(1, 2, {}, AT)]));
    expect(packed.sources).toEqual([from]);
    const ends = packed.results.map((line) => (typeof line === "string" ? (/ (@\S*)$/u.exec(line)?.[1] ?? "none") : "more"));
    expect(new Set(ends)).toEqual(new Set(["@0.14", "@0.15", "none"]));
    expect(packResults(plain([exampleResult(1, 0, {}, AT)]))).not.toHaveProperty("sources");
  });

  it("name the source of a later state only where it is another than before", () => {
    const result = exampleResult(1, 0, { source: "pdf", sourceOn: "2026-03-03", sourcePage: "2", sourceLine: "14" }, AT);
    const withdrawn = markEnteredInError(result, { at: LATER, reason: "Wrong patient" });
    const lost = amend(withdrawn, withoutSource(contentOf<ObservationContent>(withdrawn)), { at: LATER });
    const observations = plain([lost]);
    const packed = packResults(observations);
    expect(packed.results).toEqual([
      expect.stringMatching(/ @0\.14$/u),
      expect.stringMatching(/^& 1 \w{8} 0$/u),
      expect.stringMatching(/^& 1 \. @$/u),
    ]);
    expect(unpackResults(packed)).toEqual({ ok: true, value: observations });
  });

  it("can be told from those of an earlier release, which named the result and the reason in every line", () => {
    const shared = [{ measurand: "b2m-serum", unit: "mg/L", status: "final" }];
    const read = unpackResults({
      shared,
      results: ["=a 0 2.4 2026-03-01 m5dyq3k0", ["=a 0 2.5 2026-03-01 m5dyq3k1", { reason: "Wrong value typed" }]],
    });
    expect(read.ok && read.value[0]?.states.map(({ value, reason }) => [value, reason])).toEqual([
      ["2.4", undefined],
      ["2.5", "Wrong value typed"],
    ]);
  });

  it.each([
    ["a later state without a result before it", ["& 0 m5dyq3k0"]],
    ["a reason that is not in the list", [`=a 0 2.4 2026-03-01 m5dyq3k0 7`]],
    ["a reason given twice", [["=a 0 2.4 2026-03-01 m5dyq3k0 0", { reason: "Another" }] as const]],
    ["a value without a result", ["=a 0 2.4 2026-03-01 m5dyq3k0", "& 0 2.5 2026-03-01 m5dyq3k1"]],
    ["a result without a value", ["=a 0 m5dyq3k0"]],
    ["a source that is not in the list", ["=a 0 2.4 2026-03-01 m5dyq3k0 @3"]],
    ["a source given twice", [["=a 0 2.4 2026-03-01 m5dyq3k0", { source: "pdf" }] as const]],
  ])("are refused with %s", (_, results) => {
    const read = unpackResults({
      shared: [{ measurand: "b2m-serum", unit: "mg/L", status: "final" }],
      reasons: ["Once"],
      results,
    });
    expect(read).toEqual({ ok: false, error: { path: `results.${results.length - 1}` } });
  });
});
