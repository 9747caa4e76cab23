import { useMemo } from "react";
import { BoardChart } from "../../charts/BoardChart.tsx";
import { sharedSides } from "../../charts/fitScene.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase, CaseAnchor } from "./boardCase.ts";
import { sharedAxis } from "./comparison.ts";
import styles from "./ComparedCases.module.css";
import { companionName } from "../../words/describeCompanions.ts";
import type { Words } from "../../words/language.ts";
import type { SlideLook } from "./slideLook.ts";
import { PosterAnswer, PosterChecks } from "./PosterAnswer.tsx";

type Props = {
  readonly cases: readonly [BoardCase, BoardCase];
  readonly axisId: CaseAnchor["id"] | undefined;
  readonly look: SlideLook;
  readonly chartScale: number;
};

/**
 * Two cases side by side on one axis: a day stands as far from the edge as the same day since diagnosis, or since the start of a line,
 * of the other.
 */
export function ComparedCases({ cases: [one, other], axisId, look, chartScale }: Props) {
  const board = usePageWords("board");
  const { words, format } = useWording();
  const axis = useMemo(() => sharedAxis(one, other, axisId, look.range), [one, other, axisId, look.range]);
  const chartWords = useMemo(() => ({ ...words, chart: { ...words.chart, howToMove: board.howTo } }), [words, board]);
  const chartLook = useMemo(() => ({ scale: chartScale }), [chartScale]);
  const sides = useMemo(
    () =>
      [one, other].map((shown, index) => ({
        // Half a wall is for two trends. What stands under one is named beside it and drawn on its own slide.
        content: { ...shown.content, kidney: undefined, companions: [] },
        words: chartWords,
        format: shown.format,
        scale: look.scale,
        range: axis?.sides[index]?.range,
        anchor: axis?.sides[index]?.anchor,
      })),
    [one, other, chartWords, look.scale, axis],
  );
  const room = useMemo(
    () => sharedSides(sides.map(({ content, ...rest }) => ({ ...content, ...rest, showWithdrawn: false }))),
    [sides],
  );
  return (
    <section className={styles.pair} aria-label={board.compare.title(one.name, other.name)}>
      {[one, other].map((shown, index) => {
        const side = sides[index];
        return side === undefined ? null : (
          <article key={shown.id} className={styles.case} aria-label={shown.name}>
            <header className={styles.head}>
              <h2 className={styles.name} title={shown.name}>
                {shown.name}
              </h2>
              <p className={styles.who}>{shown.identity}</p>
              <p className={styles.who}>{shown.diagnosis}</p>
            </header>
            <div className={styles.trend}>
              <BoardChart {...side} sides={room} look={chartLook} />
            </div>
            {/* Longer than its place it scrolls, by keyboard too. */}
            <div className={styles.words} tabIndex={0} role="group" aria-label={shown.name}>
              <PosterAnswer shown={shown} />
              <div className={styles.beside}>
                <PosterChecks shown={shown} />
                {notDrawn(shown, words).length === 0 ? null : (
                  <p className={styles.quiet}>{board.compare.notDrawn(format.list(notDrawn(shown, words)))}</p>
                )}
                <p className={styles.quiet}>
                  {shown.asOf}
                  {shown.isSynthetic ? ` · ${words.shell.syntheticShort}` : ""}
                </p>
              </div>
            </div>
          </article>
        );
      })}
    </section>
  );
}

/** What stands under the trend of a case on its own slide, by name. */
const notDrawn = ({ content: { kidney, companions } }: BoardCase, words: Words): readonly string[] => [
  ...(kidney === undefined ? [] : [words.companions.kidneys]),
  ...companions.map(({ measurand }) => companionName(measurand.code, words)),
];
