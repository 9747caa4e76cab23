import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { DeviceProvider } from "../../../src/app/device/useDevice.tsx";
import { PatientView } from "../../../src/app/pages/PatientView.tsx";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { monitorWith } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";
import { plainDevice } from "../../support/plainDevice.ts";
import { show } from "../../support/render.tsx";
import { recordOf } from "../../support/workRecords.ts";

const RESULTS: readonly Observation[] = [
  observation("2025-10-01", "2.0", { purpose: "first-work-up" }),
  observation("2025-11-01", "2.05", { purpose: "during-treatment" }),
  observation("2025-12-01", "1.95", { purpose: "during-treatment" }),
  observation("2026-03-01", "3.0"),
  observation("2026-04-01", "3.1"),
  observation("2026-05-01", "2.9", { purpose: "cns-check" }),
];
const M_PROTEIN = observation("2026-05-01", "0.9", { measurand: "m-protein-serum", unit: "g/dL" });
const showPage = (record: PatientRecord, monitor = monitorWith([record])) =>
  show(
    <DeviceProvider device={plainDevice()}>
      <PatientView record={record} />
    </DeviceProvider>,
    monitor,
  );
const open = (results: readonly Observation[]) => showPage(recordOf("p", results, { diagnosis: "multiple-myeloma" }));
const trend = () => within(screen.getByRole("region", { name: "Trend" }));
const days = () =>
  within(screen.getByRole("table", { name: "Results" }))
    .getAllByRole("rowheader")
    .map(({ textContent }) => textContent);

// What the page fetches when it is wanted is here beforehand, so that no test waits for a busy disk.
beforeAll(() =>
  Promise.all([
    import("../../../src/charts/TrendChart.tsx"),
    import("../../../src/app/pages/PatientRest.tsx"),
    import("../../../src/features/staging/StagingPanel.tsx"),
  ]),
);

describe("a patient's page narrowed to a purpose", () => {
  it("shows the results of that purpose in chart and table, says so at both, and leaves the verdict as it was", async () => {
    const user = open(RESULTS);
    await screen.findByRole("figure", { name: "B2M, serum: trend" });
    await screen.findByRole("table", { name: "Results" });
    const verdict = screen.getByRole("region", { name: "Verdict" }).textContent;
    await user.selectOptions(trend().getByRole("combobox", { name: "Purpose" }), "During treatment (2)");
    expect(await trend().findByRole("figure")).toHaveAccessibleDescription(
      /^During treatment: 2 of 6 results shown\..*B2M, serum: 2 results from 1 November 2025 to 1 December 2025/u,
    );
    expect(days()).toEqual(["2025-12-01", "2025-11-01"]);
    const notices = screen.getAllByText(
      /During treatment: 2 of 6 results shown\. The verdict and every calculation use all 6\./u,
    );
    // Above the chart, in its summary for those who hear and for those who read it, and above the table.
    expect(notices).toHaveLength(4);
    expect(screen.getByRole("region", { name: "Verdict" }).textContent).toBe(verdict);
    expect(trend().queryByText(/^mean of/u)).toBeNull();
    await user.click(screen.getAllByRole("button", { name: "Show all results" })[0] ?? document.body);
    expect(days()).toHaveLength(6);
    expect(screen.queryByText(/results shown/u)).toBeNull();
  });

  it("is not offered where no result has a purpose", async () => {
    open([observation("2026-03-01", "3.0"), observation("2026-04-01", "3.1")]);
    await screen.findByRole("figure", { name: "B2M, serum: trend" });
    expect(trend().queryByRole("combobox", { name: "Purpose" })).toBeNull();
  });

  it("shows all of a measurand that has no result of that purpose, and says nothing of a narrowed view there", async () => {
    const user = open([...RESULTS, M_PROTEIN, observation("2026-04-01", "0.8", { measurand: "m-protein-serum", unit: "g/dL" })]);
    await screen.findByRole("figure", { name: "B2M, serum: trend" });
    await user.selectOptions(trend().getByRole("combobox", { name: "Purpose" }), "During treatment (2)");
    await user.click(trend().getByRole("tab", { name: "M-protein, serum" }));
    await screen.findByRole("figure", { name: "M-protein, serum: trend" });
    expect(days()).toHaveLength(2);
    expect(screen.queryByText(/results shown/u)).toBeNull();
  });
});

