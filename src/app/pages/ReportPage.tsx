import { NoSuchPatient } from "./NoSuchPatient.tsx";
import { keysOf } from "../../domain/keysOf.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { useParams } from "react-router";
import { MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { measurandsOf } from "../../domain/series/series.ts";
import { take } from "../../domain/shelf.ts";
import { WORDINGS, type ReportWording } from "../../features/report/ReportContent.tsx";
import { ReportReading } from "../../features/report/ReportReading.tsx";
import { ReportSheet } from "../../features/report/ReportSheet.tsx";
import { PAPERS, type Paper } from "../../features/report/sheetSize.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { InPatientsLanguage } from "../../ui/InPatientsLanguage.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { useUnsettled } from "../sharing/useUnsettled.ts";
import styles from "./ReportPage.module.css";

const ROWS = { "6": 6, "20": 20, all: Number.POSITIVE_INFINITY } as const;
type RowChoice = keyof typeof ROWS;
const ROW_CHOICES: readonly RowChoice[] = keysOf(ROWS);

/** Where a sheet of paper would be shown in letters too small to be read. */
const NARROW = "(width < 56rem)";

function watchWidth(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** The printed page of one patient, with the few choices that make it. */
export function ReportPage() {
  const text = usePageWords("report");
  const { id = "" } = useParams();
  const record = useMonitor((state) => take(state.records, id));
  usePageTitle(text.title);
  if (record === undefined) return <NoSuchPatient />;
  return <Report key={record.id} record={record} />;
}

function Report({ record }: { readonly record: PatientRecord }) {
  const text = usePageWords("report");
  const { words } = useWording();
  const today = useMonitor((state) => state.today)();
  const settings = useMonitor((state) => state.settings);
  const isUnsettled = useUnsettled().has(record.id);
  const [wording, setWording] = useState<ReportWording>("clinician");
  const [paper, setPaper] = useState<Paper>("a4");
  const [rows, setRows] = useState<RowChoice>("6");
  const [author, setAuthor] = useState("");
  const [chosen, setChosen] = useState<MeasurandCode>(primaryMeasurand(record));
  const { desk, scale, height } = useScaleToFit();
  const isNarrow = useSyncExternalStore(watchWidth, () => window.matchMedia(NARROW).matches);
  const codes = measurandsOf(record).filter((code) => MEASURANDS[code].followed);
  const code = codes.includes(chosen) ? chosen : codes[0];
  // In plain words it is the patient's to read.
  const reader = wording === "patient" ? record.patient : {};
  const report =
    code === undefined
      ? undefined
      : { record, choices: { wording, paper, code, rows: ROWS[rows], author }, today, settings, isUnsettled };
  return (
    <>
      <div data-print="no">
        <PageHead
          title={text.title}
          intro={<p>{text.intro}</p>}
          actions={
            <>
              <Button onClick={() => window.print()} disabled={report === undefined}>
                {text.print}
              </Button>
              <ButtonLink to={`/patients/${record.id}`} variant="default">
                {text.back}
              </ButtonLink>
            </>
          }
        />
      </div>
      {report === undefined ? (
        <p>{text.noResults}</p>
      ) : (
        <>
          <div className={styles.choices} data-print="no">
            <ChoiceField
              label={text.wording}
              value={wording}
              onChange={(value) => setWording(WORDINGS.find((one) => one === value) ?? wording)}
              choices={namedChoices(WORDINGS, text.wordings)}
            />
            <ChoiceField
              label={text.paper}
              value={paper}
              onChange={(value) => setPaper(PAPERS.find((one) => one === value) ?? paper)}
              choices={namedChoices(PAPERS, text.papers)}
            />
            {codes.length < 2 ? null : (
              <ChoiceField
                label={text.measurand}
                value={report.choices.code}
                onChange={(value) => setChosen(codes.find((one) => one === value) ?? chosen)}
                choices={namedChoices(codes, words.names.measurand)}
              />
            )}
            <ChoiceField
              label={text.rows}
              value={rows}
              onChange={(value) => setRows(ROW_CHOICES.find((choice) => choice === value) ?? rows)}
              choices={namedChoices(ROW_CHOICES, text.rowChoices)}
            />
            <TextField label={text.author} hint={text.authorHint} value={author} onChange={setAuthor} />
          </div>
          {isNarrow ? (
            <InPatientsLanguage patient={reader}>
              <ReportReading {...report} />
            </InPatientsLanguage>
          ) : null}
          {/* Where it is read above, the sheet is only laid out: it is what prints. */}
          <div ref={desk} className={styles.desk} data-read={isNarrow}>
            <div
              className={styles.scaled}
              style={scale === 1 ? undefined : { transform: `scale(${scale})`, marginBottom: (scale - 1) * height }}
            >
              <InPatientsLanguage patient={reader}>
                <ReportSheet {...report} />
              </InPatientsLanguage>
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** How wide a sheet is drawn, px. */
const SHEET_WIDTH = 750;

/**
 * A place, and how much smaller the sheet in it is shown so that all of its width is seen; its own height, so that the page ends
 * where the smaller one does. It is laid out as it prints, whatever the window.
 */
function useScaleToFit() {
  const desk = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState({ scale: 1, height: 0 });
  useLayoutEffect(() => {
    const [place, sheet] = [desk.current, desk.current?.firstElementChild];
    if (place === null || !(sheet instanceof HTMLElement)) return undefined;
    const measure = () =>
      setFit({
        scale: place.clientWidth === 0 ? 1 : Math.min(1, place.clientWidth / SHEET_WIDTH),
        height: sheet.offsetHeight,
      });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(place);
    watcher.observe(sheet);
    return () => watcher.disconnect();
  }, []);
  return { desk, ...fit };
}
