import type { Sample } from "./sample.ts";

/** People without a name, and under pseudonyms. */
export const PEOPLE: readonly Sample[] = [
  {
    file: "table/pseudonyms.csv",
    says: "pseudonyms that differ by a digit are people of their own, without a question",
    verdict: [
      "2: New b2m-serum 2.1 mg/L 2025-03-01",
      "3: New b2m-serum 2.2 mg/L 2025-03-02",
      "4: New b2m-serum 2.3 mg/L 2025-03-03",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: New b2m-serum 2.5 mg/L 2025-03-05",
      "7: New b2m-serum 2.6 mg/L 2025-03-06",
      "8: New b2m-serum 2.7 mg/L 2025-03-07",
      "9: New b2m-serum 2.8 mg/L 2025-03-08",
      "10: New b2m-serum 2.9 mg/L 2025-03-09",
      "11: New b2m-serum 3.0 mg/L 2025-03-10",
      "12: New b2m-serum 3.1 mg/L 2025-03-11",
      "13: New b2m-serum 3.2 mg/L 2025-03-12",
    ],
  },
  {
    file: "table/pseudonyms-spelled-twice.csv",
    says: "one that differs by a hyphen alone is asked about",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: NeedsAnswer: Patient",
      "4: New b2m-serum 2.7 mg/L 2025-04-02",
      "? Patient (1): MM-001 | new | leave-out",
    ],
  },
  {
    file: "table/numbers-without-names.csv",
    says: "people given by a number alone are asked about once, and can be added",
    verdict: [
      "2: NeedsAnswer: NewByNumber",
      "3: NeedsAnswer: NewByNumber",
      "4: NeedsAnswer: NewByNumber",
      "? NewByNumber (3): add | leave-out",
    ],
  },
  {
    file: "table/study-numbers.csv",
    says: "born on one day, two numbers are two people",
    verdict: ["2: NeedsAnswer: NewByNumber", "3: NeedsAnswer: NewByNumber", "? NewByNumber (2): add | leave-out"],
  },
  {
    file: "table/given-names-alone.csv",
    says: "given names under a heading that is known, and no family name: asked before anything is read",
    verdict: ["not read: ColumnsUnknown stamm|first name|test|value|unit|date"],
  },
];
