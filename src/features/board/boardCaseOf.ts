import { judgeRecord } from "../../domain/analysis/judgeRecord.ts";
import { patientWork } from "../../domain/analysis/worklist.ts";
import { companionChanges } from "../../domain/analysis/companionChange.ts";
import type { Verdict } from "../../domain/analysis/verdict.ts";
import { boardNoteInHand, boardNotesOf } from "../../domain/record/boardNotes.ts";
import type { BoardNote } from "../../domain/record/boardNote.ts";
import type { CompanionChoices } from "../../domain/series/companions.ts";
import { ageInYears, type CalendarDate } from "../../domain/calendarDate.ts";
import { identityMask, maskRecord, type IdentityMask } from "../../domain/record/people/identityMask.ts";
import type { IntervalsByPurpose } from "../../domain/record/plannedTest.ts";
import { numberLines } from "../../domain/record/lineNumber.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { primaryMeasurand } from "../../domain/series/primaryMeasurand.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import { measurandsOf, pointStands, seriesOf } from "../../domain/series/series.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import { inputsFromRecord } from "../../domain/staging/inputsFromRecord.ts";
import { scoreOf } from "../../domain/staging/scoreOf.ts";
import { scoresFor } from "../../domain/staging/scores.ts";
import type { BoardCase, CaseAnchor, Companion, ShownNote } from "./boardCase.ts";
import { trendContent } from "../../charts/trendContent.ts";
import type { BoardWords, StagingWords, Words } from "../../words/language.ts";
import { describeParaproteinsInShort } from "../../words/describeCompanionChange.ts";
import { describeFollowUp } from "../../words/describeFollowUp.ts";
import { describeSameDay, othersThatDay } from "../../words/describeDayResult.ts";
import { describePoster } from "../../words/describePoster.ts";
import { describeIdentity, describeName } from "../../words/describePatient.ts";
import { describeIntervalSource, describeLimits } from "../../words/describeSeries.ts";
import { describeStageInRow } from "../../words/describeStaging.ts";
import { describeVerdict } from "../../words/describeVerdict.ts";
import { describeWhyInOneLine } from "../../words/describeWhyInOneLine.ts";
import type { Format } from "../../words/format.ts";
import { formatSince } from "../../words/formatSince.ts";

/** How cases are looked at: who reads, on which day, with whose variation figures, and what is hidden. */
export type BoardView = {
  readonly words: Words;
  readonly board: BoardWords;
  readonly staging: StagingWords["staging"];
  readonly format: Format;
  readonly today: CalendarDate;
  readonly variation: readonly VariationChoice[];
  readonly laboratories?: readonly LaboratoryAnswer[] | undefined;
  readonly intervals?: IntervalsByPurpose | undefined;
  readonly companions: CompanionChoices;
  readonly hidesIdentities: boolean;
  readonly hidesDates: boolean;
  /** Ids of patients of whom part stands differently on a server, undecided. */
  readonly unsettled?: ReadonlySet<string>;
};

const MOST_STAGES = 2;
/** A calendar date that somebody typed. */
const TYPED_DATE = /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})\b/gu;
const asItIs: IdentityMask = (text) => text;

