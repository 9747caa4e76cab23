import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string =>
  more === 0 ? all : `${all} et ${more} ${plural(more, "autre", "autres")}`;

type Bounds = { readonly values: string; readonly count: number };
const earlierBounds = ({ values, count }: Bounds): string =>
  count === 1
    ? `Un résultat antérieur (${values}) est au-delà de la limite de mesure et compte comme cette limite.`
    : `Des résultats antérieurs (${values}) sont au-delà de la limite de mesure et comptent comme cette limite.`;

type Clinician = Words["verdict"]["clinician"];
const movingOver = (v: Parameters<Clinician["moving"]["rising-confirmed"]>[0]): string =>
  fr`${v.percent} (IC à 95 % de ${v.low} à ${v.high}) sur ${results(v.count)} depuis le ${v.since}.`;
const leastOver = (v: Parameters<Clinician["movingByBound"]["rising-confirmed"]>[0]): string =>
  fr`moins ${v.percent} (limite à 95 % : ${v.limit}) sur ${results(v.count)} depuis le ${v.since}. ` +
  (v.latest === undefined
    ? earlierBounds(v.bounds)
    : `Le dernier résultat, ${v.latest}, est au-delà de la limite de mesure et compte comme cette limite.`);
const comparedFrom = (v: Parameters<Clinician["notCompared"]["MethodChanged"]>[0], after: string): string =>
  fr`Comparé seulement à partir du ${v.on}${v.cameBack ? ", et avec les résultats antérieurs mesurés de la même façon" : ""}, ` +
  fr`après ${after} ; ${v.count} ` +
  `${plural(v.count, fr`résultat antérieur n'est pas comparé`, "résultats antérieurs ne sont pas comparés")}.`;
const bridgedBy = (v: Parameters<Clinician["bridged"]["MethodChanged"]>[0]): string =>
  `${v.methods === undefined ? "" : ` (${v.methods.from} → ${v.methods.to})`}, avec un raccordement sur ` +
  fr`${v.pairs} ${plural(v.pairs, "paire", "paires")} (nouveau = ${v.factor} × ancien, IC à 95 % de ${v.low} à ${v.high}).`;
const CHANGE_NOT_COMPUTED = fr`Les méthodes diffèrent de 20 à 30 % ; aucun changement n'est calculé de l'une à l'autre.`;

