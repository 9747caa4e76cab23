import { at, inFont, rows, type Layout } from "./layout.ts";

const head = [
  ...at(50, [40, "Laboratoire de la Seine"], [350, "12 rue des Lilas, 75011 Paris"]),
  ...at(80, [40, "Patient : Exemple, Anne"], [330, "Née le 12/03/1951"]),
  ...at(95, [40, "Prélevé le 21/03/2026 à 08h15"], [330, "Édité le 23/03/2026"]),
];
const ANNE = "Exemple, Anne, 1951-03-12";
const B2M = `${ANNE} · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2`;
const COLUMNS = [40, 230, 290, 350, 460];
const HEAD = ["Analyse", "Résultat", "Unité", "Valeurs de référence", "Antériorités"];

/** Reports of France. */
export const FRENCH: readonly Layout[] = [
  {
    family: "French table under headings",
    language: "fr",
    says: "what was measured before, with its day under the heading",
    pages: [
      {
        puts: [
          ...head,
          ...rows(140, 12, COLUMNS, [HEAD, ["", "", "", "", "12/02/2026"]]),
          ...rows(170, 15, COLUMNS, [
            ["Bêta-2-microglobuline sérique", "2,4", "mg/L", "0,8 - 2,2", "2,1"],
            ["Créatinine sérique", "80", "µmol/L", "50 - 98", "78"],
          ]),
        ],
      },
    ],
    truth: [
      B2M,
      `${ANNE} · b2m-serum 2.1 mg/L 2026-02-12`,
      `${ANNE} · creatinine-serum 80 umol/L 2026-03-21 50..98`,
      `${ANNE} · creatinine-serum 78 umol/L 2026-02-12`,
    ],
    verdict: "4 right",
  },
  {
    family: "French table under headings",
    language: "fr",
    says: "no column for what was measured before",
    pages: [
      {
        puts: [
          ...head,
          ...rows(140, 15, COLUMNS.slice(0, 4), [
            HEAD.slice(0, 4),
            ["Bêta-2-microglobuline sérique", "2,4", "mg/L", "0,8 - 2,2"],
            ["Albumine sérique", "41", "g/L", "35 - 50"],
          ]),
        ],
      },
    ],
    truth: [B2M, `${ANNE} · albumin-serum 41 g/L 2026-03-21 35..50`],
    verdict: "2 right",
  },
  {
    family: "French letter",
    language: "fr",
    says: "lines with dots that lead to the value, and what was measured before behind it",
    pages: [
      {
        puts: inFont("Times-Roman", [
          ...head,
          ...at(140, [40, "Bêta-2-microglobuline sérique ......... 2,4 mg/L (0,8 à 2,2) antériorité 2,1"]),
          ...at(155, [40, "Créatinine sérique ......... 80 µmol/L (50 à 98)"]),
        ]),
      },
    ],
    truth: [B2M, `${ANNE} · creatinine-serum 80 umol/L 2026-03-21 50..98`],
    verdict: "2 right",
  },
  {
    family: "French letter",
    language: "fr",
    says: "one patient on each of two pages, told by the name with the day of birth",
    pages: [
      {
        puts: [
          ...at(60, [40, "Mme Anne Exemple, née le 12/03/1951"]),
          ...at(80, [40, "Prélèvement du 21/03/2026"]),
          ...at(110, [40, "Bêta-2-microglobuline sérique : 2,4 mg/L (0,8 à 2,2)"]),
        ],
      },
      {
        puts: [
          ...at(60, [40, "M. Paul Modèle, né le 01/02/1948"]),
          ...at(80, [40, "Prélèvement du 20/03/2026"]),
          ...at(110, [40, "Bêta-2-microglobuline sérique : 5,7 mg/L (0,8 à 2,2)"]),
        ],
      },
    ],
    truth: [
      "Anne Exemple, 1951-03-12 · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2",
      "Paul Modèle, 1948-02-01 · b2m-serum 5.7 mg/L 2026-03-20 0.8..2.2",
    ],
    verdict: "2 right",
  },
];
