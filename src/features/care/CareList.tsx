import { Button } from "../../ui/Button.tsx";
import type { ReactNode } from "react";
import { entriesOf } from "../../domain/byId.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import { numberLines } from "../../domain/record/lineNumber.ts";
import type { LineOfTherapy } from "../../domain/record/lineOfTherapy.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeEventDays, describeLineDays, describeLineOutcome } from "../../words/describeCare.ts";
import { describeReason } from "../../words/describeReason.ts";
import styles from "./care.module.css";
import { stands } from "../../domain/standing.ts";
import { compare } from "../../domain/compare.ts";

type Props = {
  readonly record: PatientRecord;
  readonly onEditLine: (line: LineOfTherapy) => void;
  readonly onEditEvent: (event: ClinicalEvent) => void;
};

const newestFirst = (a: ClinicalEvent, b: ClinicalEvent): number => compare(b.on, a.on);

/** What was done for the patient and what happened to them, newest first; what was withdrawn stands apart, struck through. */
export function CareList({ record, onEditLine, onEditEvent }: Props) {
  const { words, format: spoken } = useWording();
  // A list is no sentence: its days are written as those of the results.
  const format = { ...spoken, dayInWords: spoken.dayShort };
  const events = entriesOf(record.events).filter(stands).toSorted(newestFirst);
  const withdrawnLines = entriesOf(record.lines).filter((line) => !stands(line));
  const withdrawnEvents = entriesOf(record.events).filter((event) => !stands(event));
  return (
    <div className={styles.list}>
      <Part title={words.care.treatments} nothing={words.care.noTreatment}>
        {numberLines(record.lines)
          .toReversed()
          .map(({ line, number }) => (
            <Entry
              key={line.id}
              name={words.care.line(number, line.regimen)}
              days={describeLineDays(line, words, format)}
              more={[...describeLineOutcome(line, words), ...(line.note === undefined ? [] : [line.note])]}
              onEdit={() => onEditLine(line)}
            />
          ))}
        <Withdrawn>
          {withdrawnLines.map((line) => (
            <Entry
              key={line.id}
              name={line.regimen}
              days={describeLineDays(line, words, format)}
              more={[words.care.withdrawn(line.reason && describeReason(line.reason, words, format))]}
              struck
              onEdit={() => onEditLine(line)}
            />
          ))}
        </Withdrawn>
      </Part>
      <Part title={words.care.events} nothing={words.care.noEvent}>
        {events.map((event) => (
          <Entry
            key={event.id}
            name={words.names.event[event.kind]}
            days={describeEventDays(event, words, format)}
            more={event.note === undefined ? [] : [event.note]}
            onEdit={() => onEditEvent(event)}
          />
        ))}
        <Withdrawn>
          {withdrawnEvents.map((event) => (
            <Entry
              key={event.id}
              name={words.names.event[event.kind]}
              days={describeEventDays(event, words, format)}
              more={[words.care.withdrawn(event.reason && describeReason(event.reason, words, format))]}
              struck
              onEdit={() => onEditEvent(event)}
            />
          ))}
        </Withdrawn>
      </Part>
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly nothing: string;
  readonly children: readonly [readonly ReactNode[], ReactNode];
};

const Part = ({ title, nothing, children: [entries, withdrawn] }: PartProps) => (
  <div>
    <h3 className={styles.heading}>{title}</h3>
    {entries.length === 0 ? <p className={styles.nothing}>{nothing}</p> : <ul className={styles.entries}>{entries}</ul>}
    {withdrawn}
  </div>
);

function Withdrawn({ children }: { readonly children: readonly ReactNode[] }) {
  const { words } = useWording();
  if (children.length === 0) return null;
  return (
    <details className={styles.withdrawn}>
      <summary>{words.care.withdrawnCount(children.length)}</summary>
      <ul className={styles.entries}>{children}</ul>
    </details>
  );
}

type EntryProps = {
  readonly name: string;
  readonly days: string;
  readonly more: readonly string[];
  readonly struck?: true;
  readonly onEdit: () => void;
};

function Entry({ name, days, more, struck, onEdit }: EntryProps) {
  const { words } = useWording();
  const sentence = (
    <>
      <span className={styles.name}>{name}</span>, {days}
    </>
  );
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <p>{struck ? <s>{sentence}</s> : sentence}</p>
        {more.map((text) => (
          <p key={text} className={styles.more}>
            {text}
          </p>
        ))}
      </div>
      <Button variant="subtle" size="compact-sm" aria-label={words.care.editNamed(name)} data-print="no" onClick={onEdit}>
        {words.care.edit}
      </Button>
    </li>
  );
}
