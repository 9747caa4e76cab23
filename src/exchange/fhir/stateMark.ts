import { instantAt, type Instant } from "../../domain/instant.ts";
import { stableText } from "../../domain/kept.ts";
import { crc32 } from "../crc32.ts";
import { ExactNumber, type Writable } from "../exactJson.ts";
import { OUR_EXTENSION } from "../fhirNames.ts";
import { at, extensionOf, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import type { FhirPart, FhirResource } from "../outgoing/resourceParts.ts";

/**
 * By what a state of a record is known wherever a part of it stands: in the resource that says its content and in the Provenance that
 * tells how it came about. `sum` is over all of it, so that a part that is missing, or that another hand changed on a server, is noticed.
 */
export type StateMark = { readonly revision: number; readonly recordedAt: Instant; readonly sum: string };

/** As much of a state as its mark rests on. */
type Marked = { readonly revision: number; readonly recordedAt: Instant };

export const markOf = (state: Marked): StateMark => ({
  revision: state.revision,
  recordedAt: state.recordedAt,
  sum: crc32(stableText(state)),
});

const markExtension = ({ revision, recordedAt, sum }: StateMark): FhirPart => ({
  url: OUR_EXTENSION.state,
  extension: [
    { url: "revision", valuePositiveInt: revision },
    { url: "recorded", valueInstant: recordedAt },
    { url: "sum", valueCode: sum },
  ],
});

const isList = (value: Writable | undefined): value is readonly Writable[] => Array.isArray(value);

/** The resource with the mark of the state that it belongs to. */
export const marked = <Resource extends FhirResource | Omit<FhirResource, "id">>(
  resource: Resource,
  mark: StateMark,
): Resource => {
  const before = resource["extension"];
  return { ...resource, extension: [...(isList(before) ? before : []), markExtension(mark)] };
};

/** The mark that a resource carries; nothing where it carries none, as with other systems and earlier releases. */
export function readMark(resource: Node): StateMark | undefined {
  const parts = listOf(at(extensionOf(resource, OUR_EXTENSION.state), "extension"));
  const part = (url: string) => parts.find((one) => textAt(one, "url") === url);
  const revision = at(part("revision"), "valuePositiveInt");
  // A server may write the same moment in another way.
  const recordedAt = Date.parse(textAt(part("recorded"), "valueInstant"));
  const sum = textAt(part("sum"), "valueCode");
  return revision instanceof ExactNumber && /^[1-9]\d{0,8}$/u.test(revision.digits) && Number.isFinite(recordedAt) && sum !== ""
    ? { revision: Number(revision.digits), recordedAt: instantAt(recordedAt), sum }
    : undefined;
}

/** What is written as the code, or the drug, of what was entered in error and says nothing more. */
export const IN_ERROR = "Entered in error";

/**
 * Whether a resource of ours says nothing any more: what counted twice, what took another's place, and what is of somebody who was erased
 * carry no mark, and say so. What only lost its mark does not, nor what another program withdrew: that is its word, and not ours.
 */
export function saysNothing(resource: Node): boolean {
  if (readMark(resource) !== undefined) return false;
  const isReplaced = listOf(at(resource, "link")).some((link) => textAt(link, "type") === "replaced-by");
  const isErased = textAt(extensionOf(resource, OUR_EXTENSION.erased), "valueInstant") !== "";
  const isInError = ["code", "medicationCodeableConcept"].some((name) => textAt(at(resource, name), "text") === IN_ERROR);
  return isReplaced || isErased || isInError;
}
