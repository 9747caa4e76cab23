import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

const pagesNamed = (pages: readonly string[]): string => `${pages.length === 1 ? "La page" : "Les pages"} ${joined(pages)}`;
/** Les quantités arrivent écrites pour ce lecteur ; 0 et 1 sont au singulier. */
const isOne = (count: string): boolean => count === "0" || count === "1";
const counted = (count: string, one: string, many: string): string => fr`${count} ${isOne(count) ? one : many}`;
const results = (count: string) => counted(count, "résultat", "résultats");
const rows = (count: string) => counted(count, "ligne", "lignes");
const patients = (count: string) => counted(count, "patient", "patients");
const cares = (count: string) =>
  counted(count, "traitement, événement, analyse prévue ou revue", "traitements, événements, analyses prévues et revues");
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1) ?? ""}`;

/** La page d'import. */
export const importPage: PageWords["import"]["page"] = {
  title: "Import",
  intro:
    fr`Apportez des résultats d'un fichier ou d'un tableau collé. Vous voyez ce que chaque ligne deviendrait avant ` +
    fr`l'enregistrement, et un bouton annule le tout.`,

  bring: "Fichiers ou texte collé",
  choose: "Choisir des fichiers",
  chooseFolder: "Choisir un dossier",
  chooseHelp:
    "PDF avec texte, classeurs Excel (.xlsx), tableaux CSV ou texte, FHIR R4 (JSON), messages HL7 v2, documents cliniques " +
    "(C-CDA), dossiers compressés (ZIP) ou une sauvegarde de cette application. " +
    fr`Les fichiers et les dossiers peuvent aussi être déposés n'importe où sur cette page.`,
  drop: "Déposez des fichiers ou un dossier pour les vérifier",
  paste: "Coller des résultats",
  pasteHelp: fr`D'un tableur, d'un compte rendu ou d'un message. Ctrl+V marche partout sur cette page.`,
  pasteExample:
    "nom de famille\tdate de naissance\tdate\tvaleur\tunité\nExemple\t23/04/1954\t15/03/2026\t2,4\tmg/L\n\nou simplement\n\n" +
    "18/07/2022   B2M sérum   2,41 mg/l   (0,8 - 2,4)",
  review: "Vérifier",
  forPatient: (name) => fr`Pour ${name}, là où le texte ne nomme personne.`,
  pastedName: "Texte collé",
  textStaysOnDevice:
    fr`Le texte est lu sur cet appareil et n'est envoyé nulle part. Le fichier lui-même n'est pas gardé : ` +
    fr`chaque résultat garde la page et la ligne où il figurait.`,

  working: {
    HandingOver: "Examen des patients de cet appareil",
    Reading: "Lecture",
    Planning: fr`Comparaison avec ce qui est ici`,
    Taking: "Préparation des dossiers",
    Starting: "Démarrage",
  },
  progress: (done, total) => `${done} sur ${total}`,
  cancel: "Annuler",
  stopped: fr`Arrêté. Rien n'a été gardé et rien n'a changé.`,
  brokeOff:
    fr`La lecture s'est interrompue : ce navigateur a manqué de mémoire ou n'a pas pu charger une partie de ` +
    fr`l'application. Rien ` +
    fr`n'a changé. Rechargez la page, ou importez le fichier en parties plus petites.`,

  nothingFound: fr`Rien à importer n'a été trouvé. Rien n'a changé.`,
  nothingIn: (name) => fr`${name} : aucun résultat n'y a été reconnu.`,
  opened: (names) =>
    fr`${names.join(", ")} : ouvert avec cette application pendant qu'un autre import est en cours de vérification.`,
  reviewInstead: "Quitter cet autre import et vérifier celui-ci",
  notShared: fr`Ce qu'une autre application a partagé n'est pas arrivé. Choisissez le fichier ici, ou partagez-le de nouveau.`,
  backup: (name) =>
    fr`${name} est une sauvegarde de cette application. Elle se restaure en entier, dans les Réglages : rien n'y est remplacé, ` +
    fr`seulement ajouté.`,
  toSettings: "La restaurer dans les Réglages",
  found: (name, count, format) => fr`${name} : ${results(count)}, ${format}`,
  alsoFound: (count) => cares(count),
  format: {
    table: "tableau",
    block: "compte rendu collé",
    fhir: "FHIR R4",
    hl7: "HL7 v2",
    "take-home": "fichier du patient",
    ccda: "document clinique (C-CDA)",
    pdf: "compte rendu en PDF",
    several: "plusieurs formats",
  },
  leftOut: (parts) => fr`Non gardé : ${joined(parts)}.`,
  questionAbout: (source, question) => fr`${source} : ${question}`,
  placeIn: (source, place) => `${source}, ${place}`,

  questions: "Questions",
  questionsIntro:
    fr`Chacune est posée une fois pour toutes les lignes qu'elle concerne. Les lignes sans réponse ne sont pas ` + "importées.",
  waiting: (count) => fr`${rows(count)} en attente`,
  answered: "Répondu",
  chooseOne: "Choisissez",
  concerns: (count) => fr`Concerne ${rows(count)}`,
  moreQuestions: (count) => fr`Montrer plus de questions (encore ${count})`,
  allAnswered: "Toutes les questions ont leur réponse.",

  laboratories: {
    title: "Laboratoire",
    intro:
      fr`Les résultats de deux laboratoires ne sont pas comparés comme une seule série : il importe de savoir où ` +
      fr`chacun a été mesuré. Ne l'indiquez que si vous le savez.`,
    label: fr`Laboratoire de ces résultats`,
    labelOf: (name) => fr`Laboratoire de ${name}`,
    all: fr`Laboratoire de tous les fichiers qui n'en nomment aucun`,
    each: fr`L'indiquer fichier par fichier`,
    offered: fr`Noms qui figurent dans le fichier ou dans les résultats antérieurs de la personne`,
    none: (count, notRecorded) =>
      fr`${rows(count)} ne ${isOne(count) ? "nomme" : "nomment"} aucun laboratoire. Si le champ reste vide, on lira « ${notRecorded} ».`,
    given: (count, name) =>
      fr`${rows(count)} ${isOne(count) ? "sera conservée" : "seront conservées"} comme venant de ${name}, parce que vous l'indiquez ici.`,
  },

  sheetsTitle: fr`Quelles feuilles sont lues ?`,
  sheetsIntro: (name) => fr`${name} a plusieurs feuilles qui contiennent quelque chose.`,
  sheetRows: (count) => rows(count),
  sheetHidden: "masquée",
  sheetsDone: "Lire ces feuilles",
  learned: (v) =>
    fr`« ${v.name} » chez ${v.laboratory} est lu comme ${v.measurand}, comme vous l'avez répondu le ${v.day} : ${rows(v.rows)}. ` +
    fr`Pour que la question soit posée de nouveau, oubliez-le dans Réglages.`,
  moreFiles: (count) => fr`Montrer les ${count} fichiers`,
  beside: (name, files) => fr`${name} contient aussi, seulement pour le montrer ou le décrire : ${joined(files)}.`,
  fromText: (count) =>
    fr`${counted(count, "résultat figure", "résultats figurent")} seulement dans son texte, sans entrées codées : ` +
    fr`comparez chacun au document.`,
  hidden: (rowsHidden, columnsHidden) =>
    fr`Masqué dans le fichier et lu quand même : ${joined([
      ...(rowsHidden === "0" ? [] : [rows(rowsHidden)]),
      ...(columnsHidden === "0" ? [] : [counted(columnsHidden, "colonne", "colonnes")]),
    ])}.`,
  pages: {
    withoutText: (pages) =>
      fr`${pagesNamed(pages)} ${pages.length === 1 ? "est une image (un scan)" : "sont des images (des scans)"} : ce qui s'y trouve ` +
      fr`n'a pas été lu. Regardez l'image ici et saisissez les résultats à côté.`,
    withPicture: (pages) =>
      fr`${pagesNamed(pages)} ${pages.length === 1 ? "contient" : "contiennent"} une grande image. Rien n'est lu dans les images : ` +
      fr`regardez si des résultats s'y trouvent.`,
    unreadable: (pages) =>
      fr`${pagesNamed(pages)} ${pages.length === 1 ? "est endommagée et reste illisible" : "sont endommagées et restent illisibles"}.`,
    show: (page) => fr`Montrer la page ${page}`,
    picture: (name, page) => fr`Page ${page} de ${name}, une image`,
    notDrawn: fr`Cette page ne peut pas être montrée ici. Ouvrez le fichier avec un autre programme et saisissez ce qui s'y trouve.`,
    type: (page) => fr`Saisir les résultats de la page ${page}`,
    typeHint: fr`Une ligne avec le patient, puis une ligne par résultat : jour, nom, valeur, unité, intervalle.`,
    typeExample: fr`Patient : Exemple, Ada, née le 12/04/1954\n01/03/2026  B2M sérum  2,4 mg/L  0,8 - 2,4`,
    typedName: (name, page) => fr`${name}, page ${page}, saisie`,
    reviewTyped: fr`Vérifier avec le reste`,
  },
  template: "Télécharger un modèle (CSV)",
  templateFile: "modele-resultats",
  columnsTitle: fr`Quelle colonne contient quoi ?`,
  columnsIntro: (name) =>
    fr`Les en-têtes ne sont pas tous connus dans ${name}. Dites ce que contient chaque colonne ; celles qui n'importent pas ` +
    fr`restent « Non gardé ». C'est retenu pour les tableaux de cette forme.`,
  column: (number, heading) => (heading === "" ? `Colonne ${number}` : `Colonne ${number}, ${heading}`),
  columnsMissing: (parts) => fr`Il manque encore : ${joined(parts)}.`,
  columnsChange: (name) =>
    fr`Dites ce que contient chaque colonne dans ${name}. Celles qui n'importent pas restent « Non gardé ». ` +
    fr`C'est retenu pour les ` +
    fr`tableaux de cette forme.`,
  columnsKeep: "Laisser les colonnes comme elles étaient",
  columnsOfValues: "Une colonne par analyte ou par jour",
  columnValues: fr`Valeurs, comme le dit l'en-tête`,
  columnValuesOf: (measurand) => fr`Valeurs : ${measurand}`,
  columnsAsNamed: (parts) => fr`Ses colonnes sont lues comme vous les avez nommées : ${joined(parts)}.`,
  columnAs: (heading, use) => fr`${heading} est « ${use} »`,
  changeColumns: "Changer les colonnes",
  changeColumnsOf: (name) => fr`Changer les colonnes : ${name}`,
  columnsDone: "Lire ainsi le tableau",
  columnsTwice: (name) => fr`Deux colonnes sont « ${name} ». Choisissez-en une.`,

  reviewTitle: "Vérification",
  fates: {
    All: "Toutes",
    New: "Nouveau",
    Duplicate: "Doublon",
    Correction: "Correction",
    Withdrawal: "Retrait",
    Restoration: "Rétabli",
    NeedsAnswer: "Demande une réponse",
    Refused: "Refusé",
  },
  filterBy: "Montrer les lignes de cette sorte",
  headings: {
    number: "Ligne",
    what: "Ce qui se passe",
    patient: "Patient",
    measurand: "Analyte",
    value: "Valeur",
    collectedOn: "Prélevé",
    interval: "Intervalle",
    laboratory: "Laboratoire, méthode",
    inFile: "Dans le fichier",
  },
  notRead: (text) => fr`Non lu, gardé en note : ${text}`,
  converted: (print) => fr`Intervalle converti depuis : ${print}`,
  range: (from, to, total) => fr`Lignes ${from} à ${to} sur ${total}`,
  noRows: fr`Aucune ligne n'est ainsi.`,
  earlier: "Lignes précédentes",
  later: "Lignes suivantes",
  planning: "Nouveau calcul",
  startOver: "Recommencer",
  refusedCsv: "Télécharger les lignes refusées",
  refusedHolds: fr`Le fichier contient ce que disent les lignes refusées, avec les noms de patients.`,
  refusedFile: "lignes-refusees",
  refusedColumns: {
    source: "Fichier",
    place: "Endroit",
    why: "Pourquoi refusé",
    patient: "Patient",
    measurand: "Analyte",
    value: "Valeur",
    unit: "Unité",
    collectedOn: "Prélevé le",
  },

  import: (count) => `Importer ${results(count)}`,
  importName: (count) => `Importer ${results(count)}`,
  importCare: (count) => `et ${cares(count)}`,
  importPatients: (count) => fr`${patients(count)} ${isOne(count) ? "sera ajouté" : "seront ajoutés"}.`,
  importArchived: (count) =>
    isOne(count)
      ? fr`${count} d'entre eux est archivé dans le fichier, et le sera ici.`
      : fr`${count} d'entre eux sont archivés dans le fichier, et le seront ici.`,
  importMadeUp: (count) =>
    isOne(count)
      ? fr`${count} patient d'ici sera marqué comme fictif.`
      : fr`${count} patients d'ici seront marqués comme fictifs.`,
  importWaits: (count) =>
    isOne(count)
      ? fr`${count} ligne demande une réponse et ne sera pas importée.`
      : fr`${count} lignes demandent une réponse et ne seront pas importées.`,
  importRefused: (count) => fr`${rows(count)} ${isOne(count) ? "est refusée" : "sont refusées"}.`,
  importNothing: fr`Il n'y a rien de nouveau dedans.`,
  laboratoryChangedMore:
    fr`Avec ce laboratoire, il n'y a pas que son nom qui change, donc rien n'a encore été importé. Voici la vérification telle ` +
    fr`qu'elle est maintenant : regardez de nouveau.`,
  reviewChanged:
    fr`Les dossiers ont changé après l'affichage de cette vérification, donc rien n'a été importé. Voici la vérification telle ` +
    fr`qu'elle est maintenant : regardez de nouveau.`,
  noRoom: (needed, free) =>
    fr`Cela ne tient pas : il faut ${needed} caractères du stockage de ce navigateur, et ${free} sont libres. Rien n'a été ` +
    fr`importé. Faites de la place dans les Réglages, ou importez moins de lignes.`,
  noRoomToUndoLater: (needed, free) =>
    fr`Rien n'a encore été importé : cela tient, mais il ne resterait pas de place pour tout annuler. L'import ` +
    "et son annulation " +
    fr`demandent ensemble ${needed} caractères du stockage de ce navigateur, et ${free} sont libres. Importez ` +
    "moins de lignes à " +
    fr`la fois, ou appuyez encore sur le bouton pour importer sans ce retour en arrière.`,

  done: "Importé",
  kept: {
    added: (count) => counted(count, "résultat ajouté", "résultats ajoutés"),
    corrected: (count) =>
      fr`${counted(count, "résultat corrigé", "résultats corrigés")} ; la valeur antérieure reste dans l'historique`,
    withdrawn: (count) => fr`${counted(count, "résultat retiré", "résultats retirés")}, comme le dit le fichier`,
    restored: (count) => fr`${results(count)} de nouveau en vigueur`,
    patientsAdded: (count) => counted(count, "patient ajouté", "patients ajoutés"),
    patientsBroughtBack: (count) =>
      counted(count, "patient archivé remis dans la liste", "patients archivés remis dans la liste"),
    patientsAddedArchived: (count) =>
      isOne(count)
        ? fr`${count} d'entre eux est archivé, comme dans le fichier`
        : fr`${count} d'entre eux sont archivés, comme dans le fichier`,
    patientsMadeUp: (count) => counted(count, "patient marqué comme fictif", "patients marqués comme fictifs"),
    care: (count) => fr`Ajouté : ${cares(count)}`,
    duplicates: (count) => counted(count, "ligne était déjà ici", "lignes étaient déjà ici"),
    refused: (count) => counted(count, "ligne refusée", "lignes refusées"),
    unanswered: (count) =>
      isOne(count)
        ? fr`${count} ligne non importée : elle demande une réponse`
        : fr`${count} lignes non importées : elles demandent une réponse`,
  },
  stored: "Tout est enregistré sur cet appareil.",
  storing: fr`Enregistrement en cours. Laissez cette page ouverte jusqu'à ce que le haut de la page dise « Enregistré ».`,
  notStored:
    fr`Tout n'est pas encore enregistré sur cet appareil : voyez le haut de la page. C'est dans cette page, et rien de ce qui ` +
    fr`était enregistré n'est perdu. Exportez une sauvegarde avant de fermer.`,
  undo: fr`Annuler l'import`,
  undoOf: (when) => fr`Annuler l'import du ${when}`,
  undoing: "Annulation en cours",
  noRoomToUndo: (needed, free) =>
    fr`Non annulé : une annulation garde dans l'historique ce qu'elle retire, ce qui demande ${needed} ` +
    "caractères du stockage de " +
    fr`ce navigateur, et ${free} sont libres. Rien n'a changé. Faites d'abord de la place dans les Réglages.`,
  undone: (taken) =>
    taken === "0"
      ? fr`Il ne restait rien à annuler.`
      : isOne(taken)
        ? fr`Annulé : ${taken} entrée de cet import. Elle reste dans l'historique, barrée.`
        : fr`Annulé : ${taken} entrées de cet import. Elles restent dans l'historique, barrées.`,
  undoneArchived: (count) =>
    isOne(count)
      ? fr`${count} patient qu'il avait ajouté est archivé.`
      : fr`${count} patients qu'il avait ajoutés sont archivés.`,
  undoneLeft: (left) =>
    isOne(left)
      ? fr`${left} entrée a changé depuis et a été laissée telle quelle.`
      : fr`${left} entrées ont changé depuis et ont été laissées telles quelles.`,
  toPatients: "Aller aux patients",
  another: "Importer autre chose",

  past: "Imports précédents",
  pastHeadings: { when: "Quand", format: "Format", brought: "Apporté", now: "Maintenant", undo: "Annuler" },
  correctedShort: (count) => counted(count, "corrigé", "corrigés"),
  restoredShort: (count) => counted(count, "rétabli", "rétablis"),
  withdrawnShort: (count) => counted(count, "retiré", "retirés"),
  brought: (parts) => parts.join(", "),
  inForce: (count) => fr`dont ${results(count)} en vigueur`,
  noneInForce: "annulé",
  changed: (count) => counted(count, "changé depuis", "changés depuis"),
  incomplete: (here, promised) =>
    fr`Enregistré : seulement ${here} sur ${results(promised)}. La page a été fermée pendant l'écriture. ` +
    "Importez de nouveau le " +
    fr`même fichier pour apporter le reste, ou annulez.`,

  cutOff: {
    begun: (when, resultCount, care, format) =>
      fr`Un import (${format}) commencé le ${when} a été interrompu : ${joined([
        ...(resultCount === "0" && care !== "0" ? [] : [results(resultCount)]),
        ...(care === "0" ? [] : [cares(care)]),
      ])}.`,
    All: fr`Tout est enregistré. Rien n'est à refaire.`,
    Nothing: fr`Rien n'en a été enregistré, et rien n'a changé. Importez-le de nouveau.`,
    part: (here, promised) =>
      fr`Enregistré : ${here} sur ${promised} entrées. Importez de nouveau le même fichier pour le reste : ce qui ` +
      fr`est ici n'est pas ` +
      fr`doublé. Ou annulez ce qui est enregistré.`,
    takeBack: fr`L'annuler`,
    repeat: fr`Aller à l'import`,
    keep: "Le garder",
    close: "Fermer",
  },
};
