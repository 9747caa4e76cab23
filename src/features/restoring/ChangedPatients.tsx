import { Button } from "../../ui/Button.tsx";
import { useMemo, useState } from "react";
import type { PatientRestore } from "../../exchange/restorePlan.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { describeName } from "../../words/describePatient.ts";
import { sortedByName } from "../../words/nameOrder.ts";
import { describePatientChange } from "../../words/describeRestore.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./restoring.module.css";

/** As many as a person looks through; the rest come when they are asked for. */
const FIRST_SHOWN = 50;

/** Those who need a look first: changed here, then perhaps here already, then new; by name within. */
const rank = ({ fate, maybe }: PatientRestore): number => (fate === "changed" ? 0 : maybe.length > 0 ? 1 : 2);

/** Each patient who would change, and how. */
export function ChangedPatients({ changes }: { readonly changes: readonly PatientRestore[] }) {
  const words = usePageWords("restoring");
  const { format } = useWording();
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => {
    const inOrder = sortedByName(changes, format.nameOrder, ({ patient }) => describeName(patient));
    return inOrder.sort((a, b) => rank(a) - rank(b));
  }, [changes, format]);
  const shown = all ? sorted : sorted.slice(0, FIRST_SHOWN);
  return (
    <div className={styles.changed}>
      <DataTable
        label={words.table}
        rowsOnly
        rows={shown}
        rowKey={({ after }) => after.id}
        columns={[
          { heading: words.patient, render: ({ patient }) => describeName(patient) },
          {
            heading: words.what,
            render: (change) => (
              <>
                {describePatientChange(change, words, format)}
                {change.maybe.map(({ patient, because }) => (
                  <p key={patient.id} className={styles.maybe}>
                    {words.maybe(describeName(patient), because)}
                  </p>
                ))}
              </>
            ),
          },
        ]}
      />
      {shown.length === sorted.length ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.showAll(sorted.length)}
        </Button>
      )}
    </div>
  );
}
