import { oneLine, type KnownAs } from "../../../domain/measuring/foreignIdentity.ts";
import { OUR_ID, URI } from "../../fhirNames.ts";
import { at, codingsOf, listOf, textAt, type Node } from "./fhirNode.ts";
import { ourIdOf } from "./fhirPatient.ts";
import type { Held } from "./fhirResources.ts";

/** More names than this tell nothing more, and each takes room in the storage. */
const MOST_NAMES = 5;

/**
 * By which names the sender knows an observation, or one component of it: its id on its server, then its identifiers. Our own
 * export says none of its own: those are ours.
 */
export function fhirIdentity({ resource, fullUrl }: Held, component?: Node): KnownAs {
  const part =
    component === undefined ? "" : `#${codingsOf(at(component, "code"))[0]?.code ?? textAt(at(component, "code"), "text")}`;
  const identifiers = listOf(at(resource, "identifier")).flatMap((identifier) => {
    const [system, value] = [textAt(identifier, "system"), textAt(identifier, "value")];
    if (value === "" || system === OUR_ID.observation) return [];
    return [/(?:^|\/)Observation\/[^/|]+$/u.test(value) && (system === "" || system === URI) ? value : `${system}|${value}`];
  });
  const own = ourIdOf(resource, OUR_ID.observation) === "" ? referenceOf(resource, fullUrl) : "";
  return [own, ...identifiers]
    .filter((name) => name !== "")
    .slice(0, MOST_NAMES)
    .map((name) => oneLine(name + part))
    .join("\n");
}

/** Where the observation stands on its server; without a server its id alone, beside the source that its meta names. */
function referenceOf(resource: Node, fullUrl: string): string {
  const id = textAt(resource, "id") || (/^urn:uuid:(.+)$/u.exec(fullUrl)?.[1] ?? "");
  if (/^https?:.*\/Observation\/[^/]+$/u.test(fullUrl)) return fullUrl;
  const source = textAt(at(resource, "meta"), "source").replace(/[#|].*$/u, "");
  return id === "" ? "" : source === "" ? `Observation/${id}` : `${source}/Observation/${id}`;
}

/** When this state of it came about, as a text whose order is the order in time; empty where it does not say. */
export function fhirStateAt(resource: Node): string {
  const at = [textAt(metaOf(resource), "lastUpdated"), textAt(resource, "issued")]
    .map((text) => Date.parse(text))
    .find(Number.isFinite);
  return at === undefined ? "" : new Date(at).toISOString();
}

const metaOf = (resource: Node): Node => at(resource, "meta");
