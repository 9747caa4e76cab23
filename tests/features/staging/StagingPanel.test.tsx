import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { byId, entriesOf } from "../../../src/domain/byId.ts";
import { keep, revise } from "../../../src/domain/kept.ts";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import type { PatientContent } from "../../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { take } from "../../../src/domain/shelf.ts";
import { parseStagingInput, type StagingInput, type StagingInputContent } from "../../../src/domain/record/stagingInput.ts";
import { StagingPanel } from "../../../src/features/staging/StagingPanel.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { useMonitor } from "../../../src/store/useMonitor.tsx";
import { event, line } from "../../support/care.ts";
import { monitorWith, patient } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

type Given = {
  readonly patient?: Partial<PatientContent>;
  readonly results?: readonly Observation[];
  readonly lines?: PatientRecord["lines"];
  readonly events?: PatientRecord["events"];
  readonly asked?: readonly StagingInput[];
};

const b2m = (on: string, value: string) => observation(on, value);
const albumin = (on: string, value: string) => observation(on, value, { measurand: "albumin-serum", unit: "g/L" });

function asked(input: string, value: string, on: string): StagingInput {
  const read = parseStagingInput({ input, value, on, source: "FISH", status: "active" }, { decimal: "." });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return keep<StagingInputContent>(`asked-${input}`, read.value, { at: "2026-01-01T00:00:00.000Z" });
}

/** The panel as a page shows it: always the record that the store holds now. */
function Shown() {
  const record = useMonitor((state) => take(state.records, "p"));
  return record === undefined ? null : <StagingPanel record={record} />;
}

function open({ patient: more = {}, results = [], lines = {}, events = {}, asked: answers = [] }: Given) {
  const myeloma = {
    diagnosis: "multiple-myeloma",
    diagnosedOn: day("2025-03-01"),
    birthDate: day("1960-03-02"),
    sex: "female",
  } as const;
  const record: PatientRecord = {
    ...newPatientRecord(patient("p", { ...myeloma, ...more })),
    observations: byId(results),
    lines,
    events,
    stagingInputs: byId(answers),
  };
  const monitor = monitorWith([record]);
  return { monitor, user: show(<Shown />, monitor) };
}

const score = (name: string) => within(screen.getByRole("article", { name }));
const inputsOf = (monitor: Monitor) => entriesOf(take(monitor.getState().records, "p")?.stagingInputs ?? {});

