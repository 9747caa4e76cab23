import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { SheetToChoose } from "../../exchange/incoming/found.ts";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import shared from "./exchange.module.css";
import styles from "./SheetChooser.module.css";

type Props = {
  readonly name: string;
  readonly sheets: readonly SheetToChoose[];
  readonly onDone: (sheets: readonly string[]) => void;
  readonly onCancel: () => void;
};

/** Asks which sheets of a workbook are read. Those that the workbook hides are offered, and not chosen beforehand. */
export function SheetChooser({ name, sheets, onDone, onCancel }: Props) {
  const { page: words } = usePageWords("import");
  const { format } = useWording();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(sheets.filter(({ isHidden }) => !isHidden).map((sheet) => sheet.name)),
  );
  const toggle = (sheet: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(sheet)) after.add(sheet);
      return after;
    });
  return (
    <Panel title={words.sheetsTitle}>
      <fieldset className={styles.sheets}>
        <legend className={shared.quiet}>{words.sheetsIntro(name)}</legend>
        {sheets.map((sheet) => (
          <label key={sheet.name} className={styles.sheet}>
            <input type="checkbox" checked={chosen.has(sheet.name)} onChange={() => toggle(sheet.name)} />
            <span>
              {sheet.name}{" "}
              <span className={shared.quiet}>
                {words.sheetRows(format.fixed(sheet.rows, 0))}
                {sheet.isHidden ? `, ${words.sheetHidden}` : ""}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {words.startOver}
        </Button>
        <Button
          disabled={chosen.size === 0}
          onClick={() => onDone(sheets.map((sheet) => sheet.name).filter((sheet) => chosen.has(sheet)))}
        >
          {words.sheetsDone}
        </Button>
      </DialogButtons>
    </Panel>
  );
}
