import { TextInput } from "@mantine/core";
import { useState } from "react";
import { parseCalendarDate, type CalendarDate } from "../domain/calendarDate.ts";
import { parseDayText, type DateOrder } from "../domain/dayText.ts";
import { describeNotADay } from "../words/describeNotADay.ts";
import { DayPicker } from "./DayPicker.tsx";
import { FIELD_LOOK, underField } from "./fieldLook.ts";
import { useWording } from "./wording.tsx";

type Props = {
  readonly label: string;
  /** As typed. `isoDayOf` turns it into what a door reads. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly today: CalendarDate;
  readonly order: DateOrder;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What the typed day reads back as. In words where not given. */
  readonly echo?: (day: CalendarDate) => string;
};

/** A day, typed in any spelling that `parseDayText` knows, and read back in words so that 3 January never passes for 1 March. */
export function DayField({ label, value, onChange, today, order, hint, error, echo }: Props) {
  const { words, format } = useWording();
  const [left, setLeft] = useState(false);
  const read = parseDayText(value, order, today);
  // While a day is being typed it is not wrong yet; it is when the field is left or the form refused.
  const unreadable = read.ok || !(left || error !== undefined) ? undefined : describeNotADay(read.error, order, words);
  const readBack = read.ok ? (echo ?? format.dayInWords)(read.value) : undefined;

  const pick = (iso: string) => {
    const day = parseCalendarDate(iso);
    if (!day.ok) return;
    // In the user's spelling where that reads back as the same day, and in ISO, which always does, otherwise.
    const spelled = format.day(day.value);
    const again = parseDayText(spelled, order, today);
    onChange(again.ok && again.value === day.value ? spelled : iso);
  };

  return (
    <TextInput
      {...FIELD_LOOK}
      {...underField(readBack ?? hint, unreadable ?? error)}
      label={label}
      value={value}
      placeholder={words.fields.dayShape[order]}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
      onFocus={() => setLeft(false)}
      rightSection={<DayPicker day={read.ok ? read.value : undefined} onPick={pick} />}
      rightSectionPointerEvents="all"
    />
  );
}
