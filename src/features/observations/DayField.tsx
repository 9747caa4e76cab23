import { Input } from "@mantine/core";
import { useRef } from "react";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { parseDayText, type DateOrder } from "../../domain/dayText.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeDay } from "../../words/describeReading.ts";
import styles from "./DayField.module.css";
import { Field } from "./Field.tsx";
import { TiedInput } from "./Tied.tsx";

type Props = {
  readonly text: string;
  readonly refusal: string | undefined;
  readonly order: DateOrder;
  readonly today: CalendarDate;
  readonly onType: (text: string) => void;
  readonly className?: string | undefined;
};

/** The day of collection: typed in short, said back in full with its weekday, or picked from the browser's own calendar. */
export function DayField({ text, refusal, order, today, onType, className }: Props) {
  const { words, format } = useWording();
  const picker = useRef<HTMLInputElement>(null);
  const day = parseDayText(text, order, today);
  const pick = (
    <button type="button" className={styles.pick} aria-label={words.entry.pickDay} title={words.entry.pickDay} onClick={() => picker.current?.showPicker()}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
        <rect x="2" y="3" width="12" height="11" rx="1.5" />
        <path d="M2 6.5h12M5 1.5v3M11 1.5v3" />
      </svg>
    </button>
  );
  return (
    <div className={`${styles.day} ${className ?? ""}`}>
      <Field label={words.entry.field.collectedOn} refusal={refusal} hint={day.ok ? describeDay(day.value, today, words, format) : undefined}>
        {(control) => (
          <Input
            component={TiedInput}
            tie={control}
            withAria={false}
            error={control["aria-invalid"]}
            name="collectedOn"
            autoComplete="off"
            value={text}
            onChange={(event) => onType(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            rightSection={pick}
            rightSectionPointerEvents="all"
          />
        )}
      </Field>
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden="true"
        max={today}
        value={day.ok ? day.value : ""}
        onChange={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}
