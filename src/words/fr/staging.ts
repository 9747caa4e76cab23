import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const levels = {
  "very-low": "risque très faible",
  low: "risque faible",
  intermediate: "risque intermédiaire",
  high: "risque élevé",
  "very-high": "risque très élevé",
};

/** Scores publiés : leurs noms, règles, stades, et ce qui en est dit. */
export const staging: PageWords["staging"] = {
  score: {
    iss: "ISS",
    "r-iss": "R-ISS",
    "r2-iss": "R2-ISS",
    "cgs-2025": "IMS/IMWG 2025",
    "cll-ipi": "CLL-IPI",
    "mdacc-cll": "Index LLC du MD Anderson",
    ball: "BALL",
    flipi2: "FLIPI2",
    "prima-pi": "PRIMA-PI",
    ipsswm: "IPSSWM",
    "r-ipsswm": "IPSSWM révisé",
    "geltamo-ipi": "GELTAMO-IPI",
  },
  about: {
    iss: "Système international de stades du myélome",
    "r-iss": "Système international de stades du myélome, révisé",
    "r2-iss": "Seconde révision du système international de stades du myélome",
    "cgs-2025": fr`Classification génomique de consensus : myélome à haut risque`,
    "cll-ipi": "Index pronostique international de la LLC",
    "mdacc-cll": "Index pronostique de la LLC non traitée",
    ball: fr`Score pronostique de la LLC en rechute : B2M, anémie, LDH, dernier traitement`,
    flipi2: "Index pronostique international 2 du lymphome folliculaire",
    "prima-pi": "Index pronostique PRIMA du lymphome folliculaire",
    ipsswm: "Score pronostique international de la macroglobulinémie de Waldenström",
    "r-ipsswm": "Score pronostique international révisé de la macroglobulinémie de Waldenström",
    "geltamo-ipi": "Index pronostique du lymphome diffus à grandes cellules B",
  },
  stage: {
    iss: { I: "I", II: "II", III: "III" },
    "r-iss": { I: "I", II: "II", III: "III" },
    "r2-iss": { I: "I (faible)", II: "II (faible-intermédiaire)", III: "III (intermédiaire-élevé)", IV: "IV (élevé)" },
    "cgs-2025": { "not-high-risk": "sans haut risque", "high-risk": "haut risque" },
    "cll-ipi": levels,
    "mdacc-cll": levels,
    ball: levels,
    flipi2: levels,
    "prima-pi": levels,
    ipsswm: levels,
    "r-ipsswm": levels,
    "geltamo-ipi": {
      low: "risque faible",
      "low-intermediate": "intermédiaire-faible",
      "high-intermediate": "intermédiaire-élevé",
      high: "risque élevé",
    },
  },
  stageWord: { iss: "Stade", "r-iss": "Stade", "r2-iss": "Stade" },
  headline: (word, stages) => (word === undefined ? stages : `${word} ${stages}`),
  input: {
    b2m: "B2M",
    albumin: "albumine",
    creatinine: "créatinine",
    ldh: "LDH",
    hemoglobin: "hémoglobine",
    platelets: "plaquettes",
    igm: "IgM",
    lymphocytes: "lymphocytes",
    ageYears: "âge",
    sex: "sexe",
    del17p: "del(17p)",
    tp53Mutation: "mutation de TP53",
    t4_14: "t(4;14)",
    t14_16: "t(14;16)",
    t14_20: "t(14;20)",
    gain1q: "gain 1q",
    del1p32: "del(1p32)",
    ighv: "IGHV",
    rai: "Rai",
    binet: "Binet",
    clinicalStage: "Rai ou Binet",
    nodeGroups: "aires ganglionnaires atteintes",
    longestNodeCm: "plus grand ganglion",
    marrowInvolved: "atteinte médullaire",
    ecog: "ECOG",
    annArbor: fr`stade d'Ann Arbor`,
    monthsSinceLastTherapy: "temps depuis le début du dernier traitement",
  },
  answer: {
    early: "0 ou A",
    advanced: "I–IV ou B–C",
    present: "présent",
    absent: "absent",
    none: "aucune",
    monoallelic: "monoallélique",
    biallelic: "biallélique",
    mutated: "muté",
    unmutated: "non muté",
    female: "femme",
    male: "homme",
  },
  present: (finding) => fr`${finding} : présence`,
  factor: { "iss-1": "ISS I", "iss-2": "ISS II", "iss-3": "ISS III" },
  labelled: (label, rule) => fr`${label} : ${rule}`,
  unit: { years: "ans", months: "mois", cm: "cm" },
  upperLimit: (times) => (times === 1 ? "limite haute" : `${times} × limite haute`),
  withLimit: (value, limit) => `${value} (limite haute ${limit})`,
  points: (points) => `${points} ${points === "0" || points === "1" ? "point" : "points"}`,
  stands: (score, stage, points) => `${score} ${stage}${points === undefined ? "" : `, ${points}`}.`,
  open: (score, stages, why) => fr`${score} ${stages} : ${why}.`,
  notDetermined: (scores) => fr`Non déterminé : ${scores}.`,
  undetermined: (score, why) => fr`${score} non déterminé : ${why}.`,
  missing: (inputs) => fr`manque : ${inputs}`,
  missingLimit: (input) => fr`limite haute (${input})`,
  notExact: (inputs) => fr`valeur inexacte : ${inputs} (au-delà de la limite de mesure, ou résultats différents d'un même jour)`,
  unneeded: (inputs) => fr`Manque aussi, mais aucune valeur n'y changerait le stade : ${inputs}.`,
  boundary: {
    "measurement-variation": (v) =>
      fr`Près d'un seuil : ${v.input} ${v.value} aurait pu aussi bien être rendu entre ${v.low} et ${v.high} sans aucun ` +
      fr`changement chez le patient (intervalle à 95 % d'un résultat). Dans cet intervalle : ${v.stages}.`,
    "another-laboratory": (v) =>
      fr`Un autre laboratoire aurait pu rendre ${v.low} à ${v.high} pour le même échantillon, et non ${v.input} ` +
      fr`${v.value} (les laboratoires diffèrent jusqu'à 30 %, Fedele 2014). Dans cet intervalle : ${v.stages}.`,
  },
  challengedUnit: (input, unit, meant) =>
    fr`${input} en ${unit} est presque toujours une erreur pour ${meant}. La valeur n'est pas utilisée tant que ` +
    fr`l'unité n'est pas ` +
    fr`confirmée.`,
  notWhole: (text) => fr`${text} n'est pas un nombre entier. L'âge se compte en années révolues.`,
  beyondBelief: (text, limit) => fr`${text} est refusé : au-dessus de ${limit}.`,
  notAChoice: (text, values) => fr`« ${text} » n'est pas dans ${values}.`,
  unknownInput: (text) => fr`« ${text} » n'est une donnée d'aucun score.`,
  notAnObject: (input) => fr`${input} se donne comme un objet avec « value » et « unit ».`,
  notes: {
    iss: [
      fr`Seuils en mg/L. Certaines pages pour patients les impriment en mg/dL et veulent dire mg/L.`,
      fr`Ne vaut pas pour le myélome indolent, la GMSI ou la rechute.`,
    ],
    "r-iss": [
      fr`L'article n'attribue pas une LDH égale à la limite haute ; elle est prise ici pour normale.`,
      fr`Ne vaut pas pour le myélome indolent, la GMSI ou la rechute.`,
    ],
    "r2-iss": [fr`La t(4;14) compte et la t(14;16) non. Le 1q compte à partir de trois copies.`],
    "cgs-2025": [
      fr`La del(17p) compte dans plus de 20 % des plasmocytes ; ne la notez présente que dans ce cas.`,
      fr`Une créatinine juste sous 1,2 mg/dL peut cacher une fonction rénale réduite : c'est un DFGe d'environ 50 ` +
        "chez une femme de " +
        fr`65 ans.`,
    ],
    "cll-ipi": [
      fr`Une B2M de 3,5 mg/L exactement ne donne pas de points, bien que ce ne soit pas le stade ISS I.`,
      fr`Rai ou Binet suffit ; si les deux sont connus, l'un ou l'autre rend le stade avancé.`,
    ],
    "mdacc-cll": [
      fr`La B2M est comparée à la limite haute du laboratoire qui l'a rendue. Les extrémités des tranches moyennes ` +
        "leur appartiennent.",
    ],
    ball: [
      fr`Pour la LLC en rechute, d'après l'échantillon d'avant le traitement suivant. Deux sources impriment le ` +
        "seuil de B2M en " +
        fr`mg/dL ; c'est mg/L qui est voulu. Une B2M de 5 mg/L exactement compte.`,
    ],
    flipi2: [fr`La B2M est comparée à la limite haute du laboratoire qui l'a rendue.`],
    "prima-pi": [fr`Une B2M de 3 mg/L exactement n'est pas élevée.`],
    ipsswm: [
      fr`Un âge de plus de 65 ans, seul, n'est jamais un risque faible.`,
      fr`L'article compte la protéine monoclonale ; l'IgM totale par une autre méthode peut différer.`,
    ],
    "r-ipsswm": [
      fr`B2M et LDH comptent à partir de 4 mg/L et 250 U/L, comme dans l'article ; une source secondaire imprime « au-dessus ».`,
    ],
    "geltamo-ipi": [
      fr`Les stades III et IV comptent tous deux ; un résumé n'imprime que le IV.`,
      fr`LDH et B2M sont comparées aux limites hautes de leur laboratoire.`,
    ],
  },
  panel: {
    discard: fr`Abandonner ces constatations ?`,
    noDiagnosis: fr`Renseignez le diagnostic pour voir les scores qui utilisent la B2M.`,
    noScore: (diagnosis) => fr`Aucun score publié qui utilise la B2M n'est proposé pour ce diagnostic : ${diagnosis}.`,
    fromDiagnosis: (day) => fr`Résultats à moins de 60 jours du diagnostic du ${day}, pas après le début du traitement.`,
    fromDiagnosisTreated: (day, treated) =>
      fr`Résultats à moins de 60 jours du diagnostic du ${day}, jusqu'au début du traitement le ${treated}.`,
    fromRelapse: (day) => fr`Résultats dans les 60 jours jusqu'au début de la dernière ligne de traitement le ${day}.`,
    noDiagnosisDay:
      fr`Le jour du diagnostic n'est pas renseigné, donc aucun échantillon ne peut être attribué au diagnostic. ` +
      "Modifiez le patient pour " +
      fr`l'ajouter.`,
    noRelapse: fr`Pour la rechute. Il faut une deuxième ligne de traitement, dont le début date l'échantillon.`,
    undetermined: "Non déterminé",
    showWorking: "Calcul",
    workingOf: (score) => fr`Calcul : ${score}`,
    column: { input: "Donnée", value: "Valeur", date: "Date", rule: "Règle", met: "Remplie", points: "Points" },
    met: { yes: "Remplie", no: "Non remplie", open: "Ouverte" },
    atDiagnosis: "au diagnostic",
    none: "–",
    wanted: "Cherché",
    record: "Noter des constatations",
    recordFor: (score) => `Noter des constatations pour ${score}`,
    changeIt: "Changer",
    change: (input) => fr`Changer : ${input}`,
    dialog: "Constatations pour le stade",
    dialogIntro:
      fr`Demandées une fois et utilisées par tous les scores. Un même compte rendu répond souvent à plusieurs ; ` +
      "laissez le reste à " +
      fr`« Non connu ».`,
    foundOn: "Constaté le",
    foundOnHint: fr`Le jour du myélogramme, de l'examen ou de l'imagerie.`,
    source: "Source",
    sourceHint: fr`Par exemple : compte rendu FISH, Hôpital central.`,
    notKnown: "Non connu",
    save: "Enregistrer les constatations",
    nothing: fr`Répondez à une question au moins, ou annulez.`,
    reason: "Motif du changement",
    withdraw: "Marquer comme saisi par erreur",
    withdrawnCount: (count) =>
      fr`${count} ${plural(count, "constatation saisie", "constatations saisies")} par erreur, sans effet sur aucun score`,
    finding: (input, value, day) => fr`${input} : ${value}, ${day}`,
    bringBack: (finding) => fr`Rétablir ${finding}`,
    reasonMissing: fr`Écrivez pourquoi. Cela reste dans l'historique.`,
    tooLong: (limit) => fr`Plus de ${limit} caractères. Raccourcissez.`,
  },
  notFound: {
    "not-recorded": "non renseigné",
    noDiagnosisDay: fr`le jour du diagnostic n'est pas renseigné`,
    noRelapse: fr`aucune deuxième ligne de traitement n'est renseignée`,
    stale: (v) =>
      fr`${v.what} du ${v.on} : ${Math.abs(v.days)} jours ${v.days < 0 ? "avant" : "après"} ${v.from} ; 60 au plus sont permis`,
    "after-treatment": (v) => fr`${v.what} du ${v.on} : après le début du traitement`,
    preliminary: (v) => fr`${v.what} du ${v.on} : provisoire`,
    upperLimit: fr`la limite haute du laboratoire n'est pas enregistrée avec le résultat ; rectifiez le résultat pour l'ajouter`,
    diagnosis: "le diagnostic",
    line: "le début de la ligne",
  },
  choice: {
    absent: "Absent",
    present: "Présent",
    none: "Aucune",
    monoallelic: "Monoallélique",
    biallelic: "Biallélique",
    mutated: "Muté",
    unmutated: "Non muté",
  },
  inputLabel: {
    del17p: "del(17p)",
    tp53Mutation: "Mutation de TP53",
    t4_14: "t(4;14)",
    t14_16: "t(14;16)",
    t14_20: "t(14;20)",
    gain1q: "Gain 1q",
    del1p32: "del(1p32)",
    ighv: "IGHV",
    rai: "Stade de Rai",
    binet: "Stade de Binet",
    nodeGroups: "Aires ganglionnaires atteintes",
    longestNodeCm: "Plus grand ganglion (cm)",
    marrowInvolved: "Atteinte médullaire",
    ecog: "Indice de performance ECOG",
    annArbor: fr`Stade d'Ann Arbor`,
    monthsSinceLastTherapy: "Mois depuis le début du dernier traitement",
  },
  inputHint: {
    del17p: fr`Pour IMS/IMWG 2025 : dans plus de 20 % des plasmocytes.`,
    gain1q: "Trois copies ou plus.",
    nodeGroups: fr`Du cou, de l'aisselle et de l'aine.`,
    monthsSinceLastTherapy: "Comptés depuis son début.",
  },
  baseline: fr`Calculé d'après l'échantillon du diagnostic ; jamais recalculé d'après un échantillon ultérieur.`,
  relapseBaseline:
    fr`Calculé d'après l'échantillon d'avant la dernière ligne de traitement ; jamais recalculé d'après un échantillon ` +
    fr`ultérieur.`,
  variationKnownFor: (inputs) =>
    fr`La proximité d'un seuil n'est jugée que pour ${inputs}. Aucun chiffre confirmé n'a été trouvé pour les autres données.`,
  withCv: (input, cv) => fr`${input} (CV ${cv} %)`,
  onDialysis: (on) =>
    fr`En dialyse lors du prélèvement de B2M le ${on} : 5 à 50 mg/L sont alors attendus, quelle que soit la maladie. Lisez ce ` +
    fr`score en le sachant.`,
};
