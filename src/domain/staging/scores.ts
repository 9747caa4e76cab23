import type { Diagnosis } from "../record/patient.ts";
import { ball } from "./ball.ts";
import { cgs2025 } from "./cgs2025.ts";
import { cllIpi } from "./cllIpi.ts";
import { flipi2 } from "./flipi2.ts";
import { geltamoIpi } from "./geltamoIpi.ts";
import { ipsswm } from "./ipsswm.ts";
import { iss } from "./iss.ts";
import { mdaccCll } from "./mdaccCll.ts";
import { primaPi } from "./primaPi.ts";
import { r2Iss } from "./r2Iss.ts";
import { rIpsswm } from "./rIpsswm.ts";
import { rIss } from "./rIss.ts";
import { keysOf } from "../keysOf.ts";
import type { Score } from "./score.ts";

const TABLES = {
  iss,
  "r-iss": rIss,
  "r2-iss": r2Iss,
  "cgs-2025": cgs2025,
  "cll-ipi": cllIpi,
  "mdacc-cll": mdaccCll,
  ball,
  flipi2,
  "prima-pi": primaPi,
  ipsswm,
  "r-ipsswm": rIpsswm,
  "geltamo-ipi": geltamoIpi,
};

export type ScoreCode = keyof typeof TABLES;

/** A score that the product knows, by its code. */
export type KnownScore = Score<ScoreCode>;

/** Every score the product knows. A new one is a table of its own and a row above; its names stand in `words`. */
export const SCORES: { readonly [code in ScoreCode]: Score<code> } = TABLES;

export const SCORE_CODES: readonly ScoreCode[] = keysOf(SCORES);

/** The scores that are published for a diagnosis; none for most. ISS and its revisions are not for smoldering myeloma. */
export const scoresFor = (diagnosis: Diagnosis | undefined): readonly KnownScore[] =>
  diagnosis === undefined ? [] : SCORE_CODES.map((code) => SCORES[code]).filter((score) => score.diagnoses.includes(diagnosis));

/** Whether this text is the code of a score. */
export const isScoreCode = (text: string): text is ScoreCode => Object.hasOwn(SCORES, text);
