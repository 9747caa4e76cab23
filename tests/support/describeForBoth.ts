import type { Verdict } from "../../src/domain/analysis/verdict.ts";
import { describeVerdict, type VerdictSentences } from "../../src/words/describeVerdict.ts";
import { describeVerdictForPatient } from "../../src/words/describeVerdictForPatient.ts";
import { verdictForPatient } from "../../src/words/en/verdictForPatient.ts";
import type { Format } from "../../src/words/format.ts";
import type { Words } from "../../src/words/language.ts";

/** A verdict in English, to the clinician and to the patient. */
export const describeForBoth = (
  verdict: Verdict,
  words: Words,
  format: Format,
): VerdictSentences & { readonly patient: string } => ({
  ...describeVerdict(verdict, words, format),
  patient: describeVerdictForPatient(verdict, words, verdictForPatient, format),
});
