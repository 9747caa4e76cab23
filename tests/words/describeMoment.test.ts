import { instantAt } from "../../src/domain/instant.ts";
import { describe, expect, it } from "vitest";
import { dayOfMoment, describeMoment } from "../../src/words/describeMoment.ts";
import { format } from "../support/charts.ts";

describe("a moment in words", () => {
  it("is the day and the clock time of the place where it is read", () => {
    const here = new Date(2026, 2, 1, 8, 5);
    expect(describeMoment(instantAt(here.getTime()), format)).toBe("1 March 2026, 08:05");
  });

  it("belongs to one day until the last minute before midnight where it is read, and to the next from midnight on", () => {
    expect(dayOfMoment(instantAt(new Date(2026, 11, 31, 23, 59).getTime()))).toBe("2026-12-31");
    expect(dayOfMoment(instantAt(new Date(2027, 0, 1, 0, 0).getTime()))).toBe("2027-01-01");
  });
});
