import { MEASURAND_CODES } from "../../domain/measuring/measurand.ts";
import { isValues, type ColumnUse } from "../../exchange/incoming/columnRoles.ts";
import { useWording } from "../../ui/wording.tsx";
import { importWords } from "../../words/importWords.ts";
import { importingWords } from "../../words/importingWords.ts";

const words = importWords.en;
const roles = importingWords.en.column;

/** What the use of a table's column is called. */
export function useUseName(): (use: ColumnUse) => string {
  const { words: common } = useWording();
  return (use) => {
    if (!isValues(use)) return roles[use];
    const code = MEASURAND_CODES.find((known) => use === `values:${known}`);
    return code === undefined ? words.columnValues : words.columnValuesOf(common.names.measurand[code]);
  };
}
