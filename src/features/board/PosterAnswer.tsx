import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import styles from "./PosterAnswer.module.css";

/** One shape for each tone, so that a row says in grey, too, whether it asks for a thought. */
const GLYPH = { clear: "✓", note: "i", open: "?" } as const;

/**
 * The verdict for the last row: its name and its figure are the largest letters of the slide. Who listens hears the sentence that
 * every other screen says instead of its parts.
 */
export function PosterAnswer({ shown: { poster, sentence, verdict } }: { readonly shown: BoardCase }) {
  return (
    <div className={styles.answer} data-kind={verdict.kind} data-part="verdict">
      <Unseen as="p">{sentence}</Unseen>
      <p className={styles.name} data-large="name" aria-hidden>
        {poster.name}
      </p>
      {poster.figure === undefined ? null : (
        <p className={styles.change} aria-hidden>
          {poster.bound === undefined ? null : <span className={styles.bound}>{poster.bound} </span>}
          <span className={styles.figure} data-large="figure">
            {poster.figure}
          </span>
        </p>
      )}
      {poster.span === undefined ? null : (
        <p className={styles.span} aria-hidden>
          {poster.span}
        </p>
      )}
      {poster.sentence === "" ? null : (
        <p className={styles.sentence} data-part="sentence" aria-hidden>
          {poster.sentence}
        </p>
      )}
    </div>
  );
}

/** What bears on the verdict, a row each: kidneys, what is left out, chance, companions. */
export function PosterChecks({ shown: { poster } }: { readonly shown: BoardCase }) {
  const board = usePageWords("board");
  const { words } = useWording();
  if (poster.checks.length === 0) return null;
  return (
    <ul className={styles.checks} aria-label={board.poster.checks} data-part="checks">
      {poster.checks.map(({ tone, text }) => (
        <li key={text} className={styles.check} data-tone={tone}>
          <span className={styles.glyph} role="img" aria-label={words.answer.tone[tone]}>
            {GLYPH[tone]}
          </span>{" "}
          <span>{text.replaceAll(" %", "\u00A0%")}</span>
        </li>
      ))}
    </ul>
  );
}
