import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { by, compare } from "../../src/domain/compare.ts";

describe("the order of days, ids and numbers", () => {
  it("puts the smaller first, the larger last, and leaves equal ones where they are", () => {
    expect(compare("2026-03-01", "2026-03-02")).toBe(-1);
    expect(compare("2026-03-02", "2026-03-01")).toBe(1);
    expect(compare("2026-03-01", "2026-03-01")).toBe(0);
    expect(compare(9, 10)).toBe(-1);
  });

  it("asks the second key only where the first does not tell two apart", () => {
    const order = by<{ on: string; id: string }>(
      ({ on }) => on,
      ({ id }) => id,
    );
    const results = [
      { on: "2026-03-02", id: "a" },
      { on: "2026-03-01", id: "c" },
      { on: "2026-03-01", id: "b" },
    ];
    expect(results.toSorted(order).map(({ id }) => id)).toEqual(["b", "c", "a"]);
    expect(order({ on: "2026-03-01", id: "a" }, { on: "2026-03-01", id: "a" })).toBe(0);
  });

  it("turns round when the two are exchanged", () => {
    assert(
      property(string(), string(), (a, b) => {
        expect(compare(b, a)).toBe(0 - compare(a, b));
      }),
    );
  });
});
