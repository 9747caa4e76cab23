import type { Sample } from "./sample.ts";

/** Numbers with more digits than were measured, numbers that a spreadsheet made days, and marks beside numbers. */
export const NUMBERS: readonly Sample[] = [
  {
    file: "table/numbers-of-many-digits.csv",
    says: "numbers of more digits than were measured are read, and kept as printed; a whole number of nineteen is none",
    verdict: [
      "2: New b2m-serum 15.951547009449985 mg/L 2025-03-01",
      "3: New b2m-serum 16.000000000000004 mg/L 2025-04-01",
      "4: New creatinine-serum 0.8999999999999999 mg/dL 2025-03-01",
      "5: New albumin-serum 38.123456789012345678 g/L 2025-03-01",
      "6: Refused: value NotANumber",
    ],
  },
  {
    file: "table/numbers-of-many-digits-with-commas.csv",
    says: "and with decimal commas, in limits, and below the assay's limit",
    verdict: ["2: New b2m-serum 2.4000000000000004 mg/L 2025-03-01", "3: New b2m-serum <0.29999999999999999 mg/L 2025-04-01"],
    kept: ["2025-03-01 · [0.80000000000000004 2.2000000000000002]", "2025-04-01"],
  },
  {
    file: "table/noise-is-no-second-value.csv",
    says: "the noise of arithmetic makes no second value",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: Duplicate b2m-serum 2.4000000000000004 mg/L 2025-03-01",
      "4: Duplicate b2m-serum 2400.0000000000005 ug/L 2025-03-01",
    ],
  },
  {
    file: "table/days-among-values.csv",
    says: "a day that a spreadsheet made of a value is a question, never a value",
    verdict: [
      "2: NeedsAnswer: DayAsValue:2-Mar",
      "3: NeedsAnswer: DayAsValue:2026-03-02",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "? DayAsValue:2-Mar (1): 2.3 | 3.2 | 3.02 | leave-out",
      "? DayAsValue:2026-03-02 (1): 2.3 | 3.2 | 3.26 | leave-out",
    ],
  },
  {
    file: "table/days-among-values-in-german.csv",
    says: "in German too",
    verdict: [
      "2: NeedsAnswer: DayAsValue:02. Mrz",
      "3: NeedsAnswer: DayAsValue:02.03.2026",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "? DayAsValue:02. Mrz (1): 2.3 | 3.2 | 3.02 | leave-out",
      "? DayAsValue:02.03.2026 (1): 2.3 | 3.2 | 3.26 | leave-out",
    ],
  },
  {
    file: "table/days-among-limits.csv",
    says: "and among limits",
    verdict: [
      "2: NeedsAnswer: DayAsValue:2-Feb",
      "3: New b2m-serum 2.5 mg/L 2025-03-02",
      "? DayAsValue:2-Feb (1): 2.2 | 2.02 | leave-out",
    ],
    kept: ["2025-03-02 · [0.8 2.2]"],
  },
  {
    file: "table/marks-before-and-behind.csv",
    says: "marks in words before a value and behind it",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.5 mg/L 2025-03-02",
      "4: New b2m-serum 2.6 mg/L 2025-03-03",
      "5: New b2m-serum 2.7 mg/L 2025-03-04",
      "6: New b2m-serum <=0.6 mg/L 2025-03-05",
      "7: New b2m-serum 2.8 mg/L 2025-03-06",
    ],
  },
];
