import { memo, useMemo, useState } from "react";
import { BoardChart } from "../../charts/BoardChart.tsx";
import type { TrendRange } from "../../charts/axes/timeAxis.ts";
import { pointStands } from "../../domain/series/series.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase } from "./boardCase.ts";
import { CaseHead } from "./CaseHead.tsx";
import { AskedOfBoard, SidePanel } from "./SidePanel.tsx";
import styles from "./Slide.module.css";
import { rangeOfCase, type SlideLook } from "./slideLook.ts";

type Props = {
  readonly shown: BoardCase;
  readonly count: number;
  readonly look: SlideLook;
  /** It is the one in sight; its neighbours are drawn too. */
  readonly isCurrent: boolean;
  readonly chartScale: number;
  /** Read in the hand, from top to bottom: lanes have their full height there. */
  readonly inHand: boolean;
  readonly onDrag: (range: TrendRange) => void;
  readonly onAddNote: () => void;
};

/**
 * One case as a poster: who, what and since when in two lines, the trend as large as the wall allows, the verdict with its figure
 * beside it, what bears on it, and what the board is asked.
 */
export const Slide = memo(function Slide({ shown, count, look, isCurrent, chartScale, inHand, onDrag, onAddNote }: Props) {
  const board = usePageWords("board");
  const { words } = useWording();
  const [readoutPlace, setReadoutPlace] = useState<HTMLElement | null>(null);
  // Here the arrow keys turn the case: the chart is walked with Shift.
  const chartWords = useMemo(() => ({ ...words, chart: { ...words.chart, howToMove: board.howTo } }), [words, board]);
  const chartLook = useMemo(() => ({ scale: chartScale }), [chartScale]);
  const preset = useMemo(() => rangeOfCase(shown, look.range), [shown, look.range]);
  const content = useMemo(
    () => (look.withKidney ? shown.content : { ...shown.content, kidney: undefined }),
    [shown.content, look.withKidney],
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
            lanesAs={inHand ? "lanes" : "sparks"}
            onRangeChange={onDrag}
            readoutIn={isCurrent ? readoutPlace : undefined}
          />
        ) : (
          <p className={styles.none}>{board.noResults}</p>
        )}
      </div>
      {isCurrent ? (
        <div className={styles.beside}>
          <SidePanel shown={shown} side={look.side} />
          {look.side === "notes" ? null : <AskedOfBoard shown={shown} onAdd={onAddNote} />}
          {/* Over what the board is asked, as long as a result is pointed at. */}
          <div ref={setReadoutPlace} className={styles.reading} />
        </div>
      ) : null}
    </div>
  );
});
