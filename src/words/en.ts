import { care } from "./en/care.ts";
import { careLane } from "./en/careLane.ts";
import { chart } from "./en/chart.ts";
import { commandLine } from "./en/commandLine.ts";
import { companions } from "./en/companions.ts";
import { doubts } from "./en/doubts.ts";
import { entry } from "./en/entry.ts";
import { fields } from "./en/fields.ts";
import { kidneyLane } from "./en/kidneyLane.ts";
import { linesTable } from "./en/linesTable.ts";
import { names } from "./en/names.ts";
import { patient } from "./en/patient.ts";
import { patientForm } from "./en/patientForm.ts";
import { refusals } from "./en/refusals.ts";
import { results } from "./en/results.ts";
import { roster } from "./en/roster.ts";
import { shell } from "./en/shell.ts";
import { trouble } from "./en/trouble.ts";
import { verdict } from "./en/verdict.ts";
import { worklist } from "./en/worklist.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = {
  care,
  careLane,
  chart,
  commandLine,
  companions,
  doubts,
  entry,
  fields,
  kidneyLane,
  linesTable,
  names,
  patient,
  patientForm,
  refusals,
  results,
  roster,
  shell,
  trouble,
  verdict,
  worklist,
};

/** What a language must provide. */
export type Words = typeof en;
