import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { answersQuery, searchable, searchableDay, searchableName, searchableNumber } from "../../domain/searchText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { describeName } from "../../words/describePatient.ts";
import styles from "./PatientPicker.module.css";

const MOST_SHOWN = 8;

type Props = {
  /** Patients who are not on the agenda, the most urgent first. */
  readonly records: readonly PatientRecord[];
  readonly isHidden: boolean;
  readonly onAdd: (ids: readonly string[]) => void;
};

/** Finds patients for the agenda, by name, record number or diagnosis. With identities hidden it shows nobody. */
export function PatientPicker({ records, isHidden, onAdd }: Props) {
  const board = usePageWords("board");
  const { words } = useWording();
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const [query, setQuery] = useState("");
  const [announcement, setAnnouncement] = useState("");
  const found = useMemo(() => {
    return records
      .map((record) => {
        const { patient } = record;
        const diagnosis = patient.diagnosis === undefined ? "" : words.names.diagnosis[patient.diagnosis];
        return {
          id: record.id,
          name: describeName(patient),
          diagnosis,
          text: [
            searchableName(describeName(patient)),
            searchableNumber(patient.recordNumber ?? ""),
            ...(patient.birthDate === undefined ? [] : [searchableDay(patient.birthDate, dateOrder)]),
            searchable(diagnosis),
          ].join(" "),
        };
      })
      .filter(({ text }) => answersQuery(text, query.trim()));
  }, [records, query, words, dateOrder]);
  if (isHidden) {
    return (
      <Panel title={board.find}>
        <p className={styles.quiet}>{board.addHidden}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={board.find}
      actions={
        records.length > 1 && records.length <= 30 ? (
          <Button variant="default" size="compact-sm" onClick={() => onAdd(records.map(({ id }) => id))}>
            {board.addAll(records.length)}
          </Button>
        ) : undefined
      }
    >
      {records.length === 0 ? (
        <p className={styles.quiet}>{board.allAdded}</p>
      ) : (
        <>
          <TextField label={board.findLabel} value={query} onChange={setQuery} />
          <ul className={styles.list}>
            {found.slice(0, MOST_SHOWN).map(({ id, name, diagnosis }) => (
              <li key={id} className={styles.row}>
                <span>
                  <strong>{name}</strong> <span className={styles.quiet}>{diagnosis}</span>
                </span>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={board.addNamed(name)}
                  onClick={() => {
                    onAdd([id]);
                    setAnnouncement(board.added(name));
                  }}
                >
                  {board.add}
                </Button>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p className={styles.quiet}>{board.noMatch}</p> : null}
          {found.length > MOST_SHOWN ? <p className={styles.quiet}>{board.more(found.length - MOST_SHOWN)}</p> : null}
        </>
      )}
      <Unseen role="status">{announcement}</Unseen>
    </Panel>
  );
}
