import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { judgeRecord } from "../../../src/domain/analysis/judgeRecord.ts";
import { byId } from "../../../src/domain/byId.ts";
import { markEnteredInError } from "../../../src/domain/measuring/observation.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { NextTestContent } from "../../../src/domain/record/nextTest.ts";
import type { PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import type { ReportChoices } from "../../../src/features/report/ReportContent.tsx";
import { ReportSheet } from "../../../src/features/report/ReportSheet.tsx";
import { describeForBoth } from "../../support/describeForBoth.ts";
import { event, line, recordWithCare } from "../../support/care.ts";
import { format, words } from "../../support/charts.ts";
import { monitorWith } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const NORTH = { laboratory: "North", method: "Nephelometry", intervalLow: "0.8", intervalHigh: "2.2" };

/** A rise under treatment: seven results of one laboratory, one of them withdrawn, one beyond the assay's limit. */
const rising: PatientRecord = {
  ...recordWithCare(
    [line("a", "VRd", "2025-02-01", { stoppedOn: "2025-06-01" })],
    [event("e", "infection", "2025-05-05", { until: "2025-05-20" })],
  ),
  observations: byId([
    observation("2025-01-10", "2.0", NORTH),
    observation("2025-02-10", "2.1", NORTH),
    observation("2025-03-10", "<0.2", NORTH),
    markEnteredInError(observation("2025-03-20", "21", NORTH), { at: "2025-04-01T00:00:00.000Z", reason: "Wrong value typed" }),
    observation("2025-04-10", "2.0", NORTH),
    observation("2025-08-10", "3.2", NORTH),
    observation("2025-09-10", "3.4", { ...NORTH, intervalLow: "", intervalHigh: "" }),
  ]),
};

const report = (record: PatientRecord, choices: Partial<ReportChoices> = {}, isUnsettled?: boolean) => {
  show(
    <ReportSheet
      record={record}
      isUnsettled={isUnsettled}
      choices={{ wording: "clinician", paper: "a4", code: "b2m-serum", rows: 6, author: "", ...choices }}
      today={day("2025-10-01")}
      settings={{ variation: [] }}
    />,
    monitorWith([record]),
  );
  return screen.getByRole("article", { name: "The page as it will be printed" });
};

describe("the printed page", () => {
  it("says of the series what every other screen says, in the care team's words or in the patient's", () => {
    const told = describeForBoth(judgeRecord(rising, "b2m-serum", []), words, format);
    const sheet = report(rising);
    expect(within(sheet).getByRole("region", { name: "Verdict" })).toHaveTextContent(told.clinician);
    expect(sheet).not.toHaveTextContent(told.patient);
  });

  it.each(["clinician", "patient"] as const)(
    "tells the %s beside the verdict that part of the record is undecided",
    (wording) => {
      const sheet = report(rising, { wording }, true);
      const verdict = within(sheet).getByRole("region", { name: wording === "patient" ? "What the results say" : "Verdict" });
      expect(verdict).toHaveTextContent("stands differently on the team's server, undecided");
    },
  );

  it("says nothing of a server where nothing is undecided", () => {
    expect(report(rising)).not.toHaveTextContent("server");
  });

  it("does not list as left out what the verdict counts as the assay's limit", () => {
    const far = {
      ...rising,
      observations: byId([
        ...["2.0", "2.1", "2.0", "2.1"].map((value, index) => observation(`2025-0${index + 1}-10`, value, NORTH)),
        observation("2025-05-10", ">20", NORTH),
      ]),
    };
    const table = within(report(far)).getByRole("table", { name: "Results" });
    expect(table).toHaveTextContent(">20 mg/L beyond the assay's limit");
    expect(table).not.toHaveTextContent("limit, left out");
  });

  it("gives the patient the plain sentence and no figures of variation", () => {
    const told = describeForBoth(judgeRecord(rising, "b2m-serum", []), words, format);
    const sheet = report(rising, { wording: "patient" });
    expect(within(sheet).getByRole("region", { name: "What the results say" })).toHaveTextContent(told.patient);
    expect(sheet).not.toHaveTextContent(/\bCV\b|95 %|interval/iu);
  });

  it.each(["clinician", "patient"] as const)("says in the words for the %s how M-protein moved beside it", (wording) => {
    const record = {
      ...rising,
      observations: byId([
        ...Object.values(rising.observations),
        observation("2025-04-10", "0.5", { measurand: "m-protein-serum", unit: "g/dL" }),
        observation("2025-09-10", "1.3", { measurand: "m-protein-serum", unit: "g/dL" }),
      ]),
    };
    const sheet = report(record, { wording });
    expect(sheet).toHaveTextContent("M-protein 1.3 g/dL: up 0.8 (+160 %) from the lowest, 0.5 on 10 Apr 2025.");
    expect(sheet).not.toHaveTextContent(/progressive|response category/iu);
  });

  it(
    "lists the latest results newest first, each as reported with its own interval, laboratory and method, and says how " +
      "many it leaves unlisted",
    () => {
      const sheet = report(rising, { rows: 2 });
      expect(sheet).toHaveTextContent("B2M, serum: the last 2 of 7 results, newest first.");
      const rows = within(within(sheet).getByRole("table", { name: "Results" }))
        .getAllByRole("row")
        .slice(2);
      expect(rows.map((row) => row.textContent)).toEqual([
        expect.stringMatching(/^2025-09-10.*3\.4 mg\/L.*1\.5–3\.0 default.*North, Nephelometry.*\+6\.3 %$/u),
        expect.stringMatching(/^2025-08-10.*3\.2 mg\/L.*0\.8–2\.2.*North, Nephelometry.*\+60 % \*$/u),
      ]);
      expect(sheet).toHaveTextContent("Marked “default”: the laboratory gave no interval");
    },
  );

  it("strikes a withdrawn result through, and names every result that was left out and why", () => {
    const sheet = report(rising, { rows: 20 });
    expect(sheet).toHaveTextContent("all 7 results");
    const withdrawn = within(sheet).getByRole("row", { name: /2025-03-20/u });
    expect(withdrawn.querySelector("s")).toHaveTextContent("21 mg/L");
    expect(withdrawn).toHaveTextContent("entered in error");
    expect(sheet).toHaveTextContent(/Left out: 10 March 2025/u);
    expect(sheet).toHaveTextContent(/Left out: 20 March 2025/u);
  });

  it("names patient, diagnosis, treatment, events and the day it speaks of, and repeats whose results these are over the table", () => {
    const sheet = report(rising, { author: "Dr. Example" });
    expect(sheet).toHaveTextContent(/Example · born 1950-03-01 \(75 y\).*As of 1 October 2025/u);
    expect(sheet).toHaveTextContent(
      /DiagnosisMultiple myeloma.*TreatmentLine 1: VRd, 1 February 2025 to 1 June 2025.*EventsInfection/u,
    );
    const [whose] = within(within(sheet).getByRole("table", { name: "Results" })).getAllByRole("row");
    expect(whose).toHaveTextContent(/^Example .* As of 1 October 2025$/u);
    expect(sheet).toHaveTextContent("Dr. Example");
  });

  it("carries the safety statements that belong to the fluid", () => {
    const serum = report(rising);
    expect(serum).toHaveTextContent("B2M is not part of IMWG response or progression criteria");
    expect(serum).not.toHaveTextContent("acid urine");
  });

  it("adds the statement on pH to a report on urine", () => {
    const urine = report(
      { ...rising, observations: byId([observation("2025-01-10", "0.1", { measurand: "b2m-urine", urinePh: "6.5" })]) },
      { code: "b2m-urine" },
    );
    expect(urine).toHaveTextContent("B2M breaks down in acid urine: grossly below pH 6, a little up to 7.5.");
  });

  it("draws the trend with its description as its name", async () => {
    report(rising);
    expect(
      await screen.findByRole(
        "figure",
        { name: /B2M, serum: trend.*Latest 3\.4 mg\/L on 10 September 2025/u },
        { timeout: 10_000 },
      ),
    ).toBeInTheDocument();
  });

  it("says of a made-up person that they are made up", () => {
    expect(report({ ...rising, patient: { ...rising.patient, synthetic: true } })).toHaveTextContent(
      "Demo: a made-up person. No real patient data.",
    );
  });
});

describe("the next test on the printed page", () => {
  const planned = (on: string): PatientRecord => ({
    ...rising,
    nextTests: byId([
      keep<NextTestContent>(
        "plan",
        { on: day(on), setOn: day("2025-09-15"), status: "active" },
        { at: "2025-09-15T08:00:00.000Z" },
      ),
    ]),
  });

  it.each([
    ["2025-10-01", "Next testPlanned for 1 October 2025"],
    ["2025-09-30", "Next testWas planned for 30 September 2025; no newer result is recorded"],
  ])("planned for %s reads, on 1 October: %s", (on, told) => {
    expect(report(planned(on))).toHaveTextContent(told);
  });

  it("is not spoken of where nobody planned it", () => {
    expect(report(rising)).not.toHaveTextContent("Next test");
  });
});
