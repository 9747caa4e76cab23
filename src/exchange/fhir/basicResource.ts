import { KINDS } from "../../domain/record/keptKinds.ts";
import { OUR_CODES, OUR_EXTENSION } from "../fhirNames.ts";
import { textExtension } from "../fhirText.ts";
import { at, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { concept, subjectOf, type FhirResource, type Subject } from "../outgoing/resourceParts.ts";
import { extensionText } from "./extensionText.ts";
import { PART_ID, type SaidByBasic } from "./keptNames.ts";

/** What is kept and FHIR R4 has no resource for, or is another system's own result: each of its fields by name. */
export function basicResource(part: SaidByBasic, id: string, ourName: string, content: object, of: Subject): FhirResource {
  const given: { readonly [field: string]: unknown } = { ...content };
  return {
    resourceType: "Basic",
    id,
    extension: Object.keys(KINDS[part].fields).flatMap((field) => {
      const value = given[field];
      if (typeof value !== "string") return [];
      const text = textExtension("text", value);
      return [{ url: OUR_EXTENSION.field, extension: [{ url: "name", valueCode: field }, text] }];
    }),
    identifier: [{ system: PART_ID[part], value: ourName }],
    code: concept(OUR_CODES.kept, part),
    subject: subjectOf(of),
  };
}

/** The fields of what a Basic says: the inverse of `basicResource`. */
export const basicFields = (resource: Node): { readonly [field: string]: string } =>
  Object.fromEntries(
    listOf(at(resource, "extension"))
      .filter((extension) => textAt(extension, "url") === OUR_EXTENSION.field)
      .map((extension) => {
        const parts = listOf(at(extension, "extension"));
        const part = (url: string) => parts.find((one) => textAt(one, "url") === url);
        return [textAt(part("name"), "valueCode"), extensionText(part("text"))];
      }),
  );
