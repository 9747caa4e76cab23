import type { CsfSerumPair } from "../../domain/analysis/csfSerumPair.ts";
import { eventsInForce } from "../../domain/analysis/eventInForce.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { describePairValue, describeRatio } from "../../words/describeCompanions.ts";
import styles from "./PairsTable.module.css";

type Props = { readonly pairs: readonly CsfSerumPair[]; readonly events: readonly ClinicalEvent[] };

/** Every day with B2M in both fluids, newest first, with the ratio, what could have moved it and what it does not say. */
export function PairsTable({ pairs, events }: Props) {
  const texts = usePageWords("pairs");
  const { words, format } = useWording();
  const near = (on: CalendarDate) =>
    format.list([...new Set(eventsInForce(events, "csf", on, on).map(({ kind }) => words.names.event[kind]))]);
  return (
    <section className={styles.pairs} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <DataTable
        label={texts.caption}
        rowsOnly
        rows={pairs.toReversed()}
        rowKey={({ collectedOn }) => collectedOn}
        columns={[
          {
            heading: texts.collected,
            render: ({ collectedOn, unused }) => (
              <>
                <span className={styles.day}>{format.day(collectedOn)}</span>
                {unused === 0 ? null : <small>{texts.unused(unused)}</small>}
                {near(collectedOn) === "" ? null : <small>{texts.near(near(collectedOn))}</small>}
              </>
            ),
          },
          { heading: texts.csf, look: "figure", render: ({ csf }) => describePairValue(csf, words, format) },
          { heading: texts.serum, look: "figure", render: ({ serum }) => describePairValue(serum, words, format) },
          { heading: texts.ratio, render: ({ ratio }) => <strong>{describeRatio(ratio, words, format)}</strong> },
        ]}
      />
      <p>{texts.caution}</p>
    </section>
  );
}
