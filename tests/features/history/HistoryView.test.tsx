import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import type { Settings } from "../../../src/domain/device/settings.ts";
import { keep } from "../../../src/domain/kept.ts";
import type { ReviewContent } from "../../../src/domain/record/review.ts";
import { sumOf } from "../../../src/domain/record/reviewSum.ts";
import type { Observation } from "../../../src/domain/measuring/observation.ts";
import { newPatientRecord, type PatientRecord } from "../../../src/domain/record/patientRecord.ts";
import { HistoryView } from "../../../src/features/history/HistoryView.tsx";
import { line } from "../../support/care.ts";
import { monitorWith, patient } from "../../support/monitor.ts";
import { day, observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const NORTH = { laboratory: "North", intervalLow: "0.8", intervalHigh: "2.2" };
const serum = ["3.0", "3.1", "2.9", "3.0", "4.4", "4.6"].map((value, index) =>
  observation(`2026-0${index + 1}-10`, value, NORTH),
);
const fluid = observation("2026-05-10", "1.4", { measurand: "b2m-csf" });
const creatinine = observation("2026-05-10", "0.9", { measurand: "creatinine-serum", unit: "mg/dL" });

function view(observations: readonly Observation[], more: Partial<PatientRecord> = {}) {
  const record = { ...newPatientRecord(patient("p")), observations: byId(observations), ...more };
  return show(<HistoryView record={record} />, monitorWith([record]));
}
const answer = (question: string) => screen.getByRole("region", { name: question });

describe("a patient's own history", () => {
  it("answers each of the questions, in the verdict's own sentence first", () => {
    view(serum);
    expect(answer("In short")).toHaveTextContent(
      "Your last two results are higher than the ones before, by more than chance would explain. This can have several " +
        "causes, and your team will look into it with other tests.",
    );
    expect(answer("Where am I now?")).toHaveTextContent("4.6 mg/L");
    expect(answer("What has changed?")).toHaveTextContent("On 10 May 2026 it was 4.4 mg/L. On 10 June 2026 it was 4.6 mg/L.");
    expect(answer("What may it mean?")).toHaveTextContent("this page leaves open what it means");
    expect(
      within(answer("What else can move it?"))
        .getAllByRole("listitem")
        .map((item) => item.textContent?.split(":")[0]),
    ).toEqual([
      "No kidney test near those days is recorded. So the kidneys may have played a part.",
      "Kidneys",
      "Infection, and other illness that inflames the body",
      "Interferon",
      "Another lab",
    ]);
    expect(within(answer("What can I ask at my next visit?")).getAllByRole("listitem").length).toBeGreaterThanOrEqual(3);
    expect(answer("When is my next test?")).toHaveTextContent(
      "No date for your next test is recorded here. Please ask your team.",
    );
    expect(answer("How sure is this?")).toHaveTextContent("Fairly sure that the value has changed");
    expect(answer("About this test")).toHaveTextContent("A general range for blood is 1.5–3.0 mg/L.");
  });

  it("shows no statistics until they are opened", async () => {
    const user = view(serum);
    const change = screen.getByText(/95 % interval/u);
    expect(change).not.toBeVisible();
    await user.click(screen.getByText("Show the numbers"));
    expect(change).toBeVisible();
    expect(screen.getByText("Rising, confirmed")).toBeVisible();
  });

  it("leads nowhere: no link stands in it, so that it can be handed over as it is", () => {
    view(serum);
    expect(screen.queryAllByRole("link")).toEqual([]);
  });

  it("steps through the results one by one, by button, and reads each out", async () => {
    const user = view(serum);
    const chart = screen.getByRole("figure", { name: "Blood: my results over time" });
    const read = within(chart).getByRole("status");
    expect(read).toHaveTextContent("10 June 20264.6 mg/Labove the usual range");
    expect(within(chart).getByRole("button", { name: "Later result" })).toBeDisabled();
    await user.click(within(chart).getByRole("button", { name: "Earlier result" }));
    expect(read).toHaveTextContent("10 May 20264.4 mg/L");
    await user.click(within(chart).getByRole("button", { name: "Later result" }));
    expect(read).toHaveTextContent("10 June 2026");
  });

  it("names the band in words, and the treatment with its days", () => {
    view(serum, { lines: byId([line("l", "VRd", "2026-02-01")]) });
    const chart = screen.getByRole("figure");
    expect(chart).toHaveTextContent("usual range at this laboratory: 0.8–2.2 mg/L");
    expect(chart).toHaveTextContent("Treatment: VRd, from 1 Feb 2026");
  });

  it("lists the same results for those who prefer it, newest first, with why one is not compared", async () => {
    const user = view([
      ...serum,
      observation("2026-03-20", "9.9", { ...NORTH, status: "entered-in-error" }),
      observation("2026-06-12", "<4", NORTH),
    ]);
    await user.click(screen.getByRole("radio", { name: "Table" }));
    const rows = within(screen.getByRole("table", { name: "Blood: my results over time" })).getAllByRole("row");
    expect(rows.slice(1, 3).map((row) => row.textContent)).toEqual([
      "12 Jun 2026<4 mg/L0.8–2.2 mg/Lcannot tellNot compared: it is a limit, not an exact number.",
      "10 Jun 20264.6 mg/L0.8–2.2 mg/Labove",
    ]);
    expect(rows.map((row) => row.textContent)).toContain(
      "20 Mar 20269.9 mg/L0.8–2.2 mg/LNot compared: it was entered by mistake.",
    );
  });

  it("says of a result beyond the limit whether it is compared: as its verdict does, in the table and under the chart", async () => {
    const far = observation("2026-06-12", "<0.2", NORTH);
    const user = view([...serum.slice(0, 5), far]);
    expect(answer("In short")).toHaveTextContent("Your latest result is lower than the ones before");
    expect(within(screen.getByRole("figure")).getByRole("status")).not.toHaveTextContent("Not compared");
    await user.click(screen.getByRole("radio", { name: "Table" }));
    expect(screen.getByRole("table", { name: "Blood: my results over time" })).not.toHaveTextContent("Not compared");
  });

  it("offers each fluid by its plain name, and other measurands not at all", async () => {
    const user = view([...serum, fluid, creatinine]);
    const fluids = within(screen.getByRole("group", { name: "Which test" }));
    expect(fluids.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      "Blood",
      "Spinal fluid",
    ]);
    await user.click(fluids.getByRole("radio", { name: "Spinal fluid" }));
    expect(answer("Where am I now?")).toHaveTextContent(
      "Your latest spinal fluid test was on 10 May 2026. The result was 1.4 mg/L.",
    );
    expect(answer("In short")).toHaveTextContent("this page cannot tell whether they have changed");
  });

  it("says plainly that there is nothing yet, and still what the test is", () => {
    view([creatinine]);
    expect(screen.getByText("No B2M result is recorded here yet. Your history begins with your first test.")).toBeVisible();
    expect(answer("About this test")).toBeVisible();
  });
});

