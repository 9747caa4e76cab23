import { useWording } from "../../ui/wording.tsx";
import type { Check } from "../../words/describeAnswer.ts";
import styles from "./CheckList.module.css";

/** One shape for each tone, so that a row says in grey, too, whether it asks for a thought. */
const GLYPH = { clear: "✓", note: "i", open: "?" } as const;

/** Short rows beside a verdict, each with a sign of whether there is something to think about. */
export function CheckList({ label, checks }: { readonly label: string; readonly checks: readonly Check[] }) {
  const { words } = useWording();
  if (checks.length === 0) return null;
  return (
    <ul className={styles.checks} aria-label={label}>
      {checks.map(({ tone, text }) => (
        <li key={text} className={styles.check} data-tone={tone}>
          <span className={styles.tone} role="img" aria-label={words.answer.tone[tone]}>
            {GLYPH[tone]}
          </span>{" "}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
