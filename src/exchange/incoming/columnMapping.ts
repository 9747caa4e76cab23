import { hash53 } from "./resultId.ts";

/** What a column of a table can hold. */
export const COLUMN_ROLES = [
  "patient",
  "familyName",
  "givenName",
  "recordNumber",
  "birthDate",
  "sex",
  "diagnosis",
  "diagnosedOn",
  "measurand",
  "specimen",
  "loinc",
  "value",
  "unit",
  "collectedOn",
  "collectedAt",
  "laboratory",
  "method",
  "interval",
  "intervalLow",
  "intervalHigh",
  "urinePh",
  "purpose",
  "status",
  "note",
  "patientId",
  "resultId",
  "archived",
  "madeUp",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** For each column, from the left, what it holds; `undefined` where it holds nothing that is kept here. */
export type ColumnMapping = readonly (ColumnRole | undefined)[];

/**
 * Column headers as people and programs write them, in English, German, French, Spanish and Italian: lower case, no accents, no
 * signs. Only where sure.
 */
const HEADERS: { readonly [role in ColumnRole]: readonly string[] } = {
  patient: [
    "patient",
    "patient name",
    "patientname",
    "name",
    "full name",
    "patientenname",
    "nom complet",
    "nom du patient",
    "nombre del paciente",
    "paciente",
    "paziente",
    "nome paziente",
    "patientin",
    "patient in",
  ],
  familyName: [
    "family name",
    "familyname",
    "last name",
    "lastname",
    "surname",
    "nachname",
    "familienname",
    "zuname",
    "nom",
    "nom de famille",
    "apellido",
    "apellidos",
    "cognome",
    "family",
  ],
  givenName: [
    "given name",
    "givenname",
    "first name",
    "firstname",
    "forename",
    "vorname",
    "rufname",
    "prenom",
    "nombre",
    "nome",
    "given",
    "given names",
    "vornamen",
  ],
  recordNumber: [
    "record number",
    "recordnumber",
    "record no",
    "mrn",
    "medical record number",
    "patient number",
    "patient no",
    "patient id",
    "patientid",
    "hospital number",
    "patientennummer",
    "patienten nr",
    "patientennr",
    "patnr",
    "pat nr",
    "fallnummer",
    "numero de dossier",
    "ipp",
    "numero de historia",
    "historia clinica",
    "nhc",
    "numero cartella",
    "nhs number",
    "pid",
  ],
  birthDate: [
    "birth date",
    "birthdate",
    "date of birth",
    "dob",
    "born",
    "geburtsdatum",
    "geb datum",
    "gebdatum",
    "geb",
    "geboren",
    "date de naissance",
    "naissance",
    "fecha de nacimiento",
    "nacimiento",
    "data di nascita",
    "nascita",
  ],
  sex: ["sex", "gender", "geschlecht", "sexe", "sexo", "sesso"],
  diagnosis: ["diagnosis", "diagnose", "disease", "diagnostic", "diagnostico", "diagnosi", "dx"],
  diagnosedOn: [
    "diagnosed on",
    "diagnosedon",
    "date of diagnosis",
    "diagnosis date",
    "diagnosedatum",
    "erstdiagnose",
    "date du diagnostic",
    "fecha de diagnostico",
    "data diagnosi",
  ],
  measurand: [
    "measurand",
    "analyte",
    "analyt",
    "test",
    "test name",
    "testname",
    "parameter",
    "parametro",
    "parametre",
    "analysis",
    "analyse",
    "analisi",
    "prueba",
    "assay name",
    "component",
    "marker",
    "bezeichnung",
    "untersuchung",
    "messgrosse",
    "laborwert",
    "esame",
    "examen",
    "determinacion",
    "determination",
    "test description",
    "observation",
  ],
  specimen: [
    "specimen",
    "specimen type",
    "sample type",
    "material",
    "probenmaterial",
    "untersuchungsmaterial",
    "probe",
    "matrix",
    "echantillon",
    "prelevement",
    "muestra",
    "campione",
    "materiale",
    "fluid",
  ],
  loinc: ["loinc", "loinc code", "loinccode", "loinc num", "loinc nr"],
  value: [
    "value",
    "result",
    "result value",
    "numeric result",
    "wert",
    "ergebnis",
    "messwert",
    "resultat",
    "befundwert",
    "valeur",
    "valor",
    "resultado",
    "valore",
    "risultato",
    "konzentration",
    "concentration",
  ],
  unit: [
    "unit",
    "units",
    "einheit",
    "einheiten",
    "dimension",
    "unite",
    "unites",
    "unidad",
    "unidades",
    "unita",
    "unita di misura",
    "uom",
    "mass einheit",
  ],
  collectedOn: [
    "collected on",
    "collectedon",
    "date",
    "collected",
    "collection date",
    "date collected",
    "sample date",
    "sampling date",
    "specimen date",
    "datum",
    "abnahmedatum",
    "entnahmedatum",
    "abnahme",
    "probendatum",
    "date de prelevement",
    "date prelevement",
    "fecha",
    "fecha de extraccion",
    "fecha de toma",
    "data",
    "data prelievo",
    "data del prelievo",
    "drawn on",
    "draw date",
    "collection date time",
    "collected date",
    "collection datetime",
  ],
  collectedAt: [
    "collected at",
    "collectedat",
    "time",
    "collection time",
    "time of day",
    "uhrzeit",
    "zeit",
    "abnahmezeit",
    "entnahmezeit",
    "heure",
    "hora",
    "ora",
  ],
  laboratory: [
    "laboratory",
    "lab",
    "labor",
    "laboratoire",
    "laboratorio",
    "lab name",
    "laboratory name",
    "performing lab",
    "performing laboratory",
    "laborname",
  ],
  method: ["method", "methode", "metodo", "assay", "technique", "messmethode", "verfahren"],
  interval: [
    "interval",
    "reference interval",
    "reference range",
    "ref range",
    "normal range",
    "range",
    "reference",
    "referenzbereich",
    "referenzintervall",
    "referenz",
    "normbereich",
    "normwert",
    "normwerte",
    "ref bereich",
    "intervalle de reference",
    "valeurs de reference",
    "valeurs normales",
    "intervalo de referencia",
    "rango de referencia",
    "valores de referencia",
    "rango",
    "intervallo di riferimento",
    "valori di riferimento",
    "ref interval",
  ],
  intervalLow: [
    "interval low",
    "intervallow",
    "low",
    "lower limit",
    "reference low",
    "ref low",
    "low limit",
    "range low",
    "untergrenze",
    "untere grenze",
    "referenz von",
    "ref von",
    "lln",
    "reference range low",
    "borne inferieure",
    "limite inferior",
    "limite inferiore",
  ],
  intervalHigh: [
    "interval high",
    "intervalhigh",
    "high",
    "upper limit",
    "reference high",
    "ref high",
    "high limit",
    "range high",
    "obergrenze",
    "obere grenze",
    "referenz bis",
    "ref bis",
    "uln",
    "reference range high",
    "borne superieure",
    "limite superior",
    "limite superiore",
  ],
  urinePh: ["urine ph", "urineph", "urin ph", "ph urin", "ph urine", "ph"],
  purpose: ["purpose", "reason for test"],
  status: ["status", "result status", "ergebnisstatus", "befundstatus", "statut", "estado", "stato"],
  note: [
    "note",
    "notes",
    "comment",
    "comments",
    "remark",
    "remarks",
    "kommentar",
    "bemerkung",
    "bemerkungen",
    "anmerkung",
    "commentaire",
    "remarque",
    "comentario",
    "observaciones",
    "nota",
    "commento",
  ],
  patientId: ["b2m patient id", "our patient id"],
  resultId: ["b2m result id", "our result id"],
  archived: ["archived patient"],
  madeUp: ["made up person"],
};

const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map(
  COLUMN_ROLES.flatMap((role) => HEADERS[role].map((header): [string, ColumnRole] => [header, role])),
);

/** Longer than any header; a cell beyond it is no header, and is not searched. */
const LONGEST_HEADER = 80;

/** A header's letters and digits in lower case without accents, so that "Collected_On" and "collected on" are one. */
export const headerKey = (text: string): string =>
  text
    .slice(0, LONGEST_HEADER)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * What a header says that its column holds, or nothing. A unit in brackets behind it ("Value (mg/L)") is not part of the name.
 */
export function roleOf(header: string): ColumnRole | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  return ROLE_OF.get(headerKey(header)) ?? ROLE_OF.get(headerKey(header.replace(/[([][^()[\]]*[)\]]\s*$/u, "")));
}

/** The unit in brackets behind a header: "Value (mg/L)", "Wert [mg/l]". */
export const unitIn = (header: string): string =>
  /[([](?<unit>[^()[\]]*)[)\]]\s*$/u.exec(header.slice(0, LONGEST_HEADER))?.groups?.["unit"]?.trim() ?? "";

/** What the headers themselves say, as a mapping to start from. Where two columns claim one role the first has it. */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<ColumnRole>();
  return header.map((text) => {
    const role = roleOf(text);
    if (role === undefined || taken.has(role)) return undefined;
    taken.add(role);
    return role;
  });
}

/**
 * The same text for every file with these columns in this order: by it a mapping made by hand is found again. Holds headers only,
 * no values.
 */
export const shapeOf = (header: readonly string[]): string => header.map(headerKey).join("|").slice(0, 2000);

/** Whether a mapping is enough to read results with: a value and its day. */
export const isEnough = (mapping: ColumnMapping): boolean => mapping.includes("value") && mapping.includes("collectedOn");

/** What stands for a shape of tables in the settings: the headers themselves could hold a name. */
export const shapeSum = (shape: string): string => hash53(shape).toString(36);