describe("M-protein and free light chains beside B2M", () => {
  const SENTENCE = "In myeloma, IMWG response and progression rest on M-protein and free light chains, not on B2M.";

  it("stand with the sentence that response rests on them", async () => {
    const user = open([...RESULTS, M_PROTEIN]);
    await screen.findByRole("figure", { name: "B2M, serum: trend" });
    expect(screen.getByText(new RegExp(SENTENCE, "u"))).toBeInTheDocument();
    await user.click(trend().getByRole("tab", { name: "M-protein, serum" }));
    expect(await screen.findByText(SENTENCE)).toBeInTheDocument();
  });

  it("are not spoken of where they are not", async () => {
    open(RESULTS);
    await screen.findByRole("figure", { name: "B2M, serum: trend" });
    expect(screen.queryByText(new RegExp(SENTENCE, "u"))).toBeNull();
  });
});

describe("a measurand without a figure for its variation", () => {
  const CSF = ["1.0", "1.1", "2.9", "3.0"].map((value, at) =>
    observation(`2026-0${at + 1}-01`, value, { measurand: "b2m-csf", unit: "mg/L" }),
  );
  it("offers beside its verdict to assume 15 %, says that it has no source, judges at once, and takes it back", async () => {
    const record = recordOf("p", CSF);
    const monitor = monitorWith([record]);
    const user = showPage(record, monitor);
    const verdict = within(screen.getByRole("region", { name: "Verdict" }));
    expect(verdict.getByText("Not interpreted")).toBeVisible();
    await user.click(await verdict.findByRole("button", { name: "Assume 15 %" }));
    expect(verdict.getByText("Rising, confirmed")).toBeVisible();
    expect(verdict.getByText(/^Judged with an assumed variation of 15 %: an assumption without a source\./u)).toBeVisible();
    expect(verdict.getByRole("status")).toHaveTextContent("Set: B2M, CSF, 15 %, an assumption.");
    await user.click(verdict.getByRole("button", { name: "Undo" }));
    expect(verdict.getByText("Not interpreted")).toBeVisible();
    expect(monitor.getState().settings.variation).toEqual([]);
    expect(verdict.getByRole("button", { name: "Assume 15 %" })).toHaveFocus();
  });
});

describe("a dialog of a patient's page", () => {
  const WHOSE = /Example · born 1951-03-12/u;
  const BORN = { birthDate: day("1951-03-12") };

  it("says in its head for whom a result is typed, and again where it asks about a doubt", async () => {
    const user = showPage(recordOf("p", RESULTS, BORN));
    await user.click(await screen.findByRole("button", { name: "Add result" }));
    expect(await screen.findByRole("dialog", { name: "Add result" })).toHaveTextContent(WHOSE);
    await user.type(within(screen.getByRole("dialog", { name: "Add result" })).getByLabelText("Value"), "26 mg/L{Enter}");
    expect(await screen.findByRole("dialog", { name: "Please check this result" })).toHaveTextContent(WHOSE);
  });

  it.each(["Amend", "Mark entered in error", "Add treatment", "Add event"])("says whose it is: %s", async (action) => {
    const user = showPage(recordOf("p", RESULTS, BORN));
    await user.click((await screen.findAllByRole("button", { name: action }))[0] ?? document.body);
    expect(await screen.findByRole("dialog")).toHaveTextContent(WHOSE);
  });

  it("says whose next test is planned", async () => {
    const user = showPage(recordOf("p", RESULTS, BORN));
    await user.click(await screen.findByRole("button", { name: "Plan next test" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent(WHOSE);
  });
});
