import { describe, expect, it } from "vitest";
import { answersQuery, searchableName } from "../../src/domain/searchText.ts";
import { describeName } from "../../src/words/describePatient.ts";
import { isolated, withoutIsolation } from "../../src/words/isolated.ts";

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
