import type { Sample } from "./sample.ts";

/** Numbers with more digits than were measured. */
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
];
