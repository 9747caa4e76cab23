import { isMeasurandCode, MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Unit } from "../../domain/measuring/units.ts";
import type { ReaderRefusal } from "./found.ts";
import { readUnitHere } from "./readUnitHere.ts";
import { fitsAmount, loincIn, readLoincCode, type LoincMeaning } from "./loincCode.ts";

/** What a text names. */
export type MeasurandReading =
  | { readonly type: "Measurand"; readonly measurand: MeasurandCode }
  /** B2M without a specimen, or no name at all: a person says which. `key` is the same for all rows that one answer decides. */
  | { readonly type: "Ask"; readonly key: string; readonly options: readonly MeasurandCode[] }
  | { readonly type: "Refused"; readonly refusal: ReaderRefusal };

const LONGEST_NAME = 300;

/** Lower case, no accents, Greek beta and its look-alikes as "b", dots and signs as spaces. Slashes stay: they tell a ratio. */
const nameKey = (text: string): string =>
  ` ${text
    .slice(0, LONGEST_NAME)
    .replaceAll(/[βßϐᵝ]/gu, " beta ")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/%]+/gu, " ")
    .replaceAll("/", " / ")
    .replaceAll(/ {2,}/gu, " ")
    .trim()} `;

const B2M =
  / (?:(?:beta|b) ?(?:2|ii) ?(?:mikroglobulin|microglobulin[aeo]?|mikroglob|microglob|mcg|mg|m)|bmg|beta microglobulin[aeo]?|(?:mikroglobulin|microglobulin[aeo]?) (?:beta|b) ?2)(?= |\/)/u;
/** What carries the name and is not the concentration of the protein. */
const NOT_THE_PROTEIN =
  / (?:amyloid\p{L}*|gene?|mutation\p{L}*|antibod\p{L}*|anti|antikorper|ig[gam]|glyko\p{L}*|glyco\p{L}*|index) /u;

type SpecimenWord = "serum" | "urine" | "csf" | "blood" | "other-fluid";
const SPECIMEN_WORDS: readonly (readonly [SpecimenWord, RegExp])[] = [
  [
    "other-fluid",
    / (?:pleura\p{L}*|perito\p{L}*|ascit\p{L}*|aszit\p{L}*|dialysat\p{L}*|dialysate|body fluid|korperflussigkeit|synovi\p{L}*|punktat|amniotic|fruchtwasser|saliva|speichel) /u,
  ],
  ["csf", / (?:csf|liquor|cerebrospinal|cerebro spinal|cerebrospinalis|lcr|liquido cefalorraquideo|i l|liqu) /u],
  ["urine", / (?:urine?|urines|harn|orina|urinaire|urinari[ao]|u|i u|sammelurin|spontanurin|spoturin|uri) /u],
  [
    "serum",
    / (?:serum|serums|sero|siero|suero|serique|serico|sierica|plasma|plasmatique|plasmatico|plasmatica|heparinplasma|edta plasma|s|p|i s|sp|ser|serum or plasma|hep plasma|lihep) /u,
  ],
  ["blood", / (?:blood|blut|vollblut|whole blood|edta|edta blut|sang|sangre|sangue|b) /u],
];
const TIMED =
  / (?:24 ?h|24 ?hr|24 ?hours?|24 ?std|24 ?stunden|24h urine?|sammelurin|24 ?heures|24 ?horas|24 ?ore|excretion|ausscheidung|per day|pro tag) /u;
const RATIO =
  / (?:ratio|quotient|quot|rapport|cociente|rapporto|indice)|\/ ?(?:g )?(?:kr|cr)ea|(?:kreatinin|creatinin\p{L}*|krea|crea|creat) (?:ratio|quotient|bezogen)|bezogen auf/u;
const POST_DIALYSIS =
  / (?:post ?(?:hemo|haemo|hamo)?dial\p{L}*|post ?hd|nach (?:hamo|haemo)?dialyse|apres dialyse|despues de dialisis|dopo dialisi|post dialis\p{L}*) /u;

