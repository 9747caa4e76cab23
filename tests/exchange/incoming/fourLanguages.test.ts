import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roleOf } from "../../../src/exchange/incoming/table/columnHeaders.ts";
import { readDayStyle, type DayReading } from "../../../src/exchange/incoming/spelling/dayStyles.ts";
import { readIntervalText } from "../../../src/exchange/incoming/spelling/intervalText.ts";
import { readDiagnosisText, readSexText } from "../../../src/exchange/incoming/spelling/personTexts.ts";
import { readMeasurandText } from "../../../src/exchange/incoming/spelling/readMeasurandText.ts";
import { readStatusText } from "../../../src/exchange/incoming/table/statusText.ts";
import { toPlainRecord, type PlainKept } from "../../../src/exchange/plainRecord.ts";
import { planOf } from "../../support/incoming.ts";
import {
  DIAGNOSES_NAMED,
  HEADINGS,
  INTERVALS_PRINTED,
  MEASURANDS_NAMED,
  NO_DIAGNOSIS,
  OTHER_QUANTITIES,
  SEXES_NAMED,
  STATUSES,
} from "./verdicts/fourLanguages.ts";

const pairs = (table: { readonly [key: string]: readonly string[] | undefined }): readonly (readonly [string, string])[] =>
  Object.entries(table).flatMap(([meaning, texts = []]) => texts.map((text) => [text, meaning] as const));

describe("what laboratories of the four languages write", () => {
  it.each(pairs(HEADINGS))("the heading “%s” is %s", (text, role) => expect(roleOf(text)).toBe(role));
  it.each(pairs(MEASURANDS_NAMED))("the test “%s” is %s", (text, measurand) =>
    expect(readMeasurandText(text, "")).toEqual({ type: "Measurand", measurand }),
  );
  it.each(OTHER_QUANTITIES)("the test “%s” is another quantity, and never taken for one of ours", (text) =>
    expect(readMeasurandText(text, "").type).toBe("Refused"),
  );
  it.each(pairs(STATUSES))("the status “%s” is %s", (text, status) => expect(readStatusText(text)).toBe(status));
  it.each(pairs(SEXES_NAMED))("the sex “%s” is %s", (text, sex) => expect(readSexText(text)).toBe(sex));
  it.each(pairs(DIAGNOSES_NAMED))("the diagnosis “%s” is %s", (text, diagnosis) =>
    expect(readDiagnosisText(text)).toBe(diagnosis),
  );
  it.each(NO_DIAGNOSIS)("the diagnosis “%s” is none of the list", (text) => expect(readDiagnosisText(text)).toBeUndefined());
  it.each(INTERVALS_PRINTED)("the interval “%s” has the limits that it prints", (text) => {
    const { low = "", high = "" } = readIntervalText(text) ?? {};
    expect([low, high].map((limit) => limit.replace(/^[<>]/u, "").replace(".", ",")).join(" ")).toMatch(
      /^(?:0,8)? (?:2,2|2,4)?$/u,
    );
    expect(low + high).not.toBe("");
  });
});

/** Words that mean one thing in one of the languages and another in the next, or several in one. */
describe("a word with two meanings", () => {
  it.each(["Min", "Max", "Mínimo", "Inferior", "FN", "NIP", "ED", "Dosage", "Ensayo", "Estudio", "Sample", "Centro"])(
    "heads no column by itself: %s is asked about or left out and said",
    (heading) => expect(roleOf(heading)).toBeUndefined(),
  );
  it.each(["invalid", "ungültig", "inválido", "invalide", "V"])("is no status: %s is refused with the word", (text) =>
    expect(readStatusText(text)).toBeUndefined(),
  );
  it.each(["PCR", "Proteína", "Mikroglobulin"])("is no test: %s is not followed here", (text) =>
    expect(readMeasurandText(text, "").type).toBe("Refused"),
  );
  it.each(["14 jui 2025", "14 ju. 2025", "3 ma 2026"])("is no month: %s could be two", (text) =>
    expect(readDayStyle(text).type).toBe("NotADay"),
  );
  it("is read by what stands around it: “mar.” is Tuesday before a day with its month, and March beside a day without", () => {
    expect(readDayStyle("mar. 10 mars 2026")).toMatchObject({ type: "Day", day: "2026-03-10" });
    expect(readDayStyle("mar. 10/02/2026")).toMatchObject({ type: "Numbers", numbers: [10, 2, 2026] });
    expect(readDayStyle("10 mar. 2026")).toMatchObject({ type: "Day", day: "2026-03-10" });
    expect(readDayStyle("Mar 10, 2026")).toMatchObject({ type: "Day", day: "2026-03-10" });
  });
});

const dayIn = (reading: DayReading): string => (reading.type === "Day" ? reading.day : reading.type);

