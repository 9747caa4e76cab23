import {
  acceptedUnit,
  isMeasurandCode,
  MEASURAND_CODES,
  MEASURANDS,
  type MeasurandCode,
} from "../../../domain/measuring/measurand.ts";
import type { Unit } from "../../../domain/measuring/units.ts";
import { names } from "../../../words/fileNames.ts";
import type { ReaderRefusal } from "../found.ts";
import { readFileUnit } from "./readFileUnit.ts";
import { unitFor } from "./unitFor.ts";
import { fitsAmount, loincIn, readLoincCode, type LoincMeaning } from "./loincCode.ts";
import { isSpecimenAlone, isTimed, testNameKey, specimensIn, type SpecimenWord } from "./specimenWords.ts";

/** What a text names. */
export type MeasurandReading =
  | { readonly type: "Measurand"; readonly measurand: MeasurandCode }
  /**
   * B2M without a specimen, a specimen without a name, or neither: a person says which. `key` is the same for all rows that one
   * answer decides, and no two rows share it whose own texts say different things.
   */
  | {
      readonly type: "Ask";
      readonly key: string;
      readonly open: "specimen" | "analyte";
      readonly options: readonly MeasurandCode[];
    }
  | { readonly type: "Refused"; readonly refusal: ReaderRefusal };

const B2M = new RegExp(
  String.raw` (?:(?:beta|b) ?(?:2|ii) ?(?:mi[ck]roglobuli\p{L}{1,5}|mi[ck]roglob|mi[ck]ro|mcg|mg|m)|bmg` +
    String.raw`|beta mi[ck]roglobuli\p{L}{1,5}|mi[ck]roglobuli\p{L}{1,5} (?:beta|b) ?2)(?= |\/)`,
  "u",
);
/** What carries the name and is not the concentration of the protein. */
const NOT_THE_PROTEIN =
  / (?:amyloid\p{L}*|gene?|mutation\p{L}*|antibod\p{L}*|anti|antikorper|ig[gam]|glyko\p{L}*|glyco\p{L}*|index) /u;

const RATIO = new RegExp(
  String.raw` (?:ratio|quotient|quot|rapport|cociente|rapporto|indice)|\/ ?(?:g )?(?:(?:kr|cr)ea|alb)|(?:kreatinin` +
    String.raw`|creatinin\p{L}*|krea|crea|creat) (?:ratio|quotient|bezogen)|bezogen auf`,
  "u",
);
const POST_DIALYSIS = new RegExp(
  String.raw` (?:post ?(?:hemo|haemo|hamo)?dial\p{L}*|post ?hd|nach (?:hamo|haemo)?dialyse|apres dialyse` +
    String.raw`|despues de dialisis|dopo dialisi|post dialis\p{L}*) `,
  "u",
);

type Companion = { readonly name: RegExp; readonly not?: RegExp };
/**
 * What others call a companion beside its own name here, and what looks like it and is another quantity. Companions stand without
 * a specimen where everybody means serum or blood; another specimen is not followed.
 */
