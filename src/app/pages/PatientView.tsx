import { Button } from "../../ui/Button.tsx";
import { Suspense, useEffect, useId, useMemo, useRef, useState } from "react";
import { companionChanges } from "../../domain/analysis/companionChange.ts";
import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { isMergedAway } from "../../domain/record/people/otherRecords.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { purposeViews } from "../../domain/series/purposeView.ts";
import type { PurposeView } from "../../domain/measuring/observation.ts";
import { measurandsOf, seriesOf } from "../../domain/series/series.ts";
import { trendContent } from "../../charts/trendContent.ts";
import { patientWork } from "../../domain/analysis/worklist.ts";
import { DueLine } from "../../features/followUp/DueLine.tsx";
import { ReviewLine } from "../../features/followUp/ReviewLine.tsx";
import { useReview } from "../../features/followUp/useReview.ts";
import { PurposeNotice } from "../../features/trend/PurposeNotice.tsx";
import { TrendPanel } from "../../features/trend/TrendPanel.tsx";
import { AnswerStrip, ChecksBelow } from "../../features/verdict/AnswerStrip.tsx";
import { useMonitor } from "../../store/useMonitor.tsx";
import { AboutWhomContext } from "../../ui/aboutWhom.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { EmptyPicture } from "../../ui/EmptyPicture.tsx";
import { useShortcuts } from "../../ui/useShortcuts.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeHead, describeIdentity, describeName } from "../../words/describePatient.ts";
import { browserQuiet } from "../browser/browserQuiet.ts";
import { fetchQuietly } from "../browser/fetchQuietly.ts";
import { whenIdle } from "../browser/whenIdle.ts";
import { PatientServerSlot } from "../sharing/SharingSlots.tsx";
import { RESULT_DIALOGS } from "./fetchDialogs.ts";
import { PatientHead } from "./PatientHead.tsx";
import type { OpenedDialog } from "./PatientRest.tsx";
import styles from "./PatientView.module.css";
import { lazyPart } from "../../ui/lazyPart.tsx";

const Reasons = lazyPart(["reasons"], async () => (await import("../../features/verdict/Reasons.tsx")).Reasons);

// Under the first screenful, or opened by a button: fetched beside the chart, so that what is read first does not wait for it.
const PatientRest = lazyPart([], async () => (await import("./PatientRest.tsx")).PatientRest);

type Props = { readonly record: PatientRecord };

/**
 * All there is of one patient. The measurand looked at is shared by verdict, trend and results, so that they never speak of
 * different things.
 */
export function PatientView({ record }: Props) {
  const wording = useWording();
  const { words, format } = wording;
  const today = useMonitor((state) => state.today)();
  const settings = useMonitor((state) => state.settings);
  const [chosen, setChosen] = useState<MeasurandCode>();
  const [purpose, setPurpose] = useState<PurposeView>();
  const [opened, setOpened] = useState<OpenedDialog>();
  const [whyOpen, setWhyOpen] = useState(false);
  const reasonsId = useId();
  const why = useRef<HTMLButtonElement>(null);
  const closeWhy = () => {
    setWhyOpen(false);
    why.current?.focus();
  };

  const codes = measurandsOf(record);
  const code = chosen !== undefined && codes.includes(chosen) ? chosen : primaryMeasurand(record);
  const series = seriesOf(record, code, settings.laboratoryNames);
  const views = useMemo(() => purposeViews(series), [series]);
  const narrowed = views.find(({ view }) => view === purpose);
  const showAll = () => setPurpose(undefined);
  const notice = narrowed === undefined ? null : <PurposeNotice view={narrowed} onShowAll={showAll} />;
  const verdict = judgeRecord(record, code, settings.variation, settings.laboratoryNames);
  const content = useMemo(
    () => trendContent(record, code, settings, today, { words, format }),
    [record, code, settings, today, words, format],
  );
  const companions = useMemo(() => companionChanges(record, code, settings), [record, code, settings]);
  const work = patientWork(record, settings.variation, today, settings.laboratoryNames, settings.testIntervals);
  const review = useReview(record, () => setOpened({ type: "Review" }));
  const { patient } = record;
  const identity = describeIdentity(patient, today, words, format);

  // The forms come while nothing else is asked for, so that opening one waits for nothing; the reasons, which push the curve down,
  // as soon as the page stands.
  useEffect(() => {
    if (!browserQuiet.isUnwelcome()) whenIdle(() => void Reasons.fetchAhead(wording.language));
    return fetchQuietly(RESULT_DIALOGS, browserQuiet);
  }, [wording.language]);

  useShortcuts({
    n: () => setOpened({ type: "Result" }),
    ...(codes.length === 0
      ? {}
      : { w: () => (whyOpen ? closeWhy() : setWhyOpen(true)), c: () => setOpened({ type: "Note" }), m: review.mark }),
    d: () => setOpened({ type: "NextTest" }),
    ...(whyOpen ? { escape: closeWhy } : {}),
  });

  return (
    <AboutWhomContext value={describeHead(patient, today, words, format)}>
      <PatientHead record={record} onOpen={setOpened} onMark={codes.length === 0 ? undefined : review.mark} />
      {patient.archived ? (
        <Banner tone="caution">{isMergedAway(record) ? words.patient.mergedAway : words.patient.archived}</Banner>
      ) : null}
      {import.meta.env.B2M_SHARES ? <PatientServerSlot record={record} onErase={() => setOpened({ type: "Erase" })} /> : null}
      {codes.length === 0 ? (
        <div className={styles.empty}>
          <EmptyPicture of="begin" />
          <h2>{words.patient.noResults}</h2>
          <p>{words.patient.noResultsHelp}</p>
          <Button onClick={() => setOpened({ type: "Result" })}>{words.patient.addFirst}</Button>
        </div>
      ) : (
        <>
          <AnswerStrip
            series={series}
            verdict={verdict}
            companions={companions}
            reasonsId={reasonsId}
            open={whyOpen}
            onToggle={() => setWhyOpen(!whyOpen)}
            why={why}
            onCopy={() => setOpened({ type: "Note" })}
            review={<ReviewLine work={work} onMark={review.mark} onShow={() => setOpened({ type: "Review" })} />}
            due={<DueLine nextDue={work.nextDue} onPlan={() => setOpened({ type: "NextTest" })} />}
          />
          <Unseen role="status">{review.announcement}</Unseen>
          <div id={reasonsId} className={styles.reasons} hidden={!whyOpen}>
            {whyOpen ? (
              <Suspense fallback={<div className={styles.coming} />}>
                <Reasons verdict={verdict} record={record} />
              </Suspense>
            ) : null}
          </div>
          <TrendPanel
            record={record}
            content={content}
            codes={codes}
            onChoose={setChosen}
            identity={[describeName(patient), identity]}
            purpose={{ views, narrowed, notice, onChoose: setPurpose }}
            onAdd={(type, on) => setOpened({ type, on })}
            onOpenCare={(type, id) =>
              setOpened(type === "Line" ? { type, line: record.lines[id] } : { type, event: record.events[id] })
            }
          />
          <ChecksBelow verdict={verdict} companions={companions} />
        </>
      )}
      {/* Until the rest is there, the foot of the page is out of sight: it would jump away from under the chart. */}
      <Suspense fallback={<div data-waiting />}>
        <PatientRest
          record={record}
          code={code}
          opened={opened}
          nextDue={work.nextDue}
          onOpen={setOpened}
          onMarked={review.told}
          onChoose={setChosen}
          purpose={narrowed?.view}
          narrowed={notice}
          onShowAll={showAll}
        />
      </Suspense>
    </AboutWhomContext>
  );
}