/** A case of the board. With identities hidden everything in it is made from a record that no longer names the patient. */
export function boardCaseOf(original: PatientRecord, number: number, view: BoardView): BoardCase {
  const { words, board, today, hidesIdentities } = view;
  const hidesDates = hidesIdentities && view.hidesDates;
  const named = hidesIdentities ? identityMask(original.patient, board.name) : asItIs;
  const mask: IdentityMask = hidesDates ? (text) => named(text).replaceAll(TYPED_DATE, board.date) : named;
  const record = hidesIdentities ? maskRecord(original, board.case(number), mask) : original;
  const variation = hidesIdentities ? maskVariation(view.variation, mask) : view.variation;
  const laboratories = hidesIdentities ? maskNames(view.laboratories, mask) : view.laboratories;
  const { patient } = record;
  const code = primaryMeasurand(record);
  const anchors = anchorsOf(record, code, board);
  const zero = anchors[0]?.anchor.on;
  const format = hidesDates && zero !== undefined ? formatSince(view.format, zero, board.day) : inOneStyle(view.format);
  const verdict = judgeRecord(record, code, variation, laboratories);
  const worded = describeVerdict(verdict, words, format);
  const note = ({ id, text, on }: BoardNote): ShownNote => ({ id, text, on: format.dayInWords(on) });
  const question = boardNoteInHand(record, "question", today);
  const changes = companionChanges(record, code, {
    companions: view.companions,
    variation,
    laboratoryNames: laboratories ?? NO_ANSWERS,
  });
  const poster = describePoster(verdict, describeParaproteinsInShort(changes, words, format), { words, format }, board);
  return {
    id: record.id,
    number,
    name: hidesIdentities ? board.case(number) : describeName(patient),
    identity: hidesIdentities ? hiddenIdentity(record, view) : describeIdentity(patient, today, words, format),
    isHidden: hidesIdentities,
    isSynthetic: patient.synthetic === true,
    ...diagnosisAndStages(record, { ...words, staging: view.staging }, board, format),
    asOf: board.asOf(format.dayInWords(today)),
    format,
    mask,
    measurand: words.names.measurand[code],
    content: trendContent(
      record,
      code,
      { companions: view.companions, variation, laboratoryNames: laboratories ?? NO_ANSWERS },
      today,
      { words, format },
    ),
    latest: latestOf(record, code, words, format),
    verdict,
    verdictName: worded.name,
    sentence: worded.clinician,
    poster: {
      ...poster,
      checks: [
        ...(view.unsettled?.has(original.id) === true ? [{ tone: "open" as const, text: board.poster.unsettled }] : []),
        ...poster.checks,
      ],
    },
    why: describeWhyInOneLine(verdict, board, format),
    anchors,
    countsDays: hidesDates,
    countsFrom:
      hidesDates && zero !== undefined
        ? patient.diagnosedOn === undefined
          ? board.sinceFirst
          : board.sinceDiagnosis
        : undefined,
    question: question === undefined ? undefined : note(question),
    conclusions: boardNotesOf(record)
      .filter(({ kind, status }) => kind === "conclusion" && status === "active")
      .toReversed()
      .map(note),
    companions: companionsOf(record, code, { variation, laboratories }, words, format),
    companionChanges: changes,
    paraproteins: describeParaproteinsInShort(changes, words, format),
    followUp: followUpOf(original, view, mask, format),
    ...remarkOf(original, board),
  };
}

/** From the record as it is: of a masked one every result would count as changed since it was reviewed. */
function followUpOf(
  original: PatientRecord,
  { words, today, variation, laboratories, intervals }: BoardView,
  mask: IdentityMask,
  format: Format,
): readonly string[] {
  const work = patientWork(original, variation, today, laboratories, intervals);
  if (work.nextDue === undefined && work.review === undefined) return [];
  return describeFollowUp(work, today, words, format).map(mask);
}

/**
 * Figures that the care team set for one laboratory still find it under its masked name. The same object where nothing is masked.
 */
function maskVariation(variation: readonly VariationChoice[], mask: IdentityMask): readonly VariationChoice[] {
  const masked = variation.map((choice) => ({
    ...choice,
    ...(choice.laboratory === undefined ? {} : { laboratory: mask(choice.laboratory) }),
    source: mask(choice.source),
  }));
  return masked.every(
    ({ laboratory, source }, index) => laboratory === variation[index]?.laboratory && source === variation[index]?.source,
  )
    ? variation
    : masked;
}

/** Spellings that were joined find each other under their masked names, too. The same object where nothing is masked. */
function maskNames(
  answers: readonly LaboratoryAnswer[] | undefined,
  mask: IdentityMask,
): readonly LaboratoryAnswer[] | undefined {
  const masked = answers?.map((answer) => ({ ...answer, one: mask(answer.one), other: mask(answer.other) }));
  return masked?.every(({ one, other }, at) => one === answers?.[at]?.one && other === answers[at]?.other) === true
    ? answers
    : masked;
}

function hiddenIdentity({ patient }: PatientRecord, { words, board, today }: BoardView): string {
  const age = patient.birthDate === undefined ? undefined : board.age(ageInYears(patient.birthDate, today));
  return [patient.sex === "unknown" ? undefined : words.names.sex[patient.sex], age]
    .filter((part) => part !== undefined)
    .join(" · ");
}

/** Days are written in one way on a slide: as its chart and its figures write them. */
const inOneStyle = (format: Format): Format => ({ ...format, day: format.dayShort, dayInWords: format.dayShort });

/** The day of diagnosis is said once, with the diagnosis; a stage has a day of its own only where it rests on another one. */
function diagnosisAndStages(
  record: PatientRecord,
  words: StagingWords,
  board: BoardWords,
  format: Format,
): Pick<BoardCase, "diagnosis" | "stages"> {
  return { diagnosis: diagnosisOf(record, words, board, format), stages: stagesOf(record, words, board, format) };
}

