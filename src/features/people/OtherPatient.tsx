import { useId, useMemo, useState } from "react";
import { otherRecords } from "../../domain/record/people/otherRecords.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { answersQuery, searchableDay, searchableName, searchableNumber } from "../../domain/searchText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import { byName } from "../../words/nameOrder.ts";
import styles from "./people.module.css";

const MOST_SHOWN = 6;

type Props = {
  /** Whose page this is: everybody else can be found. */
  readonly record: PatientRecord;
  readonly chosen: PatientId | undefined;
  readonly onChoose: (id: PatientId) => void;
  readonly error: string | undefined;
};

/** Finds one other patient by name, birth date or record number, and shows of each what tells them apart. */
export function OtherPatient({ record, chosen, onChoose, error }: Props) {
  const people = usePageWords("people");
  const { words, format } = useWording();
  const records = useMonitor((state) => state.records);
  const isReading = useMonitor((state) => state.reading !== undefined);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const today = useMonitor((state) => state.today)();
  const [query, setQuery] = useState("");
  const group = useId();
  const everybody = useMemo(
    () =>
      otherRecords(records, record)
        .map(({ id, patient }) => {
          const name = describeName(patient);
          const number = searchableNumber(patient.recordNumber ?? "");
          const birth = patient.birthDate === undefined ? "" : searchableDay(patient.birthDate, dateOrder);
          return { id, patient, name, text: `${searchableName(name)} ${number} ${birth}` };
        })
        .sort(byName(format.nameOrder, ({ name }) => name)),
    [records, record, dateOrder, format],
  );
  const found = everybody.filter(({ id, text }) => id === chosen || answersQuery(text, query.trim()));
  if (everybody.length === 0) return <p>{isReading ? words.list.notAllRead : people.nobodyElse}</p>;
  return (
    <div>
      <TextField
        label={people.findOther}
        name="other"
        first
        value={query}
        onChange={setQuery}
        hint={people.findHint}
        error={error}
      />
      <fieldset className={styles.found}>
        <Unseen>
          <legend>{people.others}</legend>
        </Unseen>
        {found.slice(0, MOST_SHOWN).map(({ id, patient, name }) => (
          <label key={id} className={styles.choice}>
            <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
            <span>
              {name}
              <small>
                {[describeIdentity(patient, today, words, format), ...(patient.archived ? [people.archived] : [])]
                  .filter((part) => part !== "")
                  .join(" · ")}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {isReading ? <p className={styles.quiet}>{words.list.notAllRead}</p> : null}
      {found.length === 0 ? <p className={styles.quiet}>{people.nobody}</p> : null}
      {found.length > MOST_SHOWN ? <p className={styles.quiet}>{people.more(found.length - MOST_SHOWN)}</p> : null}
    </div>
  );
}
