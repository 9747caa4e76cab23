import { Button } from "../../ui/Button.tsx";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./settings.module.css";
import type { VariationRow } from "./variationRows.ts";
import { nameSource } from "../../words/nameSource.ts";

type Ways = {
  readonly onEdit: (row: VariationRow) => void;
  readonly onRemove: (choice: VariationChoice) => void;
  readonly onAssume: (row: VariationRow) => void;
};

type Props = Ways & { readonly rows: readonly VariationRow[] };

const laboratoryOf = (row: VariationRow) => (row.type === "Chosen" ? row.choice.laboratory : undefined);
const figuresOf = (row: VariationRow) => (row.type === "Chosen" ? row.choice : row.type === "Default" ? row.figures : undefined);

/** The variation of each B2M measurand: what is in force, from where, and the ways to change it. */
export function VariationTable({ rows, ...ways }: Props) {
  const { words, format } = useWording();
  const { actions, variation: text } = usePageWords("settings");
  const sourceOf = (row: VariationRow) => {
    const figures = figuresOf(row);
    return figures === undefined ? text.noFigure : nameSource(figures.source, words);
  };
  // Figures as they were given, without digits that nobody measured.
  const figure = (percent: number | undefined) => (percent === undefined ? null : text.percent(format.reported(String(percent))));
  return (
    <DataTable
      label={text.table}
      rows={rows}
      rowKey={(row) => `${row.code}|${laboratoryOf(row) ?? ""}`}
      columns={[
        { heading: text.measurand, render: ({ code }) => words.names.measurand[code] },
        { heading: text.laboratory, render: (row) => laboratoryOf(row) ?? text.all },
        { heading: text.cviShort, look: "figure", render: (row) => figure(figuresOf(row)?.cviPercent) },
        { heading: text.cvaShort, look: "figure", render: (row) => figure(figuresOf(row)?.cvaPercent) },
        {
          heading: text.source,
          look: "quiet",
          plain: true,
          render: (row) => (
            <>
              {sourceOf(row)} {row.type === "Default" ? <span className={styles.tag}>{text.isDefault}</span> : null}
            </>
          ),
        },
        { heading: actions, look: "actions", render: (row) => <WaysToChange row={row} {...ways} /> },
      ]}
    />
  );
}

function WaysToChange({ row, onEdit, onRemove, onAssume }: Ways & { readonly row: VariationRow }) {
  const { words } = useWording();
  const text = usePageWords("settings").variation;
  const measurand = words.names.measurand[row.code];
  const name = row.type === "NoFigure" ? measurand : text.rowName(measurand, laboratoryOf(row));
  const back = row.type === "Chosen" && row.hasDefault;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={row.type === "Chosen" ? text.editNamed(name) : text.setNamed(name)}
        onClick={() => onEdit(row)}
      >
        {row.type === "Chosen" ? text.edit : text.set}
      </Button>
      {row.type === "Chosen" ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={back ? text.toDefaultNamed(name) : text.removeNamed(name)}
          onClick={() => onRemove(row.choice)}
        >
          {back ? text.toDefault : text.remove}
        </Button>
      ) : null}
      {row.type === "NoFigure" ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={text.assumeNamed(measurand)}
          onClick={() => onAssume(row)}
        >
          {text.assume}
        </Button>
      ) : null}
    </>
  );
}
