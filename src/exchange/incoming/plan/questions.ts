import { err, ok, type Result } from "../../../domain/result.ts";
import { LEAVE_OUT, type Answers, type Fate, type Question, type QuestionOption } from "./plan.ts";

/** A question without what the book keeps itself. */
type Distribute<Q> = Q extends unknown ? Omit<Q, "id" | "rows" | "example" | "options"> : never;
export type Asked = Distribute<Question>;

/** Every question of one plan, each asked once however many rows need it, and the answers there are. */
export type QuestionBook = {
  /**
   * The answer to a question that one row needs (or so many rows of one person), or their fate until there is one. `options` are
   * added to those the question has.
   */
  readonly ask: (
    id: string,
    asked: Asked,
    example: string,
    options: readonly QuestionOption[],
    rows?: number,
  ) => Result<string, Fate>;
  readonly questions: () => readonly Question[];
};

export function questionBook(answers: Answers): QuestionBook {
  const asked = new Map<string, { question: Asked; example: string; rows: number; options: Map<string, QuestionOption> }>();
  return {
    ask: (id, question, example, options, rows = 1) => {
      const known = asked.get(id) ?? { question, example, rows: 0, options: new Map<string, QuestionOption>() };
      asked.set(id, known);
      known.rows += rows;
      for (const option of options) if (!known.options.has(option.value)) known.options.set(option.value, option);
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      if (answer === LEAVE_OUT) return err({ type: "Refused", why: { type: "LeftOutByAnswer", question: id } });
      return answer !== undefined && known.options.has(answer) ? ok(answer) : err({ type: "NeedsAnswer", question: id });
    },
    questions: () =>
      [...asked].map(([id, { question, example, rows, options }]): Question => ({
        ...question,
        id,
        rows,
        example,
        options: [...options.values(), { value: LEAVE_OUT }],
      })),
  };
}

/** Options that are nothing but their values. */
export const choices = (...values: readonly string[]): readonly QuestionOption[] => values.map((value) => ({ value }));
