import { useId, useMemo, useRef, type ReactNode } from "react";
import { narrowContent, type TrendContent } from "../../charts/trendContent.ts";
import { entriesOf } from "../../domain/byId.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { companionKeyOf } from "../../domain/series/companions.ts";
import type { PurposeCount } from "../../domain/series/purposeView.ts";
import type { PurposeView } from "../../domain/measuring/observation.ts";
import type { Series } from "../../domain/series/series.ts";
import { Tabs } from "../../ui/Tabs.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { useWording } from "../../ui/wording.tsx";
import { companionName, describePurposeView } from "../../words/describeCompanions.ts";
import type { Words } from "../../words/language.ts";
import { LanesMenu } from "./LanesMenu.tsx";
import { PurposeSelect } from "./PurposeSelect.tsx";
import { SavePicture } from "./SavePicture.tsx";
import { TrendFigure, type CareDoors } from "./TrendFigure.tsx";
import styles from "./TrendPanel.module.css";
import { TrendTools } from "./TrendTools.tsx";
import { useTrendLook } from "./useTrendLook.ts";
import { pointStands } from "../../domain/series/series.ts";

/** The purposes there are, the one to whose results the view is narrowed, and what says so. */
export type PurposeChoice = {
  readonly views: readonly PurposeCount[];
  readonly narrowed: PurposeCount | undefined;
  readonly notice: ReactNode;
  readonly onChoose: (purpose: PurposeView | undefined) => void;
};

type Props = CareDoors & {
  readonly record: PatientRecord;
  /** What is drawn with the measurand looked at, all results of it. */
  readonly content: TrendContent;
  /** The measurands with results. */
  readonly codes: readonly MeasurandCode[];
  readonly onChoose: (code: MeasurandCode) => void;
  /** Lines that a saved picture carries so that it can be told whose it is: name, birth date, record number. */
  readonly identity: readonly string[];
  readonly purpose: PurposeChoice;
};

const IMWG_CODES: ReadonlySet<MeasurandCode> = new Set(["m-protein-serum", "kappa-flc-serum", "lambda-flc-serum"]);

const activeIn = ({ points }: Series): number => points.filter(pointStands).length;

/**
 * The trend of one measurand with its companions: choose what to look at, how far back and on which scale, and take the picture
 * along.
 */
export function TrendPanel({ record, content: whole, codes, onChoose, identity, purpose, ...doors }: Props) {
  const { words } = useWording();
  const headingId = useId();
  const picture = useRef<SVGSVGElement>(null);
  const { code } = whole.series.measurand;
  const view = purpose.narrowed?.view;
  const content = useMemo(() => narrowContent(whole, view), [whole, view]);
  const look = useTrendLook(content, record.patient.diagnosedOn);

  const isSingle = activeIn(whole.series) === 1;
  const remarks = remarksOn(whole, words);
  const hint =
    [...(code === "b2m-serum" && lacksKidneys(whole) && !isSingle ? [words.kidneyLane.none] : []), ...remarks].join(" ") ||
    undefined;
  const narrowed = purpose.narrowed === undefined ? undefined : describePurposeView(purpose.narrowed, words);
  const lanesMenu =
    whole.choice.offered.length === 0 ? null : <LanesMenu companions={whole.choice} of={companionKeyOf(record)} />;
  const tools =
    isSingle || activeIn(content.series) === 0 ? (
      lanesMenu
    ) : (
      <TrendTools look={look}>
        <PurposeSelect views={purpose.views} chosen={view} onChoose={purpose.onChoose} />
        {lanesMenu}
        <SavePicture content={content} narrowed={narrowed} remarks={remarks} picture={picture} identity={identity} />
      </TrendTools>
    );
  return (
    <section className={styles.panel} aria-labelledby={headingId} data-follows="answer">
      <Unseen as="h2" id={headingId}>
        {words.patient.trend}
      </Unseen>
      <Tabs
        label={words.patient.measurands}
        tabs={codes.map((each) => ({ value: each, label: words.names.measurand[each], seen: companionName(each, words) }))}
        value={code}
        onChoose={onChoose}
        tools={tools}
      >
        {purpose.notice}
        <TrendFigure
          {...doors}
          content={isSingle ? whole : content}
          isSingle={isSingle}
          look={look}
          narrowed={narrowed}
          hint={hint}
          events={entriesOf(record.events)}
          picture={picture}
        />
      </Tabs>
    </section>
  );
}

/** In myeloma: on what response rests, wherever that is drawn. */
const remarksOn = ({ series, choice }: TrendContent, words: Words): readonly string[] =>
  [series.measurand.code, ...choice.shown].some((code) => IMWG_CODES.has(code)) ? [words.companions.imwg] : [];

/** There is no creatinine to draw: a lane that was hidden is not missing. */
const lacksKidneys = ({ kidney, choice: { offered, shown } }: TrendContent): boolean =>
  kidney === undefined && (!offered.includes("creatinine-serum") || shown.includes("creatinine-serum"));
