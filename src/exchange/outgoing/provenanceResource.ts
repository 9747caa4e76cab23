import type { CalendarDate } from "../../domain/calendarDate.ts";
import { revisionsOf, type Kept } from "../../domain/kept.ts";
import type { Reason } from "../../domain/reason.ts";
import { describeReason } from "../../words/describeReason.ts";
import type { Words } from "../../words/language.ts";
import { DATA_OPERATION, PARTICIPANT, OUR_CODES, OUR_EXTENSION, OUR_ID } from "../fhirNames.ts";
import { textExtension, textMembers } from "../fhirText.ts";
import { marked, markOf } from "../fhir/stateMark.ts";
import { coding, concept, referenceTo, type FhirPart, type FhirResource } from "./resourceParts.ts";

/** Days stand in FHIR as their ISO text, whatever order the user reads them in. */
const ISO = { day: (day: CalendarDate) => day };

/** A person's own words as a text; what the program gave as its code, with the words for a human reader beside it. */
function reasonConcept(reason: Reason, words: Words | undefined): FhirPart {
  if (reason === "") return { extension: [{ url: OUR_EXTENSION.noWords, valueBoolean: true }] };
  if (typeof reason === "string") return textMembers("text", reason);
  if ("why" in reason) {
    const text = words === undefined ? reason.why : describeReason(reason, words, ISO);
    return {
      extension: [textExtension(OUR_EXTENSION.otherPatient, reason.patientId), textExtension(OUR_EXTENSION.why, reason.why)],
      coding: [coding(OUR_CODES.reason, reason.code)],
      ...(text === "" ? {} : textMembers("text", text)),
    };
  }
  return {
    extension: reason.code === "restored-again" ? [{ url: OUR_EXTENSION.backupMadeOn, valueDate: reason.madeOn }] : undefined,
    coding: [coding(OUR_CODES.reason, reason.code)],
    text: words && describeReason(reason, words, ISO),
  };
}

/** Whoever signed a state: initials as a display, since nothing more is known of them here. */
const authorOf = (author: string | undefined): readonly FhirPart[] =>
  author === undefined ? [] : [{ type: concept(PARTICIPANT, "author"), who: textMembers("display", author) }];

/** A resource inside another has no meta, and none inside itself: where a result came from its extension says. */
const contained = ({ contained: _inner, derivedFrom: _from, ...resource }: FhirResource, id: string): FhirResource => ({
  ...resource,
  resourceType: resource.resourceType,
  id,
});

/**
 * How a record came to be what it is: for each state when and why it came about, and for each change the whole state before it,
 * so that no earlier value is lost. A record that was never changed, and came about without a reason and unsigned, has none: its
 * moment stands in its own meta.
 */
export function provenanceResources<Content extends object>(
  kept: Kept<Content>,
  target: { readonly type: string; readonly id: string },
  resourcesOf: (content: Content) => readonly FhirResource[],
  words: Words | undefined,
): readonly Omit<FhirResource, "id">[] {
  const states = revisionsOf(kept);
  if (states.length === 1 && states[0]?.reason === undefined && states[0]?.author === undefined) return [];
  return states.map((state, index) => {
    const before = states[index - 1];
    const earlier =
      before === undefined
        ? []
        : resourcesOf(before).map((resource, place) => contained(marked(resource, markOf(before)), `earlier-${place + 1}`));
    const change = {
      resourceType: "Provenance",
      contained: earlier.length === 0 ? undefined : earlier,
      target: [referenceTo(target.type, target.id)],
      recorded: state.recordedAt,
      reason: state.reason === undefined ? undefined : [reasonConcept(state.reason, words)],
      activity: concept(DATA_OPERATION, before === undefined ? "CREATE" : "UPDATE"),
      agent: [...authorOf(state.author), { who: { identifier: { system: OUR_ID.app, value: "b2m-monitor" } } }],
      entity: earlier.length === 0 ? undefined : earlier.map(({ id }) => ({ role: "revision", what: { reference: `#${id}` } })),
    };
    return marked(change, markOf(state));
  });
}
