import { Button } from "../../ui/Button.tsx";
import { Link } from "react-router";
import { take } from "../../domain/shelf.ts";
import type { WaitsForPerson } from "../../persistence/sharing/sharingStatus.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import styles from "./sharing.module.css";
import { useEntryInWords } from "./useEntryInWords.ts";

type Props = {
  readonly waiting: readonly WaitsForPerson[];
  readonly onRetry: (patientId: string, entry: string) => void;
};

/** What only a person can settle: what the server will not take, and what a colleague changed at the same time. */
export function NeedsPerson({ waiting, onRetry }: Props) {
  const { person } = usePageWords("sharing");
  return (
    <section className={styles.part}>
      <h3>{person.title}</h3>
      <ul className={styles.person}>
        {waiting.map((one) => (
          <Item key={`${one.patientId} ${one.why} ${one.entry}`} one={one} onRetry={onRetry} />
        ))}
      </ul>
    </section>
  );
}

type ItemProps = { readonly one: WaitsForPerson; readonly onRetry: Props["onRetry"] };

function Item({ one, onRetry }: ItemProps) {
  const { person, erased, unread } = usePageWords("sharing");
  const record = useMonitor((state) => take(state.records, one.patientId));
  const inWords = useEntryInWords();
  if (record === undefined) return null;
  const what = `${describeName(record.patient)}, ${inWords(record, one.entry) || unread.something}`;
  return (
    <li>
      {one.why === "Refused" ? (
        <>
          <span>
            {person.refused(what)} {one.text === "" ? person.noReason : person.says(one.text)}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => onRetry(one.patientId, one.entry)}>
            {person.retry}
          </Button>
        </>
      ) : (
        <>
          <span>
            {one.why === "Erased"
              ? erased.short(describeName(record.patient))
              : one.why === "Unread"
                ? unread.told(what)
                : person.clash(what)}
          </span>
          <Link to={`/patients/${one.patientId}`}>{person.decide}</Link>
        </>
      )}
    </li>
  );
}
