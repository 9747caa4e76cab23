import { at, inFont, rows, upTo, type Layout } from "./layout.ts";

const head = (name = "EXAMPLE, ADA", born = "04/12/1954", taken = "03/21/2026 08:15 AM") => [
  ...at(50, [40, "ATLANTIC DIAGNOSTICS"], [380, "1 Main Street, Springfield"]),
  ...at(75, [40, `Patient: ${name}`], [300, `DOB: ${born}`]),
  ...at(88, [40, `Collected: ${taken}`], [300, "Received: 03/21/2026"]),
  ...at(101, [40, "Reported: 03/23/2026"], [300, "Ordering physician: R. Doe"]),
];
const ADA = "EXAMPLE, ADA, 1954-04-12";
const B2M = `${ADA} · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2`;
const US = [40, 220, 280, 330, 440, 500];
const US_HEAD = ["TESTS", "RESULT", "FLAG", "REFERENCE INTERVAL", "UNITS", "LAB"];
const NHS = [40, 230, 290, 350];
const UK = [
  ...at(60, [40, "Thames Pathology Partnership"]),
  ...at(80, [40, "Name:"], [110, "Sample, Bo"], [300, "Date of birth:"], [390, "01-Feb-1948"]),
  ...at(95, [40, "Collected:"], [110, "21-Mar-2026 09:40"], [300, "Received:"], [390, "22-Mar-2026 11:00"]),
];
const BO = "Sample, Bo, 1948-02-01";

