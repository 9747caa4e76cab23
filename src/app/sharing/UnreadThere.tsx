import { useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { WaitsForPerson } from "../../persistence/sharing/sharingStatus.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./sharing.module.css";
import { useEntryInWords } from "./useEntryInWords.ts";

type Props = {
  readonly record: PatientRecord;
  readonly unread: Extract<WaitsForPerson, { readonly why: "Unread" }>;
  /** Puts what is here in its place; absent where the server takes nothing. */
  readonly onReplace?: (() => void) | undefined;
};

/** What stands on the server and cannot be read here: it is left, until a person has what is here put in its place. */
export function UnreadThere({ record, unread: { entry, isHere, places }, onReplace }: Props) {
  const { unread } = usePageWords("sharing");
  const inWords = useEntryInWords();
  const [isAsked, setIsAsked] = useState(false);
  const what = inWords(record, entry) || unread.something;
  const place = <span className={styles.place}>{unread.stands(places)}</span>;
  const mayReplace = isHere && onReplace !== undefined;
  return (
    <>
      <span>
        {unread.told(what)} {isHere ? unread.waits : unread.leftOut} {mayReplace ? null : place}
      </span>
      {mayReplace ? (
        <Button size="compact-sm" variant="default" onClick={() => setIsAsked(true)}>
          {unread.replace}
        </Button>
      ) : null}
      <Dialog title={unread.title} opened={isAsked} onClose={() => setIsAsked(false)}>
        <p className={styles.intro}>{unread.intro(what)}</p>
        <p className={styles.intro}>{unread.lost}</p>
        <p className={styles.intro}>{place}</p>
        <DialogButtons>
          <Button variant="default" onClick={() => setIsAsked(false)}>
            {unread.cancel}
          </Button>
          <Button
            onClick={() => {
              setIsAsked(false);
              onReplace?.();
            }}
          >
            {unread.do}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
