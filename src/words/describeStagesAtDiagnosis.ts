import type { PatientRecord } from "../domain/record/patientRecord.ts";
import { inputsFromRecord } from "../domain/staging/inputsFromRecord.ts";
import { scoreOf } from "../domain/staging/scoreOf.ts";
import { scoresFor } from "../domain/staging/scores.ts";
import { describeStage } from "./describeStaging.ts";
import type { Format } from "./format.ts";
import type { StagingWords } from "./language.ts";

/**
 * The scores of the diagnostic sample in one sentence each, those that stand first: for a page with little room. A score of which
 * nothing at all can be said is named in the last sentence, so that it is not taken for one that does not exist.
 */
export function describeStagesAtDiagnosis(record: PatientRecord, words: StagingWords, format: Format): readonly string[] {
  const scores = scoresFor(record.patient.diagnosis).filter(({ sample }) => sample === "diagnosis");
  const stagings = scores.map((score) => scoreOf(score, inputsFromRecord(score, record).known));
  const said = stagings.filter(({ possible, score }) => possible.length < score.stages.length);
  const unsaid = stagings.filter((staging) => !said.includes(staging));
  const standing = [...said.filter(({ stage }) => stage !== undefined), ...said.filter(({ stage }) => stage === undefined)];
  return [
    ...standing.map((staging) => describeStage(staging, words, format)),
    ...(unsaid.length === 0
      ? []
      : [words.staging.notDetermined(format.list(unsaid.map(({ score }) => words.staging.score[score.code])))]),
  ];
}
