import { boardCaseOf, type BoardView } from "../../src/features/board/boardCaseOf.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { demoRecords } from "../../src/exchange/demo/demoRecords.ts";
import type { BoardCase } from "../../src/features/board/boardCase.ts";
import { board } from "../../src/words/en/board.ts";
import { staging } from "../../src/words/en/staging.ts";
import type { Format } from "../../src/words/format.ts";
import { format, words } from "./charts.ts";
import { exampleUuid } from "./exampleRecords.ts";
import { day } from "./observations.ts";

const TODAY = day("2026-06-15");

/** The ten demo people, loaded on 15 June 2026. */
export function demoPeople(): readonly PatientRecord[] {
  let ids = 0;
  return demoRecords({ today: TODAY, at: "2026-06-15T12:00:00.000Z", newId: () => exampleUuid((ids += 1)) });
}

/** How the board looks at cases, unless the test says otherwise. */
export const boardView = (more: Partial<BoardView> = {}): BoardView => ({
  words,
  board,
  staging,
  format,
  today: TODAY,
  variation: [],
  companions: {},
  hidesIdentities: false,
  hidesDates: false,
  ...more,
});

/** Days as a slide writes them: in one way, whatever names them. */
export const slideFormat: Format = { ...format, day: format.dayShort, dayInWords: format.dayShort };

/** These records as the cases of an agenda. */
export const boardCases = (records: readonly PatientRecord[], more: Partial<BoardView> = {}): readonly BoardCase[] =>
  records.map((record, index) => boardCaseOf(record, index + 1, boardView(more)));
