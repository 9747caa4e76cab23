import { at, inFont, onItsSide, rows, upTo, type Layout } from "./layout.ts";

const letterhead = (name = "Muster, Anna", born = "12.03.1951", taken = "03.05.2024 08:15") => [
  ...at(50, [40, "Labor Nord GmbH"], [350, "Musterstr. 4, 20095 Hamburg"]),
  ...at(80, [40, "Patient:"], [110, name], [350, `geb.: ${born}`]),
  ...at(95, [40, "Entnahme:"], [110, taken], [350, "Eingang: 04.05.2024"]),
  ...at(110, [40, "Befunddatum: 05.05.2024"]),
];
const foot = (page: number, of: number) =>
  at(810, [40, "Labor Nord GmbH, akkreditiert nach DIN EN ISO 15189"], [480, `Seite ${page} von ${of}`]);
const COLUMNS = [40, 250, 320, 400];
const HEAD = ["Untersuchung", "Ergebnis", "Einheit", "Referenzbereich"];
const LINES = [
  ["Natrium", "140", "mmol/l", "136 - 145"],
  ["Beta-2-Mikroglobulin i.S.", "2,4 +", "mg/l", "0,8 - 2,2"],
  ["Kreatinin i.S.", "0,9", "mg/dl", "0,5 - 1,1"],
  ["Albumin i.S.", "41", "g/l", "35 - 52"],
];
const ANNA = "Muster, Anna, 1951-03-12";
const B2M = `${ANNA} · b2m-serum 2.4 mg/L 2024-05-03 0.8..2.2`;
const CREATININE = `${ANNA} · creatinine-serum 0.9 mg/dL 2024-05-03 0.5..1.1`;
const ALBUMIN = `${ANNA} · albumin-serum 41 g/L 2024-05-03 35..52`;
const THREE = [B2M, CREATININE, ALBUMIN];

