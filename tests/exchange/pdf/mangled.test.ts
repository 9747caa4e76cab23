import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namedWithin } from "../../../src/exchange/incoming/block/namesInLine.ts";
import { flatLine } from "../../../src/exchange/incoming/block/reportLine.ts";
import { openPdf } from "../../../src/exchange/pdf/openPdf.ts";
import type { Letter } from "../../../src/exchange/pdf/pageLetters.ts";
import { readPdf } from "../../../src/exchange/pdf/readPdf.ts";
import { pagesReader } from "../../../src/exchange/pdf/readPages.ts";
import { writtenLines } from "../../../src/exchange/pdf/writtenLines.ts";
import { writtenPdf } from "../../support/writtenPdf.ts";
import { LAYOUTS } from "./layouts/index.ts";

/** Few draws at each run: reading a file takes some milliseconds, and FC_RUNS draws more. */
const RUNS = Number(process.env["FC_RUNS"] ?? 30);

/** What may be said of a file that is not read. */
const READ_OR_NOT = ["Broken", "LockedPdf", "NotRecognised"];

/** A line that names something followed beside a number that is none of its name. */
function isResultLine(text: string): boolean {
  const flat = flatLine(text);
  const named = namedWithin(flat);
  return named !== undefined && /\d/u.test(`${flat.slice(0, named.at)} ${flat.slice(named.at + named.name.length)}`);
}

async function lettersOf(bytes: Uint8Array): Promise<readonly (readonly Letter[])[]> {
  const opened = await openPdf(bytes, undefined);
  if (!opened.ok) return [];
  const pages: (readonly Letter[])[] = [];
  for (let number = 1; number <= opened.value.pages; number += 1) pages.push((await opened.value.page(number))?.letters ?? []);
  opened.value.close();
  return pages;
}

/** The lines of these pages that name a result and have no row. */
function lostOf(pages: readonly (readonly Letter[])[]): readonly string[] {
  const reader = pagesReader();
  const lines = pages.flatMap((letters, index) => {
    const printed = writtenLines(letters);
    reader.take({ page: index + 1, height: 842, lines: printed });
    return printed.map(({ cells }) => cells.map(({ text }) => text).join("  "));
  });
  const shown = [...reader.read().lines.values()].map(({ text }) => text);
  // A line of two columns of results is two.
  return lines.filter((line) => isResultLine(line) && !shown.some((text) => text.includes(line) || line.includes(text)));
}

describe("a PDF that came to harm on its way", () => {
  it("is read or refused, and never throws or hangs, whatever was cut off it or turned in it", async () => {
    const files = await Promise.all(
      LAYOUTS.slice(0, 12).map(({ pages }, index) => writtenPdf(pages, { compress: index % 2 === 0 })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
        async (which, cut, flips) => {
          const whole = files[which] ?? new Uint8Array();
          const bytes = cut % 3 === 0 ? whole.slice(0, cut % whole.length) : whole.slice();
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          const { found, close } = await readPdf(bytes, undefined, () => {});
          close();
          expect(
            found.ok ? found.value.results.every(({ place }) => place.type === "Page") : READ_OR_NOT.includes(found.error.type),
          ).toBe(true);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("loses no line that names something followed beside a number, wherever its letters stand and whichever are gone", async () => {
    const pages = await Promise.all(LAYOUTS.map(async (layout) => lettersOf(await writtenPdf(layout.pages))));
    expect(pages.map(lostOf).flat()).toEqual([]);
    fc.assert(
      fc.property(
        fc.nat(pages.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("gone", "moved", "large", "turned"), fc.integer({ min: -20, max: 20 })), {
          maxLength: 8,
        }),
        (which, changes) => {
          const changed = (pages[which] ?? []).map((letters) => {
            const some = [...letters];
            for (const [nat, kind, by] of changes) {
              const at = nat % Math.max(1, some.length);
              const letter = some[at];
              if (letter === undefined) continue;
              if (kind === "gone") some.splice(at, 1);
              else if (kind === "moved")
                some[at] = { ...letter, from: [letter.from[0] + by, letter.from[1]], to: [letter.to[0] + by, letter.to[1]] };
              else if (kind === "large") some[at] = { ...letter, size: letter.size + by };
              else some[at] = { ...letter, angle: (letter.angle + 90) % 360 };
            }
            return some;
          });
          expect(lostOf(changed)).toEqual([]);
        },
      ),
      { numRuns: 5 * RUNS },
    );
  });
});
