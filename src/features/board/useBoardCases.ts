import { useMemo } from "react";
import { worklistPlace } from "../../domain/analysis/worklistPlace.ts";
import { by } from "../../domain/compare.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { CompanionChoices } from "../../domain/series/companions.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import { sortedByName } from "../../words/nameOrder.ts";
import type { PageWords } from "../../words/language.ts";
import type { BoardCase } from "./boardCase.ts";
import { boardCaseOf } from "./boardCaseOf.ts";
import type { useAgenda } from "./useAgenda.ts";

const NO_CHOICES: CompanionChoices = {};
/** Without an agenda so many patients are shown, the most urgent first. */
const MOST_WITHOUT_AGENDA = 20;

/** The cases of the board, and the patients who could become one. */
export type BoardCases = {
  readonly onAgenda: readonly BoardCase[];
  /** What is presented and printed: the agenda, or without one the most urgent patients. */
  readonly cases: readonly BoardCase[];
  readonly others: readonly PatientRecord[];
  readonly hasPatients: boolean;
  /** The demo people on this device, and they as cases once the tour is asked for. */
  readonly demo: readonly PatientRecord[];
  readonly tour: readonly BoardCase[];
};

/**
 * Makes the cases of the board from the records of this device, hidden as the agenda says. `unsettled`: the ids of patients of whom part
 * stands differently on a server, undecided.
 */
export function useBoardCases(
  { agenda, records }: ReturnType<typeof useAgenda>,
  isTour: boolean,
  unsettled: ReadonlySet<string>,
): BoardCases {
  const board = usePageWords("board");
  const staging = usePageWords("staging");
  const { words, format } = useWording();
  const shelf = useMonitor((state) => state.records);
  const today = useMonitor((state) => state.today)();
  const variation = useMonitor((state) => state.settings.variation);
  const laboratories = useMonitor((state) => state.settings.laboratoryNames);
  const intervals = useMonitor((state) => state.settings.testIntervals);
  const companions = useMonitor((state) => state.settings.companions) ?? NO_CHOICES;
  const { hidesIdentities, hidesDates, patientIds } = agenda;

  const byUrgency = useMemo(() => {
    const present = entriesOn(shelf).filter(({ patient }) => !patient.archived);
    const view = { variation, laboratories, intervals, today };
    // Names first: the second sort keeps their order among equals.
    return sortedByName(present, format.nameOrder, ({ patient }) => describeName(patient)).sort(
      by((record) => worklistPlace(record, view).urgency),
    );
  }, [shelf, variation, laboratories, intervals, today, format.nameOrder]);
  const demo = useMemo(() => demoOf(entriesOn(shelf), board), [shelf, board]);
  const casesOf = useMemo(() => {
    const view = { words, board, staging, format, today, variation, laboratories, intervals, companions };
    const hiding = { hidesIdentities, hidesDates, unsettled };
    return (of: readonly PatientRecord[]) => of.map((record, index) => boardCaseOf(record, index + 1, { ...view, ...hiding }));
  }, [
    words,
    board,
    staging,
    format,
    today,
    variation,
    laboratories,
    intervals,
    companions,
    hidesIdentities,
    hidesDates,
    unsettled,
  ]);
  const onAgenda = useMemo(() => casesOf(records), [casesOf, records]);
  // The agenda carries no remarks of the demo: they belong to the tour.
  const cases = useMemo(
    () =>
      (onAgenda.length > 0 ? onAgenda : casesOf(byUrgency.slice(0, MOST_WITHOUT_AGENDA))).map(
        ({ remark: _remark, ...shown }) => shown,
      ),
    [onAgenda, casesOf, byUrgency],
  );
  const tour = useMemo(() => (isTour ? casesOf(demo) : []), [isTour, casesOf, demo]);
  const others = useMemo(() => byUrgency.filter(({ id }) => !patientIds.includes(id)), [byUrgency, patientIds]);
  return { onAgenda, cases, others, hasPatients: byUrgency.length > 0, demo, tour };
}

/** The demo people who are on this device, in the order of their stories, each once. */
function demoOf(records: readonly PatientRecord[], board: PageWords["board"]): readonly PatientRecord[] {
  return Object.keys(board.tour.lines).flatMap((number) =>
    records.filter(({ patient }) => patient.synthetic === true && patient.recordNumber === number).slice(0, 1),
  );
}
