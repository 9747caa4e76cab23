import { writtenPdf, type Put } from "./writtenPdf.ts";

const at = (y: number, ...texts: readonly (readonly [number, string])[]): readonly Put[] =>
  texts.map(([x, text]) => ({ text, x, y }));

/** A report of so many pages, each of one patient and one day with forty lines of results, one of which is B2M in serum. */
export const longPdf = (pages: number): Promise<Uint8Array> =>
  writtenPdf(
    Array.from({ length: pages }, (_none, page) => ({
      puts: [
        ...at(60, [40, `Patient: Long${String(page % 20).padStart(2, "0")}, Ada, born 1954-04-12`]),
        ...at(80, [40, `Collected: ${2000 + Math.floor(page / 20)}-03-01`]),
        ...at(110, [40, "Test"], [260, "Result"], [330, "Unit"], [410, "Reference range"]),
        ...at(130, [40, "Beta-2 Microglobulin, serum"], [260, "2.4"], [330, "mg/L"], [410, "0.8 - 2.2"]),
        ...Array.from({ length: 39 }, (_one, line) =>
          at(148 + line * 16, [40, `Other test ${line}`], [260, String(line + 1)], [330, "mmol/L"], [410, "1 - 90"]),
        ).flat(),
      ],
    })),
  );
