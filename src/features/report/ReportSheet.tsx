import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { usePageWords } from "../../ui/wording.tsx";
import { ReportContent, type ReportProps } from "./ReportContent.tsx";
import { ROOM, sizesFor, type Paper, type SheetSize } from "./sheetSize.ts";
import styles from "./report.module.css";

/** 690 px (182 mm) fit both papers in width. */
const CHART = { width: 690, laneHeight: 72, secondLane: 0 };
const MOST_ROWS_OF_ONE_PAGE = 6;
/** The paper's edge on the screen, with its line, px. */
const SHEET_EDGE = 31;

/** The report as it will be printed. */
export function ReportSheet(report: ReportProps) {
  const text = usePageWords("report");
  const { record, choices, settings, isUnsettled } = report;
  const sheet = useRef<HTMLElement>(null);
  const sizes = sizesFor(choices.wording === "patient", choices.rows > MOST_ROWS_OF_ONE_PAGE);
  const fitted = useFittedSheet(sheet, choices.paper, sizes, [record, choices, settings, isUnsettled]);
  const { letters, trend, lanes } = fitted.size;
  return (
    <article
      ref={sheet}
      className={styles.sheet}
      style={{ fontSize: letters }}
      data-paper={choices.paper}
      data-waiting={fitted.settled ? undefined : "sized"}
      aria-label={text.sheet}
    >
      <ReportContent
        {...report}
        trend={{ ...CHART, height: trend, laneRoom: CHART.laneHeight * lanes }}
        onDrawn={fitted.onDrawn}
      />
    </article>
  );
}

/**
 * Sets the sheet as large as one page allows: from the largest size down, each laid out and measured before anything is painted.
 * Nothing is measured while it prints.
 */
function useFittedSheet(
  sheet: RefObject<HTMLElement | null>,
  paper: Paper,
  sizes: readonly SheetSize[],
  shows: readonly unknown[],
) {
  const [drawn, setDrawn] = useState(false);
  const [tried, setTried] = useState({ shows, paper, step: 0, settled: false });
  const isSame = tried.paper === paper && tried.shows.every((one, index) => one === shows[index]);
  const { step, settled } = isSame ? tried : { step: 0, settled: false };
  useLayoutEffect(() => {
    if (!drawn || settled) return;
    const fits = (sheet.current?.offsetHeight ?? 0) - 2 * SHEET_EDGE <= ROOM[paper];
    const isLast = step >= sizes.length - 1;
    // oxlint-disable-next-line react/set-state-in-effect -- only a sheet that was laid out can be measured, and nothing is painted before
    setTried({ shows, paper, step: fits || isLast ? step : step + 1, settled: fits || isLast });
  }, [drawn, settled, step, sizes, paper, shows, sheet]);
  const size = sizes[step] ?? sizes.at(-1);
  if (size === undefined) throw new Error("A sheet has no size");
  return { size, settled, onDrawn: useCallback(() => setDrawn(true), []) };
}
