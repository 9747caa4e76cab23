import { compare } from "../../domain/compare.ts";
import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import { deedsDone, keyOfState, type DeedDone, type StateDone } from "../../domain/record/chain/deedsDone.ts";
import { keysOf } from "../../domain/keysOf.ts";
import type { Opening } from "../../domain/record/opening.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { nameDeed } from "../../words/describeDeed.ts";
import { describeMoment } from "../../words/describeMoment.ts";
import { describeReason } from "../../words/describeReason.ts";
import styles from "./changes.module.css";

type Props = {
  readonly record: PatientRecord;
  /** Who opened the patient's page, as far as it is noted. */
  readonly openings: readonly Opening[];
  readonly describe: (done: StateDone) => string;
};
type Row = DeedDone & { readonly isOpening?: true };

const ROWS_AT_ONCE = 100;
/** So many entries of one action are named. */
const NAMED = 6;

/** All that was done to a patient's record, the latest first, by whom and why, and who looked at it where that is noted. */
export function DeedsList({ record, openings, describe }: Props) {
  const text = usePageWords("changes");
  const { format } = useWording();
  const [who, setWho] = useState("");
  const [what, setWhat] = useState("");
  const [only, setOnly] = useState<StateDone>();
  const [room, setRoom] = useState(ROWS_AT_ONCE);
  const rows = useMemo(() => rowsOf(record, openings), [record, openings]);
  const people = useMemo(() => [...new Set(rows.flatMap(({ by }) => by ?? []))].sort(format.nameOrder), [rows, format]);
  const chosen = rows.filter(
    (row) =>
      (who === "" || row.by === who) &&
      (what === "" || (what === "opened" ? row.isOpening === true : row.states.some(({ part }) => part === what))) &&
      (only === undefined || row.states.some(({ entry }) => entry === only.entry)),
  );
  const shown = chosen.slice(0, room);
  const isOf = ({ entry }: StateDone) => only === undefined || entry === only.entry;
  return (
    <Panel title={text.table}>
      <div className={styles.filters} data-print="no">
        <ChoiceField
          label={text.filterWho}
          value={who}
          choices={[{ value: "", label: text.anybody }, ...people.map((by) => ({ value: by, label: by }))]}
          onChange={setWho}
        />
        <ChoiceField
          label={text.filterWhat}
          value={what}
          choices={[
            { value: "", label: text.everything },
            ...keysOf(text.filter).map((part) => ({ value: part, label: text.filter[part] })),
          ]}
          onChange={setWhat}
        />
        {only === undefined ? null : (
          <Button variant="default" onClick={() => setOnly(undefined)}>
            {text.allEntries}
          </Button>
        )}
      </div>
      <output className={styles.count}>
        {only === undefined ? null : `${text.onlyEntry(describe(only))} · `}
        {text.shown(shown.length, chosen.length)}
      </output>
      {chosen.length === 0 ? <p>{text.nothing}</p> : null}
      {chosen.length === 0 ? null : (
        <DataTable
          label={text.table}
          rows={shown}
          rowKey={({ key }) => key}
          columns={[
            { heading: text.when, render: ({ at }) => <time dateTime={at}>{describeMoment(at, format)}</time> },
            {
              heading: text.who,
              render: ({ by }) =>
                by === undefined ? <span className={styles.quiet}>{text.nobody}</span> : <strong>{by}</strong>,
            },
            {
              heading: text.what,
              plain: true,
              render: (row) => (
                <>
                  <span>{row.isOpening ? text.opened : nameDeed(row.deed, text)}</span>
                  <StateLines states={row.states.filter(isOf)} by={row.by} describe={describe} onOnly={setOnly} />
                </>
              ),
            },
          ]}
        />
      )}
      {chosen.length > shown.length ? (
        <Button variant="default" data-again onClick={() => setRoom(room + ROWS_AT_ONCE)}>
          {text.more(Math.min(ROWS_AT_ONCE, chosen.length - shown.length))}
        </Button>
      ) : null}
    </Panel>
  );
}

type LinesProps = {
  readonly states: readonly StateDone[];
  /** Whose action it was: who signed an entry is said where it was another. */
  readonly by: string | undefined;
  readonly describe: (done: StateDone) => string;
  readonly onOnly: (done: StateDone) => void;
};

/** The entries that an action left, one a line; each leads to all that was done to it. */
function StateLines({ states, by, describe, onOnly }: LinesProps) {
  const text = usePageWords("changes");
  const { words, format } = useWording();
  if (states.length === 0) return null;
  const rest = states.length - NAMED;
  return (
    <ul className={styles.lines}>
      {states.slice(0, NAMED).map((done) => {
        const { reason, author } = done.state;
        return (
          <li key={keyOfState(done)}>
            <button type="button" className={styles.entry} onClick={() => onOnly(done)}>
              {format.headed(text.part[done.part], describe(done))}
            </button>
            <span className={styles.quiet}>
              {" "}
              {text.becoming[done.becoming]}
              {author === undefined || author === by ? null : ` ${text.signedBy(author)}`}
              {reason === undefined ? null : `. ${text.because(describeReason(reason, words, format))}`}
            </span>
          </li>
        );
      })}
      {rest > 0 ? <li className={styles.quiet}>{text.andMore(rest)}</li> : null}
    </ul>
  );
}

/** Deeds and openings in one order, the latest first. */
const rowsOf = (record: PatientRecord, openings: readonly Opening[]): readonly Row[] =>
  [
    ...deedsDone(record),
    ...openings.map(({ at, by }): Row => ({
      key: `opened ${at} ${by ?? ""}`,
      at,
      ...(by === undefined ? {} : { by }),
      states: [],
      isOpening: true,
    })),
  ].sort((a, b) => compare(b.at, a.at));
