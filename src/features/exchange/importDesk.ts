import type { Instant } from "../../domain/instant.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { ImportFormat, KeptImport } from "../../domain/device/settings.ts";
import type { Result } from "../../domain/result.ts";
import { emptyShelf, type Shelf } from "../../domain/shelf.ts";
import type { Answers, PlanCounts } from "../../exchange/incoming/plan.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { SheetToChoose, TableColumns } from "../../exchange/incoming/found.ts";
import { shapeSum } from "../../exchange/incoming/columnMapping.ts";
import type { UndoneImport } from "../../store/state.ts";
import type { Monitor } from "../../store/monitor.ts";
import type {
  AskedQuestion,
  Importer,
  ImportText,
  KnownColumns,
  OpenImporter,
  PlanSummary,
  Progress,
  ReadText,
  ReviewRow,
  RowFilter,
} from "../../exchange/incoming/importer.ts";
import { handOverRecords } from "./handOverRecords.ts";
import { lackOfRoom, type NoRoomToUndo } from "./importRoom.ts";

/** Why an import that was asked for was not carried out. Nothing was changed. */
export type NotImported =
  /** The records changed since the review was drawn; it is drawn anew. */
  { readonly type: "ReviewChanged" } | NoRoom | NoRoomToUndo;

export type Review = {
  readonly texts: readonly ReadText[];
  readonly plan: PlanSummary;
  readonly answers: Answers;
  /** Counts the plans, so that rows of an older one are never shown for a newer. */
  readonly edition: number;
};

export type DeskState =
  | { readonly stage: "Empty"; readonly unread?: readonly ReadText[]; readonly stopped?: true; readonly brokeOff?: true }
  | { readonly stage: "Working"; readonly progress?: Progress }
  /** `review` is the review that is left to change the columns, and come back to. */
  | { readonly stage: "Columns"; readonly name: string; readonly columns: TableColumns; readonly review?: Review }
  /** A workbook of several sheets, by its place among what was brought. */
  | { readonly stage: "Sheets"; readonly name: string; readonly text: number; readonly sheets: readonly SheetToChoose[] }
  | ({
      readonly stage: "Review";
      readonly planning?: true;
      readonly importing?: Progress;
      readonly notImported?: NotImported;
    } & Review)
  | {
      readonly stage: "Done";
      readonly done: KeptImport;
      readonly counts: PlanCounts;
      readonly undone?: Result<UndoneImport, NoRoom>;
    };

