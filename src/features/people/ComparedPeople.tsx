import { countInBoth } from "../../domain/record/people/inBoth.ts";
import { PARTS } from "../../domain/record/keptKinds.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { stands } from "../../domain/standing.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeIdentity, describeName } from "../../words/describePatient.ts";

/** Of two patients, what speaks against their being one person: what both records say, and say differently. */
const WOULD_TELL = ["birthDate", "sex", "recordNumber"] as const;

type Props = { readonly record: PatientRecord; readonly other: PatientRecord };

/** Two records side by side: who they say it is, how much each holds, and what they contradict each other in. */
export function ComparedPeople({ record, other }: Props) {
  const people = usePageWords("people");
  const { words, format } = useWording();
  const today = useMonitor((state) => state.today)();
  const row = (detail: string, tell: (one: PatientRecord) => string) => ({ detail, mine: tell(record), theirs: tell(other) });
  const rows = [
    row(people.name, ({ patient }) => describeName(patient)),
    row(people.identity, ({ patient }) => describeIdentity(patient, today, words, format) || people.none),
    row(people.diagnosis, ({ patient }) =>
      patient.diagnosis === undefined ? people.none : words.names.diagnosis[patient.diagnosis],
    ),
    ...PARTS.map((part) =>
      row(people.parts[part], (one) => {
        const entries: readonly { readonly status: string }[] = Object.values(one[part]);
        const standing = entries.filter(stands).length;
        return people.counted(standing, entries.length - standing);
      }),
    ).filter(({ mine, theirs }) => mine !== "0" || theirs !== "0"),
  ];
  const twice = countInBoth(record, other);
  const differing = WOULD_TELL.filter((field) => {
    const [mine, theirs] = [record.patient[field], other.patient[field]];
    return mine !== undefined && theirs !== undefined && mine !== theirs && mine !== "unknown" && theirs !== "unknown";
  });
  return (
    <>
      <DataTable
        label={people.compared}
        rowsOnly
        rows={rows}
        rowKey={({ detail }) => detail}
        columns={[
          { heading: people.detail, render: ({ detail }) => detail },
          { heading: people.thisOne, render: ({ mine }) => mine },
          { heading: people.theOther, render: ({ theirs }) => theirs },
        ]}
      />
      {twice === 0 ? null : <p>{people.twice(twice)}</p>}
      {differing.map((field) => (
        <Banner key={field} size="inside">
          {people.differ[field]}
        </Banner>
      ))}
    </>
  );
}
