import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { assumeVariation, variationFor, type VariationChoice } from "../../domain/analysis/variation.ts";
import type { VariationDraft } from "../../domain/analysis/variationChoice.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import styles from "./settings.module.css";
import { VariationForm } from "./VariationForm.tsx";
import { VariationTable } from "./VariationTable.tsx";
import { variationRows } from "./variationRows.ts";

const draftOf = (choice: VariationChoice): VariationDraft => ({
  measurand: choice.measurand,
  laboratory: choice.laboratory ?? "",
  cviPercent: String(choice.cviPercent),
  cvaPercent: String(choice.cvaPercent),
  // Whoever changes what was assumed says where the new figures come from.
  source: choice.assumed === true ? "" : choice.source,
});

/** The figures in force, to begin a change from. Not their source: other figures come from elsewhere. */
function presentDraft(measurand: MeasurandCode, choices: readonly VariationChoice[]): VariationDraft {
  const present = variationFor(measurand, undefined, choices);
  const [cviPercent, cvaPercent] = present.ok ? [present.value.cviPercent, present.value.cvaPercent].map(String) : ["", ""];
  return { measurand, laboratory: "", cviPercent: cviPercent ?? "", cvaPercent: cvaPercent ?? "", source: "" };
}

/** What is open in the dialog: the texts it starts from, and the figures that it replaces. */
type Editing = { readonly initial: VariationDraft; readonly replaces?: VariationChoice };

/** How much results vary in a person in whom nothing changes: the figures every verdict rests on, each with its source. */
export function VariationSettings() {
  const page = usePageWords("settings");
  const text = page.variation;
  const { words } = useWording();
  const choices = useMonitor((state) => state.settings.variation);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const [announcement, setAnnouncement] = useState("");
  const [before, setBefore] = useState<readonly VariationChoice[] | undefined>(undefined);
  const nameOf = (choice: VariationChoice) => text.rowName(words.names.measurand[choice.measurand], choice.laboratory);

  const apply = (next: readonly VariationChoice[], saying: string) => {
    changeSettings({ variation: next });
    setAnnouncement(saying);
    setBefore(choices);
  };
  const undo = () => {
    if (before !== undefined) changeSettings({ variation: before });
    setBefore(undefined);
    setAnnouncement(page.takenBack);
  };
  const without = (choice: VariationChoice | undefined) => choices.filter((present) => present !== choice);
  const replaced = editing?.replaces;
  const others = useMemo(() => choices.filter((present) => present !== replaced), [choices, replaced]);

  return (
    <SettingsPanel
      id="variation"
      across
      title={text.title}
      intro={text.intro}
      announcement={announcement}
      onUndo={before === undefined ? undefined : undo}
    >
      <VariationTable
        rows={variationRows(choices)}
        onEdit={(row) =>
          setEditing(
            row.type === "Chosen"
              ? { initial: draftOf(row.choice), replaces: row.choice }
              : { initial: presentDraft(row.code, choices) },
          )
        }
        onRemove={(choice) => apply(without(choice), text.removed(nameOf(choice)))}
        onAssume={({ code }) => apply(assumeVariation(choices, code, text.assumption), text.assumed(words.names.measurand[code]))}
      />
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setEditing({ initial: presentDraft("b2m-serum", choices) })}>
          {text.forLaboratory}
        </Button>
      </div>
      <FormDialog title={text.set} opened={editing !== undefined} onClose={() => setEditing(undefined)}>
        {editing === undefined ? null : (
          <VariationForm
            initial={editing.initial}
            others={others}
            present={choices}
            onSave={(choice) => {
              apply([...others, choice], text.saved(nameOf(choice)));
              setEditing(undefined);
            }}
          />
        )}
      </FormDialog>
    </SettingsPanel>
  );
}
