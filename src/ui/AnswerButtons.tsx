import { Button } from "@mantine/core";
import { useRef, type KeyboardEvent } from "react";
import styles from "./AnswerButtons.module.css";

type Props = {
  /** What stands to choose, each as it would stand in the field. */
  readonly answers: readonly string[];
  readonly onAnswer: (answer: string) => void;
};

/**
 * Readings of a typed text to choose from, below its field. They come and go while one types, and so are no stops of the Tab key:
 * the arrow down leads from the field to them, the arrow up back.
 */
export function AnswerButtons({ answers, onAnswer }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  if (answers.length === 0) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(place.current?.querySelectorAll("button") ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = here + step;
    if (next >= 0) return buttons[next % buttons.length]?.focus();
    const line = place.current?.parentElement?.querySelector("p")?.id ?? "";
    document.querySelector<HTMLElement>(`[aria-describedby="${CSS.escape(line)}"]`)?.focus();
  };
  return (
    <span ref={place} className={styles.answers} data-answers>
      {answers.map((answer) => (
        <Button
          key={answer}
          size="compact-xs"
          variant="default"
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onClick={() => onAnswer(answer)}
        >
          {answer}
        </Button>
      ))}
    </span>
  );
}

/** The first of the answers below the field in which this control stands, if there are any. */
export const firstAnswer = (control: HTMLElement): HTMLElement | null | undefined =>
  document
    .getElementById(control.getAttribute("aria-describedby") ?? "")
    ?.parentElement?.querySelector<HTMLElement>("[data-answers] button");
