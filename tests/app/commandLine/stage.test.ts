import { describe, expect, it } from "vitest";
import { runScript, type Run } from "../../support/runScript.ts";

const stage = (input: string): Promise<Run> => runScript("stage", input);

type Asked = { readonly score?: string; readonly inputs?: object };
const lines = (...requests: readonly Asked[]) =>
  requests.map((request, index) => `${JSON.stringify({ id: index, score: "iss", ...request })}\n`).join("");
const answersOf = ({ out }: Run) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const b2m = (value: string, unit = "mg/L", more = {}) => ({ b2m: { value, unit, ...more } });
const albumin = (value: string, unit = "g/dL") => ({ albumin: { value, unit } });

describe("the scores without a page", () => {
  it("answers in order, one line a request, with working, citation and sentence", async () => {
    const run = await stage(
      lines({ inputs: { ...b2m("3.4"), ...albumin("3.5") } }, { inputs: b2m("3.4") }, { inputs: b2m("6.0") }),
    );
    expect(run).toMatchObject({ code: 0, error: "" });
    const [first, second, third] = answersOf(run);
    expect(first).toMatchObject({
      id: 0,
      score: "iss",
      stage: "I",
      possible: ["I"],
      missing: [],
      working: [
        { input: "b2m", rule: "B2M < 3.5 mg/L", met: true },
        { input: "albumin", rule: "albumin ≥ 3.5 g/dL", met: true },
        { input: "b2m", rule: "B2M ≥ 5.5 mg/L", met: false },
      ],
      boundary: [
        { input: "b2m", why: "measurement-variation", possible: ["I", "II"] },
        { input: "b2m", why: "another-laboratory", possible: ["I", "II"] },
      ],
      citation: "Greipp PR et al. J Clin Oncol 2005;23:3412-20",
    });
    expect(second).toMatchObject({ possible: ["I", "II"], missing: ["albumin"], sentence: "ISS I or II: albumin missing." });
    expect(second).not.toHaveProperty("stage");
    expect(third).toMatchObject({ stage: "III", missing: ["albumin"], deciding: [] });
  });

  it("reads a JSON array as well", async () => {
    const run = await stage(
      JSON.stringify(
        [
          { id: "a", score: "prima-pi", inputs: { ...b2m("3.01"), marrowInvolved: false } },
          { id: "b", score: "iss" },
        ],
        null,
        1,
      ),
    );
    expect(answersOf(run)).toMatchObject([
      { id: "a", stage: "high" },
      { id: "b", possible: ["I", "II", "III"] },
    ]);
    expect(await stage("[]")).toMatchObject({ code: 0, out: "", error: "" });
  });

  it.each([
    ["mg/L", "3.5", "35", "g/L"],
    ["ug/mL", "3.5", "3.5", "g/dL"],
    ["µg/L", "3500", "35", "g/L"],
    ["ng/mL", "3500", "35", "g/L"],
  ])("keeps to the operator in every unit: 3.5 mg/L as %s is not ISS I", async (unit, value, albuminValue, albuminUnit) => {
    const [on, below] = answersOf(
      await stage(
        lines(
          { inputs: { ...b2m(value, unit), ...albumin(albuminValue, albuminUnit) } },
          { inputs: { ...b2m(String(Number(value) * 0.999), unit), ...albumin(albuminValue, albuminUnit) } },
        ),
      ),
    );
    expect([on?.["stage"], below?.["stage"]]).toEqual(["II", "I"]);
  });

  it("takes creatinine of 106.08 umol/L for 1.2 mg/dL, IgM of 7 g/dL for 70 g/L and platelets in thousands a microliter", async () => {
    const clear = {
      del17p: false,
      tp53Mutation: false,
      t4_14: false,
      t14_16: false,
      t14_20: false,
      gain1q: false,
      del1p32: "none",
      ...b2m("5.5"),
    };
    const low = { ageYears: 60, hemoglobin: { value: "116", unit: "g/L" }, ...b2m("3.0") };
    const answers = answersOf(
      await stage(
        lines(
          { score: "cgs-2025", inputs: { ...clear, creatinine: { value: "106.08", unit: "umol/L" } } },
          { score: "cgs-2025", inputs: { ...clear, creatinine: { value: "106", unit: "umol/L" } } },
          {
            score: "ipsswm",
            inputs: { ...low, igm: { value: "7", unit: "g/dL" }, platelets: { value: "101", unit: "10*3/uL" } },
          },
          {
            score: "ipsswm",
            inputs: { ...low, igm: { value: "7001", unit: "mg/dL" }, platelets: { value: "100", unit: "10*9/L" } },
          },
        ),
      ),
    );
    expect(answers.map((answer) => [answer["stage"], answer["points"]])).toEqual([
      ["not-high-risk", undefined],
      ["high-risk", undefined],
      ["low", 0],
      ["intermediate", 2],
    ]);
  });

  it("names an input in a wrong unit, and never stages with it", async () => {
    const [gramPerLiter, milligramPerDeciliter, none, confirmed] = answersOf(
      await stage(
        lines(
          { inputs: { ...b2m("3.4", "g/L"), ...albumin("4") } },
          { inputs: { ...b2m("3.4", "mg/dL"), ...albumin("4") } },
          { inputs: { b2m: { value: "3.4" }, ...albumin("4") } },
          { inputs: { ...b2m("0.34", "mg/dL", { unitConfirmed: true }), ...albumin("4") } },
        ),
      ),
    );
    expect(gramPerLiter).toMatchObject({
      missing: ["b2m"],
      problems: [{ at: "inputs.b2m", type: "Refused", problem: { type: "UnitNotAccepted" } }],
    });
    expect(milligramPerDeciliter).toMatchObject({
      missing: ["b2m"],
      problems: [{ at: "inputs.b2m", type: "ChallengedUnit", sentence: expect.stringContaining("slip for mg/L") }],
    });
    expect(none).toMatchObject({ missing: ["b2m"], problems: [{ problem: { type: "UnitMissing" } }] });
    for (const answer of [gramPerLiter, milligramPerDeciliter, none]) expect(answer).not.toHaveProperty("stage");
    expect(confirmed).toMatchObject({ stage: "I" });
  });

  it(
    "names what it cannot read: an answer that is none, an age that is not whole, a value without its unit's frame, an " +
      "unknown input",
    async () => {
      const [answer] = answersOf(
        await stage(lines({ score: "cll-ipi", inputs: { ighv: "yes", ageYears: 65.5, b2m: 3.4, rai: "V", beta2: 3 } })),
      );
      expect(answer?.["problems"]).toMatchObject([
        { at: "inputs.ighv", type: "NotAChoice" },
        { at: "inputs.ageYears", type: "NotWhole" },
        { at: "inputs.b2m", type: "NotAnObject" },
        { at: "inputs.rai", type: "NotAChoice" },
        { at: "inputs.beta2", type: "UnknownInput" },
      ]);
      expect(answer?.["missing"]).toEqual(["del17p", "tp53Mutation", "ighv", "b2m", "rai", "binet", "ageYears"]);
    },
  );

  it("takes Rai or Binet, whichever is given", async () => {
    const clear = { ...b2m("3.5"), ageYears: 65, ighv: "mutated", del17p: false, tp53Mutation: false };
    const answers = answersOf(
      await stage(
        lines(
          ...[{ rai: "0" }, { rai: 1 }, { binet: "A" }, { binet: "B" }, { rai: "I", binet: "A" }, {}].map((stages) => ({
            score: "cll-ipi",
            inputs: { ...clear, ...stages },
          })),
        ),
      ),
    );
    expect(answers.map((answer) => answer["points"])).toEqual([0, 1, 0, 1, 1, undefined]);
  });

  it("takes a value beyond the assay's limit for what it can stand for", async () => {
    const answers = answersOf(await stage(lines({ inputs: b2m(">15") }, { inputs: { ...b2m(">5"), ...albumin("4") } })));
    expect(answers).toMatchObject([
      { stage: "III" },
      {
        possible: ["II", "III"],
        missing: [],
        sentence: "ISS II or III: B2M not known exactly (beyond the assay's limit, or unlike results of one day).",
      },
    ]);
  });

  it("asks for the upper limit where a rule is relative to it, and counts a sex the score was not made with as missing", async () => {
    const answers = answersOf(
      await stage(
        lines(
          { score: "flipi2", inputs: b2m("2.5") },
          { score: "flipi2", inputs: b2m("2.5", "mg/L", { upperLimit: "2.4" }) },
          { score: "ball", inputs: { sex: "other" } },
        ),
      ),
    );
    expect(answers[0]?.["missing"]).toContain("b2m.upperLimit");
    expect(answers[1]?.["missing"]).not.toContain("b2m.upperLimit");
    expect(answers[2]?.["missing"]).toContain("sex");
    expect(answers[2]).not.toHaveProperty("problems");
  });

  it.each([
    ["a line that is no JSON", "{", "Line 2 is not JSON"],
    ["a line that is no object", "42", "Line 2 is not a JSON object"],
    ["a score that is none", '{"id":1,"score":"constructor"}', 'Line 2: "constructor" is no score'],
    ["a request without an id", '{"score":"iss"}', 'Line 2: "id" is missing'],
    ["inputs that are a list", '{"id":1,"score":"iss","inputs":[]}', 'Line 2: "inputs" is missing'],
  ])("ends with a sentence and exit code 2 at %s, after whole answers only", async (_, line, sentence) => {
    const run = await stage(`${lines({ inputs: b2m("6") })}${line}\n${lines({})}`);
    expect(run.code).toBe(2);
    expect(run.error).toContain(sentence);
    expect(answersOf(run)).toMatchObject([{ id: 0, stage: "III" }]);
  });
});
