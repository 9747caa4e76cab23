import { useMemo, useState } from "react";
import { HistoryChart } from "../../charts/HistoryChart.tsx";
import { trendContent } from "../../charts/trendContent.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { measurandsOf } from "../../domain/series/series.ts";
import { plannedTest } from "../../domain/record/plannedTest.ts";
import { reviewedOnly } from "../../domain/record/reviewedResults.ts";
import { patientWork } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeHistory, fluidName } from "../../words/describeHistory.ts";
import { describeHistoryNumbers } from "../../words/describeHistoryNumbers.ts";
import { AboutTest } from "./AboutTest.tsx";
import { HistorySection, SentenceList, Sentences } from "./HistorySection.tsx";
import { HistoryTable } from "./HistoryTable.tsx";
import { PillChoice } from "./PillChoice.tsx";
import styles from "./history.module.css";

/**
 * What a patient can know from their own B2M results, in plain words and large type. The same verdict that the care team reads;
 * no link leads away from it.
 */
export function HistoryView({ record: whole }: { readonly record: PatientRecord }) {
  const { words, format } = useWording();
  const pageWords = usePageWords("history");
  const { history } = pageWords;
  const settings = useMonitor((state) => state.settings);
  const { variation } = settings;
  const today = useMonitor((state) => state.today)();
  const [chosen, setChosen] = useState<MeasurandCode>();
  const [view, setView] = useState<"chart" | "table">("chart");

  const reviewedFirst = settings.historyShows === "reviewed";
  const record = useMemo(() => (reviewedFirst ? reviewedOnly(whole) : whole), [reviewedFirst, whole]);
  const codes = measurandsOf(record).filter((code) => MEASURANDS[code].followed);
  if (codes.length === 0) {
    return (
      <div className={styles.history}>
        <p className={styles.headline}>{record === whole ? history.noResults : history.noneReviewed}</p>
        <AboutTest />
        <p className={styles.safety}>{history.safety}</p>
      </div>
    );
  }
  const code =
    chosen !== undefined && codes.includes(chosen)
      ? chosen
      : codes.includes(primaryMeasurand(record))
        ? primaryMeasurand(record)
        : (codes[0] ?? "b2m-serum");
  const { series, care } = trendContent(record, code, settings, today, { words, format });
  const verdict = judgeRecord(record, code, variation, settings.laboratoryNames);
  const asked = (of: PatientRecord) =>
    patientWork(of, variation, today, settings.laboratoryNames, settings.testIntervals).series.find((work) => work.code === code)
      ?.repeat;
  // A repeat that a result which is not shown yet has answered, or asks for, is no matter of this page yet.
  const shown = asked(record);
  const repeat = shown?.observationId === asked(whole)?.observationId ? shown : undefined;
  // The plan knows of the tests that were done, also of those whose results are not shown yet.
  const planned = plannedTest(whole, settings.testIntervals ?? {});
  const answers = describeHistory({
    record,
    verdict,
    repeat,
    planned,
    today,
    words,
    history,
    forPatient: pageWords.verdict,
    format,
  });
  const name = history.chart.name(fluidName(code, history));

  return (
    <div className={styles.history}>
      <section className={styles.short} aria-label={history.inShort}>
        <p className={styles.headline}>{answers.headline}</p>
        {reviewedFirst ? <p>{record === whole ? history.reviewedFirst : history.heldBack}</p> : null}
      </section>
      <HistorySection title={history.chart.title} unseen>
        {view === "table" ? (
          <HistoryTable series={series} verdict={verdict} label={name} />
        ) : (
          <HistoryChart
            key={code}
            series={series}
            verdict={verdict}
            treatments={care.lines}
            today={today}
            words={words}
            history={history}
            format={format}
          />
        )}
        <div className={styles.choices}>
          <PillChoice
            label={history.chart.view}
            value={view}
            choices={[
              { value: "chart", label: history.chart.asChart },
              { value: "table", label: history.chart.asTable },
            ]}
            onChange={setView}
          />
          {codes.length > 1 ? (
            <PillChoice
              label={history.fluids}
              value={code}
              choices={codes.map((each) => ({ value: each, label: fluidName(each, history) }))}
              onChange={setChosen}
            />
          ) : null}
        </div>
      </HistorySection>
      <HistorySection title={history.now.title}>
        <Sentences of={answers.now} />
      </HistorySection>
      <HistorySection title={history.changed.title}>
        <h3 className={styles.part}>{history.changed.sinceLast}</h3>
        <Sentences of={answers.sinceLast} />
        <h3 className={styles.part}>{history.changed.overTreatment}</h3>
        <Sentences of={answers.overTreatment} />
      </HistorySection>
      <HistorySection title={history.means.title}>
        {answers.means.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </HistorySection>
      <HistorySection title={history.causes.title}>
        {answers.recordedCauses.length === 0 ? null : (
          <>
            <h3 className={styles.part}>{history.causes.recorded}</h3>
            <SentenceList of={answers.recordedCauses} />
            <h3 className={styles.part}>{history.causes.general}</h3>
          </>
        )}
        <SentenceList of={answers.generalCauses} />
      </HistorySection>
      <HistorySection title={history.questions.title}>
        <SentenceList of={answers.questions} />
      </HistorySection>
      <HistorySection title={history.next.title}>
        <Sentences of={answers.nextTest} />
      </HistorySection>
      <HistorySection title={history.sure.title}>
        <Sentences of={answers.sure} />
        <details className={styles.fold}>
          <summary>{history.numbers.show}</summary>
          <dl className={styles.numbers}>
            {describeHistoryNumbers(verdict, repeat, words, pageWords, format).map(({ name: what, value }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      </HistorySection>
      <AboutTest />
      <p className={styles.safety}>{history.safety}</p>
    </div>
  );
}
