import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./exchange.module.css";
import { FateMark } from "./FateMark.tsx";
import type { ReviewRow } from "../../exchange/incoming/importer.ts";
import type { RowTexts } from "./rowTexts.ts";

const COLUMNS = ["number", "what", "patient", "measurand", "value", "collectedOn", "interval", "laboratory", "inFile"] as const;

type Props = {
  readonly rows: readonly ReviewRow[];
  readonly first: number;
  readonly total: number;
  readonly busy: boolean;
  readonly texts: RowTexts;
};

/**
 * One row of the text a row, with what will happen to it. It holds one page of rows; how many there are in all is said to screen
 * readers too.
 */
export function ReviewTable({ rows, first, total, busy, texts }: Props) {
  const words = usePageWords("import").page;
  const { words: common, format } = useWording();
  const { headings } = words;
  return (
    <table className={styles.table} aria-label={words.reviewTitle} aria-rowcount={total + 1} aria-busy={busy}>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {headings[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.number} aria-rowindex={first + index + 1} data-fate={row.fate.type}>
            <th scope="row" className={styles.place} data-column="number">
              {texts.place(row)}
            </th>
            <td data-column="what">
              <FateMark fate={row.fate.type} />
              <span className={styles.why}>{texts.fate(row)}</span>
            </td>
            <td data-label={headings.patient}>{texts.patient(row)}</td>
            <td data-label={headings.measurand}>
              {row.reading === undefined ? "" : common.names.measurand[row.reading.measurand]}
            </td>
            <td data-label={headings.value} className={styles.number}>
              {texts.value(row)}
            </td>
            <td data-label={headings.collectedOn} className={styles.number}>
              {row.reading === undefined ? "" : format.day(row.reading.collectedOn)}
            </td>
            <td data-label={headings.interval} className={styles.number}>
              {texts.interval(row)}
            </td>
            <td data-label={headings.laboratory}>
              {row.reading?.laboratory}
              {row.reading?.method === undefined ? null : <span className={styles.why}>{row.reading.method}</span>}
            </td>
            <td data-label={headings.inFile} className={styles.inFile}>
              {texts.inFile(row)}
              {row.notRead === undefined ? null : <span className={styles.notRead}>{words.notRead(row.notRead)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
