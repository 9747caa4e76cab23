import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../src/domain/calendarDate.ts";
import type { BoardCase } from "../../../src/features/board/boardCase.ts";
import { sharedAnchors, sharedAxis } from "../../../src/features/board/comparison.ts";
import { boardCases, demoPeople } from "../../support/boardCases.ts";

const cases = boardCases(demoPeople());
const of = (name: string): BoardCase => {
  const found = cases.find((one) => one.name.startsWith(name));
  if (found === undefined) throw new Error(name);
  return found;
};
/** How many days after the day it counts from each side begins and ends. */
const elapsed = (
  one: BoardCase,
  other: BoardCase,
  ...rest: [Parameters<typeof sharedAxis>[2], Parameters<typeof sharedAxis>[3]]
) =>
  sharedAxis(one, other, ...rest)?.sides.map(({ anchor, range }) => [
    daysBetween(anchor.on, range.from),
    daysBetween(anchor.on, range.to),
  ]);

describe("two cases on one axis", () => {
  it("share the very days since diagnosis, over all results of both", () => {
    expect(elapsed(of("Amberg"), of("Castellan"), undefined, "all")).toEqual([
      [6, 600],
      [6, 600],
    ]);
  });

  it("share the days since the start of a line that both have had", () => {
    expect(sharedAnchors(of("Amberg"), of("Castellan"))).toEqual(["diagnosis", "line-1"]);
    expect(elapsed(of("Amberg"), of("Castellan"), "line-1", "all")).toEqual([
      [-10, 585],
      [-10, 585],
    ]);
  });

  it("fall back to diagnosis for a line that one of them never had", () => {
    expect(sharedAxis(of("Amberg"), of("Castellan"), "line-2", "all")?.id).toBe("diagnosis");
  });

  it("look back from the later end where a shorter range is asked for", () => {
    expect(elapsed(of("Amberg"), of("Castellan"), undefined, "6m")).toEqual([
      [417, 600],
      [417, 600],
    ]);
  });

  it("count from the first result where no day of diagnosis is known", () => {
    const [record] = demoPeople();
    if (record === undefined) throw new Error("no demo");
    const { diagnosedOn: _unknown, ...patient } = record.patient;
    const [unknown] = boardCases([{ ...record, patient }]);
    if (unknown === undefined) throw new Error("no case");
    expect(unknown.anchors[0]).toMatchObject({ id: "first", anchor: { name: "the first result" } });
    expect(elapsed(unknown, of("Castellan"), undefined, "all")?.[0]?.[1]).toBe(
      elapsed(unknown, of("Castellan"), undefined, "all")?.[1]?.[1],
    );
  });
});
