import { useRef } from "react";
import type { CalendarDate } from "../domain/calendarDate.ts";
import styles from "./DayPicker.module.css";
import { useWording } from "./wording.tsx";

type Props = {
  /** The day that the calendar opens on. */
  readonly day: CalendarDate | undefined;
  /** The last day that can be picked. */
  readonly max?: CalendarDate;
  /** The day as ISO text; empty where the browser let the user clear it. */
  readonly onPick: (iso: string) => void;
};

/** The browser's own calendar, for whoever would rather not type a day. Out of the keyboard's way: typing is faster. */
export function DayPicker({ day, max, onPick }: Props) {
  const { words } = useWording();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={styles.calendar}
        aria-label={words.fields.openCalendar}
        title={words.fields.openCalendar}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarDrawing />
      </button>
      <input
        ref={picker}
        className={styles.picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        max={max}
        value={day ?? ""}
        onChange={(event) => onPick(event.currentTarget.value)}
      />
    </>
  );
}

const CalendarDrawing = () => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <rect x="2" y="3" width="12" height="11" rx="2" />
    <path d="M2 6.5h12M5.5 1.5V4M10.5 1.5V4" />
  </svg>
);
