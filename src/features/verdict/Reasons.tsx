import type { ReactNode } from "react";
import type { ChangeFrom } from "../../domain/analysis/changeFrom.ts";
import { companionChanges } from "../../domain/analysis/companionChange.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeChecks } from "../../words/describeAnswer.ts";
import { describeParaproteins } from "../../words/describeCompanionChange.ts";
import { describeDayResult } from "../../words/describeDayResult.ts";
import { describeReasons, type ReasonSection } from "../../words/describeReasons.ts";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import { BridgePairs } from "./BridgePairs.tsx";
import { CheckList } from "./CheckList.tsx";
import styles from "./Reasons.module.css";
import { Windows } from "./Windows.tsx";

type Props = { readonly verdict: Verdict; readonly record: PatientRecord };

/**
 * Everything a verdict rests on, in three layers: what a clinician reads in five seconds; the two levels and the changes; and, closed
 * until it is asked for, the rule with this patient's numbers, what went in and what was left out, sources.
 */
export function Reasons({ verdict, record }: Props) {
  const wording = useWording();
  const { words, format } = wording;
  const reasons = usePageWords("reasons");
  const { gist } = reasons;
  const settings = useMonitor((state) => state.settings);
  const companions = companionChanges(record, verdict.measurand.code, settings);
  const why = describeReasons(verdict, { ...words, reasons }, format, companions);
  const bridge = why.filter(({ part }) => part === "bridge");
  const { shift, kind } = verdict;
  const isMoving = shift !== undefined && kind !== "no-change-since";
  const checks = [
    ...(isMoving && shift.chanceBelow < 1
      ? [{ tone: "clear", text: gist.chance(format.fixed(1 / shift.chanceBelow, 0)) } as const]
      : []),
    ...describeChecks(verdict, wording),
    ...describeParaproteins(companions, words, format).map((text) => ({ tone: "note", text }) as const),
  ];
  return (
    <Panel title={words.patient.whyTitle(describeVerdictName(verdict, words, format))} takesFocus>
      <div className={styles.layers}>
        <CheckList label={gist.label} checks={checks} />
        {isMoving ? <Windows verdict={verdict} shift={shift} /> : null}
        <Changes verdict={verdict} />
        {bridge.map((section) => (
          <Section key={section.part} section={section}>
            <BridgePairs verdict={verdict} record={record} />
          </Section>
        ))}
      </div>
      <details className={styles.full}>
        <summary>{gist.inFull}</summary>
        <div className={styles.reasons}>
          {why
            .filter(({ part }) => part !== "bridge")
            .map((section) => (
              <Section key={section.part} section={section} />
            ))}
        </div>
      </details>
    </Panel>
  );
}

type SectionProps = { readonly section: ReasonSection; readonly children?: ReactNode };

const Section = ({ section: { title, lines }, children }: SectionProps) => (
  <section className={styles.reason}>
    <h3 className={styles.title}>{title}</h3>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
    {children}
  </section>
);

/** The latest result against the one before, the first and the lowest. */
function Changes({ verdict }: { readonly verdict: Verdict }) {
  const { fromPrevious, fromBaseline, fromNadir, used, measurand } = verdict;
  const { words, format } = useWording();
  const valueOf = ({ from, fromOn }: ChangeFrom) =>
    describeDayResult(
      used.find(({ collectedOn }) => collectedOn === fromOn) ?? { points: [], value: from },
      measurand.canonicalUnit,
      words,
      format,
    );
  const { gist } = usePageWords("reasons");
  const rows = (
    [
      ["previous", fromPrevious],
      ["baseline", fromBaseline],
      ["nadir", fromNadir],
    ] as const
  ).flatMap(([since, change]) => (change === undefined ? [] : [{ since, change }]));
  if (rows.length === 0) return null;
  type Row = { readonly since: keyof typeof gist.since; readonly change: ChangeFrom };
  return (
    <div className={styles.changes}>
      <DataTable<Row>
        label={gist.table}
        rowsOnly
        rows={rows}
        rowKey={({ since }) => since}
        columns={[
          {
            heading: gist.columns.since,
            render: ({ since, change }) => (
              <>
                <span className={styles.day}>{gist.since[since]},</span>{" "}
                <span className={styles.day}>{format.day(change.fromOn)}</span>
              </>
            ),
          },
          { heading: gist.columns.value, look: "figure", render: ({ change }) => valueOf(change) },
          { heading: gist.columns.change, look: "figure", render: ({ change }) => format.percent(change.percent) },
          { heading: gist.columns.beyond, render: ({ change }) => (change.beyondVariation ? gist.yes : gist.no) },
        ]}
      />
    </div>
  );
}
