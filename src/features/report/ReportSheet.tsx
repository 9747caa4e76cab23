import { Suspense, useMemo, type ReactNode } from "react";
import type { CareOnAxis } from "../../charts/careLane.ts";
import { companionChanges } from "../../domain/analysis/companionChange.ts";
import { trendContent, withoutStatistics } from "../../charts/trendContent.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Settings } from "../../domain/device/settings.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { plannedTest, type PlannedTest } from "../../domain/record/plannedTest.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeEventDays, describeLineDays } from "../../words/describeCare.ts";
import { describeCompanionsOnPaper } from "../../words/describeCompanionChange.ts";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import { describeStagesAtDiagnosis } from "../../words/describeStagesAtDiagnosis.ts";
import { ReportResults } from "./ReportResults.tsx";
import { reportVerdict } from "./reportVerdict.ts";
import type { PageWords } from "../../words/language.ts";
import styles from "./report.module.css";
import { lazyPart } from "../../ui/lazyPart.tsx";

// The chart library comes while the words are read.
const PrintedTrend = lazyPart([], async () => (await import("../../charts/PrintedTrend.tsx")).PrintedTrend);

export const PAPERS = ["a4", "letter"] as const;
export type Paper = (typeof PAPERS)[number];
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

type Props = {
  readonly record: PatientRecord;
  readonly choices: ReportChoices;
  readonly today: CalendarDate;
  readonly settings: Pick<Settings, "companions" | "variation"> & Partial<Pick<Settings, "laboratoryNames" | "testIntervals">>;
};

/** The trend without its lanes, px. Letter is 18 mm lower than A4; 690 px (182 mm) fit both in width. Of the lanes one fits. */
const CHART = {
  a4: { width: 690, height: 160, laneHeight: 72, laneRoom: 72, secondLane: 0 },
  letter: { width: 690, height: 142, laneHeight: 72, laneRoom: 72, secondLane: 0 },
};
const MOST_EVENTS = 6;

/** The report as it will be printed: everything on it comes from the record and the one verdict that every other screen reads. */
export function ReportSheet({ record, choices, today, settings }: Props) {
  const text = usePageWords("report");
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
    plain,
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
  return (
    <article className={styles.sheet} data-paper={choices.paper} data-plain={plain || undefined} aria-label={text.sheet}>
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
      <Facts record={record} care={content.care} planned={plannedTest(record, settings.testIntervals ?? {})} plain={plain} />
      <section className={styles.verdict} aria-label={text.verdict[choices.wording]}>
        <h2>{text.verdict[choices.wording]}</h2>
        <p className={styles.sentence}>{sentence}</p>
        {plain ? <p>{text.plainWhat}</p> : null}
        {others.length === 0 ? null : (
          <p className={styles.others}>
            {text.others[choices.wording]} {others.join(" ")}
          </p>
        )}
      </section>
      <section className={styles.trend} aria-label={text.trend}>
        <Suspense fallback={<p>{words.patient.loadingChart}</p>}>
          <PrintedTrend content={drawn} words={chartWords} format={format} {...CHART[choices.paper]} />
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
          {text.author}: <span className={styles.line}>{choices.author}</span>
        </p>
        <p>
          {text.signature}: <span className={styles.line} />
        </p>
      </footer>
    </article>
  );
}

/** Diagnosis, stage, treatment and events, a line each. */
function Facts({
  record,
  care: { lines, events: all, today },
  planned,
  plain,
}: {
  readonly record: PatientRecord;
  readonly care: CareOnAxis;
  readonly planned: PlannedTest | undefined;
  readonly plain: boolean;
}) {
  const text = usePageWords("report");
  const { words, format } = useWording();
  const { patient } = record;
  const name = patient.diagnosis === undefined ? undefined : words.names.diagnosis[patient.diagnosis];
  const stages = describeStagesAtDiagnosis(record, { ...words, staging: usePageWords("staging") }, format);
  const events = all.filter(({ on }) => on <= today).toReversed();
  const shown = events.slice(0, MOST_EVENTS);
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
          : lines
              .map(({ line, number }) => `${words.care.line(number, line.regimen)}, ${describeLineDays(line, words, format)}`)
              .join("; "),
      )}
      {shown.length === 0
        ? null
        : row(
            text.events,
            [
              ...shown.map((event) => `${words.names.event[event.kind]} ${describeEventDays(event, words, format)}`),
              ...(events.length > shown.length ? [text.moreEvents(events.length - shown.length)] : []),
            ].join("; "),
          )}
      {planned === undefined
        ? null
        : row(text.nextTest, (planned.dueOn < today ? text.wasDue : text.dueOn)(format.dayInWords(planned.dueOn)))}
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
