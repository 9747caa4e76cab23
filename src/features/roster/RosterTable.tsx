import { Button } from "@mantine/core";
import { useState } from "react";
import { useWording } from "../../ui/wording.tsx";
import { PatientRow } from "./PatientRow.tsx";
import styles from "./Roster.module.css";
import { ROSTER_COLUMNS, type RosterColumn, type RosterOrder, type RosterRow } from "./rosterRow.ts";
import type { AskToSetAside } from "./VerdictCell.tsx";

const ROWS_AT_ONCE = 100;

type Props = {
  readonly rows: readonly RosterRow[];
  readonly order: RosterOrder;
  readonly onOrder: (order: RosterOrder) => void;
  /** Called when a patient is likely to be opened next, so that their page can be fetched ahead. */
  readonly onApproach: () => void;
  readonly onSetAside: AskToSetAside;
};

/** The patients, one a row. Every column sorts; arrow keys move from patient to patient. */
export function RosterTable({ rows, order, onOrder, onApproach, onSetAside }: Props) {
  const { words } = useWording();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const sortBy = (column: RosterColumn) =>
    onOrder({
      column,
      descending:
        order.column === column ? !order.descending : column !== "patient" && column !== "diagnosis" && column !== "verdict",
    });
  return (
    <>
      <table className={styles.table} aria-label={words.roster.title}>
        <thead>
          <tr>
            {ROSTER_COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                aria-sort={order.column === column ? (order.descending ? "descending" : "ascending") : undefined}
              >
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => sortBy(column)}
                  title={words.roster.sortBy(words.roster.columns[column])}
                >
                  {words.roster.columns[column]}
                  <span aria-hidden="true" className={styles.direction}>
                    {order.column === column ? (order.descending ? "↓" : "↑") : ""}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <PatientRow key={row.record.id} row={row} onApproach={onApproach} onSetAside={onSetAside} />
          ))}
        </tbody>
      </table>
      {rows.length > shown ? (
        <Button variant="default" className={styles.more ?? ""} onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {words.roster.more(Math.min(ROWS_AT_ONCE, rows.length - shown))}
        </Button>
      ) : null}
    </>
  );
}
