import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { unmergeTwo } from "../../store/twoPeople.ts";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";

type Props = { readonly record: PatientRecord; readonly onClose: () => void };

/** Takes a merge back at any later visit, from the record that stands aside. */
export function UnmergeDialog({ record, onClose }: Props) {
  const people = usePageWords("people");
  const { words } = useWording();
  const store = useMonitorStore();
  const [isGone, setIsGone] = useState(false);
  const unmerge = () => {
    if (unmergeTwo(store.getState(), record).ok) onClose();
    else setIsGone(true);
  };
  return (
    <Dialog title={words.patient.unmerge} opened onClose={onClose} size="medium">
      <p>{people.unmergeIntro}</p>
      <div role="alert">
        {isGone ? (
          <Banner size="inside" tone="danger">
            {people.gone}
          </Banner>
        ) : null}
      </div>
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {words.fields.cancel}
        </Button>
        <Button data-autofocus onClick={unmerge}>
          {words.patient.unmerge}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
