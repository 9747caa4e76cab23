import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { MEASURANDS } from "../../domain/measuring/measurand.ts";
import { defaultInterval } from "../../domain/measuring/referenceInterval.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeLimits } from "../../words/describeSeries.ts";
import { HistorySection } from "./HistorySection.tsx";
import styles from "./history.module.css";

/**
 * What the test is, in the product's own words, with the general ranges from the same catalogue that flags results. Each part
 * opens on its own.
 */
export function AboutTest() {
  const { words, format } = useWording();
  const { about } = usePageWords("history").history;
  const range = (code: MeasurandCode) => describeLimits(defaultInterval(code), MEASURANDS[code].canonicalUnit, words, format);
  return (
    <HistorySection title={about.title}>
      {about
        .sections({ blood: range("b2m-serum"), urine: range("b2m-urine"), csf: range("b2m-csf") })
        .map(({ title, paragraphs }) => (
          <details key={title} className={styles.fold}>
            <summary>{title}</summary>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        ))}
      <details className={styles.fold}>
        <summary>{about.sourcesTitle}</summary>
        <ul className={styles.list}>
          {about.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p>{about.notReviewed}</p>
      </details>
    </HistorySection>
  );
}
