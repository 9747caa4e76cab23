import { Tabs } from "@mantine/core";
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from "react";
import type { CareOnAxis } from "../../charts/careLane.ts";
import type { ChartActions } from "../../charts/chartActions.ts";
import type { TrendEnvelope, TrendLevel, TrendMark } from "../../charts/sceneQuestion.ts";
import { RANGE_PRESETS, rangeOf, type RangePreset, type TrendRange } from "../../charts/timeAxis.ts";
import type { ValueScale } from "../../charts/valueAxis.ts";
import { csfSerumPairs, type CsfSerumPair } from "../../domain/analysis/csfSerumPair.ts";
import type { KidneyCourse } from "../../domain/analysis/kidneyCourse.ts";
import { entriesOf } from "../../domain/byId.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { companionKeyOf, companionsOf, type CompanionChoices } from "../../domain/series/companions.ts";
import { MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { ObservationId } from "../../domain/measuring/observation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { narrowRuns, narrowSeries, type PurposeCount, type PurposeView } from "../../domain/series/purposeView.ts";
import { comparableRuns, seriesOf, type Series } from "../../domain/series/series.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import type { AskedDay } from "./DayMenu.tsx";
import { describePurposeView } from "../../words/describeCompanions.ts";
import { LanesMenu } from "./LanesMenu.tsx";
import { PurposeSelect } from "./PurposeSelect.tsx";
import { SavePicture } from "./SavePicture.tsx";
import { timeAnchors } from "./timeAnchors.ts";
import styles from "./TrendPanel.module.css";
import { TrendTools } from "./TrendTools.tsx";

const TrendChart = lazy(async () => ({ default: (await import("../../charts/TrendChart.tsx")).TrendChart }));
/** Opened now and then, so fetched then. */
const DayMenu = lazy(async () => ({ default: (await import("./DayMenu.tsx")).DayMenu }));
const SingleResult = lazy(async () => ({ default: (await import("../../charts/SingleResult.tsx")).SingleResult }));
const PairsTable = lazy(async () => ({ default: (await import("./PairsTable.tsx")).PairsTable }));

type Props = {
  readonly record: PatientRecord;
  readonly series: Series;
  /** The measurands with results, and which of them is looked at. */
  readonly codes: readonly MeasurandCode[];
  readonly onChoose: (code: MeasurandCode) => void;
  /** Lines that a saved picture carries so that it can be told whose it is: name, birth date, record number. */
  readonly identity: readonly string[];
  /** What the verdict wants drawn. */
  readonly levels: readonly TrendLevel[];
  readonly envelope: TrendEnvelope | undefined;
  readonly marks: readonly TrendMark[];
  /** Kidney function beside the results. */
  readonly kidney: KidneyCourse | undefined;
  /** Treatment and events over the results. */
  readonly care: CareOnAxis;
  readonly diagnosedOn: CalendarDate | undefined;
  /** The purposes there are, the one to whose results the view is narrowed, and what says so. */
  readonly views: readonly PurposeCount[];
  readonly narrowed: PurposeCount | undefined;
  readonly notice: ReactNode;
  readonly onPurpose: (purpose: PurposeView | undefined) => void;
  /** Adds something on a day of the chart, or opens what is drawn over it. */
  readonly onAdd: ChartActions["onAdd"];
  readonly onOpenCare: ChartActions["onOpenCare"];
};

const IMWG_CODES: ReadonlySet<MeasurandCode> = new Set(["m-protein-serum", "kappa-flc-serum", "lambda-flc-serum"]);
const NO_CHOICES: CompanionChoices = {};
const NO_PAIRS: readonly CsfSerumPair[] = [];

/**
 * The trend of one measurand with its companions: choose what to look at, how far back and on which scale, and take the picture
 * along.
 */
export function TrendPanel({
  record,
  series: whole,
  codes,
  onChoose,
  identity,
  levels,
  envelope,
  marks,
  kidney,
  care,
  diagnosedOn,
  views,
  narrowed,
  notice,
  onPurpose,
  onAdd,
  onOpenCare,
}: Props) {
  const { words, format } = useWording();
  const choices = useMonitor((state) => state.settings.companions) ?? NO_CHOICES;
  const { code } = whole.measurand;
  const [preset, setPreset] = useState<RangePreset | undefined>("all");
  const [dragged, setDragged] = useState<TrendRange>();
  const [scale, setScale] = useState<ValueScale>("linear");
  const [selectedId, setSelectedId] = useState<ObservationId>();
  const [anchorId, setAnchorId] = useState("dates");
  const [asked, setAsked] = useState<AskedDay>();
  const picture = useRef<SVGSVGElement>(null);

  const companions = useMemo(() => companionsOf(record, code, choices), [record, code, choices]);
  const beside = useMemo(
    () => companions.shown.filter((each) => each !== "creatinine-serum").map((each) => seriesOf(record, each)),
    [record, companions],
  );
  const kidneys = companions.shown.includes("creatinine-serum") ? kidney : undefined;
  const pairs = useMemo(
    () =>
      code === "b2m-serum" || code === "b2m-csf"
        ? csfSerumPairs(seriesOf(record, "b2m-csf"), seriesOf(record, "b2m-serum"))
        : NO_PAIRS,
    [record, code],
  );

  const view = narrowed?.view;
  const series = useMemo(() => narrowSeries(whole, view), [whole, view]);
  const runs = useMemo(() => narrowRuns(comparableRuns(whole), view), [whole, view]);

  const isSingle = whole.points.filter((point) => point.leftOut !== "entered-in-error").length === 1;
  const last = series.points.findLast((point) => point.leftOut !== "entered-in-error");
  const range = dragged ?? (last === undefined || preset === undefined ? undefined : rangeOf(preset, last.collectedOn));
  const latestOn = last?.collectedOn;
  const anchors = useMemo(() => timeAnchors(diagnosedOn, care, latestOn, words), [diagnosedOn, care, latestOn, words]);
  const anchor = anchors.find(({ id }) => id === anchorId);
  // The axis has air after today, and nothing is recorded of days to come.
  const actions: ChartActions = {
    onAdd,
    onAskDay: (on, at) => setAsked({ on: on > care.today ? care.today : on, at, from: document.activeElement }),
    onOpenCare,
  };
  const choosePreset = (chosen: string) => {
    setPreset(RANGE_PRESETS.find((known) => known === chosen));
    setDragged(undefined);
  };
  const imwg = IMWG_CODES.has(code) || companions.shown.some((each) => IMWG_CODES.has(each)) ? [words.companions.imwg] : [];
  const hint =
    [...(code === "b2m-serum" && kidney === undefined && !isSingle ? [words.kidneyLane.none] : []), ...imwg].join(" ") ||
    undefined;
  const narrowedTo = narrowed === undefined ? undefined : describePurposeView(narrowed, words);
  const lanesMenu = companions.offered.length === 0 ? null : <LanesMenu companions={companions} of={companionKeyOf(record)} />;

  return (
    <Panel
      title={words.patient.trend}
      actions={
        isSingle || last === undefined ? (
          lanesMenu
        ) : (
          <TrendTools
            anchors={anchors}
            anchorId={anchor?.id ?? "dates"}
            onAnchor={setAnchorId}
            preset={dragged === undefined ? (preset ?? "all") : undefined}
            onPreset={choosePreset}
            scale={scale}
            onScale={setScale}
          >
            <PurposeSelect views={views} chosen={view} onChoose={onPurpose} />
            {lanesMenu}
            <SavePicture
              series={series}
              runs={runs}
              kidney={kidneys}
              companions={beside}
              care={care}
              narrowed={narrowedTo}
              remarks={imwg}
              picture={picture}
              identity={identity}
            />
          </TrendTools>
        )
      }
    >
      <Tabs
        value={code}
        onChange={(chosen) => chosen !== null && chosen in MEASURANDS && onChoose(chosen as MeasurandCode)}
        keepMounted={false}
      >
        <Tabs.List aria-label={words.patient.measurands} className={styles.tabs ?? ""} data-print="no">
          {codes.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.names.measurand[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {codes.map((each) => (
          <Tabs.Panel key={each} value={each} className={styles.chart ?? ""}>
            {notice}
            <Suspense fallback={<p className={styles.loading}>{words.patient.loadingChart}</p>}>
              {isSingle ? (
                <SingleResult
                  series={whole}
                  words={words}
                  format={format}
                  beside={{ kidney: kidneys, companions: beside, pairs }}
                  hint={hint}
                />
              ) : (
                <TrendChart
                  key={code}
                  series={series}
                  runs={runs}
                  words={words}
                  format={format}
                  scale={scale}
                  range={range}
                  onRangeChange={setDragged}
                  selectedId={selectedId}
                  onSelect={setSelectedId}
                  // What the verdict draws rests on all results, so it is not drawn among some of them.
                  {...(view === undefined ? { levels, envelope, marks } : {})}
                  kidney={kidneys}
                  companions={beside}
                  pairs={pairs}
                  narrowed={narrowedTo}
                  hint={hint}
                  care={care}
                  anchor={anchor?.anchor}
                  actions={actions}
                  svgRef={picture}
                />
              )}
            </Suspense>
            {pairs.length === 0 ? null : (
              <Suspense>
                <PairsTable pairs={pairs} events={entriesOf(record.events)} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      <Suspense>
        {asked === undefined ? null : <DayMenu asked={asked} onAdd={onAdd} onClose={() => setAsked(undefined)} />}
      </Suspense>
    </Panel>
  );
}
