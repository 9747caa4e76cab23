import { useEffect, useRef, useState, type RefObject } from "react";

type FieldProblem = { readonly field: string };

/** What a door refused in a form, field by field. */
export type Refusals<Problem extends FieldProblem> = {
  /** The form's ref: a refusal brings the user to its first refused field. */
  readonly form: RefObject<HTMLFormElement | null>;
  readonly problemOf: (field: Problem["field"]) => Problem | undefined;
  readonly refuse: (problems: readonly Problem[]) => void;
  /** The field was changed: what was said of it no longer holds. */
  readonly settle: (field: Problem["field"]) => void;
};

/** Remembers what was refused until the field is changed or the form is sent again. */
export function useRefusals<Problem extends FieldProblem>(): Refusals<Problem> {
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  return {
    form,
    problemOf: (field) => problems.find((problem) => problem.field === field),
    refuse: (next) => {
      setProblems(next);
      setAttempt((count) => count + 1);
    },
    settle: (field) =>
      setProblems((present) =>
        present.some((problem) => problem.field === field) ? present.filter((problem) => problem.field !== field) : present,
      ),
  };
}
