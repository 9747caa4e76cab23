import { useRef, useState, type ReactNode } from "react";
import { isMeasurandCode, MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseTyped } from "../../domain/measuring/measured.ts";
import { PURPOSES } from "../../domain/measuring/observation.ts";
import { isPh, reachOf } from "../../domain/measuring/observationDoor.ts";
import { defaultInterval } from "../../domain/measuring/referenceInterval.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import { LOWEST_URINE_PH } from "../../domain/series/series.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField, namedChoices } from "../../ui/ChoiceField.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeDayEcho, intervalText } from "../../words/describeReading.ts";
import { describeCarried } from "../../words/describeTyped.ts";
import { convertedInterval } from "./convertedInterval.ts";
import type { EntryField } from "./entry.ts";
import styles from "./EntryFields.module.css";
import type { KnownNames } from "./knownNames.ts";
import type { ResultForm } from "./useResultForm.ts";
import { ValueFields } from "./ValueFields.tsx";

/** The statuses that a result is given when it is typed. Withdrawing one is another act. */
const TYPED_STATUSES = ["final", "preliminary", "corrected"] as const;

/**
 * Every field of a result, in the order in which the keyboard meets them: what is measured, value, unit, day, then what stays the
 * same from result to result. Where all of that is taken over from the patient's own last result, it stands in one line instead;
 * its fields come when they are asked for or reached.
 */
export function EntryFields({ form, known }: { readonly form: ResultForm; readonly known: KnownNames }) {
  const { words, format } = useWording();
  const { decimal, dateOrder } = useMonitor((monitor) => monitor.settings);
  const today = useMonitor((monitor) => monitor.today)();
  const [changing, setChanging] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const { texts } = form;
  const code = isMeasurandCode(texts.measurand) ? texts.measurand : undefined;
  const measurand = code === undefined ? undefined : MEASURANDS[code];
  const urine = measurand?.specimen === "urine";
  const field = (name: EntryField) => ({ ...form.field(name), label: words.entry.field[name] });
  const reach = reachOf(texts.measurand, texts.unit);
  const number = (name: "intervalLow" | "intervalHigh" | "urinePh", hint?: ReactNode, className?: string) => {
    const canReach = name === "urinePh" ? isPh : reach;
    return <NumberField {...field(name)} decimal={decimal} canReach={canReach} hint={hint} className={className} />;
  };
  const lentBy =
    form.lentBy === undefined
      ? undefined
      : form.lentBy.type === "Device"
        ? words.entry.lentByDevice
        : words.entry.lentByResult(format.dayInWords(form.lentBy.on));
  const ph = parseTyped(texts.urinePh, decimal, isPh);
  const lowPh = measurand?.spoiltByAcid === true && ph.ok && ph.value.value < LOWEST_URINE_PH;
  const carried = changing ? undefined : form.carriedFrom;

  // Laid away and not left out: whoever tabs on reaches its fields, and then they are there.
  const away = {
    className: styles.kept,
    "data-away": carried === undefined ? undefined : true,
    onFocus: () => setChanging(true),
  };

  return (
    <div className={styles.fields}>
      <div ref={first} {...away}>
        <ChoiceField
          {...field("measurand")}
          choices={namedChoices(MEASURAND_CODES, words.names.measurand)}
          className={styles.narrow}
        />
      </div>
      <ValueFields form={form} className={styles.wide} />
      <DayField
        {...field("collectedOn")}
        order={dateOrder}
        today={today}
        max={today}
        echo={(day) => describeDayEcho(day, today, words, format)}
        className={styles.narrow}
      />
      {urine ? number("urinePh", lowPh ? words.entry.lowPh : undefined, styles.narrow) : null}
      {carried === undefined || code === undefined ? null : (
        <p className={styles.carried}>
          {words.entry.carried(words.entry.lentByResult(format.dayInWords(carried)), describeCarried(code, texts, words, format))}{" "}
          <button
            type="button"
            className={styles.link}
            tabIndex={-1}
            onClick={() => first.current?.querySelector<HTMLElement>("[name]")?.focus()}
          >
            {words.entry.change}
          </button>
        </p>
      )}
      <div {...away}>
        <TextField {...field("laboratory")} hint={lentBy} suggestions={known.laboratories} className={styles.wide} />
        <TextField {...field("method")} suggestions={known.methods} className={styles.narrow} />
        <div className={`${styles.interval} ${styles.wide}`}>
          {number("intervalLow", form.problemOf("intervalHigh") ? undefined : <IntervalHint texts={texts} />, styles.spanning)}
          {number("intervalHigh")}
        </div>
        <TextField {...field("note")} lines="growing" className={styles.full} />
      </div>
      <details className={styles.more}>
        <summary>{words.entry.more}</summary>
        <div className={styles.moreFields}>
          <TextField {...field("collectedAt")} kind="time" />
          <ChoiceField {...field("status")} choices={namedChoices(TYPED_STATUSES, words.names.status)} />
          <ChoiceField
            {...field("purpose")}
            choices={[{ value: "", label: words.entry.noPurpose }, ...namedChoices(PURPOSES, words.names.purpose)]}
          />
        </div>
      </details>
    </div>
  );
}

/** What the limits are in the unit that counts, or which are taken where none are typed. */
function IntervalHint({ texts }: Pick<ResultForm, "texts">) {
  const { words, format } = useWording();
  const decimal = useMonitor((monitor) => monitor.settings.decimal);
  const unit = readUnit(texts.unit);
  const inUnit = unit === undefined ? words.entry.intervalInUnitAbove : words.entry.intervalInUnit(format.unit(unit));
  if (!isMeasurandCode(texts.measurand)) return inUnit;
  const canonical = format.unit(MEASURANDS[texts.measurand].canonicalUnit);
  const converted = convertedInterval(texts, decimal);
  if (unit !== undefined && converted !== undefined)
    return words.entry.intervalConverted(format.unit(unit), `${intervalText(converted, format)} ${canonical}`);
  const fallback = defaultInterval(texts.measurand);
  return texts.intervalLow !== "" || texts.intervalHigh !== "" || fallback === undefined
    ? inUnit
    : words.entry.defaultInterval(`${intervalText(fallback, format)} ${canonical}`);
}