/** American and British reports, and what hospitals print out of their own systems. */
export const ENGLISH: readonly Layout[] = [
  {
    family: "American reference laboratory",
    language: "en",
    says: "a flag before the interval and the unit behind it",
    pages: [
      {
        puts: [
          ...head(),
          ...rows(140, 14, US, [
            US_HEAD,
            ["Beta-2 Microglobulin, Serum", "2.4", "High", "0.8 - 2.2", "mg/L", "01"],
            ["Creatinine, Serum", "0.9", "", "0.5 - 1.1", "mg/dL", "01"],
          ]),
        ],
      },
    ],
    truth: [B2M, `${ADA} · creatinine-serum 0.9 mg/dL 2026-03-21 0.5..1.1`],
    verdict: "2 right",
  },
  {
    family: "American reference laboratory",
    language: "en",
    says: "days that could be read both ways are asked about once",
    pages: [
      {
        puts: [
          ...head("EXAMPLE, ADA", "04/11/1954", "03/04/2026"),
          ...rows(140, 14, US, [US_HEAD, ["Beta-2 Microglobulin, Serum", "2.4", "", "0.8 - 2.2", "mg/L", "01"]]),
        ].filter(({ text }) => !/Re(?:ceived|ported)/u.test(text)),
      },
    ],
    truth: [
      "EXAMPLE, ADA, 1954-04-11 · b2m-serum 2.4 mg/L 2026-03-04 0.8..2.2 or " +
        "EXAMPLE, ADA, 1954-11-04 · b2m-serum 2.4 mg/L 2026-04-03 0.8..2.2",
    ],
    verdict: "0 right, 1 asked",
  },
  {
    family: "American reference laboratory",
    language: "en",
    says: "a footnote of the laboratory below the table, which names the test and holds no result, is shown and not kept",
    pages: [
      {
        puts: [
          ...head(),
          ...rows(140, 14, US, [US_HEAD, ["Beta-2 Microglobulin, Serum", "2.4", "H", "0.8 - 2.2", "mg/L", "01"]]),
          ...at(200, [40, "Beta-2 Microglobulin values above 5.5 mg/L are of stage III at diagnosis."]),
        ],
      },
    ],
    truth: [B2M],
    verdict: "1 right, 1 refused",
  },
  {
    family: "American reference laboratory",
    language: "en",
    says: "the flag printed close behind the value, and limits signed",
    pages: [
      {
        puts: [
          ...head(),
          ...rows(
            140,
            14,
            [40, 220, 330, 440],
            [
              ["Test Name", "In Range", "Reference Range", "Lab"],
              ["Beta-2 Microglobulin, Serum", "2.4 H", "< OR = 2.51 mg/L", "EZ"],
            ],
          ),
        ],
      },
    ],
    truth: [`${ADA} · b2m-serum 2.4 mg/L 2026-03-21 ..2.51`],
    verdict: "1 right",
  },
  {
    family: "British hospital",
    language: "en",
    says: "labels and values in columns of their own, days with months in letters",
    pages: [
      {
        puts: [
          ...UK,
          ...rows(130, 15, NHS, [
            ["Test", "Result", "Units", "Reference range"],
            ["Serum beta-2 microglobulin", "5.7", "mg/L", "0.8 - 2.2"],
            ["Serum albumin", "41", "g/L", "35 - 50"],
          ]),
        ],
      },
    ],
    truth: [`${BO} · b2m-serum 5.7 mg/L 2026-03-21 0.8..2.2`, `${BO} · albumin-serum 41 g/L 2026-03-21 35..50`],
    verdict: "2 right",
  },
  {
    family: "British hospital",
    language: "en",
    says: "the result before beside it, its day in the heading below",
    pages: [
      {
        puts: [
          ...UK,
          ...rows(
            130,
            12,
            [40, 230, 300, 380, 440],
            [
              ["Test", "Result", "Previous", "Units", "Reference range"],
              ["", "", "12-Feb-2026", "", ""],
            ],
          ),
          ...rows(160, 15, [40, 230, 300, 380, 440], [["Serum beta-2 microglobulin", "5.7", "4.9", "mg/L", "0.8 - 2.2"]]),
        ],
      },
    ],
    truth: [`${BO} · b2m-serum 5.7 mg/L 2026-03-21 0.8..2.2`, `${BO} · b2m-serum 4.9 mg/L 2026-02-12`],
    verdict: "2 right",
  },
  {
    family: "British hospital",
    language: "en",
    says: "the result before without its day goes along as a remark",
    pages: [
      {
        puts: [
          ...UK,
          ...rows(
            130,
            15,
            [40, 230, 300, 380, 440],
            [
              ["Test", "Result", "Previous", "Units", "Reference range"],
              ["Serum beta-2 microglobulin", "5.7", "4.9", "mg/L", "0.8 - 2.2"],
            ],
          ),
        ],
      },
    ],
    truth: [`${BO} · b2m-serum 5.7 mg/L 2026-03-21 0.8..2.2`],
    verdict: "1 right",
  },
  {
    family: "British hospital",
    language: "en",
    says: "the page is shown upside down and on its side",
    pages: [
      {
        rotate: 180,
        puts: [
          ...UK,
          ...rows(130, 15, NHS, [
            ["Test", "Result", "Units", "Reference range"],
            ["Serum beta-2 microglobulin", "5.7", "mg/L", "0.8 - 2.2"],
          ]),
        ],
      },
      {
        rotate: 270,
        landscape: true,
        puts: [
          ...UK,
          ...rows(130, 15, NHS, [
            ["Test", "Result", "Units", "Reference range"],
            ["Serum albumin", "41", "g/L", "35 - 50"],
          ]),
        ],
      },
    ],
    truth: [`${BO} · b2m-serum 5.7 mg/L 2026-03-21 0.8..2.2`, `${BO} · albumin-serum 41 g/L 2026-03-21 35..50`],
    verdict: "2 right",
  },
  {
    family: "Two columns of results",
    language: "en",
    says: "name, value and unit at the left and again at the right, without headings",
    pages: [
      {
        puts: [
          ...UK,
          ...rows(
            130,
            15,
            [40, 160, 200, 310, 430, 470],
            [
              ["Sodium", "140", "mmol/L", "Potassium", "4.1", "mmol/L"],
              ["Serum B2M", "5.7", "mg/L", "Serum albumin", "41", "g/L"],
              ["Serum creatinine", "80", "umol/L", "CRP", "5", "mg/L"],
            ],
          ),
        ],
      },
    ],
    truth: [
      `${BO} · b2m-serum 5.7 mg/L 2026-03-21`,
      `${BO} · creatinine-serum 80 umol/L 2026-03-21`,
      `${BO} · albumin-serum 41 g/L 2026-03-21`,
      `${BO} · crp-serum 5 mg/L 2026-03-21`,
    ],
    verdict: "4 right",
  },
  {
    family: "Two columns of results",
    language: "en",
    says: "two tables side by side, each under its headings",
    pages: [
      {
        puts: [
          ...UK,
          ...rows(
            130,
            15,
            [40, 150, 190, 310, 420, 460],
            [
              ["Test", "Result", "Units", "Test", "Result", "Units"],
              ["Serum B2M", "5.7", "mg/L", "Serum albumin", "41", "g/L"],
              ["Serum creatinine", "80", "umol/L", "CRP", "5", "mg/L"],
            ],
          ),
        ],
      },
    ],
    truth: [
      `${BO} · b2m-serum 5.7 mg/L 2026-03-21`,
      `${BO} · creatinine-serum 80 umol/L 2026-03-21`,
      `${BO} · albumin-serum 41 g/L 2026-03-21`,
      `${BO} · crp-serum 5 mg/L 2026-03-21`,
    ],
    verdict: "4 right",
  },
  {
    family: "Printout of a terminal",
    language: "en",
    says: "letters of one width, columns made by spaces",
    pages: [
      {
        puts: inFont("Courier", [
          ...at(60, [40, "PATIENT: EXAMPLE, ADA        DOB: 1954-04-12"]),
          ...at(74, [40, "COLLECTED: 2026-03-21 08:15"]),
          ...at(102, [40, "TEST                        RESULT   UNITS    REFERENCE RANGE"]),
          ...at(116, [40, "BETA-2 MICROGLOBULIN, SERUM   2.4 H  mg/L     0.8-2.2"]),
          ...at(130, [40, "CREATININE, SERUM             0.9    mg/dL    0.5-1.1"]),
        ]),
      },
    ],
    truth: [B2M, `${ADA} · creatinine-serum 0.9 mg/dL 2026-03-21 0.5..1.1`],
    verdict: "2 right",
  },
  {
    family: "Printout of a terminal",
    language: "en",
    says: "the value stands below its name",
    pages: [
      {
        puts: inFont("Courier", [
          ...at(60, [40, "Patient: Example, Ada, born 1954-04-12"]),
          ...at(74, [40, "Collected 2026-03-21"]),
          ...at(102, [40, "Beta-2 microglobulin, serum"]),
          ...at(116, [40, "2.4 mg/L (0.8 - 2.2)"]),
          ...at(144, [40, "Creatinine, serum"]),
          ...at(158, [40, "0.9 mg/dL (0.5 - 1.1)"]),
        ]),
      },
    ],
    truth: [
      "Example, Ada, 1954-04-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2",
      "Example, Ada, 1954-04-12 · creatinine-serum 0.9 mg/dL 2026-03-21 0.5..1.1",
    ],
    verdict: "2 right",
  },
  {
    family: "Printout of a terminal",
    language: "en",
    says: "a name, two numbers and no heading: nobody can say which is the result",
    pages: [
      {
        puts: inFont("Courier", [
          ...at(60, [40, "Patient: Example, Ada, born 1954-04-12"]),
          ...at(74, [40, "Collected 2026-03-21"]),
          ...at(102, [40, "Beta-2 microglobulin, serum   2.4   2.1   mg/L"]),
        ]),
      },
    ],
    truth: ["Example, Ada, 1954-04-12 · b2m-serum 2.4 mg/L 2026-03-21"],
    verdict: "0 right, 1 refused",
  },
  {
    family: "Embedded font",
    language: "en",
    says: "ligatures, a Greek letter, signs of comparison, and numbers that end at one place",
    pages: [
      {
        puts: inFont("Embedded", [
          ...at(60, [40, "Patient: Griffin, Fiona, born 1954-04-12"]),
          ...at(74, [40, "Specimen collected: 2026-03-21"], [300, "Verified by office staff, first floor"]),
          ...rows(
            110,
            15,
            [40, 0, 300, 360],
            [
              ["Test", "", "Units", "Reference range"],
              ["β2-microglobulin, serum", "", "mg/L", "≤ 2.2"],
              ["Creatinine, serum", "", "µmol/L", "50 – 98"],
            ],
          ),
          ...upTo(110, [270, "Result"]),
          ...upTo(125, [270, "≥ 20.0"]),
          ...upTo(140, [270, "80"]),
        ]),
      },
    ],
    truth: [
      "Griffin, Fiona, 1954-04-12 · b2m-serum >=20.0 mg/L 2026-03-21 ..2.2",
      "Griffin, Fiona, 1954-04-12 · creatinine-serum 80 umol/L 2026-03-21 50..98",
    ],
    verdict: "2 right",
  },
  {
    family: "Scans and pictures",
    language: "en",
    says: "a page that is a picture, with letters that a program laid under it, is not read",
    pages: [
      { picture: "whole", puts: at(100, [40, "Beta-2 microglobulin, serum 2.4 mg/L"]).map((put) => ({ ...put, hidden: true })) },
    ],
    truth: [],
    verdict: "0 right",
  },
  {
    family: "Scans and pictures",
    language: "en",
    says: "a page of text with the sign of the laboratory is read",
    pages: [
      {
        picture: "sign",
        puts: [
          ...head(),
          ...rows(140, 14, US, [US_HEAD, ["Beta-2 Microglobulin, Serum", "2.4", "H", "0.8 - 2.2", "mg/L", "01"]]),
        ],
      },
    ],
    truth: [B2M],
    verdict: "1 right",
  },
];
