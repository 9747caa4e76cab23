import type { Sample } from "./sample.ts";

/** Reference intervals as printed. */
export const INTERVALS: readonly Sample[] = [
  {
    file: "table/range-prints.csv",
    says: "intervals in the signs that laboratories print",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-02",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: New b2m-serum 2.4 mg/L 2025-03-05",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.4 mg/L 2025-03-07",
    ],
    kept: [
      "2025-03-01 · [ 2.51]",
      "2025-03-02 · [0.8 2.2]",
      "2025-03-03 · [0.8 2.2]",
      "2025-03-04 · [0.8 2.2]",
      "2025-03-05 · [ 2.51]",
      "2025-03-06 · [0.8 2.2]",
      "2025-03-07 · [0.8 2.2]",
    ],
  },
  {
    file: "table/range-in-another-unit.csv",
    says: "an interval in another unit is converted, in none of the measurand's left out and said to be; alone it says the value's unit",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2400 ug/L 2025-03-02",
      "4: New b2m-serum 203.4 nmol/L 2025-03-03",
      "5: New albumin-serum 4.1 g/dL 2025-03-04",
      "6: New b2m-serum 2.6 mg/L 2025-03-05",
      "7: New b2m-serum 2.7 mg/L 2025-03-06",
    ],
    kept: [
      "2025-03-04 · [3.5 5.2] · Reference range: 35-52 g/L",
      "2025-03-01 · [0.8 2.2] · Reference range: 800-2200 µg/L",
      "2025-03-02 · [800 2200] · Reference range: 0.8-2.2 mg/L",
      "2025-03-03 · [67.7966 186.441] · Reference range: 0.8-2.2 mg/L",
      "2025-03-05 · Reference range: 35-52 g/L",
      "2025-03-06 · [0.8 2.2]",
    ],
  },
  {
    file: "table/range-in-words.csv",
    says: "intervals in words of five languages; what is none is kept in the note",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-02",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: New b2m-serum 2.4 mg/L 2025-03-05",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.4 mg/L 2025-03-07",
    ],
    kept: [
      "2025-03-01 · [ <2.4]",
      "2025-03-02 · [ <2.4]",
      "2025-03-03 · [0.8 2.2]",
      "2025-03-04 · [ 2.4]",
      "2025-03-05 · [0.8 2.2]",
      "2025-03-06 · Reference range: age-dependent",
      "2025-03-07 · Reference range: <60 y: 2.4, >60 y: 3.0",
    ],
  },
  {
    file: "table/limits-outside-themselves.csv",
    says: "limits that lie outside themselves keep their sign; units in their own cells are converted",
    verdict: [
      "2: New b2m-serum 2.2 mg/L 2025-03-01",
      "3: New b2m-serum 2.2 mg/L 2025-03-02",
      "4: New b2m-serum 2.2 mg/L 2025-03-03",
      "5: New b2m-serum 2.2 mg/L 2025-03-04",
    ],
    kept: [
      "2025-03-01 · [ <2.2]",
      "2025-03-02 · [ 2.2]",
      "2025-03-03 · [>0.8 2.2]",
      "2025-03-04 · [0.8 2.2] · 800 µg/L - 2200 µg/L",
    ],
  },
];
