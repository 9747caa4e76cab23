import { describeTold } from "./describeTold.ts";
import type { NextTestProblem } from "../../../domain/record/nextTest.ts";
import type { ReviewProblem } from "../../../domain/record/review.ts";
import { describeCareProblem } from "../../../words/describeCareProblem.ts";
import { describeDraftProblem } from "../../../words/describeDraftProblem.ts";
import { describePatientProblem } from "../../../words/describePatientProblem.ts";
import type { ImportingWords, Words } from "../../../words/language.ts";
import type { Format } from "../../../words/format.ts";
import type { NotReadable, Place, ReaderRefusal } from "../found.ts";
import type { Fate, Refusal, Unread } from "./plan.ts";

/** All words that an import needs: those every page has, and its own. */
export type ImportVoice = { readonly words: Words; readonly importing: ImportingWords; readonly format: Format };

/** Where something stands in the file: "Row 12, column Value". */
export function describePlace(place: Place, { importing: { place: say } }: ImportVoice): string {
  switch (place.type) {
    case "Row":
      return place.column === undefined ? say.row(place.row) : say.cell(place.row, place.column);
    case "Line":
      return say.line(place.line);
    case "Page":
      return say.page(place.page, place.line);
    case "Entry":
      return place.path === undefined
        ? say.entry(place.entry, place.resource)
        : say.entryPath(place.entry, place.resource, place.path);
    case "Segment":
      return place.field === undefined
        ? say.segment(place.message, place.segment)
        : say.segmentField(place.message, place.segment, place.field);
  }
}

/** What will happen to a row, in a word and, where there is more to say, a sentence. */
export function describeFate(fate: Fate, voice: ImportVoice): { readonly label: string; readonly detail?: string } {
  const { importing } = voice;
  const label = importing.fate[fate.type];
  switch (fate.type) {
    case "New":
      return { label };
    case "Duplicate":
      return { label, detail: importing.fateDetail.duplicate };
    case "Correction":
      return { label, detail: importing.fateDetail.correction(describeTold(fate.was, voice.format)) };
    case "Withdrawal":
      return { label, detail: importing.fateDetail.withdrawal };
    case "Restoration":
      return { label, detail: importing.fateDetail.restoration };
    case "NeedsAnswer":
      return { label, detail: importing.needsAnswer };
    case "Refused":
      return { label, detail: describeRefusal(fate.why, voice) };
  }
}

/** Why a row stays out, as a sentence that names what stands in the file. */
function describeRefusal(refusal: Refusal, voice: ImportVoice): string {
  const { words, importing, format } = voice;
  const { refused } = importing;
  switch (refusal.type) {
    case "Reader":
      return describeReaderRefusal(refusal.refusal, importing);
    case "Door":
      return describeDraftProblem(refusal.problem, words, format);
    case "PatientDoor":
      if (refusal.problem.type === "Empty") return refused.noFamilyName;
      if (refusal.problem.type === "InTheFuture") return refused.birthDateInFuture;
      return describePatientProblem(refusal.problem, "ymd", words, format);
    case "LineDoor":
    case "EventDoor":
      return refused.care(describeCareProblem(refusal.problem, "ymd", words, format) ?? "");
    case "NextTestDoor":
    case "ReviewDoor":
      return refused.followUp(describeFollowUpProblem(refusal.problem, voice));
    case "DayToCome":
      return refused.followUp(words.care.dayInFuture);
    case "NotADay":
      return refused.notADay(refusal.text);
    case "BirthDateNotADay":
      return refused.birthDateNotADay(refusal.text);
    case "Cancelled":
      return refused.cancelled;
    case "NotYet":
      return refused.notYet;
    case "NothingToWithdraw":
      return refused.nothingToWithdraw;
    case "EarlierState":
      return refused.earlierState;
    case "WithdrawnInFile":
      return refused.withdrawnInFile;
    case "LeftOutByAnswer":
      return refused.leftOutByAnswer;
  }
}

/** Why a planned test or a review cannot be one. */
function describeFollowUpProblem(problem: NextTestProblem | ReviewProblem, { words, importing }: ImportVoice): string {
  switch (problem.type) {
    case "Empty":
      return importing.refused.nothingSaid[problem.field];
    case "TooLong":
      return words.care.tooLong(problem.limit);
    case "NotADate":
      return words.fields.notADay(problem.text, words.fields.dayShape.ymd);
    case "InThePast":
      return importing.refused.nothingSaid.on;
    case "NotAChoice":
      return words.care.notAChoice(problem.text);
  }
}

function describeReaderRefusal(refusal: ReaderRefusal, { refused }: ImportingWords): string {
  switch (refusal.type) {
    case "NoMeasurand":
      return refused.noMeasurand;
    case "NotFollowed":
      return refused.notFollowed(refusal.text);
    case "CodeCheckDigit":
      return refused.checkDigit(refusal.code);
    case "CodeNotComparable":
      return refused.notComparable[refusal.because](refusal.code);
    case "CodeContradicts":
      return refused.contradicts[refusal.what](refusal.code, refusal.text);
    case "TextValue":
      return refused.textValue(refusal.text);
    case "NoValue":
      return refusal.reason === "" ? refused.noValue : refused.noValueBecause(refusal.reason);
    case "NoDate":
      return refused.noDate;
    case "NoStatus":
      return refused.noStatus(refusal.text);
    case "NoPatient":
      return refused.noPatient;
    case "MoreCells":
      return refused.moreCells;
    case "Range":
      return refused.range(refusal.text);
    case "IntervalUnit":
      return refused.intervalUnit(refusal.text);
    case "Malformed":
      return refused.malformed(refusal.path);
  }
}

/** Why a whole text is not read. */
export function describeNotReadable(problem: NotReadable, voice: ImportVoice): string {
  const { notReadable } = voice.importing;
  switch (problem.type) {
    case "Empty":
    case "NotRecognised":
    case "ColumnsUnknown":
      return notReadable[problem.type];
    case "TooLarge":
    case "TooManyResults":
      return notReadable[problem.type](voice.format.fixed(problem.limit, 0));
    case "OtherKind":
      return notReadable.otherKind[problem.kind];
    case "ClosedFile":
      return notReadable.closedFile[problem.why];
    case "TooManyFiles":
      return notReadable.TooManyFiles(voice.format.fixed(problem.limit, 0));
    case "TooManyPages":
      return notReadable.TooManyPages(voice.format.fixed(problem.limit, 0));
    case "FileTooLarge":
      return notReadable.FileTooLarge(voice.format.fixed(problem.megabytes, 0));
    case "LockedPdf":
    case "Defines":
    case "UnpacksTooLarge":
    case "SheetsToChoose":
      return notReadable[problem.type];
    case "Broken":
      return problem.place === undefined ? notReadable.broken : notReadable.brokenAt(describePlace(problem.place, voice));
  }
}

/** A text about a person that was not understood. */
export const describeUnread = ({ what, text }: Unread, { importing }: ImportVoice): string => importing.unread[what](text);
