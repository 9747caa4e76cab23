import { usePageWords, useWording } from "../../ui/wording.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import styles from "./ReviewTable.module.css";
import { FateMark } from "./FateMark.tsx";
import type { ImportDesk } from "./importDesk.ts";
import { picturedRow } from "./LinePicture.tsx";
import type { ReviewRow } from "../../exchange/incoming/importer.ts";
import type { RowTexts } from "./rowTexts.ts";

type Props = {
  readonly rows: readonly ReviewRow[];
  readonly first: number;
  readonly total: number;
  readonly busy: boolean;
  readonly texts: RowTexts;
  readonly desk: Pick<ImportDesk, "picture">;
};

/**
 * One row of the text a row, with what will happen to it. It holds one page of rows; how many there are in all is said to screen
 * readers too.
 */
export function ReviewTable({ rows, first, total, busy, texts, desk }: Props) {
  const words = usePageWords("import").page;
  const { words: common, format } = useWording();
  const { headings } = words;
  return (
    <DataTable
      label={words.reviewTitle}
      wide
      total={total}
      busy={busy}
      rows={rows}
      rowKey={(row) => row.number}
      rowProps={(row, index) => ({ "aria-rowindex": first + index + 1, "data-fate": row.fate.type })}
      columns={[
        { heading: headings.number, render: (row) => <span className={styles.place}>{texts.place(row)}</span> },
        {
          heading: headings.what,
          plain: true,
          render: (row) => (
            <>
              <FateMark fate={row.fate.type} />
              <span className={styles.why}>{texts.fate(row)}</span>
            </>
          ),
        },
        { heading: headings.patient, render: texts.patient },
        {
          heading: headings.measurand,
          render: ({ reading }) => (reading === undefined ? "" : common.names.measurand[reading.measurand]),
        },
        { heading: headings.value, look: "figure", render: texts.value },
        {
          heading: headings.collectedOn,
          look: "figure",
          render: ({ reading }) => (reading === undefined ? "" : format.day(reading.collectedOn)),
        },
        { heading: headings.interval, look: "figure", render: texts.interval },
        {
          heading: headings.laboratory,
          render: ({ reading }) =>
            reading === undefined ? null : (
              <>
                {reading.laboratory ?? common.results.notRecorded}
                {reading.method === undefined ? null : <span className={styles.why}>{reading.method}</span>}
              </>
            ),
        },
        {
          heading: headings.inFile,
          look: "quiet",
          // On a phone a picture needs the width of the card.
          ...(rows.some(({ place }) => place.type === "Page") ? { plain: true as const } : {}),
          render: (row) => (
            <>
              {texts.inFile(row)}
              {picturedRow(desk, row)}
              {row.notRead === undefined ? null : <span className={styles.notRead}>{words.notRead(row.notRead)}</span>}
              {row.converted === undefined ? null : <span className={styles.notRead}>{words.converted(row.converted)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
