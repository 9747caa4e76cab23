import { Button } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CompanionChoices } from "../../domain/series/companions.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { patientWork } from "../../domain/analysis/worklist.ts";
import { AgendaPanel } from "../../features/board/AgendaPanel.tsx";
import { PatientPicker } from "../../features/board/PatientPicker.tsx";
import { Presentation } from "../../features/board/Presentation.tsx";
import { PrintedAgenda } from "../../features/board/PrintedAgenda.tsx";
import { useAgenda } from "../../features/board/useAgenda.ts";
import { useFullScreen } from "../../features/board/useFullScreen.ts";
import { usePrinting } from "../../features/board/usePrinting.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { isTyping } from "../../ui/isTyping.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { boardCaseOf } from "../../features/board/boardCaseOf.ts";
import { useDevice } from "../useDevice.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import type { PageWords } from "../../words/language.ts";
import styles from "./BoardPage.module.css";

const NO_CHOICES: CompanionChoices = {};
/** Without an agenda so many patients are shown, the most urgent first. */
const MOST_WITHOUT_AGENDA = 20;

type Shown = "agenda" | "tour";

/** The tumor board: the agenda, its presentation, its print, and the guided demo. */
export function BoardPage() {
  const board = usePageWords("board");
  const staging = usePageWords("staging");
  const { words, format } = useWording();
  const { demoRecords } = useDevice();
  const shelf = useMonitor((state) => state.records);
  const today = useMonitor((state) => state.today)();
  const variation = useMonitor((state) => state.settings.variation);
  const companions = useMonitor((state) => state.settings.companions) ?? NO_CHOICES;
  const addRecords = useMonitor((state) => state.addRecords);
  const agenda = useAgenda();
  const [presented, setPresented] = useState<Shown>();
  const [asking, setAsking] = useState(false);
  const printing = usePrinting();
  const start = useRef<HTMLButtonElement>(null);
  const { hidesIdentities, hidesDates } = agenda.agenda;
  usePageTitle(board.title);

  const byUrgency = useMemo(() => {
    const present = entriesOn(shelf).filter(({ patient }) => !patient.archived);
    return present.toSorted(
      (a, b) =>
        patientWork(a, variation, today).urgency - patientWork(b, variation, today).urgency ||
        (a.patient.familyName < b.patient.familyName ? -1 : 1),
    );
  }, [shelf, variation, today]);
  const demo = useMemo(() => demoOf(entriesOn(shelf), board), [shelf, board]);

  const casesOf = useCallback(
    (records: readonly PatientRecord[]) =>
      records.map((record, index) =>
        boardCaseOf(record, index + 1, {
          words,
          board,
          staging,
          format,
          today,
          variation,
          companions,
          hidesIdentities,
          hidesDates,
        }),
      ),
    [words, board, staging, format, today, variation, companions, hidesIdentities, hidesDates],
  );
  const onAgenda = useMemo(() => casesOf(agenda.records), [casesOf, agenda.records]);
  // The agenda carries no remarks of the demo: they belong to the tour.
  const cases = useMemo(
    () =>
      (onAgenda.length > 0 ? onAgenda : casesOf(byUrgency.slice(0, MOST_WITHOUT_AGENDA))).map(
        ({ remark: _remark, ...shown }) => shown,
      ),
    [onAgenda, casesOf, byUrgency],
  );
  const tour = useMemo(() => (presented === "tour" ? casesOf(demo) : []), [presented, casesOf, demo]);
  const others = useMemo(
    () => byUrgency.filter(({ id }) => !agenda.agenda.patientIds.includes(id)),
    [byUrgency, agenda.agenda.patientIds],
  );

  const close = useCallback(() => setPresented(undefined), []);
  const fullScreen = useFullScreen(close);
  const present = useCallback(
    (what: Shown) => {
      setPresented(what);
      fullScreen.enter();
    },
    [fullScreen],
  );
  const startTour = useCallback(() => {
    if (demo.length === Object.keys(board.tour.lines).length) present("tour");
    else setAsking(true);
  }, [demo, board, present]);
  const leave = useCallback(() => {
    close();
    fullScreen.leave();
  }, [close, fullScreen]);
  const loadDemo = async () => {
    const loaded = new Set(demo.map(({ patient }) => patient.recordNumber));
    addRecords((await demoRecords()).filter(({ patient }) => !loaded.has(patient.recordNumber)));
    setAsking(false);
    present("tour");
  };

  const { toggleIdentities } = agenda;
  const keys = useRef({ toggleIdentities, startTour });
  useEffect(() => {
    keys.current = { toggleIdentities, startTour };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The presentation has its own keys, and a dialog none of these.
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector("[role=dialog]") !== null
      )
        return;
      const key = event.key.toLowerCase();
      if (key === "h") keys.current.toggleIdentities();
      else if (key === "d") keys.current.startTour();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <div data-print="no" className={styles.page}>
        <PageHead
          title={board.title}
          intro={board.intro}
          actions={
            <>
              <Button ref={start} onClick={() => present("agenda")} disabled={cases.length === 0}>
                {board.start}
              </Button>
              <Button variant="default" onClick={() => window.print()} disabled={cases.length === 0}>
                {board.print}
              </Button>
              <Button variant="default" onClick={startTour} title={board.demoHint}>
                {board.demo}
              </Button>
            </>
          }
        />
        <div className={styles.hiding} role="group" aria-label={board.hideIdentities}>
          <label className={styles.choice}>
            <input type="checkbox" checked={hidesIdentities} onChange={toggleIdentities} aria-keyshortcuts="H" />{" "}
            {board.hideIdentities} (H)
          </label>
          <label className={styles.choice}>
            <input type="checkbox" checked={hidesDates} disabled={!hidesIdentities} onChange={agenda.toggleDates} />{" "}
            {board.hideDates}
          </label>
          <span className={styles.quiet}>{board.hidesHint}</span>
        </div>
        {/* What was said of a case by name is forgotten when names are hidden. */}
        <AgendaPanel key={`agenda ${hidesIdentities}`} cases={onAgenda} agenda={agenda} hasPatients={byUrgency.length > 0} />
        {byUrgency.length === 0 ? null : (
          <PatientPicker key={`picker ${hidesIdentities}`} records={others} isHidden={hidesIdentities} onAdd={agenda.add} />
        )}
      </div>
      {printing ? <PrintedAgenda cases={cases} /> : null}
      {presented !== undefined && (presented === "agenda" ? cases : tour).length > 0 ? (
        <Presentation
          key={presented}
          cases={presented === "agenda" ? cases : tour}
          hidesIdentities={hidesIdentities}
          hidesDates={hidesDates}
          onToggleIdentities={toggleIdentities}
          onToggleDates={agenda.toggleDates}
          onStartTour={startTour}
          onLeave={leave}
        />
      ) : null}
      <Dialog title={board.tour.title} opened={asking} onClose={() => setAsking(false)} size="small">
        <div className={styles.asking}>
          <p>{board.tour.ask}</p>
          <p className={styles.quiet}>{board.tour.askMore}</p>
        </div>
        <DialogButtons>
          <Button variant="default" onClick={() => setAsking(false)}>
            {board.tour.cancel}
          </Button>
          <Button onClick={() => void loadDemo()} data-autofocus>
            {board.tour.load}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}

/** The demo people who are on this device, in the order of their stories, each once. */
function demoOf(records: readonly PatientRecord[], board: PageWords["board"]): readonly PatientRecord[] {
  return Object.keys(board.tour.lines).flatMap((number) =>
    records.filter(({ patient }) => patient.synthetic === true && patient.recordNumber === number).slice(0, 1),
  );
}
