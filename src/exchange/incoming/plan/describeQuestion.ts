import { isMeasurandCode } from "../../../domain/measuring/measurand.ts";
import { parseCalendarDate } from "../../../domain/calendarDate.ts";
import { UNITS, type Unit } from "../../../domain/measuring/units.ts";
import { dayInOrder, dayOfCount, readDayStyle } from "../spelling/dayStyles.ts";
import type { DateOrder } from "../../../domain/dateOrder.ts";
import type { ImportVoice } from "./describeRefusal.ts";
import { readDigits } from "../spelling/numberStyles.ts";
import { isolated } from "../../../words/isolated.ts";
import { describeTold } from "./describeTold.ts";
import { LEAVE_OUT, type Question, type QuestionOption } from "./plan.ts";

/** A text of the file inside a sentence: one line, never reordering the sentence around it. */
const quoted = (text: string): string => isolated(text.slice(0, 120));

/** The question as a sentence with an example of the file. */
export function describeQuestion(question: Question, { words, importing, format }: ImportVoice): string {
  const say = importing.question;
  const example = quoted(question.example);
  /** What the plan says of a person or a result. */
  const told = quoted(describeTold(question.example, format));
  switch (question.about) {
    case "DateOrder":
      return say.dateOrder(example);
    case "DecimalSign":
      return say.decimalSign(example);
    case "Century":
      return question.of === "roc"
        ? say.roc(example)
        : question.of === "born"
          ? say.centuryBorn(example)
          : say.centuryCollected(example);
    case "DayAsValue":
      return say.dayAsValue(example);
    case "NoYear":
      return say.noYear(example);
    case "DayNumber":
      return say.dayNumber(example);
    case "Unit":
      return say.unit(words.names.measurand[question.measurand], example);
    case "DoubtfulUnit":
      return say.doubtfulUnit(words.names.measurand[question.measurand], example);
    case "Measurand":
      if (question.text === "") return say.measurandUnnamed;
      return question.open === "specimen" ? say.measurand(quoted(question.text)) : say.specimenAlone(quoted(question.text));
    case "Patient":
      return say.patient(quoted(describeTold(question.name, format)));
    case "NameOnly":
      return say.nameOnly(told);
    case "NumberOnly":
      return say.numberOnly(told);
    case "NewByNumber":
      return say.newByNumber(example);
    case "WholePatient":
      return say.wholePatient;
    case "SameDay":
      return say.sameDay(told);
    case "SameDayInFile":
      return say.sameDayInFile(told);
    case "SameName":
      return say.sameName(told);
    case "StatesInFile":
      return say.statesInFile(told);
    case "MovedPatient":
      return say.movedPatient(quoted(describeTold(question.from, format)), quoted(describeTold(question.to, format)), told);
    case "NothingToCorrect":
      return say.nothingToCorrect(told);
    case "NothingToWithdraw":
      return say.nothingToWithdraw(told);
    case "WithdrawnBefore":
      return say.withdrawnBefore(told);
    case "MarkMadeUp":
      return say.markMadeUp(told);
    case "Doubt":
      return question.doubt === "Jump"
        ? say.jump(told)
        : question.doubt === "LimitsOnAnotherScale"
          ? say.limits(example)
          : say.magnitude(example);
  }
}

/** A text with the day that it is in this order, in words: "03/04/2025, 3 April 2025". A short year says no day yet. */
function readIn(text: string, order: DateOrder, format: ImportVoice["format"]): string {
  const reading = readDayStyle(text);
  const day = reading.type === "Numbers" && !reading.shortYear ? dayInOrder(reading, order, 0) : undefined;
  return day === undefined ? quoted(text) : `${quoted(text)}, ${format.dayInWords(day)}`;
}

const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text);

/** One answer in words. A patient who is here says themselves: nothing is given for them but the label of a file's person. */
export function describeOption(question: Question, option: QuestionOption, { words, importing, format }: ImportVoice): string {
  const say = importing.option;
  const { value } = option;
  const describeLabel = () => quoted(describeTold(option.label ?? value, format));
  if (value === LEAVE_OUT) return say.leaveOut;
  switch (question.about) {
    case "DateOrder":
      return value === "dmy" || value === "mdy" || value === "ymd" ? say[value](readIn(question.example, value, format)) : value;
    case "DecimalSign": {
      const digits = readDigits(question.example);
      if (digits.type !== "Ambiguous") return value;
      return value === "decimal" ? say.decimal(format.reported(digits.asDecimal)) : say.thousands(digits.asThousands);
    }
    case "Century":
      return value === "roc" ? say.roc : say.century(value);
    case "DayAsValue":
      return format.reported(value);
    case "NoYear": {
      const day = parseCalendarDate(value);
      return day.ok ? format.dayInWords(day.value) : value;
    }
    case "DayNumber": {
      const day = dayOfCount(Math.floor(Number(question.example)), value === "1904" ? "1904" : "1900");
      if (day === undefined) return value;
      return value === "1904" ? say.count1904(format.dayInWords(day)) : say.count(format.dayInWords(day));
    }
    case "Unit":
      return isUnit(value) ? format.unit(value) : value;
    case "DoubtfulUnit":
      return isUnit(value) ? (value === question.written ? say.asWritten(format.unit(value)) : format.unit(value)) : value;
    case "Measurand":
      return isMeasurandCode(value) ? words.names.measurand[value] : value;
    case "NameOnly":
      return value === "new" ? say.newPatient : say.same;
    case "NumberOnly":
      return say.sameNumber;
    case "NewByNumber":
      return say.addByNumber;
    case "Patient":
    case "WholePatient":
      return value === "new" ? say.newPatient : describeLabel();
    case "SameDay":
    case "SameDayInFile":
      return value === "correct" ? say.correct : say.keepBoth;
    case "SameName":
      return value === "correct" ? say.correct : say.keepBoth;
    case "StatesInFile":
      return value === "last" ? say.lastStands : say.firstStands;
    case "MovedPatient":
      return value === "move" ? say.move : say.keepBoth;
    case "NothingToCorrect":
      return value === "keep" ? say.keepAsNew : say.correctsThis(describeLabel());
    case "NothingToWithdraw":
      return say.withdrawsThis(describeLabel());
    case "WithdrawnBefore":
      return say.bringBack;
    case "MarkMadeUp":
      return say.markMadeUp;
    case "Doubt":
      return value === "without-limits" ? say.withoutLimits : say.keep;
  }
}
