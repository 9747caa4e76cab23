import { revisionsOf, type Kept } from "../../domain/kept.ts";
import { DATA_OPERATION, OUR_ID } from "../fhirNames.ts";
import { textMembers } from "../fhirText.ts";
import { concept, referenceTo, type Resource } from "./resourceParts.ts";

/** A resource inside another has no meta. */
const contained = (resource: Resource, id: string): Resource => ({ ...resource, id });

/**
 * How a record came to be what it is: for each state when and why it came about, and for each change the whole state before it,
 * so that no earlier value is lost. A record that was never changed, and came about without a reason, has none: its moment stands
 * in its own meta.
 */
export function provenanceResources<Content extends object>(
  kept: Kept<Content>,
  target: { readonly type: string; readonly id: string },
  resourcesOf: (content: Content) => readonly Resource[],
): readonly Omit<Resource, "id">[] {
  const states = revisionsOf(kept);
  if (states.length === 1 && states[0]?.reason === undefined) return [];
  return states.map((state, index) => {
    const before = states[index - 1];
    const earlier =
      before === undefined ? [] : resourcesOf(before).map((resource, place) => contained(resource, `earlier-${place + 1}`));
    return {
      resourceType: "Provenance",
      contained: earlier.length === 0 ? undefined : earlier,
      target: [referenceTo(target.type, target.id)],
      recorded: state.recordedAt,
      reason: state.reason === undefined || state.reason === "" ? undefined : [textMembers("text", state.reason)],
      activity: concept(DATA_OPERATION, before === undefined ? "CREATE" : "UPDATE"),
      agent: [{ who: { identifier: { system: OUR_ID.app, value: "b2m-monitor" } } }],
      entity: earlier.length === 0 ? undefined : earlier.map(({ id }) => ({ role: "revision", what: { reference: `#${id}` } })),
    };
  });
}
