import type { Sample } from "./sample.ts";

/** Lines of pasted reports: none that names what is followed beside a number vanishes. */
export const LINES: readonly Sample[] = [
  {
    file: "block/quest-print.txt",
    says: "marks in words, a name with a dash and a digit",
    verdict: [
      "3: New albumin-serum 4.1 g/dL 2025-03-04",
      "4: New b2m-serum 2.6 mg/L 2025-03-04",
      "5: New ldh-serum 210 U/L 2025-03-04",
    ],
    kept: ["2025-03-04 · [3.6 5.1]", "2025-03-04 · [0.6 2.4]", "2025-03-04 · [120 250]"],
  },
  {
    file: "block/range-before-the-unit.txt",
    says: "the unit behind the interval is that of both",
    verdict: [
      "3: NeedsAnswer: SameDayInFile b2m-serum 2.61 mg/L 2025-03-04",
      "4: NeedsAnswer: SameDayInFile b2m-serum 2.40 mg/L 2025-03-04",
      "5: New albumin-serum 41 g/L 2025-03-04",
      "? SameDayInFile (2): keep-both | leave-out",
    ],
    kept: ["2025-03-04 · [35 52]"],
  },
  {
    file: "block/footnotes.txt",
    says: "footnotes and signs of the laboratory that measured are no values",
    verdict: [
      "3: New b2m-serum 2.6 mg/L 2025-03-04",
      "4: New b2m-urine 0.2 mg/L 2025-03-04",
      "5: New b2m-csf 1.1 mg/L 2025-03-04",
      "6: New albumin-serum 4.1 g/dL 2025-03-04",
      "7: New creatinine-serum 1.1 mg/dL 2025-03-04",
    ],
    kept: ["2025-03-04 · [3.6 5.1]", "2025-03-04", "2025-03-04 · [0.6 2.4]", "2025-03-04", "2025-03-04 · [0.6 1.2]"],
  },
  {
    file: "block/marks-everywhere.txt",
    says: "the mark of a high value, wherever it stands",
    verdict: [
      "3: New b2m-serum 2.6 mg/L 2025-03-01",
      "5: New b2m-serum 2.6 mg/L 2025-03-02",
      "7: New b2m-serum 2.6 mg/L 2025-03-03",
      "9: New b2m-serum 2.6 mg/L 2025-03-04",
      "11: New b2m-serum 2.6 mg/L 2025-03-05",
      "13: New b2m-serum 2.6 mg/L 2025-03-06",
      "15: New b2m-serum 2.6 mg/L 2025-03-07",
      "17: New b2m-serum 2.6 mg/L 2025-03-08",
    ],
    kept: [
      "2025-03-01",
      "2025-03-02",
      "2025-03-03",
      "2025-03-04 · [0.8 2.2]",
      "2025-03-05",
      "2025-03-06 · [0.8 2.2]",
      "2025-03-07",
      "2025-03-08 · [0.8 2.2]",
    ],
  },
  {
    file: "block/ranges-in-words.txt",
    says: "intervals named in five languages; one in words is kept in the note and said not to be read",
    verdict: [
      "3: New b2m-serum 2.6 mg/L 2025-03-01",
      "5: New b2m-serum 2.6 mg/L 2025-03-02",
      "7: New b2m-serum 2.6 mg/L 2025-03-03",
      "9: New b2m-serum 2.6 mg/L 2025-03-04",
      "11: New b2m-serum 2.6 mg/L 2025-03-05",
      "13: New b2m-serum 2.6 mg/L 2025-03-06",
      "15: New b2m-serum 2.6 mg/L 2025-03-07",
    ],
    kept: [
      "2025-03-01 · [0.8 2.2]",
      "2025-03-02 · [0.8 2.2]",
      "2025-03-03 · [ <2.4]",
      "2025-03-04 · [0.8 2.2]",
      "2025-03-05 · [0.8 2.2]",
      "2025-03-06 · [0.8 2.2]",
      "2025-03-07 · normal: see report",
    ],
  },
  {
    file: "block/two-numbers.txt",
    says: "two numbers that could both be the value are shown as refused, never dropped",
    verdict: [
      "3: Refused: TextValue",
      "4: Refused: TextValue",
      "5: Refused: TextValue",
      "6: Refused: TextValue",
      "7: Refused: TextValue",
    ],
  },
  {
    file: "block/followed-within-a-sentence.txt",
    says: "a sentence that names what is followed beside a number is shown as refused",
    verdict: ["3: Refused: TextValue", "4: Refused: TextValue", "5: Refused: TextValue", "left out lines: 2"],
  },
  {
    file: "block/two-days-beside-a-result.txt",
    says: "the day of print dates nothing; a result between two days is shown",
    verdict: ["3: New b2m-serum 2.4 mg/L 2022-07-01", "4: Refused: TextValue"],
    kept: ["2022-07-01 · (gedruckt am)"],
  },
  {
    file: "block/no-break-spaces.txt",
    says: "no-break spaces and hyphens",
    verdict: ["3: New b2m-serum 2.6 mg/L 2025-03-04", "4: New b2m-urine <0.2 mg/L 2025-03-04"],
    kept: ["2025-03-04 · [0.8 2.2]", "2025-03-04"],
  },
];
