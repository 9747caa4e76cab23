import { MEASURAND_CODES } from "../../domain/measuring/measurand.ts";
import { isValues, type ColumnUse } from "../../exchange/incoming/table/columnRoles.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";

/** What the use of a table's column is called. */
export function useUseName(): (use: ColumnUse) => string {
  const { words: common } = useWording();
  const { page, importing } = usePageWords("import");
  return (use) => {
    if (!isValues(use)) return importing.column[use];
    const code = MEASURAND_CODES.find((known) => use === `values:${known}`);
    return code === undefined ? page.columnValues : page.columnValuesOf(common.names.measurand[code]);
  };
}