export type DeskDeps = {
  readonly monitor: Monitor;
  readonly openImporter: OpenImporter;
  readonly now: () => Instant;
  /** Room used and there is, in UTF-16 units. */
  readonly usage: () => Promise<{ readonly used: number; readonly quota: number } | undefined>;
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

/** How many results an import would add or change. */
export const resultsChanged = (counts: PlanCounts): number =>
  counts.New + counts.Correction + counts.Withdrawal + counts.Restoration;

/**
 * One import from the texts to the summary. It lives beside the pages, so that a review is still open when one comes back from
 * looking a patient up. The work is done by an importer; here is the order of the steps, and the one place from which the records
 * are changed.
 */
export function importDesk({ monitor, openImporter, now, usage }: DeskDeps): ImportDesk {
  let state: DeskState = { stage: "Empty" };
  const listeners = new Set<() => void>();
  let importer: Importer | undefined;
  /** The records as the importer has them. */
  let importerRecords: Shelf<PatientRecord> = emptyShelf;
  /** Counts the things asked for. An answer to an older one is not heard any more. */
  let run = 0;
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

  function close(): void {
    run += 1;
    importer?.close();
    importer = undefined;
    importerRecords = emptyShelf;
  }

  /** Brings the importer up to what is here now. */
  async function handOver(mine: number): Promise<Importer> {
    const present = (importer ??= openImporter(onProgress));
    const records = monitor.getState().records;
    const isWhole = await handOverRecords(present, importerRecords, records, onProgress, () => mine !== run);
    if (isWhole) importerRecords = records;
    return present;
  }

  async function makePlan(mine: number, answers: Answers, at: Instant): Promise<PlanSummary | undefined> {
    const present = await handOver(mine);
    if (mine !== run) return undefined;
    const plan = await present.plan({ answers, today: monitor.getState().today(), at, reason: { code: "import" } });
    if (mine !== run) return undefined;
    edition += 1;
    return plan;
  }

  async function planTexts(mine: number, texts: readonly ReadText[]): Promise<void> {
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
      close();
      return show({ stage: "Empty", unread: texts });
    }
    let plan = await makePlan(mine, {}, now());
    if (plan === undefined) return undefined;
    const answers = answersKnown(plan.questions, about);
    if (Object.keys(answers).length > 0) plan = await makePlan(mine, answers, now());
    if (plan === undefined) return undefined;
    return show({ stage: "Review", texts, plan, answers, edition });
  }

  async function readAndPlan(texts: readonly ImportText[], confirmed?: string): Promise<void> {
    close();
    const mine = run;
    show({ stage: "Working" });
    const present = await handOver(mine);
    if (mine !== run) return;
    const remembered = monitor.getState().settings.columnMappings;
    const read = await present.read(
      texts,
      remembered.map((known): KnownColumns => (known.shape === confirmed ? { ...known, confirmed: true } : known)),
    );
    if (mine === run) await planTexts(mine, read);
  }

  async function replan(answers: Answers, more: { readonly notImported?: NotImported } = {}): Promise<void> {
    if (state.stage !== "Review") return;
    const mine = (run += 1);
    const { importing: _importing, notImported: _notImported, ...review } = state;
    show({ ...review, answers, planning: true });
    const plan = await makePlan(mine, answers, now());
    if (plan === undefined) return;
    const { planning: _planning, ...before } = review;
    show({ ...before, answers, plan, edition, ...more });
  }

  async function fetchRecords(mine: number, from: Importer, total: number): Promise<readonly PatientRecord[] | undefined> {
    const records: PatientRecord[] = [];
    for (let next: number | undefined = 0; next !== undefined;) {
      const part: Awaited<ReturnType<Importer["records"]>> = await from.records(next);
      if (mine !== run) return undefined;
      records.push(...part.records);
      onProgress({ step: "Taking", done: records.length, total });
      next = part.next;
    }
    return records;
  }

  async function carryOut(): Promise<void> {
    if (state.stage !== "Review" || state.importing !== undefined) return;
    const mine = (run += 1);
    const { notImported, planning: _planning, ...review } = state;
    const isUndoRenounced = notImported?.type === "NoRoomToUndo";
    show({ ...review, importing: { step: "Planning", done: 0, total: review.plan.rows } });
    const at = now();
    // Planned once more on what is here now: what is carried out is what was promised, or it is shown again first.
    const plan = await makePlan(mine, review.answers, at);
    if (plan === undefined || importer === undefined) return;
    const refuse = (why: NotImported) => show({ ...review, plan, edition, notImported: why });
    if (plan.checksum !== review.plan.checksum) return refuse({ type: "ReviewChanged" });
    const [room, growth] = [await usage(), await importer.growth()];
    if (mine !== run) return;
    const lack = lackOfRoom(plan, growth, room, isUndoRenounced);
    if (lack !== undefined) return refuse(lack);
    const records = await fetchRecords(mine, importer, plan.records);
    if (records === undefined) return;
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
    const carried = monitor.getState().carryOutImport(done, records, importerRecords);
    if (!carried.ok) return replan(review.answers, { notImported: { type: "ReviewChanged" } });
    close();
    show({ stage: "Done", done, counts });
  }

  /** An importer that broke off (no memory, no network for its script) leaves the desk empty and the records as they were. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (state.stage === "Empty" || state.stage === "Done") return;
      close();
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
      close();
      show({ stage: "Empty" });
    },
    answer: (question, value) =>
      attempt(async () => {
        if (state.stage === "Review") await replan({ ...state.answers, [question]: value });
      }),
    rows: async (filter, from, to) => importer?.rows(filter, from, to) ?? [],
    carryOut: () => attempt(carryOut),
    undo: async (at) => {
      const undone = await monitor.getState().undoImport(at);
      if (state.stage === "Done" && state.done.at === at) show({ ...state, undone });
      return undone;
    },
    startOver: () => {
      const stopped = state.stage === "Working" || (state.stage === "Review" && state.importing !== undefined);
      close();
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
