import { Input } from "@mantine/core";
import { useId } from "react";
import { isMeasurandCode, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseMeasured } from "../../domain/measuring/measured.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeReading } from "../../words/describeReading.ts";
import { UNIT_TEXT } from "../../words/format.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import type { FieldControl } from "./Field.tsx";
import field from "./Field.module.css";
import { NumberAnswers, readingsOf } from "./NumberAnswers.tsx";
import { TiedInput } from "./Tied.tsx";
import type { EntryState } from "./useEntry.ts";
import styles from "./ValueFields.module.css";

/** Value and unit side by side, and below both what is understood of them, while it is typed. */
export function ValueFields({ state, className }: { readonly state: EntryState; readonly className?: string | undefined }) {
  const { words, format } = useWording();
  const decimal = useMonitor((monitor) => monitor.settings.decimal);
  const id = useId();
  const { entry, refusals, type } = state;
  const { value, unit, measurand } = entry.texts;
  const code = isMeasurandCode(measurand) ? measurand : undefined;
  const read = parseMeasured(value, decimal);

  const echo = () => {
    if (code === undefined || value.trim() === "") return "";
    if (read.ok) return describeReading(read.value, value, code, readUnit(unit), words, format);
    const [first, second] = readingsOf(read.error);
    return first === undefined ? "" : second === undefined ? words.entry.didYouMean(first) : words.entry.which;
  };
  const accepted = (code === undefined ? [] : MEASURANDS[code].units).map((accepts) => ({
    value: accepts.unit as string,
    label: UNIT_TEXT[accepts.unit],
  }));
  const options = unit === "" ? [{ value: "", label: words.entry.chooseUnit }, ...accepted] : accepted;
  const tieTo = (name: "value" | "unit", message: string): FieldControl => ({
    id: `${id}-${name}`,
    "aria-invalid": refusals[name] === undefined ? undefined : true,
    "aria-describedby": message,
  });
  const [valueMessage, unitMessage] = [`${id}-value-message`, `${id}-unit-message`];

  return (
    <div className={`${styles.pair} ${className ?? ""}`}>
      <div className={styles.value}>
        <label className={field.label} htmlFor={`${id}-value`}>
          {words.entry.field.value}
        </label>
        <Input
          component={TiedInput}
          tie={tieTo("value", valueMessage)}
          withAria={false}
          error={refusals.value !== undefined}
          name="value"
          autoComplete="off"
          data-autofocus
          className={styles.number}
          value={value}
          onChange={(event) => type("value", event.currentTarget.value)}
        />
      </div>
      <div className={styles.unit}>
        <label className={field.label} htmlFor={`${id}-unit`}>
          {words.entry.field.unit}
        </label>
        <ChoiceInput
          tie={tieTo("unit", unitMessage)}
          name="unit"
          value={unit}
          options={options}
          onChoose={(text) => type("unit", text)}
        />
      </div>
      <div className={`${field.foot} ${styles.foot}`}>
        <p
          className={field.message}
          id={valueMessage}
          data-refused={refusals.value === undefined ? undefined : true}
          aria-live="polite"
        >
          {refusals.value ?? (refusals.unit === undefined ? echo() : "")}
        </p>
        <NumberAnswers
          text={value}
          decimal={decimal}
          onAnswer={(text) => {
            type("value", text);
            state.focus("value");
          }}
        />
        <p className={field.message} id={unitMessage} data-refused={refusals.unit === undefined ? undefined : true}>
          {refusals.unit}
        </p>
      </div>
    </div>
  );
}