describe("a day", () => {
  it.each([
    "Samstag, den 14. März 2026",
    "Sa., 14. Mär 2026",
    "14. März 2026 um 08:30 Uhr",
    "14 de marzo del 2026",
    "sábado, 14 de marzo de 2026",
    "14/mar/2026",
    "14 de marzo de 2026 a las 8:30 h",
    "samedi 14 mars 2026",
    "le 14 mars 2026 à 8h30",
    "14 mars 2026 08 h 30",
    "14th of March 2026",
    "Saturday, March 14, 2026",
  ])("written as %s is 14 March 2026", (text) => expect(dayIn(readDayStyle(text))).toBe("2026-03-14"));
  it.each(["1er mars 2026", "1º de marzo de 2026", "1. März 2026", "1st March 2026"])("written as %s is the first", (text) =>
    expect(dayIn(readDayStyle(text))).toBe("2026-03-01"),
  );
  it.each(["14-Mar-26", "14-mar-26", "14. Mär. 26", "14 mars 26"])("with a short year, %s, has its century asked for", (text) =>
    expect(readDayStyle(text)).toEqual({
      type: "Numbers",
      sign: "month",
      numbers: [14, 3, 26],
      shortYear: true,
      orders: ["dmy"],
      time: "",
    }),
  );
  it.each(["31-Feb-26", "14 mars 2", "14 marzipan 2026", "le mars 2026", "0 mars 26"])("%s is none", (text) =>
    expect(readDayStyle(text).type).toBe("NotADay"),
  );
});

describe("the sex of the people of a table", () => {
  const sexes = (heading: string, ...letters: readonly string[]) =>
    planOf(
      [
        `Family name;${heading};Measurand;Value;Unit;Date`,
        ...letters.map((letter, index) => `Person ${index};${letter};B2M serum;2.4;mg/L;2026-03-14`),
      ].join("\n"),
    )
      .records.map(({ patient }) => `${patient.familyName} ${patient.sex}`)
      .sort()
      .map((person) => person.split(" ").at(-1));

  it.each([
    ["Sex", ["F", "M"], ["female", "male"]],
    ["Sex", ["M"], ["male"]],
    ["Geschlecht", ["w", "m", "d"], ["female", "male", "other"]],
    ["Sexe", ["F", "H"], ["female", "male"]],
    ["Sexo", ["M", "H"], ["female", "male"]],
    ["Sexo", ["F", "M"], ["female", "male"]],
    ["Sexo", ["M", "Mujer", "Varón"], ["male", "female", "male"]],
  ])("under %s: %j are %j", (heading, letters, read) => expect(sexes(heading, ...letters)).toEqual(read));

  it.each([
    ["M alone may be mujer or masculino", "Sexo", ["M"]],
    ["V is varón in Spanish and vrouw in Dutch", "Sexo", ["V", "M"]],
    ["H, F and M together contradict each other", "Sex", ["M"], ["H", "F"]],
  ])("%s: it stays empty, and is said", (_, heading, open, beside: readonly string[] = []) => {
    const plan = planOf(
      [
        `Family name;${heading};Measurand;Value;Unit;Date`,
        ...[...open, ...beside].map((letter) => `${letter.repeat(9)};${letter};B2M serum;2.4;mg/L;2026-03-14`),
      ].join("\n"),
    );
    const unknown = plan.records.flatMap(({ patient }) => (patient.sex === "unknown" ? [patient.familyName] : []));
    expect(unknown.sort()).toEqual(open.map((letter) => letter.repeat(9)).sort());
    expect(plan.unread.map(({ what, text }) => `${what} ${text}`).sort()).toEqual(open.map((letter) => `sex ${letter}`).sort());
  });
});

type Row = {
  readonly day: readonly [month: number, day: number];
  readonly measurand: number;
  readonly value: number;
  readonly status: number;
  readonly woman: boolean;
};

/** One laboratory's way of writing. Lists stand in one order in all of them. */
type Printed = {
  readonly headings: string;
  readonly measurands: readonly (readonly [name: string, unit: string])[];
  readonly statuses: readonly string[];
  readonly sexes: readonly [woman: string, man: string];
  readonly decimal: "," | ".";
  readonly day: (day: Date) => string;
  readonly interval: (low: string, high: string) => string;
};

const inWords =
  (months: string, write: (day: string, month: string, year: string) => string) =>
  (day: Date): string =>
    write(String(day.getUTCDate()), months.split(" ")[day.getUTCMonth()] ?? "", String(day.getUTCFullYear()));
const inFigures = (day: Date): string => day.toISOString().slice(0, 10).split("-").toReversed().join(".");

