import type { Verdict } from "../../domain/analysis/verdict.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeVerdict } from "../../words/describeVerdict.ts";
import styles from "./Reasons.module.css";

/** Everything a verdict rests on, beside the chart that draws it: what was compared, the rule with this patient's numbers, what was left out, sources. */
export function Reasons({ verdict }: { readonly verdict: Verdict }) {
  const { words, format } = useWording();
  const { name, why } = describeVerdict(verdict, words, format);
  return (
    <Panel title={words.patient.whyTitle(name)}>
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
