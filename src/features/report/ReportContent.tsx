import { Suspense, useLayoutEffect, useMemo, type ComponentProps, type ReactNode } from "react";
import type { CareOnAxis } from "../../charts/lanes/careLane.ts";
import { patientWork, type ReviewWork } from "../../domain/analysis/worklist.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { companionChanges } from "../../domain/analysis/companionChange.ts";
import { trendContent, withoutStatistics } from "../../charts/trendContent.ts";
import type { PrintedTrend as PrintedTrendOf } from "../../charts/PrintedTrend.tsx";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Settings } from "../../domain/device/settings.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { plannedTest, type PlannedTest } from "../../domain/record/plannedTest.ts";
import { stampOf } from "../../domain/record/chain/chainStamp.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { pointStands, type Series } from "../../domain/series/series.ts";
import { FlagMark } from "../../ui/FlagMark.tsx";
import { VerdictMark } from "../../ui/VerdictMark.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeAnswer } from "../../words/describeAnswer.ts";
import { describeEventDays, describeLineDays } from "../../words/describeCare.ts";
import { describeCompanionsOnPaper } from "../../words/describeCompanionChange.ts";
import { describePair } from "../../words/describeCompanions.ts";
import { describeReview } from "../../words/describeDue.ts";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import { describeStagesAtDiagnosis } from "../../words/describeStagesAtDiagnosis.ts";
import { canonicalUnitText } from "../../words/describeQuantity.ts";
import { describeValue } from "../../words/describeSeries.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import { ReportResults } from "./ReportResults.tsx";
import { reportVerdict } from "./reportVerdict.ts";
import type { Paper } from "./sheetSize.ts";
import type { PageWords } from "../../words/language.ts";
import styles from "./report.module.css";
import { lazyPart } from "../../ui/lazyPart.tsx";

// The chart library comes while the words are read.
const PrintedTrend = lazyPart([], async () => (await import("../../charts/PrintedTrend.tsx")).PrintedTrend);

export const WORDINGS = ["clinician", "patient"] as const;
export type ReportWording = (typeof WORDINGS)[number];

/** How a report is made: for whom, on what, of which measurand, with how many rows, by whom. */
export type ReportChoices = {
  readonly wording: ReportWording;
  readonly paper: Paper;
  readonly code: MeasurandCode;
  readonly rows: number;
  readonly author: string;
};

/** What a report is made from. */
export type ReportProps = {
  readonly record: PatientRecord;
  readonly choices: ReportChoices;
  readonly today: CalendarDate;
  /** Part of the record stands differently on a server, and nobody has decided. */
  readonly isUnsettled?: boolean | undefined;
  readonly settings: Pick<Settings, "companions" | "variation"> & Partial<Pick<Settings, "laboratoryNames" | "testIntervals">>;
};

type Props = ReportProps & {
  /** How large its trend is drawn, and with which letters. */
  readonly trend: Omit<ComponentProps<typeof PrintedTrendOf>, "content" | "words" | "format">;
  readonly onDrawn?: () => void;
};

const MOST_EVENTS = 6;

