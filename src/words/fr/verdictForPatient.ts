import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string =>
  more === 0 ? all : `${all} et ${more} ${plural(more, "autre", "autres")}`;

const COUNTS = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
const inWords = (count: number): string => COUNTS[count] ?? String(count);
type Patient = PageWords["history"]["verdict"];

const areMoved = (v: Parameters<Patient["rising-confirmed"]>[0], one: string, many: string): string => {
  const last =
    v.of === "recent-ones"
      ? `Vos résultats récents sont plus ${many}`
      : v.of === "one-day"
        ? `Vos derniers résultats, pris ensemble, sont plus ${many}`
        : v.count === 1
          ? `Votre dernier résultat est plus ${one}`
          : `Vos ${inWords(v.count)} derniers résultats sont plus ${many}`;
  return `${last} que ${v.before === 1 ? "celui d’avant" : "ceux d’avant"}`;
};
const areHigher = (v: Parameters<Patient["rising-confirmed"]>[0]): string => areMoved(v, "haut", "hauts");
const areLower = (v: Parameters<Patient["rising-confirmed"]>[0]): string => areMoved(v, "bas", "bas");

/** Ce que l'appréciation dit au patient. */
export const verdictForPatient: Patient = {
  "rising-confirmed": (v) =>
    fr`${areHigher(v)}, plus que ne l'expliquerait le hasard. Il peut y avoir plusieurs causes. Votre équipe cherchera avec ` +
    "d’autres examens.",
  "rising-possible": (v) =>
    fr`${areHigher(v)}, au-delà des hauts et des bas usuels. Une autre analyse peut dire si cela dure. Il peut y avoir ` +
    "plusieurs causes.",
  "falling-confirmed": (v) =>
    fr`${areLower(v)}, plus que ne l'expliquerait le hasard. Votre équipe lira cela avec vos autres examens.`,
  "falling-possible": (v) => fr`${areLower(v)}, au-delà des hauts et des bas usuels. Une autre analyse peut dire si cela dure.`,
  since: (v) =>
    fr`Vos résultats ont ${v.way === "rising" ? "monté" : "baissé"} plus tôt. Depuis le ${v.day} (${results(v.count)}), ils ` +
    fr`ne montrent que les hauts et les bas usuels. Un petit changement peut rester caché.`,
  shownWide:
    fr`Vos résultats montent et baissent plus que d'habitude, mais ils ne montrent pas de changement qui dure. Un changement ` +
    "peut rester caché. Votre équipe les lit donc avec vos autres examens.",
  wide: fr`Ils montent et baissent plus que d'habitude.`,
  gap: (v) => fr`Aucun résultat n'a été comparé entre le ${v.from} et le ${v.to}.`,
  oneBefore: fr`Avant cela, il n'y a eu qu'une mesure.`,
  leansBack: fr`Depuis, ils penchent dans l'autre sens. Une autre analyse peut dire si cela dure.`,
  apart: (days) => fr`Ceux du ${days} sont loin l'un de l'autre : l'un d'eux peut ne pas être juste.`,
  boundsAside: (v) =>
    v.count === 1 && v.more === 0
      ? fr`Un résultat que l'analyse ne peut pas mesurer (${named(v)}) ne compte pas.`
      : fr`Les résultats que l'analyse ne peut pas mesurer (${named(v)}) ne comptent pas.`,
  shown:
    "Vos résultats ne montrent pas de changement au-delà des hauts et des bas usuels. Un petit changement peut " +
    "rester caché. " +
    "Votre équipe les lit donc avec vos autres examens.",
  tooFew: fr`Il n'y a pas encore assez de résultats pour comparer. Votre équipe les comparera après la prochaine analyse.`,
  notComparable:
    fr`Votre dernier résultat a été mesuré d'une autre façon que ceux d'avant. On ne peut donc pas les comparer. ` +
    "Votre équipe " +
    "le comparera au prochain.",
  notInterpreted: {
    dialysis: fr`En dialyse, cette analyse se lit d'une autre façon. Votre équipe vous dira ce que veulent dire vos résultats.`,
    "under-18": fr`Cette page ne lit pas les résultats d'avant 18 ans. Votre équipe vous dira ce qu'ils veulent dire.`,
    "urine-ph":
      fr`On ne peut pas lire votre dernier échantillon d'urine en confiance. Votre équipe en voudra peut-être un ` + "autre.",
    "beyond-limit":
      fr`Votre dernier résultat dépasse ce que l'analyse peut mesurer. Cette page ne peut donc pas dire s'il a changé. ` +
      fr`Votre équipe vous dira ce qu'il veut dire.`,
    "zero-result":
      fr`Vos résultats sont montrés, mais cette page ne peut pas dire s'ils ont changé. Votre équipe vous dira ce qu'ils ` +
      "veulent dire.",
    "no-variation-figure":
      fr`Vos résultats sont montrés, mais cette page ne peut pas dire s'ils ont changé. Votre équipe vous dira ce qu'ils ` +
      "veulent dire.",
  },
  kidney: "Un changement dans la façon dont les reins filtrent pourrait l’expliquer, en tout ou en partie.",
  kidneyPart: "Un changement dans la façon dont les reins filtrent pourrait en expliquer une partie.",
  bound: fr`Le dernier dépasse ce que l'analyse peut mesurer : le changement peut être plus grand.`,
  boundEarlier: (count) =>
    fr`${plural(count, "Un résultat d’avant dépasse", "Des résultats d’avant dépassent")} ce que l'analyse ` +
    fr`peut mesurer : le changement peut être plus grand.`,
  preliminary: (v) =>
    fr`${v.isOnly ? "Le résultat" : "Un résultat plus récent"} (${v.value} le ${v.on}) n'est pas encore ` +
    "définitif et ne compte pas.",
  notCompared: {
    MethodChanged: (on, some) =>
      fr`${some ? "Des" : "Les"} résultats d'avant le ${on} ont été mesurés d'une autre façon et ne sont pas comparés.`,
    LaboratoryChanged: (on, some) =>
      fr`${some ? "Des" : "Les"} résultats d'avant le ${on} venaient d'un autre labo et ne sont pas comparés.`,
    DialysisStarted: (on) => fr`Les résultats d'avant la dialyse (début le ${on}) ne sont pas comparés.`,
    DialysisEnded: (on) => fr`Les résultats d'avant la fin de la dialyse ne sont pas comparés, seulement ceux à partir du ${on}.`,
  },
  bridged: fr`La façon de mesurer a changé. Des échantillons mesurés des deux façons permettent de comparer.`,
  withoutBridge: fr`Quelques résultats ont été mesurés d'une autre façon encore et ne sont pas comparés.`,
  guardedLatest: fr`Le dernier résultat se détache des deux d'avant. Il ne compte donc qu'en partie jusqu'au prochain.`,
  guarded: (count) =>
    count === 1
      ? fr`Un résultat se détache de ceux qui l'entourent : il ne compte qu'en partie.`
      : fr`Quelques résultats se détachent de ceux qui les entourent : chacun ne compte qu'en partie.`,
  events: "Autre chose, noté à ce moment-là, peut aussi faire bouger cette valeur.",
};
