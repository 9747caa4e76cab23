import { keysOf } from "../domain/keysOf.ts";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useHeldText } from "./leaving.ts";
import {
  changedMeanwhile,
  changedUnderHand,
  type ActedOn,
  type Meanwhile,
  type ShownEntry,
  type ShownState,
} from "./meanwhile.ts";
import type { Texts, Typed } from "./typedTexts.ts";
import { useDraft } from "./useDraft.ts";

/** What a door refused, and in which field. A field that the form does not have is told for the form as a whole. */
export type FieldProblem = { readonly field: string };

type Options<Field extends string, Problem extends FieldProblem> = {
  /** The texts to begin with; days in the user's order. */
  readonly start: () => Texts<Field>;
  /** Under which key, this patient's or this entry's, what is typed stays in the tab until it is saved or discarded. */
  readonly draft?: string;
  /** The kept entry that the form changes, as it is now: where it is no longer what the form was opened on, saving asks. */
  readonly kept?: ShownEntry<NoInfer<Field>> | undefined;
  /** A kept entry with which something is done as a whole, as it is now: where it is not what it was, doing it asks. */
  readonly about?: ActedOn | undefined;
  /** The sentence beside the field. */
  readonly describe: (problem: Problem) => string | undefined;
  /** Fields of which nothing holds any more once another is changed: whether a line stops before it starts depends on both days. */
  readonly judgedWith?: { readonly [field in Field]?: readonly string[] };
  /** Whether every text counts as typed from the beginning, so that nothing follows another: a kept entry that is changed. */
  readonly allTyped?: true;
  /** What else changes with a field: what was not typed may follow. */
  readonly change?: (before: Typed<Field>, field: Field, text: string) => Typed<Field>;
  /** Fields that are chosen from a list: changing one alone is no work to lose. */
  readonly chosen?: readonly Field[];
};

/** A form's texts, what of them was refused, and where the focus goes. */
export type FormState<Field extends string, Problem extends FieldProblem> = {
  /** The form element's: a refusal brings the user to its first refused field. */
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly texts: Texts<Field>;
  /** Whether closing the form would lose something that the user typed. */
  readonly unsaved: boolean;
  readonly type: (field: Field, text: string) => void;
  /** What a field component of this name needs. */
  readonly field: (field: Field) => {
    readonly name: string;
    readonly value: string;
    readonly error: string | undefined;
    readonly onChange: (text: string) => void;
  };
  readonly problemOf: (field: string) => Problem | undefined;
  /** The sentences for what no field of the form stands for. */
  readonly refusedAsWhole: readonly string[];
  readonly refuse: (problems: readonly Problem[]) => void;
  /** What was typed here before and neither saved nor discarded, if anything. */
  readonly begun: readonly string[] | undefined;
  readonly takeUp: () => void;
  readonly discardBegun: () => void;
  /** What is typed was saved, or is not wanted: it is kept nowhere. */
  readonly forget: () => void;
  /** What became of the kept entry since the form was opened on it, where saving would write over it. */
  readonly meanwhile: Meanwhile | undefined;
  /** The user has seen what became of it, and goes on from there. */
  readonly settleMeanwhile: () => void;
  readonly focus: (field: string) => void;
  /** Starts anew. */
  readonly restart: (texts: Texts<Field>) => void;
};

const plainly = <Field extends string>({ texts, typed }: Typed<Field>, field: Field, text: string): Typed<Field> => ({
  texts: { ...texts, [field]: text },
  typed: new Set([...typed, field]),
});

/** Where typing starts. */
const FIRST = "[data-autofocus], [name]";

/** What was typed beyond what the form begins with. */
const newTexts = <Field extends string>({ texts, typed }: Typed<Field>, start: Texts<Field>): readonly string[] =>
  [...typed].filter((field) => texts[field].trim() !== "" && texts[field] !== start[field]).map((field) => texts[field].trim());

/** Whether giving up these texts would lose something that the user typed. */
export const wouldLose = <Field extends string>(
  { texts, typed }: Typed<Field>,
  start: Texts<Field>,
  chosen: readonly Field[] = [],
): boolean => [...typed].some((field) => !chosen.includes(field) && texts[field].trim() !== start[field].trim());

/** The state of a form: typed texts until a door takes them, and its refusals until their fields are changed. */
export function useForm<Field extends string, Problem extends FieldProblem>(
  options: Options<Field, Problem>,
): FormState<Field, Problem> {
  const { describe, judgedWith, change = plainly, chosen } = options;
  const ref = useRef<HTMLFormElement>(null);
  const [start, setStart] = useState(options.start);
  const [now, setNow] = useState<Typed<Field>>({ texts: start, typed: new Set(options.allTyped ? keysOf(start) : []) });
  const { texts } = now;
  const [opened, setOpened] = useState<ShownState<Field> | undefined>(options.kept);
  const [begunOn, setBegunOn] = useState<ShownState<string> | undefined>(options.about);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [wanted, setWanted] = useState<{ readonly selector: string }>();

  useEffect(() => {
    if (wanted === undefined) return;
    const control = ref.current?.querySelector<HTMLElement>(wanted.selector);
    control?.closest("details")?.setAttribute("open", "");
    control?.focus();
  }, [wanted]);

  const unsaved = wouldLose(now, start, chosen);
  const { begun, over, settle, forget } = useDraft(options.draft, start, now, unsaved, opened);
  useHeldText(unsaved, forget);

  const type = (field: Field, text: string) => {
    setNow((before) => change(before, field, text));
    const settled = [field, ...(judgedWith?.[field] ?? [])];
    setProblems((present) =>
      present.some((problem) => settled.includes(problem.field))
        ? present.filter((problem) => !settled.includes(problem.field))
        : present,
    );
  };
  const problemOf = (field: string) => problems.find((problem) => problem.field === field);
  return {
    ref,
    texts,
    unsaved,
    type,
    field: (field) => {
      const problem = problemOf(field);
      return {
        name: field,
        value: texts[field],
        error: problem && describe(problem),
        onChange: (text) => type(field, text),
      };
    },
    problemOf,
    refusedAsWhole: problems
      .filter(({ field }) => !Object.hasOwn(texts, field))
      .map((problem) => describe(problem) ?? "")
      .filter((sentence) => sentence !== ""),
    refuse: (next) => {
      setProblems(next);
      if (next.length > 0) setWanted({ selector: '[aria-invalid="true"]' });
    },
    begun: begun === undefined ? undefined : newTexts(begun, start),
    takeUp: () => {
      if (begun !== undefined) setNow(begun);
      if (over !== undefined) setOpened(over);
      settle();
      setWanted({ selector: FIRST });
    },
    discardBegun: () => {
      settle();
      setWanted({ selector: FIRST });
    },
    forget,
    meanwhile: changedMeanwhile(opened, options.kept, texts) ?? changedUnderHand(begunOn, options.about),
    settleMeanwhile: () => {
      setOpened(options.kept);
      setBegunOn(options.about);
    },
    focus: (field) => setWanted({ selector: `[name="${field}"]` }),
    restart: (next) => {
      forget();
      setStart(next);
      setNow({ texts: next, typed: new Set() });
      setProblems([]);
    },
  };
}
