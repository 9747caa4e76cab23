import { sourceKey } from "../../../domain/nameKey.ts";
import { cellText } from "../spelling/cellText.ts";
import type { Found, FoundResult } from "../found.ts";
import { laboratoryIn, letterheadIn, mayNameLaboratory } from "../block/laboratoryInText.ts";

/** What the lines above a table say of laboratories: the one that a label names, and names that may be it. */
export type LaboratoryAbove = { readonly named: string; readonly offered: readonly string[] };

const MOST_OFFERED = 5;

/** Reads the lines above the header of a table, each by its cells: a label in one has its name in the same or in the next. */
export function laboratoryAbove(rows: readonly (readonly string[])[]): LaboratoryAbove {
  const named = new Map<string, string>();
  const offered = new Map<string, string>();
  for (const row of rows) {
    const cells = row.map(cellText).filter((cell) => cell !== "");
    if (!cells.some(mayNameLaboratory)) continue;
    for (let at = 0; at < cells.length; at += 1) {
      const [cell = "", next] = [cells[at], cells[at + 1]];
      const alone = laboratoryIn(cell);
      const said = alone ?? (next === undefined ? undefined : laboratoryIn(`${cell.replace(/[\s:]+$/u, "")}: ${next}`));
      if (said !== alone) at += 1;
      const isSure = said !== undefined && said.as !== "doubtful" && said.mark === undefined && said.test === undefined;
      if (isSure) named.set(sourceKey(said.name), said.name);
      else {
        const name = said?.name ?? letterheadIn(cell);
        if (name !== undefined) offered.set(sourceKey(name), name);
      }
    }
  }
  // Two that are named above one table: nobody can say which row is whose.
  const [only = ""] = named.size === 1 ? named.values() : [];
  for (const [key, name] of only === "" ? named : []) offered.set(key, name);
  return { named: only, offered: [...offered.values()].slice(0, MOST_OFFERED) };
}

/** The rows of a table with the laboratory above it, where they name none, and what is offered besides. */
export const underLaboratory = (
  results: readonly FoundResult[],
  { named, offered }: LaboratoryAbove,
): Pick<Found, "results" | "laboratories"> => ({
  results:
    named === ""
      ? results
      : results.map((result) =>
          result.laboratory.trim() === "" && result.ourId === "" ? { ...result, laboratory: named } : result,
        ),
  ...(offered.length === 0 ? {} : { laboratories: offered }),
});
