import { componentsOf, fieldOf, repeatsOf, type Delimiters, type Segment } from "./hl7Message.ts";
import type { FoundPatient } from "../found.ts";
import { readHl7Moment } from "../spelling/localMoment.ts";
import { NO_PATIENT } from "../noPatient.ts";

/** Source: HL7 v2 table 0001, administrative sex. */
const SEX_OF: ReadonlyMap<string, string> = new Map([
  ["F", "female"],
  ["M", "male"],
  ["O", "other"],
  ["A", "other"],
  ["X", "other"],
  ["U", "unknown"],
  ["N", "unknown"],
]);
/** Names that are not the one in use: alias, maiden, nickname, partner's, pseudonym. Source: HL7 v2 table 0200. */
const OTHER_NAMES = new Set(["A", "M", "N", "P", "S", "TEMP", "BAD"]);

/**
 * Who the message is about, as PID says it. A birth date that is no whole day stays as it stands, for the door to refuse by name.
 */
export function readHl7Patient(pid: Segment, delimiters: Delimiters): FoundPatient {
  const names = repeatsOf(fieldOf(pid, 5), delimiters).map((name) => componentsOf(name, delimiters, true));
  const name = names.find((one) => one[6] === "L") ?? names.find((one) => !OTHER_NAMES.has(one[6] ?? "")) ?? [];
  const identifiers = repeatsOf(fieldOf(pid, 3), delimiters)
    .map((identifier) => componentsOf(identifier, delimiters, true))
    .filter(([id = ""]) => id !== "");
  const medical = identifiers.find((one) => one[4] === "MR") ?? identifiers.find((one) => one[4] === "PI" || one[4] === "PT");
  const only = identifiers.length === 1 ? identifiers[0] : undefined;
  const outside = identifiers.length === 0 ? componentsOf(fieldOf(pid, 2), delimiters, true) : undefined;
  const born = componentsOf(fieldOf(pid, 7), delimiters)[0] ?? "";
  const sex = componentsOf(fieldOf(pid, 8), delimiters)[0] ?? "";
  return {
    ...NO_PATIENT,
    familyName: name[0] ?? "",
    givenName: [name[1] ?? "", name[2] ?? ""].filter((part) => part !== "").join(" "),
    recordNumber: (medical ?? only ?? outside)?.[0] ?? "",
    birthDate: { text: born === "" ? "" : (readHl7Moment(born)?.day ?? born), exact: true },
    sex: SEX_OF.get(sex.toUpperCase()) ?? sex,
  };
}
