import { describeOption, describeQuestion } from "../../exchange/incoming/plan/describeQuestion.ts";
import {
  describeFate,
  describeNotReadable,
  describePlace,
  describeUnread,
  type ImportVoice,
} from "../../exchange/incoming/plan/describeRefusal.ts";
import type { QuestionOption, Unread } from "../../exchange/incoming/plan/plan.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { take, type Shelf } from "../../domain/shelf.ts";
import { UNITS } from "../../domain/measuring/units.ts";
import { describeName } from "../../words/describePatient.ts";
import { limitsText } from "../../words/describeLimits.ts";
import { reportedText } from "../../words/describeReading.ts";
import type { PageWords, Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import type { AskedQuestion, ReadText, ReviewRow } from "../../exchange/incoming/importer.ts";
import { isolated } from "../../words/isolated.ts";
import { describeTold } from "../../exchange/incoming/plan/describeTold.ts";
import { byName } from "../../words/nameOrder.ts";

/** The words of the review for this reader: who has a question or a row gets a sentence. */
export type RowTexts = {
  readonly question: (question: AskedQuestion) => string;
  readonly option: (question: AskedQuestion, option: QuestionOption) => string;
  /** The answers in the order in which they are looked through: patients by name, and what is not a patient behind them. */
  readonly options: (question: AskedQuestion) => readonly QuestionOption[];
  /** Who a row is about: as the device knows them, or as the text names them. */
  readonly patient: (row: ReviewRow) => string;
  /** "Row 12", "Line 3", and the text where there are several. */
  readonly place: (row: ReviewRow) => string;
  /** Why it is refused, what it corrects; empty where the one word says all. */
  readonly fate: (row: ReviewRow) => string;
  /** What would be kept, with its unit. */
  readonly value: (row: ReviewRow) => string;
  /** The limits that would be kept. */
  readonly interval: (row: ReviewRow) => string;
  /** The text's own words. */
  readonly inFile: (row: ReviewRow) => string;
  readonly notReadable: (text: Extract<ReadText, { readonly type: "NotReadable" }>) => string;
  readonly unread: (unread: Unread) => string;
};

export function rowTexts(
  words: Words,
  { page, importing }: PageWords["import"],
  format: Format,
  records: Shelf<PatientRecord>,
): RowTexts {
  const voice: ImportVoice = { words, importing, format };
  /** Enough to tell two of one name apart. */
  const personOnDevice = (id: PatientId): string | undefined => {
    const patient = take(records, id)?.patient;
    if (patient === undefined) return undefined;
    const { birthDate, recordNumber } = patient;
    return [
      describeName(patient),
      ...(birthDate === undefined ? [] : [format.day(birthDate)]),
      ...(recordNumber === undefined ? [] : [words.patient.recordNumber(recordNumber)]),
    ].join(" · ");
  };
  return {
    question: (question) => {
      const asked = describeQuestion(question, voice);
      return question.source === "" ? asked : page.questionAbout(question.source, asked);
    },
    option: (question, option) =>
      (option.patient === undefined ? undefined : personOnDevice(option.patient)) ?? describeOption(question, option, voice),
    options: ({ options }) => {
      const people = options.flatMap((option) =>
        option.patient === undefined ? [] : [{ option, name: personOnDevice(option.patient) ?? "" }],
      );
      return [
        ...people.sort(byName(format.nameOrder, ({ name }) => name)).map(({ option }) => option),
        ...options.filter(({ patient }) => patient === undefined),
      ];
    },
    patient: ({ reading, found }) => {
      const recorded = reading?.patientId === undefined ? undefined : take(records, reading.patientId)?.patient;
      return recorded === undefined ? isolated(describeTold(reading?.patient ?? found.patient, format)) : describeName(recorded);
    },
    place: ({ place, source }) =>
      source === "" ? describePlace(place, voice) : page.placeIn(source, describePlace(place, voice)),
    fate: ({ fate }) => describeFate(fate, voice).detail ?? "",
    value: ({ reading }) => {
      const unit = UNITS.find((known) => known === reading?.unit);
      return reading === undefined || unit === undefined ? "" : reportedText({ value: reading.value, unit }, format);
    },
    interval: ({ reading }) => limitsText(reading?.intervalLow, reading?.intervalHigh, format),
    inFile: ({ found }) =>
      [found.measurandText, found.value, found.unit, found.collectedOn].filter((part) => part !== "").join(" · "),
    notReadable: ({ name, why }) => page.questionAbout(name, describeNotReadable(why, voice)),
    unread: (unread) => describeUnread(unread, voice),
  };
}
