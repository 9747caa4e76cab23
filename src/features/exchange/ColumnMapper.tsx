import { Button } from "@mantine/core";
import { useState } from "react";
import { COLUMN_ROLES, isEnough, type ColumnRole } from "../../exchange/incoming/columnMapping.ts";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { importWords } from "../../words/importWords.ts";
import { importingWords } from "../../words/importingWords.ts";
import styles from "./exchange.module.css";
import type { HandMadeColumns } from "../../exchange/incoming/importer.ts";

const words = importWords.en;
const roles = importingWords.en.column;

type Props = {
  readonly name: string;
  readonly table: HandMadeColumns;
  readonly onDone: (columns: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Asks what each column of a table is, beside the first values of that column. */
export function ColumnMapper({ name, table, onDone, onCancel }: Props) {
  const [columns, setColumns] = useState<readonly (ColumnRole | "")[]>(() =>
    table.header.map((_, index) => table.suggested[index] ?? ""),
  );
  const mapping = columns.map((role) => (role === "" ? undefined : role));
  const twice = columns.find((role, index) => role !== "" && columns.indexOf(role) !== index);
  const missing = (["value", "collectedOn"] as const).filter((role) => !columns.includes(role)).map((role) => roles[role]);
  return (
    <Panel title={words.columnsTitle}>
      <p className={styles.quiet}>{words.columnsIntro(name)}</p>
      <ol className={styles.columns}>
        {table.header.map((heading, index) => {
          const label = words.column(String(index + 1), heading);
          const role = columns[index] ?? "";
          return (
            // Columns have no other identity than their place.
            <li key={index} className={styles.column} data-used={role !== ""}>
              <label className={styles.columnName}>
                <span>{label}</span>
                <select
                  className={styles.select}
                  value={role}
                  onChange={(event) => {
                    const chosen = COLUMN_ROLES.find((known) => known === event.currentTarget.value) ?? "";
                    setColumns(columns.map((before, at) => (at === index ? chosen : before)));
                  }}
                >
                  <option value="">{importingWords.en.columnNone}</option>
                  {COLUMN_ROLES.map((known) => (
                    <option key={known} value={known}>
                      {roles[known]}
                    </option>
                  ))}
                </select>
              </label>
              <p className={styles.samples}>
                {table.samples
                  .map((row) => (row[index] ?? "").slice(0, 40))
                  .filter((cell) => cell.trim() !== "")
                  .slice(0, 3)
                  .join(" · ")}
              </p>
            </li>
          );
        })}
      </ol>
      <p role="status" className={styles.quiet}>
        {twice === undefined || twice === ""
          ? isEnough(mapping)
            ? ""
            : words.columnsMissing(missing)
          : words.columnsTwice(roles[twice])}
      </p>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {words.startOver}
        </Button>
        <Button disabled={!isEnough(mapping) || twice !== undefined} onClick={() => onDone(columns)}>
          {words.columnsDone}
        </Button>
      </DialogButtons>
    </Panel>
  );
}
