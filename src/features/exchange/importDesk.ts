import type { Instant } from "../../domain/instant.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { BegunImport } from "../../domain/record/begunImport.ts";
import type { ImportFormat, KeptImport } from "../../domain/device/settings.ts";
import type { Result } from "../../domain/result.ts";
import type { Answers } from "../../exchange/incoming/plan.ts";
import type { NoRoom } from "../../store/deps.ts";
import { shapeSum } from "../../exchange/incoming/columnMapping.ts";
import type { UndoneImport } from "../../store/state.ts";
import type { Monitor } from "../../store/monitor.ts";
import type {
  AskedQuestion,
  ImportText,
  KnownColumns,
  OpenImporter,
  PlanSummary,
  Progress,
  ReadText,
  ReviewRow,
  RowFilter,
} from "../../exchange/incoming/importer.ts";
import { resultsChanged, type DeskState, type NotImported, type Review } from "./deskState.ts";
import { lackOfRoom } from "./importRoom.ts";
import { importWork, type WorkStep } from "./importWork.ts";

export type DeskDeps = {
  readonly monitor: Monitor;
  readonly openImporter: OpenImporter;
  readonly now: () => Instant;
  /** Room used and there is, in UTF-16 units; nothing where it is not known. */
  readonly room: () => Promise<{ readonly used: number; readonly quota: number } | undefined>;
  /** Remembers that an import is being carried out, until it is stored whole or was not carried out. Absent: nothing is remembered. */
  readonly notes?: { readonly begin: (begun: BegunImport) => Promise<void>; readonly over: () => void } | undefined;
};

export type ImportDesk = {
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Reads the texts and plans what importing them would do. Whose results they are where the texts do not say may be known from
   * where one came.
   */
  readonly review: (texts: readonly ImportText[], about?: PatientId) => Promise<void>;
  /** Remembers what a person said of the columns of tables of this shape, and reads the texts again. */
  readonly mapColumns: (shape: string, columns: readonly string[]) => Promise<void>;
  /** Reads a workbook's sheets of these names, and the other texts again. */
  readonly chooseSheets: (text: number, sheets: readonly string[]) => Promise<void>;
  /** Leaves the review to say anew what the columns of one of its tables hold, by its place among the texts. */
  readonly changeColumns: (text: number) => void;
  /** Back to the review that was left, or to the start where there was none. */
  readonly leaveColumns: () => void;
  readonly answer: (question: string, value: string) => Promise<void>;
  readonly rows: (filter: RowFilter, from: number, to: number) => Promise<readonly ReviewRow[]>;
  /** Imports what the review promises: all of it or nothing. */
  readonly carryOut: () => Promise<void>;
  readonly undo: (at: Instant) => Promise<Result<UndoneImport, NoRoom>>;
  /** Stops all work and forgets what was read. What is kept does not change. */
  readonly startOver: () => void;
  /** Whether something would be lost if the page were closed now. */
  readonly isOpen: () => boolean;
};

/** For how many shapes of tables it is remembered what their columns are. */
const MAPPINGS_REMEMBERED = 50;

/**
 * One import from the texts to the summary. It lives beside the pages, so that a review is still open when one comes back from
 * looking a patient up. The work is done by an importer (`importWork`); here is the order of the steps, and the one place from which
 * the records are changed.
 */
