import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepRounds, nextRoundIn } from "../../../src/app/sharing/rounds.ts";
import type { SharingProblem, SharingStatus } from "../../../src/persistence/sharing/sharingStatus.ts";

describe("when the next round is due", () => {
  it.each([
    ["a minute after one that ended", undefined, 0, 60_000],
    ["five seconds after the first that was not answered", { type: "NoAnswer" }, 1, 5000],
    ["twice as long after each further one", { type: "NoAnswer" }, 3, 20_000],
    ["never longer than five minutes", { type: "NoAnswer" }, 30, 300_000],
    ["after the time that a busy server asks for", { type: "Busy", seconds: 90 }, 1, 90_000],
    ["and after a second at least", { type: "Busy", seconds: 0 }, 1, 1000],
    ["as after no answer where it does not say", { type: "Busy" }, 2, 10_000],
    ["only once somebody signs in", { type: "SignIn" }, 1, undefined],
    ["only once a person goes on", { type: "Cancelled" }, 1, undefined],
    ["a minute after a write that is not allowed: reading goes on", { type: "Forbidden" }, 5, 60_000],
  ] as const satisfies readonly (readonly [string, SharingProblem | undefined, number, number | undefined])[])(
    "is %s",
    (_when, problem, failures, due) => {
      expect(nextRoundIn(problem, failures)).toBe(due);
    },
  );
});

describe("rounds", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const ended: SharingStatus = { mode: "full", waiting: 0, waitingOf: {}, forPerson: [], erasures: [], unreadable: 0 };
  function kept() {
    const seen = { rounds: 0, wholes: 0, ready: true, lasts: 0, problem: undefined as SharingProblem | undefined };
    const rounds = keepRounds({
      round: async () => {
        seen.rounds += 1;
        if (seen.lasts > 0) await new Promise((resolve) => setTimeout(resolve, seen.lasts));
        return seen.problem === undefined ? ended : { ...ended, problem: seen.problem };
      },
      lookAtAll: () => void (seen.wholes += 1),
      isReady: () => seen.ready,
      now: () => Date.now(),
    });
    return { seen, rounds };
  }

  it("are made at once, a minute later, and soon after something was saved, and then no more once they are stopped", async () => {
    const { seen, rounds } = kept();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.rounds).toBe(2);
    rounds.saved();
    await vi.advanceTimersByTimeAsync(1000);
    rounds.saved();
    await vi.advanceTimersByTimeAsync(1500);
    expect(seen.rounds).toBe(3);
    rounds.stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(seen.rounds).toBe(3);
  });

  it("leave a server that asks for time alone for that long, whatever is saved and whoever comes back to the window", async () => {
    const { seen, rounds } = kept();
    seen.problem = { type: "Busy", seconds: 120 };
    await vi.advanceTimersByTimeAsync(0);
    rounds.saved();
    rounds.wake();
    await vi.advanceTimersByTimeAsync(119_000);
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.rounds).toBe(2);
  });

  it("wait for a sign-in, and go on at once when they are woken by it", async () => {
    const { seen, rounds } = kept();
    seen.problem = { type: "SignIn" };
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen.rounds).toBe(1);
    seen.problem = undefined;
    rounds.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.rounds).toBe(2);
  });

  it.each([
    ["somebody signs in", { type: "SignIn" }],
    ["the network is there again", { type: "NoAnswer" }],
    ["somebody comes back to the window", undefined],
  ] as const)("go on at once where %s while one is under way that knows nothing of it yet", async (_when, problem) => {
    const { seen, rounds } = kept();
    [seen.lasts, seen.problem] = [200, problem];
    await vi.advanceTimersByTimeAsync(100);
    rounds.wake();
    await vi.advanceTimersByTimeAsync(101);
    expect(seen.rounds).toBe(2);
    seen.problem = undefined;
    await vi.advanceTimersByTimeAsync(59_999);
    expect(seen.rounds).toBe(2);
  });

  it("stay away where a person stopped the one that was under way, whatever was saved and whoever came back meanwhile", async () => {
    const { seen, rounds } = kept();
    [seen.lasts, seen.problem] = [200, { type: "Cancelled" }];
    await vi.advanceTimersByTimeAsync(100);
    rounds.wake();
    rounds.saved();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(seen.rounds).toBe(1);
  });

  it("send what was saved while one was under way soon after it, not at the next look a minute later", async () => {
    const { seen, rounds } = kept();
    seen.lasts = 200;
    await vi.advanceTimersByTimeAsync(100);
    rounds.saved();
    await vi.advanceTimersByTimeAsync(1599);
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.rounds).toBe(2);
  });

  it("leave a server that does not answer its time, though something was saved while one was under way", async () => {
    const { seen, rounds } = kept();
    [seen.lasts, seen.problem] = [200, { type: "NoAnswer" }];
    await vi.advanceTimersByTimeAsync(100);
    rounds.saved();
    await vi.advanceTimersByTimeAsync(5099);
    expect(seen.rounds).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.rounds).toBe(2);
  });

  it("are not made while the device is not ready, and look at everything once a day", async () => {
    const { seen } = kept();
    seen.ready = false;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen.rounds).toBe(0);
    seen.ready = true;
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(seen.wholes).toBe(1);
  });
});
