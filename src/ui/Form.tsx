import { Button } from "./Button.tsx";
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import type { Result } from "../domain/result.ts";
import { firstAnswer } from "./AnswerButtons.tsx";
import { Banner } from "./Banner.tsx";
import styles from "./Form.module.css";
import { useLeaving } from "./leaving.ts";
import { MeanwhileDialog } from "./MeanwhileDialog.tsx";
import type { FieldProblem, FormState } from "./useForm.ts";
import { useWording } from "./wording.tsx";

/** So many of the texts that were begun are named. */
const MOST_BEGUN = 4;

/** What a door says to a form: taken, refused by field, or nothing yet, where it asks first or the form stays for the next. */
export type Answer<Problem extends FieldProblem, Saved = unknown> = Result<Saved, readonly Problem[]> | undefined;

type Props<Field extends string, Problem extends FieldProblem, Saved> = {
  readonly form: FormState<Field, Problem>;
  /** The door. What it takes closes the form; what it refuses is told beside the fields, and what was typed stays. */
  readonly onSubmit: () => Answer<Problem, Saved> | Promise<Answer<Problem, Saved>>;
  /** What follows once the door took it. What stands around the form is left, where nothing else is said. */
  readonly onSaved?: (saved: Saved) => void;
  readonly save: string;
  /** What leaves without saving. "Cancel" where not given. */
  readonly cancel?: string;
  /** What leaving does here, where the form is one of several steps of a dialog. */
  readonly onCancel?: () => void;
  /** Whether saving takes away what others rely on. */
  readonly grave?: boolean;
  /** Another thing that is done with the same texts, as withdrawing what they describe: asked, refused and closed like saving. */
  readonly other?: { readonly label: string; readonly onSubmit: () => Answer<Problem, Saved> };
  /** Beside the buttons: another way out, or what was just done. */
  readonly aside?: ReactNode;
  /** Whether the buttons stay in sight on a phone while a long form is scrolled. */
  readonly sticky?: boolean;
  readonly children: ReactNode;
};

/** A form: its fields, what was refused of it as a whole, and its buttons. Enter saves, from a text of several lines with Ctrl. */
export function Form<Field extends string, Problem extends FieldProblem, Saved>(props: Props<Field, Problem, Saved>) {
  const { form, onSubmit, onSaved, save, cancel, onCancel, grave = false, other, aside, sticky = false, children } = props;
  const { ref, refusedAsWhole, refuse } = form;
  const { words, format } = useWording();
  const { ask, leave } = useLeaving();
  const [busy, setBusy] = useState(false);
  const closed = useRef(false);
  const [asking, setAsking] = useState<{ readonly door: typeof onSubmit } | undefined>();

  const finish = (answer: Answer<Problem, Saved>) => {
    setBusy(false);
    if (answer === undefined) return;
    if (!answer.ok) return refuse(answer.error);
    closed.current = true;
    form.forget();
    if (onSaved === undefined) leave();
    else onSaved(answer.value);
  };
  const submit = (door: typeof onSubmit, seen = false) => {
    if (busy || closed.current) return;
    if (form.meanwhile !== undefined && !seen) return setAsking({ door });
    const answer = door();
    if (!(answer instanceof Promise)) return finish(answer);
    setBusy(true);
    void answer.then(finish);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const answer = event.key === "ArrowDown" && event.target instanceof HTMLInputElement ? firstAnswer(event.target) : undefined;
    if (answer) {
      event.preventDefault();
      answer.focus();
    }
    if (event.key !== "Enter") return;
    // A key held down, like the second click of a double click, is no second result.
    if (event.repeat && event.target instanceof HTMLInputElement) event.preventDefault();
    if ((event.ctrlKey || event.metaKey) && event.target instanceof HTMLTextAreaElement) event.currentTarget.requestSubmit();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its fields
    <form
      ref={ref}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        // A dialog above this form sends its own form through the tree, not through the page.
        event.stopPropagation();
        submit(onSubmit);
      }}
    >
      {form.begun === undefined ? null : (
        <Banner size="inside" tone="information">
          {words.fields.begun(format.list(form.begun.slice(0, MOST_BEGUN)), form.begun.length <= MOST_BEGUN)}
          <span className={styles.begun}>
            <Button variant="default" size="compact-sm" onClick={form.takeUp}>
              {words.fields.continueBegun}
            </Button>
            <Button variant="default" size="compact-sm" onClick={form.discardBegun}>
              {words.fields.discard}
            </Button>
          </span>
        </Banner>
      )}
      {children}
      <MeanwhileDialog
        asked={asking && form.meanwhile}
        onBack={() => setAsking(undefined)}
        onTheirs={() => {
          closed.current = true;
          form.forget();
          leave();
        }}
        onMine={() => {
          setAsking(undefined);
          form.settleMeanwhile();
          if (asking !== undefined) submit(asking.door, true);
        }}
      />
      <div role="alert">
        {refusedAsWhole.map((sentence) => (
          <Banner key={sentence} size="inside" tone="danger">
            {sentence}
          </Banner>
        ))}
      </div>
      <div className={styles.buttons} data-sticky={sticky || undefined}>
        {other === undefined ? null : (
          <div className={styles.aside}>
            <Button variant="subtle" color="red" onClick={() => submit(other.onSubmit)}>
              {other.label}
            </Button>
          </div>
        )}
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
        <Button variant="default" onClick={onCancel ?? ask}>
          {cancel ?? words.fields.cancel}
        </Button>
        <Button type="submit" {...(grave ? { color: "red" } : {})} disabled={busy} onClick={withoutSecond}>
          {save}
        </Button>
      </div>
    </form>
  );
}

/** Only the first click of a double click saves. */
function withoutSecond(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