export function importDesk({ monitor, openImporter, now, room, notes }: DeskDeps): ImportDesk {
  let state: DeskState = { stage: "Empty" };
  const listeners = new Set<() => void>();
  let edition = 0;
  /** What is being imported, and for whom where it does not say. */
  let given: readonly ImportText[] = [];
  let about: PatientId | undefined;

  function show(next: DeskState): void {
    state = next;
    listeners.forEach((listener) => listener());
  }

  function onProgress(progress: Progress): void {
    if (state.stage === "Working") show({ stage: "Working", progress });
    else if (state.stage === "Review" && state.importing !== undefined) show({ ...state, importing: progress });
  }

  const work = importWork(monitor, openImporter, onProgress);

  async function makePlan(step: WorkStep, answers: Answers, at: Instant): Promise<PlanSummary | undefined> {
    const plan = await step.plan(answers, at);
    if (plan !== undefined) edition += 1;
    return plan;
  }

  async function planTexts(step: WorkStep, texts: readonly ReadText[]): Promise<void> {
    // Without chosen sheets a workbook is one text in its own place; those before it may be several sheets each.
    for (const text of texts)
      if (text.type === "NotReadable" && text.why.type === "SheetsToChoose") {
        const place = given.findIndex(({ name, sheets }) => name === text.name && sheets === undefined);
        return show({ stage: "Sheets", name: text.name, text: place, sheets: text.why.sheets });
      }
    for (const text of texts)
      if (text.type === "NotReadable" && text.why.type === "ColumnsUnknown")
        return show({ stage: "Columns", name: text.name, columns: text.why });
    if (!texts.some((text) => text.type === "Found" && text.results + text.care > 0)) {
      work.close();
      return show({ stage: "Empty", unread: texts });
    }
    let plan = await makePlan(step, {}, now());
    if (plan === undefined) return undefined;
    const answers = answersKnown(plan.questions, about);
    if (Object.keys(answers).length > 0) plan = await makePlan(step, answers, now());
    if (plan === undefined) return undefined;
    return show({ stage: "Review", texts, plan, answers, edition });
  }

  async function readAndPlan(texts: readonly ImportText[], confirmed?: string): Promise<void> {
    work.close();
    const step = work.begin();
    show({ stage: "Working" });
    const remembered = monitor.getState().settings.columnMappings;
    const read = await step.read(
      texts,
      remembered.map((known): KnownColumns => (known.shape === confirmed ? { ...known, confirmed: true } : known)),
    );
    if (read !== undefined) await planTexts(step, read);
  }

  async function replan(answers: Answers, more: { readonly notImported?: NotImported } = {}): Promise<void> {
    if (state.stage !== "Review") return;
    const step = work.begin();
    const { importing: _importing, notImported: _notImported, ...review } = state;
    show({ ...review, answers, planning: true });
    const plan = await makePlan(step, answers, now());
    if (plan === undefined) return;
    const { planning: _planning, ...before } = review;
    show({ ...before, answers, plan, edition, ...more });
  }

  /** The note of an import goes once the import is stored. */
  function overOnceSaved(): void {
    const isSaved = () => monitor.getState().saveStatus.type === "Saved";
    if (isSaved()) return notes?.over();
    const stop = monitor.subscribe(() => {
      if (!isSaved()) return;
      stop();
      notes?.over();
    });
  }

  async function carryOut(): Promise<void> {
    if (state.stage !== "Review" || state.importing !== undefined) return;
    const step = work.begin();
    const { notImported, planning: _planning, ...review } = state;
    show({ ...review, importing: { step: "Planning", done: 0, total: review.plan.rows } });
    const at = now();
    const { counts } = review.plan;
    let isCarriedOut = false;
    try {
      await notes?.begin({ at, format: formatOf(review.texts), results: resultsChanged(counts), care: counts.care });
      isCarriedOut = await carryOutNoted(step, review, at, notImported?.type === "NoRoomToUndo");
    } finally {
      if (isCarriedOut) overOnceSaved();
      else notes?.over();
    }
  }

  /** Whether it was carried out. */
  async function carryOutNoted(step: WorkStep, review: Review, at: Instant, isUndoRenounced: boolean): Promise<boolean> {
    if (step.isOver()) return false;
    // Planned once more on what is here now: what is carried out is what was promised, or it is shown again first.
    const plan = await makePlan(step, review.answers, at);
    if (plan === undefined) return false;
    const refuse = (why: NotImported) => {
      show({ stage: "Review", ...review, plan, edition, notImported: why });
      return false;
    };
    if (plan.checksum !== review.plan.checksum) return refuse({ type: "ReviewChanged" });
    const [bounds, growth] = [await room(), await step.growth()];
    if (growth === undefined || step.isOver()) return false;
    const lack = lackOfRoom(plan, growth, bounds, isUndoRenounced);
    if (lack !== undefined) return refuse(lack);
    const planned = await step.records(plan.records);
    if (planned === undefined) return false;
    const { counts } = plan;
    const done: KeptImport = {
      at,
      format: formatOf(review.texts),
      added: counts.New,
      corrected: counts.Correction,
      withdrawn: counts.Withdrawal,
      restored: counts.Restoration,
      patientsAdded: counts.patientsAdded,
      care: counts.care,
    };
    const ready = await monitor.getState().readyImport(at, planned.records);
    if (step.isOver()) return false;
    const carried = monitor.getState().carryOutImport(done, ready, planned.madeOn);
    if (!carried.ok) {
      await replan(review.answers, { notImported: { type: "ReviewChanged" } });
      return false;
    }
    work.close();
    show({ stage: "Done", done, counts });
    return true;
  }

  /** An importer that broke off (no memory, no network for its script) leaves the desk empty and the records as they were. */
  async function attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      if (state.stage === "Empty" || state.stage === "Done") return;
      work.close();
      show({ stage: "Empty", brokeOff: true });
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    review: (texts, patient) => {
      given = texts;
      about = patient;
      return attempt(() => readAndPlan(texts));
    },
    mapColumns: (shape, columns) => {
      const { settings, changeSettings } = monitor.getState();
      const sum = shapeSum(shape);
      const others = settings.columnMappings.filter((known) => known.shape !== sum);
      changeSettings({ columnMappings: [...others, { shape: sum, columns }].slice(-MAPPINGS_REMEMBERED) });
      return attempt(() => readAndPlan(given, sum));
    },
    chooseSheets: (text, sheets) => {
      given = given.map((one, index) => (index === text ? { ...one, sheets } : one));
      return attempt(() => readAndPlan(given));
    },
    changeColumns: (text) => {
      const read = state.stage === "Review" ? state.texts[text] : undefined;
      if (state.stage !== "Review" || state.importing !== undefined || read?.columns === undefined) return;
      const { texts, plan, answers } = state;
      show({
        stage: "Columns",
        name: read.name,
        columns: read.columns,
        review: { texts, plan, answers, edition: state.edition },
      });
    },
    leaveColumns: () => {
      if (state.stage !== "Columns") return;
      if (state.review !== undefined) return show({ stage: "Review", ...state.review });
      work.close();
      show({ stage: "Empty" });
    },
    answer: (question, value) =>
      attempt(async () => {
        if (state.stage === "Review") await replan({ ...state.answers, [question]: value });
      }),
    rows: work.rows,
    carryOut: () => attempt(carryOut),
    undo: async (at) => {
      const undone = await monitor.getState().undoImport(at);
      if (state.stage === "Done" && state.done.at === at) show({ ...state, undone });
      return undone;
    },
    startOver: () => {
      const isImporting = state.stage === "Review" && state.importing !== undefined;
      const stopped = state.stage === "Working" || isImporting;
      work.close();
      // What the importer was asked is never answered any more.
      if (isImporting) notes?.over();
      show({ stage: "Empty", ...(stopped ? { stopped } : {}) });
    },
    isOpen: () => state.stage !== "Empty" && state.stage !== "Done",
  };
}

function formatOf(texts: readonly ReadText[]): ImportFormat {
  const formats = new Set(texts.flatMap((text) => (text.type === "Found" ? [text.format] : [])));
  const [only] = formats;
  return formats.size === 1 && only !== undefined ? only : "several";
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
