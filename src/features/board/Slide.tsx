import { memo, useMemo } from "react";
import { BoardChart } from "../../charts/BoardChart.tsx";
import type { TrendRange } from "../../charts/timeAxis.ts";
import type { Series } from "../../domain/series/series.ts";
import { useWording } from "../../ui/wording.tsx";
import { boardWords } from "../../words/boardWords.ts";
import type { BoardCase } from "./boardCase.ts";
import { CaseHead } from "./CaseHead.tsx";
import { SidePanel } from "./SidePanel.tsx";
import styles from "./Slide.module.css";
import { rangeOfCase, type SlideLook } from "./slideLook.ts";

const board = boardWords.en;
const NO_LANES: readonly Series[] = [];
const MOST_LANES = 2;

type Props = {
  readonly shown: BoardCase;
  readonly count: number;
  readonly look: SlideLook;
  /** It is the one in sight; its neighbours are drawn too. */
  readonly isCurrent: boolean;
  readonly chartScale: number;
  readonly onDrag: (range: TrendRange) => void;
};

/**
 * One case on the wall: who, what, since when, the trend with treatment, what the verdict says and why, and what the board is
 * asked.
 */
export const Slide = memo(function Slide({ shown, count, look, isCurrent, chartScale, onDrag }: Props) {
  const { words } = useWording();
  // Here the arrow keys turn the case: the chart is walked with Shift.
  const chartWords = useMemo(() => ({ ...words, chart: { ...words.chart, howToMove: board.howTo } }), [words]);
  const chartLook = useMemo(() => ({ scale: chartScale }), [chartScale]);
  const preset = useMemo(() => rangeOfCase(shown, look.range), [shown, look.range]);
  // There is room for a few lanes: the companions take the place of the kidneys while they are asked for.
  const lanes = useMemo(() => (look.side === "companions" ? shown.lanes.slice(0, MOST_LANES) : NO_LANES), [look.side, shown]);
  const hasResults = shown.series.points.some(({ leftOut }) => leftOut !== "entered-in-error");
  return (
    <div className={styles.slide}>
      {/* A neighbour waits with its chart drawn; its words take no time, and would be found twice. */}
      {isCurrent ? (
        <CaseHead shown={shown} position={board.position(shown.number, count)} />
      ) : (
        <div className={styles.headRoom} />
      )}
      <div className={styles.trend}>
        {hasResults ? (
          <BoardChart
            series={shown.series}
            runs={shown.runs}
            words={chartWords}
            format={shown.format}
            scale={look.scale}
            range={(isCurrent ? look.dragged : undefined) ?? preset}
            levels={shown.levels}
            envelope={shown.envelope}
            marks={shown.marks}
            kidney={look.withKidney && lanes.length === 0 ? shown.kidney : undefined}
            companions={lanes}
            care={shown.care}
            anchor={shown.countsDays ? shown.anchors[0]?.anchor : undefined}
            look={chartLook}
            onRangeChange={onDrag}
            withReadout
          />
        ) : (
          <p className={styles.none}>{board.noResults}</p>
        )}
      </div>
      {isCurrent ? <SidePanel shown={shown} side={look.side} /> : null}
    </div>
  );
});
