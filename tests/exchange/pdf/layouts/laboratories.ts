import { at, rows, type Layout } from "./layout.ts";

const NORD = "Labor Nord GmbH";
const SEINE = "Laboratoire de la Seine";
const SUR = "Laboratorio Clínico del Sur";
const ATLANTIC = "Atlantic Diagnostics";
const MAYFIELD = "Mayfield Reference Laboratories";

const ANNA = "Muster, Anna, 1951-03-12";
const deHead = (taken = "03.05.2024 08:15") => [
  ...at(80, [40, "Patient: Muster, Anna"], [350, "geb.: 12.03.1951"]),
  ...at(95, [40, `Entnahme: ${taken}`]),
];
const DE = [40, 250, 320, 400];
const DE_HEAD = ["Untersuchung", "Ergebnis", "Einheit", "Referenzbereich"];
const DE_ROWS = [
  ["Beta-2-Mikroglobulin i.S.", "2,4", "mg/l", "0,8 - 2,2"],
  ["Kreatinin i.S.", "0,9", "mg/dl", "0,5 - 1,1"],
];
const deB2m = (laboratory: string) => `${ANNA} · b2m-serum 2.4 mg/L 2024-05-03 0.8..2.2${laboratory}`;
const deCreatinine = (laboratory: string) => `${ANNA} · creatinine-serum 0.9 mg/dL 2024-05-03 0.5..1.1${laboratory}`;

const ADA = "Example, Ada, 1954-04-12";
const enHead = (name = "Example, Ada", born = "1954-04-12", taken = "2026-03-21") => [
  ...at(80, [40, `Patient: ${name}`], [330, `DOB: ${born}`]),
  ...at(95, [40, `Collected: ${taken}`]),
];
const EN = [40, 230, 290, 350, 450];
const EN_HEAD = ["Test", "Result", "Units", "Reference interval"];
const EN_B2M = ["Beta-2 Microglobulin, Serum", "2.4", "mg/L", "0.8 - 2.2"];
const EN_CREATININE = ["Creatinine, Serum", "0.9", "mg/dL", "0.5 - 1.1"];
const enB2m = (laboratory: string) => `${ADA} · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2${laboratory}`;
const enCreatinine = (laboratory: string) => `${ADA} · creatinine-serum 0.9 mg/dL 2026-03-21 0.5..1.1${laboratory}`;

