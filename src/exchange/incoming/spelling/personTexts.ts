import { DIAGNOSES, SEXES, type Diagnosis, type Sex } from "../../../domain/record/patient.ts";
import { headerKey } from "../table/columnHeaders.ts";

const SEX_WORDS: { readonly [word: string]: Sex } = {
  f: "female",
  w: "female",
  female: "female",
  woman: "female",
  weiblich: "female",
  frau: "female",
  femme: "female",
  feminin: "female",
  mujer: "female",
  femenino: "female",
  femmina: "female",
  femminile: "female",
  donna: "female",
  weibl: "female",
  fem: "female",
  feminine: "female",
  femenina: "female",
  hembra: "female",
  dame: "female",
  fille: "female",
  nina: "female",
  m: "male",
  male: "male",
  man: "male",
  mannlich: "male",
  maennlich: "male",
  mann: "male",
  herr: "male",
  homme: "male",
  masculin: "male",
  hombre: "male",
  masculino: "male",
  maschio: "male",
  maschile: "male",
  uomo: "male",
  h: "male",
  mannl: "male",
  varon: "male",
  masc: "male",
  masculina: "male",
  nino: "male",
  other: "other",
  d: "other",
  x: "other",
  divers: "other",
  o: "other",
  diverse: "other",
  otro: "other",
  autre: "other",
  unknown: "unknown",
  u: "unknown",
  "not recorded": "unknown",
  unbekannt: "unknown",
  inconnu: "unknown",
  desconocido: "unknown",
  sconosciuto: "unknown",
  "no consta": "unknown",
  "nicht angegeben": "unknown",
  "non precise": "unknown",
  "no especificado": "unknown",
  "k a": "unknown",
};

/** The sex that a file's text names; nothing where it is not known. */
export function readSexText(text: string): Sex | undefined {
  const key = headerKey(text);
  return SEXES.find((sex) => sex === key) ?? (Object.hasOwn(SEX_WORDS, key) ? SEX_WORDS[key] : undefined);
}

/** ICD-10-CM and SNOMED CT codes of the diagnoses followed here. Source: docs/evidence of codes, mCODE value sets. */
const DIAGNOSIS_CODES: readonly (readonly [RegExp, Diagnosis])[] = [
  [/^(?:C90\.?0\d?|109989006)$/u, "multiple-myeloma"],
  [/^(?:413587002)$/u, "smoldering-myeloma"],
  [/^(?:C91\.?1\d?|92814006|277473004)$/u, "cll"],
  [/^(?:C83\.?3\d?|109969005)$/u, "dlbcl"],
  [/^(?:C82(?:\.?\d{1,2})?|308121000)$/u, "follicular-lymphoma"],
  [/^(?:C83\.?1\d?|443487006)$/u, "mantle-cell-lymphoma"],
  [/^(?:C88\.?0\d?|190818004)$/u, "waldenstrom"],
  [/^(?:C81(?:\.?\d{1,2})?|118599009)$/u, "hodgkin-lymphoma"],
];

/** Looked for in texts without accents, and in the texts as they stand. */
const DIAGNOSIS_WORDS: readonly (readonly [RegExp, Diagnosis])[] = [
  [
    new RegExp(
      String.raw`smou?ldering|smou?ldernd|schwelend\p{L}* (?:multiples? )?myelom|indolente?s? (?:multiples? )?myelom|sMM\b` +
        String.raw`|asymptomati\p{L}* (?:multiple )?myelom|mieloma (?:multiple )?(?:quiescente|indolente|asintomatico|latente)` +
        String.raw`|myelome (?:multiple )?(?:indolent|asymptomatique)`,
      "iu",
    ),
    "smoldering-myeloma",
  ],
  [/multiple?s?[ -]myelom|myelome multiple|mieloma m[uú]ltiple|mieloma multiplo|plasmo[cz]ytom|^mm$/iu, "multiple-myeloma"],
  [
    new RegExp(
      String.raw`chronic lympho(?:cytic|id) leuk|chronische lymphatische leuk|leucemie lymphoide chronique` +
        String.raw`|leucemia linf(?:oc[ií]|[aá])tica cr[oó]nica|leucemia linfatica cronica|^(?:b-)?cll(?:\/sll)?$|^llc(?:-b)?$`,
      "iu",
    ),
    "cll",
  ],
  [
    new RegExp(
      String.raw`diffuse? large b|diffus\p{L}* (?:gro(?:ss|ß)zellig|a grandes)|linfoma (?:b )?difuso (?:b )?de (?:celulas? b grandes?` +
        String.raw`|celulas? grandes?(?: b)?)|lymphome (?:b )?diffus (?:b )?a grandes cellules|^dlbcl$|^dlbl$|^l[bd]dcg$|^ldcgb$` +
        String.raw`|^ldgcb$|^lbdgc$`,
      "iu",
    ),
    "dlbcl",
  ],
  [
    /follicular lymphoma|follikul[aä]res lymphom|lymphome folliculaire|linfoma folicular|linfoma follicolare|^fl$/iu,
    "follicular-lymphoma",
  ],
  [
    /mantle.cell|mantelzell|lymphome (?:du|a cellules du) manteau|(?:c[eé]lulas|linfoma) del manto|linfoma mantellare|^mcl$/iu,
    "mantle-cell-lymphoma",
  ],
  [/waldenstr|^wm$/iu, "waldenstrom"],
  [/hodgkin/iu, "hodgkin-lymphoma"],
  [
    new RegExp(
      String.raw`cns lymphoma|zns.lymphom|primary cns|linfoma (?:\p{L}+ )?del (?:snc|sistema nervioso central)` +
        String.raw`|lymphome (?:\p{L}+ )?(?:du (?:snc|systeme nerveux central)|cerebral(?: primitif)?)|^pcnsl$|^lp?snc$`,
      "iu",
    ),
    "cns-lymphoma",
  ],
];

/** The diagnosis that a file's text or code names; nothing where it is not one of the list. "Non-Hodgkin" names none. */
export function readDiagnosisText(text: string): Diagnosis | undefined {
  const plain = text.trim().slice(0, 200);
  const own = DIAGNOSES.find((diagnosis) => diagnosis === plain.toLowerCase());
  if (own !== undefined) return own;
  if (/^(?:other|andere|sonstiges?|autres?|otr[oa]s?|altro)$/iu.test(plain)) return "other";
  if (/\bno[nt]?[ -]?hodgkin/iu.test(plain)) return undefined;
  const folded = plain.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  const found = new Set(
    [...DIAGNOSIS_CODES, ...DIAGNOSIS_WORDS].flatMap(([words, diagnosis]) =>
      words.test(plain) || words.test(folded) ? [diagnosis] : [],
    ),
  );
  // "Smoldering multiple myeloma" is one diagnosis with two names in it.
  if (found.has("smoldering-myeloma")) found.delete("multiple-myeloma");
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** A whole name in one cell. Only a comma says which part is the family name; without one the name stays whole. */
export function splitName(text: string): { readonly familyName: string; readonly givenName: string } {
  const comma = text.indexOf(",");
  if (comma < 0) return { familyName: text.trim(), givenName: "" };
  return { familyName: text.slice(0, comma).trim(), givenName: text.slice(comma + 1).trim() };
}
