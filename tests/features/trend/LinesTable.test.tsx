import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { byId } from "../../../src/domain/byId.ts";
import { numberLines } from "../../../src/domain/record/lineNumber.ts";
import { seriesFrom } from "../../../src/domain/series/series.ts";
import { LinesTable } from "../../../src/features/trend/LinesTable.tsx";
import { line } from "../../support/care.ts";
import { monitorWith } from "../../support/monitor.ts";
import { observation } from "../../support/observations.ts";
import { show } from "../../support/render.tsx";

const OWN = { intervalLow: "0.8", intervalHigh: "2.2" };

describe("the table of treatment lines", () => {
  it("has a row for each line, the latest first, with figures or the reason that there is none", () => {
    const series = seriesFrom(
      "b2m-serum",
      [
        ["2025-01-01", "8"],
        ["2025-02-10", "6"],
        ["2025-03-12", "4"],
        ["2025-04-11", "3"],
        ["2025-08-01", "3.1"],
      ].map(([on = "", value = ""]) => observation(on, value, OWN)),
    );
    const lines = numberLines(
      byId([line("a", "VRd", "2025-01-10", { stoppedOn: "2025-06-10" }), line("b", "Lenalidomide", "2025-07-01")]),
    );
    show(
      <LinesTable series={series} lines={lines} variation={[]} events={[]} verdict={{ kind: "no-change-since", used: [] }} />,
      monitorWith(),
    );
    const [, second, first] = within(screen.getByRole("table", { name: "Treatment lines" })).getAllByRole("row");
    expect(second).toHaveTextContent(
      new RegExp(
        String.raw`Line 2: Lenalidomide.*since 2025-07-01.*3\.00.*2025-04-11.*3\.10.*after 31 days.*\+3\.3 %.*within variation` +
          String.raw`.*the latest is the lowest.*one result only.*fewer than 3 results`,
        "u",
      ),
    );
    expect(first).toHaveTextContent(
      new RegExp(
        String.raw`Line 1: VRd.*8\.00.*2025-01-01.*3\.00.*after 91 days.*−63 %.*beyond variation.*the latest is the lowest` +
          String.raw`.*60 of 60 days.*halves in 60 days.*95 % interval`,
        "u",
      ),
    );
  });
});
