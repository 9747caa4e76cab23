import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { product } from "../support/modules.ts";
import { nameOrderOf } from "../../src/words/nameOrder.ts";

const sorted = (tag: string, ...names: readonly string[]) => names.toSorted(nameOrderOf(tag));

describe("names in a list", () => {
  it("stand in German with ä, ö and ü beside a, o and u, and ß as ss", () => {
    expect(sorted("de", "Zander", "Ärmel", "Oster", "Öhler", "Weißer", "Weisser, Anna", "Armel", "Weissmann")).toEqual([
      "Armel",
      "Ärmel",
      "Öhler",
      "Oster",
      "Weißer",
      "Weisser, Anna",
      "Weissmann",
      "Zander",
    ]);
  });

  it("stand in Spanish with ñ after n, and with accents where the letter stands", () => {
    expect(sorted("es", "Ortega", "Ñíguez", "Nuñez", "Nunez", "Nzambi", "Álvarez", "Aguilar")).toEqual([
      "Aguilar",
      "Álvarez",
      "Nunez",
      "Nuñez",
      "Nzambi",
      "Ñíguez",
      "Ortega",
    ]);
  });

  it("stand in French and English with Ø beside o, and never behind z for a capital or an accent", () => {
    for (const tag of ["fr", "en-GB"])
      expect(sorted(tag, "zola", "Œuvrard", "Ørsted", "Éluard", "elodie", "Orsay")).toEqual(
        ["elodie", "Éluard", "Œuvrard", "Orsay", "Ørsted", "zola"].toSorted(new Intl.Collator(tag).compare),
      );
    expect(nameOrderOf("fr")("Éluard", "Zola")).toBeLessThan(0);
    expect(nameOrderOf("en-GB")("Ørsted", "Park")).toBeLessThan(0);
  });

  it("are compared by one collator a language, however often it is asked for", () => {
    expect(nameOrderOf("es")).toBe(nameOrderOf("es"));
    expect(nameOrderOf("es")).not.toBe(nameOrderOf("de"));
  });

  it("are compared nowhere by the browser's own language, which is not the reader's", () => {
    expect(product.filter(({ file }) => readFileSync(file, "utf8").includes(".localeCompare("))).toEqual([]);
  });
});
