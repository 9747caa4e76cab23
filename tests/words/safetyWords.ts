import type { LanguageCode } from "../../src/words/languages.ts";

/** What no sentence about a result may say: a diagnosis, a response category, or that nothing changes. */
export const MUST_NOT_SAY: { readonly [code in LanguageCode]: RegExp } = {
  en: /\b(?:stable (?:disease|course)|is stable|partial response|complete response|relapsed|is progressing|cured|is cancer)\b/iu,
  de: /\b(?:stabile? (?:Erkrankung|Krankheit|Verlauf)|ist stabil|ist ein Progress|ist ein Rückfall|geheilt|ist Krebs)\b/iu,
  es: /(?:enfermedad estable|está estable|curso estable|es una? (?:progresión|recaída)|curad[oa]|es cáncer)/iu,
  fr: /(?:\bstables?\b|est une? (?:progression|rechute)|guéri|est un cancer|rémission|réponse (?:partielle|complète))/iu,
};

/** What a sentence about the meaning of a movement must say: that it is possible, and no more. */
export const MUST_SAY: { readonly [code in LanguageCode]: RegExp } = {
  en: /\bmay\b/iu,
  de: /\bkann\b/iu,
  es: /\bpuede\b/iu,
  fr: /\bpeut (?:évoquer|indiquer|venir)\b/iu,
};

const COMMON_ENGLISH =
  "the of and with without is are was were be been has have had not this that these those it its in on at by for " +
  "from to than then there here what which who when where why how can cannot could may might must shall should " +
  "will would do does did one two three result results value values day days week weeks month months year years " +
  "patient patients team page change changes changed higher lower rise rises rising fall falls falling since " +
  "until before after between during kidney kidneys blood urine test tests treatment next last first latest " +
  "earlier later open close save saved add remove delete edit undo cancel show shown hide shows";

/** Words of English that are no words of the other language: one of them on a page was left untranslated. */
export const ENGLISH_WORDS: { readonly [code: string]: ReadonlySet<string> } = Object.fromEntries(
  Object.entries({
    de: "in was test tests team patient will war an man bot hat her rest die on fall falls",
    es: "a me he son no sin once",
    fr: "on a or an pour test tests patient patients page pages son fin six point change changes urine date",
  }).map(([code, own]) => {
    const theirs = new Set(own.split(" "));
    return [code, new Set(COMMON_ENGLISH.split(" ").filter((word) => !theirs.has(word)))];
  }),
);