describe("the staging panel", () => {
  it("offers the scores of the diagnosis and no other", () => {
    open({});
    expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
      "ISS",
      "R-ISS",
      "R2-ISS",
      "IMS/IMWG 2025",
    ]);
  });

  it("offers none for smoldering myeloma and says so", () => {
    open({ patient: { diagnosis: "smoldering-myeloma" } });
    expect(screen.getByText("No published score that uses B2M is offered for Smoldering myeloma.")).toBeInTheDocument();
    expect(screen.queryByRole("article")).not.toBeInTheDocument();
  });

  it("shows a stage that stands, from which sample, and where it is published", () => {
    open({ results: [b2m("2025-03-02", "8.9"), albumin("2025-03-02", "35")] });
    const iss = score("ISS");
    expect(iss.getByText("Stage III")).toBeInTheDocument();
    expect(iss.queryByRole("list", { name: "Wanted" })).not.toBeInTheDocument();
    expect(screen.getByText(/Calculated from the diagnostic sample; never re-computed from a later one\./u)).toBeInTheDocument();
    expect(iss.getByText("Greipp PR et al. J Clin Oncol 2005;23:3412-20")).toBeInTheDocument();
  });

  it("says what is possible and what is missing where no stage stands", () => {
    open({ results: [b2m("2025-03-02", "2.0")] });
    const iss = score("ISS");
    expect(iss.getByText("Stage I or II")).toBeInTheDocument();
    expect(iss.getByText("ISS I or II: albumin missing.")).toBeInTheDocument();
    expect(iss.getByRole("list", { name: "Wanted" })).toHaveTextContent("albumin: not recorded");
  });

  it("names a stale result, one from after treatment began, and a missing day of diagnosis", () => {
    const lines = byId([line("1", "VRd", "2025-03-20")]);
    open({ results: [b2m("2025-03-21", "2.0"), albumin("2024-10-01", "35")], lines });
    const wanted = score("ISS").getByRole("list", { name: "Wanted" });
    expect(wanted).toHaveTextContent("B2M: 2.0 mg/L of 21 March 2025 is from after treatment began");
    expect(wanted).toHaveTextContent("albumin: 35 g/L of 1 October 2024 is 151 days before diagnosis; at most 60 are allowed");
  });

  it("says that without a day of diagnosis no sample is the diagnostic one", () => {
    const undated = patient("p", { diagnosis: "multiple-myeloma", sex: "female" });
    show(<Shown />, monitorWith([{ ...newPatientRecord(undated), observations: byId([b2m("2025-03-02", "2.0")]) }]));
    expect(
      screen.getByText(/^The day of diagnosis is not recorded, so no sample can be called diagnostic\./u),
    ).toBeInTheDocument();
    expect(score("ISS").getByRole("list", { name: "Wanted" })).toHaveTextContent("B2M: the day of diagnosis is not recorded");
  });

  it("asks nothing for a score of relapse before there is a second line of therapy", () => {
    open({ patient: { diagnosis: "cll" } });
    expect(
      score("BALL").getByText("For relapse. It needs a second line of therapy, whose start dates the sample."),
    ).toBeInTheDocument();
    expect(score("BALL").queryByRole("button")).not.toBeInTheDocument();
  });

  it("warns where the stage rests on a number close to a cut-off, and where another laboratory could flip it", () => {
    open({ results: [b2m("2025-03-02", "3.4"), albumin("2025-03-02", "40")] });
    expect(score("ISS").getByText(/Near a cut-off: B2M 3\.4 mg\/L/u)).toHaveTextContent("Over that range: ISS I or II.");
    expect(score("ISS").getByText(/Another laboratory could have reported/u)).toBeInTheDocument();
  });

  it("says that dialysis was going on when B2M was collected, and nothing of it otherwise", () => {
    const dialysis = byId([event("e", "dialysis", "2025-02-01", { until: "2025-06-01" })]);
    open({ results: [b2m("2025-03-02", "12"), albumin("2025-03-02", "40")], events: dialysis });
    expect(score("ISS").getByText(/^On dialysis when B2M was collected on 2 March 2025/u)).toBeInTheDocument();
  });

  it("says nothing of dialysis that had not begun", () => {
    const dialysis = byId([event("e", "dialysis", "2025-03-03")]);
    open({ results: [b2m("2025-03-02", "12"), albumin("2025-03-02", "40")], events: dialysis });
    expect(screen.queryByText(/On dialysis/u)).not.toBeInTheDocument();
  });

  it("says for which inputs closeness to a cut-off is judged", () => {
    open({});
    expect(screen.getByText(/judged for B2M \(CV 8\.4 %\) and creatinine \(CV 5\.3 %\) only/u)).toBeInTheDocument();
  });

  it("shows its working on request: each rule, input, value, date and whether it is met", async () => {
    const { user } = open({ results: [b2m("2025-03-02", "3.4"), albumin("2025-03-03", "40")] });
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Working of ISS" }));
    const rows = within(screen.getByRole("table", { name: "Working of ISS" }))
      .getAllByRole("row")
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["Rule", "Input", "Value", "Date", "Met"],
      ["B2M < 3.5 mg/L", "B2M", "3.4 mg/L", "2025-03-02", "Met"],
      ["albumin ≥ 3.5 g/dL", "albumin", "40 g/L", "2025-03-03", "Met"],
      ["B2M ≥ 5.5 mg/L", "B2M", "3.4 mg/L", "2025-03-02", "Not met"],
    ]);
  });

  it("shows points where the score counts them, and none where the rule is open", async () => {
    const { user } = open({
      results: [b2m("2025-03-02", "6.0"), albumin("2025-03-03", "40")],
      asked: [asked("del17p", "present", "2025-03-05")],
    });
    await user.click(screen.getByRole("button", { name: "Working of R2-ISS" }));
    const table = within(screen.getByRole("table", { name: "Working of R2-ISS" }));
    expect(table.getByRole("row", { name: /^del\(17p\) present/u })).toHaveTextContent(/Present.*2025-03-05.*Met1$/u);
    expect(table.getByRole("row", { name: /^t\(4;14\) present/u })).toHaveTextContent("t(4;14)––Open–");
  });
});

