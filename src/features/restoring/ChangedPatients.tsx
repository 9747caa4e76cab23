import { Button } from "@mantine/core";
import { useState } from "react";
import type { PatientRestore } from "../../exchange/restorePlan.ts";
import { describeName } from "../../words/describePatient.ts";
import { describePatientChange } from "../../words/describeRestore.ts";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./restoring.module.css";

/** As many as a person looks through; the rest come when they are asked for. */
const FIRST_SHOWN = 50;

/** Those who need a look first: changed here, then perhaps here already, then new; by name within. */
const rank = ({ fate, maybe }: PatientRestore): number => (fate === "changed" ? 0 : maybe.length > 0 ? 1 : 2);

/** Each patient who would change, and how. */
export function ChangedPatients({ changes }: { readonly changes: readonly PatientRestore[] }) {
  const words = usePageWords("restoring");
  const [all, setAll] = useState(false);
  const sorted = [...changes].sort((a, b) => rank(a) - rank(b) || describeName(a.patient).localeCompare(describeName(b.patient)));
  const shown = all ? sorted : sorted.slice(0, FIRST_SHOWN);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.patient}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={change.after.id}>
              <th scope="row">{describeName(change.patient)}</th>
              <td>
                {describePatientChange(change, words)}
                {change.maybe.map(({ patient, because }) => (
                  <p key={patient.id} className={styles.maybe}>
                    {words.maybe(describeName(patient), because)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === sorted.length ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.showAll(sorted.length)}
        </Button>
      )}
    </div>
  );
}
