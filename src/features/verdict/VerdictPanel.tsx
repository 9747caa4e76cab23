import { Button } from "@mantine/core";
import { lazy, Suspense, useId, useState } from "react";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeSentences } from "../../words/describeVerdict.ts";
import styles from "./VerdictPanel.module.css";

const VerdictReasons = lazy(async () => ({ default: (await import("./VerdictReasons.tsx")).VerdictReasons }));

/** What can be said, in one sentence, and on request everything that it rests on. */
export function VerdictPanel({ verdict }: { readonly verdict: Verdict }) {
  const { words, format } = useWording();
  const [open, setOpen] = useState(false);
  const reasonsId = useId();
  const told = describeSentences(verdict, words, format);
  return (
    <div className={styles.verdict}>
      <VerdictMark kind={verdict.kind} name={told.name} />
      <p className={styles.sentence}>{told.clinician}</p>
      <Button variant="default" size="compact-sm" aria-expanded={open} aria-controls={reasonsId} onClick={() => setOpen(!open)} data-print="no">
        {words.patient.why}
      </Button>
      <div id={reasonsId} hidden={!open} className={styles.reasons}>
        {open ? (
          <Suspense>
            <VerdictReasons verdict={verdict} titleClass={styles.title} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
