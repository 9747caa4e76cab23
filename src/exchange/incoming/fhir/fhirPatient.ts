import { DIAGNOSES, type Diagnosis } from "../../../domain/record/patient.ts";
import { ACT_REASON, ASSERTED_DATE, idInIdentifier, IDENTIFIER_TYPE, LANGUAGES, OUR_CODES, OUR_ID } from "../../fhirNames.ts";
import { at, codingsOf, extensionOf, listOf, textAt, textsAt, type Node } from "./fhirNode.ts";
import type { FoundPatient, WrittenText } from "../found.ts";
import { NO_PATIENT } from "../noPatient.ts";

const exact = (text: string): WrittenText => ({ text, exact: true });

/** The id of ours that an export of ours gave this resource. */
export const ourIdOf = (resource: Node, system: string): string =>
  idInIdentifier(
    textAt(
      listOf(at(resource, "identifier")).find((identifier) => textAt(identifier, "system") === system),
      "value",
    ),
  );

/**
 * Which of several names or identifiers is the one in use. Source: FHIR R4 NameUse; an old or invented name is no name to match
 * by.
 */
const NAME_USES = ["official", "usual", ""];

function nameOf(patient: Node): Pick<FoundPatient, "familyName" | "givenName"> {
  const names = listOf(at(patient, "name"));
  const name =
    NAME_USES.flatMap((use) => names.filter((one) => textAt(one, "use") === use))[0] ??
    names.find((one) => textAt(one, "use") !== "old");
  const familyName = textAt(name, "family") || textAt(name, "text");
  return { familyName, givenName: textAt(name, "family") === "" ? "" : textsAt(name, "given").join(" ") };
}

/** The record number: the identifier that says it is one, or the only one there is. */
function recordNumberOf(patient: Node): string {
  const ours: readonly string[] = Object.values(OUR_ID);
  const identifiers = listOf(at(patient, "identifier")).filter(
    (one) => !ours.includes(textAt(one, "system")) && textAt(one, "use") !== "old",
  );
  const medical = identifiers.filter((one) =>
    codingsOf(at(one, "type")).some(
      ({ system, code }) => code === "MR" && (system === "" || system === IDENTIFIER_TYPE || system.endsWith("v2/0203")),
    ),
  );
  const [only, more] = medical.length > 0 ? medical : identifiers;
  return more === undefined || medical.length > 0 ? textAt(only, "value") : "";
}

/** Who the person is, as a Patient resource says it. */
export const readFhirPatient = (patient: Node): FoundPatient => ({
  ...NO_PATIENT,
  ourId: ourIdOf(patient, OUR_ID.patient),
  ...nameOf(patient),
  recordNumber: recordNumberOf(patient),
  birthDate: exact(textAt(patient, "birthDate")),
  sex: textAt(patient, "gender"),
  // Elsewhere "not active" says that the record is no longer used; ours says archived by it.
  ...(ourIdOf(patient, OUR_ID.patient) !== "" && at(patient, "active") === false ? { archived: true } : {}),
  ...languageOf(patient),
  ...(isSynthetic(patient) ? { synthetic: true } : {}),
});

/** Only ours says it for the texts that a patient is given here; elsewhere it is the language that a ward speaks with them. */
function languageOf(patient: Node): Pick<FoundPatient, "language"> {
  const chosen = listOf(at(patient, "communication")).find((one) => at(one, "preferred") === true);
  const language = codingsOf(at(chosen, "language")).find(({ system }) => system === LANGUAGES)?.code ?? "";
  return ourIdOf(patient, OUR_ID.patient) === "" || language === "" ? {} : { language };
}

/** Source: FHIR R4 security labels; HTEST, "test health data". */
const isSynthetic = (resource: Node): boolean =>
  [...listOf(at(resource, "meta", "security")), ...listOf(at(resource, "meta", "tag"))].some(
    (label) => textAt(label, "code") === "HTEST" && textAt(label, "system") === ACT_REASON,
  );

const SNOMED = "http://snomed.info/sct";
/**
 * SNOMED CT concepts that name one of the diagnoses here. Source: docs/evidence.md (the project's clinical evidence, section
 * 4.3).
 */
const OF_SNOMED: ReadonlyMap<string, Diagnosis> = new Map([
  ["109989006", "multiple-myeloma"],
  ["413587002", "smoldering-myeloma"],
  ["92814006", "cll"],
  ["277473004", "cll"],
  ["109969005", "dlbcl"],
  ["308121000", "follicular-lymphoma"],
  ["443487006", "mantle-cell-lymphoma"],
  ["190818004", "waldenstrom"],
  ["118599009", "hodgkin-lymphoma"],
]);
/** ICD-10 and ICD-10-CM, by the beginning of the code. */
const OF_ICD: readonly (readonly [string, Diagnosis])[] = [
  ["C90.0", "multiple-myeloma"],
  ["C91.1", "cll"],
  ["C83.3", "dlbcl"],
  ["C82", "follicular-lymphoma"],
  ["C83.1", "mantle-cell-lymphoma"],
  ["C88.0", "waldenstrom"],
  ["C81", "hodgkin-lymphoma"],
];

/**
 * What a Condition adds to a patient: the diagnosis, where its codes name one that is known here, and its day, where the resource
 * says that it is the day of the diagnosis.
 */
export function readDiagnosis(condition: Node): Pick<FoundPatient, "diagnosis" | "diagnosedOn"> | undefined {
  const verification = codingsOf(at(condition, "verificationStatus")).map(({ code }) => code);
  if (
    verification.some((code) => code === "entered-in-error" || code === "refuted") ||
    at(condition, "modifierExtension") !== undefined
  )
    return undefined;
  const codings = codingsOf(at(condition, "code"));
  const diagnoses = new Set(
    codings.flatMap(({ system, code }): readonly Diagnosis[] => {
      if (system === OUR_CODES.diagnosis) return DIAGNOSES.filter((known) => known === code);
      const read =
        system === SNOMED
          ? OF_SNOMED.get(code)
          : /icd-10/u.test(system)
            ? OF_ICD.find(([start]) => code.toUpperCase().startsWith(start))?.[1]
            : undefined;
      return read === undefined ? [] : [read];
    }),
  );
  const [diagnosis = ""] = diagnoses;
  const diagnosedOn = textAt(extensionOf(condition, ASSERTED_DATE), "valueDateTime").slice(0, 10);
  const saysNothing = diagnosis === "" && (diagnosedOn === "" || at(condition, "code") !== undefined);
  return saysNothing || diagnoses.size > 1 ? undefined : { diagnosis, diagnosedOn: exact(diagnosedOn) };
}
