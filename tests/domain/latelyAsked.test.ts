import { describe, expect, it } from "vitest";
import { latelyAsked } from "../../src/domain/latelyAsked.ts";

const patients = Array.from({ length: 5 }, (_, number) => ({ number }));
const [first, second, third, fourth] = patients;
if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error("Five are made");

describe("what was worked out of the patients asked about last", () => {
  it("is remembered of as many as there is room for, and of one more no longer of the first", () => {
    const memory = latelyAsked<object, string>(3);
    memory.set(first, "rising");
    memory.set(second, "falling");
    memory.set(third, "no change");
    expect([first, second, third].map(memory.get)).toEqual(["rising", "falling", "no change"]);
    memory.set(fourth, "too few");
    expect([first, second, third, fourth].map(memory.get)).toEqual([undefined, "falling", "no change", "too few"]);
  });

  it("is replaced where it is worked out anew, at the cost of nobody", () => {
    const memory = latelyAsked<object, string>(2);
    memory.set(first, "rising");
    memory.set(second, "falling");
    for (let time = 0; time < 5; time += 1) memory.set(second, `falling, looked at ${time} times`);
    expect(memory.get(first)).toBe("rising");
    expect(memory.get(second)).toBe("falling, looked at 4 times");
  });

  it("is of the very object: one that says the same is another", () => {
    const memory = latelyAsked<object, string>(2);
    memory.set(first, "rising");
    expect(memory.get({ ...first })).toBeUndefined();
  });
});
