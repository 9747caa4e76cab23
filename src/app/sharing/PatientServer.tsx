import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment, timeOfMoment } from "../../words/describeMoment.ts";
import { ClashDialog, type OpenClash } from "./ClashDialog.tsx";
import styles from "./sharing.module.css";
import { UnreadThere } from "./UnreadThere.tsx";
import { useEntryInWords } from "./useEntryInWords.ts";
import { useSharing } from "./useSharing.ts";

type Props = {
  readonly record: PatientRecord;
  /** Begins to erase the patient here. */
  readonly onErase: () => void;
};

/** How one patient stands with the server, and what of theirs waits for a person. */
export function PatientServer({ record, onErase }: Props) {
  const { state, person, clash, erased } = usePageWords("sharing");
  const inWords = useEntryInWords();
  const { format } = useWording();
  const sharing = useSharing();
  const [decided, setDecided] = useState<OpenClash>();
  if (sharing?.view.standing !== "On" || sharing.view.status === undefined) return null;
  const { keeper, view } = sharing;
  const { status } = sharing.view;
  const own = status.forPerson.filter(({ patientId }) => patientId === record.id);
  const waiting = status.waitingOf[record.id]?.count ?? 0;
  const isNews = view.news.some(({ patientId }) => patientId === record.id);
  const pieces = [
    ...(waiting > 0
      ? [(status.mode === "read" ? state.notSent : state.waiting)(waiting)]
      : status.at === undefined || own.length > 0
        ? []
        : [state.onServer(timeOfMoment(status.at))]),
    ...(isNews ? [state.changed] : []),
  ];
  return (
    <>
      {pieces.length === 0 ? null : (
        <p className={styles.ofPatient} aria-label={state.ofPatient}>
          {pieces.join(" · ")}
        </p>
      )}
      {own.map((one) => (
        <Banner key={`${one.why} ${one.entry}`} tone="caution">
          <span className={styles.asked}>
            {one.why === "Clash" ? (
              <>
                <span>
                  {person.clash(inWords(record, one.entry))} {clash.waits}
                </span>
                <Button size="compact-sm" onClick={() => setDecided(one)}>
                  {person.decide}
                </Button>
              </>
            ) : one.why === "Refused" ? (
              <>
                <span>
                  {person.refused(inWords(record, one.entry))} {one.text === "" ? person.noReason : person.says(one.text)}
                </span>
                <Button size="compact-sm" variant="default" onClick={() => keeper.retry(one.patientId, one.entry)}>
                  {person.retry}
                </Button>
              </>
            ) : one.why === "Unread" ? (
              <UnreadThere
                record={record}
                unread={one}
                onReplace={status.mode === "read" ? undefined : () => keeper.overrule(one.patientId, one.entry)}
              />
            ) : (
              <>
                <span>{erased.told(describeMoment(one.at, format))}</span>
                <span className={styles.choices}>
                  <Button size="compact-sm" onClick={() => keeper.keepErased(one.patientId)}>
                    {erased.keep}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={onErase}>
                    {erased.eraseToo}
                  </Button>
                </span>
              </>
            )}
          </span>
        </Banner>
      ))}
      {decided === undefined ? null : <ClashDialog record={record} clash={decided} onClose={() => setDecided(undefined)} />}
    </>
  );
}
