import { at, rows, type Layout } from "./layout.ts";

const COLUMNS = [40, 170, 250, 400, 440, 500];
const HEAD = ["Patient", "Date of birth", "Test", "Result", "Unit", "Collected"];
const ADA = ["Example, Ada", "1954-04-12", "Beta-2 Microglobulin, serum", "2.4", "mg/L", "2026-03-01"];
const BO = ["Sample, Bo", "1948-02-01", "Beta-2 Microglobulin, serum", "5.7", "mg/L", "2026-03-02"];
const ADA_B2M = "Example, Ada, 1954-04-12 · b2m-serum 2.4 mg/L 2026-03-01";
const BO_B2M = "Sample, Bo, 1948-02-01 · b2m-serum 5.7 mg/L 2026-03-02";

/** Lists of several patients, as wards and laboratories print them: whose a line is stands in the line. */
export const LISTS: readonly Layout[] = [
  {
    family: "List of several patients",
    language: "en",
    says: "each line is of the patient whom it names, and of nobody who stands above the list",
    pages: [
      {
        puts: [
          ...at(50, [40, "Patient: Third, Cy"], [330, "DOB: 1960-01-01"]),
          ...rows(90, 15, COLUMNS, [HEAD, ADA, ["Third, Cy", "1960-01-01", "Sodium", "140", "mmol/L", "2026-03-02"], BO]),
        ],
      },
    ],
    truth: [ADA_B2M, BO_B2M],
    verdict: "2 right",
  },
  {
    family: "List of several patients",
    language: "en",
    says: "a line without a patient is nobody's, not that of the line above",
    pages: [
      {
        puts: rows(90, 15, COLUMNS, [HEAD, ADA, ["", "", "Creatinine, serum", "0.9", "mg/dL", "2026-03-01"], BO]),
      },
    ],
    truth: [ADA_B2M, BO_B2M],
    verdict: "2 right, 1 refused",
  },
  {
    family: "List of several patients",
    language: "en",
    says: "half a name is another patient's: one that runs into the next column, or on into the next line, is refused",
    pages: [
      {
        puts: rows(90, 15, COLUMNS, [
          HEAD,
          ["Example-Longname, Ada Maria", "1954-04-12", "Beta-2 Microglobulin, serum", "2.4", "mg/L", "2026-03-01"],
          ["Sample, Bo", "1948-02-01", "Beta-2 Microglobulin, serum", "5.7", "mg/L", "2026-03-02"],
          ["Emanuel", "", "", "", "", ""],
        ]),
      },
    ],
    truth: [
      "Example-Longname, Ada Maria, 1954-04-12 · b2m-serum 2.4 mg/L 2026-03-01",
      "Sample, Bo Emanuel, 1948-02-01 · b2m-serum 5.7 mg/L 2026-03-02",
    ],
    verdict: "0 right, 2 refused",
  },
  {
    family: "List of several patients",
    language: "de",
    says: "family and given name and the number in columns of their own, with the day of the list above it",
    pages: [
      {
        puts: [
          ...at(50, [40, "Entnahme: 03.05.2024"]),
          ...rows(
            90,
            15,
            [40, 130, 210, 300, 430, 490],
            [
              ["Nachname", "Vorname", "Patientennummer", "Untersuchung", "Ergebnis", "Einheit"],
              ["Muster", "Anna", "4711", "Beta-2-Mikroglobulin i.S.", "2,4", "mg/l"],
              ["Beispiel", "Bert", "4712", "Beta-2-Mikroglobulin i.S.", "5,7", "mg/l"],
            ],
          ),
        ],
      },
    ],
    truth: ["Muster, Anna, 4711 · b2m-serum 2.4 mg/L 2024-05-03", "Beispiel, Bert, 4712 · b2m-serum 5.7 mg/L 2024-05-03"],
    verdict: "2 right",
  },
];
