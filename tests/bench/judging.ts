import { judgeRecord } from "../../src/domain/analysis/judgeRecord.ts";
import { put } from "../../src/domain/byId.ts";
import { fromDayNumber } from "../../src/domain/calendarDate.ts";
import { keep } from "../../src/domain/kept.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../src/domain/measuring/observationDoor.ts";
import type { Patient, PatientContent, PatientId } from "../../src/domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import type { VariationChoice } from "../../src/domain/analysis/variation.ts";
import { seriesOf } from "../../src/domain/series/series.ts";
import { seededNormal } from "./simulateChance.ts";

const PATIENTS = 5000;
const RESULTS = 20;
const AT = { at: "2026-01-01T00:00:00.000Z" } as const;
const NO_CHOICES: readonly VariationChoice[] = [];

const normal = seededNormal(7);

function observationOf(id: string, visit: number): Observation {
  const value = (3 * Math.exp(0.1 * normal()) * (visit > 12 ? 1.3 : 1)).toFixed(2);
  const read = parseObservation(
    { ...EMPTY_DRAFT, measurand: "b2m-serum", value, unit: "mg/L", collectedOn: fromDayNumber(19_000 + 30 * visit) },
    { decimal: "." },
  );
  if (!read.ok) throw new Error("The door refused a bench value");
  return keep(id, read.value, AT);
}

function recordOf(number: number): PatientRecord {
  const content: PatientContent = { familyName: `Bench ${number}`, sex: "unknown", archived: false, synthetic: true };
  const record = newPatientRecord(keep(`patient-${number}`, content, AT) as Patient & { id: PatientId });
  const observations = Object.fromEntries(
    Array.from({ length: RESULTS }, (_, visit) => [`${number}-${visit}`, observationOf(`${number}-${visit}`, visit)]),
  );
  return { ...record, observations };
}

const timed = <Answer>(work: () => Answer): { readonly ms: number; readonly answer: Answer } => {
  const start = performance.now();
  const answer = work();
  return { ms: performance.now() - start, answer };
};

const records = Array.from({ length: PATIENTS }, (_, number) => recordOf(number));
// The reference of this run: all observations written as JSON and read again, about what a start from storage costs at least on
// this machine.
const reference = timed(() => JSON.parse(JSON.stringify(records.map(({ observations }) => observations))) as unknown);
// Series are built once a record and shared with the roster and the chart; the judgement itself comes on top.
const built = timed(() => records.map((record) => seriesOf(record, "b2m-serum")));
const judgeAll = (all: readonly PatientRecord[]) => all.map((record) => judgeRecord(record, "b2m-serum", NO_CHOICES));
const cold = timed(() => judgeAll(records));
const warm = timed(() => judgeAll(records));

const changed = records.map((record, index) =>
  index === 42 ? { ...record, observations: put(record.observations, observationOf("new", RESULTS)) } : record,
);
const again = timed(() => judgeAll(changed));
const judgedAgain = again.answer.filter((verdict, index) => verdict !== cold.answer[index]).length;

console.log(`${PATIENTS} patients x ${RESULTS} results`);
console.log(`reference (JSON out and in): ${reference.ms.toFixed(0)} ms`);
console.log(`series built cold: ${built.ms.toFixed(0)} ms, ${(built.ms / reference.ms).toFixed(2)} x the reference`);
console.log(`judged cold: ${cold.ms.toFixed(0)} ms, ${(cold.ms / reference.ms).toFixed(2)} x the reference`);
console.log(`asked again, nothing changed: ${warm.ms.toFixed(1)} ms`);
console.log(`asked again, one result added: ${again.ms.toFixed(1)} ms; patients judged again: ${judgedAgain}`);
if (judgedAgain !== 1) process.exitCode = 1;
