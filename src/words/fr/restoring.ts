import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const count = (number: number, one: string, many: string): string => fr`${number} ${plural(number, one, many)}`;
const results = (number: number): string => count(number, "résultat", "résultats");
const others = (number: number): string => count(number, "traitement, événement ou note", "traitements, événements ou notes");

/** Restaurer une sauvegarde : ce que cela ferait, et le retour en arrière. */
export const restoring: PageWords["restoring"] = {
  button: "Restaurer une sauvegarde",
  intro:
    fr`Montre d'abord ce qui changerait. Les dossiers sont réunis : ce qui est plus récent ici, ou seulement ` +
    "ici, reste, et chaque " +
    fr`état antérieur est gardé.`,
  merged:
    fr`Les dossiers sont réunis, jamais remplacés : ce qui est plus récent ici, ou seulement ici, reste, et ` +
    "chaque état antérieur " +
    fr`est gardé.`,
  reading: "Lecture de la sauvegarde.",
  comparing: fr`Comparaison avec ce qui est ici.`,
  notRead: fr`Ce fichier n'a pas pu être lu. Rien n'a changé.`,
  unlockTitle: "Sauvegarde chiffrée",
  unlockIntro: fr`Cette sauvegarde a été chiffrée avec une phrase secrète. Elle est entière ; sa somme de contrôle concorde.`,
  passphrase: "Phrase secrète de la sauvegarde",
  show: "Montrer ce qui est saisi",
  unlock: "Ouvrir la sauvegarde",
  unlocking: "Ouverture de la sauvegarde.",
  notDecrypted:
    fr`Elle ne s'ouvre pas. Soit la phrase secrète est une autre, soit quelqu'un a altéré le fichier ; rien ne permet de ` +
    fr`distinguer les deux. Rien n'a changé.`,
  cannotDecrypt:
    fr`Cette sauvegarde est chiffrée, et cette page n'a pas été ouverte par une connexion sécurisée (https), ` +
    "donc ce navigateur ne " +
    fr`la laisse pas déchiffrer. Rien n'a changé. Ouvrez l'application par https, ou sur cet appareil même, et restaurez-la là.`,
  reviewTitle: "Vérification de la sauvegarde",
  madeAt: (moment, holds) => fr`Faite le ${moment}. Elle contient ${holds}.`,
  patients: (number) => count(number, "patient", "patients"),
  results,
  and: (one, other) => `${one} et ${other}`,
  nothingElse: fr`À part les patients effacés, tout ce que contient cette sauvegarde est déjà ici.`,
  erased: (patients) =>
    count(patients, "patient de cette sauvegarde a été effacé ici", "patients de cette sauvegarde ont été effacés ici"),
  erasedAt: (name, moment) => fr`${name} : effacé le ${moment}`,
  leaveErased: "Les laisser effacés",
  bringBackErased: "Les faire revenir",
  erasedUnanswered: fr`Dites si les patients effacés reviennent. Rien n'a changé.`,
  nothingNew: fr`Tout ce que contient cette sauvegarde est déjà ici. La restaurer ne changerait aucun dossier.`,
  wouldChange: "Ce qui changerait",
  labels: { patients: "Patients", results: "Résultats", others: "Traitement, événements, constatations, notes" },
  newPatients: (number) => count(number, "nouveau", "nouveaux"),
  changedPatients: (number) => count(number, "changé", "changés"),
  samePatients: (number) => `${number} comme ici`,
  changes: {
    added: (number) => count(number, "ajouté", "ajoutés"),
    amended: (number) => count(number, "rectifié", "rectifiés"),
    withdrawn: (number) => count(number, "marqué comme saisi par erreur", "marqués comme saisis par erreur"),
    broughtBack: (number) => `${number} de nouveau en vigueur`,
    history: (number) => `${number} avec des états antérieurs ajoutés`,
  },
  none: "aucun",
  resultsChanged: {
    added: (number) => count(number, "résultat ajouté", "résultats ajoutés"),
    amended: (number) => count(number, "résultat rectifié", "résultats rectifiés"),
    withdrawn: (number) => count(number, "résultat marqué comme saisi par erreur", "résultats marqués comme saisis par erreur"),
    broughtBack: (number) => `${results(number)} de nouveau en vigueur`,
    history: (number) => `${results(number)} avec des états antérieurs ajoutés`,
  },
  othersChanged: {
    added: (number) => fr`Ajouté : ${others(number)}`,
    amended: (number) => fr`Rectifié : ${others(number)}`,
    withdrawn: (number) => fr`Retiré : ${others(number)}`,
    broughtBack: (number) => fr`De nouveau en vigueur : ${others(number)}`,
    history: (number) => fr`Avec des états antérieurs ajoutés : ${others(number)}`,
  },
  details: fr`l'identité du patient change`,
  detailsHistory: fr`des états antérieurs de l'identité du patient sont ajoutés`,
  table: "Patients qui changeraient",
  patient: "Patient",
  what: "Ce qui change",
  isNew: "Nouveau",
  isNewWith: (parts) => fr`Nouveau, avec ${parts}`,
  others,
  maybe: (name, because) =>
    fr`C'est peut-être ${name}, qui est déjà ici : ` +
    fr`${because === "record-number" ? "même numéro de dossier" : "mêmes nom de famille et date de naissance"}.`,
  maybeWarning: (number) =>
    number < 2
      ? fr`${number} nouveau patient est peut-être déjà ici sous un autre dossier. La restauration laisse les deux ` +
        fr`séparés ; rien ` +
        fr`n'est fusionné d'après le nom.`
      : fr`${number} nouveaux patients sont peut-être déjà ici sous d'autres dossiers. La restauration les laisse ` +
        fr`séparés ; rien ` +
        fr`n'est fusionné d'après le nom.`,
  showAll: (number) => fr`Tout montrer (${number})`,
  settings: "Réglages",
  keepSettings: "Garder les réglages de cet appareil",
  takeSettings: "Prendre les réglages de la sauvegarde",
  settingsDiffer: (fields) => fr`Ceux de la sauvegarde diffèrent par : ${fields}.`,
  settingsSame: "Les réglages de la sauvegarde sont les mêmes que ceux de cet appareil.",
  settingsUnanswered: fr`Choisissez quels réglages restent : ils diffèrent, et des patients sont ici.`,
  verdictsMayChange:
    fr`Les appréciations reposent sur les chiffres de variation et sur les laboratoires tenus pour un seul : ` +
    "prendre ceux de la " +
    fr`sauvegarde peut changer ce qui est dit de chaque patient.`,
  fields: {
    decimal: "signe décimal",
    dateOrder: "ordre des dates",
    colorScheme: "couleurs",
    laboratories: "laboratoires",
    variation: "chiffres de variation",
    board: "liste de la RCP",
    companions: "ce qui figure sous une évolution",
    laboratoryNames: "quels noms sont un seul laboratoire",
    testIntervals: "quand les analyses sont à faire",
    historyShows: "ce que les patients voient des nouveaux résultats",
  },
  restore: (patients) => `Restaurer ${count(patients, "patient", "patients")}`,
  restoreUnsaid: "Restaurer",
  takeOnly: "Prendre les réglages",
  done: (patients, total) => fr`Restauré : ${patients} ; résultats : ${total}.`,
  doneSettings: "Ses réglages ont été repris.",
  keptSettings: "Les réglages de cet appareil ont été gardés.",
  standing: (patients) => fr`Une sauvegarde a été restaurée pendant cette visite ; ajouts ou changements : ${patients}.`,
  undo: "Annuler la restauration",
  undoing: "Annulation de la restauration.",
  undone:
    fr`Restauration annulée. Les patients qu'elle avait ajoutés sont archivés et leurs résultats marqués comme ` +
    fr`saisis par erreur ; ` +
    fr`ce qu'elle avait changé dit de nouveau ce qu'il disait avant. Rien n'a été effacé, et la sauvegarde peut ` +
    "être restaurée de " +
    fr`nouveau.`,
  notRestorable: {
    NotABackup: fr`Ce fichier n'est pas une sauvegarde de cette application. Rien n'a changé.`,
    CutShort:
      fr`Cette sauvegarde commence bien et sa fin manque, comme après un téléchargement interrompu. Rien n'a changé. Essayez ` +
      "une autre copie.",
    ChecksumMismatch:
      fr`Cette sauvegarde a été altérée ou endommagée après coup : sa somme de contrôle ne correspond pas. Rien ` +
      fr`n'a changé. Essayez ` +
      "une autre copie.",
    Newer: (version) =>
      fr`Cette sauvegarde vient d'une version ultérieure de l'application (version ${version}). Rien n'a changé. Restaurez-la ` +
      "avec cette version.",
    Damaged: (path) => fr`Cette sauvegarde est endommagée à « ${path} ». Rien n'a changé. Essayez une autre copie.`,
  },
};
