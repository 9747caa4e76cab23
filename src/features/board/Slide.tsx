import { memo, useMemo } from "react";
import { BoardChart } from "../../charts/BoardChart.tsx";
import type { TrendRange } from "../../charts/timeAxis.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import { CaseHead } from "./CaseHead.tsx";
import { SidePanel } from "./SidePanel.tsx";
import styles from "./Slide.module.css";
import { rangeOfCase, type SlideLook } from "./slideLook.ts";
import { pointStands } from "../../domain/series/series.ts";

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
  const board = usePageWords("board");
  const { words } = useWording();
  // Here the arrow keys turn the case: the chart is walked with Shift.
  const chartWords = useMemo(() => ({ ...words, chart: { ...words.chart, howToMove: board.howTo } }), [words, board]);
  const chartLook = useMemo(() => ({ scale: chartScale }), [chartScale]);
  const preset = useMemo(() => rangeOfCase(shown, look.range), [shown, look.range]);
  // The companions take the place of the kidneys while they are asked for.
  const withoutKidney = !look.withKidney || (look.side === "companions" && shown.content.companions.length > 0);
  const content = useMemo(
    () => (withoutKidney ? { ...shown.content, kidney: undefined } : shown.content),
    [shown.content, withoutKidney],
  );
  const hasResults = shown.content.series.points.some(pointStands);
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
            content={content}
            words={chartWords}
            format={shown.format}
            scale={look.scale}
            range={(isCurrent ? look.dragged : undefined) ?? preset}
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
