import { describe, expect, it } from "vitest";
import { judgeSeries } from "../../../src/domain/analysis/judgeSeries.ts";
import { describeForBoth } from "../../support/describeForBoth.ts";
import { common as en } from "../../../src/words/en/common.ts";
import { typography } from "../../../src/words/en/typography.ts";
import { DEFAULT_NOTATION, formatFor } from "../../../src/words/format.ts";
import { serumSeries } from "../../support/observations.ts";
import { runScript, type Run } from "../../support/runScript.ts";

const judge = (input: string | Iterable<string>): Promise<Run> => runScript("judge", input);

const linesOf = ({ out }: Run) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const START = Date.UTC(2025, 0, 1);
const request = (id: string, values: readonly (string | number)[], more: object = {}) => ({
  id,
  measurand: "b2m-serum",
  results: values.map((value, index) => ({
    value: String(value),
    unit: "mg/L",
    collectedOn: new Date(START + index * 30 * 86_400_000).toISOString().slice(0, 10),
  })),
  ...more,
});
const RISE = [3, 3.1, 2.9, 3, 3.9, 4, 3.9];

describe("the verdict engine without a page", () => {
  it("answers in order, one line a request, as the page would", async () => {
    const run = await judge([request("a", RISE), request("b", [3])].map((one) => `${JSON.stringify(one)}\n`).join("\n"));
    const verdict = judgeSeries(serumSeries(RISE), {
      patient: { sex: "unknown" },
      companions: {},
      events: [],
      lines: [],
      variation: [],
    });
    const { clinician, patient } = describeForBoth(verdict, en, formatFor(DEFAULT_NOTATION, typography));
    expect(run).toMatchObject({ code: 0, error: "" });
    expect(linesOf(run)).toMatchObject([
      {
        id: "a",
        verdict: "rising-confirmed",
        since: "2025-05-01",
        percentChange: verdict.shift?.percent,
        statistic: verdict.shift?.statistic,
        holdsUpToCv: verdict.shift?.holdsUpToCvPercent,
        used: 7,
        leftOut: [],
        kidney: "no-pair",
        clinician,
        patient,
      },
      { id: "b", verdict: "too-few-results", used: 1 },
    ]);
  });
  it("reads a JSON array as well, braces and brackets inside texts too", async () => {
    const odd = request('odd ]}"{[\\', [4, 3], { events: [] });
    const run = await judge(JSON.stringify([odd, request("b", RISE)], null, 2));
    expect(run.code).toBe(0);
    expect(linesOf(run)).toMatchObject([
      { id: odd.id, verdict: "falling-possible" },
      { id: "b", verdict: "rising-confirmed" },
    ]);
    expect(await judge("[]")).toMatchObject({ code: 0, out: "", error: "" });
    expect(await judge("")).toMatchObject({ code: 0, out: "", error: "" });
  });
  it("reports a refused value and leaves it out", async () => {
    const run = await judge(JSON.stringify(request("a", [3, "2,9", "<0.2", 3.1])));
    expect(linesOf(run)).toMatchObject([
      {
        verdict: "no-change-shown",
        used: 2,
        leftOut: [{ why: "censored" }],
        problems: [{ at: "results[1]", field: "value", type: "NotMeasured" }],
      },
    ]);
  });
  it("takes variation, creatinine, patient and events from the request", async () => {
    const companions = {
      "creatinine-serum": ["2025-04-01", "2025-06-30"].map((collectedOn) => ({ value: "0.9", unit: "mg/dL", collectedOn })),
    };
    const run = await judge(
      [
        request("kidney", RISE, { companions, patient: { birthDate: "1960-01-01", sex: "female" } }),
        request("wide", RISE, { cva: 5, cvi: 12 }),
        request("dialysis", RISE, { events: [{ kind: "dialysis", on: "2025-01-01" }] }),
        request("event", RISE, {
          events: [
            { kind: "interferon", on: "2025-01-01" },
            { kind: "unheard-of", on: "2025-01-01" },
          ],
        }),
      ]
        .map((one) => JSON.stringify(one))
        .join("\n"),
    );
    expect(linesOf(run)).toMatchObject([
      { id: "kidney", kidney: "not-explained" },
      { id: "wide", verdict: "no-change-shown" },
      { id: "dialysis", verdict: "not-interpreted", whyNot: "dialysis" },
      {
        id: "event",
        verdict: "rising-confirmed",
        events: [{ kind: "interferon" }],
        problems: [{ at: "events[1].kind", type: "NotAChoice" }],
      },
    ]);
  });
  it("says on what little a call stands: days whose results lie far apart, and results that lean back against the shift", async () => {
    const apart = [
      ["2025-01-01", "3.0"],
      ["2025-02-01", "3.1"],
      ["2025-02-01", "6.1"],
    ].map(([collectedOn, value]) => ({
      value,
      unit: "mg/L",
      collectedOn,
    }));
    const leaning = ["6.0", "6.1", "5.9", "3.0", "3.1", "3.2", "3.35", "3.4", "3.5", "3.6", "3.7"];
    const run = await judge(
      [{ ...request("apart", []), results: apart }, request("leaning", leaning), request("plain", RISE)]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    const answers = linesOf(run);
    expect(answers).toMatchObject([{ daysApart: ["2025-02-01"] }, { verdict: "falling-confirmed", leansBack: true }, {}]);
    expect(answers[2]).not.toHaveProperty("daysApart");
    expect(answers[2]).not.toHaveProperty("leansBack");
  });
  it("takes from the request which spellings are one laboratory's, and cuts between them where nobody says so", async () => {
    const results = ["3.0", "3.1", "2.9", "4.2", "4.3"].map((value, at) => ({
      value,
      unit: "mg/L",
      collectedOn: `2025-0${at + 1}-01`,
      laboratory: at < 3 ? "Central Lab" : "Central Laboratory",
    }));
    const one = { ...request("x", []), results };
    const run = await judge(
      [{ ...one, sameLaboratory: [["Central Lab", "Central Laboratory", "Central Labor"]] }, one]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    expect(linesOf(run)).toMatchObject([
      { verdict: "rising-confirmed", used: 5 },
      { verdict: "no-change-shown", used: 2, break: { on: "2025-04-01", reason: "LaboratoryChanged" } },
    ]);
  });
  it.each([
    ["a line that is no JSON", `{"id": `, "Line 2 is not JSON"],
    ["a line that is no object", "42", "Line 2 is not a JSON object"],
    ["a request without id", JSON.stringify({ measurand: "b2m-serum", results: [] }), 'Line 2: "id" is missing'],
    ["an unknown measurand", JSON.stringify({ id: "x", measurand: "psa", results: [] }), 'Line 2: "psa" is no measurand'],
    [
      "names of one laboratory that are no lists",
      JSON.stringify(request("x", [3], { sameLaboratory: ["North"] })),
      'Line 2: "sameLaboratory" is missing or not',
    ],
    ["a CV that is no number", JSON.stringify(request("x", [3], { cvi: "8.4" })), 'Line 2: "cvi" is missing'],
  ])("ends with exit code 2 and a clear sentence at %s, after whole answers", async (_, line, sentence) => {
    const run = await judge(`${JSON.stringify(request("a", RISE))}\n${line}\n${JSON.stringify(request("b", RISE))}\n`);
    expect(run.code).toBe(2);
    expect(run.error).toContain(sentence);
    expect(linesOf(run)).toMatchObject([{ id: "a" }]);
  });
  it("ends with exit code 2 at an array that is cut short", async () => {
    const run = await judge(JSON.stringify([request("a", RISE), request("b", RISE)]).slice(0, -30));
    expect(run.code).toBe(2);
    expect(linesOf(run)).toMatchObject([{ id: "a" }]);
  });
  it("streams: answers every one of 5,000 series, as lines and as an array", async () => {
    const texts = Array.from({ length: 5000 }, (_, index) =>
      JSON.stringify(request(String(index), [3, 3.1, 2.9, 3, 3.2, 3.1, 2.8, 3, 3.1, 3, 2.9, 3])),
    );
    const [asLines, asArray] = [await judge(texts.map((text) => `${text}\n`)), await judge(`[${texts.join(",\n")}]`)];
    expect(linesOf(asLines)).toHaveLength(5000);
    expect(asArray.out).toBe(asLines.out);
  });
});
