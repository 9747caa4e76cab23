import { Button, NativeSelect, SegmentedControl, Tabs } from "@mantine/core";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { CareOnAxis } from "../../charts/careLane.ts";
import type { ChartActions } from "../../charts/chartActions.ts";
import type { TrendEnvelope, TrendLevel, TrendMark } from "../../charts/trendScene.ts";
import { RANGE_PRESETS, rangeOf, type RangePreset, type TrendRange } from "../../charts/timeAxis.ts";
import type { ValueScale } from "../../charts/valueAxis.ts";
import type { KidneyCourse } from "../../domain/analysis/kidneyCourse.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { MEASURANDS, type MeasurandCode } from "../../domain/measurand.ts";
import type { ObservationId } from "../../domain/observation.ts";
import { comparableRuns, type Series } from "../../domain/series.ts";
import { Panel } from "../../ui/Panel.tsx";
import { useWording } from "../../ui/wording.tsx";
import { DayMenu, type AskedDay } from "./DayMenu.tsx";
import { SavePicture } from "./SavePicture.tsx";
import { timeAnchors } from "./timeAnchors.ts";
import styles from "./TrendPanel.module.css";

const TrendChart = lazy(async () => ({ default: (await import("../../charts/TrendChart.tsx")).TrendChart }));
const SingleResult = lazy(async () => ({ default: (await import("../../charts/SingleResult.tsx")).SingleResult }));

type Props = {
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
  /** Adds something on a day of the chart, or opens what is drawn over it. */
  readonly onAdd: ChartActions["onAdd"];
  readonly onOpenCare: ChartActions["onOpenCare"];
};

/** The trend of one measurand: choose what to look at, how far back and on which scale, and take the picture along. */
export function TrendPanel({ series, codes, onChoose, identity, levels, envelope, marks, kidney, care, diagnosedOn, onAdd, onOpenCare }: Props) {
  const { words, format } = useWording();
  const { code } = series.measurand;
  const [preset, setPreset] = useState<RangePreset | undefined>("all");
  const [dragged, setDragged] = useState<TrendRange>();
  const [scale, setScale] = useState<ValueScale>("linear");
  const [selectedId, setSelectedId] = useState<ObservationId>();
  const [anchorId, setAnchorId] = useState("dates");
  const [asked, setAsked] = useState<AskedDay>();
  const picture = useRef<SVGSVGElement>(null);

  const drawn = series.points.filter((point) => point.leftOut !== "entered-in-error");
  const last = drawn.at(-1);
  const only = drawn.length === 1 ? drawn[0] : undefined;
  const range = dragged ?? (last === undefined || preset === undefined ? undefined : rangeOf(preset, last.collectedOn));
  const runs = comparableRuns(series);
  const isSerumB2m = code === "b2m-serum";
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

  return (
    <Panel
      title={words.patient.trend}
      actions={
        only === undefined && last !== undefined ? (
          <>
            {dragged === undefined ? null : (
              <Button variant="subtle" size="compact-sm" onClick={() => choosePreset("all")}>
                {words.patient.showAll}
              </Button>
            )}
            {anchors.length === 0 ? null : (
              <NativeSelect
                size="xs"
                className={styles.axis ?? ""}
                aria-label={words.patient.timeAxis}
                value={anchor?.id ?? "dates"}
                onChange={(event) => setAnchorId(event.currentTarget.value)}
                data={[{ value: "dates", label: words.patient.axis.dates }, ...anchors.map(({ id, label }) => ({ value: id, label }))]}
              />
            )}
            <SegmentedControl
              size="xs"
              aria-label={words.patient.range}
              value={dragged === undefined ? (preset ?? "all") : ""}
              onChange={choosePreset}
              data={RANGE_PRESETS.map((value) => ({ value, label: words.patient.ranges[value] }))}
              transitionDuration={0}
            />
            <SegmentedControl
              size="xs"
              aria-label={words.patient.scale}
              value={scale}
              onChange={(chosen) => setScale(chosen === "log" ? "log" : "linear")}
              data={[
                { value: "linear", label: words.patient.linear },
                { value: "log", label: words.patient.log },
              ]}
              transitionDuration={0}
            />
            <SavePicture series={series} kidney={isSerumB2m ? kidney : undefined} care={care} picture={picture} identity={identity} />
          </>
        ) : undefined
      }
    >
      <Tabs value={code} onChange={(chosen) => chosen !== null && chosen in MEASURANDS && onChoose(chosen as MeasurandCode)} keepMounted={false}>
        <Tabs.List aria-label={words.patient.measurands} className={styles.tabs ?? ""} data-print="no">
          {codes.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.names.measurand[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {codes.map((each) => (
          <Tabs.Panel key={each} value={each} className={styles.chart ?? ""}>
            <Suspense fallback={<p className={styles.loading}>{words.patient.loadingChart}</p>}>
              {only === undefined ? (
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
                  levels={levels}
                  envelope={envelope}
                  marks={marks}
                  kidney={isSerumB2m ? kidney : undefined}
                  hint={isSerumB2m && kidney === undefined ? words.kidneyLane.none : undefined}
                  care={care}
                  anchor={anchor?.anchor}
                  actions={actions}
                  svgRef={picture}
                />
              ) : (
                <SingleResult series={series} words={words} format={format} />
              )}
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
      {asked === undefined ? null : <DayMenu asked={asked} onAdd={onAdd} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}
