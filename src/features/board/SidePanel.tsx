import { Suspense } from "react";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import { NoteField } from "./NoteField.tsx";
import styles from "./SidePanel.module.css";
import type { Side } from "./slideLook.ts";
import { PosterAnswer, PosterChecks } from "./PosterAnswer.tsx";
import { lazyPart } from "../../ui/lazyPart.tsx";

// Asked for now and then: the words of the reasons are many.
const CaseReasons = lazyPart(["reasons"], async () => (await import("./CaseReasons.tsx")).CaseReasons);

/**
 * The side of a slide: what is said in short, or on request everything it rests on, the companions, or the notes. Its place never
 * changes.
 */
export function SidePanel({ shown, side }: { readonly shown: BoardCase; readonly side: Side }) {
  const board = usePageWords("board");
  return (
    // Longer than the slide it scrolls, by keyboard too.
    <section className={styles.side} aria-label={board.sides[side]} data-side={side} tabIndex={0}>
      {side === "summary" ? <Summary shown={shown} /> : null}
      {side === "why" ? (
        <Suspense>
          <CaseReasons shown={shown} />
        </Suspense>
      ) : null}
      {side === "companions" ? <Companions shown={shown} /> : null}
      {side === "notes" ? <Notes shown={shown} /> : null}
    </section>
  );
}

function Summary({ shown }: { readonly shown: BoardCase }) {
  const { latest } = shown;
  return (
    <>
      {latest === undefined ? null : (
        <p className={styles.latest} data-part="latest">
          <span className={styles.quiet}>
            {shown.measurand}, {latest.on}
          </span>{" "}
          <span>
            <strong>{latest.value}</strong> {latest.unit} <FlagMark flag={latest.flag} />
          </span>
        </p>
      )}
      <PosterAnswer shown={shown} />
      <PosterChecks shown={shown} />
      {shown.followUp.length === 0 ? null : (
        <div className={styles.followUp} data-part="follow-up">
          {shown.followUp.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}

/**
 * What the board is asked, and what it concluded: always in sight, whatever stands over it. How a question is added is told only as
 * long as the controls are: an audience has no use for it. In the guided demo its line of explanation stands here.
 */
export function AskedOfBoard({ shown, onAdd }: { readonly shown: BoardCase; readonly onAdd: () => void }) {
  const board = usePageWords("board");
  const { question, conclusions, remark } = shown;
  const [conclusion] = conclusions;
  return (
    <div className={styles.asked} data-part="question">
      {remark === undefined ? null : (
        <p className={styles.text} data-part="remark">
          {remark}
        </p>
      )}
      {question === undefined ? (
        remark === undefined ? (
          <p className={styles.label}>
            {board.noQuestion}{" "}
            <button type="button" className={styles.add} data-fades onClick={onAdd} aria-keyshortcuts="N">
              {board.addQuestion}
            </button>
          </p>
        ) : null
      ) : (
        <div>
          <p className={styles.label}>{board.asked(question.on)}</p>
          <p className={styles.text}>{question.text}</p>
        </div>
      )}
      {conclusion === undefined ? null : (
        <div>
          <p className={styles.label}>{board.concluded(conclusion.on)}</p>
          <p className={styles.text}>{conclusion.text}</p>
        </div>
      )}
    </div>
  );
}

function Companions({ shown: { companions } }: { readonly shown: BoardCase }) {
  const board = usePageWords("board");
  const { companions: texts } = board;
  return (
    <>
      <h3 className={styles.title}>{texts.title}</h3>
      {companions.length === 0 ? <p>{texts.none}</p> : null}
      <ul className={styles.companions}>
        {companions.map(({ measurand, value, on, flag, verdict }) => (
          <li key={measurand}>
            <span className={styles.label}>{measurand}</span>
            <span className={styles.companion}>
              {value} <FlagMark flag={flag} />
            </span>
            <span className={styles.quiet}>
              {on}
              {verdict === undefined ? "" : ` · ${verdict.name}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Notes({ shown }: { readonly shown: BoardCase }) {
  const board = usePageWords("board");
  const { words } = useWording();
  const { conclusions } = shown;
  return (
    <>
      <NoteField
        key={`question ${shown.id}`}
        id={shown.id}
        kind="question"
        label={board.question}
        hint={board.questionHint}
        shown={shown}
      />
      <NoteField
        key={`conclusion ${shown.id}`}
        id={shown.id}
        kind="conclusion"
        label={board.conclusion}
        hint={board.conclusionHint}
        shown={shown}
      />
      {conclusions.length === 0 ? null : (
        <div>
          <h3 className={styles.title}>{board.earlierConclusions}</h3>
          {conclusions.map(({ id, on, text }) => (
            <p key={id} className={styles.text}>
              <strong>{on}</strong> {text}
            </p>
          ))}
        </div>
      )}
      <p className={styles.quiet}>{words.shell.notADevice}</p>
    </>
  );
}
