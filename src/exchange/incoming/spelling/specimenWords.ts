import type { Specimen } from "../../../domain/measuring/measurand.ts";

/** What a word of a name says that was drawn; what nothing followed here is measured in is "other-fluid". */
export type SpecimenWord = Specimen | "other-fluid";

const LONGEST_NAME = 300;

/** Lower case, no accents, Greek beta and its look-alikes as "b", dots and signs as spaces. Slashes stay: they tell a ratio. */
export const testNameKey = (text: string): string =>
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

/** Cerebrospinal fluid in words of several languages; they are looked for first, so that their "fluid" is no other one. */
const CSF = new RegExp(
  String.raw`(?<= )(?:csf fluid|csf fld|csf|(?:cerebrospinal|cerebro spinal|cerebral spinal|spinal) (?:fluid|fld|fl)` +
    String.raw`|cerebrospinal|cerebro spinal|liquor cerebrospinalis|liquor|liqu|liq|likvor|likvori|likwor|csv|spv` +
    String.raw`|cerebrospinalis|zerebrospinalflussigkeit` +
    String.raw`|cerebrospinalvatska|cerebrospinalvæske|cerebrospinalvaeske|spinalvæske|spinalvaeske|rygmarvsvæske` +
    String.raw`|ryggmargsvatska|lumbalvatska|hersenvocht|lumbaalvocht|selkaydinneste|plyn mozgowo rdzeniowy|pmr` +
    String.raw`|hirnwasser|nervenwasser|i l|liquide (?:cephalo|cerebro) ?rachidien|liquide cerebrospinal|liquido (?:cefalo` +
    String.raw`|cerebro) ?(?:rraquideo|raquideo|rachidiano|espinal|spinale)|lcr|lcs)(?= )`,
  "u",
);

const WORDS: readonly (readonly [SpecimenWord, RegExp])[] = [
  [
    "other-fluid",
    new RegExp(
      String.raw`(?<= )(?:pleura\p{L}*|perito\p{L}*|ascit\p{L}*|aszit\p{L}*|dialysat\p{L}*|dialysis (?:fluid|fld|fl)` +
        String.raw`|(?:body|bdy|misc|miscellaneous|other|pericardial|amniotic|joint|drain\p{L}*|cyst|gastric|bal` +
        String.raw`|bf) (?:fluid|fld|fl|flu)|fluids?|fld|flu|fl|bf|korperflussigkeit|flussigkeit|liquides?|liquidos?` +
        String.raw`|liquidi|synovi\p{L}*|gelenk\p{L}*|perikard\p{L}*|pericard\p{L}*|punktat\p{L}*|punkt|asc|asz|plf|perit` +
        String.raw`|pleuravocht|ascitesvocht|ledvatska|leddvæske|erguss|exsudat|transsudat` +
        String.raw`|drain\p{L}*|aspirat\p{L}*|epanchement|derrame|versamento|amniotic|amniotique|amniotico|fruchtwasser` +
        String.raw`|saliva|salivary|speichel|salive|stool|stuhl|feces|faeces|fecal|faecal|selles|heces|feci|sweat|schweiss` +
        String.raw`|sueur|sudor|sudore|bile|galle|vitreous|tears?|semen|bal|bronchoalveolar|lavage|bone marrow|knochenmark` +
        String.raw`|moelle|medula osea|midollo|cyst|abscess)(?= )`,
      "u",
    ),
  ],
  [
    "urine",
    new RegExp(
      String.raw`(?<= )(?:(?:24|12) ?(?:h|hr|hrs|hour|std|heures|horas|ore) ?(?:u|ur|urine?|urin|harn)|(?:u|ur` +
        String.raw`|hu) ?24 ?h?|24 ?(?:u|ur|hu)|urines?|urin|urn|urna|urinary|harn|orina|orinas|urina|urinas|virtsa|mocz` +
        String.raw`|moczu|dzm|dygnsurin|døgnurin|plasurin|urinaires?|urinari[aoei]` +
        String.raw`|urinari[ao]s|urinali|u|ur|i u|sammelurin|sammelharn|spontanurin|spontanharn|spoturin|morgenurin|uri` +
        String.raw`|tagesurin|urinprobe)(?= )`,
      "u",
    ),
  ],
  [
    "serum",
    new RegExp(
      String.raw`(?<= )(?:serum or plasma|serum plasma|ser ?(?:\/ )?(?:plas|plasma|pl)|serpl|serplas|serplbld|s ?\/ ?p` +
        String.raw`|serum|serums|seric[ao]?|sero|siero|suero|serique|serico|serica|sierica|sierico|plasma|soro|surowica` +
        String.raw`|surowicy|osocze|osoczu|seerumi|bloedserum|plasmatique` +
        String.raw`|plasmatico|plasmatica|plasm|plas|plsm|heparinplasma|edta plasma|s|p|i s|sp|ser|srm|hep plasma|lihep` +
        String.raw`|li hep)(?= )`,
      "u",
    ),
  ],
  [
    "blood",
    new RegExp(
      String.raw`(?<= )(?:blood|blut|vollblut|whole blood|whole bld|bld|bld[acv]|wb|edta|edta blut|kapillarblut|sang` +
        String.raw`|sang total|sangre` +
        String.raw`|sangre total|sangue|sangue intero|b)(?= )`,
      "u",
    ),
  ],
];

const all = (words: RegExp): RegExp => new RegExp(words.source, `${words.flags}g`);
const EVERY: readonly RegExp[] = [CSF, ...WORDS.map(([, words]) => words)].map(all);

/**
 * Every specimen that a name speaks of, at its end, its beginning or within it. "B2M S/U" speaks of two, and is asked about. `key`
 * is a `testNameKey`.
 */
export function specimensIn(key: string): readonly SpecimenWord[] {
  const rest = key.replaceAll(all(CSF), " ");
  return [
    ...(rest === key ? [] : (["csf"] as const)),
    ...WORDS.flatMap(([specimen, words]) => (words.test(rest) ? [specimen] : [])),
  ];
}

/** Words that stand beside a specimen and name no analyte either. */
const ACCOMPANYING = new RegExp(
  String.raw`(?<= )(?:24|12|h|hr|hrs|hour|hours|std|stunden|random|rand|rnd|spot|timed|collection|collected|sample` +
    String.raw`|specimen|probe|im|in|i|of|or|and|und|et|y|e|de|del|d|material|value|wert|result|level|conc|concentration` +
    String.raw`|konzentration)(?= )`,
  "gu",
);

/** Whether a name holds a specimen and nothing else: "Serum", "U", "24 h urine". */
export function isSpecimenAlone(key: string): boolean {
  if (specimensIn(key).length === 0) return false;
  const rest = EVERY.reduce((left, words) => left.replaceAll(words, " "), key).replaceAll("/", " ");
  return rest.replaceAll(ACCOMPANYING, " ").trim() === "";
}

const TIMED = new RegExp(
  String.raw`(?<= )(?:24 ?(?:h|hr|hrs|hours?|std|stunden|heures|horas|ore)|(?:24|12) ?(?:h|hr|hrs|hour|std) ?(?:u|ur` +
    String.raw`|urine?|urin|harn)|(?:u|ur|hu) ?24 ?h?|24 ?(?:u|ur|hu)|timed|sammelurin|sammelharn|tagesurin|tagesmenge` +
    String.raw`|excretion|excretee|excrecion|escrezione|ausscheidung|per day|pro tag|par jour|por dia)(?= )`,
  "u",
);

/** Whether a name speaks of a collection over time. `key` is a `testNameKey`. */
export const isTimed = (key: string): boolean => TIMED.test(key);
