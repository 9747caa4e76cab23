import { act, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { fromDayNumber, toDayNumber } from "../../../src/domain/calendarDate.ts";
import type { MeasurandCode } from "../../../src/domain/measuring/measurand.ts";
import { contentOf } from "../../../src/domain/kept.ts";
import type { ObservationContent } from "../../../src/domain/measuring/observation.ts";
import { draftOf } from "../../../src/domain/measuring/observationDoor.ts";
import type { PatientId } from "../../../src/domain/record/patient.ts";
import { changesOf, type ResultChange } from "../../../src/domain/analysis/changes.ts";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { shiftSides, type ShiftSide } from "../../../src/domain/analysis/shiftSides.ts";
import { seriesOf } from "../../../src/domain/series/series.ts";
import { ResultsTable } from "../../../src/features/observations/ResultsTable.tsx";
import type { Monitor } from "../../../src/store/monitor.ts";
import { day } from "../../support/observations.ts";
import { recordIn, monitorWithPatient, mount, record, resultsOf } from "./mount.tsx";

function table(
  prepare: (monitor: Monitor, patientId: PatientId) => void,
  changes: ReadonlyMap<string, ResultChange> = new Map(),
  measurand: MeasurandCode = "b2m-serum",
  carried: ReadonlyMap<string, ShiftSide> = new Map(),
) {
  const { monitor, patientId } = monitorWithPatient();
  prepare(monitor, patientId);
  const user = mount(
    monitor,
    <ResultsTable patientId={patientId} measurand={measurand} changes={changes} carried={carried} onMove={() => {}} />,
  );
  return { monitor, patientId, user };
}

// What a row's actions fetch is here beforehand: no test waits for it, and none leans on one before it.
beforeAll(() =>
  Promise.all([
    import("../../../src/features/observations/AmendDialog.tsx"),
    import("../../../src/features/observations/WithdrawDialog.tsx"),
    import("../../../src/features/observations/HistoryDialog.tsx"),
    import("../../../src/features/observations/AmendSelectedDialog.tsx"),
  ]),
);

const rows = () =>
  within(screen.getByRole("table", { name: "Results" }))
    .getAllByRole("row")
    .slice(1);
const row = (text: string) => {
  const found = rows().find((candidate) => candidate.textContent?.includes(text));
  if (found === undefined) throw new Error(`No row with ${text}`);
  return found;
};
const cells = (text: string) =>
  [within(row(text)).getByRole("rowheader"), ...within(row(text)).getAllByRole("cell")].map((cell) => cell.textContent);
const press = (text: string, name: string) => within(row(text)).getByRole("button", { name });

describe("a long table of results", () => {
  const many = (count: number) => (monitor: Monitor, id: PatientId) => {
    for (let n = 0; n < count; n += 1)
      record(monitor, id, { value: "2.4", collectedOn: fromDayNumber(toDayNumber(day("2026-03-01")) - n) });
  };

  it("lists 200 whole, and says nothing of more", () => {
    table(many(200));
    expect(rows()).toHaveLength(200);
    expect(screen.queryByText(/results are listed/u)).toBeNull();
  });

  it("lists the latest 200 of 201, says so, selects no more than those, and lists the last when asked", async () => {
    const { user } = table(many(201));
    expect(rows()).toHaveLength(200);
    expect(screen.getByText(/200 of 201 results are listed/u)).toBeVisible();
    await user.click(screen.getByLabelText("Select all shown"));
    expect(screen.getByText("200 selected")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "List all 201" }));
    expect(rows()).toHaveLength(201);
    expect(screen.getByRole("button", { name: "List the latest 200" })).toHaveFocus();
  });
});

