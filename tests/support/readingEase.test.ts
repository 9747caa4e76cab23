import { describe, expect, it } from "vitest";
import { gradesAboveEighth } from "./readingEase.ts";

describe("the level at which a text is read", () => {
  it("is what each language's own formula gives, worked by hand", () => {
    // Four words of four syllables in one sentence.
    expect(gradesAboveEighth("de", ["Der Wert ist hoch."])).toBeCloseTo((60 - (180 - 4 - 58.5)) / 10, 6);
    // El / va/lor / es / al/to: four words of six syllables.
    expect(gradesAboveEighth("es", ["El valor es alto."])).toBeCloseTo((60 - (206.84 - 60 * 1.5 - 1.02 * 4)) / 10, 6);
    // La / va/leur / est / haute: four words of five syllables, the last e silent.
    expect(gradesAboveEighth("fr", ["La valeur est haute."])).toBeCloseTo((60 - (207 - 1.015 * 4 - 73.6 * 1.25)) / 10, 6);
    expect(gradesAboveEighth("en", ["The cat sat on the mat."])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59 - 8.9, 6);
  });

  it("counts vowels that are said as one as one, and those that are not as two", () => {
    const syllables = (language: "de" | "es" | "fr", word: string) => {
      const { flat, perWord, perSentence } = {
        de: { flat: 180, perWord: 58.5, perSentence: 1 },
        es: { flat: 206.84, perWord: 60, perSentence: 1.02 },
        fr: { flat: 207, perWord: 73.6, perSentence: 1.015 },
      }[language];
      return Math.round((flat - perSentence - (60 - 10 * gradesAboveEighth(language, [word]))) / perWord);
    };
    expect(["Niere", "Beta", "Mikroglobulin", "Blut", "Bauer"].map((word) => syllables("de", word))).toEqual([2, 2, 5, 1, 2]);
    expect(["riñones", "sangre", "línea", "río", "cuidado", "dos"].map((word) => syllables("es", word))).toEqual([
      3, 2, 3, 2, 3, 1,
    ]);
    expect(["analyse", "reins", "mesure", "résultat", "parlent"].map((word) => syllables("fr", word))).toEqual([3, 1, 2, 3, 1]);
  });

  it("says of a text for specialists that it lies far above, in each", () => {
    expect(
      gradesAboveEighth("de", [
        "Kreatininbasierte Filtrationsinsuffizienz erklärt Konzentrationserhöhungen hämatologischer Malignome unzureichend.",
      ]),
    ).toBeGreaterThan(5);
    expect(
      gradesAboveEighth("es", [
        "Insuficiencia glomerular inadecuadamente caracterizada posibilita interpretaciones hematológicas contradictorias.",
      ]),
    ).toBeGreaterThan(5);
    expect(
      gradesAboveEighth("fr", [
        "L'insuffisance glomérulaire occasionnelle conditionne l'interprétation hématologique multidisciplinaire.",
      ]),
    ).toBeGreaterThan(5);
  });

  it("is not told of a language without a formula", () => {
    expect(() => gradesAboveEighth("xx", ["a."])).toThrow("No formula");
  });
});
