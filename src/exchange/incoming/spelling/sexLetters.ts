import type { Sex } from "../../../domain/record/patient.ts";
import { headerKey } from "../table/columnHeaders.ts";
import type { Found, FoundPatient } from "../found.ts";
import { readSexText } from "./personTexts.ts";

/**
 * Reads the sex of the people of one file. A letter alone means what the other letters of the file leave it: M is male beside F or W,
 * and mujer beside H; V is varón in Spanish and vrouw in Dutch. What a file leaves open is read as nothing and said, never guessed:
 * eGFR rests on it. HL7 and FHIR say by their standard what a letter is.
 */
export function sexReader(found: Found): (patient: FoundPatient) => Sex | undefined {
  if (found.format !== "table") return ({ sex }) => readSexText(sex);
  const letters = new Set([...found.results, ...found.care].map(({ patient }) => headerKey(patient.sex)));
  return ({ sex, sexInSpanish }) => (headerKey(sex) === "m" ? readM(letters, sexInSpanish === true) : readSexText(sex));
}

function readM(letters: ReadonlySet<string>, inSpanish: boolean): Sex | undefined {
  const hasFemale = ["f", "w", "femenino", "femenina", "mujer"].some((word) => letters.has(word));
  if (letters.has("v")) return undefined;
  if (letters.has("h")) return hasFemale ? undefined : "female";
  return hasFemale || !inSpanish || ["masculino", "hombre", "varon"].some((word) => letters.has(word))
    ? readSexText("m")
    : undefined;
}
