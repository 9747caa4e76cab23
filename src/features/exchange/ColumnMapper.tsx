import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { MEASURAND_CODES } from "../../domain/measuring/measurand.ts";
import { COLUMN_ROLES, columnUse, missingIn, type ColumnUse } from "../../exchange/incoming/table/columnRoles.ts";
import type { TableColumns } from "../../exchange/incoming/found.ts";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./ColumnMapper.module.css";
import shared from "./exchange.module.css";
import { useUseName } from "./useUseName.ts";

type Props = {
  readonly name: string;
  readonly table: TableColumns;
  /** The table is read already, and a person wants it read otherwise. */
  readonly isChange: boolean;
  readonly onDone: (columns: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Asks what each column of a table is, beside the first values of that column. */
export function ColumnMapper({ name, table, isChange, onDone, onCancel }: Props) {
  const { page: words, importing } = usePageWords("import");
  const roles = importing.column;
  const [columns, setColumns] = useState<readonly (ColumnUse | "")[]>(() =>
    table.header.map((_, index) => table.suggested[index] ?? ""),
  );
  const mapping = columns.map((use) => (use === "" ? undefined : use));
  // Of columns of values there may be many; of one measurand only one.
  const twice = columns.find((use, index) => use !== "" && use !== "values" && columns.indexOf(use) !== index);
  const missing = missingIn(mapping).map((role) => roles[role]);
  const nameOf = useUseName();
  return (
    <Panel title={words.columnsTitle}>
      <p className={shared.quiet}>{(isChange ? words.columnsChange : words.columnsIntro)(name)}</p>
      <ol className={styles.columns}>
        {table.header.map((heading, index) => {
          const label = words.column(String(index + 1), heading);
          const use = columns[index] ?? "";
          return (
            <li key={index} className={styles.column} data-used={use !== ""}>
              <label className={styles.columnName}>
                <span>{label}</span>
                <select
                  className={shared.select}
                  value={use}
                  onChange={(event) => {
                    const chosen = columnUse(event.currentTarget.value) ?? "";
                    setColumns(columns.map((before, at) => (at === index ? chosen : before)));
                  }}
                >
                  <option value="">{importing.columnNone}</option>
                  {COLUMN_ROLES.map((known) => (
                    <option key={known} value={known}>
                      {roles[known]}
                    </option>
                  ))}
                  <optgroup label={words.columnsOfValues}>
                    <option value="values">{nameOf("values")}</option>
                    {MEASURAND_CODES.map((code) => (
                      <option key={code} value={`values:${code}`}>
                        {nameOf(`values:${code}`)}
                      </option>
                    ))}
                  </optgroup>
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
      <p role="status" className={shared.quiet}>
        {twice === undefined || twice === ""
          ? missing.length === 0
            ? ""
            : words.columnsMissing(missing)
          : words.columnsTwice(nameOf(twice))}
      </p>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {isChange ? words.columnsKeep : words.startOver}
        </Button>
        <Button disabled={missing.length > 0 || twice !== undefined} onClick={() => onDone(columns)}>
          {words.columnsDone}
        </Button>
      </DialogButtons>
    </Panel>
  );
}
