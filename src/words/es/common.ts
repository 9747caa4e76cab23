import type { Words } from "../language.ts";
import { answer } from "./common/answer.ts";
import { care } from "./common/care.ts";
import { careLane } from "./common/careLane.ts";
import { chart } from "./common/chart.ts";
import { companions } from "./common/companions.ts";
import { entry } from "./common/entry.ts";
import { fields } from "./common/fields.ts";
import { followUp } from "./common/followUp.ts";
import { kidneyLane } from "./common/kidneyLane.ts";
import { linesTable } from "./common/linesTable.ts";
import { list } from "./common/list.ts";
import { names } from "./common/names.ts";
import { patient } from "./common/patient.ts";
import { patientForm } from "./common/patientForm.ts";
import { refusals } from "./common/refusals.ts";
import { results } from "./common/results.ts";
import { undoing } from "./common/undoing.ts";
import { verdict } from "./common/verdict.ts";
import { worklist } from "./common/worklist.ts";
import { frame } from "./frame.ts";

/** El español que necesita cada página. */
export const common: Words = {
  ...frame,
  answer,
  care,
  careLane,
  chart,
  companions,
  entry,
  fields,
  followUp,
  kidneyLane,
  linesTable,
  list,
  names,
  patient,
  patientForm,
  refusals,
  results,
  undoing,
  verdict,
  worklist,
};
