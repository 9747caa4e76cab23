import { describe, expect, it } from "vitest";
import type { LearnedName } from "../../../src/domain/device/learnedNames.ts";
import { entriesOf } from "../../../src/domain/byId.ts";
import { entriesOn } from "../../../src/domain/shelf.ts";
import type { ImportText } from "../../../src/exchange/incoming/importer.ts";
import type { DeskState } from "../../../src/features/exchange/deskState.ts";
import { importDesk, type ImportDesk } from "../../../src/features/exchange/importDesk.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { importerInPlace } from "../../support/importer.ts";
import { fixedDeps, monitorWith } from "../../support/monitor.ts";
import { day } from "../../support/observations.ts";

const KNOWN: LearnedName = {
  laboratory: "North Lab",
  testName: "Beta-2-Microglobulin",
  measurand: "b2m-urine",
  unit: "mg/L",
  specimen: "",
  since: day("2026-05-01"),
};

function deskWith(learnedNames: readonly LearnedName[] = [], record: PatientRecord = exampleRecord(1, 0)) {
  const deps = fixedDeps("2026-06-15");
  const monitor = monitorWith([record], { learnedNames }, deps);
  const desk = importDesk({
    monitor,
    openImporter: importerInPlace(deps.newId),
    now: deps.now,
    roomFor: async () => undefined,
  });
  const kept = () =>
    entriesOn(monitor.getState().records)
      .flatMap((record) => entriesOf(record.observations))
      .map(({ value, laboratory = "", status }) => `${value} @ ${laboratory} ${status}`);
  return { desk, monitor, kept };
}
const reviewOf = (desk: ImportDesk): Extract<DeskState, { stage: "Review" }> => {
  const state = desk.state();
  if (state.stage !== "Review") throw new Error(`The desk is at ${state.stage}`);
  return state;
};
const laboratories = async (desk: ImportDesk) =>
  (await desk.rows("All", 0, 100)).map(({ reading }) => `${reading?.value ?? "?"} @ ${reading?.laboratory ?? ""}`);

const pasted = (content: string, name = "pasted"): ImportText => ({ name, content });
const ADA = "Patient: Example, Ada, born 1954-04-12\n2026-03-01\n";

