import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { timeOfMoment } from "../../words/describeMoment.ts";
import { ClashDialog, type OpenClash } from "./ClashDialog.tsx";
import styles from "./sharing.module.css";
import { useEntryInWords } from "./useEntryInWords.ts";
import { useSharing } from "./useSharing.ts";

/** How one patient stands with the server, and what of theirs waits for a person. */
export function PatientServer({ record }: { readonly record: PatientRecord }) {
  const { state, person, clash } = usePageWords("sharing");
  const inWords = useEntryInWords();
  const sharing = useSharing();
  const [decided, setDecided] = useState<OpenClash>();
  if (sharing?.view.standing !== "On" || sharing.view.status === undefined) return null;
  const { keeper, view } = sharing;
  const { status } = sharing.view;
  const own = status.forPerson.filter(({ patientId }) => patientId === record.id);
  const waiting = status.waitingOf[record.id] ?? 0;
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
        <Banner key={one.entry} tone="caution">
          <span className={styles.asked}>
            <span>
              {one.why === "Clash"
                ? person.clash(inWords(record, one.entry))
                : `${person.refused(inWords(record, one.entry))} ${one.text === "" ? person.noReason : person.says(one.text)}`}{" "}
              {one.why === "Clash" ? clash.waits : null}
            </span>
            {one.why === "Clash" ? (
              <Button size="compact-sm" onClick={() => setDecided(one)}>
                {person.decide}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => keeper.retry(one.patientId, one.entry)}>
                {person.retry}
              </Button>
            )}
          </span>
        </Banner>
      ))}
      {decided === undefined ? null : <ClashDialog record={record} clash={decided} onClose={() => setDecided(undefined)} />}
    </>
  );
}
