import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Ce qui passe entre les dossiers de deux patients, et effacer un dossier. */
export const people: PageWords["people"] = {
  findOther: fr`Chercher l'autre patient`,
  findHint: "Nom, date de naissance ou numéro de dossier",
  others: fr`L'autre patient`,
  nobody: "Aucun autre patient ne correspond.",
  nobodyElse: fr`Il n'y a pas d'autre patient ici.`,
  more: (number) => fr`${number} de plus : écrivez davantage du nom.`,
  archived: "archivé",
  otherMissing: fr`Choisissez l'autre patient.`,
  gone: fr`L'un des deux patients n'est plus ici. Rien n'a changé.`,
  reason: "Motif",
  reasonMissing: fr`Dites pourquoi : le motif reste dans le dossier.`,

  mergeTitle: "Fusionner avec un autre patient",
  mergeIntro:
    fr`Pour une personne enregistrée deux fois. Tout ce qui est enregistré pour l'un ou l'autre se trouve dans le dossier ` +
    fr`conservé, avec son historique. L'autre dossier garde sa propre copie et est archivé. « Annuler » revient sur le tout.`,
  compared: "Les deux dossiers",
  detail: "Donnée",
  thisOne: "Ce patient",
  theOther: fr`L'autre`,
  name: "Nom",
  identity: "Sexe, date de naissance, numéro",
  diagnosis: "Diagnostic",
  none: "Non enregistré",
  parts: {
    observations: "Résultats",
    lines: "Traitements",
    events: "Événements",
    setAsides: "Contrôles et paires écartés",
    stagingInputs: "Constatations pour le stade",
    boardNotes: "Notes de la RCP",
    nextTests: "Analyses prévues",
    reviews: "Revues",
    patientEntries: "Écrit par le patient",
  },
  counted: (standing, withdrawn) =>
    withdrawn === 0 ? `${standing}` : `${standing}, et ${withdrawn} ${plural(withdrawn, "retiré", "retirés")}`,
  twice: (number) =>
    number === 1
      ? fr`1 élément est dans les deux avec le même jour et le même contenu : il compte une fois.`
      : fr`${number} éléments sont dans les deux avec le même jour et le même contenu : chacun compte une fois.`,
  differ: {
    birthDate: fr`Les dates de naissance diffèrent : il peut s'agir de deux personnes.`,
    sex: fr`Le sexe diffère : il peut s'agir de deux personnes.`,
    recordNumber: fr`Les numéros de dossier diffèrent : regardez les deux avant de fusionner.`,
  },
  kept: "Quel dossier est conservé",
  keptHint: "Nom, date de naissance, sexe et diagnostic restent ceux du dossier conservé.",
  mergeReasons: ["Enregistré deux fois", "Arrivé deux fois par une importation", "Changement de nom"],
  merge: "Fusionner",

  unmergeIntro:
    fr`Ce dossier revient dans la liste. Ce qui en était passé dans l'autre y est marqué comme saisi par erreur, ` +
    "sauf si cela y a été modifié depuis.",

  moveTitle: "Transférer à un autre patient",
  moveWhat: (result) => `${result} sera marqué ici comme saisi par erreur, et ajouté au patient choisi ci-dessous.`,
  moveKept: fr`Les deux dossiers le disent, avec le motif. « Annuler » revient sur les deux.`,
  moveReasons: ["Mauvais patient", "Échantillons échangés", "Mauvaise étiquette"],
  move: "Transférer",
  withdrawnMeanwhile: fr`Ce résultat a été marqué entre-temps comme saisi par erreur. Rien n'a été transféré.`,

  eraseTitle: "Effacer le patient",
  eraseIntro: (results) =>
    fr`Tout ce qui est enregistré pour ce patient quitte ce navigateur : ${results} ` +
    fr`${plural(results, "résultat", "résultats")}, ` +
    fr`traitement, notes et tous les états antérieurs. C'est irréversible, même par « Annuler ».`,
  eraseElsewhere:
    fr`Les sauvegardes, les fichiers exportés, les autres appareils et un serveur auquel cet appareil n'est pas relié ne sont pas ` +
    "atteints. Restaurer une " +
    "sauvegarde qui contient ce patient demande confirmation avant son retour.",
  eraseInstead: fr`Pour retirer un patient de la liste en gardant son dossier, archivez-le.`,
  backupFirst: fr`Exporter d'abord une sauvegarde`,
  typeName: "Écrivez le nom de famille pour confirmer",
  typeNameHint: (name) => fr`Le nom de famille est ${name}.`,
  notTheName: (name) => fr`Ce n'est pas le nom de famille. Rien n'a été effacé. Écrivez ${name} pour confirmer.`,
  erase: "Effacer",
};
