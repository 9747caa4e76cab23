import { DataTable } from "../../ui/DataTable.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./ChangesTable.module.css";
import type { ContentChange } from "./contentChanges.ts";

/** Differences between two states of a result, the old beside the new. */
export function ChangesTable({ label, changes }: { readonly label: string; readonly changes: readonly ContentChange[] }) {
  const { words } = useWording();
  return (
    <div className={styles.changes}>
      <DataTable
        label={label}
        rowsOnly
        rows={changes}
        rowKey={({ field }) => field}
        columns={[
          { heading: words.results.field, render: ({ field }) => words.entry.field[field] },
          {
            heading: words.results.before,
            render: ({ before }) => (before === undefined ? words.results.nothing : <del>{before}</del>),
          },
          {
            heading: words.results.after,
            render: ({ after }) => (after === undefined ? words.results.nothing : <ins>{after}</ins>),
          },
        ]}
      />
    </div>
  );
}