const PRINTED: readonly Printed[] = [
  {
    headings: "Family name;Sex;Test;Result;Unit;Reference range;Collection date;Status",
    measurands: [
      ["Beta-2 microglobulin, serum", "mg/L"],
      ["Beta-2 microglobulin, urine", "mg/L"],
      ["Beta-2 microglobulin, CSF", "mg/L"],
      ["Creatinine", "umol/L"],
      ["Platelets", "10^9/L"],
    ],
    statuses: ["final", "preliminary", "cancelled", "pending"],
    sexes: ["F", "M"],
    decimal: ".",
    day: inWords("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec", (day, month, year) => `${day} ${month} ${year}`),
    interval: (low, high) => `${low} - ${high}`,
  },
  {
    headings: "Nachname;Geschlecht;Untersuchung;Ergebnis;Einheit;Referenzbereich;Entnahmedatum;Befundstatus",
    measurands: [
      ["Beta-2-Mikroglobulin i.S.", "mg/l"],
      ["Beta-2-Mikroglobulin im Urin", "mg/l"],
      ["Beta-2-Mikroglobulin im Liquor", "mg/l"],
      ["Kreatinin", "µmol/l"],
      ["Thrombozyten", "Tsd/µl"],
    ],
    statuses: ["endgültig", "vorläufig", "storniert", "folgt"],
    sexes: ["w", "m"],
    decimal: ",",
    day: inFigures,
    interval: (low, high) => `von ${low} bis ${high}`,
  },
  {
    headings: "Apellidos;Sexo;Determinación;Resultado;Unidades;Valores de referencia;Fecha de extracción;Estado",
    measurands: [
      ["Microglobulina beta-2 en suero", "mg/L"],
      ["Beta-2 microglobulina en orina", "mg/L"],
      ["Beta-2 microglobulina en LCR", "mg/L"],
      ["Creatinina", "µmol/L"],
      ["Plaquetas", "10^9/L"],
    ],
    statuses: ["validado", "provisional", "anulado", "pendiente"],
    sexes: ["M", "H"],
    decimal: ",",
    day: inWords(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
      (day, month, year) => `${day} de ${month} de ${year}`,
    ),
    interval: (low, high) => `${low} a ${high}`,
  },
  {
    headings: "Nom de famille;Sexe;Analyse;Résultat;Unité;Valeurs de référence;Date de prélèvement;Statut",
    measurands: [
      ["Bêta-2-microglobuline sérique", "mg/L"],
      ["Bêta-2-microglobuline urinaire", "mg/L"],
      ["Bêta-2-microglobuline LCR", "mg/L"],
      ["Créatinine", "µmol/L"],
      ["Plaquettes", "G/L"],
    ],
    statuses: ["validé", "provisoire", "annulé", "en cours"],
    sexes: ["F", "H"],
    decimal: ",",
    day: inWords(
      "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
      (day, month, year) => `${day === "1" ? "1er" : day} ${month} ${year}`,
    ),
    interval: (low, high) => `de ${low} à ${high}`,
  },
];

/** Both sexes stand in every table: a letter alone is another test. */
const BOTH: readonly Row[] = [true, false].map((woman) => ({ day: [1, 25], measurand: 0, value: 24, status: 0, woman }));

const tableIn = (printed: Printed, rows: readonly Row[]): string => {
  const number = (tenths: number) => (tenths / 10).toFixed(1).replace(".", printed.decimal);
  const lines = [...BOTH, ...rows].map(({ day, measurand, value, status, woman }) => {
    const [name = "", unit = ""] = printed.measurands[measurand] ?? [];
    return [
      woman ? "Ejemplo" : "Beispiel",
      printed.sexes[woman ? 0 : 1],
      name,
      number(value),
      unit,
      printed.interval(number(8), number(22)),
      printed.day(new Date(Date.UTC(2025, day[0] - 1, day[1]))),
      printed.statuses[status],
    ].join(";");
  });
  return [printed.headings, ...lines].join("\n");
};

const row: fc.Arbitrary<Row> = fc.record({
  day: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
  measurand: fc.nat({ max: 4 }),
  value: fc.integer({ min: 10, max: 99 }),
  status: fc.nat({ max: 3 }),
  woman: fc.boolean(),
});

describe("a table of random results", () => {
  it("says the same in each of the four languages: people, sexes, days, values, limits, and what became of each row", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const [english, ...others] = PRINTED.map((printed) => {
          const plan = planOf(tableIn(printed, rows));
          return {
            fates: plan.rows.map(({ fate }) => fate.type),
            questions: plan.questions.map(({ id }) => id.replace(/:.*$/u, "")),
            unread: plan.unread,
            people: plan.records.map((record) => {
              const { patient, observations } = toPlainRecord(record);
              return { patient, observations: observations.map(asQuantity) };
            }),
          };
        });
        for (const other of others) expect(other).toEqual(english);
      }),
      { numRuns: 100 },
    );
  });
});

/** A result without the print of its unit and its name, of which the laboratories have several. */
const asQuantity = ({ states }: PlainKept): readonly object[] =>
  states.map(({ unit: _unit, testName: _name, ...state }): object => state);
