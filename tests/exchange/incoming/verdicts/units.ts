import type { Sample } from "./sample.ts";

/** Units as printed. */
export const UNITS: readonly Sample[] = [
  {
    file: "table/units-of-cells.csv",
    says: "cells counted in words, figures and signs; trillions are not",
    verdict: [
      "2: New platelets-blood 210 10*9/L 2025-03-01",
      "3: New platelets-blood 211 10*9/L 2025-03-02",
      "4: New platelets-blood 212 10*9/L 2025-03-03",
      "5: New platelets-blood 213 10*9/L 2025-03-04",
      "6: New platelets-blood 214 10*9/L 2025-03-05",
      "7: New platelets-blood 215 10*9/L 2025-03-06",
      "8: New lymphocytes-blood 1450 /uL 2025-03-07",
      "9: New lymphocytes-blood 1451 /uL 2025-03-08",
      "10: New platelets-blood 216 10*9/L 2025-03-09",
      "11: Refused: unit UnitNotAccepted",
    ],
  },
  {
    file: "table/units-of-mass.csv",
    says: "grams as printed in every way; picograms of B2M are not",
    verdict: [
      "2: New hemoglobin-blood 11.2 g/dL 2025-03-01",
      "3: New hemoglobin-blood 11.3 g/dL 2025-03-02",
      "4: New albumin-serum 4.1 g/dL 2025-03-03",
      "5: New creatinine-serum 1.1 mg/dL 2025-03-04",
      "6: New b2m-serum 240 ug/dL 2025-03-05",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.5 mg/L 2025-03-07",
      "9: Refused: unit UnitNotAccepted",
    ],
  },
  {
    file: "table/units-of-activity.csv",
    says: "international units in other tongues, and katals",
    verdict: [
      "2: New ldh-serum 210 U/L 2025-03-01",
      "3: New ldh-serum 211 U/L 2025-03-02",
      "4: New ldh-serum 3.5 ukat/L 2025-03-03",
      "5: New ldh-serum 212 U/L 2025-03-04",
      "6: New ldh-serum 213 U/L 2025-03-05",
      "7: Refused: unit UnitNotAccepted",
    ],
  },
  {
    file: "table/unknown-units-beside-codes.csv",
    says: "a unit that nobody knows is refused as such, and does not contradict the code",
    verdict: ["2: Refused: unit UnitNotAccepted", "3: New platelets-blood 210 10*9/L 2025-03-02", "4: Refused: CodeContradicts"],
  },
  {
    file: "table/units-in-words.csv",
    says: "units written out",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2026-01-01",
      "3: New b2m-serum 2.4 mg/L 2026-01-02",
      "4: New b2m-serum 2.4 mg/L 2026-01-03",
      "5: New b2m-serum 2.4 mg/L 2026-01-04",
      "6: New b2m-serum 2.4 mg/L 2026-01-05",
      "7: New b2m-serum 2.4 mg/L 2026-01-06",
    ],
    kept: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06"],
  },
  {
    file: "table/units-in-brackets.csv",
    says: "units in brackets, and with the mark of a footnote",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2026-01-01",
      "3: New b2m-serum 2.4 mg/L 2026-01-02",
      "4: New b2m-serum 2.4 mg/L 2026-01-03",
      "5: New b2m-serum 2.4 mg/L 2026-01-04",
      "6: New b2m-serum 2.4 mg/L 2026-01-05",
      "7: New b2m-serum 2.4 mg/L 2026-01-06",
    ],
    kept: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06"],
  },
  {
    file: "table/units-of-counts.csv",
    says: "powers of ten without the ten",
    verdict: [
      "2: New platelets-blood 250 10*9/L 2026-01-01",
      "3: New platelets-blood 250 10*9/L 2026-01-02",
      "4: New platelets-blood 250 10*9/L 2026-01-03",
      "5: New platelets-blood 250 10*9/L 2026-01-04",
      "6: New platelets-blood 250 10*9/L 2026-01-05",
      "7: New platelets-blood 250 10*9/L 2026-01-06",
    ],
    kept: ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05", "2026-01-06"],
  },
  {
    file: "table/units-of-the-north.csv",
    says: "katal and mol in the spelling of the north",
    verdict: [
      "2: New ldh-serum 3.5 ukat/L 2026-01-01",
      "3: New ldh-serum 3.5 ukat/L 2026-01-02",
      "4: New ldh-serum 3.5 ukat/L 2026-01-03",
      "5: New creatinine-serum 88 umol/L 2026-01-04",
    ],
    kept: ["2026-01-04", "2026-01-01", "2026-01-02", "2026-01-03"],
  },
];
