import { afterEach, describe, expect, it, vi } from "vitest";
import { browserDeps } from "../../../src/app/browser/browserDeps.ts";

afterEach(() => vi.useRealTimers());

const clockAt = (moment: Date) => vi.useFakeTimers({ toFake: ["Date"], now: moment });

describe("today", () => {
  it("is the day on the calendar where the user sits, from midnight to the minute before the next", () => {
    clockAt(new Date(2026, 5, 15, 0, 0));
    expect(browserDeps.today()).toBe("2026-06-15");
    clockAt(new Date(2026, 5, 15, 23, 59));
    expect(browserDeps.today()).toBe("2026-06-15");
  });

  it("is a year's first day at the new year of the place, whatever day it is elsewhere", () => {
    clockAt(new Date(2027, 0, 1, 0, 0));
    expect(browserDeps.today()).toBe("2027-01-01");
  });
});

describe("now", () => {
  it("is one moment for the whole earth, written with its zone", () => {
    clockAt(new Date(Date.UTC(2026, 5, 15, 12)));
    expect(browserDeps.now()).toBe("2026-06-15T12:00:00.000Z");
  });
});
