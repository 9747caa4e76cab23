import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { put, type ById } from "../../domain/byId.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Instant } from "../../domain/instant.ts";
import { contentOf, keep, revise } from "../../domain/kept.ts";
import {
  patientEntriesOf,
  PATIENT_ENTRY_KINDS,
  type PatientEntry,
  type PatientEntryContent,
  type PatientEntryKind,
} from "../../domain/record/patientEntry.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describePatientEntry } from "../../words/describePatientEntry.ts";
import styles from "./home.module.css";
import { OwnEntryDialog } from "./OwnEntryDialog.tsx";

type Props = {
  readonly entries: ById<PatientEntry>;
  readonly birthDate: CalendarDate | undefined;
  readonly deps: { readonly now: () => Instant; readonly newId: () => string };
  readonly onChange: (entries: ById<PatientEntry>) => void;
};

/** What the patient wrote, and the ways to write more. It is told apart from what the team entered by words, not by colour alone. */
export function OwnEntries({ entries, birthDate, deps, onChange }: Props) {
  const { words, format } = useWording();
  const { own } = usePageWords("takeHome").home;
  const [opened, setOpened] = useState<{ readonly kind: PatientEntryKind; readonly entry?: PatientEntry }>();
  const listed = patientEntriesOf({ patientEntries: entries });
  const save = (content: PatientEntryContent) => {
    const change = { at: deps.now() };
    const { entry } = opened ?? {};
    onChange(
      put(
        entries,
        entry === undefined
          ? keep<PatientEntryContent>(deps.newId(), content, change)
          : revise<PatientEntryContent>(entry, content, change),
      ),
    );
  };
  const remove = (entry: PatientEntry) => {
    const content: PatientEntryContent = { ...contentOf<PatientEntryContent>(entry), status: "entered-in-error" };
    onChange(put(entries, revise<PatientEntryContent>(entry, content, { at: deps.now() })));
  };
  return (
    <>
      <p>{own.intro}</p>
      <div className={styles.buttons}>
        {PATIENT_ENTRY_KINDS.map((kind) => (
          <Button key={kind} variant="default" onClick={() => setOpened({ kind })}>
            {own.add[kind]}
          </Button>
        ))}
      </div>
      {listed.length === 0 ? <p className={styles.quiet}>{own.none}</p> : null}
      <ul className={styles.entries} aria-label={own.title}>
        {listed.map((entry) => {
          const said = describePatientEntry(entry, words, format);
          return (
            <li key={entry.id} className={styles.entry}>
              <p className={styles.quiet}>
                {own.kinds[entry.kind]}, {format.dayInWords(entry.on)} · {own.fromMe}
              </p>
              <p className={styles.said}>{said}</p>
              {entry.laboratory === undefined ? null : <p className={styles.quiet}>{own.lab(entry.laboratory)}</p>}
              {entry.kind !== "result" ? null : (
                <p className={styles.quiet}>{entry.takenAs === undefined ? own.notCounted : own.taken}</p>
              )}
              {entry.takenAs === undefined ? (
                <div className={styles.buttons}>
                  <Button
                    variant="default"
                    aria-label={own.changeOf(said)}
                    onClick={() => setOpened({ kind: entry.kind, entry })}
                  >
                    {own.change}
                  </Button>
                  <Button variant="default" aria-label={own.removeOf(said)} onClick={() => remove(entry)}>
                    {own.remove}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {opened === undefined ? null : (
        <OwnEntryDialog
          kind={opened.kind}
          entry={opened.entry}
          birthDate={birthDate}
          onSave={save}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
