import { Button } from "@mantine/core";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./settings.module.css";
import type { VariationRow } from "./variationRows.ts";

type Props = {
  readonly row: VariationRow;
  readonly onEdit: () => void;
  readonly onRemove: (choice: VariationChoice) => void;
  readonly onAssume: () => void;
};

/** Figures as they were given, without digits that nobody measured. */
const useFigure = () => {
  const text = usePageWords("settings").variation;
  const { format } = useWording();
  return (percent: number) => text.percent(format.reported(String(percent)));
};

/** One line of the variation table: what is in force, from where, and the ways to change it. */
export function VariationTableRow({ row, onEdit, onRemove, onAssume }: Props) {
  const text = usePageWords("settings").variation;
  const { words } = useWording();
  const figure = useFigure();
  const measurand = words.names.measurand[row.code];
  if (row.type === "NoFigure") {
    return (
      <tr>
        <th scope="row">{measurand}</th>
        <td data-label={text.laboratory}>{text.all}</td>
        <td colSpan={3} className={styles.source}>
          {text.noFigure}
        </td>
        <td className={styles.rowActions}>
          <div>
            <Button variant="subtle" size="compact-sm" aria-label={text.setNamed(measurand)} onClick={onEdit}>
              {text.set}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" aria-label={text.assumeNamed(measurand)} onClick={onAssume}>
              {text.assume}
            </Button>
          </div>
        </td>
      </tr>
    );
  }
  const chosen = row.type === "Chosen" ? row.choice : undefined;
  const figures = row.type === "Chosen" ? row.choice : row.figures;
  const name = text.rowName(measurand, chosen?.laboratory);
  const removeText = row.type === "Chosen" && row.hasDefault ? text.toDefault : text.remove;
  const removeName = row.type === "Chosen" && row.hasDefault ? text.toDefaultNamed(name) : text.removeNamed(name);
  return (
    <tr>
      <th scope="row">{measurand}</th>
      <td data-label={text.laboratory}>{chosen?.laboratory ?? text.all}</td>
      <td className={styles.figure} data-label={text.cviShort}>
        {figure(figures.cviPercent)}
      </td>
      <td className={styles.figure} data-label={text.cvaShort}>
        {figure(figures.cvaPercent)}
      </td>
      <td className={styles.source}>
        {figures.source} {chosen === undefined ? <span className={styles.tag}>{text.isDefault}</span> : null}
      </td>
      <td className={styles.rowActions}>
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={chosen === undefined ? text.setNamed(name) : text.editNamed(name)}
            onClick={onEdit}
          >
            {chosen === undefined ? text.set : text.edit}
          </Button>
          {chosen === undefined ? null : (
            <Button variant="subtle" color="gray" size="compact-sm" aria-label={removeName} onClick={() => onRemove(chosen)}>
              {removeText}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
