import { Button } from "./Button.tsx";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import styles from "./AnswerButtons.module.css";
import { arrowsAlong } from "./writingDirection.ts";

/** One reading: what it is called, and the text that stands in the field once it is chosen. */
export type FieldAnswer = { readonly label: string; readonly text: string };

type Props = {
  readonly answers: readonly FieldAnswer[];
  readonly onAnswer: (text: string) => void;
  /** Behind the readings: where it is set how such a text is read. */
  readonly children?: ReactNode;
};

/**
 * Readings of a typed text to choose from, below its field. They come and go while one types, and so are no stops of the Tab key:
 * the arrow down leads from the field to them, the arrow up back. Whoever chose one is in the field again.
 */
export function AnswerButtons({ answers, onAnswer, children }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  if (answers.length === 0) return null;
  const toField = () => {
    const line = place.current?.parentElement?.querySelector("p")?.id ?? "";
    document.querySelector<HTMLElement>(`[aria-describedby="${CSS.escape(line)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(place.current?.querySelectorAll<HTMLElement>("button, a") ?? [])];
    const present = stops.findIndex((stop) => stop === document.activeElement);
    const { onward, back } = arrowsAlong(event.currentTarget);
    const step = { ArrowDown: 1, [onward]: 1, ArrowUp: -1, [back]: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = present + step;
    if (next >= 0) return stops[next % stops.length]?.focus();
    toField();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears the arrow keys of its answers
    <span ref={place} className={styles.answers} data-answers onKeyDown={onKeyDown}>
      {answers.map(({ label, text }) => (
        <Button
          key={text}
          size="compact-xs"
          variant="default"
          tabIndex={-1}
          onClick={() => {
            toField();
            onAnswer(text);
          }}
        >
          {label}
        </Button>
      ))}
      {children}
    </span>
  );
}

/** The first of the answers below the field in which this control stands, if there are any. */
export const firstAnswer = (control: HTMLElement): HTMLElement | null | undefined =>
  document
    .getElementById(control.getAttribute("aria-describedby") ?? "")
    ?.parentElement?.querySelector<HTMLElement>("[data-answers] button");
