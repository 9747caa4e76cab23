import { describe, expect, it } from "vitest";
import { windowWakes } from "../../src/persistence/windowWakes.ts";

describe("a window", () => {
  it("wakes the saver when the user comes back to it and when another tab stores something, until it is stopped", () => {
    const events = new EventTarget();
    const woken: unknown[] = [];
    const stop = windowWakes(events)((...anything: readonly unknown[]) => woken.push(anything));
    events.dispatchEvent(new Event("focus"));
    events.dispatchEvent(new Event("storage"));
    expect(woken).toEqual([[], []]);
    stop();
    events.dispatchEvent(new Event("focus"));
    events.dispatchEvent(new Event("storage"));
    expect(woken).toHaveLength(2);
  });
});
