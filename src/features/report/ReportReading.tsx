import { useRef } from "react";
import { usePlotWidth } from "../../charts/usePlotWidth.ts";
import { usePageWords } from "../../ui/wording.tsx";
import { ReportContent, type ReportProps } from "./ReportContent.tsx";
import styles from "./report.module.css";

/** Drawn with the letters of the words around it, as wide as the window. */
const TREND = { height: 300, laneHeight: 88, laneRoom: 176, secondLane: 0, look: { scale: 1 } };

/** The report read on a phone: the same from top to bottom, in letters that are read in the hand. What is printed is the sheet. */
export function ReportReading(report: ReportProps) {
  const text = usePageWords("report");
  const place = useRef<HTMLDivElement>(null);
  const width = usePlotWidth(place, undefined);
  return (
    <article className={`${styles.sheet} ${styles.read}`} aria-label={text.sheet} data-print="no">
      <div ref={place} />
      {width === undefined ? null : <ReportContent {...report} trend={{ ...TREND, width }} />}
    </article>
  );
}
