import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const results = (count: number): string => `${count} ${plural(count, "résultat", "résultats")}`;
type Changed = Parameters<PageWords["reasons"]["fromPrevious"]>[0];
const beyond = ({ isBeyond }: Changed): string => (isBeyond ? "au-delà de la variation" : "pas au-delà de la variation");
type Pace = Parameters<PageWords["reasons"]["pace"]["HalfLife"]>[0];
const paceOver = (v: Pace): string =>
  fr`${v.days} jours (intervalle à 95 % de ${v.low} à ${v.high}), sur les ${results(v.count)} du ${v.from} au ${v.to}.`;

/** Ce que dit « Pourquoi » : la formule avec les nombres de ce patient, ce qui y est entré, ce qui est exclu, et qui le dit. */
export const reasons: PageWords["reasons"] = {
  title: {
    compared: "Ce qui a été comparé",
    formula: "La règle, avec ces nombres",
    robust: "Sa solidité",
    hidden: "Ce qui pourrait rester caché",
    variation: "Variation supposée",
    bridge: "Changement de méthode ou de laboratoire",
    changes: "Variation du dernier résultat",
    pace: "Rythme",
    interval: "Dernier résultat et son propre intervalle",
    personal: "Attendu chez ce patient",
    kidney: "Fonction rénale",
    companions: "Autres analytes",
    events: "Événements pouvant faire bouger la valeur",
    used: "Résultats utilisés et exclus",
    limits: "Limites de cette appréciation",
    sources: "Sources",
  },
  gist: {
    label: "En bref",
    chance: (oneIn) => `Par le seul hasard chez moins d’un patient sans changement sur ${oneIn}`,
    windows: "Les deux niveaux comparés",
    before: "Avant",
    after: "Dernier",
    table: "Variation du dernier résultat",
    columns: { since: "Depuis", value: "Valeur", change: "Variation", beyond: fr`Au-delà de l'attendu` },
    since: { previous: "Précédent", baseline: "Valeur initiale", nadir: "Le plus bas" },
    yes: "Oui",
    no: "Non",
    inFull: fr`En entier : ce qui a été comparé, la règle avec ces nombres, les sources`,
  },
  stretch: (v) =>
    fr`${results(v.count)}, ${v.from === v.to ? v.from : `du ${v.from} au ${v.to}`} : ${v.values} ; moyenne ` +
    fr`${v.mean} ${v.unit} ` +
    "(géométrique).",
  dayMean: (v) => `${v.mean} (moyenne de ${v.values})`,
  before: (text) => fr`Avant : ${text}`,
  after: (text) => fr`Après : ${text}`,
  change: (v) =>
    fr`Variation des moyennes ${v.percent} (intervalle à 95 % de ${v.low} à ${v.high}, d'après la variation ` +
    fr`supposée ; non élargi ` +
    "pour le choix du partage).",
  changeByBound: (v) =>
    fr`Variation des moyennes d'au moins ${v.percent} (limite à 95 % ${v.limit}, d'après la variation ` +
    fr`supposée ; non élargie ` +
    "pour le choix du partage).",
  formula: (v) => `d = (ln ${v.later} − ln ${v.earlier}) / (${v.sigma} × √(1/${v.before} + 1/${v.after})) = ${v.d}`,
  chosen: "De tous les partages en périodes voisines, celui-ci ressort le plus.",
  limits: (v) =>
    v.count === 2
      ? fr`Limite avec 2 résultats : possible au-dessus de ${v.possible}, la valeur de référence du changement. Un signalement ` +
        "confirmé demande un second échantillon."
      : fr`Limites avec ${results(v.count)} : un décalage à lui seul est inhabituel au-dessus de ${v.possible} ; ` +
        "confirmé au-dessus " +
        fr`de ${v.confirmed}, avec au moins 2 résultats espacés d'au moins 14 jours.`,
  chance: (v) =>
    fr`Chez un patient sans changement et avec ${results(v.count)}, un décalage de cette taille apparaît moins d'une fois sur ` +
    `${v.oneIn}.`,
  firstCalled: (v) =>
    v.first === v.grade
      ? `Signalé pour la première fois avec le résultat du ${v.first}.`
      : fr`Signalé pour la première fois avec le résultat du ${v.first} ; ce degré est atteint avec celui du ${v.grade}.`,
  holds: (cv) => fr`Valable tant que la variation totale ne dépasse pas ${cv} %.`,
  smallest: (v) =>
    fr`Avec ${results(v.count)}, un changement durable à mi-chemin se serait vu avec une probabilité de 80 % à ` +
    fr`partir de ${v.up} ou ` +
    fr`${v.down} ; un changement du dernier résultat seul, à partir de ${v.latestUp} ou ${v.latestDown}. Tout ce ` +
    "qui est plus petit " +
    "peut rester caché.",
  variation: (v) => fr`CV analytique ${v.cva} %, CV chez la même personne ${v.cvi} % : total ${v.total} % quand rien ne change.`,
  variationSource: (citation) => fr`Source : ${citation}.`,
  variationCareTeam: (v) =>
    fr`Fixé par l'équipe${v.laboratory === undefined ? "" : ` pour ${v.laboratory}`} : ` +
    `${v.citation === "" ? "sans source" : v.citation}.`,
  ownScatter: (v) =>
    fr`Les ${v.count} résultats propres de ce patient au niveau actuel se dispersent de ${v.cv} % (intervalle à ` +
    fr`95 % de ${v.low} à ` +
    fr`${v.high}) : ${
      v.againstAssumed === "compatible"
        ? fr`compatible avec les ${v.assumed} % supposés.`
        : v.againstAssumed === "wider"
          ? fr`plus que les ${v.assumed} % supposés ; les signalements dus au hasard sont donc plus fréquents chez ce patient ` +
            fr`qu'indiqué. Les limites n'en sont pas changées.`
          : fr`moins que les ${v.assumed} % supposés ; de plus petits changements peuvent donc être réels. Les ` +
            fr`limites n'en sont pas ` +
            "changées."
    }`,
  assumptions:
    "Les résultats sont supposés varier indépendamment les uns des autres, et pas plus que prévu. Là où les " +
    "voisins se ressemblent, " +
    fr`ou si la variation réelle est plus grande, les signalements dus au hasard sont plus fréquents qu'indiqué (voir Méthodes).`,
  noVariation: fr`Aucun chiffre n'est connu pour cet analyte, et aucun n'est fixé dans Réglages.`,
  changeLimits: (v) =>
    fr`Deux résultats diffèrent plus que la variation (valeur de référence du changement à 95 %, bilatérale) ` +
    fr`au-delà de ${v.up} ou ` +
    `${v.down}.`,
  fromPrevious: (v) => fr`Depuis le résultat précédent, ${v.from} le ${v.on} : ${v.percent}, ${beyond(v)}.`,
  fromBaseline: (v) =>
    fr`Depuis la valeur initiale, la dernière avant la ligne de traitement en cours, ${v.from} le ${v.on} : ${v.percent}, ` +
    `${beyond(v)}.`,
  fromNadir: (v) =>
    fr`Depuis la valeur la plus basse de la ligne, ${v.from} le ${v.on} : ${v.percent}, ${beyond(v)}. La plus ` +
    "basse de plusieurs " +
    fr`l'est déjà par hasard ; l'appréciation ne repose donc pas sur elle.`,
  slope: (v) =>
    fr`Pente log-linéaire sur ${results(v.count)} et ${v.days} ${plural(v.days, "jour", "jours")} : ${v.percent} en 30 jours ` +
    fr`(intervalle à 95 % de ${v.low} à ${v.high}).`,
  pace: {
    DoublingTime: (v) => fr`Temps de doublement : ${paceOver(v)}`,
    HalfLife: (v) => fr`Demi-vie : ${paceOver(v)}`,
  },
  noPace: {
    FewerThanThreeResults: fr`Ni temps de doublement ni demi-vie : moins de 3 résultats.`,
    TooShort: fr`Ni temps de doublement ni demi-vie : moins de 28 jours.`,
    IntervalIncludesZero: fr`Ni temps de doublement ni demi-vie : l'intervalle de la pente inclut l'absence de changement.`,
    WithinInterval: fr`Pas de demi-vie : la valeur est déjà dans son intervalle, où une baisse a un plancher.`,
    NoChangeShown:
      fr`Ni temps de doublement ni demi-vie : l'appréciation ne démontre pas de changement dont ce serait le ` + "rythme.",
    LeansBack: fr`Ni temps de doublement ni demi-vie : les derniers résultats penchent contre le décalage.`,
    BeyondLimit:
      fr`Ni temps de doublement ni demi-vie : les résultats au-delà de la limite de mesure comptent comme cette ` +
      "limite, et personne " +
      "ne sait de combien ils la dépassent.",
    LongGap:
      fr`Ni temps de doublement ni demi-vie : pendant plus d'un an, la majeure partie du temps examiné, il n'y a ` +
      "pas de résultat.",
  },
  interval: {
    below: "au-dessous, à titre d’information seulement",
    within: fr`dans l'intervalle`,
    above: "au-dessus",
    "no-interval": "pas d’intervalle auquel le comparer",
    undetermined: "indéterminé",
  },
  intervalLine: (v) =>
    fr`${v.value} ${v.unit} : ` +
    `${v.flag}${
      v.low === undefined && v.high === undefined
        ? ""
        : ` (${
            v.low === undefined
              ? fr`jusqu'à ${v.high ?? ""}`
              : v.high === undefined
                ? `à partir de ${v.low}`
                : `de ${v.low} à ${v.high}`
          } ${v.unit}, ${v.source})`
    }.`,
  intervalFrom: {
    laboratory: (name) => (name === undefined ? "rendu avec lui" : `rendu par ${name}`),
    fallback: (citation) => fr`par défaut : ${citation}`,
  },
  personal: (v) =>
    fr`Point d'équilibre ${v.setPoint} ${v.unit} d'après ${results(v.count)} sans changement démontré ; le ` +
    "prochain est attendu entre " +
    fr`${v.low} et ${v.high} ${v.unit} (95 %).${
      v.bridged === 0
        ? ""
        : fr` Parmi eux, ${results(v.bridged)} ${plural(v.bridged, "est passé", "sont passés")} par-delà un ` +
          "changement de méthode " +
          fr`par un raccordement, dont l'incertitude élargit l'intervalle.`
    }`,
  kidneyAt: (v) =>
    fr`${v.on} : créatinine ${v.creatinine} mg/dL, DFGe ${v.egfr} mL/min/1,73 m² (${v.category}). Les reins seuls pourraient ` +
    fr`expliquer environ ${v.low} à ${v.high} mg/L ; un indice incertain, pas une correction.`,
  kidneyChange: (v) =>
    fr`Variation du DFGe ${v.percent}. À elle seule, elle ferait varier la B2M d'environ ${v.expected} ; le ` +
    "changement observé en est " +
    fr`à ${v.z} erreurs types (au-delà de 1,96, les reins seuls ne l'expliquent pas).`,
  kidneyMissing: {
    earlier: "Pas de créatinine à moins de 7 jours des résultats avant le décalage.",
    later: "Pas de créatinine à moins de 7 jours des résultats après le décalage.",
    both: "Pas de créatinine à moins de 7 jours des deux côtés du décalage.",
  },
  usedCount: (v) =>
    fr`Utilisés : ${results(v.count)}, du ${v.from} au ${v.to} ; les résultats d'un même jour comptent une fois, ` +
    "par leur moyenne " +
    "géométrique.",
  guarded: (v) =>
    fr`Ne compte qu'en partie : ${v.on}, ${v.value} ${v.unit}, pris pour ${v.counted}. ${
      v.isLatest
        ? fr`Les deux d'avant ne le confirment pas, et aucun ne l'a encore suivi.`
        : "Aucun des deux voisins ne le confirme."
    }`,
  bound: (v) => fr`Compte comme sa limite : ${v.on}, ${v.value}.`,
  preliminary: (v) => fr`Non compté, car provisoire : ${v.on}, ${v.value}.`,
  rounding: (v) => fr`L'arrondi aux décimales imprimées élargit ici σ de ${v.plain} à ${v.sigma}.`,
  evidence:
    fr`Possible : toutes les périodes qui finissent au dernier résultat sont pesées ensemble, en marches et en ` +
    "rampes, face à une " +
    fr`limite qui garde à leur niveau les fausses alertes des patients sans changement.`,
  usedNone: fr`Utilisés : aucun.`,
  lookBack: (count) => `La recherche remonte sur les ${count} derniers résultats.`,
  leftOut: (v) => fr`Exclu : ${v.on}, ${v.why}.`,
  cut: {
    MethodChanged: (v) => fr`Coupure le ${v.on} : changement de méthode (${v.from} → ${v.to}). Rien n'est calculé par-delà.`,
    LaboratoryChanged: (v) =>
      fr`Coupure le ${v.on} : changement de laboratoire (${v.from} → ${v.to}). Rien n'est calculé par-delà.`,
  },
  cutBridged: {
    MethodChanged: (v) =>
      fr`Coupure le ${v.on} : changement de méthode (${v.from} → ${v.to}). Raccordé : voir « Changement de méthode ou de ` +
      fr`laboratoire ».`,
    LaboratoryChanged: (v) =>
      fr`Coupure le ${v.on} : changement de laboratoire (${v.from} → ${v.to}). Raccordé : voir « Changement de méthode ou de ` +
      fr`laboratoire ».`,
  },
  eventNoted: (event, note) => fr`${event} : ${note}`,
  bridgePair: (v) => fr`${v.on} : ${v.old} et ${v.new} ${v.unit}`,
  bridge: (v) =>
    fr`${v.from} → ${v.to} : ${v.count} ${plural(v.count, "échantillon mesuré", "échantillons mesurés")} par les ` +
    fr`deux (${v.pairs}). ` +
    fr`Nouveau = ${v.factor} × ancien (intervalle à 95 % de ${v.low} à ${v.high}), la moyenne géométrique des rapports.`,
  bridgeError: (v) =>
    fr`Erreur type ${v.error} sur l'échelle logarithmique, d'après le CV propre des dosages (√(2/k) × CVA pour k ` +
    fr`paires ; la variation ` +
    fr`du patient s'annule dans un même échantillon). Elle élargit chaque décalage qui traverse le changement. ` +
    "Les paires se situent à " +
    fr`${v.low === v.high ? v.low : `${v.low} à ${v.high}`} ${v.unit} ; ailleurs, le facteur est supposé valoir aussi.`,
  bridgeAdjusted: (count) =>
    count === 1
      ? fr`${results(count)} d'une autre méthode est ramené à la dernière dans chaque chiffre ici, et tracé en ` +
        "anneau creux à côté de " +
        fr`la valeur rendue. Aucun facteur publié ou supposé n'est utilisé.`
      : fr`${results(count)} d'une autre méthode sont ramenés à la dernière dans chaque chiffre ici, et tracés en ` +
        "anneaux creux à côté " +
        fr`des valeurs rendues. Aucun facteur publié ou supposé n'est utilisé.`,
  bridgeRefused: (v) => fr`${v.from} → ${v.to}, non raccordé : ${v.why}${v.pairs === "" ? "" : ` (${v.pairs})`}.`,
  pairAside: (v) => fr`Écartée : ${v.pair}. ${v.why}`,
  pairs: {
    setAside: (on) => `Écarter la paire du ${on}`,
    countAgain: (on) => `Compter à nouveau la paire du ${on}`,
    title: "Écarter une paire de résultats",
    what: (pair) => fr`${pair}, d'un même échantillon.`,
    effect:
      fr`Les deux résultats restent tels quels. La paire ne relie plus les deux méthodes : l'appréciation peut ` +
      "donc changer. On peut " +
      "la compter à nouveau.",
    reason: "Motif",
    missing: fr`Écrivez pourquoi. Une paire n'est jamais écartée sans motif.`,
    tooLong: (limit) => `Plus de ${limit} caractères. Raccourcissez le texte.`,
    notKept: fr`Non enregistré : ce dossier n'est plus ouvert ici. Rechargez la page avant de réessayer.`,
    save: "Écarter",
    again: fr`Comptée à nouveau depuis « Pourquoi »`,
  },
  bridgeHowTo:
    fr`Un échantillon mesuré par les deux méthodes raccorde le changement : ses deux résultats ont le même jour ` +
    "et la même heure de " +
    "prélèvement.",
  bridgeNoFigure: fr`Fixez CVA et CVI dans Réglages : le chiffre de cet analyte réunit biologie et dosage.`,
  brought: (v) => `${v.value} (rendu à ${v.reported})`,
  widened: (v) =>
    fr`L'incertitude du raccordement élargit ici σ de ${v.plain} à ${v.sigma}, avec l'arrondi aux décimales ` +
    "imprimées quand il compte.",
  beforeBreak: (count) => `${results(count)} ${plural(count, "affiché et non comparé", "affichés et non comparés")}.`,
  assumed: (count) =>
    fr`${results(count)} sans méthode ni laboratoire ` +
    fr`${plural(count, fr`enregistré : supposé comparable`, fr`enregistrés : supposés comparables`)}.`,
  notCriteria:
    "La B2M ne fait pas partie des critères IMWG de réponse ou de progression. À confirmer par la protéine M, " +
    "les chaînes légères " +
    "libres, l’imagerie ou la moelle osseuse selon le cas.",
  appRule:
    "Les limites sont la règle de cette application, pas une recommandation. Elles supposent la variation " +
    fr`ci-dessus ; elle vient de ` +
    fr`personnes sans cancer, et aucun chiffre propre au myélome n'a été trouvé.`,
  notProof: fr`L'absence de changement démontré ne prouve pas que rien n'a changé.`,
  sources: {
    scan: fr`Recherche d'un décalage avec des limites simulées : performances sur la page Méthodes.`,
    rcv: fr`Valeur de référence du changement log-normale : Fokkema MR et al., Clin Chem 2006;52:1602-3.`,
    method: fr`Les méthodes diffèrent de 21 à 29 % : Fedele PL et al., Pathology 2014.`,
    egfr:
      fr`DFGe : CKD-EPI 2021, Inker LA et al., N Engl J Med 2021;385:1737-49 ; variation de la créatinine chez la ` +
      "même personne " +
      fr`5,3 % : Front Med 2022, doi 10.3389/fmed.2022.1009358.`,
    personal: fr`Intervalle attendu : Coskun A et al., Clin Chem 2021;67:374-384.`,
    interferon: fr`L'interféron élève la B2M de 29 à 185 % : Tienhaara A et al., Br J Haematol 1991;77:335-8.`,
  },
};
