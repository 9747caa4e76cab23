import type { HTMLAttributes, ReactNode } from "react";
import styles from "./DataTable.module.css";
import { Unseen } from "./Unseen.tsx";

/** One column: its heading, and what stands under it in each row. The first is the row's own heading. */
export type Column<Row> = {
  readonly heading: string;
  readonly render: (row: Row) => ReactNode;
  /** What it holds: figures on one line, what is secondary, or buttons, whose heading is heard and not seen. */
  readonly look?: "figure" | "quiet" | "actions";
  /** Whether it speaks for itself where its heading is not above it. */
  readonly plain?: true;
};

type RowAttributes = HTMLAttributes<HTMLTableRowElement> & { readonly [data: `data-${string}`]: string | undefined };

type Props<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly rowProps?: (row: Row, index: number) => RowAttributes;
  /** Whether the rows stay rows where there is little room: few short columns. */
  readonly rowsOnly?: true;
  /** Whether its many columns need the room of a large screen to stand beside each other. */
  readonly wide?: true;
  /** How many rows there are in all, where these are one page of them. */
  readonly total?: number;
  readonly busy?: boolean;
};

/** Rows under their headings; where they do not fit, each row is a card in which every value carries its column's name. */
export function DataTable<Row>({ label, columns, rows, rowKey, rowProps, rowsOnly, wide, total, busy }: Props<Row>) {
  return (
    <div className={rowsOnly ? undefined : styles.place} data-wide={wide}>
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={total === undefined ? undefined : total + 1}
        aria-busy={busy}
      >
        <thead>
          <tr aria-rowindex={total === undefined ? undefined : 1}>
            {columns.map(({ heading, look }) => (
              <th key={heading} scope="col" data-look={look} data-print={look === "actions" ? "no" : undefined}>
                {look === "actions" ? <Unseen>{heading}</Unseen> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} {...rowProps?.(row, index)}>
              {columns.map(({ heading, render, look, plain }, place) =>
                place === 0 ? (
                  <th key={heading} scope="row" data-look={look}>
                    {render(row)}
                  </th>
                ) : (
                  <td
                    key={heading}
                    data-look={look}
                    data-label={plain || look === "actions" ? undefined : heading}
                    data-print={look === "actions" ? "no" : undefined}
                  >
                    {within(render(row))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a cell holds, in one piece beside its name; nothing where it holds nothing. */
const within = (content: ReactNode) =>
  content === null || content === undefined || content === "" ? null : <div>{content}</div>;
