import type { StateDone } from "../domain/record/chain/deedsDone.ts";
import { isDeed } from "../domain/record/chain/deed.ts";
import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { describePatientEntry } from "./describePatientEntry.ts";
import { describeName } from "./describePatient.ts";
import { reportedText } from "./describeReading.ts";
import { describeFinding } from "./describeStagingInputs.ts";
import type { Format } from "./format.ts";
import type { ChangesWords, StagingWords } from "./language.ts";

/** What an action was, in words. */
export const nameDeed = (deed: string | undefined, text: ChangesWords): string =>
  deed === undefined ? text.unnamed : isDeed(deed) ? text.deed[deed] : text.laterRelease;

/** What an entry says, in one line: "B2M, serum 2.4 mg/L, 1 March 2026". */
export function describeEntry(
  done: StateDone,
  record: PatientRecord,
  text: ChangesWords,
  words: StagingWords,
  format: Format,
): string {
  switch (done.part) {
    case "patient":
      return describeName(done.state);
    case "observations": {
      const { measurand, collectedOn } = done.state;
      return `${words.names.measurand[measurand]} ${reportedText(done.state, format)}, ${format.dayInWords(collectedOn)}`;
    }
    case "lines":
      return `${done.state.regimen}, ${format.dayInWords(done.state.startedOn)}`;
    case "events":
      return `${words.names.event[done.state.kind]}, ${format.dayInWords(done.state.on)}`;
    case "setAsides": {
      const about = record.observations[done.state.observationId];
      const name = words.names.measurand[done.state.measurand];
      return about === undefined ? name : `${name} ${reportedText(about, format)}, ${format.dayInWords(about.collectedOn)}`;
    }
    case "stagingInputs":
      return describeFinding(done.state, words, format);
    case "boardNotes":
      return done.state.kind === "question" ? text.question(done.state.text) : text.conclusion(done.state.text);
    case "nextTests":
      return done.state.on === undefined ? text.nextTestEvery : text.nextTest(format.dayInWords(done.state.on));
    case "patientEntries":
      return `${describePatientEntry(done.state, words, format)}, ${format.dayInWords(done.state.on)}`;
    case "reviews":
      return `${text.reviewBy(done.state.by)}, ${format.dayInWords(done.state.on)}`;
  }
}
