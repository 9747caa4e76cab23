import { compare } from "../../../domain/compare.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";
import { err, type Result } from "../../../domain/result.ts";
import type { FileReading } from "./fileReading.ts";
import { fileTargets, type Target } from "./fileTargets.ts";
import type { Found, FoundPatient } from "../found.ts";
import { numberedName, UNNAMED } from "./madeNames.ts";
import type { Person } from "./peopleIndex.ts";
import { knownPeople, patientIdOf, personLabel, personValue } from "./persons.ts";
import type { Fate, PlanContext, Unread } from "./plan.ts";
import type { PresentRecords } from "./presentRecords.ts";
import { choices, type QuestionBook } from "./questions.ts";

export type PatientsOfFile = {
  readonly targetOf: (patient: FoundPatient) => Result<Target, Fate>;
  /** The patient here whom this record is about. */
  readonly targetOfRecord: (record: PatientRecord) => Target;
  readonly unread: () => readonly Unread[];
  /** People here whom our own export of them says are made up, and who are not marked so here. */
  readonly madeUp: ReadonlySet<Target>;
  /** The spellings of people here, where somebody has just said who is meant: they are not asked about again. */
  readonly spellings: ReadonlyMap<Target, string>;
};

const isAnonymous = ({ ourId, familyName, givenName, recordNumber }: FoundPatient): boolean =>
  ourId + familyName + givenName + recordNumber === "";
/** What most rows say of the same person comes first, so that the order of rows decides nothing. */
const informed = ({ ourId, recordNumber, birthDate, givenName }: FoundPatient): number =>
  (ourId === "" ? 0 : 8) + (birthDate.text === "" ? 0 : 4) + (recordNumber === "" ? 0 : 2) + (givenName === "" ? 0 : 1);

/** How many rows of the file each patient has. Nobody is asked about, or added, for rows that are refused anyway. */
function rowsOfPatients(found: Found): ReadonlyMap<FoundPatient, number> {
  const rowsOf = new Map<FoundPatient, number>();
  const standing = found.results.filter(
    ({ refused, collectedOn, status, knownAs }) =>
      refused === undefined &&
      (collectedOn.text !== "" || (status === "entered-in-error" && knownAs !== undefined)) &&
      status !== "cancelled" &&
      status !== "not-yet",
  );
  for (const { patient } of [...standing, ...found.care]) rowsOf.set(patient, (rowsOf.get(patient) ?? 0) + 1);
  return rowsOf;
}

/**
 * Says of each person in the file which patient they are: found here, added, or asked about. Never merges two people in silence.
 */
