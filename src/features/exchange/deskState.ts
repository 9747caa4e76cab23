import type { KeptImport } from "../../domain/device/settings.ts";
import type { Result } from "../../domain/result.ts";
import type { PlanCounts } from "../../exchange/incoming/plan/plan.ts";
import type { SheetToChoose, TableColumns } from "../../exchange/incoming/found.ts";
import type { PlanSummary, Progress, ReadText, Said } from "../../exchange/incoming/importer.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { UndoneImport } from "../../store/state.ts";
import type { NoRoomToUndo } from "./importRoom.ts";

/** Why an import that was asked for was not carried out. Nothing was changed. */
export type NotImported =
  /** The records changed since the review was drawn; it is drawn anew. */
  | { readonly type: "ReviewChanged" }
  /** It was asked for as the laboratory was given, and that changes more than the laboratory: it is shown first. */
  | { readonly type: "LaboratoryChangedMore" }
  | NoRoom
  | NoRoomToUndo;

export type Review = Said & {
  readonly texts: readonly ReadText[];
  readonly plan: PlanSummary;
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

/** How many results an import would add or change. */
export const resultsChanged = (counts: PlanCounts): number =>
  counts.New + counts.Correction + counts.Withdrawal + counts.Restoration;
