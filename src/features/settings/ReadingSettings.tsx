import { useState } from "react";
import { parseCalendarDate } from "../../domain/calendarDate.ts";
import { parseDayText } from "../../domain/dayText.ts";
import { DATE_ORDERS } from "../../domain/dateOrder.ts";
import type { DecimalSign } from "../../domain/measuring/measured.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { formatFor } from "../../words/format.ts";
import { OneOf } from "./OneOf.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import styles from "./settings.module.css";

const DECIMAL_SIGNS: readonly DecimalSign[] = [".", ","];
const EXAMPLE_VALUE = "2.4";
/** A day that reads otherwise in every order. */
const EXAMPLE_DAY = "2026-03-01";

/** How this device's users write numbers and days, with what a text would be read as. */
export function ReadingSettings() {
  const text = usePageWords("settings").reading;
  const { language } = useWording();
  const decimal = useMonitor((state) => state.settings.decimal);
  const dateOrder = useMonitor((state) => state.settings.dateOrder);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const today = useMonitor((state) => state.today)();
  const [announcement, setAnnouncement] = useState("");
  const format = formatFor({ decimal, dateOrder }, language.format);
  const example = parseCalendarDate(EXAMPLE_DAY);
  const typed = example.ok ? format.day(example.value) : "";
  const read = parseDayText(typed, dateOrder, today);
  return (
    <SettingsPanel id="numbers" title={text.title} announcement={announcement}>
      <div className={styles.choices}>
        <OneOf
          label={text.decimal}
          value={decimal}
          codes={DECIMAL_SIGNS}
          names={text.decimalNames}
          onChange={(sign) => {
            changeSettings({ decimal: sign });
            setAnnouncement(text.decimalSet[sign]);
          }}
        >
          {text.valueExample(format.reported(EXAMPLE_VALUE))}
        </OneOf>
        <OneOf
          label={text.dateOrder}
          value={dateOrder}
          codes={DATE_ORDERS}
          names={text.dateOrderNames}
          onChange={(order) => {
            changeSettings({ dateOrder: order });
            setAnnouncement(text.dateOrderSet[order]);
          }}
        >
          {read.ok ? text.typedExample(typed, format.dayInWords(read.value)) : null}
        </OneOf>
      </div>
    </SettingsPanel>
  );
}
