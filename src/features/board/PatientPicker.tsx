import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { Panel } from "../../ui/Panel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { describeName } from "../../words/describePatient.ts";
import styles from "./PatientPicker.module.css";

const MOST_SHOWN = 8;

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

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
  const [query, setQuery] = useState("");
  const [said, setSaid] = useState("");
  const found = useMemo(() => {
    const asked = plain(query.trim()).split(/\s+/u);
    return records
      .map((record) => {
        const { patient } = record;
        const diagnosis = patient.diagnosis === undefined ? "" : words.names.diagnosis[patient.diagnosis];
        return {
          id: record.id,
          name: describeName(patient),
          diagnosis,
          text: plain(`${describeName(patient)} ${patient.recordNumber ?? ""} ${diagnosis}`),
        };
      })
      .filter(({ text }) => asked.every((word) => text.includes(word)));
  }, [records, query, words]);
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
                    setSaid(board.added(name));
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
      <Unseen role="status">{said}</Unseen>
    </Panel>
  );
}
