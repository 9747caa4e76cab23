import { Button } from "../../ui/Button.tsx";
import type { ReactNode } from "react";
import type { DatedInput, RecordInputs } from "../../domain/staging/inputsFromRecord.ts";
import { inputsOf } from "../../domain/staging/score.ts";
import type { Staging, WorkingRow } from "../../domain/staging/scoreOf.ts";
import type { InputCode } from "../../domain/findings/stagingInputs.ts";
import type { StagingInput } from "../../domain/record/stagingInput.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { describeRule, pointsText } from "../../words/describeStaging.ts";
import { describeChosen } from "../../words/describeStagingInputs.ts";
import { useStagingWording } from "./useStagingWording.ts";
import styles from "./staging.module.css";

type Props = { readonly staging: Staging; readonly inputs: RecordInputs; readonly onChange: (entry: StagingInput) => void };

const isAnswer = (one: DatedInput): one is Extract<DatedInput, { type: "Asked" }> => one.type === "Asked";

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
    return days.length === 0 ? panel.none : format.list(days);
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
    inputsOf(row.factor.when).map((input) => (
      <div key={input} className={styles.line}>
        {line(input)}
      </div>
    ));

  return (
    <DataTable
      label={panel.workingOf(scoreNames[staging.score.code])}
      rows={staging.working}
      rowKey={({ factor }) => factor.id}
      rowProps={({ met }) => ({ "data-met": String(met ?? "open") })}
      columns={[
        {
          heading: panel.column.rule,
          render: ({ factor }) => <span className={styles.rule}>{describeRule(factor, words, format)}</span>,
        },
        { heading: panel.column.input, look: "figure", render: (row) => lines(row, (input) => inputNames[input]) },
        { heading: panel.column.value, render: (row) => lines(row, valueOf) },
        { heading: panel.column.date, look: "figure", render: (row) => lines(row, dayOf) },
        {
          heading: panel.column.met,
          look: "figure",
          render: ({ met }) => (
            <span className={styles.met}>{met === undefined ? panel.met.open : met ? panel.met.yes : panel.met.no}</span>
          ),
        },
        ...(counts
          ? [
              {
                heading: panel.column.points,
                render: ({ points }: WorkingRow) => (points === undefined ? panel.none : pointsText(points, format)),
              },
            ]
          : []),
      ]}
    />
  );
}
