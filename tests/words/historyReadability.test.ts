import { describe, expect, it } from "vitest";
import { historyWords } from "../../src/words/en/historyWords.ts";
import { takeHome } from "../../src/words/en/takeHome.ts";
import { report } from "../../src/words/en/report.ts";
import { readingGrade } from "../support/readingGrade.ts";

/** The level that the patient's own view is held to. */
const EIGHTH_GRADE = 8.9;
const FAR_ABOVE = 10.9;

/**
 * Stands in for whatever a sentence is given: a day, a value, the name of a drug or laboratory. Names are nobody's choice of
 * words, so they count as one short word.
 */
const anything: unknown = new Proxy(() => anything, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => "June" : anything),
  apply: () => anything,
});

/** Every text of a part of the words, whatever it is given. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  if (typeof part === "function") return textsOf((part as (...given: unknown[]) => unknown)(anything, anything, anything));
  return part !== null && typeof part === "object" ? Object.values(part).flatMap(textsOf) : [];
}
/** Sentences, without names of buttons, columns and fluids: a label has no grade. */
const sentencesOf = (part: unknown) => textsOf(part).filter((text) => /[.?!]$/u.test(text));

const { history, verdict } = historyWords;
const { sources: _sources, ...about } = history.about;
const { numbers: _numbers, about: _about, ...page } = history;
const { plainSafety, plainWhat, plainQuestions, plainAssumed } = report;
const { home, sheet } = takeHome;
const printed = [...plainSafety, plainWhat, ...plainQuestions, plainAssumed];
const PARTS: readonly (readonly [string, unknown])[] = [
  ["the headline of every verdict", verdict],
  ["Where am I now?", history.now],
  ["What has changed?", history.changed],
  ["What may it mean?", history.means],
  ["What else can move it?", history.causes],
  ["What can I ask at my next visit?", history.questions],
  ["When is my next test?", history.next],
  ["How sure is this?", history.sure],
  ["the printed page in the patient's words", printed],
  ["at home, opening", [home.open, home.problems]],
  ["at home, what becomes of it", [home.keep, home.bring, home.newer, home.intro, home.older]],
  ["at home, what I wrote", home.own],
  ["the sheet with the code", sheet],
  ["About this test", about],
  ...history.about
    .sections({ blood: "1.5–3.0 mg/L", urine: "0.04–0.22 mg/L", csf: "0.2–2.0 mg/L" })
    .map(({ title, paragraphs }): readonly [string, unknown] => [`About this test: ${title}`, paragraphs]),
];

describe("the patient's own view, by every sentence it can show", () => {
  it("reads at about an eighth-grade level as a whole", () => {
    const sentences = [...sentencesOf(page), ...sentencesOf(about), ...sentencesOf(verdict)];
    expect(sentences.length).toBeGreaterThan(120);
    expect(readingGrade(sentences)).toBeLessThanOrEqual(EIGHTH_GRADE);
  });

  it.each(PARTS)("has no part far above it: %s", (_name, part) => {
    const sentences = sentencesOf(part);
    expect(sentences.length).toBeGreaterThan(0);
    expect(readingGrade(sentences)).toBeLessThanOrEqual(EIGHTH_GRADE);
  });

  it("has no single text of several sentences far above it", () => {
    const hard = [...sentencesOf(page), ...sentencesOf(about)].filter(
      (text) => text.split(/\s+/u).length >= 12 && readingGrade([text]) > FAR_ABOVE,
    );
    expect(hard).toEqual([]);
  });

  it("never says to a patient what it cannot know: growing, relapse, cured, working, failing, stable, better, worse, normal", () => {
    const all = [...textsOf(home), ...textsOf(sheet), ...textsOf(page), ...textsOf(about), ...textsOf(verdict), ...printed].join(
      "\n",
    );
    expect(all).not.toMatch(/\b(?:growing|grown|relapse|cured|failing|stable|better|worse|normal|healthy range)\b/iu);
  });
});
