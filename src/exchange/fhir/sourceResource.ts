import { SOURCE_FIELDS, type FromSource, type Source } from "../../domain/measuring/source.ts";
import { IDENTIFIER_TYPE, OUR_CODES, OUR_EXTENSION } from "../fhirNames.ts";
import { textExtension, textMembers } from "../fhirText.ts";
import { extensionOf, at, listOf, textAt, type Node } from "../incoming/fhir/fhirNode.ts";
import { concept, type FhirPart } from "../outgoing/resourceParts.ts";
import { extensionText } from "./extensionText.ts";

/** What kind of file each source is. Source: IANA media types; C-CDA and HL7 v2 as HL7's own examples name them. */
const CONTENT_TYPE: { readonly [source in Source]: string } = {
  table: "text/csv",
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  text: "text/plain",
  hl7: "x-application/hl7-v2+er7",
  fhir: "application/fhir+json",
  ccda: "application/xml",
  pdf: "application/pdf",
  scan: "application/pdf",
  server: "application/fhir+json",
};

/**
 * Where a result came from, in FHIR: for other readers a DocumentReference inside it, without the file and its name, from which it is
 * derived; for our own an extension that holds each field to the letter.
 */
export function sourceParts(content: FromSource): {
  readonly extension: FhirPart | undefined;
  readonly contained: readonly FhirPart[] | undefined;
  readonly derivedFrom: readonly FhirPart[] | undefined;
} {
  const fields = SOURCE_FIELDS.flatMap((field) => {
    const text = content[field];
    return text === undefined ? [] : [textExtension(field, text)];
  });
  const { source, accession } = content;
  const document: FhirPart | undefined = source && {
    resourceType: "DocumentReference",
    id: "source",
    status: "current",
    type: concept(OUR_CODES.source, source),
    identifier:
      accession === undefined ? undefined : [{ type: concept(IDENTIFIER_TYPE, "ACSN"), ...textMembers("value", accession) }],
    content: [{ attachment: { contentType: CONTENT_TYPE[source] } }],
  };
  return {
    extension: fields.length === 0 ? undefined : { url: OUR_EXTENSION.source, extension: fields },
    contained: document && [document],
    derivedFrom: document && [{ reference: "#source" }],
  };
}

/** The inverse of `sourceParts`, of a resource that an export of ours wrote: each field as a text. */
export const sourceKept = (resource: Node): { readonly [field: string]: string } =>
  Object.fromEntries(
    listOf(at(extensionOf(resource, OUR_EXTENSION.source), "extension")).map((part) => [
      textAt(part, "url"),
      extensionText(part),
    ]),
  );
