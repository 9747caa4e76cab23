import { Button } from "../../ui/Button.tsx";
import { useCallback, useState } from "react";
import { AgendaPanel } from "../../features/board/AgendaPanel.tsx";
import { PatientPicker } from "../../features/board/PatientPicker.tsx";
import { Presentation } from "../../features/board/Presentation.tsx";
import { PrintedAgenda } from "../../features/board/PrintedAgenda.tsx";
import { useAgenda } from "../../features/board/useAgenda.ts";
import { useBoardCases } from "../../features/board/useBoardCases.ts";
import { usePresented } from "../../features/board/usePresented.ts";
import { usePrinting } from "../../features/board/usePrinting.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { usePageWords } from "../../ui/wording.tsx";
import { useDevice } from "../device/useDevice.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { useUnsettled } from "../sharing/useUnsettled.ts";
import styles from "./BoardPage.module.css";

/** The tumor board: the agenda, its presentation, its print, and the guided demo. */
export function BoardPage() {
  const board = usePageWords("board");
  const { demoRecords } = useDevice();
  const addRecords = useMonitor((state) => state.addRecords);
  const agenda = useAgenda();
  const { presented, present, leave } = usePresented();
  const unsettled = useUnsettled();
  const { onAgenda, cases, others, hasPatients, demo, tour } = useBoardCases(agenda, presented === "tour", unsettled);
  const [asking, setAsking] = useState(false);
  const printing = usePrinting();
  const { hidesIdentities, hidesDates } = agenda.agenda;
  const { toggleIdentities, toggleDates } = agenda;
  usePageTitle(board.title);

  const startTour = useCallback(() => {
    if (demo.length === Object.keys(board.tour.lines).length) present("tour");
    else setAsking(true);
  }, [demo, board, present]);
  const loadDemo = async () => {
    const loaded = new Set(demo.map(({ patient }) => patient.recordNumber));
    addRecords((await demoRecords()).filter(({ patient }) => !loaded.has(patient.recordNumber)));
    setAsking(false);
    present("tour");
  };
  useShortcuts({ h: toggleIdentities, d: startTour });

  const shown = presented === "tour" ? tour : cases;
  return (
    <>
      <div data-print="no" className={styles.page}>
        <PageHead
          title={board.title}
          intro={board.intro}
          actions={
            <>
              <Button onClick={() => present("agenda")} disabled={cases.length === 0}>
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
        <Hiding agenda={agenda} />
        {/* What was said of a case by name is forgotten when names are hidden. */}
        <AgendaPanel key={`agenda ${hidesIdentities}`} cases={onAgenda} agenda={agenda} hasPatients={hasPatients} />
        {hasPatients ? (
          <PatientPicker key={`picker ${hidesIdentities}`} records={others} isHidden={hidesIdentities} onAdd={agenda.add} />
        ) : null}
      </div>
      {printing ? <PrintedAgenda cases={cases} /> : null}
      {presented !== undefined && shown.length > 0 ? (
        <Presentation
          key={presented}
          cases={shown}
          hidesIdentities={hidesIdentities}
          hidesDates={hidesDates}
          onToggleIdentities={toggleIdentities}
          onToggleDates={toggleDates}
          onStartTour={startTour}
          onLeave={leave}
        />
      ) : null}
      <TourDialog opened={asking} onCancel={() => setAsking(false)} onLoad={() => void loadDemo()} />
    </>
  );
}

/** What of the patients is hidden, on screen, print and pictures alike. */
function Hiding({ agenda: { agenda, toggleIdentities, toggleDates } }: { readonly agenda: ReturnType<typeof useAgenda> }) {
  const board = usePageWords("board");
  return (
    <div className={styles.hiding} role="group" aria-label={board.hideIdentities}>
      <label className={styles.choice}>
        <input type="checkbox" checked={agenda.hidesIdentities} onChange={toggleIdentities} aria-keyshortcuts="H" />{" "}
        {board.hideIdentities} (H)
      </label>
      <label className={styles.choice}>
        <input type="checkbox" checked={agenda.hidesDates} disabled={!agenda.hidesIdentities} onChange={toggleDates} />{" "}
        {board.hideDates}
      </label>
      <span className={styles.quiet}>{board.hidesHint}</span>
    </div>
  );
}

type TourProps = { readonly opened: boolean; readonly onCancel: () => void; readonly onLoad: () => void };

/** Asks before made-up people come to a device that has none of them. */
function TourDialog({ opened, onCancel, onLoad }: TourProps) {
  const { tour } = usePageWords("board");
  return (
    <Dialog title={tour.title} opened={opened} onClose={onCancel} size="small">
      <div className={styles.asking}>
        <p>{tour.ask}</p>
        <p className={styles.quiet}>{tour.askMore}</p>
      </div>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {tour.cancel}
        </Button>
        <Button onClick={onLoad} data-autofocus>
          {tour.load}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
