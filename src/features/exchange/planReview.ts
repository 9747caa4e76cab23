import type { PatientId } from "../../domain/record/patient.ts";
import type { GivenLaboratories } from "../../exchange/incoming/plan/givenLaboratory.ts";
import type { Answers } from "../../exchange/incoming/plan/plan.ts";
import type { AskedQuestion, ImportText, KnownColumns, ReadText, Said } from "../../exchange/incoming/importer.ts";
import type { Desk } from "./desk.ts";
import type { NotImported, Review } from "./deskState.ts";
import type { WorkStep } from "./importWork.ts";

/**
 * What was brought: texts, whose results they are where the texts do not say, and the laboratories that were given for texts of a review
 * before they were read again, by the texts' names.
 */
export type Brought = {
  readonly texts: readonly ImportText[];
  readonly about?: PatientId | undefined;
  readonly laboratories?: { readonly [name: string]: string };
};

/**
 * Reads what was brought and shows what importing it would do, or what must be said first: which sheets, which columns. `confirmed` is the
 * shape of a table whose columns a person has just named.
 */
export async function readAndPlan(desk: Desk, brought: Brought, confirmed?: string): Promise<void> {
  desk.work.close();
  const step = desk.work.begin();
  desk.show({ stage: "Working" });
  const remembered = desk.monitor.getState().settings.columnMappings;
  const read = await step.read(
    brought.texts,
    remembered.map((known): KnownColumns => (known.shape === confirmed ? { ...known, confirmed: true } : known)),
  );
  if (read !== undefined) await planTexts(desk, step, read, brought);
}

async function planTexts(desk: Desk, step: WorkStep, texts: readonly ReadText[], brought: Brought): Promise<void> {
  // Without chosen sheets a workbook is one text in its own place; those before it may be several sheets each.
  for (const text of texts)
    if (text.type === "NotReadable" && text.why.type === "SheetsToChoose") {
      const place = brought.texts.findIndex(({ name, sheets }) => name === text.name && sheets === undefined);
      return desk.show({ stage: "Sheets", name: text.name, text: place, sheets: text.why.sheets });
    }
  for (const text of texts)
    if (text.type === "NotReadable" && text.why.type === "ColumnsUnknown")
      return desk.show({ stage: "Columns", name: text.name, columns: text.why });
  if (!texts.some((text) => text.type === "Found" && text.results + text.care > 0)) {
    // Pages that are pictures are shown beside what a person types of them.
    if (!texts.some((text) => text.type === "Found" && (text.pages?.withoutText.length ?? 0) > 0)) desk.work.close();
    return desk.show({ stage: "Empty", unread: texts });
  }
  const laboratories = laboratoriesAgain(texts, brought.laboratories ?? {});
  let planned = await desk.plan(step, { answers: {}, laboratories }, desk.now());
  if (planned === undefined) return undefined;
  const answers = answersKnown(planned.plan.questions, brought.about);
  if (Object.keys(answers).length > 0) planned = await desk.plan(step, { answers, laboratories }, desk.now());
  return planned === undefined ? undefined : desk.show({ stage: "Review", texts, answers, laboratories, ...planned });
}

/** What was given for a text of this name, where one text alone has it. */
const laboratoriesAgain = (texts: readonly ReadText[], given: NonNullable<Brought["laboratories"]>): GivenLaboratories =>
  Object.fromEntries(
    texts.flatMap(({ name }, index) =>
      Object.hasOwn(given, name) && texts.filter((other) => other.name === name).length === 1 ? [[index, given[name] ?? ""]] : [],
    ),
  );

/** The same by the names of the texts, to be found again once they are read again. */
export const laboratoriesByName = ({ texts, laboratories = {} }: Pick<Review, "texts" | "laboratories">) =>
  Object.fromEntries(
    texts.flatMap(({ name }, index) => (laboratories[index] === undefined ? [] : [[name, laboratories[index]] as const])),
  );

/** What a person has said of a review. */
export const saidIn = ({ answers, laboratories = {} }: Said): Said => ({ answers, laboratories });

/** Plans what is under review once more, with what was said of it; `more` is said beside the new plan. */
export async function replan(desk: Desk, said: Said, more: { readonly notImported?: NotImported } = {}): Promise<void> {
  const state = desk.state();
  if (state.stage !== "Review") return;
  const step = desk.work.begin();
  const { importing: _importing, notImported: _notImported, ...review } = state;
  desk.show({ ...review, ...said, planning: true });
  const planned = await desk.plan(step, said, desk.now());
  if (planned === undefined) return;
  const { planning: _planning, ...before } = review;
  desk.show({ ...before, ...said, ...planned, ...more });
}

/**
 * What is known before anybody is asked: whose results these are, where the import was begun on a patient's page. The question still
 * stands there, answered.
 */
function answersKnown(questions: readonly AskedQuestion[], about: PatientId | undefined): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const option =
        question.about === "WholePatient" && about !== undefined
          ? question.options.find(({ patient }) => patient === about)
          : undefined;
      return option === undefined ? [] : [[question.id, option.value] as const];
    }),
  );
}
