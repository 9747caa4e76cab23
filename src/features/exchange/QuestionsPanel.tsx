import { Button } from "../../ui/Button.tsx";
import { useId, useState } from "react";
import type { Answers } from "../../exchange/incoming/plan/plan.ts";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./QuestionsPanel.module.css";
import shared from "./exchange.module.css";
import type { AskedQuestion } from "../../exchange/incoming/importer.ts";
import type { RowTexts } from "./rowTexts.ts";

/** More than these are asked bit by bit: a file in which hundreds of people need to be told apart is a page of its own. */
const QUESTIONS_AT_ONCE = 12;

type Props = {
  readonly asked: readonly AskedQuestion[];
  readonly answers: Answers;
  readonly texts: RowTexts;
  readonly onAnswer: (question: string, value: string) => void;
};

/** What has to be said once for all rows of a kind. Answered questions stay, so that an answer can be changed. */
export function QuestionsPanel({ asked, answers, texts, onAnswer }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const [shown, setShown] = useState(QUESTIONS_AT_ONCE);
  const open = asked.filter(({ id }) => answers[id] === undefined).length;
  return (
    <Panel title={words.questions}>
      <p className={shared.quiet} role="status">
        {open === 0 ? words.allAnswered : words.questionsIntro}
      </p>
      <ol className={styles.questions}>
        {asked.slice(0, shown).map((question) => (
          <li key={question.id}>
            <OneQuestion question={question} answer={answers[question.id]} texts={texts} onAnswer={onAnswer} />
          </li>
        ))}
      </ol>
      {asked.length <= shown ? null : (
        <Button variant="default" className={styles.more ?? ""} onClick={() => setShown(shown + QUESTIONS_AT_ONCE)}>
          {words.moreQuestions(format.fixed(asked.length - shown, 0))}
        </Button>
      )}
    </Panel>
  );
}

type OneProps = { readonly question: AskedQuestion; readonly answer: string | undefined } & Pick<Props, "texts" | "onAnswer">;

/**
 * One question: what is asked, one example from the text, how many rows wait, and every answer in sight. Long lists of patients
 * become a list to choose from.
 */
function OneQuestion({ question, answer, texts, onAnswer }: OneProps) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const name = useId();
  const exampleId = useId();
  return (
    <fieldset className={styles.question} aria-describedby={exampleId} data-answered={answer !== undefined}>
      <legend className={styles.asked}>{texts.question(question)}</legend>
      <p id={exampleId} className={shared.quiet}>
        {[words.concerns(format.fixed(question.rows, 0)), ...(answer === undefined ? [] : [words.answered])].join(" · ")}
      </p>
      {question.options.length > LONGEST_CHOICE ? (
        <select
          className={shared.select}
          aria-label={texts.question(question)}
          value={answer ?? ""}
          onChange={(event) => onAnswer(question.id, event.currentTarget.value)}
        >
          <option value="" disabled>
            {words.chooseOne}
          </option>
          {texts.options(question).map((option) => (
            <option key={option.value} value={option.value}>
              {texts.option(question, option)}
            </option>
          ))}
        </select>
      ) : (
        <div className={styles.options}>
          {texts.options(question).map((option) => (
            <label key={option.value} className={styles.option}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={answer === option.value}
                onChange={() => onAnswer(question.id, option.value)}
              />
              <span>{texts.option(question, option)}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** More answers than these are a list to choose from. */
const LONGEST_CHOICE = 7;
