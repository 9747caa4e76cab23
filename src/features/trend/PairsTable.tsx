import type { CsfSerumPair } from "../../domain/analysis/csfSerumPair.ts";
import { eventsInForce } from "../../domain/analysis/eventInForce.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEvent } from "../../domain/record/clinicalEvent.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describePairValue, describeRatio } from "../../words/describeCompanions.ts";
import styles from "./PairsTable.module.css";

type Props = { readonly pairs: readonly CsfSerumPair[]; readonly events: readonly ClinicalEvent[] };

/** Every day with B2M in both fluids, newest first, with the ratio, what could have moved it and what it does not say. */
export function PairsTable({ pairs, events }: Props) {
  const texts = usePageWords("pairs");
  const { words, format } = useWording();
  const near = (on: CalendarDate) =>
    [...new Set(eventsInForce(events, "csf", on, on).map(({ kind }) => words.names.event[kind]))].join(", ");
  return (
    <section className={styles.pairs} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <table aria-label={texts.caption}>
        <thead>
          <tr>
            <th scope="col">{texts.collected}</th>
            <th scope="col">{texts.csf}</th>
            <th scope="col">{texts.serum}</th>
            <th scope="col">{texts.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.toReversed().map(({ collectedOn, csf, serum, ratio, unused }) => (
            <tr key={collectedOn}>
              <th scope="row">
                {format.day(collectedOn)}
                {unused === 0 ? null : <small>{texts.unused(unused)}</small>}
                {near(collectedOn) === "" ? null : <small>{texts.near(near(collectedOn))}</small>}
              </th>
              <td>{describePairValue(csf, words, format)}</td>
              <td>{describePairValue(serum, words, format)}</td>
              <td>
                <strong>{describeRatio(ratio, words, format)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{texts.caution}</p>
    </section>
  );
}
