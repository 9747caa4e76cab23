import type { Verdict } from "../../domain/analysis/verdict.ts";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeReasons } from "../../words/describeReasons.ts";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import styles from "./Reasons.module.css";

/**
 * Everything a verdict rests on, beside the chart that draws it: what was compared, the rule with this patient's numbers, what
 * was left out, sources.
 */
export function Reasons({ verdict }: { readonly verdict: Verdict }) {
  const { words, format } = useWording();
  const why = describeReasons(verdict, { ...words, reasons: usePageWords("reasons") }, format);
  return (
    <Panel title={words.patient.whyTitle(describeVerdictName(verdict, words, format))}>
      <div className={styles.reasons}>
        {why.map(({ title, lines }) => (
          <section key={title} className={styles.reason}>
            <h3 className={styles.title}>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </div>
    </Panel>
  );
}
