import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFhir } from "../../../src/exchange/incoming/fhir/readFhir.ts";
import { sayFound } from "../../support/found.ts";

/**
 * Hostile and ordinary FHIR, each sample with the verdict it must get. Each line of a verdict is one result: where it stands,
 * what it is, its value, its day, its status, in brackets what is kept with it, and behind the arrow why it is refused. A result
 * without an arrow goes on to the review.
 */
const CORPUS: readonly { readonly file: string; readonly says: string; readonly verdict: readonly string[] }[] = [
  {
    file: "every-status.json",
    says: "every status means what it says; an unknown, an invented and a missing one are refused",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-01-01, not-yet",
      "3: b2m-serum 2.40 mg/L, 2026-02-01, preliminary",
      "4: b2m-serum 2.40 mg/L, 2026-03-01",
      "5: b2m-serum 2.40 mg/L, 2026-04-01, corrected",
      "6: b2m-serum 2.40 mg/L, 2026-05-01, corrected",
      "7: b2m-serum 2.40 mg/L, 2026-06-01, cancelled",
      "8: b2m-serum 2.40 mg/L, 2026-07-01, entered-in-error",
      "9: b2m-serum 2.40 mg/L, 2026-08-01 -> NoStatus unknown",
      "10: b2m-serum 2.40 mg/L, 2026-09-01 -> NoStatus fine",
      "11: b2m-serum 2.40 mg/L, 2026-02-10 -> NoStatus",
    ],
  },
  {
    file: "digits-and-comparators.json",
    says: "digits and comparators stay as reported; a comparator that R4 does not have is refused",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01",
      "3: b2m-serum <0.20 mg/L, 2026-03-01",
      "4: b2m-serum >=20.0 mg/L, 2026-03-01",
      "5: b2m-serum 24.0 mg/L, 2026-03-01",
      "6: b2m-serum ad2.4 mg/L, 2026-03-01 -> Malformed valueQuantity.comparator",
      "7: b2m-serum -2.4 mg/L, 2026-03-01",
    ],
  },
  {
    file: "value-as-text.json",
    says: 'a text is no value, not even "2.4 mg/L"',
    verdict: [
      "2: b2m-serum 2.4 mg/L, 2026-03-01 -> TextValue 2.4 mg/L",
      "3: b2m-serum mg/L, 2026-03-01 -> Malformed valueQuantity.value",
      "4: b2m-serum not detected, 2026-03-01 -> TextValue not detected",
      "5: b2m-serum siehe Befund, 2026-03-01 -> TextValue siehe Befund",
    ],
  },
  {
    file: "range-ratio-and-others.json",
    says: "a range, a titer, a truth value and two values at once are refused; a whole number without a unit is asked about",
    verdict: [
      "2: b2m-serum 1 mg/L – 2 mg/L, 2026-03-01 -> Range 1 mg/L – 2 mg/L",
      "3: b2m-serum 1 : 128, 2026-03-01 -> TextValue 1 : 128",
      "4: b2m-serum true, 2026-03-01 -> TextValue true",
      "5: b2m-serum, 2026-03-01 -> Malformed valueInteger",
      "6: b2m-serum 2, 2026-03-01",
    ],
  },
  {
    file: "no-value.json",
    says: "a missing value is told with the reason that the file gives; a value that is also said to be absent is refused",
    verdict: [
      "2: b2m-serum, 2026-03-01 -> NoValue",
      "3: b2m-serum, 2026-03-01 -> NoValue Hemolysed",
      "4: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed dataAbsentReason",
      "5: b2m-serum mg/L, 2026-03-01 -> NoValue masked",
    ],
  },
  {
    file: "days.json",
    says:
      "the day is the one on the wall where it was written, whatever the offset; a month, a day that does not exist and " +
      "the day of issue are no day",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01 23:30",
      "3: b2m-serum 2.40 mg/L, 2026-03-01 00:10",
      "4: b2m-serum 2.40 mg/L, 2026-03-01 08:15",
      "5: b2m-serum 2.40 mg/L, 2026-03 -> NoDate",
      "6: b2m-serum 2.40 mg/L, 2026 -> NoDate",
      "7: b2m-serum 2.40 mg/L, 2026-02-30 -> NoDate",
      "8: b2m-serum 2.40 mg/L, 2026-03-01T24:00:00Z -> NoDate",
      "9: b2m-serum 2.40 mg/L, 01.03.2026 -> NoDate",
      "10: b2m-serum 2.40 mg/L,  -> NoDate",
      "11: b2m-serum 2.40 mg/L, 2026-03-01 08:15",
    ],
  },
  {
    file: "periods-and-timings.json",
    says: "a period must lie on one day, except for urine that is collected over a day",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01 07:00",
      "3: b2m-serum 2.40 mg/L, 2026-03-01 – 2026-03-09 -> NoDate",
      "4: b2m-serum 2.40 mg/L, 2026-03-01",
      "5: b2m-serum 2.40 mg/L, 2026-03-01 -> NoDate",
      "6: b2m-urine-24h 210 ug/(24.h), 2026-03-01 07:00",
    ],
  },
  {
    file: "codes-that-decide.json",
    says: "the LOINC code decides the series: ratio, 24 h and post-dialysis are series of their own",
    verdict: [
      "2: b2m-serum 2.4 mg/L, 2026-03-01",
      "3: b2m-serum 2.4 ug/mL, 2026-03-01",
      "4: b2m-serum 200 nmol/L, 2026-03-01",
      "5: b2m-urine 0.1 mg/L, 2026-03-01",
      "6: b2m-csf 1.1 mg/L, 2026-03-01",
      "7: b2m-serum-post-dialysis 18 mg/L, 2026-03-01",
      "8: b2m-urine-creatinine 210 ug/g{creat}, 2026-03-01",
      "9: b2m-urine-24h 210 ug/d, 2026-03-01",
      "10: creatinine-serum 1.1 mg/dL, 2026-03-01",
      "11: albumin-serum 41 g/L, 2026-03-01",
    ],
  },
  {
    file: "codes-that-are-refused.json",
    says:
      "a wrong check digit, presence, arbitrary units, another fluid, a timed concentration and the CSF to serum ratio " +
      "are refused; sodium is counted",
    verdict: [
      '2: "B2M" 2.40 mg/L, 2026-03-01 -> CodeCheckDigit 1952-5',
      '3: "B2M" 2.40 mg/L, 2026-03-01 -> CodeNotComparable 43818-4 presence',
      '4: "B2M" 2.40 mg/L, 2026-03-01 -> CodeNotComparable 83076-0 arbitrary-units',
      '5: "B2M" 2.40 mg/L, 2026-03-01 -> CodeNotComparable 49081-3 other-fluid',
      '6: "B2M" 2.40 mg/L, 2026-03-01 -> CodeNotComparable 54356-1 timed-collection',
      '7: "B2M" 2.40 mg/L, 2026-03-01 -> NotFollowed B2M',
      "left out: Sodium",
    ],
  },
  {
    file: "code-against-unit.json",
    says: "a unit that contradicts its code, or the unit printed beside it, is refused; a missing unit is left open",
    verdict: [
      '2: "Beta-2-Microglobulin" 203 nmol/L, 2026-03-01 -> CodeContradicts 1952-1 unit nmol/L',
      '3: "14626-6" 2.40 mg/L, 2026-03-01 -> CodeContradicts 14626-6 unit mg/L',
      "4: b2m-serum 2.4 mg/L, 2026-03-01 -> CodeContradicts mg/L unit mg/dL",
      '5: "Beta-2-Microglobulin" 2.4 U/L, 2026-03-01 -> CodeContradicts 1952-1 unit U/L',
      "6: b2m-serum 2.4, 2026-03-01",
      "7: b2m-serum 2.4 mcg/mL, 2026-03-01",
      '8: "13485-8" 210 mg/L, 2026-03-01 -> CodeContradicts 13485-8 unit mg/L',
    ],
  },
  {
    file: "code-against-name.json",
    says: "a name that means another series than the code is refused",
    verdict: [
      '2: "Beta-2-Mikroglobulin im Serum" 210 ug/d, 2026-03-01 -> CodeContradicts 10873-8 name Beta-2-Mikroglobulin im Serum',
      '3: "Creatinine [Mass/volume] in Serum or Plasma" 2.40 mg/L, 2026-03-01 -> CodeContradicts 1952-1 name ' +
        "Creatinine [Mass/volume] in Serum or Plasma",
      "4: b2m-serum 2.40 mg/L, 2026-03-01",
    ],
  },
  {
    file: "two-loinc-codes.json",
    says: "two codes must mean one series",
    verdict: [
      '2: "1952-1" 2.40 mg/L, 2026-03-01 -> CodeContradicts 1952-1 code 1953-9',
      "3: b2m-serum 2.40 mg/L, 2026-03-01",
      '4: "1952-1" 2.40 mg/L, 2026-03-01 -> CodeContradicts 1952-1 code 2951-2',
      '5: "1952-1" 2.40 mg/L, 2026-03-01 -> CodeCheckDigit 1952-5',
    ],
  },
  {
    file: "code-against-specimen.json",
    says: "the specimen must be that of the code; a name without a specimen takes it from there; two days of collection are refused",
    verdict: [
      '4: "Beta-2-Microglobulin" 2.40 mg/L, 2026-03-01 -> CodeContradicts 1952-1 specimen Urine',
      "5: b2m-serum 2.40 mg/L, 2026-03-01",
      '6: "Beta-2-Microglobulin" 2.40 mg/L, 2026-03-01 -> CodeContradicts 1952-1 specimen CSF',
      "7: b2m-urine 2.40 mg/L, 2026-03-01",
      "8: b2m-urine 2.40 mg/L, 2026-03-01",
      "9: b2m-urine 2.40 mg/L, 2026-03-09 -> Malformed Specimen.collection.collected",
    ],
  },
  {
    file: "local-codes-only.json",
    says:
      "without LOINC the name decides where it is unmistakable; β2-microglobulin without a specimen is left open; " +
      "another test is counted",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01",
      '3: "β2-Microglobulin" 2.40 mg/L, 2026-03-01',
      "4: creatinine-serum 1.1 mg/dL, 2026-03-01",
      '6: "" 2.40 mg/L, 2026-03-01 -> NoMeasurand',
      "left out: Natrium",
    ],
  },
  {
    file: "reference-ranges.json",
    says: "the reference range is kept; one in another unit stays with its unit; one of several cannot be chosen and goes into the note",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01 (0.8..2.20)",
      "3: b2m-serum 2.40 mg/L, 2026-03-01 (0.8..2.2 mg/dL)",
      "4: b2m-serum 2.40 mg/L, 2026-03-01 (0.8..2.2)",
      "5: b2m-serum 2.40 mg/L, 2026-03-01 (0.8..2.2)",
      "6: b2m-serum 2.40 mg/L, 2026-03-01 (age dependent, see catalogue)",
      "7: b2m-serum 2.40 mg/L, 2026-03-01 (female: 2.2 mg/L / male: 2.4 mg/L)",
      "8: b2m-serum 2.40 mg/L, 2026-03-01 (..2.4; treatment: 5.5 mg/L)",
      "9: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed referenceRange",
      "10: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed referenceRange[0].low",
      "11: b2m-serum 2.40 mg/L, 2026-03-01 (0..2.4; adults)",
    ],
  },
  {
    file: "modifiers.json",
    says: "what changes the meaning in a way that is not known here refuses the result, and so does a focus on somebody else",
    verdict: [
      "3: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed modifierExtension",
      "4: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed implicitRules",
      "5: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed Patient.modifierExtension",
      "6: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed focus",
      "7: b2m-serum 2.4 mg/L, 2026-03-01 -> Malformed valueQuantity.modifierExtension",
    ],
  },
  {
    file: "implicit-rules-of-the-bundle.json",
    says: "rules that a whole bundle is to be read by refuse all of it",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01 -> Malformed Bundle.implicitRules"],
  },
  {
    file: "references.json",
    says: "whose a result is: by urn, by address, by version, by record number, contained, by name; never by guess",
    verdict: [
      "4: b2m-serum 2.40 mg/L, 2026-03-01",
      "5: b2m-serum 2.40 mg/L, 2026-03-01",
      "6: b2m-serum 2.40 mg/L, 2026-03-01",
      "7: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient",
      "8: b2m-serum 2.40 mg/L, 2026-03-01",
      "9: b2m-serum 2.40 mg/L, 2026-03-01",
      "10: b2m-serum 2.40 mg/L, 2026-03-01",
      "11: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient",
      "12: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient",
      "13: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient",
    ],
  },
  {
    file: "report-groups-results.json",
    says: "a report lends its results patient, day and laboratory; it cannot contradict them; withdrawn, it withdraws them",
    verdict: [
      "5: b2m-serum 2.40 mg/L, 2026-03-01 (City Laboratory)",
      "6: b2m-serum 2.40 mg/L, 2026-03-01",
      "7: b2m-serum 2.40 mg/L, 2026-03-01 (City Laboratory) -> Malformed DiagnosticReport.subject",
      "9: b2m-serum 2.40 mg/L, 2026-03-01, entered-in-error",
      "4 contained[0]: b2m-urine 0.1 mg/L, 2026-03-01 (City Laboratory)",
      "left out: DiagnosticReport.result",
      "left out: DiagnosticReport",
    ],
  },
  {
    file: "report-of-other-things.json",
    says: "a report that names no result, but something else, is left out by its name",
    verdict: ["3: b2m-serum 2.40 mg/L, 2026-03-01", "left out: DiagnosticReport"],
  },
  {
    file: "components-and-members.json",
    says: "components are results of their own, the pH of urine belongs to its result, a panel is none",
    verdict: [
      "2 component[0]: b2m-serum 2.4 mg/L, 2026-03-01",
      "2 component[1]: creatinine-serum 1.10 mg/dL, 2026-03-01",
      "2 component[3]: b2m-urine, 2026-03-01 -> NoValue not asked",
      "3: b2m-urine 0.14 mg/L, 2026-03-01 (pH 5.5)",
      "left out: Sodium",
    ],
  },
  {
    file: "what-is-kept-with-a-result.json",
    says: "method, laboratory, notes and the range's text are kept; what the sender thought of the value is not",
    verdict: [
      "2: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (0.8..2.2; City Laboratory; Nephelometry; Lipemic. / Repeated. / 0.8-2.2 (adults))",
    ],
  },
  {
    file: "other-resources.json",
    says: "what is no result is counted by name; another system's drug is no line of therapy",
    verdict: [
      "7: b2m-serum 2.40 mg/L, 2026-03-01",
      "left out: Immunization x 2",
      "left out: MedicationStatement",
      "left out: Condition",
    ],
  },
  {
    file: "search-page.json",
    says: "a page of a search says that there are more",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01", "left out: Bundle.link.next"],
  },
  {
    file: "history.json",
    says: "of a history the newest version stands, and a deleted result does not",
    verdict: ["2: b2m-serum 2.4 mg/L, 2026-03-01, corrected", "left out: DELETE", "left out: Observation/_history x 2"],
  },
  {
    file: "transaction.json",
    says: "a transaction is read by what it would write",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01", "left out: DELETE"],
  },
  {
    file: "single-observation.json",
    says: "one result by itself is read; whose it is a person says",
    verdict: ["1: b2m-serum 2.40 mg/L, 2026-03-01"],
  },
  {
    file: "no-word-whose.json",
    says: "results without a word about whose they are wait for a person",
    verdict: ["1: b2m-serum 2.40 mg/L, 2026-03-01", "2: b2m-serum 2.40 mg/L, 2026-03-01"],
  },
  {
    file: "two-people-outside.json",
    says: "results of two people who are not in the file are refused, for one answer cannot be right for both",
    verdict: ["1: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient", "2: b2m-serum 2.40 mg/L, 2026-03-01 -> NoPatient"],
  },
  {
    file: "ndjson.ndjson",
    says: "one resource a line is read as a bundle is",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01", "left out: Immunization"],
  },
  {
    file: "list-of-resources.json",
    says: "a list of resources is read as a bundle is",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01"],
  },
  {
    file: "ndjson-cut.ndjson",
    says: "lines that broke off are refused whole",
    verdict: ["not readable: Broken at line 3"],
  },
  {
    file: "bundle-cut.json",
    says: "a bundle that broke off is refused whole",
    verdict: ["not readable: Broken at line 62"],
  },
  {
    file: "one-name-twice.json",
    says: "a value that is said twice is refused, for nobody can know which was meant",
    verdict: ["not readable: Broken at line 1"],
  },
  {
    file: "hostile-names.json",
    says: "names that every object inherits are names like any other",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01"],
  },
  {
    file: "wrong-shapes.json",
    says: "a text where an object must stand is refused, and nothing throws",
    verdict: ['4: "",  -> NoMeasurand', "5: b2m-serum 2.4 mg/L,  -> Malformed component", "left out: Bundle.entry x 3"],
  },
  {
    file: "training-data.json",
    says: "test data stays marked as such",
    verdict: ["2: b2m-serum 2.40 mg/L, 2026-03-01"],
  },
  {
    file: "not-fhir.json",
    says: "other JSON is not recognised",
    verdict: ["not readable: NotRecognised"],
  },
];

const folder = "tests/exchange/incoming/corpus/fhir";

describe("what FHIR R4 can say of a result", () => {
  it.each(CORPUS)("$says ($file)", ({ file, verdict }) => {
    expect(sayFound(readFhir(readFileSync(`${folder}/${file}`, "utf8")))).toEqual(verdict);
  });

  it("has a verdict for every sample", () => {
    expect(readdirSync(folder).sort()).toEqual(CORPUS.map(({ file }) => file).sort());
  });
});
