import { Link } from "react-router";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./AgendaPanel.module.css";
import type { BoardCase } from "./boardCase.ts";
import { NoteField } from "./NoteField.tsx";

type Props = {
  readonly shown: BoardCase;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

/** One case of the agenda: who, what is said of the series, the question, and its place. */
export function AgendaRow({ shown, isFirst, isLast, onMove, onRemove }: Props) {
  const board = usePageWords("board");
  const { words, format } = useWording();
  const [conclusion] = shown.conclusions;
  return (
    <li className={styles.row} data-case={shown.id}>
      <span className={styles.number} aria-hidden="true">
        {shown.number}
      </span>
      <div className={styles.who}>
        {shown.isHidden ? (
          <p className={styles.name}>{shown.name}</p>
        ) : (
          <Link className={styles.name ?? ""} to={`/patients/${shown.id}`}>
            {shown.name}
          </Link>
        )}
        <p className={styles.quiet}>
          {[shown.identity, shown.isSynthetic ? words.shell.syntheticShort : ""].filter((part) => part !== "").join(" · ")}
        </p>
        <p className={styles.quiet}>{shown.diagnosis}</p>
        <p>
          <VerdictMark kind={shown.verdict.kind} name={shown.verdictName} />
        </p>
        {shown.followUp.length === 0 ? null : <p className={styles.followUp}>{shown.followUp.join(" · ")}</p>}
      </div>
      <div className={styles.notes}>
        <NoteField id={shown.id} kind="question" label={board.questionOf(shown.name)} hint={board.questionHint} shown={shown} />
        {conclusion === undefined ? null : (
          <p className={styles.conclusion}>
            <strong>{format.headed(board.concluded(conclusion.on), "")}</strong>
            {conclusion.text}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.button}
          data-move="up"
          aria-label={board.moveUp(shown.name)}
          disabled={isFirst}
          data-again
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className={styles.button}
          data-move="down"
          aria-label={board.moveDown(shown.name)}
          disabled={isLast}
          data-again
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" className={styles.button} aria-label={board.remove(shown.name)} onClick={onRemove}>
          ×
        </button>
      </div>
    </li>
  );
}
