import { codedReason, withCodedReason, withCodedReasons } from "../../exchange/reasonsBeforeCodes.ts";
import type { DocumentV3 } from "./documentV3.ts";
import type { DocumentV4 } from "./documentV4.ts";

/**
 * Version 3 stored what the program changed a record for as an English sentence, and compared sentences. Version 4 stores a code
 * for each of them, and a person's own words as they were. Nothing else changes.
 */
export const codeReasons = ({
  patient,
  reasons,
  results,
  lines,
  events,
  setAsides,
  stagingInputs,
  boardNotes,
  ...rest
}: DocumentV3): DocumentV4 => ({
  ...rest,
  patient: patient.map(withCodedReason),
  ...(reasons === undefined ? {} : { reasons: reasons.map(codedReason) }),
  results: results.map((result) => (typeof result === "string" ? result : [result[0], withCodedReason(result[1])])),
  ...(lines === undefined ? {} : { lines: lines.map(withCodedReasons) }),
  ...(events === undefined ? {} : { events: events.map(withCodedReasons) }),
  ...(setAsides === undefined ? {} : { setAsides: setAsides.map(withCodedReasons) }),
  ...(stagingInputs === undefined ? {} : { stagingInputs: stagingInputs.map(withCodedReasons) }),
  ...(boardNotes === undefined ? {} : { boardNotes: boardNotes.map(withCodedReasons) }),
});
