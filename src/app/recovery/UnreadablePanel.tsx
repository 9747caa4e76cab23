import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { take } from "../../domain/shelf.ts";
import type { UnreadableDocument, WhyUnreadable } from "../../persistence/repository.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import type { PageWords } from "../../words/language.ts";
import { DownloadText } from "./DownloadText.tsx";
import { StoredText } from "./StoredText.tsx";
import { useDevice } from "../device/useDevice.tsx";

function whyUnreadable(why: WhyUnreadable, recovery: PageWords["recovery"]): string {
  switch (why.type) {
    case "Damaged":
      return recovery.why.Damaged(why.path);
    case "Newer":
      return recovery.why.Newer(why.version);
    case "NotJson":
    case "HalfWritten":
    case "Missing":
      return recovery.why[why.type];
  }
}

type Props = { readonly document: UnreadableDocument; readonly number: number; readonly onMoveAside: () => void };

/** One document that could not be read. It can be moved aside only after its text was taken away. */
export function UnreadablePanel({ document, number, onMoveAside }: Props) {
  const recovery = usePageWords("recovery");
  const { saveAgain } = useDevice();
  const patient = useMonitor((state) =>
    document.patientId === undefined ? undefined : take(state.records, document.patientId)?.patient,
  );
  const [downloaded, setDownloaded] = useState<string>();
  const missing = document.why.type === "Missing";
  return (
    <Panel
      title={recovery.document(number)}
      actions={
        missing ? (
          <>
            {patient === undefined ? null : <Button onClick={() => saveAgain(patient.id)}>{recovery.saveAgain}</Button>}
            <Button variant="default" onClick={onMoveAside}>
              {recovery.takeOffTheList}
            </Button>
          </>
        ) : (
          <>
            <DownloadText document={document} onDownloaded={() => setDownloaded(document.text)} />
            {downloaded === document.text ? (
              <Button variant="default" onClick={onMoveAside}>
                {recovery.moveAside}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <p>{whyUnreadable(document.why, recovery)}</p>
      {patient === undefined ? null : (
        <p>{missing ? recovery.missingStillHeld(describeName(patient)) : recovery.stillHeld(describeName(patient))}</p>
      )}
      <StoredText document={document} />
    </Panel>
  );
}
