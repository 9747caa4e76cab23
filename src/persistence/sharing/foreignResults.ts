import { MEASURANDS } from "../../domain/measuring/measurand.ts";
import { ok, type Result } from "../../domain/result.ts";
import { ExactNumber, type ExactJson } from "../../exchange/exactJson.ts";
import { readMark } from "../../exchange/fhir/stateMark.ts";
import { at, isObject, listOf, textAt } from "../../exchange/incoming/fhir/fhirNode.ts";
import { OUR_ID } from "../../exchange/fhirNames.ts";
import { ourIdOf, readFhirPatient } from "../../exchange/incoming/fhir/fhirPatient.ts";
import type { Held } from "../../exchange/incoming/fhir/fhirResources.ts";
import type { InContext } from "../../domain/record/people/personInContext.ts";
import type { FhirClient, NotAnswered } from "./fhirClient.ts";
import { searched } from "./readServer.ts";

/** What the systems around a server have put there: as one bundle, to be read and reviewed as a file is. */
export type ForeignResults = { readonly text: string; readonly results: number };

const PAGE = 100;

/** The codes of all measurands here. Of other systems than LOINC, too: which system a server means by a bare code is its own affair. */
const CODES = Object.values(MEASURANDS)
  .flatMap(({ loinc }) => loinc)
  .join(",");

/**
 * Reads the laboratory's results that the server has and that are none of ours: of everybody whom the signed-in person may see, or of
 * one patient by the server's own id. Nothing is judged here: what a file would have to pass, they have to pass.
 */
export async function readForeignResults(
  client: FhirClient,
  patient: string | undefined,
): Promise<Result<ForeignResults, NotAnswered>> {
  const of = patient === undefined ? "" : `&subject=Patient/${encodeURIComponent(patient)}`;
  const path = `Observation?category=laboratory&code=${CODES}${of}&_include=Observation:subject&_sort=_lastUpdated&_count=${PAGE}`;
  const found = await searched(client, [path], false);
  if (!found.ok) return found;
  const results = found.value.filter((one) => one.type === "Observation" && !isOurs(one));
  const named = new Set(
    results.map(({ resource }) => textAt(at(resource, "subject"), "reference").replace(/^.*\/(?=Patient\/)/u, "")),
  );
  const people = found.value.filter(({ type, resource }) => type === "Patient" && named.has(`Patient/${textAt(resource, "id")}`));
  const entries = [...people, ...results].map(({ type, resource }) => {
    const fullUrl = JSON.stringify(`${client.base}/${type}/${textAt(resource, "id")}`);
    return `{"fullUrl":${fullUrl},"resource":${asItCame(resource)}}`;
  });
  const text = `{"resourceType":"Bundle","type":"collection","entry":[${entries.join(",")}]}`;
  return ok({ text, results: results.length });
}

/** JSON with every number's own digits, as the server wrote them. */
function asItCame(json: ExactJson): string {
  if (json instanceof ExactNumber) return json.digits;
  if (isObject(json)) return `{${[...json].map(([name, value]) => `${JSON.stringify(name)}:${asItCame(value)}`).join(",")}}`;
  return Array.isArray(json) ? `[${listOf(json).map(asItCame).join(",")}]` : JSON.stringify(json);
}

const isOurs = ({ resource }: Held): boolean =>
  ourIdOf(resource, OUR_ID.observation) !== "" || ourIdOf(resource, OUR_ID.event) !== "" || readMark(resource) !== undefined;

/** Whom a record system has open, as its Patient resource names them. */
export async function readInContext(client: FhirClient, patient: string): Promise<Result<InContext, NotAnswered>> {
  const answer = await client.ask({ method: "GET", path: `Patient/${encodeURIComponent(patient)}` });
  if (!answer.ok) return answer;
  const resource = answer.value.json;
  const { ourId, familyName, givenName, recordNumber, birthDate } = readFhirPatient(resource);
  // A name that is one text has no parts to compare.
  const isWhole = listOf(at(resource, "name")).some((name) => textAt(name, "family") !== "");
  return ok({ ourId, familyName: isWhole ? familyName : "", givenName, recordNumber, birthDate: birthDate.text });
}