/** Reports that name the laboratory: under a label, in a footnote, in a column, or only as a letterhead. */
export const LABORATORIES: readonly Layout[] = [
  {
    family: "Laboratory under a label",
    language: "de",
    says: "in the head, with its address behind it, which is none of its name",
    pages: [
      {
        puts: [
          ...at(50, [40, `Labor: ${NORD}, Musterstr. 4, 20095 Hamburg, Tel. 040 1234`]),
          ...deHead(),
          ...rows(150, 15, DE, [DE_HEAD, ...DE_ROWS]),
        ],
      },
    ],
    truth: [deB2m(` @ ${NORD}`), deCreatinine(` @ ${NORD}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "de",
    says: "in a column of its own, and the report goes on over the page",
    pages: [
      {
        puts: [
          ...at(50, [40, "Labor"], [110, NORD], [350, "Seite 1 von 2"]),
          ...deHead(),
          ...rows(150, 15, DE, [DE_HEAD, ...DE_ROWS.slice(0, 1)]),
        ],
      },
      {
        puts: [
          ...at(50, [40, "Patient: Muster, Anna"], [350, "Seite 2 von 2"]),
          ...rows(150, 15, DE, [DE_HEAD, ...DE_ROWS.slice(1)]),
        ],
      },
    ],
    truth: [deB2m(` @ ${NORD}`), deCreatinine(` @ ${NORD}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "de",
    says: "at the foot of the page",
    pages: [
      {
        puts: [
          ...deHead(),
          ...rows(150, 15, DE, [DE_HEAD, ...DE_ROWS]),
          ...at(810, [40, `Labor: ${NORD}, Musterstr. 4, 20095 Hamburg`], [480, "Seite 1 von 1"]),
        ],
      },
    ],
    truth: [deB2m(` @ ${NORD}`), deCreatinine(` @ ${NORD}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "de",
    says: "what stands behind the word is a finding, and is no laboratory's name",
    pages: [
      {
        puts: [
          ...deHead(),
          ...at(125, [40, "Labor: Entzündungswerte erhöht"]),
          ...at(145, [40, "Beta-2-Mikroglobulin i.S. 2,4 mg/l (0,8 - 2,2)"]),
        ],
      },
    ],
    truth: [deB2m("")],
    verdict: "1 right",
    offered: ["Entzündungswerte erhöht"],
  },
  {
    family: "Laboratory under a label",
    language: "en",
    says: "two pages of one patient, each with its own",
    pages: [
      { puts: [...at(50, [40, `Laboratory: ${ATLANTIC}`]), ...enHead(), ...rows(150, 15, EN, [EN_HEAD, EN_B2M])] },
      {
        puts: [...at(50, [40, `Laboratory: ${MAYFIELD}`]), ...enHead(), ...rows(150, 15, EN, [EN_HEAD, EN_CREATININE])],
      },
    ],
    truth: [enB2m(` @ ${ATLANTIC}`), enCreatinine(` @ ${MAYFIELD}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "en",
    says: "the second of two patients names none, and has none of the first",
    pages: [
      {
        puts: [...enHead(), ...rows(150, 15, EN, [EN_HEAD, EN_B2M]), ...at(700, [40, `Reporting laboratory: ${ATLANTIC}`])],
      },
      { puts: [...enHead("Sample, Bo", "1948-02-01"), ...rows(150, 15, EN, [EN_HEAD, EN_B2M])] },
    ],
    truth: [enB2m(` @ ${ATLANTIC}`), "Sample, Bo, 1948-02-01 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2"],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "en",
    says: "the second page has another letterhead and no label, and has none of the first",
    pages: [
      { puts: [...at(50, [40, `Laboratory: ${ATLANTIC}`]), ...enHead(), ...rows(150, 15, EN, [EN_HEAD, EN_B2M])] },
      { puts: [...at(50, [40, MAYFIELD]), ...enHead(), ...rows(150, 15, EN, [EN_HEAD, EN_CREATININE])] },
    ],
    truth: [enB2m(` @ ${ATLANTIC}`), enCreatinine("")],
    verdict: "2 right",
    offered: [MAYFIELD],
  },
  {
    family: "Laboratory under a label",
    language: "fr",
    says: "in the head",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratoire : ${SEINE}, 12 rue des Lilas, 75011 Paris`]),
          ...at(80, [40, "Patient : Exemple, Anne"], [330, "Née le 12/03/1951"]),
          ...at(95, [40, "Prélevé le 21/03/2026 à 08h15"]),
          ...rows(140, 15, DE, [
            ["Analyse", "Résultat", "Unité", "Valeurs de référence"],
            ["Bêta-2-microglobuline sérique", "2,4", "mg/L", "0,8 - 2,2"],
          ]),
        ],
      },
    ],
    truth: [`Exemple, Anne, 1951-03-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2 @ ${SEINE}`],
    verdict: "1 right",
    offered: [],
  },
  {
    family: "Laboratory under a label",
    language: "es",
    says: "beside other labels, with what they announce below them",
    pages: [
      {
        puts: [
          ...at(50, [40, "Paciente"], [220, "Fecha de nacimiento"], [350, "Laboratorio"]),
          ...at(62, [40, "Ejemplo, Ana"], [220, "12/03/1951"], [350, SUR]),
          ...at(95, [40, "Fecha de extracción: 21/03/2026"]),
          ...rows(140, 15, DE, [
            ["Prueba", "Resultado", "Unidades", "Valores de referencia"],
            ["Beta-2 microglobulina en suero", "2,4", "mg/L", "0,8 - 2,2"],
          ]),
        ],
      },
    ],
    truth: [`Ejemplo, Ana, 1951-03-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2 @ ${SUR}`],
    verdict: "1 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "de",
    says: "a sign at one row, explained below as the work of another laboratory",
    pages: [
      {
        puts: [
          ...at(50, [40, `Labor: ${NORD}`]),
          ...deHead(),
          ...rows(150, 15, DE, [
            DE_HEAD,
            ["Beta-2-Mikroglobulin i.S. #", "2,4", "mg/l", "0,8 - 2,2"],
            ["Kreatinin i.S.", "0,9", "mg/dl", "0,5 - 1,1"],
          ]),
          ...at(230, [40, "# Fremdleistung: Speziallabor Süd, München"]),
        ],
      },
    ],
    truth: [deB2m(" @ Speziallabor Süd, München"), deCreatinine(` @ ${NORD}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "a raised number at one row, and where it was performed at the foot",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratory: ${ATLANTIC}`]),
          ...enHead(),
          ...rows(150, 15, EN, [EN_HEAD, EN_B2M, EN_CREATININE]),
          { text: "1", x: 244.5, y: 161, size: 6 },
          ...at(240, [40, `(1) Performed at ${MAYFIELD}, 200 First Street, Springfield`]),
        ],
      },
    ],
    truth: [enB2m(` @ ${MAYFIELD}`), enCreatinine(` @ ${ATLANTIC}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "a footnote whose mark stands at no row may be of any of them",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratory: ${ATLANTIC}`]),
          ...enHead(),
          ...rows(150, 15, EN, [EN_HEAD, EN_B2M, EN_CREATININE]),
          ...at(240, [40, `(1) Performed at ${MAYFIELD}`]),
        ],
      },
    ],
    truth: [enB2m(""), enCreatinine("")],
    verdict: "2 right",
    offered: [ATLANTIC, MAYFIELD],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "a footnote whose mark stands at a result that is not followed changes nothing for the others",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratory: ${ATLANTIC}`]),
          ...enHead(),
          ...rows(150, 15, EN, [EN_HEAD, EN_B2M, ["Selenium (1)", "1.1", "umol/L", "0.7 - 1.6"]]),
          ...at(240, [40, `(1) Performed at ${MAYFIELD}`]),
        ],
      },
    ],
    truth: [enB2m(` @ ${ATLANTIC}`)],
    verdict: "1 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "codes in a column, explained below the table",
    pages: [
      {
        puts: [
          ...enHead(),
          ...rows(150, 15, EN, [
            [...EN_HEAD, "Lab"],
            [...EN_B2M, "02"],
            [...EN_CREATININE, "01"],
          ]),
          ...at(240, [40, `01: ${ATLANTIC}, 1 Main Street, Springfield`]),
          ...at(255, [40, "02:"], [60, `${MAYFIELD}, 200 First Street`]),
        ],
      },
    ],
    truth: [enB2m(` @ ${MAYFIELD}`), enCreatinine(` @ ${ATLANTIC}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "codes in a column that nothing explains tell that there are two, and not which",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratory: ${ATLANTIC}`]),
          ...enHead(),
          ...rows(150, 15, EN, [
            [...EN_HEAD, "Lab"],
            [...EN_B2M, "02"],
            [...EN_CREATININE, "01"],
          ]),
        ],
      },
    ],
    truth: [enB2m(""), enCreatinine("")],
    verdict: "2 right",
    offered: [ATLANTIC],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "where it was performed stands close below each result",
    pages: [
      {
        puts: [
          ...enHead(),
          ...at(150, [40, "Beta-2 Microglobulin, Serum  2.4 mg/L  0.8 - 2.2"]),
          ...at(162, [40, `Performed at: ${MAYFIELD}`]),
          ...at(180, [40, "Creatinine, Serum  0.9 mg/dL  0.5 - 1.1"]),
          ...at(192, [40, `Performed at: ${ATLANTIC}`]),
        ],
      },
    ],
    truth: [enB2m(` @ ${MAYFIELD}`), enCreatinine(` @ ${ATLANTIC}`)],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "en",
    says: "where it was performed stands close below two results: of both or of the last, nobody can say",
    pages: [
      {
        puts: [
          ...enHead(),
          ...at(150, [40, "Beta-2 Microglobulin, Serum  2.4 mg/L  0.8 - 2.2"]),
          ...at(162, [40, "Creatinine, Serum  0.9 mg/dL  0.5 - 1.1"]),
          ...at(174, [40, `Performed at: ${MAYFIELD}`]),
        ],
      },
    ],
    truth: [enB2m(""), enCreatinine("")],
    verdict: "2 right",
    offered: [MAYFIELD],
  },
  {
    family: "Two laboratories in one report",
    language: "fr",
    says: "one analysis was carried out by another laboratory, which names it",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratoire : ${SEINE}`]),
          ...at(80, [40, "Patient : Exemple, Anne"], [330, "Née le 12/03/1951"]),
          ...at(95, [40, "Prélevé le 21/03/2026 à 08h15"]),
          ...rows(140, 15, DE, [
            ["Analyse", "Résultat", "Unité", "Valeurs de référence"],
            ["Bêta-2-microglobuline sérique", "2,4", "mg/L", "0,8 - 2,2"],
            ["Créatinine sérique", "80", "µmol/L", "50 - 98"],
          ]),
          ...at(230, [40, "Bêta-2-microglobuline sérique réalisée par Laboratoire Central de Lyon"]),
        ],
      },
    ],
    truth: [
      "Exemple, Anne, 1951-03-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2 @ Laboratoire Central de Lyon",
      `Exemple, Anne, 1951-03-12 · creatinine-serum 80 umol/L 2026-03-21 50..98 @ ${SEINE}`,
    ],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Two laboratories in one report",
    language: "es",
    says: "a mark in brackets, explained below as a reference laboratory's",
    pages: [
      {
        puts: [
          ...at(50, [40, `Laboratorio: ${SUR}`]),
          ...at(80, [40, "Paciente: Ejemplo, Ana"], [330, "Fecha de nacimiento: 12/03/1951"]),
          ...at(95, [40, "Fecha de extracción: 21/03/2026"]),
          ...rows(140, 15, DE, [
            ["Prueba", "Resultado", "Unidades", "Valores de referencia"],
            ["Beta-2 microglobulina en suero (1)", "2,4", "mg/L", "0,8 - 2,2"],
            ["Albúmina en suero", "41", "g/L", "35 - 50"],
          ]),
          ...at(230, [40, "(1) Laboratorio de referencia: Laboratorio Central de Madrid"]),
        ],
      },
    ],
    truth: [
      "Ejemplo, Ana, 1951-03-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2 @ Laboratorio Central de Madrid",
      `Ejemplo, Ana, 1951-03-12 · albumin-serum 41 g/L 2026-03-21 35..50 @ ${SUR}`,
    ],
    verdict: "2 right",
    offered: [],
  },
  {
    family: "Letterhead without a label",
    language: "de",
    says: "a name of a laboratory above the report is offered and not taken",
    pages: [
      {
        puts: [
          ...at(50, [40, NORD], [350, "Musterstr. 4, 20095 Hamburg"]),
          ...deHead(),
          ...rows(150, 15, DE, [DE_HEAD, ...DE_ROWS]),
        ],
      },
    ],
    truth: [deB2m(""), deCreatinine("")],
    verdict: "2 right",
    offered: [NORD],
  },
  {
    family: "Letterhead without a label",
    language: "en",
    says: "the place where blood was drawn is no laboratory",
    pages: [
      {
        puts: [
          ...at(50, [40, "Thames Pathology Partnership"]),
          ...enHead(),
          ...at(110, [40, "Collection performed at: North Clinic"]),
          ...rows(150, 15, EN, [EN_HEAD, EN_B2M]),
        ],
      },
    ],
    truth: [enB2m("")],
    verdict: "1 right",
    offered: ["Thames Pathology Partnership"],
  },
];
