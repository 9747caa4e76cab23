import type { Found } from "../../src/exchange/incoming/found.ts";
import { readFhir } from "../../src/exchange/incoming/fhir/readFhir.ts";
import { readHl7 } from "../../src/exchange/incoming/hl7/readHl7.ts";

/** One state of one result, as a laboratory sends it. */
export type Sent = {
  readonly name?: string;
  readonly value?: string;
  readonly unit?: string;
  readonly on?: string;
  readonly at?: string;
  /** FHIR's status or HL7's letter. */
  readonly status?: string;
  readonly patient?: string;
  readonly laboratory?: string;
  /** Whose name it is: a FHIR server, or an HL7 sending application. */
  readonly sender?: string;
  /** When this state of it was sent. */
  readonly sentAt?: string;
  readonly code?: string;
};

/** Made-up people, by their family names. */
const PEOPLE: { readonly [name: string]: readonly [given: string, born: string] } = {
  Example: ["Ada", "1951-03-12"],
  Sample: ["Ben", "1948-11-02"],
};
const personOf = (name: string) => PEOPLE[name] ?? ["Ada", "1951-03-12"];

/** The text of a FHIR bundle with these results and the people they are about. */
export function fhirBundle(...results: readonly Sent[]): string {
  const people = [...new Set(results.map(({ patient = "Example" }) => patient))];
  return JSON.stringify({
    resourceType: "Bundle",
    type: "collection",
    entry: [
      ...people.map((name) => ({
        resource: {
          resourceType: "Patient",
          id: name,
          name: [{ family: name, given: [personOf(name)[0]] }],
          birthDate: personOf(name)[1],
        },
      })),
      ...results.map(
        ({
          name = "",
          value,
          unit = "mg/L",
          on,
          at,
          status = "final",
          patient = "Example",
          laboratory,
          sender,
          sentAt,
          code = "1952-1",
        }) => ({
          ...(sender === undefined ? {} : { fullUrl: `${sender}/Observation/${name}` }),
          resource: {
            resourceType: "Observation",
            ...(name === "" ? {} : { id: name }),
            ...(sentAt === undefined ? {} : { meta: { lastUpdated: sentAt } }),
            status,
            code: { coding: [{ system: "http://loinc.org", code }] },
            subject: { reference: `Patient/${patient}` },
            ...(on === undefined ? {} : { effectiveDateTime: at === undefined ? on : `${on}T${at}:00Z` }),
            ...(laboratory === undefined ? {} : { performer: [{ type: "Organization", display: laboratory }] }),
            ...(value === undefined ? {} : { valueQuantity: { value: Number(value), unit } }),
          },
        }),
      ),
    ],
  });
}

const stamp = (text: string): string => text.replaceAll(/[-:TZ]/gu, "").slice(0, 14);

/** The text of HL7 messages, one a result. */
export const hl7Messages = (...results: readonly Sent[]): string =>
  results
    .map(
      ({
        name = "",
        value = "",
        unit = "mg/L",
        on = "",
        at = "",
        status = "F",
        patient = "Example",
        laboratory = "North",
        sender = "LIS",
        sentAt = "2026-05-01T12:00:00Z",
      }) =>
        [
          String.raw`MSH|^~\&|${sender}|${laboratory}|EHR|Ward|${stamp(sentAt)}||ORU^R01|1|P|2.5`,
          `PID|1||||${patient}^${personOf(patient)[0]}||${stamp(personOf(patient)[1])}`,
          `OBR|1||${name}|B2M^Beta-2-Microglobulin^L|||${stamp(on)}${stamp(at)}`,
          `OBX|1|NM|1952-1^Beta-2-Microglobulin^LN||${value}|${unit}|||||${status}`,
        ].join("\r"),
    )
    .join("\r");

/** What the readers find in them; a text that they refuse is a mistake of the test. */
export function foundInFhir(...results: readonly Sent[]): Found {
  const read = readFhir(fhirBundle(...results));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
export function foundInHl7(...results: readonly Sent[]): Found {
  const read = readHl7(hl7Messages(...results));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}
