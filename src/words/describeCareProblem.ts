import type { EventProblem } from "../domain/record/clinicalEvent.ts";
import type { DateOrder } from "../domain/dateOrder.ts";
import type { LineProblem } from "../domain/record/lineOfTherapy.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** The sentence beside a refused field of a treatment or an event. */
export function describeCareProblem(problem: LineProblem | EventProblem, order: DateOrder, words: Words, format: Format): string {
  switch (problem.type) {
    case "Empty":
      return {
        regimen: words.care.regimenMissing,
        startedOn: words.care.startMissing,
        kind: words.care.kindMissing,
        on: words.care.dayMissing,
      }[problem.field];
    case "TooLong":
      return words.care.tooLong(problem.limit);
    case "NotADate":
      return words.fields.notADay(problem.text, words.fields.dayShape[order]);
    case "InTheFuture":
      return words.care.dayInFuture;
    case "BeforeBirth":
      return words.care.beforeBirth(format.dayInWords(problem.birthDate));
    case "StopsBeforeStart":
      return words.care.stopsBeforeStart(format.dayInWords(problem.startedOn));
    case "EndsBeforeStart":
      return words.care.endsBeforeStart(format.dayInWords(problem.on));
    case "NotAChoice":
      return words.care.notAChoice(problem.text);
  }
}
