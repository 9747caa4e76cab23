import type { DateOrder } from "../domain/dateOrder.ts";
import type { PatientProblem } from "../domain/record/patient.ts";
import type { Words } from "./language.ts";
import type { Format } from "./format.ts";

/** The sentence beside a refused field of the patient form. */
export function describePatientProblem(problem: PatientProblem, order: DateOrder, words: Words, format: Format): string {
  switch (problem.type) {
    case "Empty":
      return words.patientForm.refusedFamilyName;
    case "TooLong":
      return words.patientForm.tooLong(problem.limit);
    case "NotADate":
      return words.fields.notADay(problem.text, words.fields.dayShape[order]);
    case "InTheFuture":
      return words.patientForm.dayInFuture;
    case "BeforeBirth":
      return words.patientForm.diagnosedBeforeBirth(format.dayInWords(problem.birthDate));
    case "NotAChoice":
      return words.patientForm.notAChoice(problem.text);
  }
}
