import { useEffect, useEffectEvent, type ReactNode } from "react";
import { err, type Result } from "../domain/result.ts";
import { Form } from "./Form.tsx";
import type { ActedOn } from "./meanwhile.ts";
import { ReasonField } from "./ReasonField.tsx";
import { useForm, type FieldProblem } from "./useForm.ts";

type Props<Problem extends FieldProblem> = {
  /** What is about to happen, and what becomes of it. */
  readonly children: ReactNode;
  /** The kept entry that it happens to, where there is one: changed meanwhile, it is shown again and asked about. */
  readonly about?: ActedOn | undefined;
  readonly label: string;
  readonly hint?: string;
  readonly suggestions?: readonly string[];
  readonly suggestionsLabel?: string;
  /** What is said where none is given: what nobody can judge later is not done. */
  readonly missing: string;
  readonly describe?: (problem: Problem) => string;
  readonly save: string;
  readonly cancel?: string;
  readonly onCancel?: () => void;
  readonly grave?: true;
  readonly onReason: (reason: string) => Result<unknown, readonly Problem[]>;
  readonly onSaved?: () => void;
};

const MISSING = { field: "why", type: "NoReason" } as const;

/** Asks why, and does nothing without an answer. */
export function ReasonForm<Problem extends FieldProblem = never>(props: Props<Problem>) {
  const { children, about, label, hint, suggestions = [], suggestionsLabel, missing, describe, onReason, ...buttons } = props;
  const form = useForm<"why", Problem | typeof MISSING>({
    start: () => ({ why: "" }),
    about,
    // oxlint-disable-next-line typescript/consistent-type-assertions -- the other problems are the caller's own
    describe: (problem) => (problem === MISSING ? missing : describe?.(problem as Problem)),
  });
  // Also where it takes the place of what had the focus, in a dialog that stood open before.
  const begin = useEffectEvent(() => form.focus("why"));
  useEffect(() => begin(), []);
  const why = form.texts.why.trim();
  return (
    <Form<"why", Problem | typeof MISSING, unknown>
      form={form}
      {...buttons}
      onSubmit={() => (why === "" ? err([MISSING]) : onReason(why))}
    >
      {children}
      <ReasonField
        {...form.field("why")}
        first
        label={label}
        hint={hint}
        suggestions={suggestions}
        {...(suggestionsLabel === undefined ? {} : { suggestionsLabel })}
      />
    </Form>
  );
}
