import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** The widths that a sheet may ask a screen for; tokens.css names them. */
const WIDTHS = ["40rem", "56rem", "80rem"];
const KNOWN = new RegExp(`^\\(width (?:<|>=) (?:${WIDTHS.join("|")})\\)$`, "u");

/** Every condition on a screen's width in a sheet. */
const widthConditions = (sheet: string): readonly string[] =>
  [...sheet.matchAll(/@media[^{]*/gu)].flatMap(([rule]) => rule.match(/\([^)]*width[^)]*\)/gu) ?? []);

const sheets = globSync("src/**/*.css").map((path) => ({ path, text: readFileSync(path, "utf8") }));

describe("the break points", () => {
  it("are three: a phone, a tablet, a small laptop", () => {
    const unknown = sheets.flatMap(({ path, text }) =>
      widthConditions(text)
        .filter((condition) => !KNOWN.test(condition))
        .map((condition) => `${path}: ${condition}`),
    );
    expect(unknown).toEqual([]);
  });

  it("are all in use", () => {
    const used = sheets.flatMap(({ text }) => widthConditions(text)).join(" ");
    for (const width of WIDTHS) expect(used).toContain(width);
  });

  it.each(["(max-width: 640px)", "(width < 41rem)", "(min-width: 40rem)"])("would not let %s pass", (condition) => {
    expect(widthConditions(`@media screen and ${condition} { a { color: red; } }`)).toEqual([condition]);
    expect(condition).not.toMatch(KNOWN);
  });
});

describe("what is heard and not seen", () => {
  // The charts know no components. A table that turns into cards keeps its headings to be heard, and the strip of the verdict on a
  // phone the checks that raise no question, the name of the product: what is hidden at some widths alone cannot be another component.
  it("is hidden by one component, but for the charts' own sheets and what is hidden on small screens alone", () => {
    const hiding = sheets.filter(({ text }) => text.includes("clip-path: inset(50%)")).map(({ path }) => path);
    expect(hiding.toSorted()).toEqual([
      "src/app/frame/Shell.module.css",
      "src/charts/boardChart.css",
      "src/charts/chart.css",
      "src/features/observations/ResultsTable.module.css",
      "src/features/report/report.module.css",
      "src/features/verdict/LatestResult.module.css",
      "src/ui/DataTable.module.css",
      "src/ui/Unseen.module.css",
    ]);
  });
});
