import type { Sample } from "./sample.ts";

/** Signs of comparison apart from their value, and marks that look like them. */
export const SIGNS: readonly Sample[] = [
  {
    file: "table/signs-in-their-own-column.csv",
    says: "a sign in a column of its own belongs to its value",
    verdict: [
      "2: New b2m-serum <0.5 mg/L 2026-03-10",
      "3: New b2m-serum 2.5 mg/L 2026-03-11",
      "4: New b2m-serum >20 mg/L 2026-03-12",
    ],
    kept: ["2026-03-10", "2026-03-11", "2026-03-12"],
  },
  {
    file: "table/signs-in-letters.csv",
    says: "also in letters; that it is equal says nothing",
    verdict: [
      "2: New b2m-serum <0.5 mg/L 2026-01-01",
      "3: New b2m-serum >=20 mg/L 2026-01-02",
      "4: New b2m-serum 2.4 mg/L 2026-01-03",
    ],
    kept: ["2026-01-01", "2026-01-02", "2026-01-03"],
  },
  {
    file: "table/signs-under-no-heading.csv",
    says: "a column of signs without a heading asks what it holds",
    verdict: ["not read: ColumnsUnknown patient|test||value|unit|date"],
  },
  {
    file: "table/signs-that-are-marks.csv",
    says: "under the heading of marks they only say where the value lies",
    verdict: [
      "2: New b2m-serum 3.4 mg/L 2026-01-03",
      "3: NeedsAnswer: Doubt:Jump b2m-serum 0.5 mg/L 2026-01-04",
      "4: New b2m-serum 1.5 mg/L 2026-01-05",
      "? Doubt:Jump (1): keep | leave-out",
      "left out Markierung: 2",
    ],
    kept: ["2026-01-03", "2026-01-05"],
  },
  {
    file: "table/signs-in-a-wide-table.csv",
    says: "beside one of several values a sign is shown with it and refuses it",
    verdict: [
      "2: Refused: TextValue",
      "2: Refused: TextValue",
      "3: Refused: TextValue",
      "3: New ldh-serum 210 U/L 2026-01-04",
      "left out s2: 1",
      "left out s1: 1",
    ],
    kept: ["2026-01-04"],
  },
  {
    file: "table/operators-who-are-people.csv",
    says: "an operator may be a person",
    verdict: ["2: New b2m-serum 0.5 mg/L 2026-01-01", "3: New b2m-serum 0.6 mg/L 2026-01-02", "left out Operator: 2"],
    kept: ["2026-01-01", "2026-01-02"],
  },
  {
    file: "table/sign-twice.csv",
    says: "a sign that stands twice is one; two that contradict each other are refused",
    verdict: ["2: New b2m-serum <0.5 mg/L 2026-01-01", "3: Refused: TextValue"],
    kept: ["2026-01-01"],
  },
  {
    file: "table/marks-as-signs.csv",
    says: "plus, minus and arrows behind a value are marks",
    verdict: [
      "2: New b2m-serum 3.4 mg/L 2026-01-01",
      "3: New b2m-serum 3.4 mg/L 2026-01-02",
      "4: NeedsAnswer: Doubt:Jump b2m-serum 0.6 mg/L 2026-01-03",
      "5: New b2m-serum 3.4 mg/L 2026-01-04",
      "6: New b2m-serum 3.4 mg/L 2026-01-05",
      "7: Refused: TextValue",
      "8: Refused: TextValue",
      "? Doubt:Jump (1): keep | leave-out",
    ],
    kept: ["2026-01-01", "2026-01-02", "2026-01-04", "2026-01-05"],
  },
];
