import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readBlock } from "../../../src/exchange/incoming/block/readBlock.ts";
import { importContext } from "../../support/incoming.ts";

/** Names of what is followed here, as reports print them, with the series that they name. */
const NAMES = [
  ["Beta-2 Microglobulin, Serum", "b2m-serum"],
  ["BETA 2 MICROGLOBULIN,UR", "b2m-urine"],
  ["β2-Mikroglobulin i.S.", "b2m-serum"],
  ["Bêta-2-microglobuline LCR", "b2m-csf"],
  ["Beta-2 microglobulina suero", "b2m-serum"],
  ["B2M serum", "b2m-serum"],
  ["Beta 2 Mikroglobulin (Serum)", "b2m-serum"],
] as const;
const name = fc.constantFrom(...NAMES);
const lead = fc.constantFrom(" ", ": ", "  ", "\t", " ..... ", " = ", " 01 ", " (1) ", "* ", "¹ ", " H ", " ↑ ");
const value = fc.integer({ min: 60, max: 999 }).map((hundredths) => (hundredths / 100).toFixed(2));
const flag = fc.constantFrom("", " H", "H", " *", "*", " High", " HI", " (H)", " [H]", " ↑", " ++", " LOW", " A");
const unit = fc.constantFrom("mg/L", "mg/l", "µg/mL", "ug/ml");
const range = fc.constantFrom(
  "0.8-2.2",
  "(0.8 - 2.2)",
  "[0.8–2.2]",
  "0.8~2.2",
  "0.8‑2.2",
  "ref range 0.8 - 2.2",
  "Referenzbereich: 0.8 bis 2.2",
  ">=0.8 - <=2.2",
);
const behind = fc.constantFrom("", " H", " 01", " EZ", " (1)", " *", " Final");
const heading = "Patient: Example, Ada\n2025-03-01\n";
const rowsOf = (line: string) => {
  const read = readBlock(`${heading}${line}\n`);
  return read.ok ? read.value.results : [];
};

describe("a printed line that names what is followed here", () => {
  it("is read with its value, unit and interval, wherever marks, footnotes and the unit stand", () => {
    fc.assert(
      fc.property(
        name,
        lead,
        value,
        flag,
        unit,
        range,
        behind,
        fc.boolean(),
        (named, led, number, mark, unitText, interval, last, unitLast) => {
          const line = unitLast
            ? `${named[0]}${led}${number}${mark} ${interval} ${unitText}${last}`
            : `${named[0]}${led}${number}${mark} ${unitText} ${interval}${last}`;
          const read = readBlock(`${heading}${line}\n`);
          const [row] = read.ok ? planImport(read.value, [], {}, importContext()).rows : [];
          expect(row?.reading, line).toMatchObject({
            measurand: named[1],
            value: number,
            intervalLow: "0.8",
            intervalHigh: "2.2",
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("never vanishes while it holds a number, whatever else stands in it", () => {
    const junk = fc.constantFrom(
      "",
      "12",
      "2.4",
      "see note",
      "n/a",
      "(2.1)",
      "prev 2.2 on",
      "§",
      "mg",
      "::",
      "20/30",
      "A1",
      "|",
      "≥",
    );
    fc.assert(
      fc.property(junk, name, junk, value, junk, junk, (before, [text], between, number, after, last) => {
        const line = [before, text, between, number, after, last].join(" ");
        expect(rowsOf(line), line).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it("is never read as another number than one of its own", () => {
    const junk = fc.constantFrom("12", "2.4", "(2.1)", "1)", "0.5 mg/L");
    fc.assert(
      fc.property(name, value, junk, junk, ([text], number, first, second) => {
        const [row] = rowsOf(`${text} ${first} ${number} mg/L ${second}`);
        expect(row?.refused === undefined ? row?.value.text : number).toBe(number);
      }),
      { numRuns: 300 },
    );
  });
});

describe("words beside a number", () => {
  it.each(["Ca. 5 Tage später", "Call 12345 for help", "Page 1 of 2", "Vitamin B12 350 ng/l"])(
    "that name nothing followed here are no result: %s",
    (line) => {
      expect(rowsOf(line)).toEqual([]);
    },
  );
});

describe("a name with no answer behind it", () => {
  it.each(["B2M .", "B2M ...", "Beta-2-Mikroglobulin ........", "ß2-Mikroglobulin i.S.", "B2M ·", "B2M: _____"])(
    "is no result, whatever dots lead to where one would stand: %s",
    (line) => {
      expect(rowsOf(line)).toEqual([]);
    },
  );

  it.each([
    ["B2M +++", "+++"],
    ["B2M: negative.", "negative."],
    ["B2M see comment.", "see comment."],
  ])("is told from an answer in words or signs, which is shown as refused: %s", (line, text) => {
    expect(rowsOf(line).map(({ refused }) => refused)).toEqual([{ type: "TextValue", text }]);
  });
});

describe("a value that stands below its name", () => {
  const read = (text: string) => {
    const block = readBlock(text);
    return block.ok
      ? block.value.results.map(({ measurandText, value, unit }) => `${measurandText} ${value.text} ${unit}`.trim())
      : block.error.type;
  };

  it("is that of the name above it, also where the name is the very first line", () => {
    expect(read("Beta-2 Microglobulin, Serum\n2.3 mg/L\n")).toEqual(["Beta-2 Microglobulin, Serum 2.3 mg/L"]);
    expect(read("Report\nBeta-2 Microglobulin, Serum\n2.3 mg/L\n")).toEqual(["Beta-2 Microglobulin, Serum 2.3 mg/L"]);
  });

  it("is nobody's below two names in a row: columns were copied one by one", () => {
    expect(read("Beta-2 Microglobulin, Serum\nBeta-2 Microglobulin, Urine\n2.3 mg/L\n")).toEqual(["2.3 mg/L"]);
  });
});
