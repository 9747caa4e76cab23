import { describe, expect, it } from "vitest";
import { byId } from "../../src/domain/byId.ts";
import { numberLines } from "../../src/domain/record/lineNumber.ts";
import { describeCareAt, describeCareOnAxis } from "../../src/words/describeCareOnAxis.ts";
import { event, line } from "../support/care.ts";
import { format, words } from "../support/charts.ts";
import { day } from "../support/observations.ts";

const care = {
  lines: numberLines(
    byId([line("a", "VRd", "2025-03-07", { stoppedOn: "2025-08-09" }), line("b", "Lenalidomide maintenance", "2025-09-18")]),
  ),
  events: [
    event("t", "transplant", "2025-08-24", { note: "Autologous" }),
    event("i", "infection", "2025-10-01", { until: "2025-10-09" }),
    event("f", "interferon", "2025-12-01"),
  ],
};
const at = (on: string, before?: string) =>
  describeCareAt(care, day(on), before === undefined ? undefined : day(before), words, format);

describe("care in words", () => {
  it("names every line and every event with its days", () => {
    expect(describeCareOnAxis(care, words, format)).toEqual([
      "Treatment: line 1 VRd 7 March 2025 to 9 August 2025; line 2 Lenalidomide maintenance since 18 September 2025.",
      "Events: Transplant 24 August 2025 (Autologous); Infection 1 October 2025 to 9 October 2025; Interferon since 1 December 2025.",
    ]);
    expect(describeCareOnAxis({ lines: [], events: [] }, words, format)).toEqual([]);
  });

  it("says which line runs on a day, its first and its last day being of it", () => {
    expect(at("2025-03-07")[0]).toBe("On line 1 VRd, its first day");
    expect(at("2025-08-09")[0]).toBe("On line 1 VRd, 155 days after its start");
    expect(at("2025-08-10")[0]).toBe("No treatment running");
    expect(at("2026-01-01", "2025-12-31")[0]).toBe("On line 2 Lenalidomide maintenance, 105 days after its start");
  });

  it("names the events since the result before, one that lasted into that time too", () => {
    expect(at("2025-09-20", "2025-08-01")[1]).toBe("Since the result before: Transplant 24 August 2025 (Autologous)");
    expect(at("2025-09-20", "2025-08-24")).toHaveLength(1);
    expect(at("2025-11-01", "2025-10-08")[1]).toBe("Since the result before: Infection 1 October 2025 to 9 October 2025");
    expect(at("2025-11-01", "2025-10-09")).toHaveLength(1);
    expect(at("2026-03-01", "2026-02-01")[1]).toBe("Since the result before: Interferon since 1 December 2025");
  });

  it("names at the first result all there was up to it", () => {
    expect(at("2025-09-01")[1]).toBe("Up to this result: Transplant 24 August 2025 (Autologous)");
  });

  it("says nothing of a patient without care", () => {
    expect(describeCareAt({ lines: [], events: [] }, day("2025-01-01"), undefined, words, format)).toEqual([]);
  });
});
