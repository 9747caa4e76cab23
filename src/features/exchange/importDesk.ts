import type { Instant } from "../../domain/instant.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { Result } from "../../domain/result.ts";
import { shapeSum } from "../../exchange/incoming/table/columnMapping.ts";
import type {
  ImportText,
  PagePicture,
  PictureRequest,
  PlanSummary,
  ReviewRow,
  RowFilter,
} from "../../exchange/incoming/importer.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { UndoneImport } from "../../store/state.ts";
import { carryOutReview } from "./carryOutReview.ts";
import { emptyDesk, type DeskDeps } from "./desk.ts";
import type { DeskState } from "./deskState.ts";
import { laboratoriesByName, readAndPlan, replan, saidIn, type Brought } from "./planReview.ts";

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
  /** Says of which laboratory the rows of these texts are that name none, by the texts' places; "" takes it back. */
  readonly giveLaboratory: (texts: readonly number[], name: string) => Promise<void>;
  readonly rows: (filter: RowFilter, from: number, to: number) => Promise<readonly ReviewRow[]>;
  /** A line or a page of a file of pages as a picture, where there is one. */
  readonly picture: (of: PictureRequest) => Promise<PagePicture | undefined>;
  /** Reads once more with what was typed beside the picture of a page. */
  readonly addTyped: (typed: ImportText) => Promise<void>;
  /**
   * Imports what the review promises: all of it or nothing. Asked for while a laboratory that was just given is planned with, it waits
   * for that; where then more than the laboratory differs from the plan that was `seen`, it is shown and not imported.
   */
  readonly carryOut: (seen?: PlanSummary) => Promise<void>;
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
 * looking a patient up. The work is done by an importer (`importWork`), what it would do is worked out in `planReview`, and the one
 * place from which the records are changed is `carryOutReview`; here is what may be asked of all that, and when.
 */
export function importDesk(deps: DeskDeps): ImportDesk {
  const desk = emptyDesk(deps);
  const { monitor, work, show } = desk;
  /** What is being imported, and for whom where it does not say. */
  let brought: Brought = { texts: [] };
  /** Over once a laboratory that was given is planned with. */
  let given = Promise.resolve();

  /** What was said of a review holds for the same texts once they are read again. */
  const keepLaboratories = (review: Parameters<typeof laboratoriesByName>[0]) => {
    brought = { ...brought, laboratories: laboratoriesByName(review) };
  };

  /** An importer that broke off (no memory, no network for its script) leaves the desk empty and the records as they were. */
  async function attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch {
      const { stage } = desk.state();
      if (stage === "Empty" || stage === "Done") return;
      work.close();
      show({ stage: "Empty", brokeOff: true });
    }
  }

  return {
    state: desk.state,
    subscribe: desk.subscribe,
    review: (texts, about) => {
      brought = { texts, about };
      return attempt(() => readAndPlan(desk, brought));
    },
    mapColumns: (shape, columns) => {
      const { settings, changeSettings } = monitor.getState();
      const sum = shapeSum(shape);
      const others = settings.columnMappings.filter((known) => known.shape !== sum);
      changeSettings({ columnMappings: [...others, { shape: sum, columns }].slice(-MAPPINGS_REMEMBERED) });
      const state = desk.state();
      if (state.stage === "Columns" && state.review !== undefined) keepLaboratories(state.review);
      return attempt(() => readAndPlan(desk, brought, sum));
    },
    chooseSheets: (text, sheets) => {
      brought = { ...brought, texts: brought.texts.map((one, index) => (index === text ? { ...one, sheets } : one)) };
      return attempt(() => readAndPlan(desk, brought));
    },
    changeColumns: (text) => {
      const state = desk.state();
      const read = state.stage === "Review" ? state.texts[text] : undefined;
      if (state.stage !== "Review" || state.importing !== undefined || read?.columns === undefined) return;
      const { texts, plan, edition } = state;
      show({ stage: "Columns", name: read.name, columns: read.columns, review: { texts, plan, edition, ...saidIn(state) } });
    },
    leaveColumns: () => {
      const state = desk.state();
      if (state.stage !== "Columns") return;
      if (state.review !== undefined) return show({ stage: "Review", ...state.review });
      work.close();
      show({ stage: "Empty" });
    },
    answer: (question, value) =>
      attempt(async () => {
        const state = desk.state();
        if (state.stage === "Review") await replan(desk, { ...saidIn(state), answers: { ...state.answers, [question]: value } });
      }),
    giveLaboratory: (texts, name) => {
      given = attempt(async () => {
        const state = desk.state();
        if (state.stage !== "Review" || state.importing !== undefined) return;
        const names = Object.fromEntries(texts.map((text) => [text, name.trim()]));
        await replan(desk, { answers: state.answers, laboratories: { ...state.laboratories, ...names } });
      });
      return given;
    },
    rows: work.rows,
    picture: work.picture,
    addTyped: (typed) => {
      const state = desk.state();
      if (state.stage === "Review") keepLaboratories(state);
      // Typed again, it takes the place of what was typed before.
      brought = { ...brought, texts: [...brought.texts.filter(({ name }) => name !== typed.name), typed] };
      return attempt(() => readAndPlan(desk, brought));
    },
    carryOut: async (seen) => {
      await given;
      const state = desk.state();
      const isAsSeen =
        seen === undefined || state.stage !== "Review" || state.plan.besideLaboratories === seen.besideLaboratories;
      if (isAsSeen) await attempt(() => carryOutReview(desk));
      else show({ ...state, notImported: { type: "LaboratoryChangedMore" } });
    },
    undo: async (at) => {
      const undone = await monitor.getState().undoImport(at);
      const state = desk.state();
      if (state.stage === "Done" && state.done.at === at) show({ ...state, undone });
      return undone;
    },
    startOver: () => {
      const state = desk.state();
      const isImporting = state.stage === "Review" && state.importing !== undefined;
      const stopped = state.stage === "Working" || isImporting;
      work.close();
      // What the importer was asked is never answered any more.
      if (isImporting) desk.notes?.over();
      show({ stage: "Empty", ...(stopped ? { stopped } : {}) });
    },
    isOpen: () => desk.state().stage !== "Empty" && desk.state().stage !== "Done",
  };
}
