import type { FoundPatient, WrittenText } from "../incoming/found.ts";
import { NO_PATIENT } from "../incoming/noPatient.ts";
import { attributeOf, first, inside, textOf, type Element } from "./xmlTree.ts";

const exact = (text: string): WrittenText => ({ text, exact: true });

/** Roots of numbers that are no record number: social security (USA). */
const NO_RECORD_NUMBER = new Set(["2.16.840.1.113883.4.1"]);

/** Source: HL7 v3 AdministrativeGender. */
const SEX: { readonly [code: string]: string } = { F: "female", M: "male", UN: "other" };

/** The name in use: that for all matters, else the first that is not invented or of before. */
function nameOf(patient: Element | undefined): Pick<FoundPatient, "familyName" | "givenName"> {
  const names = inside(patient, "name").filter((name) => !["P", "A", "OLD", "BAD"].includes(attributeOf(name, "use")));
  const name = names.find((one) => attributeOf(one, "use") === "L") ?? names[0];
  const family = inside(name, "family").map(textOf).join(" ").trim();
  const given = inside(name, "given").map(textOf).join(" ").trim();
  return family === "" ? { familyName: textOf(name), givenName: "" } : { familyName: family, givenName: given };
}

/** "19500517" or "195005170800+0100"; a year or a month alone is no day, and stays as it stands for the plan to say so. */
const birthDateOf = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2}).*$/u, "$1-$2-$3");

/** Whom the document is about, as its record target says it; nobody where it says nothing. */
export function readCcdaPatient(role: Element | undefined): FoundPatient {
  if (role === undefined) return NO_PATIENT;
  const patient = first(role, "patient");
  const numbers = inside(role, "id").filter(
    (id) => attributeOf(id, "extension") !== "" && !NO_RECORD_NUMBER.has(attributeOf(id, "root")),
  );
  const [only, second] = numbers;
  return {
    ...NO_PATIENT,
    ...nameOf(patient),
    // Of several numbers nobody can know which is the record's.
    recordNumber: second === undefined ? attributeOf(only, "extension") : "",
    birthDate: exact(birthDateOf(attributeOf(first(patient, "birthTime"), "value"))),
    sex: SEX[attributeOf(first(patient, "administrativeGenderCode"), "code")] ?? "",
  };
}
