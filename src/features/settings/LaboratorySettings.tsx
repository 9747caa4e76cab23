import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { LaboratoryInterval } from "../../domain/measuring/laboratoryInterval.ts";
import { readUnit } from "../../domain/measuring/unitText.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { Format } from "../../words/format.ts";
import { LaboratoryForm } from "./LaboratoryForm.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import type { SettingsWords } from "../../words/language.ts";
import styles from "./settings.module.css";

const unitText = (unit: string, format: Format): string => {
  const known = readUnit(unit);
  return known === undefined ? unit : format.unit(known);
};

function intervalText(
  { intervalLow, intervalHigh, unit }: LaboratoryInterval,
  text: SettingsWords["laboratories"],
  format: Format,
): string {
  const [low, high] = [format.reported(intervalLow), format.reported(intervalHigh)];
  const limits = intervalLow === "" ? text.atMost(high) : intervalHigh === "" ? text.atLeast(low) : text.between(low, high);
  return `${limits} ${unitText(unit, format)}`;
}

/** For whom the limits are meant, where not for everybody. */
function peopleText({ sex, ageFrom, ageTo }: LaboratoryInterval, text: SettingsWords["laboratories"], format: Format): string {
  const people = sex === undefined ? [] : [sex === "female" ? text.women : text.men];
  const ages = ageFrom === undefined && ageTo === undefined ? [] : [text.ages(ageFrom, ageTo)];
  return format.list([...people, ...ages]);
}

/** The laboratories that the care team knows, and what each reports. */
export function LaboratorySettings() {
  const page = usePageWords("settings");
  const text = page.laboratories;
  const { words, format } = useWording();
  const laboratories = useMonitor((state) => state.settings.laboratories);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [editing, setEditing] = useState<LaboratoryInterval | "new" | undefined>(undefined);
  const [announcement, setAnnouncement] = useState("");
  const [before, setBefore] = useState<readonly LaboratoryInterval[] | undefined>(undefined);
  const nameOf = (row: LaboratoryInterval) => text.rowName(row.laboratory, words.names.measurand[row.measurand]);

  const apply = (next: readonly LaboratoryInterval[], saying: string) => {
    changeSettings({ laboratories: next });
    setAnnouncement(saying);
    setBefore(laboratories);
  };
  const undo = () => {
    if (before !== undefined) changeSettings({ laboratories: before });
    setBefore(undefined);
    setAnnouncement(page.takenBack);
  };
  const save = (row: LaboratoryInterval) => {
    if (editing === "new") apply([...laboratories, row], text.added(nameOf(row)));
    else
      apply(
        laboratories.map((present) => (present === editing ? row : present)),
        text.changed(nameOf(row)),
      );
    setEditing(undefined);
  };

  return (
    <SettingsPanel
      id="laboratories"
      across={laboratories.length > 0}
      title={text.title}
      intro={text.intro}
      announcement={announcement}
      onUndo={before === undefined ? undefined : undo}
    >
      {laboratories.length === 0 ? (
        <p className={styles.nothing}>{text.none}</p>
      ) : (
        <DataTable
          label={text.table}
          rows={laboratories}
          rowKey={(row) => `${row.laboratory}|${row.method}|${row.measurand}|${peopleText(row, text, format)}`}
          columns={[
            { heading: text.laboratory, render: (row) => row.laboratory },
            { heading: text.method, render: (row) => row.method },
            { heading: text.measurand, render: (row) => words.names.measurand[row.measurand] },
            {
              heading: text.interval,
              look: "figure",
              render: (row) =>
                format.clauses([intervalText(row, text, format), peopleText(row, text, format)].filter((part) => part !== "")),
            },
            {
              heading: page.actions,
              look: "actions",
              render: (row) => (
                <>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={text.editNamed(nameOf(row))}
                    onClick={() => setEditing(row)}
                  >
                    {words.care.edit}
                  </Button>
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={text.removeNamed(nameOf(row))}
                    onClick={() =>
                      apply(
                        laboratories.filter((present) => present !== row),
                        text.removed(nameOf(row)),
                      )
                    }
                  >
                    {text.remove}
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setEditing("new")}>
          {text.add}
        </Button>
      </div>
      <FormDialog
        title={editing === "new" ? text.add : text.edit}
        opened={editing !== undefined}
        onClose={() => setEditing(undefined)}
      >
        <LaboratoryForm
          row={editing === "new" ? undefined : editing}
          others={laboratories.filter((present) => present !== editing)}
          onSave={save}
        />
      </FormDialog>
    </SettingsPanel>
  );
}
