import { tryGetDataType } from "@medplum/core";
import type { Persona } from "./personas.ts";

type Json = { readonly [name: string]: unknown };

/** A resource as a persona takes it: without elements that R4 does not have, or without extensions, where it leaves those out. */
export function conformed<Sent extends object>(sent: Sent, { ignoresUnknown, dropsExtensions }: Persona): Sent {
  const type = String((sent as Json)["resourceType"]);
  const known = new Set(Object.keys(tryGetDataType(type)?.elements ?? {}).map((name) => name.replace("[x]", "")));
  const isKnown = (name: string) =>
    ["resourceType", "id", "meta", "language", "text", "contained", "extension"].includes(name) ||
    known.has(name.replace(/^_/u, "")) ||
    [...known].some((one) => name.replace(/^_/u, "").startsWith(one));
  const kept = Object.fromEntries(Object.entries(sent).filter(([name]) => !ignoresUnknown || known.size === 0 || isKnown(name)));
  return (dropsExtensions ? withoutExtensions(kept) : kept) as Sent;
}

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
