import type { Sample } from "./sample.ts";

/** Tables as hospitals, laboratories and databases of other countries write them. */
export const COUNTRIES: readonly Sample[] = [
  {
    file: "table/swedish.csv",
    says: "a Swedish table: the letter before the name is its specimen",
    verdict: [
      "2: New b2m-serum 3.4 mg/L 2026-03-10",
      "3: New creatinine-serum 88 umol/L 2026-03-10",
      "4: New b2m-urine 0.12 mg/L 2026-03-10",
      "5: New hemoglobin-blood 131 g/L 2026-03-10",
    ],
    kept: [
      "2026-03-10 · Karolinska · [0.8 2.2]",
      "2026-03-10 · Karolinska · [ <0.3]",
      "2026-03-10 · Karolinska · [45 90]",
      "2026-03-10 · Karolinska · [117 153]",
    ],
  },
  {
    file: "table/norwegian.csv",
    says: "a Norwegian one: decimal commas say that its days begin with the day",
    verdict: ["2: New b2m-serum 3.1 mg/L 2026-03-10", "3: New albumin-serum 41 g/L 2026-03-10"],
    kept: ["2026-03-10 · [36 48]", "2026-03-10 · [ <2.3]"],
  },
  {
    file: "table/danish.csv",
    says: "a Danish one whose days nothing settles",
    verdict: ["2: NeedsAnswer: DateOrder:-", "3: NeedsAnswer: DateOrder:-", "? DateOrder:- (2): dmy | mdy | leave-out"],
  },
  {
    file: "table/finnish.csv",
    says: "a Finnish one with its limits in words",
    verdict: ["2: New b2m-serum 2.8 mg/L 2026-03-10", "3: New b2m-serum 2.9 mg/L 2026-03-11"],
    kept: ["2026-03-10 · [ <2.4]", "2026-03-11 · [0.8 2.4]"],
  },
  {
    file: "table/dutch.csv",
    says: "a Dutch one whose second day settles the first",
    verdict: ["2: New b2m-serum 3.2 mg/L 2026-03-10", "3: New creatinine-serum 97 umol/L 2026-03-25"],
    kept: ["2026-03-10 · [0.8 2.4]", "2026-03-25 · [60 110]"],
  },
  {
    file: "table/portuguese.csv",
    says: "a Portuguese one",
    verdict: ["2: New b2m-serum 2.9 mg/L 2026-03-25", "3: New creatinine-serum 0.9 mg/dL 2026-03-25"],
    kept: ["2026-03-25 · [0.8 2.2]", "2026-03-25 · [0.7 1.2]"],
  },
  {
    file: "table/polish.csv",
    says: "a Polish one",
    verdict: ["2: New b2m-serum 3.0 mg/L 2026-03-10"],
    kept: ["2026-03-10 · [0.8 2.2]"],
  },
  {
    file: "table/french-name-at-birth.csv",
    says: "a French one: the name at birth is the family name, the earlier value is none",
    verdict: [
      "2: New b2m-serum 2.94 mg/L 2026-03-25",
      "3: New b2m-urine 0.12 mg/L 2026-03-25",
      "4: New creatinine-serum 78 umol/L 2026-03-25",
      "left out Antériorité: 2",
    ],
    kept: ["2026-03-25 · [0.80 2.20]", "2026-03-25 · [ <0.30]", "2026-03-25 · [45 84]"],
  },
  {
    file: "table/spanish-rectified.csv",
    says: "a Spanish one, a rectified result among them",
    verdict: [
      "2: New b2m-serum 2.71 mg/L 2026-03-25",
      "3: New b2m-urine 0.15 mg/L 2026-03-25",
      "4: NeedsAnswer: NothingToCorrect ldh-serum 231 U/L 2026-03-25",
      "? NothingToCorrect (1): keep | leave-out",
    ],
    kept: ["2026-03-25 · [0.80 2.20]", "2026-03-25 · [ 0.30]"],
  },
  {
    file: "table/italian-signs-of-tubes.csv",
    says: "an Italian one: S, P and U before the name, and one sign that nobody here knows",
    verdict: [
      "2: New b2m-serum 2.9 mg/L 2026-03-25",
      "3: New b2m-urine 0.2 mg/L 2026-03-25",
      "4: NeedsAnswer: Measurand:creatinine-serum+du",
      "5: New creatinine-serum 0.9 mg/dL 2026-03-25",
      "? Measurand:creatinine-serum+du (1): creatinine-serum | leave-out",
    ],
    kept: ["2026-03-25 · [0.8 2.2]", "2026-03-25 · [ 0.3]", "2026-03-25 · [0.5 1.1]"],
  },
  {
    file: "table/german-short-headings.csv",
    says: "short German headings; the mark behind a value is none of it",
    verdict: [
      "2: New b2m-serum 3.41 mg/L 2026-03-10",
      "3: New b2m-urine <0.20 mg/L 2026-03-10",
      "4: New ldh-serum 231 U/L 2026-03-10",
    ],
    kept: ["2026-03-10 · [0.8 2.2]", "2026-03-10 · [ <0.30]", "2026-03-10 · [135 225] · preliminary"],
  },
  {
    file: "table/record-system.csv",
    says: "an American record system; B2M without a specimen is asked about",
    verdict: [
      "2: NeedsAnswer: Measurand:b2m",
      "3: New b2m-urine 0.1 mg/L 2026-03-10",
      "? Measurand:b2m (1): b2m-serum | b2m-urine | b2m-csf | leave-out",
      "left out ORDER_TIME: 2",
      "left out RESULT_FLAG: 1",
    ],
    kept: ["2026-03-10 · 08:15 · [ 0.3]"],
  },
  {
    file: "table/intensive-care-database.csv",
    says: "the headings of a research database open the mapper",
    verdict: [
      "not read: ColumnsUnknown subject id|hadm id|charttime|label|valuenum|valueuom|ref range lower|ref range upper|flag",
    ],
  },
  {
    file: "table/common-data-model.csv",
    says: "and those of another, where a column of codes is no interval",
    verdict: [
      "not read: ColumnsUnknown person id|measurement date|measurement source value|operator concept id" +
        "|value as number|unit source value|range low|range high",
    ],
  },
  {
    file: "table/statuses-in-other-tongues.csv",
    says: "states of results in nine languages",
    verdict: [
      "2: New b2m-serum 3.4 mg/L 2026-01-01",
      "3: New b2m-serum 3.5 mg/L 2026-01-02",
      "4: New b2m-serum 3.6 mg/L 2026-01-03",
      "5: New b2m-serum 3.7 mg/L 2026-01-04",
      "6: Correction b2m-serum 3.8 mg/L 2026-01-01",
      "7: Correction b2m-serum 3.9 mg/L 2026-01-02",
      "8: Refused: NothingToWithdraw",
      "9: Refused: Cancelled",
      "10: Refused: NotYet",
      "11: Refused: NoStatus",
    ],
    kept: ["2026-01-01 · corrected", "2026-01-02 · corrected", "2026-01-03", "2026-01-04"],
  },
];
