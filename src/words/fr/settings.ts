import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** La page des réglages. */
export const settings: PageWords["settings"] = {
  contents: "Sur cette page",
  reading: {
    title: "Nombres et dates",
    decimal: "Signe décimal",
    decimalNames: { ".": "Point, 2.4", ",": "Virgule, 2,4" },
    decimalSet: { ".": fr`Réglé : point décimal.`, ",": fr`Réglé : virgule décimale.` },
    dateOrder: "Ordre des dates",
    dateOrderNames: { ymd: "2026-12-31", dmy: "31/12/2026", mdy: "12/31/2026" },
    dateOrderSet: {
      ymd: fr`Réglé : l'année d'abord.`,
      dmy: fr`Réglé : le jour d'abord.`,
      mdy: fr`Réglé : le mois d'abord.`,
    },
    valueExample: (value) => `Un résultat de ${value} mg/L`,
    typedExample: (typed, read) => fr`${typed}, saisi dans un champ de date, est le ${read}`,
  },
  language: {
    title: "Langue",
    label: "Cet appareil parle",
    asBrowser: (name) => fr`Comme le navigateur : ${name}`,
    set: "La langue est réglée.",
    notFetched: fr`Les mots de cette langue n'ont pas pu être chargés. Rien n'a changé. Réessayez quand le réseau sera revenu.`,
    draft:
      fr`Cette traduction est un brouillon : aucun soignant de langue maternelle ne l'a encore lue. Si ` +
      fr`une phrase n'est ` +
      fr`pas claire, lisez-la en anglais.`,
    writesStill: (example) => fr`Les nombres et les dates s'écrivent toujours comme choisi ci-dessous : ${example}.`,
    adopt: (example) => `Écrire ${example}`,
    adopted: fr`Les nombres et les dates s'écrivent comme c'est l'usage dans cette langue.`,
  },
  appearance: {
    title: "Apparence",
    scheme: "Couleurs",
    schemeNames: { auto: fr`Comme l'appareil`, light: "Claires", dark: "Sombres" },
    schemeSet: {
      auto: fr`Réglé : couleurs de l'appareil.`,
      light: fr`Réglé : couleurs claires.`,
      dark: fr`Réglé : couleurs sombres.`,
    },
  },
  laboratories: {
    title: "Laboratoires",
    intro:
      fr`Ce que rend chaque laboratoire, avec son propre intervalle de référence. Proposé à la saisie d'un ` +
      fr`résultat ; les résultats ` +
      fr`déjà enregistrés gardent l'intervalle avec lequel ils sont venus.`,
    table: "Laboratoires",
    none: fr`Pas encore de laboratoire.`,
    add: "Ajouter un laboratoire",
    edit: "Modifier le laboratoire",
    editNamed: (name) => `Modifier ${name}`,
    removeNamed: (name) => `Retirer ${name}`,
    remove: "Retirer",
    save: "Enregistrer le laboratoire",
    laboratory: "Laboratoire",
    method: "Méthode",
    measurand: "Analyte",
    unit: "Unité",
    chooseUnit: "Choisissez une unité",
    intervalLow: "Intervalle, limite basse",
    intervalHigh: "Intervalle, limite haute",
    interval: "Intervalle",
    sex: "Pour",
    everybody: "Tout le monde",
    women: "Femmes",
    men: "Hommes",
    ageFrom: fr`À partir de l'âge de (années)`,
    ageTo: fr`Jusqu'à l'âge de (années)`,
    ageHint: fr`Vide : tous les âges.`,
    ages: (from, to) =>
      to === undefined ? fr`à partir de ${from ?? ""} ans` : from === undefined ? fr`jusqu'à ${to} ans` : fr`${from} à ${to} ans`,
    notAnAge: (text) => fr`« ${text} » n'est pas un âge en années entières.`,
    agesUpsideDown: (from) => fr`Inférieur à l'âge de début, ${from}.`,
    oneLimitHint: "Une seule limite suffit.",
    between: (low, high) => `${low} à ${high}`,
    atMost: (high) => fr`jusqu'à ${high}`,
    atLeast: (low) => `à partir de ${low}`,
    rowName: (laboratory, measurand) => `${laboratory}, ${measurand}`,
    added: (name) => fr`Ajouté : ${name}.`,
    changed: (name) => fr`Changé : ${name}.`,
    removed: (name) => fr`Retiré : ${name}.`,
    missing: "Écrivez le nom du laboratoire.",
    listed: fr`Déjà dans la liste, avec cette méthode et cet analyte, pour ces personnes.`,
    unitMissing: fr`Choisissez l'unité des limites.`,
    unitNotAccepted: (text, measurand) => fr`${measurand} : cet analyte n'est pas rendu en ${text}.`,
    noLimit: "Écrivez au moins une limite.",
    upsideDown: (low, high) => fr`La limite haute ${high} est inférieure à la limite basse, ${low}.`,
    censored: (text) => fr`« ${text} » n'est pas une limite. Écrivez le nombre seul.`,
    beyondBelief: (text) => fr`${text} dans cette unité dépasse ce que peut être un résultat. Vérifiez l'unité.`,
  },
  laboratoryNames: {
    title: fr`Un laboratoire ou deux ?`,
    intro:
      "Ces noms se ressemblent et ne sont pas identiques. Les résultats de deux laboratoires ne sont jamais " +
      fr`comparés, ceux d'un ` +
      fr`seul le sont. Tant que vous n'avez pas répondu, ils comptent pour deux.`,
    ask: (one, other) => fr`« ${one} » et « ${other} »`,
    one: "Un laboratoire",
    two: "Deux",
    oneNamed: (one, other) => fr`Un laboratoire : ${one} et ${other}`,
    twoNamed: (one, other) => fr`Deux laboratoires : ${one} et ${other}`,
    joined: (one, other) => fr`Comparés comme un seul laboratoire : ${one} et ${other}.`,
    parted: (one, other) => fr`Gardés séparés : ${one} et ${other}.`,
    areOne: (one, other) => fr`« ${one} » et « ${other} » sont un seul laboratoire.`,
    areTwo: (one, other) => fr`« ${one} » et « ${other} » sont deux laboratoires.`,
    askAgain: "Redemander",
    askAgainNamed: (one, other) => fr`Redemander pour ${one} et ${other}`,
    forgotten: (one, other) => fr`La question est posée de nouveau : ${one} et ${other}.`,
    takenBack: "Annulé.",
  },
  learnedNames: {
    title: "Noms que les laboratoires donnent aux analyses",
    intro:
      fr`Répondus lors d'une importation, et lus ainsi à la suivante de ce laboratoire, dans la même unité. Oubliez-en un ` +
      fr`pour que la question soit posée de nouveau.`,
    means: (v) =>
      fr`« ${v.name} » chez ${v.laboratory}${v.unit === "" ? "" : `, en ${v.unit}`} : ${v.measurand}, répondu le ${v.day}`,
    forget: "Oublier",
    forgetNamed: (name, laboratory) => fr`Oublier ${name} chez ${laboratory}`,
    forgotten: (name, laboratory) => fr`La question sera posée de nouveau : ${name} chez ${laboratory}.`,
    takenBack: "Annulé.",
  },
  variation: {
    title: "Variation",
    intro:
      fr`De combien les résultats diffèrent chez une même personne chez qui rien ne change. Chaque appréciation repose sur ces ` +
      fr`chiffres et nomme leur source. Les valeurs par défaut viennent de personnes sans cancer.`,
    table: "Chiffres de variation",
    measurand: "Analyte",
    laboratory: "Laboratoire",
    laboratoryHint: fr`Vide : pour tous les laboratoires.`,
    all: "Tous",
    cviPercent: fr`CVI, chez une même personne (%)`,
    cvaPercent: "CVA, dosage (%)",
    cviShort: "CVI",
    cvaShort: "CVA",
    cvaHint: fr`0 si l'autre chiffre contient les deux.`,
    source: "Source",
    sourceHint: "Montrée avec chaque appréciation qui utilise ces chiffres.",
    percent: (value) => fr`${value} %`,
    isDefault: "Par défaut",
    noFigure: fr`Aucun chiffre confirmé n'a été trouvé. Aucune appréciation n'est donnée pour cet analyte.`,
    assume: fr`Supposer 15 %`,
    assumeNamed: (measurand) => fr`Supposer 15 % pour ${measurand}`,
    assumeNote: (measurand) =>
      fr`${measurand} : la variation n'est pas publiée. 15 % peuvent être supposés pour tous les patients d'ici : ` +
      fr`c'est large, et ` +
      fr`sans source.`,
    assumption: fr`Une supposition de 15 %, pas un chiffre publié`,
    assumed: (measurand) => fr`Réglé : ${measurand}, 15 %, une supposition.`,
    set: "Régler les chiffres",
    setNamed: (measurand) => fr`Régler les chiffres pour ${measurand}`,
    edit: "Modifier",
    editNamed: (name) => fr`Modifier les chiffres pour ${name}`,
    toDefault: "Revenir à la valeur par défaut",
    toDefaultNamed: (name) => fr`Revenir à la valeur par défaut pour ${name}`,
    remove: "Retirer",
    removeNamed: (name) => fr`Retirer les chiffres pour ${name}`,
    forLaboratory: "Ajouter pour un laboratoire",
    effect: {
      working: "Calcul de ce que ces chiffres changeraient …",
      noVerdicts: fr`Aucun patient d'ici n'en a encore un résultat.`,
      none: (verdicts) =>
        verdicts < 2 ? fr`Ne change pas la seule appréciation qu'il y a.` : fr`Ne change aucune des ${verdicts} appréciations.`,
      changes: (v) =>
        fr`Change ${v.changed} ${plural(v.changed, "appréciation", "appréciations")} sur ${v.verdicts} : ${v.turns}.`,
      turn: (count, from, to) => fr`${count} de « ${from} » à « ${to} »`,
    },
    save: "Enregistrer les chiffres",
    rowName: (measurand, laboratory) => (laboratory === undefined ? measurand : `${measurand}, ${laboratory}`),
    saved: (name) => fr`Réglé : chiffres pour ${name}.`,
    removed: (name) => fr`Retiré : chiffres pour ${name}.`,
    sourceMissing: fr`Écrivez d'où viennent les chiffres.`,
    aboveLimit: (percent) => fr`Plus de ${percent} % cacherait tout changement.`,
    belowLimit: (percent) => fr`Ensemble inférieurs à ${percent} %. Un pourcentage est attendu : 8,4, pas 0,084.`,
    notAPercentage: (text) => fr`« ${text.trim()} » n'est pas un pourcentage. Écrivez le nombre seul.`,
    alreadySet: fr`Des chiffres sont déjà réglés pour cela. Modifiez ceux-là.`,
  },
  intro: fr`Gardé sur cet appareil et valable pour tous les patients.`,
  storage: {
    title: "Stockage et sauvegarde",
    intro:
      fr`Les dossiers restent dans ce navigateur, sur cet appareil, et ne vont nulle part ailleurs. Effacer les données du ` +
      fr`navigateur les efface : gardez une sauvegarde.`,
    used: "Stockage utilisé",
    unknown: fr`Ce navigateur ne dit pas combien est utilisé.`,
    usedOf: (used, quota, percent) => fr`${used} sur ${quota} Mo, ${percent} %`,
    nearlyFull: fr`Presque plein. Exportez une sauvegarde maintenant ; une fois plein, rien de plus ne peut être enregistré.`,
    firstNearlyFull:
      fr`Le premier stockage de ce navigateur est presque plein. La seconde copie a de la place : l'enregistrement ` +
      "continue quand le " +
      fr`premier est plein.`,
    firstFull: (alone) =>
      "Le premier stockage de ce navigateur est plein. La seconde copie contient tous les dossiers, dont " +
      fr`${alone} qu'elle est seule ` +
      fr`à contenir, et l'enregistrement continue. Le premier garde les patients enregistrés en dernier.`,
    lastBackup: "Dernière sauvegarde",
    remind: (days, changes) => fr`Rappeler une sauvegarde après ${days} jours ou ${changes} changements sans sauvegarde`,
    plainHttp:
      fr`Cette page n'a pas été ouverte par une connexion sécurisée (https). Les dossiers sont enregistrés quand même, mais ce ` +
      "navigateur ne laisse pas une telle page chiffrer une sauvegarde, garder le code PIN du mode patient, être " +
      "installée, ni " +
      fr`fonctionner sans réseau.`,
    sevenDays:
      fr`Safari, et tout navigateur sur iPhone ou iPad, efface ce qu'une page garde si le navigateur a servi sept ` +
      "jours sans que la " +
      fr`page serve. Une application ajoutée à l'écran d'accueil est épargnée ; dans tous les cas, gardez des sauvegardes.`,
    copies: {
      label: "Seconde copie",
      Kept:
        "Chaque dossier est gardé deux fois dans ce navigateur. Ce que le haut de la page dit enregistré survit à " +
        "un plantage.",
      Refused:
        "Ce navigateur ne garde pas de seconde copie (une fenêtre privée, peut-être, ou un réglage). Ce qui a été " +
        "enregistré dans la " +
        fr`dernière minute peut être perdu si le navigateur ou l'appareil plante : faites des sauvegardes plus souvent.`,
      Full: fr`Il n'y a pas de place pour la seconde copie. Libérez de l'espace sur cet appareil, et faites une sauvegarde.`,
      NoAnswer: fr`La seconde copie ne répond pas. Fermez les autres onglets de cette application et rechargez.`,
    },
    persistent: {
      label: "Stockage permanent",
      yes: fr`Ce navigateur garde les données jusqu'à ce que vous les supprimiez.`,
      no: fr`Ce navigateur peut effacer les données de lui-même quand l'appareil manque d'espace : gardez des sauvegardes.`,
      unknown: fr`Ce navigateur ne dit pas s'il garde les données pour de bon : gardez des sauvegardes.`,
    },
    out: "Exporter les dossiers",
    back: "Restaurer des dossiers",
  },
  demo: {
    title: "Patients de démonstration",
    intro:
      fr`Dix personnes fictives, chacune marquée ainsi partout où elle apparaît. Elles ne contiennent les données d'aucun vrai ` +
      fr`patient.`,
    load: "Charger les patients de démonstration",
    remove: "Retirer les patients de démonstration",
    loaded: (count) =>
      fr`${count} ${plural(count, "patient de démonstration est chargé", "patients de démonstration sont chargés")}.`,
    none: fr`Aucun patient de démonstration n'est chargé.`,
  },
  actions: "Actions",
  takenBack: "Annulé.",
  notANumber: (text) => fr`« ${text.trim()} » n'est pas un nombre.`,
  numberMissing: "Écrivez un nombre.",
  negative: (text) => fr`${text} est inférieur à zéro.`,
  otherDecimal: (text, meant) => fr`Écrivez ${meant}. Ce que signifie ${text} n'est pas deviné.`,
  ambiguous: (text, asDecimal, asThousands) => fr`${text} peut signifier ${asDecimal} ou ${asThousands}. Écrivez lequel.`,
  tooLong: (limit) => fr`Plus de ${limit} caractères. Raccourcissez.`,
  notAChoice: (text) => fr`« ${text} » n'est pas un des choix.`,
};
