/**
 * What a specimen's code says, for the codes that laboratories use most. Source: SNOMED CT specimen hierarchy; HL7 table 0487.
 */
const SPECIMEN_CODES: ReadonlyMap<string, string> = new Map([
  ["119364003", "Serum"],
  ["119361006", "Plasma"],
  ["122575003", "Urine"],
  ["258450006", "CSF"],
  ["SER", "Serum"],
  ["PLAS", "Plasma"],
  ["UR", "Urine"],
  ["CSF", "CSF"],
  ["PLR", "Pleural fluid"],
  ["DIAF", "Dialysate"],
]);

/** A specimen's name as its code system has it, else the word for its code; empty for a code that is not known here. */
export const specimenWord = ({ code, display }: { readonly code: string; readonly display: string }): string =>
  display || (SPECIMEN_CODES.get(code) ?? "");
