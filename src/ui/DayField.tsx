import { useState } from "react";
import { parseCalendarDate, type CalendarDate } from "../domain/calendarDate.ts";
import { parseDayText, type DateOrder } from "../domain/dayText.ts";
import { describeNotADay } from "../words/describeNotADay.ts";
import { DayPicker } from "./DayPicker.tsx";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";
import { useWording } from "./wording.tsx";

type Props = FieldProps & {
  readonly today: CalendarDate;
  readonly order: DateOrder;
  /** The last day that the calendar offers. */
  readonly max?: CalendarDate;
  /** What the typed day reads back as. In words where not given. */
  readonly echo?: (day: CalendarDate) => string;
};

/**
 * A day, typed in any spelling that `parseDayText` knows, and read back in words so that 3 January never passes for 1 March. What
 * cannot be read is told as the field is left: `isoDayOf` turns the text into what a door reads.
 */
export function DayField({ today, order, max, echo, value, onChange, hint, error, ...field }: Props) {
  const { words, format } = useWording();
  const [left, setLeft] = useState(false);
  const read = parseDayText(value, order, today);
  // While a day is being typed it is not wrong yet; it is when the field is left or the form refused.
  const unreadable = read.ok || !(left || error !== undefined) ? undefined : describeNotADay(read.error, order, words);
  const readBack = read.ok ? (echo ?? format.dayInWords)(read.value) : undefined;
  const pick = (iso: string) => {
    const day = parseCalendarDate(iso);
    if (day.ok) onChange(format.day(day.value));
  };
  return (
    <Field {...field} hint={readBack ?? hint} error={unreadable ?? error}>
      {(control) => (
        <div className={styles.within}>
          <input
            {...control}
            value={value}
            placeholder={words.fields.dayShape[order]}
            autoComplete="off"
            onChange={(event) => onChange(event.currentTarget.value)}
            onBlur={() => setLeft(true)}
            onFocus={(event) => {
              setLeft(false);
              event.currentTarget.select();
            }}
          />
          <span className={styles.end}>
            <DayPicker day={read.ok ? read.value : undefined} {...(max === undefined ? {} : { max })} onPick={pick} />
          </span>
        </div>
      )}
    </Field>
  );
}
