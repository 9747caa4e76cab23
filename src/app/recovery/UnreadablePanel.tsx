import { Button } from "@mantine/core";
import { useState } from "react";
import { take } from "../../domain/shelf.ts";
import type { UnreadableDocument, WhyUnreadable } from "../../persistence/repository.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import type { Words } from "../../words/language.ts";
import { DownloadText } from "./DownloadText.tsx";
import { StoredText } from "./StoredText.tsx";
import { useDevice } from "../device/useDevice.tsx";

function whyUnreadable(why: WhyUnreadable, words: Words): string {
  switch (why.type) {
    case "Damaged":
      return words.trouble.why.Damaged(why.path);
    case "Newer":
      return words.trouble.why.Newer(why.version);
    case "NotJson":
    case "HalfWritten":
    case "Missing":
      return words.trouble.why[why.type];
  }
}

type Props = { readonly document: UnreadableDocument; readonly number: number; readonly onMoveAside: () => void };

/** One document that could not be read. It can be moved aside only after its text was taken away. */
export function UnreadablePanel({ document, number, onMoveAside }: Props) {
  const { words } = useWording();
  const { saveAgain } = useDevice();
  const patient = useMonitor((state) =>
    document.patientId === undefined ? undefined : take(state.records, document.patientId)?.patient,
  );
  const [downloaded, setDownloaded] = useState<string>();
  const missing = document.why.type === "Missing";
  return (
    <Panel
      title={words.trouble.document(number)}
      actions={
        missing ? (
          <>
            {patient === undefined ? null : <Button onClick={() => saveAgain(patient.id)}>{words.trouble.saveAgain}</Button>}
            <Button variant="default" onClick={onMoveAside}>
              {words.trouble.takeOffTheList}
            </Button>
          </>
        ) : (
          <>
            <DownloadText document={document} onDownloaded={() => setDownloaded(document.text)} />
            {downloaded === document.text ? (
              <Button variant="default" onClick={onMoveAside}>
                {words.trouble.moveAside}
              </Button>
            ) : null}
          </>
        )
      }
    >
      <p>{whyUnreadable(document.why, words)}</p>
      {patient === undefined ? null : (
        <p>{missing ? words.trouble.missingStillHeld(describeName(patient)) : words.trouble.stillHeld(describeName(patient))}</p>
      )}
      <StoredText document={document} />
    </Panel>
  );
}