/** Everything on a report, from the record and the one verdict that every other screen reads: on paper and on a phone. */
export function ReportContent({ record, choices, today, isUnsettled, settings, trend, onDrawn }: Props) {
  const text = usePageWords("report");
  const { verdict: forPatient } = usePageWords("history");
  const { words, format } = useWording();
  const { patient } = record;
  const plain = choices.wording === "patient";
  const content = useMemo(
    () => trendContent(record, choices.code, settings, today, { words, format }),
    [record, choices.code, settings, today, words, format],
  );
  const chartWords = useMemo(
    () => (plain ? { ...words, chart: { ...words.chart, referenceInterval: text.plainBand } } : words),
    [plain, words, text],
  );
  const drawn = useMemo(() => (plain ? withoutStatistics(content) : content), [plain, content]);
  const { verdict, sentence, reasons } = reportVerdict(
    record,
    choices.code,
    plain ? forPatient : undefined,
    settings.variation,
    { ...words, reasons: usePageWords("reasons") },
    format,
    settings.laboratoryNames,
  );
  const others = describeCompanionsOnPaper(companionChanges(record, choices.code, settings), words, format, choices.wording);
  const identity = [describeName(patient), describeIdentity(patient, today, words, format)]
    .filter((part) => part !== "")
    .join(" · ");
  const asOf = text.asOf(format.dayInWords(today));
  const pair = content.pairs.at(-1);
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.kind}>{text.title}</p>
          <p className={styles.who}>{identity}</p>
        </div>
        <div className={styles.asOf}>
          <p>{asOf}</p>
          {patient.synthetic ? <p>{words.shell.synthetic}</p> : null}
        </div>
      </header>
      <Facts
        record={record}
        care={content.care}
        planned={plannedTest(record, settings.testIntervals ?? {})}
        review={patientWork(record, settings.variation, today, settings.laboratoryNames, settings.testIntervals).review}
        plain={plain}
      />
      <section className={styles.verdict} aria-label={text.verdict[choices.wording]}>
        {plain ? <h2>{text.verdict.patient}</h2> : null}
        <Headline verdict={verdict} series={content.series} plain={plain} />
        <p className={styles.sentence}>{sentence}</p>
        {isUnsettled === true ? <p className={styles.unsettled}>{text.unsettled}</p> : null}
        {plain ? <p>{text.plainWhat}</p> : null}
        {others.length === 0 ? null : (
          <p className={styles.others}>
            {text.others[choices.wording]} {others.join(" ")}
          </p>
        )}
        {plain || pair === undefined ? null : (
          <p className={styles.others}>{text.pair(describePair(pair, words, format), format.dayInWords(pair.collectedOn))}</p>
        )}
      </section>
      <section className={styles.trend} aria-label={text.trend}>
        <Suspense fallback={<p>{words.patient.loadingChart}</p>}>
          <PrintedTrend content={drawn} words={chartWords} format={format} {...trend} />
          {onDrawn === undefined ? null : <Shown onShown={onDrawn} />}
        </Suspense>
      </section>
      {plain ? (
        <section className={styles.figures}>
          <h2>{text.questions}</h2>
          <ul>
            {text.plainQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      ) : (
        <section className={styles.figures}>
          <h2>{text.figures}</h2>
          <dl>
            {reasons.map(({ part, title, lines }) => (
              <div key={part}>
                <dt>{title}</dt>
                <dd>{lines.join(" ")}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-label={text.results}>
        <ReportResults
          series={content.series}
          most={choices.rows}
          events={content.care.events}
          variation={settings.variation}
          verdict={verdict}
          identity={`${identity} · ${asOf}`}
          plain={plain}
        />
      </section>
      <section className={styles.safety}>
        <h2>{text.before}</h2>
        <ul>
          {(plain ? text.plainSafety : safetyOf(choices.code, text)).map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <footer className={styles.sign}>
        <p>
          {format.headed(text.author, "")}
          <span className={styles.line}>{choices.author}</span>
        </p>
        <p>
          {format.headed(text.signature, "")}
          <span className={styles.line} />
        </p>
        {plain || record.chain === undefined ? null : <p>{text.stamp(stampOf(record.chain))}</p>}
      </footer>
    </>
  );
}

/** Says that what stands beside it under one Suspense is drawn. */
function Shown({ onShown }: { readonly onShown: () => void }) {
  useLayoutEffect(onShown, [onShown]);
  return null;
}

/** The verdict's shape and figure, and the latest value with its flag, as large as a page allows. The patient's has the value alone. */
function Headline({ verdict, series, plain }: { readonly verdict: Verdict; readonly series: Series; readonly plain: boolean }) {
  const wording = useWording();
  const { words, format } = wording;
  const { canonicalUnit, code } = series.measurand;
  const latest = series.points.findLast(pointStands);
  const answer = describeAnswer(verdict, wording);
  return (
    <div className={styles.headline}>
      {plain ? null : (
        <p className={styles.call}>
          <VerdictMark kind={verdict.kind} name={describeVerdict(verdict, words, format).name} />
          {answer.figure === undefined ? null : (
            <strong className={styles.large}>
              {answer.bound === undefined ? "" : `${answer.bound} `}
              {answer.figure}
            </strong>
          )}
          {answer.span === undefined ? null : <span>{answer.span}</span>}
        </p>
      )}
      {latest === undefined ? null : (
        <p className={styles.call}>
          <strong className={styles.large}>{describeValue(latest, canonicalUnit, format)}</strong>
          <span>{canonicalUnitText(code, format)}</span>
          {plain ? null : <FlagMark flag={latest.flag} />}
          <span>{format.dayShort(latest.collectedOn)}</span>
        </p>
      )}
    </div>
  );
}

/** Diagnosis, stage, treatment and events, a line each. */
function Facts({
  record,
  care: { lines, events: all, today },
  planned,
  review,
  plain,
}: {
  readonly record: PatientRecord;
  readonly care: CareOnAxis;
  readonly planned: PlannedTest | undefined;
  readonly review: ReviewWork | undefined;
  readonly plain: boolean;
}) {
  const text = usePageWords("report");
  const { words, format } = useWording();
  const { patient } = record;
  const name = patient.diagnosis === undefined ? undefined : words.names.diagnosis[patient.diagnosis];
  const stages = describeStagesAtDiagnosis(record, { ...words, staging: usePageWords("staging") }, format);
  const events = all.filter(({ on }) => on <= today).toReversed();
  const shown = events.slice(0, MOST_EVENTS);
  // One line for both: a page has few.
  const followUp = [
    ...(planned === undefined ? [] : [(planned.dueOn < today ? text.wasDue : text.dueOn)(format.dayInWords(planned.dueOn))]),
    ...(plain || review === undefined ? [] : [describeReview(review, words, format)]),
  ];
  const row = (label: string, content: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{content}</dd>
    </div>
  );
  return (
    <dl className={styles.facts}>
      {row(
        text.diagnosis,
        name === undefined
          ? text.noDiagnosis
          : patient.diagnosedOn === undefined
            ? name
            : words.patient.diagnosed(name, format.dayInWords(patient.diagnosedOn)),
      )}
      {plain || stages.length === 0 ? null : row(text.stage, stages.join(" "))}
      {row(
        text.treatment,
        lines.length === 0
          ? text.noTreatment
          : format.clauses(
              lines.map(
                ({ line, number }) => `${words.care.line(number, line.regimen)}, ${describeLineDays(line, words, format)}`,
              ),
            ),
      )}
      {shown.length === 0
        ? null
        : row(
            text.events,
            format.clauses([
              ...shown.map((event) => `${words.names.event[event.kind]} ${describeEventDays(event, words, format)}`),
              ...(events.length > shown.length ? [text.moreEvents(events.length - shown.length)] : []),
            ]),
          )}
      {followUp.length === 0 ? null : row(planned === undefined ? text.reviewed : text.nextTest, format.clauses(followUp))}
    </dl>
  );
}

/** The safety statements that belong to this measurand. */
function safetyOf(code: MeasurandCode, { safety }: PageWords["report"]): readonly string[] {
  return [
    safety.supports,
    safety.criteria,
    safety.causes,
    safety.methods,
    safety.limits,
    ...(code.startsWith("b2m-urine") ? [safety.urine] : []),
    ...(code === "b2m-csf" ? [safety.csf] : []),
    safety.symptoms,
  ];
}