const COMPANIONS: { readonly [code in MeasurandCode]?: Companion } = {
  "creatinine-serum": {
    name: / (?:(?:serum|plasma)?[kc]r(?:e|é)at[iy]nin(?:e|a|i|en|et)?|creatinin(?:emie|emia)|kreatiniini|krea|crea|creat) /u,
    not: / (?:\p{L}*clearance|clairance|aclaramiento|depuracion|kinase|egfr|gfr) |\//u,
  },
  "albumin-serum": {
    name: / (?:(?:serum|plasma)albumin|albumine|albumina|albumin(?:emie|emia)|albumiini|albuminy|alb) /u,
    not: / (?:corrected|korrigiert\p{L}*|corrige\p{L}*|micro|mikro|ratio|quotient|elektrophorese|electrophoresis) |\/|%/u,
  },
  "ldh-serum": {
    name: new RegExp(
      String.raw` (?:lactate ?des?hydrogenase|laktat ?dehydrogenase|lactat ?dehydrogenase|lactico deshidrogenasa` +
        String.raw`|lactato ?deshidrogenasa|deshidrogenasa lactica` +
        String.raw`|lattato deidrogenasi|lacticodeshydrogenase|laktat ?dehydrogenas|laktaattidehydrogenaasi` +
        String.raw`|lactato desidrogenase` +
        String.raw`|lactaat ?dehydrogenase|dehydrogenaza mleczanowa|ld) `,
      "u",
    ),
    not: / (?:ldh? ?[1-5]|iso\p{L}*) /u,
  },
  "hemoglobin-blood": {
    name: / (?:h(?:e|ae|a)moglobin|hb|hgb|hemoglobine|hemoglobina|hemoglobiini|emoglobina) /u,
    not: new RegExp(
      String.raw` (?:a1c?|a2|f|s|p|plasma|serum|free|freies|libre|libero|plasmatique|haptoglobin|mch|mchc` +
        String.raw`|reti\p{L}*|gly[ckq]\p{L}*|gli[ck]\p{L}*|glucos\p{L}*|corpuscul\p{L}*|korpuskul\p{L}*|f(?:o?e|ö)tal\p{L}*) `,
      "u",
    ),
  },
  "platelets-blood": {
    name: new RegExp(
      String.raw` (?:platelet|platelet count|plt|thrombo(?:zyten)?|thrombocytes?|plaquettes|plaquetas|piastrine` +
        String.raw`|thrombozytenzahl|blutplattchen|trombocitos|numeration plaquettaire|trombocyter` +
        String.raw`|trombocytter|trombocyten|trombosyter|trombosyytit|bloedplaatjes|plytki krwi|plytki) `,
      "u",
    ),
    not: / (?:mpv|pdw|mean|volume|volumen) /u,
  },
  "lymphocytes-blood": {
    name: new RegExp(
      String.raw` (?:lymphocyte|lymphozyten|lymphs?|linfocitos|linfociti|lymfocyter|lymfocytter|lymfocyten|lymfosyytit|limfocyty|alc` +
        String.raw`|lymphocyte count) `,
      "u",
    ),
    not: /%| (?:cd ?\d+|atypi\p{L}*|reactive|t|b) /u,
  },
  "m-protein-serum": {
    name: new RegExp(
      String.raw` (?:m ?protein|m ?spike|m ?gradient|m ?komponente|m ?component|paraprotein|paraproteine` +
        String.raw`|pico? monoclonal|componente m|immunoglobuline monoclonale|protein[ea] m|paraproteina|proteine monoclonale` +
        String.raw`|monoclonal protein|monoklonales protein|composant monoclonal|componente monoclonal` +
        String.raw`|componente monoclonale|proteina monoclonal) `,
      "u",
    ),
    not: /%|\//,
  },
  "igm-serum": {
    name: / (?:ig m|immunoglobulin m|immunoglobulines m|immunglobulin m|immunoglobuline m|inmunoglobulina m) /u,
    not: / (?:anti|kappa|lambda|antikorper|antibody|gl[yi][ck]o\p{L}*|cardiolip\p{L}*) |\//u,
  },
  "kappa-flc-serum": {
    name: new RegExp(
      String.raw` (?:(?:free|freie?|flc|libres?|libere|leggere libere).* ?kappa|kappa.* (?:free|freie?|flc|libres?|libere)` +
        String.raw`|kappa flc|flc kappa|kflc|sflc kappa|fklc) `,
      "u",
    ),
    not: / (?:ratio|quotient|rapport|lambda) |\//,
  },
  "lambda-flc-serum": {
    name: new RegExp(
      String.raw` (?:(?:free|freie?|flc|libres?|libere|leggere libere).* ?lambda|lambda.* (?:free|freie?|flc|libres?` +
        String.raw`|libere)|lambda flc|flc lambda|lflc|sflc lambda|fllc) `,
      "u",
    ),
    not: / (?:ratio|quotient|rapport|kappa) |\//,
  },
  "calcium-serum": {
    name: / (?:kalzium|gesamt(?:c|k)al(?:c|z)ium|calcemie|calcemia|kalsium|kalcium|calcio|wapn|ca) /u,
    not: new RegExp(
      String.raw` (?:corrected|korrigiert\p{L}*|corrige\p{L}*|corregido|corretto|ioni\p{L}*|free|freies` +
        String.raw`|albumin|score|ca ?\d+) |\/`,
      "u",
    ),
  },
  "crp-serum": {
    name: / (?:c reactive protein|c reaktives protein|proteine c reactive|proteina c reactiva|proteina c reattiva|hs ?crp) /u,
  },
};

/** What this product calls it, without the specimen: a new companion is read by its own name before anyone lists others. */
const ownName = (code: MeasurandCode): string => testNameKey(names.measurand[code].split(",")[0] ?? "");

const COMPANION_LIST = MEASURAND_CODES.filter((code) => !MEASURANDS[code].followed).map((code) => {
  const { name, not } = COMPANIONS[code] ?? {};
  const own = ownName(code);
  return {
    code,
    isNamed: (key: string): boolean => (key.includes(own) || name?.test(key) === true) && not?.test(key) !== true,
  };
});

