import { tryGetDataType } from "@medplum/core";
import type { Persona } from "./personas.ts";

type Json = { readonly [name: string]: unknown };

/** A resource as a persona takes it: without elements that R4 does not have, or without extensions, where it leaves those out. */
export function conformed<Sent extends object>(
  sent: Sent,
  { ignoresUnknown, dropsExtensions, dropsVersionsOfReferences }: Persona,
): Sent {
  const type = String((sent as Json)["resourceType"]);
  const known = new Set(Object.keys(tryGetDataType(type)?.elements ?? {}).map((name) => name.replace("[x]", "")));
  const isKnown = (name: string) =>
    ["resourceType", "id", "meta", "language", "text", "contained", "extension"].includes(name) ||
    known.has(name.replace(/^_/u, "")) ||
    [...known].some((one) => name.replace(/^_/u, "").startsWith(one));
  const kept = Object.fromEntries(Object.entries(sent).filter(([name]) => !ignoresUnknown || known.size === 0 || isKnown(name)));
  const extended = dropsExtensions ? withoutExtensions(kept) : kept;
  return (dropsVersionsOfReferences ? withoutVersions(extended) : extended) as Sent;
}

const withoutVersions = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutVersions)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, part]) => [
            name,
            name === "reference" && typeof part === "string" ? part.replace(/\/_history\/[^/]+$/u, "") : withoutVersions(part),
          ]),
        )
      : value;

/** References of a resource to others of this server: "Patient/1". */
export const referencesIn = (value: unknown): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([name, part]) =>
        name === "reference" && typeof part === "string"
          ? (/^[A-Z][A-Za-z]+\/[^/]+/u.exec(part)?.slice(0, 1) ?? [])
          : referencesIn(part),
      );

const withoutExtensions = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutExtensions)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => name !== "extension" && !name.startsWith("_"))
            .map(([name, part]) => [name, withoutExtensions(part)]),
        )
      : value;