describe("the findings dialog", () => {
  it("keeps several findings of one report with their day and source, and the scores use them at once", async () => {
    const { monitor, user } = open({
      results: [
        b2m("2025-03-02", "2.0"),
        albumin("2025-03-02", "40"),
        observation("2025-03-02", "200", { measurand: "ldh-serum", unit: "U/L", intervalHigh: "250" }),
      ],
    });
    await user.click(screen.getByRole("button", { name: "Record findings for R-ISS" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Findings for staging" }));
    await user.type(dialog.getByLabelText("Found on"), "2025-03-05");
    await user.type(dialog.getByLabelText("Source"), "FISH report");
    for (const name of ["del(17p)", "t(4;14)", "t(14;16)"]) await user.selectOptions(dialog.getByLabelText(name), "Absent");
    await user.click(dialog.getByRole("button", { name: "Save findings" }));
    expect(inputsOf(monitor)).toMatchObject(
      ["del17p", "t4_14", "t14_16"].map((input) => ({
        input,
        value: "absent",
        on: "2025-03-05",
        source: "FISH report",
        status: "active",
      })),
    );
    expect(score("R-ISS").getByText("Stage I")).toBeInTheDocument();
    expect(monitor.getState().undoable).toHaveLength(1);
  });

  it("answers nothing beforehand, and keeps nothing where nothing is answered or the day is missing", async () => {
    const { monitor, user } = open({});
    await user.click(screen.getByRole("button", { name: "Record findings for R2-ISS" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByLabelText("del(17p)")).toHaveValue("");
    await user.click(dialog.getByRole("button", { name: "Save findings" }));
    expect(dialog.getByRole("alert")).toHaveTextContent("Answer at least one, or cancel.");
    await user.selectOptions(dialog.getByLabelText("del(17p)"), "Present");
    await user.click(dialog.getByRole("button", { name: "Save findings" }));
    expect(dialog.getByLabelText("Found on")).toHaveAttribute("aria-invalid", "true");
    expect(inputsOf(monitor)).toEqual([]);
  });

  it("changes a finding, keeps what it said before, and withdraws it only with a reason", async () => {
    const { monitor, user } = open({ asked: [asked("del17p", "present", "2025-03-05")] });
    await user.click(screen.getByRole("button", { name: "Working of R-ISS" }));
    await user.click(screen.getByRole("button", { name: "Change del(17p)" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Change del(17p)" }));
    await user.selectOptions(dialog.getByLabelText("del(17p)"), "Absent");
    await user.type(dialog.getByLabelText("Reason for the change"), "second reading");
    await user.click(dialog.getByRole("button", { name: "Save findings" }));
    expect(inputsOf(monitor)).toMatchObject([
      { value: "absent", revision: 2, reason: "second reading", earlier: [{ value: "present" }] },
    ]);

    await user.click(screen.getByRole("button", { name: "Change del(17p)" }));
    const again = within(await screen.findByRole("dialog", { name: "Change del(17p)" }));
    await user.click(again.getByRole("button", { name: "Mark entered in error" }));
    expect(again.getByLabelText("Reason for the change")).toHaveAccessibleDescription("Write why. It stays in the history.");
    await user.type(again.getByLabelText("Reason for the change"), "other patient");
    await user.click(again.getByRole("button", { name: "Mark entered in error" }));
    expect(inputsOf(monitor)).toMatchObject([{ status: "entered-in-error", reason: "other patient" }]);
    expect(score("R-ISS").getByRole("row", { name: /^del\(17p\) present/u })).toHaveTextContent("del(17p)––Open");
    expect(score("R-ISS").getByText("Not determined")).toBeInTheDocument();
  });

  it("lists a finding entered in error, struck through and with its reason, and brings it back", async () => {
    const withdrawn = revise<StagingInputContent>(
      asked("del17p", "present", "2025-03-05"),
      { input: "del17p", value: "present", on: day("2025-03-05"), source: "FISH", status: "entered-in-error" },
      { at: "2026-02-01T00:00:00.000Z", reason: "other patient" },
    );
    const { monitor, user } = open({ results: [b2m("2025-03-02", "8.9")], asked: [withdrawn] });
    expect(score("R-ISS").queryByText("Stage III")).not.toBeInTheDocument();
    await user.click(screen.getByText("1 finding entered in error, counted by no score"));
    expect(screen.getByText("del(17p): Present, 5 March 2025").tagName).toBe("S");
    expect(screen.getByText("Entered in error: other patient")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Bring back del(17p): Present, 5 March 2025" }));
    expect(inputsOf(monitor)).toMatchObject([{ status: "active", value: "present", revision: 3 }]);
    expect(score("R-ISS").getByText("Stage III")).toBeInTheDocument();
    expect(screen.queryByText(/entered in error/u)).not.toBeInTheDocument();
  });

  it("lists nothing entered in error where nothing was", () => {
    open({ asked: [asked("del17p", "present", "2025-03-05")] });
    expect(screen.queryByText(/entered in error/u)).not.toBeInTheDocument();
  });
});
