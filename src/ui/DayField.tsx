import { useState } from "react";
import { parseCalendarDate, type CalendarDate } from "../domain/calendarDate.ts";
import { parseDayText, type DayOf } from "../domain/dayText.ts";
import type { DateOrder } from "../domain/dateOrder.ts";
import { describeNotADay } from "../words/describeNotADay.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import { DayPicker } from "./DayPicker.tsx";
import { Field, type FieldProps } from "./Field.tsx";
import styles from "./Field.module.css";
import { useWording } from "./wording.tsx";

type Props = FieldProps & {
  readonly today: CalendarDate;
  readonly order: DateOrder;
  /** Somebody's day of birth lies in either century. */
  readonly of?: DayOf;
  /** The last day that the calendar offers. */
  readonly max?: CalendarDate;
  /** What the typed day reads back as. In words where not given. */
  readonly echo?: (day: CalendarDate) => string;
};

/**
 * A day, typed in any spelling that `parseDayText` knows, and read back in words so that 3 January never passes for 1 March. What
 * cannot be read is told as the field is left: `isoDayOf` turns the text into what a door reads.
 */
export function DayField({ today, order, of, max, echo, value, onChange, hint, error, ...field }: Props) {
  const { words, format } = useWording();
  const [left, setLeft] = useState(false);
  const read = parseDayText(value, order, today, of);
  // While a day is being typed it is not wrong yet; it is when the field is left or the form refused.
  const unreadable = read.ok || !(left || error !== undefined) ? undefined : describeNotADay(read.error, order, words, format);
  const days = read.ok || read.error.type !== "SeveralDays" ? [] : read.error.days;
  const readBack = read.ok ? (echo ?? format.dayInWords)(read.value) : undefined;
  const pick = (iso: string) => {
    const day = parseCalendarDate(iso);
    if (day.ok) onChange(format.day(day.value));
  };
  return (
    <Field
      {...field}
      hint={readBack ?? hint}
      error={unreadable ?? error}
      answers={
        <AnswerButtons
          answers={days.map((day) => ({ label: format.dayInWords(day), text: format.day(day) }))}
          onAnswer={onChange}
        >
          {order === "ymd" ? (
            // In a tab of its own: the form stays as it is.
            <a href="/settings" target="_blank" rel="noopener" tabIndex={-1}>
              {words.fields.orderOfDays}
            </a>
          ) : null}
        </AnswerButtons>
      }
    >
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
