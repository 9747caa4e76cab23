import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { Dated, RecordInputs } from "../../domain/staging/inputsFromRecord.ts";
import { inputsOf } from "../../domain/staging/score.ts";
import type { Staging, WorkingRow } from "../../domain/staging/scoreOf.ts";
import type { InputCode } from "../../domain/findings/stagingInputs.ts";
import type { StagingInput } from "../../domain/record/stagingInput.ts";
import { describeRule, pointsText } from "../../words/describeStaging.ts";
import { describeChosen } from "../../words/describeStagingInputs.ts";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";

type Props = { readonly staging: Staging; readonly inputs: RecordInputs; readonly onChange: (entry: StagingInput) => void };

const isAnswer = (one: Dated): one is Extract<Dated, { type: "Asked" }> => one.type === "Asked";

/** How a score came about: each rule as it is computed, what it was held against and from which day, and the points. */
export function WorkingTable({ staging, inputs, onChange }: Props) {
  const { words, format } = useStagingWording();
  const { panel, input: inputNames, score: scoreNames } = words.staging;
  const counts = staging.score.factors.some((factor) => factor.points !== undefined);
  const chosen = (input: InputCode) => inputs.chosen.find((one) => one.input === input);
  const dayOf = (input: InputCode): string => {
    const found = chosen(input);
    if (input === "ageYears" && found !== undefined) return panel.atDiagnosis;
    const days = [...new Set((found?.from ?? []).map((one) => format.day(one.on)))];
    return days.length === 0 ? panel.none : days.join(", ");
  };
  const valueOf = (input: InputCode) => {
    const found = chosen(input);
    return (
      <>
        {found === undefined ? panel.none : describeChosen(found, staging.score, words, format)}
        {(found?.from ?? []).filter(isAnswer).map(({ entry }) => (
          <Button
            key={entry.id}
            className={styles.change ?? ""}
            variant="subtle"
            size="compact-xs"
            aria-label={panel.change(inputNames[entry.input])}
            onClick={() => onChange(entry)}
            data-print="no"
          >
            {panel.changeIt}
          </Button>
        ))}
      </>
    );
  };
  const lines = (row: WorkingRow, line: (input: InputCode) => ReactNode) =>
    inputsOf(row.factor.when).map((input) => <div key={input}>{line(input)}</div>);

  return (
    <table className={styles.table} aria-label={panel.workingOf(scoreNames[staging.score.code])}>
      <thead>
        <tr>
          <th scope="col">{panel.column.rule}</th>
          <th scope="col">{panel.column.input}</th>
          <th scope="col">{panel.column.value}</th>
          <th scope="col">{panel.column.date}</th>
          <th scope="col">{panel.column.met}</th>
          {counts ? <th scope="col">{panel.column.points}</th> : null}
        </tr>
      </thead>
      <tbody>
        {staging.working.map((row) => (
          <tr key={row.factor.id} data-met={row.met ?? "open"}>
            <th scope="row">{describeRule(row.factor, words, format)}</th>
            <td className={styles.inputs}>{lines(row, (input) => inputNames[input])}</td>
            <td className={styles.values}>{lines(row, valueOf)}</td>
            <td className={styles.days}>{lines(row, dayOf)}</td>
            <td className={styles.met}>{row.met === undefined ? panel.met.open : row.met ? panel.met.yes : panel.met.no}</td>
            {counts ? (
              <td className={styles.given}>{row.points === undefined ? panel.none : pointsText(row.points, format)}</td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
