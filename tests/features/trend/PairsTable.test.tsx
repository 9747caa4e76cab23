import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { csfSerumPairs } from "../../../src/domain/analysis/csfSerumPair.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { PairsTable } from "../../../src/features/trend/PairsTable.tsx";
import { event } from "../../support/care.ts";
import { monitorWith } from "../../support/monitor.ts";
import { observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const PAIRS = csfSerumPairs(
  seriesFrom("b2m-csf", [
    observation("2026-03-01", "3.6", { measurand: "b2m-csf" }),
    observation("2026-05-01", "<0.2", { measurand: "b2m-csf" }),
  ]),
  seriesFrom("b2m-serum", [observation("2026-03-01", "2.0"), observation("2026-05-01", "2.4"), observation("2026-05-01", "2.4")]),
);
const rows = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      [...within(row).getAllByRole("rowheader"), ...within(row).getAllByRole("cell")].map((cell) => cell.textContent),
    );

describe("the table of CSF beside serum", () => {
  it("has both values of a day with their ratio, newest first, a limit as a limit", () => {
    show(<PairsTable pairs={PAIRS} events={[]} />, monitorWith());
    expect(rows()).toEqual([
      ["2026-05-011 more result of that day not used", "<0.2 mg/L", "2.4 mg/L", "<0.084"],
      ["2026-03-01", "3.6 mg/L", "2.0 mg/L", "1.80"],
    ]);
  });

  it("names what was recorded that can move CSF B2M, at its day only", () => {
    show(<PairsTable pairs={PAIRS} events={[event("e", "blood-contaminated-csf", "2026-03-01")]} />, monitorWith());
    expect(rows().map(([first]) => first)).toEqual([
      "2026-05-011 more result of that day not used",
      "2026-03-01can move it: Blood-contaminated CSF",
    ]);
  });

  it("says that the ratio has no agreed limit and CSF B2M is never alone diagnostic", () => {
    show(<PairsTable pairs={PAIRS} events={[]} />, monitorWith());
    expect(
      screen.getByText(
        /^A ratio has no agreed limit\. CSF B2M also rises in infection and inflammation and is never alone diagnostic/u,
      ),
    ).toBeVisible();
  });
});
