import type { LanguageCode } from "../../src/words/languages.ts";

/** By which words a reader of a language takes away what is said of a series. */
export type ReadingWords = {
  /** The beginnings of what is said to the clinician. */
  readonly rising: RegExp;
  readonly falling: RegExp;
  readonly confirmed: RegExp;
  readonly possible: RegExp;
  /** How the patient is told the same. */
  readonly higher: RegExp;
  readonly lower: RegExp;
  /** That it is said what the movement may suggest. */
  readonly suggests: RegExp;
  readonly fairlySure: RegExp;
  readonly notYetSure: RegExp;
  readonly leftOpen: RegExp;
};

/** Typed here once more, and not read off the words: a language whose "rising" said a fall would agree with itself. */
export const READING_WORDS: { readonly [code in LanguageCode]: ReadingWords } = {
  en: {
    rising: /^Rising/u,
    falling: /^Falling/u,
    confirmed: /, confirmed/u,
    possible: /, possible/u,
    higher: /(?:is|are) higher than the ones? before/u,
    lower: /(?:is|are) lower than the ones? before/u,
    suggests: /May (?:suggest|point|reflect)/u,
    fairlySure: /^Fairly sure that the value has changed/u,
    notYetSure: /^Not sure yet\./u,
    leftOpen: /leaves open what it means/u,
  },
  de: {
    rising: /^Steigend/u,
    falling: /^Fallend/u,
    confirmed: /, bestätigt/u,
    possible: /, möglich/u,
    higher: /(?:ist|sind) höher als (?:das|die) davor/u,
    lower: /(?:ist|sind) niedriger als (?:das|die) davor/u,
    suggests: /Kann (?:auf|ebenso)/u,
    fairlySure: /^Ziemlich sicher, dass sich der Wert geändert hat/u,
    notYetSure: /^Noch nicht sicher\./u,
    leftOpen: /lässt diese Seite offen, was es bedeutet/u,
  },
  es: {
    rising: /^En aumento/u,
    falling: /^En descenso/u,
    confirmed: /, confirmado/u,
    possible: /, posible/u,
    higher: /(?:es|son) más altos? que (?:el anterior|los anteriores)/u,
    lower: /(?:es|son) más bajos? que (?:el anterior|los anteriores)/u,
    suggests: /Puede (?:sugerir|apuntar|deberse)/u,
    fairlySure: /^Bastante seguro que el valor ha cambiado/u,
    notYetSure: /^Aún no es seguro\./u,
    leftOpen: /deja abierto lo que significa/u,
  },
  fr: {
    rising: /^Hausse/u,
    falling: /^Baisse/u,
    confirmed: /^(?:Hausse|Baisse) confirmée/u,
    possible: /^(?:Hausse|Baisse) possible/u,
    higher: /(?:est|sont) plus hauts? que ce(?:lui|ux) d.avant/u,
    lower: /(?:est|sont) plus bas que ce(?:lui|ux) d.avant/u,
    suggests: /Peut (?:évoquer|venir)/u,
    fairlySure: /^Assez sûr que la valeur a changé\s:/u,
    notYetSure: /^Pas encore sûr/u,
    leftOpen: /laisse donc ouvert ce que cela veut dire/u,
  },
};