describe("a history that shows results once they are reviewed", () => {
  const LAST = serum.at(-1);
  const [day1, after] = ["2026-06-20T12:00:00.000Z", "2026-06-21T12:00:00.000Z"] as const;
  const whole = { ...newPatientRecord(patient("p")), observations: byId(serum) };
  /** All but the last result were there when somebody reviewed them. */
  const reviewed = (): PatientRecord => {
    if (LAST === undefined) throw new Error("no result");
    const seen = { ...whole, observations: byId(serum.slice(0, -1)) };
    const content: ReviewContent = { on: day("2026-06-20"), by: "AK", results: sumOf(seen), verdicts: "", status: "active" };
    return {
      ...whole,
      observations: byId([...serum.slice(0, -1), { ...LAST, recordedAt: after }]),
      reviews: byId([keep<ReviewContent>("review", content, { at: day1 })]),
    };
  };
  const open = (record: PatientRecord, settings: Partial<Settings> = { historyShows: "reviewed" }) =>
    show(<HistoryView record={record} />, monitorWith([record], settings));

  it("leaves out what came since, and says to the patient that something waits", () => {
    open(reviewed());
    expect(answer("Where am I now?")).toHaveTextContent("4.4 mg/L");
    expect(screen.queryByText(/4\.6/u)).not.toBeInTheDocument();
    expect(answer("In short")).toHaveTextContent("A newer result is here. It shows once your team has looked at it.");
  });

  it("shows nothing before anybody has reviewed, and says why", () => {
    open(whole);
    expect(
      screen.getByText("Your team looks at new results first. Your results show here once they have done so."),
    ).toBeVisible();
    expect(screen.queryByRole("region", { name: "Where am I now?" })).not.toBeInTheDocument();
  });

  it("shows everything as long as nobody chose that, and says nothing of it", () => {
    open(reviewed(), {});
    expect(answer("Where am I now?")).toHaveTextContent("4.6 mg/L");
    expect(answer("In short")).not.toHaveTextContent("Your team looks");
  });
});
