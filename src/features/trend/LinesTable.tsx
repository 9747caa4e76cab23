import { useMemo } from "react";
import { linesSummary } from "../../domain/analysis/linesSummary.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import type { NumberedLine } from "../../domain/record/lineNumber.ts";
import type { Series } from "../../domain/series/series.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useWording } from "../../ui/wording.tsx";
import { daysInFigures } from "../../words/daysInFigures.ts";
import { describeLineSummary } from "../../words/describeLinesSummary.ts";
import styles from "./LinesTable.module.css";

type Props = {
  readonly series: Series;
  readonly lines: readonly NumberedLine[];
  readonly variation: readonly VariationChoice[];
  readonly events: readonly ClinicalEvent[];
  readonly verdict: Pick<Verdict, "kind" | "used">;
};

/** What the measurand did under each line of therapy, one row a line, the latest line first. */
export function LinesTable({ series, lines, variation, events, verdict }: Props) {
  const { words, format } = useWording();
  const texts = words.linesTable;
  const rows = useMemo(
    () =>
      linesSummary(series, lines, variation, events, verdict)
        .map((summary) => describeLineSummary(summary, words, daysInFigures(format)))
        .toReversed(),
    [series, lines, variation, events, verdict, words, format],
  );
  const { code, canonicalUnit } = series.measurand;
  return (
    <>
      <p className={styles.intro}>{texts.intro(words.names.measurand[code], format.unit(canonicalUnit))}</p>
      <DataTable
        label={texts.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            heading: texts.line,
            render: (row) => (
              <>
                {row.name}
                <small>{row.days}</small>
              </>
            ),
          },
          ...(rows[0]?.cells ?? []).map(([heading], place) => ({
            heading,
            render: (row: LineRow) => <Cell {...row.cells[place]?.[1]} />,
          })),
        ]}
      />
    </>
  );
}

type LineRow = ReturnType<typeof describeLineSummary>;

const Cell = ({ value, detail, isBeyond }: Partial<LineRow["cells"][number][1]>) => (
  <>
    {value === undefined ? null : isBeyond === true ? <strong>{value}</strong> : <span>{value}</span>}
    {detail === undefined || detail === "" ? null : <small>{detail}</small>}
  </>
);
