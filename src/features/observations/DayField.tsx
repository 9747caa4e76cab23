import { Input } from "@mantine/core";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { parseDayText, type DateOrder } from "../../domain/dayText.ts";
import { DayPicker } from "../../ui/DayPicker.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeDay } from "../../words/describeReading.ts";
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
  const day = parseDayText(text, order, today);
  return (
    <Field
      label={words.entry.field.collectedOn}
      refusal={refusal}
      className={className}
      hint={day.ok ? describeDay(day.value, today, words, format) : undefined}
    >
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
          rightSection={<DayPicker day={day.ok ? day.value : undefined} max={today} onPick={onType} />}
          rightSectionPointerEvents="all"
        />
      )}
    </Field>
  );
}
