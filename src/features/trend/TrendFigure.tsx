import { Suspense, useState, type Ref } from "react";
import type { ChartActions } from "../../charts/chartActions.ts";
import type { TrendContent } from "../../charts/trendContent.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import { useWording } from "../../ui/wording.tsx";
import type { AskedDay } from "./DayMenu.tsx";
import styles from "./TrendPanel.module.css";
import type { TrendLook } from "./useTrendLook.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";

const TrendChart = lazyPart([], async () => (await import("../../charts/TrendChart.tsx")).TrendChart);
/** Opened now and then, so fetched then. */
const DayMenu = lazyPart([], async () => (await import("./DayMenu.tsx")).DayMenu);
const SingleResult = lazyPart([], async () => (await import("../../charts/SingleResult.tsx")).SingleResult);
const PairsTable = lazyPart(["pairs"], async () => (await import("./PairsTable.tsx")).PairsTable);

export type CareDoors = Pick<ChartActions, "onAdd" | "onOpenCare">;

type Props = CareDoors & {
  readonly content: TrendContent;
  /** There is one result alone: it is written large, with a gauge. */
  readonly isSingle: boolean;
  readonly look: TrendLook;
  /** Where the series is only a part of the results: the sentence that says so. */
  readonly narrowed: string | undefined;
  readonly hint: string | undefined;
  readonly events: readonly ClinicalEvent[];
  readonly picture: Ref<SVGSVGElement>;
};

/** The chart of one measurand, or its single result; under it the days with both fluids. A day of the chart can be added to. */
export function TrendFigure({ content, isSingle, look, narrowed, hint, events, picture, onAdd, onOpenCare }: Props) {
  const { words, format } = useWording();
  const [asked, setAsked] = useState<AskedDay>();
  const { care, pairs } = content;
  const actions: ChartActions = {
    onAdd,
    // The axis has air after today, and nothing is recorded of days to come.
    onAskDay: (on, at) => setAsked({ on: on > care.today ? care.today : on, at, from: document.activeElement }),
    onOpenCare,
  };
  return (
    <>
      <Suspense
        fallback={
          <p className={styles.loading} data-coming="chart">
            {words.patient.loadingChart}
          </p>
        }
      >
        {isSingle ? (
          <SingleResult series={content.series} words={words} format={format} lanes={content} hint={hint} />
        ) : (
          <TrendChart
            key={content.series.measurand.code}
            content={content}
            words={words}
            format={format}
            scale={look.scale}
            range={look.range}
            onRangeChange={look.setRange}
            selectedId={look.selectedId}
            onSelect={look.setSelectedId}
            narrowed={narrowed}
            hint={hint}
            anchor={look.anchor}
            actions={actions}
            svgRef={picture}
          />
        )}
      </Suspense>
      {pairs.length === 0 ? null : (
        <div data-follows="chart">
          <Suspense fallback={<div data-coming="chart" />}>
            <PairsTable pairs={pairs} events={events} />
          </Suspense>
        </div>
      )}
      <Suspense>
        {asked === undefined ? null : <DayMenu asked={asked} onAdd={onAdd} onClose={() => setAsked(undefined)} />}
      </Suspense>
    </>
  );
}