type Companion = { readonly name: RegExp; readonly not?: RegExp };
/**
 * Companions stand without a specimen where everybody means serum or blood; another specimen, or another quantity of the same
 * name, is not followed.
 */
const COMPANIONS: { readonly [code in MeasurandCode]?: Companion } = {
  "creatinine-serum": {
    name: / (?:kreatinin|creatinine?|creatinina|krea|crea|creat) /u,
    not: / (?:clearance|kinase|egfr|gfr) |\//,
  },
  "albumin-serum": {
    name: / (?:albumin|albumine|albumina|alb) /u,
    not: / (?:corrected|korrigiert\p{L}*|corrige\p{L}*|micro|mikro|ratio|quotient|elektrophorese|electrophoresis) |\/|%/u,
  },
  "ldh-serum": {
    name: / (?:ldh|lactate dehydrogenase|laktatdehydrogenase|lactatdehydrogenase|lactico deshidrogenasa|lattato deidrogenasi|lacticodeshydrogenase) /u,
    not: / (?:ldh ?[1-5]|iso\p{L}*) /u,
  },
  "hemoglobin-blood": {
    name: / (?:h(?:e|ae|a)moglobin|hb|hgb|hemoglobine|hemoglobina|emoglobina) /u,
    not: / (?:a1c?|a2|f|s|mch|mchc|reti\p{L}*|glyc\p{L}*|glyk\p{L}*) /u,
  },
  "platelets-blood": {
    name: / (?:platelets?|platelet count|plt|thrombo(?:zyten)?|thrombocytes?|plaquettes|plaquetas|piastrine) /u,
    not: / (?:mpv|pdw|mean|volume|volumen) /u,
  },
  "lymphocytes-blood": {
    name: / (?:lymphocytes?|lymphozyten|lymphs?|linfocitos|linfociti|alc|lymphocyte count) /u,
    not: /%| (?:cd ?\d+|atypi\p{L}*|reactive|t|b) /u,
  },
  "m-protein-serum": {
    name: / (?:m ?protein|m ?spike|m ?gradient|m ?komponente|m ?component|paraprotein|paraproteine|monoclonal protein|monoklonales protein|composant monoclonal|componente monoclonal|componente monoclonale|proteina monoclonal) /u,
    not: /%|\//,
  },
  "igm-serum": {
    name: / (?:igm|ig m|immunoglobulin m|immunglobulin m|immunoglobuline m|inmunoglobulina m|immunoglobuline m) /u,
    not: / (?:anti|kappa|lambda|antikorper|antibody) |\//,
  },
  "kappa-flc-serum": {
    name: / (?:(?:free|freie|flc|libres?|libere|leggere libere).* ?kappa|kappa.* (?:free|freie|flc|libres?|libere)|kappa flc|flc kappa|kflc|sflc kappa|fklc) /u,
    not: / (?:ratio|quotient|rapport|lambda) |\//,
  },
  "lambda-flc-serum": {
    name: / (?:(?:free|freie|flc|libres?|libere|leggere libere).* ?lambda|lambda.* (?:free|freie|flc|libres?|libere)|lambda flc|flc lambda|lflc|sflc lambda|fllc) /u,
    not: / (?:ratio|quotient|rapport|kappa) |\//,
  },
  "calcium-serum": {
    name: / (?:calcium|kalzium|calcio|ca) /u,
    not: / (?:corrected|korrigiert\p{L}*|corrige\p{L}*|corregido|corretto|ioni[sz]\p{L}*|ionis\p{L}*|free|freies|albumin|score|ca ?\d+) |\//u,
  },
  "crp-serum": {
    name: / (?:crp|c reactive protein|c reaktives protein|proteine c reactive|proteina c reactiva|proteina c reattiva|hs ?crp) /u,
  },
};
const COMPANION_LIST = Object.entries(COMPANIONS) as readonly (readonly [MeasurandCode, Companion])[];

