import type { CsfSerumPair } from "../../domain/analysis/csfSerumPair.ts";
import { useWording } from "../../ui/wording.tsx";
import { describePairValue, describeRatio } from "../../words/describeCompanions.ts";
import styles from "./PairsTable.module.css";

/** Every day with B2M in both fluids, newest first, with the ratio and what it does not say. */
export function PairsTable({ pairs }: { readonly pairs: readonly CsfSerumPair[] }) {
  const { words, format } = useWording();
  const texts = words.companions.pair;
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