function diagnosisOf({ patient }: PatientRecord, words: Words, board: BoardWords, format: Format): string {
  if (patient.diagnosis === undefined) return words.patient.noDiagnosis;
  const name = words.names.diagnosis[patient.diagnosis];
  return patient.diagnosedOn === undefined ? name : `${name}, ${board.diagnosedOn(format.dayInWords(patient.diagnosedOn))}`;
}

/** The scores that can say something, those that stand first. */
function stagesOf(record: PatientRecord, words: StagingWords, board: BoardWords, format: Format): readonly string[] {
  const scores = scoresFor(record.patient.diagnosis).filter((score) => score.sample === "diagnosis");
  if (scores.length === 0) return record.patient.diagnosis === undefined ? [] : [board.noScore];
  const staged = scores
    .map((score) => {
      const inputs = inputsFromRecord(score, record);
      return { staging: scoreOf(score, inputs.known), day: inputs.basis.day };
    })
    .filter(({ staging: { possible, score } }) => possible.length < score.stages.length)
    .sort((a, b) => Number(a.staging.stage === undefined) - Number(b.staging.stage === undefined));
  if (staged.length === 0) return [board.noStage];
  const [first] = staged;
  const said = staged.slice(0, MOST_STAGES).map(({ staging }) => describeStageInRow(staging, words, format));
  if (first?.day === undefined) return said;
  const isThatDay = record.patient.diagnosis !== undefined && first.day === record.patient.diagnosedOn;
  return [board.stageAt(isThatDay ? undefined : format.dayInWords(first.day), format.clauses(said))];
}

function latestOf(record: PatientRecord, code: MeasurandCode, words: Words, format: Format): BoardCase["latest"] {
  const series = seriesOf(record, code);
  const point = series.points.findLast(pointStands);
  if (point === undefined) return undefined;
  const unit = series.measurand.canonicalUnit;
  // Several results of the latest day are all named; where they lie apart, no single flag is right.
  const ofThatDay = [...othersThatDay(series, point), point];
  return {
    value: describeSameDay(ofThatDay, unit, format),
    unit: format.unit(unit),
    flag: ofThatDay.every(({ flag }) => flag === point.flag) ? point.flag : "undetermined",
    on: format.dayInWords(point.collectedOn),
    interval:
      point.interval === undefined
        ? undefined
        : `${describeLimits(point.interval, unit, words, format)}, ${describeIntervalSource(point.interval, words)}`,
  };
}

function anchorsOf(record: PatientRecord, code: MeasurandCode, board: BoardWords): readonly CaseAnchor[] {
  const { anchor } = board.compare;
  const [first, latest] = [seriesOf(record, code).points[0]?.collectedOn, seriesOf(record, code).points.at(-1)?.collectedOn];
  const { diagnosedOn } = record.patient;
  return [
    ...(diagnosedOn === undefined
      ? first === undefined
        ? []
        : [{ id: "first" as const, anchor: { on: first, name: anchor.first } }]
      : [{ id: "diagnosis" as const, anchor: { on: diagnosedOn, name: anchor.diagnosis } }]),
    ...numberLines(record.lines)
      .filter(({ line }) => latest !== undefined && line.startedOn <= latest)
      .map(({ line, number }) => ({ id: `line-${number}` as const, anchor: { on: line.startedOn, name: anchor.line(number) } })),
  ];
}

function companionsOf(
  record: PatientRecord,
  code: MeasurandCode,
  { variation, laboratories }: Pick<BoardView, "variation" | "laboratories">,
  words: Words,
  format: Format,
): readonly Companion[] {
  return measurandsOf(record)
    .filter((other) => other !== code)
    .flatMap((other) => {
      const latest = latestOf(record, other, words, format);
      if (latest === undefined) return [];
      const verdict: Verdict = judgeRecord(record, other, variation, laboratories);
      const said =
        verdict.kind === "not-interpreted"
          ? {}
          : { verdict: { kind: verdict.kind, name: describeVerdict(verdict, words, format).name } };
      return [
        {
          measurand: words.names.measurand[other],
          value: `${latest.value} ${latest.unit}`,
          on: latest.on,
          flag: latest.flag,
          ...said,
        },
      ];
    });
}

function remarkOf({ patient }: PatientRecord, { tour }: BoardWords): { readonly remark?: string } {
  const remark = patient.synthetic === true ? tour.lines[patient.recordNumber ?? ""] : undefined;
  return remark === undefined ? {} : { remark };
}
