import { useWording } from "../../ui/wording.tsx";
import styles from "./ChangesTable.module.css";
import type { ContentChange } from "./contentChanges.ts";

/** Differences between two states of a result, the old beside the new. */
export function ChangesTable({ label, changes }: { readonly label: string; readonly changes: readonly ContentChange[] }) {
  const { words } = useWording();
  return (
    <table className={styles.changes} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.results.field}</th>
          <th scope="col">{words.results.before}</th>
          <th scope="col">{words.results.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{words.entry.field[field]}</th>
            <td>{before === undefined ? words.results.nothing : <del>{before}</del>}</td>
            <td>{after === undefined ? words.results.nothing : <ins>{after}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
