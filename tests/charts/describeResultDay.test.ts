import { describe, expect, it } from "vitest";
import { describeResultDay } from "../../src/charts/describeResultDay.ts";
import { trendContent } from "../../src/charts/trendContent.ts";
import { byId } from "../../src/domain/byId.ts";
import type { ClinicalEvent } from "../../src/domain/record/clinicalEvent.ts";
import type { LineOfTherapy } from "../../src/domain/record/lineOfTherapy.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { event, line, recordWithCare } from "../support/care.ts";
import { format, words } from "../support/charts.ts";
import { day, observation } from "../support/observations.ts";

function saidOn(
  on: string,
  results: readonly Observation[],
  events: readonly ClinicalEvent[],
  lines: readonly LineOfTherapy[] = [],
) {
  const record = { ...recordWithCare(lines, events), observations: byId(results) };
  const content = trendContent(record, "b2m-serum", { companions: {}, variation: [] }, day("2026-01-01"), { words, format });
  return describeResultDay(content, { name: "VRd", on: day("2025-01-10") }, day(on), words, format).join(" | ");
}

describe("what belongs to the day of a result", () => {
  const [before, latest] = [observation("2025-02-10", "2"), observation("2025-04-10", "2.1")];

  it("begins with the distance from the day that the axis counts from", () => {
    expect(saidOn("2025-04-10", [before, latest], [])).toMatch(/^90 days? .*VRd/u);
  });

  it("has the events since the result before it, and none of the day of that one or earlier", () => {
    const infectionOn = (on: string) => saidOn("2025-04-10", [before, latest], [event("e", "infection", on)]);
    expect(infectionOn("2025-02-11")).toContain("Infection");
    expect(infectionOn("2025-04-10")).toContain("Infection");
    expect(infectionOn("2025-02-10")).not.toContain("Infection");
    expect(infectionOn("2025-04-11")).not.toContain("Infection");
  });

  it("takes no withdrawn result for the one before it", () => {
    const slip = observation("2025-03-10", "9", { status: "entered-in-error" });
    expect(saidOn("2025-04-10", [before, slip, latest], [event("e", "infection", "2025-03-01")])).toContain("Infection");
  });

  it("has the treatment in force, from its first day to its last", () => {
    const under = (on: string) =>
      saidOn(on, [before, latest], [], [line("l", "Dara-Rd", "2025-02-10", { stoppedOn: "2025-04-10" })]);
    for (const on of ["2025-02-10", "2025-04-10"]) expect(under(on)).toContain("Dara-Rd");
    for (const on of ["2025-02-09", "2025-04-11"]) expect(under(on)).not.toContain("Dara-Rd");
  });
});
