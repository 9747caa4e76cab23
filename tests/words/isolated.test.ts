import { describe, expect, it } from "vitest";
import { answersQuery, searchableName } from "../../src/domain/searchText.ts";
import { english } from "../../src/words/en/language.ts";
import { describeName } from "../../src/words/describePatient.ts";
import { formatFor } from "../../src/words/format.ts";
import { isolated, withoutIsolation } from "../../src/words/isolated.ts";
import { numberFromLeft } from "../../src/words/numberFromLeft.ts";
import { day } from "../support/observations.ts";

const FSI = "\u2068";
const PDI = "\u2069";

describe("somebody's name in a line", () => {
  it.each(["Amberg, Ruth", "Øster, Łukasz", "李, 伟", "Παππάς, Νίκος", ""])(
    "is left as it is where it turns nothing: %s",
    (name) => expect(isolated(name)).toBe(name),
  );

  it("keeps to itself where it is written from the right", () => {
    expect(isolated("כהן")).toBe(`${FSI}כהן${PDI}`);
    expect(describeName({ familyName: "حداد", givenName: "ليلى" })).toBe(`${FSI}حداد, ليلى${PDI}`);
    expect(describeName({ familyName: "Haddad", givenName: "ليلى" })).toBe(`${FSI}Haddad, ليلى${PDI}`);
  });

  it.each(["\u202Eetanoid", "\u2067Cohen", "Co\u200Fhen", "Co\u2069\u202Ehen"])(
    "with a sign of direction in it cannot turn what follows: %j",
    (name) => {
      const inside = isolated(name).slice(1, -1);
      expect(isolated(name)).toBe(`${FSI}${inside}${PDI}`);
      expect(inside).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    },
  );

  it("is found by what one types, and has no such signs in the name of a file", () => {
    expect(answersQuery(searchableName(describeName({ familyName: "כהן", givenName: "רות" })), "כהן רות")).toBe(true);
    expect(withoutIsolation(isolated("כהן"))).toBe("כהן");
  });
});

describe("a number in a line that is written from the right", () => {
  const notation = { decimal: ".", dateOrder: "dmy" } as const;
  const fromRight = formatFor(notation, { ...english.format, direction: "rtl" });
  const fromLeft = formatFor(notation, english.format);

  it.each([
    [(format) => format.percent(-21)],
    [(format) => format.reported("<0.2")],
    [(format) => format.number(-3.1)],
    [(format) => format.share(95, 0)],
  ] as readonly [(format: typeof fromLeft) => string][])("keeps its sign before it, as in any other line", (write) =>
    expect(write(fromRight)).toBe(`\u2066${write(fromLeft)}${PDI}`),
  );

  it("is left as it is where it is digits alone, and in a line that is written from the left", () => {
    expect(fromRight.number(3.1)).toBe("3.10");
    expect(fromRight.day(day("2026-03-01"))).toBe("01.03.2026");
    expect(numberFromLeft("1 250,5")).toBe("1 250,5");
    expect(fromLeft.reported("<0.2")).toBe("<0.2");
  });
});
