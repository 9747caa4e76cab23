import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeReasons } from "../../words/describeReasons.ts";
import { VerdictSentence } from "./VerdictSentence.tsx";
import type { BoardCase } from "./boardCase.ts";
import styles from "./SidePanel.module.css";

/** Everything the verdict of a case rests on, from the same object and in the same words as on the patient's page. */
export function CaseReasons({ shown }: { readonly shown: BoardCase }) {
  const { words } = useWording();
  const reasons = usePageWords("reasons");
  return (
    <>
      <VerdictSentence shown={shown} />
      {describeReasons(shown.verdict, { ...words, reasons }, shown.format, shown.companionChanges).map(({ title, lines }) => (
        <div key={title}>
          <h3 className={styles.title}>{title}</h3>
          {lines.map((line) => (
            <p key={line} className={styles.text}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