/** Ce que dit l'appréciation : à l'équipe et au patient. Les nombres et les jours arrivent écrits. */
export const verdict: Words["verdict"] = {
  name: {
    "rising-confirmed": "Hausse confirmée",
    "rising-possible": fr`Hausse possible : à contrôler`,
    "falling-confirmed": "Baisse confirmée",
    "falling-possible": fr`Baisse possible : à contrôler`,
    "no-change-since": "Aucun changement démontré depuis",
    "no-change-shown": "Aucun changement démontré",
    "too-few-results": "Trop peu de résultats",
    "not-comparable": "Non comparable",
    "not-interpreted": "Non interprété",
  },
  nameSince: (day) => `Aucun changement démontré depuis le ${day}`,
  clinician: {
    moving: {
      "rising-confirmed": (v) => fr`Hausse confirmée : ${movingOver(v)}`,
      "rising-possible": (v) => fr`Hausse possible : à contrôler. ${movingOver(v)}`,
      "falling-confirmed": (v) => fr`Baisse confirmée : ${movingOver(v)}`,
      "falling-possible": (v) => fr`Baisse possible : à contrôler. ${movingOver(v)}`,
    },
    movingByBound: {
      "rising-confirmed": (v) => fr`Hausse confirmée : au ${leastOver(v)}`,
      "rising-possible": (v) => fr`Hausse possible : à contrôler. Au ${leastOver(v)}`,
      "falling-confirmed": (v) => fr`Baisse confirmée : au ${leastOver(v)}`,
      "falling-possible": (v) => fr`Baisse possible : à contrôler. Au ${leastOver(v)}`,
    },
    gap: (v) => fr`Aucun résultat n'a été comparé entre le ${v.from} et le ${v.to}.`,
    oneBefore: (v) => `Le niveau antérieur repose sur un seul résultat, ${v.value} le ${v.on}.`,
    leansBack: {
      rising: fr`Les résultats suivants penchent de nouveau vers le bas ; aucune baisse n'en est déduite.`,
      falling: fr`Les résultats suivants penchent de nouveau vers le haut ; aucune hausse n'en est déduite.`,
    },
    apart: (days) => fr`Ceux du ${days} sont plus éloignés que la variation ne l'explique : l'un d'eux peut ne pas être juste.`,
    boundsAside: (v) => fr`Au-delà de la limite de mesure et non compté : ${named(v)}.`,
    valueOn: (value, on) => `${value} le ${on}`,
    scatters: (v) =>
      fr`Les résultats se dispersent de ${v.cv} % (IC à 95 % de ${v.low} à ${v.high}), plus que les ${v.assumed} % supposés : ` +
      "les signalements dus au hasard sont ici plus fréquents qu’indiqué.",
    until: (day) => fr`Le décalage a été signalé sur les résultats jusqu'au ${day} ; les suivants n'en montrent pas d'autre.`,
    suggests: {
      serum: {
        rising: "Peut évoquer une progression.",
        falling: "Peut évoquer une moindre activité de la maladie.",
      },
      csf: {
        rising:
          fr`Peut évoquer une progression dans le système nerveux central ; une infection ou une inflammation l'élève ` +
          "aussi.",
        falling: "Peut évoquer une moindre activité de la maladie dans le système nerveux central.",
      },
      urine: {
        rising: "Peut venir des reins autant que d’une progression.",
        falling: "Peut venir des reins autant que de l’activité de la maladie.",
      },
    },
    since: (v) =>
      fr`${v.name} (${results(v.count)}) : ${v.way === "rising" ? "hausse" : "baisse"} ` +
      fr`${v.bounds === undefined ? "de" : "d’au moins"} ${v.percent} entre le ${v.from} et le ` +
      `${v.to}.${v.bounds === undefined ? "" : ` ${earlierBounds(v.bounds)}`}`,
    shown: (v) => fr`${v.name} : ${results(v.count)} du ${v.from} au ${v.to}.`,
    hidden: (v) =>
      fr`Pourrait rester caché : un changement durable de moins de ${v.up} ou ${v.down} ; dans le dernier résultat seul, ` +
      `de moins de ${v.latestUp} ou ${v.latestDown}.`,
    tooFew: (v) =>
      fr`${v.name} : ${results(v.count)} ${plural(v.count, "comparable", "comparables")} ; il en faut au moins 2, à des jours ` +
      "différents.",
    notComparable: {
      MethodChanged: (v) =>
        fr`${v.name} : changement de méthode (${v.from} → ${v.to}) avec le résultat du ${v.day}. ${CHANGE_NOT_COMPUTED}`,
      LaboratoryChanged: (v) =>
        fr`${v.name} : changement de laboratoire (${v.from} → ${v.to}) avec le résultat du ${v.day}. ${CHANGE_NOT_COMPUTED}`,
    },
    heldBack: (events) => fr`Ce que cela signifie reste ouvert. Peut aussi faire bouger la valeur : ${events}.`,
    event: (v) =>
      v.until === undefined
        ? `${v.kind} (depuis le ${v.on})`
        : v.until === v.on
          ? `${v.kind} (le ${v.on})`
          : `${v.kind} (du ${v.on} au ${v.until})`,
    figures: (v) => fr`Apprécié avec les chiffres propres à l'équipe : CVI ${v.cvi} %, CVA ${v.cva} %.`,
    assumedFigure: (percent) => fr`Apprécié avec une variation supposée de ${percent} % : une hypothèse sans source.`,
    notCompared: {
      MethodChanged: (v) => comparedFrom(v, "le changement de méthode"),
      LaboratoryChanged: (v) => comparedFrom(v, "le changement de laboratoire"),
      DialysisStarted: (v) => comparedFrom(v, "le début de la dialyse"),
      DialysisEnded: (v) => comparedFrom(v, "la fin de la dialyse"),
    },
    bridged: {
      MethodChanged: (v) => `Comparé par-delà un changement de méthode${bridgedBy(v)}`,
      LaboratoryChanged: (v) => `Comparé par-delà un changement de laboratoire${bridgedBy(v)}`,
    },
    notBridged: {
      MethodChanged: (why) => fr`Le changement de méthode n'est pas raccordé : ${why}.`,
      LaboratoryChanged: (why) => fr`Le changement de laboratoire n'est pas raccordé : ${why}.`,
    },
    whyNotBridged: {
      "pairs-disagree": fr`les échantillons mesurés par les deux diffèrent plus que les dosages ne l'expliquent`,
      "too-far-apart": "les échantillons mesurés par les deux diffèrent de plus du double, comme par erreur",
      "no-analytic-figure": fr`aucun CV analytique des dosages n'est réglé`,
      "set-aside": "les paires ont été écartées",
    },
    withoutBridge: (count) =>
      fr`${results(count)} ${plural(count, "d’une autre méthode", "d’autres méthodes")}, sans raccordement, ` +
      `non ${plural(count, "comparé", "comparés")}.`,
    guarded: (v) =>
      v.count === 1
        ? fr`Le résultat du ${named(v)} est isolé : ses voisins ne le confirment pas, il ne compte donc qu'en partie.`
        : fr`Les résultats du ${named(v)} sont isolés : chacun ne compte donc qu'en partie.`,
    guardedOne: (v) => `${v.on} (${v.value})`,
    guardedMany: "Un tel nombre peut signifier que les résultats varient plus que supposé.",
    guardedLatest: (value) =>
      fr`Le dernier résultat (${value}) va plus loin que ne le confirment les deux précédents : il ne compte qu'en partie ` +
      fr`jusqu'au suivant.`,
    preliminary: (v) => fr`Le résultat le plus récent, ${v.value} le ${v.on}, est provisoire et n'est pas compté.`,
    spotUrine:
      fr`Une miction isolée dépend de la dilution de l'échantillon, et aucun chiffre de sa variation chez l'humain ` +
      fr`n'a été trouvé.`,
    assumed: (count) =>
      fr`${results(count)} sans méthode ni laboratoire ` +
      fr`${plural(count, "enregistré, supposé comparable", "enregistrés, supposés comparables")}.`,
    leftOut: (count) => `${results(count)} non ${plural(count, "compté", "comptés")}.`,
  },
  meanOf: (values) => `moyenne de ${values}`,
  meanOn: (mean, day) => `${mean} le ${day}`,
  sameDay: (means, more) =>
    fr`Les résultats d'un même jour comptent une fois : ${means}${
      more === 0 ? "" : fr` ; et ainsi pour ${more} ${plural(more, "autre jour", "autres jours")}`
    }.`,
  kidney: {
    notExplained: (v) => fr`Non expliqué par la fonction rénale selon la créatinine (DFGe de ${v.from} à ${v.to}).`,
    couldExplain: (v) =>
      fr`La fonction rénale seule pourrait l'expliquer (DFGe de ${v.from} à ${v.to}, attendu environ ${v.expected}).`,
    explainsPart: (v) =>
      fr`La fonction rénale en explique au plus une partie (DFGe de ${v.from} à ${v.to}, environ ${v.expected}).`,
    noPair: fr`Ne se distingue pas d'un changement de la fonction rénale : pas de créatinine à moins de 7 jours.`,
    cannotEstimate: {
      "no-birth-date": fr`Ne se distingue pas d'un changement de la fonction rénale : pas de date de naissance pour le DFGe.`,
      "no-sex": fr`Ne se distingue pas d'un changement de la fonction rénale : le DFGe demande le sexe, femme ou homme.`,
      "under-18": fr`Ne se distingue pas d'un changement de la fonction rénale : le DFGe vaut pour les adultes.`,
      dialysis: fr`Ne se distingue pas d'un changement de la fonction rénale : le DFGe ne vaut pas sous dialyse.`,
    },
  },
  notInterpreted: {
    dialysis: fr`En dialyse. Des valeurs de 5 à 50 mg/L y sont attendues et ne sont pas lues comme tumorales.`,
    "under-18": fr`Prélevé avant 18 ans, âge pour lequel il n'y a pas de limites ici.`,
    "urine-ph": fr`pH urinaire inférieur à 6 ou non enregistré avec le dernier résultat. La B2M se dégrade en urine acide.`,
    "beyond-limit":
      "Le dernier résultat est au-delà de la limite de mesure, et cette limite ne montre pas si la valeur a changé.",
    "zero-result": fr`L'un des résultats est 0. L'appréciation compare des rapports, et il n'y a pas de rapport à 0.`,
    "no-variation-figure":
      "Aucun chiffre ne dit combien cet analyte varie chez un patient sans changement. Fixez-en un dans Réglages " +
      fr`(15 % peuvent ` +
      "être supposés).",
  },
  notInterpretedSentence: (v) => `${v.name}. ${v.why}`,
  eventInSentence: {
    infection: "infection",
    interferon: "interféron",
    dialysis: "dialyse",
    "intrathecal-therapy": "traitement intrathécal",
    steroid: "corticothérapie",
    transfusion: "transfusion",
    "blood-contaminated-csf": fr`sang dans l'échantillon de LCR`,
    transplant: "greffe",
    relapse: fr`rechute selon l'équipe`,
    imaging: "imagerie",
    "lumbar-puncture": "ponction lombaire",
    note: "une note",
  },
};
