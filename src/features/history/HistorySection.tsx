import { useId, type ReactNode } from "react";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./history.module.css";

type SectionProps = {
  readonly title: string;
  /** Where what it holds speaks for itself: the question is heard alone. */
  readonly unseen?: true;
  readonly children: ReactNode;
};

/** One question of the patient's and its answer: a region named by the question. */
export function HistorySection({ title, unseen, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      {unseen ? (
        <Unseen as="h2" id={headingId}>
          {title}
        </Unseen>
      ) : (
        <h2 id={headingId} className={styles.question}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}

/** Sentences of one answer, as one paragraph. */
export const Sentences = ({ of }: { readonly of: readonly string[] }) => (of.length === 0 ? null : <p>{of.join(" ")}</p>);

/** Sentences that stand each for itself, each once. */
export const SentenceList = ({ of }: { readonly of: readonly string[] }) => (
  <ul className={styles.list}>
    {[...new Set(of)].map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
