import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeReasons } from "../../words/describeReasons.ts";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import { BridgePairs } from "./BridgePairs.tsx";
import styles from "./Reasons.module.css";

/**
 * Everything a verdict rests on, beside the chart that draws it: what was compared, the rule with this patient's numbers, what
 * was left out, sources.
 */
export function Reasons({ verdict, record }: { readonly verdict: Verdict; readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const why = describeReasons(verdict, { ...words, reasons: usePageWords("reasons") }, format);
  return (
    <Panel title={words.patient.whyTitle(describeVerdictName(verdict, words, format))} takesFocus>
      <div className={styles.reasons}>
        {why.map(({ part, title, lines }) => (
          <section key={title} className={styles.reason}>
            <h3 className={styles.title}>{title}</h3>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {part === "bridge" ? <BridgePairs verdict={verdict} record={record} /> : null}
          </section>
        ))}
      </div>
    </Panel>
  );
}
