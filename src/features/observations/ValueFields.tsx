import { useId } from "react";
import { isMeasurandCode, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { parseTyped } from "../../domain/measuring/measured.ts";
import { reachOf } from "../../domain/measuring/observationDoor.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { FieldFoot, FieldLine } from "../../ui/Field.tsx";
import { NumberAnswers, numberReadings, readAs } from "../../ui/NumberAnswers.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeReading } from "../../words/describeReading.ts";
import { describeTyped } from "../../words/describeTyped.ts";
import type { ResultForm } from "./useResultForm.ts";
import styles from "./ValueFields.module.css";

/** Value and unit side by side, and below both what is understood of them, while it is typed. */
export function ValueFields({ form, className }: { readonly form: ResultForm; readonly className?: string | undefined }) {
  const { words, format } = useWording();
  const decimal = useMonitor((monitor) => monitor.settings.decimal);
  const id = useId();
  const { value, unit, measurand } = form.texts;
  const code = isMeasurandCode(measurand) ? measurand : undefined;
  const canReach = reachOf(measurand, unit);
  const read = parseTyped(value, decimal, canReach);

  const echo = () => {
    if (code === undefined || value.trim() === "") return "";
    if (!read.ok) return numberReadings(read.error).length === 0 ? "" : words.entry.which;
    const digits = readAs(value, decimal, canReach);
    const reading = describeReading(read.value, digits ?? value, code, readUnit(unit), words, format);
    return digits === undefined ? reading : words.entry.readAs(reading);
  };
  const beside = code === undefined || value.trim() === "" ? undefined : form.beside();
  const accepted: readonly { readonly value: string; readonly label: string }[] = (
    code === undefined ? [] : MEASURANDS[code].units
  ).map((accepts) => ({
    value: accepts.unit,
    label: format.unit(accepts.unit),
  }));
  const choices = unit === "" ? [{ value: "", label: words.entry.chooseUnit }, ...accepted] : accepted;
  const [valueField, unitField] = [form.field("value"), form.field("unit")];
  const [valueLine, unitLine] = [`${id}-value`, `${id}-unit`];

  return (
    <div className={`${styles.pair} ${className ?? ""}`}>
      <TextField {...valueField} first label={words.entry.field.value} lineId={valueLine} />
      <ChoiceField {...unitField} label={words.entry.field.unit} lineId={unitLine} choices={choices} />
      <div className={styles.foot}>
        <FieldFoot>
          <FieldLine id={valueLine} error={valueField.error} hint={unitField.error === undefined ? echo() : ""} />
          <NumberAnswers text={value} decimal={decimal} canReach={canReach} onAnswer={(text) => form.type("value", text)} />
          <FieldLine id={unitLine} error={unitField.error} />
          <FieldLine
            id={`${id}-beside`}
            hint={beside && code && <strong>{describeTyped(beside, MEASURANDS[code], words, format)}</strong>}
            error={undefined}
          />
        </FieldFoot>
      </div>
    </div>
  );
}
