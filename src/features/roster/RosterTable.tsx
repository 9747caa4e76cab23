import { Button } from "../../ui/Button.tsx";
import { startTransition, useEffect, useState } from "react";
import { useLocation } from "react-router";
import type { RosterDensity } from "../../domain/device/settings.ts";
import type { Words } from "../../words/language.ts";
import { useWording } from "../../ui/wording.tsx";
import { PatientRow } from "./PatientRow.tsx";
import styles from "./Roster.module.css";
import { ROSTER_COLUMNS, type RosterColumn, type RosterEntry, type RosterOrder, type SectionName } from "./rosterEntry.ts";
import type { RosterView } from "./rosterRow.ts";
import type { AskToSetAside } from "./VerdictCell.tsx";

const ROWS_AT_ONCE = 100;
/**
 * So many are drawn first, more than a window holds, where a visit begins and where others are looked for; the rest of the hundred follows,
 * as many again each time, so that no drawing keeps the page from answering.
 */
const ROWS_AT_FIRST = 20;

/** Columns of which a first press shows the lowest first: names, the most urgent, what is due first. */
const RISING_FIRST: readonly RosterColumn[] = ["patient", "diagnosis", "verdict", "due"];

type Props = {
  /** The patients under their headings, or all of them under none. */
  readonly sections: readonly { readonly name: SectionName | undefined; readonly entries: readonly RosterEntry[] }[];
  readonly view: RosterView;
  readonly density: RosterDensity;
  /** What they were looked for by: other patients are listed from the top anew. */
  readonly query: string;
  readonly order: RosterOrder;
  readonly onOrder: (order: RosterOrder) => void;
  /** Called when a patient is likely to be opened next, so that their page can be fetched ahead. */
  readonly onApproach: () => void;
  readonly onSetAside: AskToSetAside;
};

/** The patients, one a row. Every column sorts; arrow keys move from patient to patient. */
export function RosterTable({ sections, view, density, query, order, onOrder, onApproach, onSetAside }: Props) {
  const { words } = useWording();
  const all = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  // Whoever comes back finds the page as high as it was left.
  const isFirst = useLocation().key === "default";
  const [shown, setShown] = useState(isFirst ? ROWS_AT_FIRST : ROWS_AT_ONCE);
  const [looked, setLooked] = useState({ query, sections });
  if (looked.query !== query) {
    setLooked({ query, sections });
    // Who is listed as before stays drawn, and costs nothing: a letter that many names have changes few rows.
    setShown(Math.max(ROWS_AT_FIRST, sameAtFirst(looked.sections, sections, shown)));
  } else if (looked.sections !== sections) setLooked({ query, sections });
  useEffect(() => {
    if (shown < ROWS_AT_ONCE) startTransition(() => setShown(Math.min(ROWS_AT_ONCE, shown + ROWS_AT_FIRST)));
  }, [shown]);
  const sortBy = (column: RosterColumn) =>
    onOrder({
      column,
      descending: order.column === column ? !order.descending : !RISING_FIRST.includes(column),
    });
  return (
    <>
      <table className={styles.table} data-density={density} aria-label={words.roster.title}>
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
                  title={words.list.sortBy(words.list.columns[column])}
                >
                  {words.list.columns[column]}
                  <span aria-hidden="true" className={styles.direction}>
                    {order.column === column ? (order.descending ? "↓" : "↑") : ""}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {firstOf(sections, shown).map(({ name, entries, all: under }) => (
          <tbody key={name ?? ""}>
            {name === undefined ? null : (
              <tr className={styles.section}>
                <th scope="rowgroup" colSpan={ROSTER_COLUMNS.length}>
                  {sectionName(name, words)} <span className={styles.under}>{under}</span>
                </th>
              </tr>
            )}
            {entries.map(({ record }) => (
              <PatientRow key={record.id} record={record} view={view} onApproach={onApproach} onSetAside={onSetAside} />
            ))}
          </tbody>
        ))}
      </table>
      {all > shown && shown >= ROWS_AT_ONCE ? (
        <Button variant="default" className={styles.more ?? ""} onClick={() => setShown(shown + ROWS_AT_ONCE)}>
          {words.list.more(Math.min(ROWS_AT_ONCE, all - shown))}
        </Button>
      ) : null}
    </>
  );
}

/** How many of the first so many rows are the same patients in both. */
function sameAtFirst(before: Props["sections"], now: Props["sections"], most: number): number {
  const first = (sections: Props["sections"]) => firstOf(sections, most).flatMap(({ entries }) => entries);
  const drawn = first(before);
  const differs = first(now).findIndex(({ record }, at) => record !== drawn[at]?.record);
  return differs < 0 ? Math.min(drawn.length, first(now).length) : differs;
}

/** The first so many rows under their headings, with how many stand under each. */
function firstOf(sections: Props["sections"], most: number) {
  let left = most;
  return sections.flatMap(({ name, entries }) => {
    const shown = entries.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0 ? [] : [{ name, entries: shown, all: entries.length }];
  });
}

const sectionName = (name: SectionName, { worklist, list }: Words): string =>
  name === "due-later" || name === "not-planned" ? list.section[name] : worklist.group[name];