const notFollowed = (text: string): MeasurandReading => ({ type: "Refused", refusal: { type: "NotFollowed", text } });
const notComparable = (
  code: string,
  because: Extract<ReaderRefusal, { type: "CodeNotComparable" }>["because"],
): MeasurandReading => ({
  type: "Refused",
  refusal: { type: "CodeNotComparable", code, because },
});

const SERIES_OF: { readonly [specimen in SpecimenWord]?: MeasurandCode } = {
  serum: "b2m-serum",
  urine: "b2m-urine",
  csf: "b2m-csf",
};
const CONCENTRATIONS: readonly MeasurandCode[] = ["b2m-serum", "b2m-urine", "b2m-csf"];
const PER_DAY: ReadonlySet<Unit> = new Set(["ug/d", "mg/d"] as const);
const PER_CREATININE: ReadonlySet<Unit> = new Set(["ug/g{creat}", "mg/mol{creat}"] as const);

/** Every specimen that the name speaks of. "B2M S/U" speaks of two, and is asked about. */
const specimensIn = (key: string): readonly SpecimenWord[] =>
  SPECIMEN_WORDS.filter(([, words]) => words.test(key)).map(([specimen]) => specimen);

/**
 * What a printed name and unit say is measured: "Beta-2-Mikroglobulin i.S.", "β2-microglobuline urinaire", "LDH". Never guesses a
 * specimen of B2M: without one it is asked. A ratio to creatinine, an excretion in 24 h and a sample after dialysis are series of
 * their own; their names and their units tell them.
 */
export function readMeasurandText(text: string, unitText: string): MeasurandReading {
  if (isMeasurandCode(text.trim())) return { type: "Measurand", measurand: text.trim() as MeasurandCode };
  const key = nameKey(text);
  const unit = readUnitHere(unitText);
  if (key.trim() === "") return { type: "Ask", key: "", options: [] };
  if (B2M.test(key)) return readB2m(key.replace(B2M, " "), text, unit);
  const specimens = specimensIn(key);
  // A column of specimens alone speaks of B2M: it is what is followed here.
  if (
    specimens.length === 1 &&
    key.trim().length <= 24 &&
    SPECIMEN_WORDS.some(([, words]) => key.replace(words, " ").trim() === "")
  )
    return readB2m(key, text, unit);
  return readCompanion(key, text, specimens);
}

function readB2m(rest: string, text: string, unit: Unit | undefined): MeasurandReading {
  if (NOT_THE_PROTEIN.test(rest)) return notFollowed(text);
  const specimens = specimensIn(rest).filter((specimen) => specimen !== "blood");
  if (specimens.includes("other-fluid")) return notComparable(text, "other-fluid");
  const perDay = unit !== undefined && PER_DAY.has(unit);
  const perCreatinine = unit !== undefined && PER_CREATININE.has(unit);
  const urine = specimens.length === 0 || specimens.join() === "urine";
  if (RATIO.test(rest) || perCreatinine) {
    // A ratio of another kind (cerebrospinal fluid to serum) is no series here.
    return urine && (perCreatinine || (unit === undefined && / (?:kr|cr)ea/u.test(rest)))
      ? { type: "Measurand", measurand: "b2m-urine-creatinine" }
      : notFollowed(text);
  }
  if (perDay) return urine ? { type: "Measurand", measurand: "b2m-urine-24h" } : contradicts(text, "unit", unit);
  if (TIMED.test(rest))
    return urine && unit === undefined
      ? { type: "Measurand", measurand: "b2m-urine-24h" }
      : notComparable(text, "timed-collection");
  if (POST_DIALYSIS.test(rest))
    return specimens.every((specimen) => specimen === "serum")
      ? { type: "Measurand", measurand: "b2m-serum-post-dialysis" }
      : notFollowed(text);
  const measurand = specimens.length === 1 && specimens[0] !== undefined ? SERIES_OF[specimens[0]] : undefined;
  if (measurand !== undefined) return { type: "Measurand", measurand };
  return { type: "Ask", key: "b2m", options: CONCENTRATIONS };
}

