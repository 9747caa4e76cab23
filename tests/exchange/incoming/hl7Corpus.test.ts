import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHl7Value } from "../../../src/exchange/incoming/hl7/hl7Value.ts";
import { readHl7 } from "../../../src/exchange/incoming/hl7/readHl7.ts";
import { sayFound } from "../../support/found.ts";

/**
 * Hostile and ordinary HL7 v2, each sample with the verdict it must get. Each line of a verdict is one result: where it stands,
 * what it is, its value, its day, its status, in brackets what is kept with it, and behind the arrow why it is refused. A result
 * without an arrow goes on to the review.
 */
const CORPUS: readonly { readonly file: string; readonly says: string; readonly verdict: readonly string[] }[] = [
  {
    file: "ordinary.hl7",
    says: "day, value, range, laboratory, method and notes are kept; the sender's flag is not",
    verdict: ["1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:00 (0.8..2.2; City Lab, Core; Nephelometry; Lipemic sample. / Repeated.)"],
  },
  {
    file: "every-status.hl7",
    says:
      "every status means what it says: corrections correct, D and W withdraw, X and I hold nothing; an unknown and a " +
      "missing one are refused",
    verdict: [
      "1.4: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum 2.4 mg/L, 2026-03-01 08:15, corrected (City Laboratory)",
      "1.6: b2m-serum 2.4 mg/L, 2026-03-01 08:15, preliminary (City Laboratory)",
      "1.7: b2m-serum 2.4 mg/L, 2026-03-01 08:15, preliminary (City Laboratory)",
      "1.8: b2m-serum 2.4 mg/L, 2026-03-01 08:15, preliminary (City Laboratory)",
      "1.9: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.10: b2m-serum 2.4 mg/L, 2026-03-01 08:15, entered-in-error (City Laboratory)",
      "1.11: b2m-serum 2.4 mg/L, 2026-03-01 08:15, entered-in-error (City Laboratory)",
      "1.12: b2m-serum 2.4 mg/L, 2026-03-01 08:15, cancelled (City Laboratory)",
      "1.13: b2m-serum 2.4 mg/L, 2026-03-01 08:15, not-yet (City Laboratory)",
      "1.14: b2m-serum 2.4 mg/L, 2026-03-01 08:15, corrected (City Laboratory)",
      "1.15: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory) -> NoStatus Q",
      "1.16: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory) -> NoStatus",
    ],
  },
  {
    file: "structured-numbers.hl7",
    says: 'SN keeps its comparator; a range, a titer, a grade and "not equal" are no concentration',
    verdict: [
      "1.4: b2m-serum <0.50 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum >20 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.6: b2m-serum >=20 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.7: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.8: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.9: b2m-serum 1-2 mg/L, 2026-03-01 08:15 (City Laboratory) -> Range 1-2",
      "1.10: b2m-serum 1:128 mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 1:128",
      "1.11: b2m-serum 3+ mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 3+",
      "1.12: b2m-serum <> 2 mg/L, 2026-03-01 08:15 (City Laboratory) -> Malformed OBX-5.1",
      "1.13: b2m-serum < mg/L, 2026-03-01 08:15 (City Laboratory) -> NoValue <",
      "1.14: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory) -> Malformed OBX-5.1",
    ],
  },
  {
    file: "plain-numbers.hl7",
    says:
      "NM is a number, with a comparator where a sender put one; a comma waits for a person; parts, repeats and HL7's " +
      "empty value are refused",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum <0.20 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.6: b2m-serum 2,40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.7: b2m-serum 1,234 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.8: b2m-serum -2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.9: b2m-serum +2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.10: b2m-serum 2.4 x mg/L, 2026-03-01 08:15 (City Laboratory) -> Malformed OBX-5",
      "1.11: b2m-serum 2.4\n2.6 mg/L, 2026-03-01 08:15 (City Laboratory) -> Malformed OBX-5",
      '1.12: b2m-serum mg/L, 2026-03-01 08:15 (City Laboratory) -> NoValue ""',
      "1.13: b2m-serum mg/L, 2026-03-01 08:15 (City Laboratory) -> NoValue",
      "1.14: b2m-serum 2.4 mg/L mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 2.4 mg/L",
    ],
  },
  {
    file: "texts.hl7",
    says: "a text is a value only where it is a printed number and nothing else",
    verdict: [
      "1.4: b2m-serum <0.20 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.6: b2m-serum 2,4 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.7: b2m-serum see comment mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue see comment",
      "1.8: b2m-serum 2.4\nRepeat in one week mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 2.4\nRepeat in one week",
      "1.9: b2m-serum 2.4 mg/L mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 2.4 mg/L",
    ],
  },
  {
    file: "coded-and-other-types.hl7",
    says: "coded answers, days, files and unknown types are no value; a value without a type is refused",
    verdict: [
      "1.4: b2m-serum Negative mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue Negative",
      "1.5: b2m-serum POS mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue POS",
      "1.6: b2m-serum 20260301 mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 20260301",
      "1.7: b2m-serum AP mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue AP",
      "1.8: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory) -> Malformed OBX-2",
      "1.9: b2m-serum 2.4 mg/L, 2026-03-01 08:15 (City Laboratory) -> TextValue 2.4",
    ],
  },
  {
    file: "units.hl7",
    says:
      "units as sent, 10^9/L with its sign unescaped too; a code and a text that say two units are refused; a missing " +
      "unit is left open",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeContradicts mg/L unit mg/dL",
      "1.6: b2m-serum 2.40 ug/mL, 2026-03-01 08:15 (City Laboratory)",
      '1.7: "Beta-2-Microglobulin" 2.40 nmol/L, 2026-03-01 08:15 (City Laboratory) -> CodeContradicts 1952-1 unit nmol/L',
      "1.8: b2m-serum 2.40, 2026-03-01 08:15 (City Laboratory)",
      "1.9: platelets-blood 210 10^9/L, 2026-03-01 08:15 (City Laboratory)",
      "1.10: platelets-blood 210 10^9/L, 2026-03-01 08:15 (City Laboratory)",
      "1.11: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
    ],
  },
  {
    file: "codes.hl7",
    says: "LOINC decides wherever in the field it stands, after its check digit; a name that means another series is refused",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      '1.5: "B2M" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeCheckDigit 1952-5',
      '1.6: "B2M" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeNotComparable 43818-4 presence',
      '1.7: "B2M Serum" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeContradicts 1953-9 name B2M Serum',
      '1.8: "1952-1" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeContradicts 1952-1 code 1953-9',
      '1.9: "b2-Mikroglobulin" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)',
      "1.11: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      '1.12: "" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> NoMeasurand',
      "left out: Sodium",
    ],
  },
  {
    file: "reference-ranges.hl7",
    says: "the range is kept; one in another unit stays with its unit; a text goes into the note",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (0.8..2.20; City Laboratory)",
      "1.5: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (..<2.2; City Laboratory)",
      "1.6: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (0.8..2.2; City Laboratory)",
      "1.7: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (0.8..2.2 mg/dL; City Laboratory)",
      "1.8: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (0,8..2,2; City Laboratory)",
      "1.9: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory; see catalogue)",
      "1.10: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (>0.2..; City Laboratory)",
      "1.11: b2m-serum 0.5 mg/L, 2026-03-01 08:15 (0.8..2.2; City Laboratory)",
    ],
  },
  {
    file: "days.hl7",
    says: "the sample's day on the wall where it was written: of the result, of the order, of the specimen; the day of reporting is none",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 23:30 (City Laboratory)",
      "1.5: b2m-serum 2.40 mg/L, 2026-03-01 00:10 (City Laboratory)",
      "1.6: b2m-serum 2.40 mg/L, 2026-02-28 (City Laboratory)",
      "1.7: b2m-serum 2.40 mg/L, 202603 (City Laboratory) -> NoDate",
      "1.8: b2m-serum 2.40 mg/L, 20260230 (City Laboratory) -> NoDate",
      "1.9: b2m-serum 2.40 mg/L, 20260301T0815 (City Laboratory) -> NoDate",
      "1.12: b2m-serum 2.40 mg/L, 2026-03-05 07:00 (City Laboratory)",
      "1.14: b2m-serum 2.40 mg/L,  (City Laboratory) -> NoDate",
    ],
  },
  {
    file: "specimens.hl7",
    says: "the specimen must be that of the code, a name takes it from there, and the pH of the same urine belongs to its result",
    verdict: [
      '1.4: "Beta-2-Microglobulin" 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> CodeContradicts 1952-1 specimen Urine',
      "1.7: b2m-serum 2.40 mg/L, 2026-03-01 (City Laboratory)",
      '1.9: "Beta-2-Microglobulin" 2.40 mg/L, 2026-03-01 (City Laboratory) -> CodeContradicts 1952-1 specimen CSF',
      "1.10: b2m-csf 2.40 mg/L, 2026-03-01 (City Laboratory)",
      "1.12: b2m-urine 0.14 mg/L, 2026-03-01 (pH 5.5; City Laboratory)",
    ],
  },
  {
    file: "escapes.hl7",
    says: "escapes are resolved, and unknown ones stay as they stand",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (Smith & Sons; a | b ^ c ~ d \\ e / f bold Aä \\Zfoo\\ open \\ / second)",
    ],
  },
  {
    file: "other-delimiters.hl7",
    says: "a message may choose its own signs",
    verdict: ["1.4: b2m-serum <0.20 mg/L, 2026-03-01 (0.8..2.2; City Laboratory)"],
  },
  {
    file: "patients.hl7",
    says: "the legal name and the medical record number; a month is no birth date; a person without name and number is nobody",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 (City Laboratory)",
      "1.7: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.10: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> NoPatient",
      "1.13: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
    ],
  },
  {
    file: "no-patient.hl7",
    says: "a message without a person waits for a person to say whose it is",
    verdict: ["1.3: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)"],
  },
  {
    file: "several-messages.hl7",
    says: "of several messages one without a person is refused; other messages are left out by their names",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "2.3: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory) -> NoPatient",
      "left out: ADT^A01",
      "left out: ORU^R30",
    ],
  },
  {
    file: "batch.hl7",
    says: "a batch is read message by message",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "2.4: b2m-serum 3.1 mg/L, 2026-03-01 08:15 (City Laboratory)",
    ],
  },
  {
    file: "batch-cut.hl7",
    says: "a batch that lacks a message is refused whole",
    verdict: ["not readable: Broken at segment 1.5"],
  },
  {
    file: "mllp.hl7",
    says: "bytes of the transport do no harm",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "2.4: b2m-serum 3.1 mg/L, 2026-03-01 08:15 (City Laboratory)",
    ],
  },
  {
    file: "line-ends.hl7",
    says: "any line end ends a segment, mixed ones too",
    verdict: ["1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)"],
  },
  {
    file: "training.hl7",
    says: "a training message is about nobody",
    verdict: ["1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)"],
  },
  {
    file: "continued.hl7",
    says: "a segment that goes on in the next line is put together before it is read",
    verdict: [
      "1.4: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "1.5: b2m-serum 2.40 mg/L, 2026-03-01 08:15 (City Laboratory)",
      "left out: ZLB",
      "left out: DG1",
    ],
  },
  {
    file: "cancelled-order.hl7",
    says: "a cancelled order has no result",
    verdict: ["1.4: b2m-serum 2.40 mg/L, 2026-03-01, cancelled (City Laboratory)"],
  },
  {
    file: "statuses-without-value.hl7",
    says:
      "what holds no value yet or no more needs none; a final or preliminary result without one is refused, and so is a " +
      "word for a value",
    verdict: [
      "1.4: b2m-serum mg/L, 2026-03-01, cancelled (City Laboratory)",
      "1.5: b2m-serum mg/L, 2026-03-01, not-yet (City Laboratory)",
      "1.6: b2m-serum mg/L, 2026-03-01, entered-in-error (City Laboratory)",
      "1.7: b2m-serum mg/L, 2026-03-01 (City Laboratory) -> NoValue",
      "1.8: b2m-serum mg/L, 2026-03-01, preliminary (City Laboratory) -> NoValue",
      "1.9: b2m-serum high mg/L, 2026-03-01, cancelled (City Laboratory) -> TextValue high",
      "1.10: b2m-serum high mg/L, 2026-03-01, not-yet (City Laboratory) -> TextValue high",
    ],
  },
  {
    file: "only-an-admission.hl7",
    says: "a message of another type is left out by its name",
    verdict: ["left out: ADT^A01"],
  },
  {
    file: "header-cut.hl7",
    says: "a header that broke off is refused",
    verdict: ["not readable: Broken at segment 1.1"],
  },
  {
    file: "not-a-segment.hl7",
    says: "a line that is no segment makes the whole text doubtful",
    verdict: ["not readable: Broken at segment 1.4"],
  },
  {
    file: "delimiters-that-are-one.hl7",
    says: "signs that cannot be told apart are refused",
    verdict: ["not readable: Broken at segment 1.1"],
  },
  {
    file: "another-text.hl7",
    says: "another text is not recognised",
    verdict: ["not readable: NotRecognised"],
  },
];

const folder = "tests/exchange/incoming/corpus/hl7";

describe("what HL7 v2 can say of a result", () => {
  it.each(CORPUS)("$says ($file)", ({ file, verdict }) => {
    expect(sayFound(readHl7(readFileSync(`${folder}/${file}`, "utf8")))).toEqual(verdict);
  });

  it("has a verdict for every sample", () => {
    expect(readdirSync(folder).sort()).toEqual(CORPUS.map(({ file }) => file).sort());
  });
});

describe("a text in HL7 that is no value", () => {
  it("is shown with its parts in one line each, without the gaps that empty parts leave", () => {
    const delimiters = { field: "|", component: "^", repeat: "~", escape: "\\", sub: "&" };
    const read = readHl7Value("ST", "not^^detected~see note", delimiters);
    expect(read.value.text).toBe("not detected\nsee note");
    expect(read.refused).toEqual({ type: "TextValue", text: "not detected\nsee note" });
  });
});