const notFollowed = (text: string): MeasurandReading => ({ type: "Refused", refusal: { type: "NotFollowed", text } });
const notComparable = (
  code: string,
  because: Extract<ReaderRefusal, { type: "CodeNotComparable" }>["because"],
): MeasurandReading => ({
  type: "Refused",
  refusal: { type: "CodeNotComparable", code, because },
});

/** The kind of quantity in the long names of LOINC: a concentration is no ratio. */
const PER_VOLUME = /\[[\p{L} #]{1,30}\/volume\]/giu;

/** Two names of one tube, whose slash tells no ratio. */
const ONE_TUBE = /(?<= )(?:s|ser|serum) \/ (?:p|pl|plas|plasma)(?= )/gu;

const SERIES_OF: { readonly [specimen in SpecimenWord]?: MeasurandCode } = {
  serum: "b2m-serum",
  urine: "b2m-urine",
  csf: "b2m-csf",
};
const CONCENTRATIONS: readonly MeasurandCode[] = ["b2m-serum", "b2m-urine", "b2m-csf"];
const PER_DAY: ReadonlySet<Unit> = new Set(["ug/d", "mg/d"] as const);
const PER_CREATININE: ReadonlySet<Unit> = new Set(["ug/g{creat}", "mg/mol{creat}"] as const);

/**
 * What a printed name and unit say is measured: "Beta-2-Mikroglobulin i.S.", "β2-microglobuline urinaire", "LDH". Never guesses a
 * specimen of B2M: without one it is asked. A ratio to creatinine, an excretion in 24 h and a sample after dialysis are series of
 * their own; their names and their units tell them.
 */
export function readMeasurandText(text: string, unitText: string): MeasurandReading {
  const code = text.trim();
  if (isMeasurandCode(code)) return { type: "Measurand", measurand: code };
  const key = testNameKey(text);
  const unit = readFileUnit(unitText);
  if (key.trim() === "") return { type: "Ask", key: "", open: "analyte", options: [] };
  if (B2M.test(key)) return readB2m(key.replace(B2M, specimenInName), text, unit);
  if (isSpecimenAlone(key)) return readSpecimenAlone(key, text, unitText, unit);
  const name = testNameKey(text.replaceAll(PER_VOLUME, " ")).replaceAll(ONE_TUBE, " serum ");
  return readCompanion(name, text, specimensIn(key), unit);
}

/** French and Spanish say the tube in the end of the name: "bêta-2-microglobulinémie" is in blood, "…urie" in urine. */
const specimenInName = (name: string): string => (/emi[ea]$/u.test(name) ? " serum " : /uri[ea]$/u.test(name) ? " urine " : " ");

/** A tube is no test: "Serum" heads M-protein in one table and B2M in another. Whoever brings the table says which. */
function readSpecimenAlone(key: string, text: string, unitText: string, unit: Unit | undefined): MeasurandReading {
  const specimens = specimensIn(key);
  if (specimens.includes("other-fluid")) return notComparable(text, "other-fluid");
  const options = MEASURAND_CODES.filter(
    (code) =>
      specimens.some((one) => one === MEASURANDS[code].specimen || (one === "blood" && MEASURANDS[code].specimen === "serum")) &&
      (unit === undefined || acceptedUnit(code, unit) !== undefined),
  );
  // In a unit that nothing followed here is printed in, it is something else.
  return options.length === 0 || (unit === undefined && unitText.trim() !== "")
    ? notFollowed(text)
    : { type: "Ask", key: `${specimens.join("+")} ${unit ?? ""}`.trim(), open: "analyte", options };
}

/** Whether a word of a name and a specimen are one: serum and blood name one tube to many laboratories. */
export const isSameTube = (spoken: SpecimenWord, own: SpecimenWord): boolean =>
  spoken === own || (spoken === "serum" && own === "blood") || (spoken === "blood" && own === "serum");

function readB2m(rest: string, text: string, unit: Unit | undefined): MeasurandReading {
  if (NOT_THE_PROTEIN.test(rest)) return notFollowed(text);
  const said = specimensIn(rest);
  const specimens = said.filter((specimen) => specimen !== "blood");
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
  if (isTimed(rest))
    return urine && unit === undefined
      ? { type: "Measurand", measurand: "b2m-urine-24h" }
      : notComparable(text, "timed-collection");
  if (POST_DIALYSIS.test(rest))
    return specimens.every((specimen) => specimen === "serum")
      ? { type: "Measurand", measurand: "b2m-serum-post-dialysis" }
      : notFollowed(text);
  const measurand = specimens.length === 1 && specimens[0] !== undefined ? SERIES_OF[specimens[0]] : undefined;
  if (measurand !== undefined) return { type: "Measurand", measurand };
  // What the text says itself is never answered otherwise: "B2M S/U" is serum or urine, "B2M blood" is not urine.
  const options = CONCENTRATIONS.filter(
    (code) => said.length === 0 || said.some((specimen) => isSameTube(specimen, MEASURANDS[code].specimen)),
  );
  return { type: "Ask", key: ["b2m", ...said].join("+"), open: "specimen", options };
}

function readCompanion(key: string, text: string, specimens: readonly SpecimenWord[], unit: Unit | undefined): MeasurandReading {
  const named = COMPANION_LIST.filter(({ isNamed }) => isNamed(key));
  const [only, second] = named;
  if (only === undefined || second !== undefined) return notFollowed(text);
  const measurand = only.code;
  const own = MEASURANDS[measurand].specimen;
  const fits = specimens.every((specimen) => specimen === "serum" || specimen === "blood" || specimen === own);
  // Nothing is collected over time but urine, whether the name says so or not.
  if (!fits || isTimed(key)) return notFollowed(text);
  const tube = unknownTube(text, only.isNamed);
  if (tube !== undefined && unit !== undefined && acceptedUnit(measurand, unit) === undefined) return notFollowed(text);
  return tube === undefined
    ? { type: "Measurand", measurand }
    : { type: "Ask", key: `${measurand}+${tube}`, open: "specimen", options: [measurand] };
}

/** Letters before or behind a name that laboratories write there and that name no other tube: a method, a state of the patient. */
const NO_TUBE = new RegExp(
  String.raw`^(?:f[ps]|[avck]b|p[tk]|hs|us|hp|enz|jaf|jaff|jaffe|idms|bc[gp]|ifcc|abs|tot|poc|poct|si|kin|auto|man|calc|quan` +
    String.raw`|qn|ven|art|cap|kap|fast|np|ref|free|frei|flc|turb|neph|xn|gas|bga|lab|lvl|ldh|crp|plt|hgb|alb|ca|total|ges` +
    String.raw`|gesamt` +
    String.raw`|new|neu|old|alt|conv|conc|photo|dry|sl|i|ii|a|[mscna]cnc|mrto|vfr|mass|vol|prid)$`,
  "u",
);

/** The letters that stand where others write the specimen, "dU-Kreatinin" or "ALB-PKT", where nobody here knows what they say. */
function unknownTube(text: string, isNamed: (key: string) => boolean): string | undefined {
  const parts = [
    /^(?<tube>\p{L}{1,3})[-_:](?<rest>.+)$/u.exec(text.trim())?.groups,
    /^(?<rest>.+?)\s?[-_,(]\s?(?<tube>\p{L}{1,4})[).]*$/u.exec(text.trim())?.groups,
  ];
  for (const { tube = "", rest = "" } of parts.filter((part) => part !== undefined)) {
    const key = testNameKey(tube);
    // "Hemoglobin (Hb)" is named twice.
    if (isNamed(key)) continue;
    if (isNamed(testNameKey(rest)) && !NO_TUBE.test(key.trim()) && specimensIn(key).length === 0) return key.trim();
  }
  return undefined;
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
  // A laboratory's own code is a short name ("CREA-U"); beside a name it can only say the specimen that the name leaves out.
  if (meaning.type === "NoLoinc") {
    if (spoken === "") return readMeasurandText(codeText, unit);
    return readMeasurandText([spoken, ...specimenInCode(codeText)].join(" "), unit);
  }
  if (meaning.type === "Refused") return meaning;
  return againstCode(meaning, codeText.trim(), nameText, specimen, unit);
}

/** "U-CREA" and "CREA UR" say their specimen; a letter alone is a code and not a tube. */
function specimenInCode(code: string): readonly string[] {
  const key = testNameKey(code);
  const said = specimensIn(key);
  return said.length === 1 && said[0] !== undefined && !isSpecimenAlone(key)
    ? [said[0] === "other-fluid" ? "fluid" : said[0]]
    : [];
}

function againstCode(
  { measurand, amount }: Extract<LoincMeaning, { type: "Measurand" }>,
  code: string,
  name: string,
  specimen: string,
  unitText: string,
): MeasurandReading {
  const unit = readFileUnit(unitText);
  // A unit that nobody here knows contradicts nothing; the door says that it is not known.
  if (unit !== undefined && (!fitsAmount(amount, unit) || unitFor(measurand, unitText) === undefined))
    return contradicts(code, "unit", unitText);
  const own = MEASURANDS[measurand].specimen;
  const spoken = specimensIn(testNameKey(specimen));
  const fits = spoken.every((one) => isSameTube(one, own));
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
