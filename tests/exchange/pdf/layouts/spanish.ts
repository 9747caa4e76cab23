import { at, rows, type Layout } from "./layout.ts";

const head = [
  ...at(50, [40, "Laboratorio Clínico del Sur"], [350, "Av. de la Constitución 1, Sevilla"]),
  ...at(80, [40, "Paciente: Ejemplo, Ana"], [330, "Fecha de nacimiento: 12/03/1951"]),
  ...at(95, [40, "Fecha de extracción: 21/03/2026"], [330, "Fecha de informe: 23/03/2026"]),
];
const ANA = "Ejemplo, Ana, 1951-03-12";
const COLUMNS = [40, 250, 320, 400];
const HEAD = ["Prueba", "Resultado", "Unidades", "Valores de referencia"];
const B2M = `${ANA} · b2m-serum 2.4 mg/L 2026-03-21 0.8..2.2`;

/** Reports of Spain and Latin America. */
export const SPANISH: readonly Layout[] = [
  {
    family: "Spanish table under headings",
    language: "es",
    says: "name, result, unit and range under their headings",
    pages: [
      {
        puts: [
          ...head,
          ...rows(140, 15, COLUMNS, [
            HEAD,
            ["Beta-2 microglobulina en suero", "2,4 *", "mg/L", "0,8 - 2,2"],
            ["Creatinina en suero", "0,9", "mg/dL", "0,5 - 1,1"],
            ["Albúmina en suero", "41", "g/L", "35 - 50"],
          ]),
        ],
      },
    ],
    truth: [B2M, `${ANA} · creatinine-serum 0.9 mg/dL 2026-03-21 0.5..1.1`, `${ANA} · albumin-serum 41 g/L 2026-03-21 35..50`],
    verdict: "3 right",
  },
  {
    family: "Spanish table under headings",
    language: "es",
    says: "the result before with its day in the heading",
    pages: [
      {
        puts: [
          ...head,
          ...rows(
            140,
            15,
            [40, 230, 290, 380, 440],
            [
              ["Prueba", "Resultado", "12/02/2026", "Unidades", "Valores de referencia"],
              ["Beta-2 microglobulina en suero", "2,4", "2,1", "mg/L", "0,8 - 2,2"],
            ],
          ),
        ],
      },
    ],
    truth: [B2M, `${ANA} · b2m-serum 2.1 mg/L 2026-02-12 0.8..2.2`],
    verdict: "2 right",
  },
  {
    family: "Spanish table under headings",
    language: "es",
    says: "the unit before the value, in a column of its own",
    pages: [
      {
        puts: [
          ...head,
          ...rows(140, 15, COLUMNS, [
            ["Determinación", "Unidades", "Resultado", "Valores de referencia"],
            ["Beta-2 microglobulina en suero", "mg/L", "2,4", "0,8 - 2,2"],
          ]),
        ],
      },
    ],
    truth: [B2M],
    verdict: "1 right",
  },
  {
    family: "Spanish table under headings",
    language: "es",
    says: "limits in two columns",
    pages: [
      {
        puts: [
          ...head,
          ...rows(
            140,
            15,
            [40, 230, 290, 360, 450],
            [
              ["Prueba", "Resultado", "Unidades", "Límite inferior", "Límite superior"],
              ["Beta-2 microglobulina en suero", "2,4", "mg/L", "0,8", "2,2"],
            ],
          ),
        ],
      },
    ],
    truth: [B2M],
    verdict: "1 right",
  },
  {
    family: "Spanish table under headings",
    language: "es",
    says: "a result that is still to come is refused, and its limits are no value",
    pages: [{ puts: [...head, ...rows(140, 15, COLUMNS, [HEAD, ["Beta-2 microglobulina en suero", "", "mg/L", "< 2,2"]])] }],
    truth: [],
    verdict: "0 right, 1 refused",
  },
  {
    family: "Spanish list",
    language: "es",
    says: "lines with colons, the range in brackets, several days one below the other",
    pages: [
      {
        puts: [
          ...at(60, [40, "Paciente: Ejemplo, Ana, nacida 12/03/1951".replace(", nacida", ", fecha de nacimiento:")]),
          ...at(90, [40, "Analítica del 12/02/2026"]),
          ...at(105, [40, "Beta-2 microglobulina en suero: 2,1 mg/L (0,8 - 2,2)"]),
          ...at(135, [40, "Analítica del 21/03/2026"]),
          ...at(150, [40, "Beta-2 microglobulina en suero: 2,4 mg/L (0,8 - 2,2)"]),
        ],
      },
    ],
    truth: [B2M, `${ANA} · b2m-serum 2.1 mg/L 2026-02-12 0.8..2.2`],
    verdict: "2 right",
  },
];
