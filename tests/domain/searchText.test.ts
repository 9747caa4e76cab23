import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersQuery, searchable, searchableDay, searchableName, searchableNumber } from "../../src/domain/searchText.ts";
import { day } from "../support/observations.ts";

describe("a name that is searched for", () => {
  it.each([
    ["O’Brien", "o'brien"],
    ["O'Brien", "O’BRIEN"],
    ["O’Brien", "obrien"],
    ["Meyer–Schmidt", "meyer-schmidt"],
    ["Meyer-Schmidt", "meyer‑schmidt"],
    ["Dörfler", "dorfler"],
    ["Dörfler", "Doerfler"],
    ["Do\u0308rfler", "DÖRFLER"],
    ["Weiß", "weiss"],
    ["Łukasz Øster", "oster lukasz"],
    ["İpek Çelik", "celik ipek"],
    ["D’Ambrósio", "d'ambro"],
  ])("%s is found by %s", (name, query) => expect(answersQuery(searchableName(name), query)).toBe(true));

  it.each([
    ["O’Brien", "o brien x"],
    ["Dörfler", "dorfer"],
    ["Meyer-Schmidt", "meyerschmidt"],
  ])("%s is not found by %s", (name, query) => expect(answersQuery(searchableName(name), query)).toBe(false));

  it("is found by itself, and by itself in capitals, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (name) => {
        expect(answersQuery(searchableName(name), name.trim())).toBe(true);
        expect(searchable(searchable(name))).toBe(searchable(name));
      }),
    );
  });
});

describe("a birth date that is searched for", () => {
  const born = day("1950-03-01");
  it.each([
    ["ymd", "1950-03-01", true],
    ["ymd", "1950", true],
    ["dmy", "01.03.1950", true],
    ["dmy", "1.3.1950", true],
    ["dmy", "1/3/1950", true],
    ["dmy", "1950-03-01", true],
    ["dmy", "3/1/1950", false],
    ["mdy", "03/01/1950", true],
    ["mdy", "3/1/1950", true],
    ["mdy", "1/3/1950", false],
    ["ymd", "01.03.1950", false],
  ] as const)("is found in the user's order and in full: %s, %s, %s", (order, query, found) => {
    expect(answersQuery(searchableDay(born, order), query)).toBe(found);
  });
});

describe("a record number that is searched for", () => {
  it.each([
    ["10-77", "10-77"],
    ["10-77", "10–77"],
    ["10-77", "1077"],
    ["H 17/b", "h17b"],
    ["H 17/b", "17/B"],
  ])("%s is found by %s", (number, query) => expect(answersQuery(searchableNumber(number), query)).toBe(true));
});