function readCompanion(key: string, text: string, specimens: readonly SpecimenWord[]): MeasurandReading {
  const named = COMPANION_LIST.filter(([, { name, not }]) => name.test(key) && !(not?.test(key) ?? false));
  const measurand = named.length === 1 ? named[0]?.[0] : undefined;
  if (measurand === undefined) return notFollowed(text);
  const own = MEASURANDS[measurand].specimen;
  // Serum and blood name one tube to many laboratories.
  const fits = specimens.every((specimen) => specimen === "serum" || specimen === "blood" || specimen === own);
  return fits ? { type: "Measurand", measurand } : notFollowed(text);
}

const contradicts = (code: string, what: "specimen" | "unit" | "name", text: string): MeasurandReading => ({
  type: "Refused",
  refusal: { type: "CodeContradicts", code, what, text },
});

/** What a file says about what is measured; empty texts are "not given". */
export type NamedMeasurand = { readonly code: string; readonly name: string; readonly specimen: string; readonly unit: string };

/**
 * What is measured, by code, name, specimen and unit together. The code decides, after its check digit; a name, specimen or unit
 * that contradicts it refuses the result with both, because one of them is wrong and nobody here can know which.
 */
export function readNamedMeasurand({ code, name, specimen, unit }: NamedMeasurand): MeasurandReading {
  const codeText = code.trim() === "" ? (loincIn(name) ?? "") : code;
  const meaning: LoincMeaning = codeText === "" ? { type: "NoLoinc" } : readLoincCode(codeText);
  const nameText = loincIn(name) === undefined ? name : "";
  const spoken = [nameText, specimen].filter((part) => part.trim() !== "").join(" ");
  if (meaning.type === "NoLoinc") {
    if (spoken === "" && codeText !== "") return notFollowed(codeText);
    return readMeasurandText(spoken, unit);
  }
  if (meaning.type === "Refused") return meaning;
  return againstCode(meaning, codeText.trim(), nameText, specimen, unit);
}

function againstCode(
  { measurand, amount }: Extract<LoincMeaning, { type: "Measurand" }>,
  code: string,
  name: string,
  specimen: string,
  unitText: string,
): MeasurandReading {
  const unit = readUnitHere(unitText);
  if (
    unitText.trim() !== "" &&
    (unit === undefined || !fitsAmount(amount, unit) || !MEASURANDS[measurand].units.some((accepted) => accepted.unit === unit))
  ) {
    return contradicts(code, "unit", unitText);
  }
  const own = MEASURANDS[measurand].specimen;
  const spoken = specimensIn(nameKey(specimen));
  const fits = spoken.every((one) => one === own || (own === "serum" && one === "blood") || (own === "blood" && one === "serum"));
  if (!fits) return contradicts(code, "specimen", specimen);
  // Local names are free; only one that is understood can contradict.
  const named = name.trim() === "" ? undefined : readMeasurandText(name, unitText);
  if (named?.type === "Measurand" && named.measurand !== measurand && !isFinerName(named.measurand, measurand))
    return contradicts(code, "name", name);
  if (named?.type === "Refused" && named.refusal.type === "CodeNotComparable") return contradicts(code, "name", name);
  return { type: "Measurand", measurand };
}

/** A name that says less than the code does not contradict it: "B2M serum" on the code for samples after dialysis. */
const isFinerName = (named: MeasurandCode, coded: MeasurandCode): boolean =>
  (coded === "b2m-serum-post-dialysis" && named === "b2m-serum") ||
  (MEASURANDS[coded].specimen === "urine" && named === "b2m-urine");
