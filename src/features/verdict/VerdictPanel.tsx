import { Button } from "@mantine/core";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeVerdict } from "../../words/describeVerdict.ts";
import styles from "./VerdictPanel.module.css";

type Props = {
  readonly verdict: Verdict;
  /** The place of the reasons on the page, and whether they are shown. */
  readonly reasonsId: string;
  readonly open: boolean;
  readonly onToggle: () => void;
};

/** What can be said, in one sentence, and the way to everything that it rests on. */
export function VerdictPanel({ verdict, reasonsId, open, onToggle }: Props) {
  const { words, format } = useWording();
  const description = describeVerdict(verdict, words, format);
  return (
    <div className={styles.verdict}>
      <VerdictMark kind={verdict.kind} name={description.name} />
      <p className={styles.sentence}>{description.clinician}</p>
      <Button
        variant="default"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={reasonsId}
        onClick={onToggle}
        data-print="no"
      >
        {words.patient.why}
      </Button>
    </div>
  );
}
