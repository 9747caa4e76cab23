import type { ObservationContent } from "../../domain/measuring/observation.ts";
import { unitInFiles } from "../../words/fileNames.ts";
import type { Words } from "../../words/language.ts";
import {
  INTERPRETATION,
  LOINC,
  OBSERVATION_CATEGORY,
  OUR_CODES,
  OUR_EXTENSION,
  OUR_ID,
  UCUM,
  URINE_PH_LOINC,
} from "../fhirNames.ts";
import { foreignNames } from "../fhir/foreignNames.ts";
import { sourceParts } from "../fhir/sourceResource.ts";
import { decimalMembers, textMembers } from "../fhirText.ts";
import { loincFor } from "./loincFor.ts";
import { coding, concept, subjectOf, type FhirPart, type FhirResource, type Subject } from "./resourceParts.ts";

/** What may be said of a result beside its number. Never B or W: better and worse are clinical judgements. */
export type Interpretation = "H" | "L" | "U" | "D";

/** A number in its unit, as UCUM writes it. */
function quantity(digits: string, comparator: string, unit: string, code: string): FhirPart {
  const { number, beside } = decimalMembers("value", digits);
  return { ...number, ...(comparator === "" ? {} : { comparator }), unit, system: UCUM, code, ...beside };
}

/** One result. Value, unit and limits stand as reported, digit for digit. */
export function observationResource(
  id: string,
  ourName: string,
  content: ObservationContent,
  of: Subject,
  interpretations: readonly Interpretation[],
  words: Words | undefined,
): FhirResource {
  const {
    measurand,
    value,
    unit,
    collectedOn,
    collectedAt,
    laboratory,
    method,
    intervalLow,
    intervalHigh,
    urinePh,
    purpose,
    note,
    knownAs,
    status,
  } = content;
  const [, comparator = "", digits = ""] = /^([<>]=?)?(.*)$/u.exec(value) ?? [];
  const loinc = loincFor(measurand, unit);
  const known = foreignNames(knownAs);
  const from = sourceParts(content);
  const extension = [
    ...(purpose === undefined ? [] : [{ url: OUR_EXTENSION.purpose, valueCode: purpose }]),
    ...(known.extension === undefined ? [] : [known.extension]),
    ...(from.extension === undefined ? [] : [from.extension]),
  ];
  const inUnit = (limit: string) => quantity(limit.replace(/^[<>]/u, ""), "", unitInFiles(unit), unit);
  // FHIR's limits lie within; that one does not can only be said in words.
  const isOutside = [intervalLow, intervalHigh].some((limit) => limit !== undefined && /^[<>]/u.test(limit));
  return {
    resourceType: "Observation",
    id,
    contained: from.contained,
    extension: extension.length === 0 ? undefined : extension,
    identifier: [{ system: OUR_ID.observation, value: ourName }, ...known.identifiers],
    status,
    category: [concept(OBSERVATION_CATEGORY, "laboratory")],
    code: {
      coding: [...(loinc === undefined ? [] : [coding(LOINC, loinc)]), coding(OUR_CODES.measurand, measurand)],
      text: words?.names.measurand[measurand],
    },
    subject: subjectOf(of),
    effectiveDateTime: collectedOn,
    _effectiveDateTime:
      collectedAt === undefined ? undefined : { extension: [{ url: OUR_EXTENSION.localTime, valueTime: `${collectedAt}:00` }] },
    performer: laboratory === undefined ? undefined : [{ type: "Organization", ...textMembers("display", laboratory) }],
    valueQuantity: quantity(digits, comparator, unitInFiles(unit), unit),
    interpretation: interpretations.length === 0 ? undefined : interpretations.map((code) => concept(INTERPRETATION, code)),
    note: note === undefined ? undefined : [textMembers("text", note)],
    method: method === undefined ? undefined : textMembers("text", method),
    referenceRange:
      intervalLow === undefined && intervalHigh === undefined
        ? undefined
        : [
            {
              low: intervalLow === undefined ? undefined : inUnit(intervalLow),
              high: intervalHigh === undefined ? undefined : inUnit(intervalHigh),
              text: isOutside ? [intervalLow, intervalHigh].filter((limit) => limit !== undefined).join(" ") : undefined,
            },
          ],
    derivedFrom: from.derivedFrom,
    component:
      urinePh === undefined
        ? undefined
        : [{ code: concept(LOINC, URINE_PH_LOINC[0] ?? ""), valueQuantity: quantity(urinePh, "", "pH", "[pH]") }],
  };
}
