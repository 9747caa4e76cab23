import type { ExactJson } from "../../exchange/exactJson.ts";
import { at, listOf, textAt } from "../../exchange/incoming/fhir/fhirNode.ts";

/**
 * What a server allows. "full": all of a save at once, with versions inside. "single": one resource after the other, each with its version.
 * "read": nothing is written, and what is noted here stays here.
 */
export type ServerMode = "full" | "single" | "read";

/** The types of resources that a record is made of. */
export const SHARED_TYPES = [
  "Patient",
  "Condition",
  "Observation",
  "MedicationStatement",
  "Procedure",
  "Basic",
  "Provenance",
] as const;
export type SharedType = (typeof SHARED_TYPES)[number];

/**
 * What a server allows, by its CapabilityStatement. It may promise more than the signed-in person may do: a 403 of a write takes it back.
 * A server that lacks one of the types cannot hold a whole record, so nothing is written to it.
 */
export function modeOf(statement: ExactJson | undefined): ServerMode {
  const rest = listOf(at(statement, "rest")).find((one) => textAt(one, "mode") === "server");
  const codes = (node: ExactJson | undefined) => listOf(at(node, "interaction")).map((one) => textAt(one, "code"));
  const resources = listOf(at(rest, "resource"));
  const mayWrite = SHARED_TYPES.every((type) => {
    const own = codes(resources.find((one) => textAt(one, "type") === type));
    return own.includes("create") && (type === "Provenance" || own.includes("update"));
  });
  if (!mayWrite) return "read";
  return codes(rest).includes("transaction") ? "full" : "single";
}

/** Whether a server takes several requests in one. One that takes transactions does, also where it names those alone, as HAPI. */
export function takesBatches(statement: ExactJson | undefined): boolean {
  const rest = listOf(at(statement, "rest")).find((one) => textAt(one, "mode") === "server");
  return listOf(at(rest, "interaction")).some((one) => ["batch", "transaction"].includes(textAt(one, "code")));
}