export function patientsOfFile(
  found: Found,
  present: PresentRecords,
  reading: FileReading,
  book: QuestionBook,
  context: PlanContext,
): PatientsOfFile {
  const first = new Map<string, FoundPatient>();
  const rowsOf = rowsOfPatients(found);
  const idsOf = (some: readonly FoundPatient[]) => new Set(some.flatMap(({ ourId }) => (ourId === "" ? [] : [ourId])));
  const known = knownPeople(present.people, idsOf([...rowsOf.keys()]));
  const madeUpIds = idsOf([...rowsOf.keys()].filter(({ synthetic }) => synthetic === true));
  const madeUp = new Set<Target>();
  const keyOf = new Map([...rowsOf.keys()].map((patient) => [patient, JSON.stringify(patient)]));
  for (const [patient, key] of keyOf) if (!first.has(key)) first.set(key, patient);
  const distinct = [...first].sort(([keyA, a], [keyB, b]) => informed(b) - informed(a) || compare(keyA, keyB));
  const noOneIsNamed = [...found.results, ...found.care].every(({ patient }) => isAnonymous(patient));

  const targets = fileTargets({ known, present, reading, context });
  const { knownTarget, addNew, chosen, remember } = targets;

  /** Rows that name nobody are one patient's, whom somebody names; beside rows that name people they are nobody's. */
  const resolveUnnamed = (patient: FoundPatient, rows: number): Result<Target, Fate> => {
    if (!noOneIsNamed) return err({ type: "Refused", why: { type: "Reader", refusal: { type: "NoPatient" } } });
    const options = present
      .all()
      .filter((record) => !record.patient.archived)
      .map((record) => ({ value: record.id, patient: record.id }));
    const answer = book.ask("WholePatient", { about: "WholePatient" }, "", [...options, ...choices("new")], rows);
    if (answer.ok && answer.value === "new")
      return addNew(patient, {
        ...patient,
        familyName: UNNAMED,
        birthDate: undefined,
        synthetic: undefined,
      });
    const one = answer.ok ? known.byValue(answer.value) : undefined;
    return answer.ok ? (one === undefined ? err({ type: "NeedsAnswer", question: "WholePatient" }) : knownTarget(one)) : answer;
  };

  const resolve = (patient: FoundPatient, rows: number): Result<Target, Fate> => {
    if (isAnonymous(patient)) return resolveUnnamed(patient, rows);
    const born = patient.birthDate.text === "" ? undefined : reading.day(patient.birthDate, "born", rows);
    if (born !== undefined && !born.ok)
      return err(born.error ?? { type: "Refused", why: { type: "BirthDateNotADay", text: patient.birthDate.text } });
    // One line that says so is enough for all that name this id.
    const isMadeUp = patient.synthetic === true || madeUpIds.has(patient.ourId);
    const person: Person = { ...patient, birthDate: born?.value.day, ...(isMadeUp ? { synthetic: true } : {}) };
    const name = personLabel(person);
    const likely = known.find(person);
    switch (likely.type) {
      case "Nobody": {
        if (person.familyName + person.givenName !== "" || person.recordNumber === "") return addNew(patient, person);
        // Nobody is added under a number in silence: it may be a number of the visit, or of the sample.
        const answer = book.ask("NewByNumber", { about: "NewByNumber" }, person.recordNumber, choices("add"), rows);
        const named = { ...person, familyName: numberedName(person.recordNumber) };
        return answer.ok ? addNew(patient, named) : answer;
      }
      case "Same": {
        const target = knownTarget(likely.known);
        if (!isMadeUp || !target.ok || target.value.isNew || target.value.record.patient.synthetic === true) return target;
        // To be taken for real is the worse mistake, but a person marked made up can be erased with the demo: somebody says so
        // first.
        const answer = book.ask("MarkMadeUp", { about: "MarkMadeUp" }, name, choices("mark"), rows);
        if (answer.ok) madeUp.add(target.value);
        return answer.ok ? target : answer;
      }
      case "NameOnly":
      case "NumberOnly": {
        const options = likely.type === "NameOnly" ? choices("same", "new") : choices("same");
        const answer = book.ask(likely.type, { about: likely.type }, name, options, rows);
        return answer.ok && answer.value === "same" ? knownTarget(likely.known) : chosen(answer, patient, person);
      }
      case "Ask": {
        const options = likely.knowns.map((one) => {
          const id = patientIdOf(one);
          return { value: one.value, label: personLabel(one), ...(id === undefined ? {} : { patient: id }) };
        });
        const answer = book.ask(
          `Patient:${personValue(person)}`,
          { about: "Patient", name },
          name,
          [...options, ...choices("new")],
          rows,
        );
        const target = chosen(answer, patient, person);
        if (answer.ok && answer.value !== "new" && target.ok && !target.value.isNew) remember(target.value, personValue(person));
        return target;
      }
    }
  };

  const rowsOfKey = new Map<string, number>();
  for (const [patient, rows] of rowsOf)
    rowsOfKey.set(keyOf.get(patient) ?? "", (rowsOfKey.get(keyOf.get(patient) ?? "") ?? 0) + rows);
  const resolved = new Map(distinct.map(([key, patient]) => [key, resolve(patient, rowsOfKey.get(key) ?? 1)]));
  return {
    targetOf: (patient) =>
      resolved.get(keyOf.get(patient) ?? "") ?? err({ type: "Refused", why: { type: "Reader", refusal: { type: "NoPatient" } } }),
    targetOfRecord: targets.targetOfRecord,
    unread: targets.unread,
    madeUp,
    spellings: targets.spellings,
  };
}
