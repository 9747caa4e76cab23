import type { Sample } from "./sample.ts";

/** Codes and descriptions, and tests that no column names. */
export const CODES: readonly Sample[] = [
  {
    file: "table/code-and-description.csv",
    says: "codes and descriptions are read: CRP stays CRP, and a height is not followed",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New crp-serum 2.6 mg/L 2025-03-01", "4: Refused: NotFollowed"],
  },
  {
    file: "table/description-only.csv",
    says: "a description alone is read",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New crp-serum 3.4 mg/L 2025-03-01", "4: Refused: NotFollowed"],
  },
  {
    file: "table/own-codes.csv",
    says: "a laboratory's own codes are read as the short names they are",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: Refused: NotFollowed",
      "4: New crp-serum 3.4 mg/L 2025-03-01",
      "5: Refused: NotFollowed",
    ],
  },
  {
    file: "table/codes-beside-names.csv",
    says: "a code says the specimen that the name beside it leaves out",
    verdict: ["2: Refused: NotFollowed", "3: New creatinine-serum 1.0 mg/dL 2025-03-01", "4: New b2m-csf 1.1 mg/L 2025-03-01"],
  },
  {
    file: "table/long-names.csv",
    says: "the long names of LOINC without their codes",
    verdict: [
      "2: New creatinine-serum 1.1 mg/dL 2025-03-01",
      "3: Refused: NotFollowed",
      "4: New ldh-serum 210 U/L 2025-03-01",
      "5: Refused: NotFollowed",
      "6: New b2m-csf 1.2 mg/L 2025-03-01",
      "7: New b2m-urine-24h 200 ug/d 2025-03-01",
      "8: New platelets-blood 210 10*9/L 2025-03-01",
    ],
  },
  {
    file: "table/tests-in-an-unknown-column.csv",
    says: "tests are found in a column that no heading gives away",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New crp-serum 3.4 mg/L 2025-03-01",
      "4: Refused: NotFollowed",
      "left out LBORRES: 3",
    ],
  },
  {
    file: "table/codes-under-an-unknown-heading.csv",
    says: "and codes",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New crp-serum 3.4 mg/L 2025-03-01"],
  },
  {
    file: "table/nothing-names-the-test.csv",
    says: "texts that differ from row to row may name the test: which column is what is asked before one answer covers them all",
    verdict: ["not read: ColumnsUnknown patient|date|group|value|unit"],
  },
  {
    file: "table/one-test-for-all.csv",
    says: "where nothing in the rows says what was measured, it is asked once",
    verdict: [
      "2: NeedsAnswer: Measurand:",
      "3: NeedsAnswer: Measurand:",
      "? Measurand: (2): b2m-serum | b2m-urine | b2m-csf | … | leave-out",
      "left out Ward: 2",
    ],
  },
];