describe("the laboratory of a text that names none", () => {
  it("is asked for once for all its rows, given, changed and taken back, and kept as it stands at last", async () => {
    const { desk, kept } = deskWith();
    await desk.review([pasted(`Labor Nord GmbH\n${ADA}B2M serum 2.4 mg/L\nCreatinine serum 0.9 mg/dL`)]);
    expect(reviewOf(desk).plan.unnamed).toEqual([{ text: 0, name: "pasted", rows: 2, given: "", offered: ["Labor Nord GmbH"] }]);
    await desk.giveLaboratory([0], " South Lab ");
    expect(await laboratories(desk)).toEqual(["2.4 @ South Lab", "0.9 @ South Lab"]);
    expect(reviewOf(desk).plan.unnamed).toMatchObject([{ rows: 2, given: "South Lab" }]);
    await desk.giveLaboratory([0], "");
    expect(await laboratories(desk)).toEqual(["2.4 @ ", "0.9 @ "]);
    await desk.giveLaboratory([0], "North Lab");
    await desk.carryOut();
    expect(kept().toSorted()).toEqual(["0.9 @ North Lab final", "2.4 @ North Lab final"]);
  });

  it("is left empty where nobody gives it", async () => {
    const { desk, kept } = deskWith();
    await desk.review([pasted(`Labor Nord GmbH\n${ADA}B2M serum 2.4 mg/L`)]);
    await desk.carryOut();
    expect(kept()).toEqual(["2.4 @  final"]);
  });

  it("is not asked of rows that name one, and never takes the place of it", async () => {
    const { desk } = deskWith();
    await desk.review([
      pasted(`Laboratory: North Lab\n${ADA}B2M serum 2.4 mg/L`, "one"),
      pasted(
        "Patient,Measurand,Value,Unit,Date,Lab\nSample,B2M serum,5.7,mg/L,2026-03-01,East\nSample,B2M serum,5.8,mg/L,2026-04-01,",
        "two",
      ),
    ]);
    expect(reviewOf(desk).plan.unnamed).toEqual([{ text: 1, name: "two", rows: 1, given: "", offered: ["East"] }]);
    await desk.giveLaboratory([0, 1], "South Lab");
    expect(await laboratories(desk)).toEqual(["2.4 @ North Lab", "5.7 @ East", "5.8 @ South Lab"]);
  });

  it("lets the names that were learned for it apply, and asks again once it is taken back", async () => {
    const { desk } = deskWith([KNOWN]);
    await desk.review([pasted(`${ADA}Beta-2-Microglobulin 2.4 mg/L`)]);
    expect(reviewOf(desk).plan.questions.map(({ about }) => about)).toEqual(["Measurand"]);
    await desk.giveLaboratory([0], "North Lab");
    expect(reviewOf(desk).plan.questions).toEqual([]);
    expect(reviewOf(desk).plan.learned).toMatchObject([{ laboratory: "North Lab", rows: 1 }]);
    await desk.giveLaboratory([0], "");
    expect(reviewOf(desk).plan.questions.map(({ about }) => about)).toEqual(["Measurand"]);
  });

  it("has what is answered learned for it", async () => {
    const { desk, monitor } = deskWith();
    await desk.review([pasted(`${ADA}Beta-2-Microglobulin 2.4 mg/L`)]);
    await desk.giveLaboratory([0], "North Lab");
    const [question] = reviewOf(desk).plan.questions;
    await desk.answer(question?.id ?? "", "b2m-urine");
    expect(await laboratories(desk), "an answer leaves what was given as it is").toEqual(["2.4 @ North Lab"]);
    await desk.carryOut();
    expect(monitor.getState().settings.learnedNames).toMatchObject([{ laboratory: "North Lab", measurand: "b2m-urine" }]);
  });

  it("offers those of the patient's results that stand, the latest first, and of nobody else", async () => {
    const results = [
      exampleResult(1, 1, { collectedOn: "2026-01-01", laboratory: "Old Lab" }),
      exampleResult(1, 2, { collectedOn: "2026-02-01", laboratory: "New Lab" }),
      exampleResult(1, 3, { collectedOn: "2026-02-02", laboratory: "Wrong Lab", status: "entered-in-error" }),
    ];
    const record = results.reduce(withResult, exampleRecord(1, 0));
    const { desk } = deskWith([], record);
    const { familyName, givenName = "", birthDate = "" } = record.patient;
    const head = `Patient: ${familyName}, ${givenName}, born ${birthDate}`;
    await desk.review([pasted(`${head}\n2026-03-01\nB2M serum 2.4 mg/L`, "theirs"), pasted(`${ADA}B2M serum 2.4 mg/L`, "hers")]);
    expect(reviewOf(desk).plan.unnamed.map(({ offered }) => offered)).toEqual([["New Lab", "Old Lab"], []]);
  });

  it("stays given when another text is typed beside it and all are read again", async () => {
    const { desk } = deskWith();
    await desk.review([pasted(`${ADA}B2M serum 2.4 mg/L`, "scan.pdf")]);
    await desk.giveLaboratory([0], "North Lab");
    await desk.addTyped({ name: "scan.pdf, page 2, typed", content: `${ADA}Creatinine serum 0.9 mg/dL`, typedFrom: 2 });
    expect(await laboratories(desk)).toEqual(["2.4 @ North Lab", "0.9 @ "]);
  });

  it("is not asked of our own export, where an empty laboratory was empty there, too", async () => {
    const { desk } = deskWith();
    await desk.review([
      pasted(
        "B2M patient id,B2M result id,Family name,Measurand,Value,Unit,Collected on\n" +
          "patient-000001,result-000001,Example,b2m-serum,2.4,mg/L,2026-03-01",
      ),
    ]);
    expect(reviewOf(desk).plan).toMatchObject({ rows: 1, unnamed: [] });
  });

  it("counts when Import is pressed straight from its field: what was seen is imported, with the laboratory", async () => {
    const { desk, kept } = deskWith();
    await desk.review([pasted(`${ADA}B2M serum 2.4 mg/L`)]);
    const seen = reviewOf(desk).plan;
    void desk.giveLaboratory([0], "South Lab");
    await desk.carryOut(seen);
    expect(desk.state().stage).toBe("Done");
    expect(kept()).toEqual(["2.4 @ South Lab final"]);
  });

  it("is shown first where it changes more than the laboratory: a name of a test that is known there", async () => {
    const { desk, kept } = deskWith([KNOWN]);
    await desk.review([pasted(`${ADA}B2M serum 2.4 mg/L\nBeta-2-Microglobulin 3.1 mg/L`)]);
    const seen = reviewOf(desk).plan;
    expect(seen.counts).toMatchObject({ New: 1, NeedsAnswer: 1 });
    void desk.giveLaboratory([0], "North Lab");
    await desk.carryOut(seen);
    expect(reviewOf(desk)).toMatchObject({ notImported: { type: "LaboratoryChangedMore" }, plan: { counts: { New: 2 } } });
    expect(kept()).toEqual([]);
    await desk.carryOut(reviewOf(desk).plan);
    expect(kept()).toHaveLength(2);
  });
});