/** A table under headings, as most laboratories in Germany print it. */
export const GERMAN: readonly Layout[] = [
  {
    family: "German table under headings",
    language: "de",
    says: "name, result, unit and range under their headings, with a day of receipt and one of the report beside the day of the sample",
    pages: [{ puts: [...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES]), ...foot(1, 1)] }],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "numbers that end at the same place, and headings that begin elsewhere",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [HEAD]),
          ...LINES.flatMap(([name = "", value = "", unit = "", range = ""], index) => [
            ...at(165 + index * 15, [40, name], [320, unit]),
            ...upTo(165 + index * 15, [290, value], [470, range]),
          ]),
        ],
      },
    ],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "the page is stored on its side and shown upright",
    pages: [{ rotate: 90, landscape: true, puts: [...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES])] }],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "the table is drawn on its side, with the number of the order across it",
    pages: [
      { puts: [...onItsSide([...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES])]), ...at(820, [40, "Auftrag 4711"])] },
    ],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "ranges that go on below the line, and a name whose specimen stands below it",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 12, COLUMNS, [
            HEAD,
            ["Beta-2-Mikroglobulin", "2,4", "mg/l", "0,8 -"],
            ["im Serum", "", "", "2,2"],
            ["Kreatinin i.S.", "0,9", "mg/dl", "0,5 -"],
            ["", "", "", "1,1"],
          ]),
        ],
      },
    ],
    truth: [B2M, CREATININE],
    verdict: "2 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "digits set apart one by one, by the file itself and by hand",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [
            HEAD,
            ["Beta-2-Mikroglobulin i.S.", "", "mg/l", "0,8 - 2,2"],
            ["Kreatinin i.S.", "", "mg/dl", "0,5 - 1,1"],
          ]),
          { text: "2,4", x: 250, y: 165, spacing: 3 },
          ...["0", ",", "9"].map((text, index) => ({ text, x: 250 + index * 9 - (index === 2 ? 3 : 0), y: 180 })),
        ],
      },
    ],
    truth: [B2M, CREATININE],
    verdict: "2 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "a footnote raised behind the value, and a unit with a raised power of ten",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [
            HEAD,
            ["Beta-2-Mikroglobulin i.S.", "2,4", "mg/l", "0,8 - 2,2"],
            ["Thrombozyten", "180", "x10", "150 - 400"],
          ]),
          { text: "1", x: 264.5, y: 161, size: 6 },
          { text: "9", x: 336.5, y: 176, size: 6 },
          { text: "/l", x: 340, y: 180 },
          ...at(220, [40, "1) Befund telefonisch mitgeteilt."]),
        ],
      },
    ],
    truth: [B2M, `${ANNA} · platelets-blood 180 10*9/L 2024-05-03 150..400`],
    verdict: "2 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "a sign for less than in a column of its own, and one that is a glyph of its own close by",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "", "mg/l", "0,8 - 2,2"], ["CRP", "", "mg/l", "< 5"]]),
          { text: "<", x: 232, y: 165 },
          { text: "0,5", x: 250, y: 165 },
          { text: "<", x: 250, y: 180, font: "Times-Roman" },
          { text: "1,0", x: 257, y: 180 },
        ],
      },
    ],
    truth: [`${ANNA} · b2m-serum <0.5 mg/L 2024-05-03 0.8..2.2`, `${ANNA} · crp-serum <1.0 mg/L 2024-05-03 ..<5`],
    verdict: "2 right",
  },
  {
    family: "German table under headings",
    language: "de",
    says: "a value that was overstamped, and one that is a word, are refused with their lines",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [
            HEAD,
            ["Beta-2-Mikroglobulin i.S.", "2,4 3,1", "mg/l", "0,8 - 2,2"],
            ["CRP", "folgt", "mg/l", "< 5"],
          ]),
        ],
      },
    ],
    truth: [B2M, `${ANNA} · crp-serum folgt`],
    verdict: "0 right, 2 refused",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "the head stands on each page, and the table goes on without its headings",
    pages: [
      { puts: [...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES.slice(0, 2)]), ...foot(1, 2)] },
      { puts: [...letterhead(), ...rows(150, 15, COLUMNS, LINES.slice(2)), ...foot(2, 2)] },
    ],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "a short head on the second page names the day of the report, which dates nothing",
    pages: [
      { puts: [...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES.slice(0, 2)]), ...foot(1, 2)] },
      {
        puts: [
          ...at(40, [40, "Befund vom 05.05.2024"], [350, "Muster, Anna, geb. 12.03.1951"]),
          ...rows(90, 15, COLUMNS, LINES.slice(2)),
          ...foot(2, 2),
        ],
      },
    ],
    truth: THREE,
    verdict: "3 right",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "two patients in one file, each with the own head",
    pages: [
      { puts: [...letterhead(), ...rows(150, 15, COLUMNS, [HEAD, ...LINES.slice(0, 2)]), ...foot(1, 2)] },
      {
        puts: [
          ...letterhead("Beispiel, Bernd", "01.02.1948", "02.05.2024 09:00"),
          ...rows(150, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "5,7 +", "mg/l", "0,8 - 2,2"]]),
          ...foot(2, 2),
        ],
      },
    ],
    truth: [B2M, "Beispiel, Bernd, 1948-02-01 · b2m-serum 5.7 mg/L 2024-05-02 0.8..2.2"],
    verdict: "2 right",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "two patients on one page, and the second without a day: nothing of the first is taken for it",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "2,4 +", "mg/l", "0,8 - 2,2"]]),
          ...at(300, [40, "Patient:"], [110, "Beispiel, Bernd"], [350, "geb.: 01.02.1948"]),
          ...rows(330, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "5,7 +", "mg/l", "0,8 - 2,2"]]),
        ],
      },
    ],
    truth: [B2M, "Beispiel, Bernd, 1948-02-01 · b2m-serum 5.7 mg/L"],
    verdict: "1 right, 1 refused",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "the same value at the same place of two pages, of two days, is two results",
    pages: ["03.05.2024 08:15", "12.02.2024 08:15"].map((taken) => ({
      puts: [
        ...letterhead("Muster, Anna", "12.03.1951", taken),
        ...rows(150, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "2,4", "mg/l", "0,8 - 2,2"]]),
      ],
    })),
    truth: [B2M, `${ANNA} · b2m-serum 2.4 mg/L 2024-02-12 0.8..2.2`],
    verdict: "2 right",
  },
  {
    family: "German report over pages",
    language: "de",
    says: "parts by day that go on over the page, below a head of another day, are dated by neither",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(150, 15, COLUMNS, [HEAD, ["Beta-2-Mikroglobulin i.S.", "2,4", "mg/l", "0,8 - 2,2"]]),
          ...at(600, [40, "12.02.2024"]),
          ...rows(620, 15, COLUMNS, [["Beta-2-Mikroglobulin i.S.", "2,1", "mg/l", "0,8 - 2,2"]]),
        ],
      },
      { puts: [...letterhead(), ...rows(150, 15, COLUMNS, [["Kreatinin i.S.", "0,9", "mg/dl", "0,5 - 1,1"]])] },
    ],
    truth: [B2M, `${ANNA} · b2m-serum 2.1 mg/L 2024-02-12 0.8..2.2`, `${ANNA} · creatinine-serum 0.9 mg/dL 2024-02-12`],
    verdict: "2 right, 1 refused",
  },
  {
    family: "German cumulative report",
    language: "de",
    says: "a column for each day, with the unit and the range at the end",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(
            150,
            15,
            [40, 220, 300, 380, 440],
            [
              ["Analyse", "03.05.2024", "12.02.2024", "Einheit", "Norm"],
              ["Beta-2-Mikroglobulin i.S.", "2,4", "2,1", "mg/l", "0,8 - 2,2"],
              ["Kreatinin i.S.", "", "0,9", "mg/dl", "0,5 - 1,1"],
            ],
          ),
        ],
      },
    ],
    truth: [B2M, `${ANNA} · b2m-serum 2.1 mg/L 2024-02-12 0.8..2.2`, `${ANNA} · creatinine-serum 0.9 mg/dL 2024-02-12 0.5..1.1`],
    verdict: "3 right",
  },
  {
    family: "German cumulative report",
    language: "de",
    says: "the hours below the days, and no heading over the names",
    pages: [
      {
        puts: [
          ...letterhead(),
          ...rows(
            150,
            12,
            [40, 220, 300, 380, 440],
            [
              ["", "03.05.2024", "12.02.2024", "Einheit", "Norm"],
              ["", "08:15", "07:50", "", ""],
            ],
          ),
          ...rows(180, 15, [40, 220, 300, 380, 440], [["Beta-2-Mikroglobulin i.S.", "2,4", "2,1", "mg/l", "0,8 - 2,2"]]),
        ],
      },
    ],
    truth: [B2M, `${ANNA} · b2m-serum 2.1 mg/L 2024-02-12 0.8..2.2`],
    verdict: "2 right",
  },
  {
    family: "German cumulative report",
    language: "de",
    says: "days down the page, and what was measured across it",
    pages: [
      {
        puts: [
          ...at(50, [40, "Patient: Muster, Anna, geb. 12.03.1951"]),
          ...rows(
            100,
            15,
            [40, 150, 300],
            [
              ["Datum", "B2M i.S. (mg/l)", "Kreatinin i.S. (mg/dl)"],
              ["12.02.2024", "2,1", "0,9"],
              ["03.05.2024", "2,4", "1,0"],
            ],
          ),
        ],
      },
    ],
    truth: [
      `${ANNA} · b2m-serum 2.1 mg/L 2024-02-12`,
      `${ANNA} · creatinine-serum 0.9 mg/dL 2024-02-12`,
      `${ANNA} · b2m-serum 2.4 mg/L 2024-05-03`,
      `${ANNA} · creatinine-serum 1.0 mg/dL 2024-05-03`,
    ],
    verdict: "4 right",
  },
  {
    family: "German letter",
    language: "de",
    says: "lines without headings, with dots that lead to the value",
    pages: [
      {
        puts: inFont("Times-Roman", [
          ...at(60, [40, "Frau Anna Muster, geb. 12.03.1951"]),
          ...at(90, [40, "Laborwerte vom 03.05.2024:"]),
          ...at(110, [40, "Beta-2-Mikroglobulin i.S. ........ 2,4 mg/l (0,8 - 2,2)"]),
          ...at(125, [40, "Kreatinin i.S. ........ 0,9 mg/dl (0,5 - 1,1)"]),
          ...at(160, [40, "Unter Therapie war das Beta-2-Mikroglobulin nicht mehr gestiegen."]),
        ]),
      },
    ],
    truth: [
      "Anna Muster, 1951-03-12 · b2m-serum 2.4 mg/L 2024-05-03 0.8..2.2",
      "Anna Muster, 1951-03-12 · creatinine-serum 0.9 mg/dL 2024-05-03 0.5..1.1",
    ],
    verdict: "2 right",
  },
];