describe("the table of results", () => {
  it("has its columns, the common unit among them, and the newest result first", () => {
    table((monitor, id) => {
      record(monitor, id, { value: "2.4", collectedOn: "2026-01-05" });
      record(monitor, id, { value: "2.9", collectedOn: "2026-03-01" });
      record(monitor, id, { value: "2.6", collectedOn: "2026-02-01" });
    });
    expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).toEqual([
      "Collected",
      "Value",
      "mg/L",
      "Interval",
      "Flag",
      "Laboratory",
      "Change",
      "Actions",
    ]);
    expect(rows().map((line) => within(line).getByRole("rowheader").textContent)).toEqual([
      "2026-03-01",
      "2026-02-01",
      "2026-01-05",
    ]);
  });

  it("marks in words the results that carry the shift of the verdict, and those that it is held against", () => {
    const { monitor, patientId } = monitorWithPatient();
    record(monitor, patientId, { value: "3.0", collectedOn: "2026-01-01" });
    record(monitor, patientId, { value: "4.5", collectedOn: "2026-02-01" });
    record(monitor, patientId, { value: "9", unit: "mg/L", status: "preliminary", collectedOn: "2026-03-01" });
    const sides = shiftSides(judgeRecord(recordIn(monitor, patientId), "b2m-serum", []));
    mount(
      monitor,
      <ResultsTable patientId={patientId} measurand="b2m-serum" changes={new Map()} carried={sides} onMove={() => {}} />,
    );
    expect(within(row("2026-02-01")).getByText("in the rise")).toBeInTheDocument();
    expect(within(row("2026-01-01")).getByText("held against it")).toBeInTheDocument();
    expect(row("2026-03-01")).not.toHaveTextContent(/in the rise|held against/u);
  });

  it("says of a change from a day with two results that it is from their mean", () => {
    const { monitor, patientId } = monitorWithPatient();
    record(monitor, patientId, { value: "3.1", collectedOn: "2026-01-01" });
    record(monitor, patientId, { value: "2.6", collectedOn: "2026-01-01" });
    record(monitor, patientId, { value: "3.0", collectedOn: "2026-02-01" });
    const series = seriesOf(recordIn(monitor, patientId), "b2m-serum");
    mount(
      monitor,
      <ResultsTable
        patientId={patientId}
        measurand="b2m-serum"
        changes={changesOf(series, [])}
        carried={new Map()}
        onMove={() => {}}
      />,
    );
    expect(row("2026-02-01")).toHaveTextContent("+5.7 %from the mean of 3.1 and 2.6");
  });

  it("shows the results of one purpose where it is narrowed to it", () => {
    const { monitor, patientId } = monitorWithPatient();
    record(monitor, patientId, { value: "6.0", collectedOn: "2026-01-05", purpose: "first-work-up" });
    record(monitor, patientId, { value: "2.9", collectedOn: "2026-03-01", purpose: "during-treatment" });
    record(monitor, patientId, { value: "2.6", collectedOn: "2026-02-01" });
    mount(
      monitor,
      <ResultsTable
        patientId={patientId}
        measurand="b2m-serum"
        changes={new Map()}
        carried={new Map()}
        view="during-treatment"
        onMove={() => {}}
      />,
    );
    expect(rows().map((line) => within(line).getByRole("rowheader").textContent)).toEqual(["2026-03-01"]);
  });

  it.each([
    ["mg/L", "2.40", "2.40 mg/L", "2.40"],
    ["ug/mL", "2.4", "2.4 µg/mL", "2.4"],
    ["ug/mL", "2.40", "2.40 µg/mL", "2.40"],
    ["ug/L", "2412", "2412 µg/L", "2.412"],
    ["ug/L", "2400", "2400 µg/L", "2.40"],
    ["ng/mL", "2400", "2400 ng/mL", "2.40"],
    ["nmol/L", "203.39", "203.39 nmol/L", "2.40"],
    ["nmol/L", "83", "83 nmol/L", "0.98"],
  ])(
    "shows a result in %s, %s, as it was reported and in mg/L with the laboratory's digits",
    (unit, value, reported, canonical) => {
      table((monitor, id) => record(monitor, id, { value, unit, collectedOn: "2026-03-01" }));
      expect(cells("2026-03-01").slice(1, 3)).toEqual([reported, canonical]);
    },
  );

  it("shows the laboratory's own interval in mg/L, whichever unit it was printed in, and the flag against it", () => {
    table((monitor, id) => {
      record(monitor, id, {
        value: "203",
        unit: "nmol/L",
        intervalLow: "68",
        intervalHigh: "198",
        collectedOn: "2026-03-01",
        laboratory: "West",
        method: "Turbidimetry",
      });
      record(monitor, id, { value: "0.31", intervalHigh: "0.3", collectedOn: "2026-02-01" });
      record(monitor, id, { value: "1.4", collectedOn: "2026-01-01" });
      record(monitor, id, { value: "3.0", collectedOn: "2025-12-01" });
    });
    expect(cells("2026-03-01").slice(3, 6)).toEqual(["0.802–2.34laboratory", "▲Above", "WestTurbidimetry"]);
    expect(cells("2026-02-01").slice(3, 5)).toEqual(["≤ 0.3laboratory", "▲Above"]);
    expect(cells("2026-01-01").slice(3, 6)).toEqual(["1.5–3.0default", "▼Below", "Not recorded"]);
    expect(cells("2025-12-01")[4]).toBe("●Within");
  });

  it("never calls a result normal where there is no interval", () => {
    table(
      (monitor, id) => record(monitor, id, { measurand: "b2m-serum-post-dialysis", value: "20", collectedOn: "2026-03-01" }),
      new Map(),
      "b2m-serum-post-dialysis",
    );
    expect(cells("2026-03-01").slice(3, 5)).toEqual(["none", "◆No interval"]);
  });

  it("keeps the sign of a censored value and says in its place why it is left out", () => {
    table((monitor, id) => {
      record(monitor, id, { value: "<0.2", collectedOn: "2026-03-01" });
      record(monitor, id, { value: "2.4", status: "preliminary", collectedOn: "2026-02-01" });
    });
    expect(cells("2026-03-01").slice(1, 3)).toEqual(["<0.2 mg/LLeft out: beyond the assay's limit", "<0.2"]);
    expect(cells("2026-02-01")[1]).toBe("2.4 mg/LPreliminary, left out");
    expect(cells("2026-02-01")[6]).toBe("—left out");
  });

  it("does not say so of one that counts in the verdict's shift as the assay's limit", () => {
    const carried = new Map<string, ShiftSide>();
    const { monitor, patientId } = table(
      (monitor, id) => {
        record(monitor, id, { value: ">20", collectedOn: "2026-03-01" });
        for (const { id: one } of resultsOf(monitor, id)) carried.set(one, "rise");
      },
      new Map(),
      "b2m-serum",
      carried,
    );
    expect(resultsOf(monitor, patientId)).toHaveLength(1);
    expect(cells("2026-03-01")[1]).toContain(">20 mg/Lbeyond the assay's limit");
    expect(cells("2026-03-01")[1]).not.toContain("Left out");
  });

  it("says of urine why a value is left out: pH too low, or not recorded", () => {
    table(
      (monitor, id) => {
        record(monitor, id, { measurand: "b2m-urine", value: "0.1", urinePh: "5.9", collectedOn: "2026-03-01" });
        record(monitor, id, { measurand: "b2m-urine", value: "0.1", collectedOn: "2026-02-01" });
        record(monitor, id, { measurand: "b2m-urine", value: "0.1", urinePh: "6.0", collectedOn: "2026-01-01" });
      },
      new Map(),
      "b2m-urine",
    );
    expect(cells("2026-03-01")[1]).toBe("0.1 mg/LpH 5.9Left out: urine pH below 6");
    expect(cells("2026-02-01")[1]).toBe("0.1 mg/LLeft out: urine pH not recorded");
    expect(cells("2026-01-01")[1]).toBe("0.1 mg/LpH 6.0");
  });

  it("shows both results of one day, and tells their menus apart", () => {
    table((monitor, id) => {
      record(monitor, id, { value: "2.4", collectedOn: "2026-03-01", collectedAt: "08:00" });
      record(monitor, id, { value: "2.6", collectedOn: "2026-03-01", collectedAt: "16:30" });
      record(monitor, id, { value: "2.5", collectedOn: "2026-02-01" });
    });
    expect(rows().map((line) => within(line).getByRole("rowheader").textContent)).toEqual([
      "2026-03-0116:30",
      "2026-03-0108:00",
      "2026-02-01",
    ]);
    expect(screen.getByRole("button", { name: "Actions for result of 2026-03-01, 2.4 mg/L" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Actions for result of 2026-02-01" })).toBeVisible();
  });

  it("shows the change that the analysis computed, and why there is none where there is none", () => {
    const ids: string[] = [];
    const changes = new Map<string, ResultChange>();
    table((monitor, id) => {
      for (const [value, collectedOn] of [
        ["2.4", "2026-01-01"],
        ["3.1", "2026-02-01"],
        ["3.0", "2026-02-20"],
        ["3.0", "2026-03-01"],
        ["3.0", "2026-03-10"],
      ] as const)
        ids.push(record(monitor, id, { value, collectedOn }));
      const [first = "", second = "", third = "", fourth = ""] = ids;
      changes
        .set(first, { reason: "first-result" })
        .set(second, { percent: 29.2, beyond: true })
        .set(third, { percent: -3.2, beyond: false })
        .set(fourth, { reason: "method-changed" });
    }, changes);
    expect(["2026-01-01", "2026-02-01", "2026-02-20", "2026-03-01", "2026-03-10"].map((on) => cells(on)[6])).toEqual([
      "—first result",
      "+29 %beyond the limit",
      "−3.2 %",
      "—method changed",
      "—not computed",
    ]);
  });

  it("says so where there is no result yet", () => {
    table(() => {}, new Map(), "b2m-csf");
    expect(screen.getByText("No results of B2M, CSF yet.")).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });
});

describe("marking a result entered in error", () => {
  const one = (monitor: Monitor, id: PatientId) => void record(monitor, id, { value: "2.4", collectedOn: "2026-03-01" });

  it("needs a reason, keeps the result struck through and named, and can be restored", async () => {
    const { monitor, patientId, user } = table(one);
    await user.click(press("2026-03-01", "Mark entered in error"));
    const dialog = within(await screen.findByRole("dialog", { name: "Mark entered in error" }));
    expect(dialog.getByText("It is kept, and can be restored at any time.")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Mark entered in error" }));
    expect(dialog.getByLabelText("Reason")).toHaveAttribute("aria-invalid", "true");
    expect(resultsOf(monitor, patientId)[0]?.status).toBe("final");
    await user.click(dialog.getByRole("button", { name: "Wrong patient" }));
    await user.click(dialog.getByRole("button", { name: "Mark entered in error" }));

    expect(resultsOf(monitor, patientId)).toMatchObject([{ status: "entered-in-error", reason: "Wrong patient", value: "2.4" }]);
    expect(row("2026-03-01").querySelector("s")).toHaveTextContent("2.4 mg/L");
    expect(cells("2026-03-01")[1]).toContain("Entered in error");
    expect(cells("2026-03-01")[4]).toBe("—");
    expect(screen.getByRole("status")).toHaveTextContent("Marked entered in error: B2M, serum 2.4 mg/L on 1 March 2026");
    expect(within(row("2026-03-01")).queryByRole("button", { name: "Amend" })).toBeNull();

    await user.click(press("2026-03-01", "Restore"));
    expect(resultsOf(monitor, patientId)).toMatchObject([{ status: "final", value: "2.4" }]);
    expect(row("2026-03-01").querySelector("s")).toBeNull();
  });

  it("can be taken back with the undo that every action shares", async () => {
    const { monitor, user } = table(one);
    await user.click(press("2026-03-01", "Mark entered in error"));
    await user.type(await screen.findByLabelText("Reason"), "Duplicate{Enter}");
    expect(cells("2026-03-01")[1]).toContain("Entered in error");
    act(() => void monitor.getState().undo());
    expect(cells("2026-03-01")[1]).toBe("2.4 mg/LAmended");
  });

  it("asks where the result was changed in another tab meanwhile, and shows what it says now", async () => {
    const { monitor, patientId, user } = table(one);
    await user.click(press("2026-03-01", "Mark entered in error"));
    await screen.findByRole("dialog", { name: "Mark entered in error" });
    const [result] = resultsOf(monitor, patientId);
    if (result === undefined) throw new Error("no result");
    const draft = { ...draftOf(contentOf<ObservationContent>(result)), value: "2.6" };
    act(() => void monitor.getState().amendObservation(patientId, result.id, draft, "Typed in another tab"));
    const dialog = within(screen.getByRole("dialog", { name: "Mark entered in error" }));
    await user.click(dialog.getByRole("button", { name: "Wrong patient" }));
    await user.click(dialog.getByRole("button", { name: "Mark entered in error" }));
    const asked = within(await screen.findByRole("dialog", { name: "Changed meanwhile" }));
    expect(asked.getByRole("row", { name: /Value/u })).toHaveTextContent("2.42.6");
    expect(resultsOf(monitor, patientId)).toMatchObject([{ value: "2.6", status: "final", revision: 2 }]);
    await user.click(asked.getByRole("button", { name: "Go on all the same" }));
    expect(resultsOf(monitor, patientId)).toMatchObject([{ value: "2.6", status: "entered-in-error", reason: "Wrong patient" }]);
  });
});

describe("amending a result", () => {
  const one = (monitor: Monitor, id: PatientId) =>
    void record(monitor, id, { value: "2.4", collectedOn: "2026-03-01", laboratory: "North", intervalHigh: "2.2" });
  const amendment = () => within(screen.getByRole("dialog", { name: "Amend result" }));

  async function openAmendment(prepare = one) {
    const mounted = table(prepare);
    await mounted.user.click(press("2026-03-01", "Amend"));
    await screen.findByRole("dialog", { name: "Amend result" });
    return mounted;
  }

  it("starts from what is recorded and shows old and new side by side before it is saved", async () => {
    const { user } = await openAmendment();
    expect(amendment().getByLabelText("Value")).toHaveValue("2.4");
    expect(amendment().getByLabelText("Laboratory")).toHaveValue("North");
    expect(amendment().getByText("Nothing is changed yet.")).toBeVisible();
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "2.6");
    const change = within(amendment().getByRole("table", { name: "What changes" })).getByRole("row", { name: /Value/u });
    expect(
      within(change)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["2.4 mg/L", "2.6 mg/L"]);
  });

  it("needs a reason; the old value stays in the history with it", async () => {
    const { monitor, patientId, user } = await openAmendment();
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "2.6{Enter}");
    expect(amendment().getByLabelText("Reason for the change")).toHaveAttribute("aria-invalid", "true");
    expect(resultsOf(monitor, patientId)[0]?.value).toBe("2.4");
    await user.click(amendment().getByRole("button", { name: "Wrong value typed" }));
    await user.click(amendment().getByRole("button", { name: "Save result" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(resultsOf(monitor, patientId)).toMatchObject([
      { value: "2.6", revision: 2, reason: "Wrong value typed", earlier: [{ value: "2.4" }] },
    ]);
    expect(cells("2026-03-01")[1]).toBe("2.6 mg/LAmended");
    expect(screen.getByRole("status")).toHaveTextContent("Saved: B2M, serum 2.6 mg/L on 1 March 2026");

    await user.click(press("2026-03-01", "History"));
    const history = within(await screen.findByRole("dialog", { name: "History of this result" }));
    expect(history.getByText("Reason: Wrong value typed")).toBeVisible();
    const change = within(history.getByRole("table")).getByRole("row", { name: /Value/u });
    expect(
      within(change)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["2.4 mg/L", "2.6 mg/L"]);
    expect(history.getByText("Recorded", { exact: false })).toBeVisible();
  });

  it("asks where the result was changed in another tab meanwhile, and loses neither word", async () => {
    const { monitor, patientId, user } = await openAmendment();
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "2.8");
    await user.type(amendment().getByLabelText("Reason for the change"), "Wrong value typed");
    const [result] = resultsOf(monitor, patientId);
    if (result === undefined) throw new Error("no result");
    const draft = { ...draftOf(contentOf<ObservationContent>(result)), value: "2.6", knownAs: "urn:north 4711" };
    act(() => void monitor.getState().amendObservation(patientId, result.id, draft, "Typed in another tab"));
    await user.click(amendment().getByRole("button", { name: "Save result" }));
    const asked = within(await screen.findByRole("dialog", { name: "Changed meanwhile" }));
    expect(asked.getByRole("row", { name: /Value/u })).toHaveTextContent("2.42.62.8");
    expect(resultsOf(monitor, patientId)).toMatchObject([{ value: "2.6", revision: 2 }]);
    await user.click(asked.getByRole("button", { name: "Back to the form" }));
    expect(amendment().getByLabelText("Value")).toHaveValue("2.8");
    await user.click(amendment().getByRole("button", { name: "Save result" }));
    await user.click(await screen.findByRole("button", { name: "Save mine on top" }));
    expect(resultsOf(monitor, patientId)).toMatchObject([
      { value: "2.8", revision: 3, knownAs: "urn:north 4711", earlier: [{ value: "2.4" }, { value: "2.6" }] },
    ]);
  });

  it("asks once more where a doubt is another one when it is answered: another tab has a result of this day by then", async () => {
    const { monitor, patientId, user } = await openAmendment();
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "31");
    await user.type(amendment().getByLabelText("Reason for the change"), "Wrong value typed{Enter}");
    const doubts = () => within(screen.getByRole("dialog", { name: "Please check this result" }));
    expect(doubts().getAllByRole("listitem")).toHaveLength(1);
    act(() => void record(monitor, patientId, { value: "30.5", collectedOn: "2026-03-01" }));
    await user.click(doubts().getByRole("button", { name: "Save anyway" }));
    expect(doubts().getByRole("alert")).toHaveTextContent(/changed meanwhile/u);
    expect(resultsOf(monitor, patientId)[0]).toMatchObject({ value: "2.4", revision: 1 });
    await user.click(doubts().getByRole("button", { name: "Save anyway" }));
    expect(resultsOf(monitor, patientId)[0]).toMatchObject({ value: "31", revision: 2 });
  });

  it("keeps nothing where nothing is changed", async () => {
    const { monitor, patientId, user } = await openAmendment();
    await user.type(amendment().getByLabelText("Reason for the change"), "Looked again{Enter}");
    expect(resultsOf(monitor, patientId)[0]?.revision).toBe(1);
  });

  it("asks about a doubtful new value, but not again about a value that is left as it is", async () => {
    const { monitor, patientId, user } = await openAmendment(
      (monitor, id) => void record(monitor, id, { value: "30", collectedOn: "2026-03-01" }),
    );
    await user.type(amendment().getByLabelText("Note"), "Dilution checked");
    await user.type(amendment().getByLabelText("Reason for the change"), "Details added{Enter}");
    expect(resultsOf(monitor, patientId)).toMatchObject([{ note: "Dilution checked", value: "30" }]);
    await user.click(press("2026-03-01", "Amend"));
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "31");
    await user.type(amendment().getByLabelText("Reason for the change"), "Wrong value typed{Enter}");
    await user.click(screen.getByRole("button", { name: "Save anyway" }));
    expect(resultsOf(monitor, patientId)[0]?.value).toBe("31");
  });

  it("refuses what the door refuses, and asks before typed text is lost", async () => {
    const { monitor, patientId, user } = await openAmendment();
    await user.clear(amendment().getByLabelText("Value"));
    await user.type(amendment().getByLabelText("Value"), "abc{Enter}");
    expect(amendment().getByLabelText("Value")).toHaveAttribute("aria-invalid", "true");
    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(resultsOf(monitor, patientId)[0]?.revision).toBe(1);
  });
});

describe("amending many results at once", () => {
  const three = () =>
    table((monitor, id) => {
      record(monitor, id, { value: "2.4", collectedOn: "2026-01-05", laboratory: "Nort" });
      record(monitor, id, { value: "2.5", collectedOn: "2026-02-05", laboratory: "Nort" });
      record(monitor, id, { value: "203", unit: "nmol/L", collectedOn: "2026-03-05", laboratory: "Nort" });
    });
  const dialog = () => screen.findByRole("dialog", { name: /^Amend selected/u });

  it("sets the laboratory of all that are shown with one reason, and one undo puts every one back", async () => {
    const { monitor, patientId, user } = three();
    expect(screen.getByRole("button", { name: "Amend selected" })).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: "Select all shown" }));
    expect(screen.getByRole("checkbox", { name: "Select result of 2026-01-05" })).toBeChecked();
    await user.click(screen.getByRole("button", { name: "Amend selected" }));
    const form = within(await dialog());
    await user.type(form.getByLabelText("Laboratory"), "North");
    await user.click(form.getByRole("button", { name: "Amend 3 results" }));
    expect(form.getByLabelText("Reason for the change")).toHaveAttribute("aria-invalid", "true");
    await user.type(form.getByLabelText("Reason for the change"), "Misspelt{Enter}");
    expect(screen.getByRole("status")).toHaveTextContent("Saved: 3 results amended.");
    expect(resultsOf(monitor, patientId).map(({ laboratory, reason }) => [laboratory, reason])).toEqual(
      Array.from({ length: 3 }, () => ["North", "Misspelt"]),
    );
    expect(screen.getByRole("button", { name: "Amend selected" })).toBeDisabled();
    act(() => void monitor.getState().undo());
    expect(resultsOf(monitor, patientId).map(({ laboratory }) => laboratory)).toEqual(["Nort", "Nort", "Nort"]);
  });

  it("leaves and names a result in another unit than the interval, and one that was changed meanwhile", async () => {
    const { monitor, patientId, user } = three();
    for (const day of ["2026-01-05", "2026-02-05", "2026-03-05"])
      await user.click(screen.getByRole("checkbox", { name: `Select result of ${day}` }));
    await user.click(screen.getByRole("button", { name: "Amend selected" }));
    const form = within(await dialog());
    await user.selectOptions(form.getByLabelText("Unit"), "mg/L");
    await user.type(form.getByLabelText("Interval low"), "0,8");
    await user.type(form.getByLabelText("Interval high"), "2,2");
    await user.type(form.getByLabelText("Reason for the change"), "Details added");
    const [first] = resultsOf(monitor, patientId);
    act(() => monitor.getState().markObservationEnteredInError(patientId, first?.id ?? "", "Duplicate"));
    await user.click(form.getByRole("button", { name: "Amend 3 results" }));
    expect(screen.getByRole("status")).toHaveTextContent(
      "Saved: 1 result amended. Left as it is: B2M, serum 203 nmol/L on 5 March 2026 (reported in another unit than " +
        "the interval). Left as it is: B2M, serum 2.4 mg/L on 5 January 2026 (changed meanwhile).",
    );
    expect(resultsOf(monitor, patientId)[1]).toMatchObject({ intervalLow: "0.8", intervalHigh: "2.2", laboratory: "Nort" });
    expect(resultsOf(monitor, patientId)[2]?.intervalHigh).toBeUndefined();
  });

  it("asks once about a doubt that holds of several, and keeps nothing before the answer", async () => {
    const { monitor, patientId, user } = three();
    await user.click(screen.getByRole("checkbox", { name: "Select result of 2026-01-05" }));
    await user.click(screen.getByRole("checkbox", { name: "Select result of 2026-02-05" }));
    await user.click(screen.getByRole("button", { name: "Amend selected" }));
    const form = within(await dialog());
    await user.type(form.getByLabelText("Interval low"), "0.008");
    await user.type(form.getByLabelText("Interval high"), "0.022");
    await user.type(form.getByLabelText("Reason for the change"), "Details added{Enter}");
    const asked = within(await screen.findByRole("dialog", { name: "Please check this result" }));
    expect(asked.getAllByRole("listitem")).toHaveLength(1);
    expect(asked.getByRole("listitem")).toHaveTextContent("The same holds of 5 January 2026.");
    expect(resultsOf(monitor, patientId)[0]?.intervalHigh).toBeUndefined();
    await user.click(asked.getByRole("button", { name: "Save anyway" }));
    expect(resultsOf(monitor, patientId).map(({ intervalHigh }) => intervalHigh)).toEqual(["0.022", "0.022", undefined]);
  });
});
