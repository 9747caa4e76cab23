import { Input } from "@mantine/core";
import { useId } from "react";
import { isMeasurandCode, MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseMeasured } from "../../domain/measuring/measured.ts";
import { PURPOSES } from "../../domain/measuring/observation.ts";
import { defaultInterval } from "../../domain/measuring/referenceInterval.ts";
import { LOWEST_URINE_PH } from "../../domain/series/series.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { intervalText } from "../../words/describeReading.ts";
import { UNIT_TEXT } from "../../words/format.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import { convertedInterval } from "./convertedInterval.ts";
import { DayField } from "./DayField.tsx";
import type { EntryField } from "./entry.ts";
import styles from "./EntryFields.module.css";
import { Field } from "./Field.tsx";
import type { KnownNames } from "./knownNames.ts";
import { NumberAnswers } from "./NumberAnswers.tsx";
import { TiedInput, TiedTextarea } from "./Tied.tsx";
import type { EntryState } from "./useEntry.ts";
import { ValueFields } from "./ValueFields.tsx";

type LineProps = {
  readonly field: EntryField;
  readonly list?: string;
  readonly numeric?: boolean;
  readonly hint?: string | undefined;
  readonly className?: string | undefined;
};

/**
 * Every field of a result, in the order in which the keyboard meets them: what is measured, value, unit, day, then what stays the
 * same from result to result.
 */
export function EntryFields({ state, known }: { readonly state: EntryState; readonly known: KnownNames }) {
  const { words, format } = useWording();
  const settings = useMonitor((monitor) => monitor.settings);
  const today = useMonitor((monitor) => monitor.today)();
  const listId = useId();
  const { entry, refusals, type } = state;
  const { texts } = entry;
  const code = isMeasurandCode(texts.measurand) ? texts.measurand : undefined;
  const measurand = code === undefined ? undefined : MEASURANDS[code];
  const unit = readUnit(texts.unit);

  const line = ({ field, list, numeric, hint, className }: LineProps) => (
    <Field
      label={words.entry.field[field]}
      refusal={refusals[field]}
      hint={hint}
      className={className}
      answers={
        numeric ? (
          <NumberAnswers text={texts[field]} decimal={settings.decimal} onAnswer={(text) => type(field, text)} />
        ) : undefined
      }
    >
      {(control) => (
        <Input
          component={TiedInput}
          tie={control}
          withAria={false}
          error={control["aria-invalid"]}
          name={field}
          autoComplete="off"
          {...(list === undefined ? {} : { list })}
          {...(numeric ? { inputMode: "decimal" } : {})}
          value={texts[field]}
          onChange={(event) => type(field, event.currentTarget.value)}
        />
      )}
    </Field>
  );

  const choice = (
    field: EntryField,
    options: readonly { readonly value: string; readonly label: string }[],
    className?: string,
  ) => (
    <Field label={words.entry.field[field]} refusal={refusals[field]} className={className}>
      {(control) => (
        <ChoiceInput tie={control} name={field} value={texts[field]} options={options} onChoose={(text) => type(field, text)} />
      )}
    </Field>
  );

  const fallback = code === undefined ? undefined : defaultInterval(code);
  const inUnit = unit === undefined ? words.entry.intervalInUnitAbove : words.entry.intervalInUnit(UNIT_TEXT[unit]);
  const converted = convertedInterval(texts, settings.decimal);
  const intervalHint =
    measurand !== undefined && unit !== undefined && converted !== undefined
      ? words.entry.intervalConverted(UNIT_TEXT[unit], `${intervalText(converted, format)} ${UNIT_TEXT[measurand.canonicalUnit]}`)
      : texts.intervalLow !== "" || texts.intervalHigh !== "" || fallback === undefined || measurand === undefined
        ? inUnit
        : words.entry.defaultInterval(`${intervalText(fallback, format)} ${UNIT_TEXT[measurand.canonicalUnit]}`);
  const ph = parseMeasured(texts.urinePh, settings.decimal);
  const lowPh = measurand?.analyte === "b2m" && ph.ok && ph.value.value < LOWEST_URINE_PH;
  const urine = measurand?.specimen === "urine";
  const statuses = [...(["final", "preliminary", "corrected"] as const)].map((value) => ({
    value,
    label: words.names.status[value],
  }));
  const purposes = [
    { value: "", label: words.entry.noPurpose },
    ...PURPOSES.map((value) => ({ value, label: words.names.purpose[value] })),
  ];

  return (
    <div className={styles.fields}>
      {choice(
        "measurand",
        MEASURAND_CODES.map((value) => ({ value, label: words.names.measurand[value] })),
        styles.narrow,
      )}
      <ValueFields state={state} className={styles.wide} />
      <DayField
        text={texts.collectedOn}
        refusal={refusals.collectedOn}
        order={settings.dateOrder}
        today={today}
        onType={(text) => type("collectedOn", text)}
        className={styles.narrow}
      />
      {line({ field: "laboratory", list: `${listId}-laboratories`, className: styles.wide })}
      {line({ field: "method", list: `${listId}-methods`, className: styles.narrow })}
      <div className={`${styles.interval} ${styles.wide}`}>
        {line({
          field: "intervalLow",
          numeric: true,
          hint: refusals.intervalHigh === undefined ? intervalHint : undefined,
          className: styles.spanning,
        })}
        {line({ field: "intervalHigh", numeric: true })}
      </div>
      {urine
        ? line({ field: "urinePh", numeric: true, hint: lowPh ? words.entry.lowPh : undefined, className: styles.narrow })
        : null}
      <Field label={words.entry.field.note} refusal={refusals.note} className={urine ? styles.wide : styles.full}>
        {(control) => (
          <Input
            component={TiedTextarea}
            tie={control}
            multiline
            rows={1}
            withAria={false}
            error={control["aria-invalid"]}
            name="note"
            className={styles.note}
            value={texts.note}
            onChange={(event) => type("note", event.currentTarget.value)}
          />
        )}
      </Field>
      <details className={styles.more}>
        <summary>{words.entry.more}</summary>
        <div className={styles.moreFields}>
          <Field label={words.entry.field.collectedAt} refusal={refusals.collectedAt}>
            {(control) => (
              <Input
                component={TiedInput}
                tie={control}
                withAria={false}
                type="time"
                error={control["aria-invalid"]}
                name="collectedAt"
                value={texts.collectedAt}
                onChange={(event) => type("collectedAt", event.currentTarget.value)}
              />
            )}
          </Field>
          {choice("status", statuses)}
          {choice("purpose", purposes)}
        </div>
      </details>
      <datalist id={`${listId}-laboratories`}>
        {known.laboratories.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <datalist id={`${listId}-methods`}>
        {known.methods.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </div>
  );
}
