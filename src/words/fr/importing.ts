import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Ce qu'un import dit de chaque ligne, et ce qu'il demande. Chaque refus nomme ce qui est dans le fichier. */
export const importing: PageWords["import"]["importing"] = {
  place: {
    row: (row) => `Ligne ${row}`,
    cell: (row, column) => `Ligne ${row}, colonne ${column}`,
    line: (line) => `Ligne ${line}`,
    page: (page, line) => `Page ${page}, ligne ${line}`,
    entry: (entry, resource) => `Entrée ${entry}, ${resource}`,
    entryPath: (entry, resource, path) => `Entrée ${entry}, ${resource}, ${path}`,
    segment: (message, segment) => `Message ${message}, segment ${segment}`,
    segmentField: (message, segment, field) => `Message ${message}, segment ${segment}, ${field}`,
  },
  fate: {
    New: "Nouveau",
    Duplicate: "Déjà ici",
    Correction: "Correction",
    Withdrawal: "Retiré",
    Restoration: "Rétabli",
    NeedsAnswer: "Demande une réponse",
    Refused: "Refusé",
  },
  fateDetail: {
    duplicate: fr`Le même résultat est déjà ici. Rien ne change.`,
    correction: (was) => fr`Prend la place de ${was}, qui reste dans l'historique.`,
    withdrawal: fr`Le fichier marque ce résultat comme saisi par erreur. Il est retiré ici et reste dans l'historique.`,
    restoration: fr`Il était retiré ou annulé ici, et il revient.`,
  },
  refused: {
    noMeasurand: fr`Rien ne dit ce qui a été mesuré.`,
    notFollowed: (text) => fr`« ${text} » n'est pas suivi ici.`,
    checkDigit: (code) =>
      fr`${code} n'est pas un code LOINC : son chiffre de contrôle est faux. Cherchez dans le compte rendu le code voulu.`,
    notComparable: {
      presence: (code) =>
        fr`${code} dit seulement si quelque chose a été trouvé, pas combien. Cela n'entre pas dans une série de valeurs.`,
      "arbitrary-units": (code) => fr`${code} est rendu en unités arbitraires, qui ne se convertissent pas.`,
      "other-fluid": (code) =>
        fr`${code} a été mesuré dans un autre liquide que le sérum, l'urine ou le liquide céphalorachidien.`,
      "timed-collection": (code) =>
        fr`${code} est la concentration dans un recueil de 24 h. Ici, seule la quantité excrétée en 24 h est suivie.`,
    },
    contradicts: {
      specimen: (code, text) => fr`${code} et l'échantillon « ${text} » se contredisent. L'un des deux est faux.`,
      unit: (code, text) => fr`${code} et l'unité « ${text} » se contredisent. L'un des deux est faux.`,
      code: (code, text) => fr`Les codes ${code} et ${text} désignent deux analyses différentes. L'un des deux est faux.`,
      name: (code, text) => fr`${code} et le nom « ${text} » se contredisent. L'un des deux est faux.`,
    },
    intervalUnit: (text) =>
      fr`Les deux limites de l'intervalle de référence sont dans deux unités (${text}). L'une des deux est fausse.`,
    textValue: (text) => fr`« ${text} » n'est pas un nombre.`,
    noValue: fr`Aucune valeur n'est donnée.`,
    noValueBecause: (reason) => fr`Aucune valeur n'est donnée : ${reason}.`,
    noDate: fr`Rien ne dit quand l'échantillon a été prélevé.`,
    noStatus: (text) =>
      text === "" ? fr`Rien ne dit si ce résultat est définitif.` : fr`Le statut « ${text} » n'est pas connu ici.`,
    noPatient: fr`Rien ne dit à qui est ce résultat.`,
    moreCells: fr`Une virgule ou un autre signe dans une cellule peut avoir décalé cette ligne par rapport à ses en-têtes.`,
    range: (text) => fr`« ${text} » donne deux valeurs. Laquelle a été mesurée n'est pas dit.`,
    malformed: (path) => (path === "" ? fr`Cela enfreint les règles du format.` : fr`${path} enfreint les règles du format.`),
    notADay: (text) => fr`« ${text} » n'est pas un jour.`,
    birthDateNotADay: (text) => fr`La date de naissance « ${text} » n'est pas un jour.`,
    birthDateInFuture: fr`La date de naissance est dans le futur.`,
    noFamilyName: fr`Sans nom de famille, aucun patient ne peut être ajouté, et personne ici ne correspond.`,
    cancelled: fr`Le laboratoire a annulé cette analyse.`,
    notYet: fr`Le laboratoire n'a pas encore de résultat.`,
    nothingToWithdraw: fr`Le fichier le marque comme saisi par erreur. Il n'est pas ici, il n'y a donc rien à retirer.`,
    earlierState: fr`Le résultat d'ici est un état plus récent de celui-ci, tel que le laboratoire l'a corrigé.`,
    withdrawnInFile: fr`Le même fichier marque ce résultat comme saisi par erreur.`,
    leftOutByAnswer: fr`Laissé de côté, selon la réponse.`,
    care: (problem) => fr`Non lu comme traitement : ${problem}`,
    followUp: (problem) => fr`Non lu comme analyse prévue ou revue : ${problem}`,
    nothingSaid: {
      on: fr`ni jour ni délai n'est donné.`,
      by: fr`aucune personne n'est nommée pour cette revue.`,
    },
  },
  needsAnswer: fr`Répondez d'abord à la question ci-dessus.`,
  question: {
    dateOrder: (text) => fr`Qu'est-ce qui vient en premier dans des dates comme ${text} ?`,
    decimalSign: (text) => fr`Que signifie ${text} ?`,
    centuryCollected: (text) => fr`De quel siècle sont des dates comme ${text} ?`,
    centuryBorn: (text) => fr`De quel siècle sont des dates de naissance comme ${text} ?`,
    roc: (text) => fr`Dans quel calendrier ${text} est-il écrit ?`,
    dayAsValue: (text) =>
      fr`« ${text} » est un jour là où une valeur devrait figurer. Un tableur peut avoir changé un nombre en jour. Quel nombre ` +
      fr`était-ce ?`,
    noYear: (text) => fr`« ${text} » n'a pas d'année. Quel jour est-ce ?`,
    dayNumber: (text) => fr`${text} est-il un jour, tel qu'un tableur le compte ?`,
    unit: (measurand, text) => fr`${measurand} est sans unité (${text}). Dans quelle unité est-ce ?`,
    doubtfulUnit: (measurand, text) =>
      fr`${measurand} : des valeurs comme ${text} s'accordent mal avec leur unité. Quelle est l'unité voulue ?`,
    measurand: (text) => fr`Dans quel échantillon « ${text} » a-t-il été mesuré ?`,
    specimenAlone: (text) => fr`« ${text} » nomme un échantillon et aucune analyse. Qu'y a-t-on mesuré ?`,
    measurandUnnamed: fr`Rien ne dit ce qui a été mesuré. Qu'est-ce que c'est ?`,
    patient: (name) => fr`Qui est « ${name} » ?`,
    nameOnly: (name) =>
      fr`Des patients portent ici le même nom que dans le fichier, qui ne donne pas de date de naissance à comparer (${name}). ` +
      fr`Sont-ce les mêmes personnes ?`,
    numberOnly: (name) =>
      fr`Des patients ne sont donnés que par leur numéro de dossier (${name}). Sont-ce les patients d'ici qui ont ce numéro ?`,
    newByNumber: (number) =>
      fr`Des personnes ne sont données que par un numéro de dossier qu'aucun patient d'ici ne porte (${number}). Faut-il les ` +
      fr`ajouter comme patients ?`,
    wholePatient: fr`Rien ne dit à qui sont ces résultats. Qui est-ce ?`,
    sameDay: (text) => fr`Une autre valeur est ici pour le même jour (${text}). Que faut-il faire ?`,
    sameDayInFile: (text) => fr`Le fichier donne deux valeurs pour le même jour (${text}). Faut-il garder les deux ?`,
    sameName: (text) =>
      fr`Des résultats portent l'identifiant d'un résultat d'ici, avec un autre jour ou une autre valeur, et ne ` +
      fr`disent pas qu'ils ` +
      fr`le corrigent (${text}). Que faut-il faire ?`,
    statesInFile: (text) =>
      fr`Le fichier donne deux fois un même résultat et ne dit pas lequel est le plus récent (${text}). Lequel vaut ?`,
    movedPatient: (from, to, text) =>
      fr`Un résultat qui figure ici chez ${from} est donné par le fichier à ${to} (${text}). Que faut-il faire ?`,
    nothingToCorrect: (text) =>
      fr`Le fichier dit que cela corrige un résultat antérieur, et aucun ici ne porte son identifiant ou son jour (${text}). ` +
      fr`Que corrige-t-il ?`,
    nothingToWithdraw: (text) =>
      fr`Le fichier retire un résultat introuvable ici${text === "" ? "" : ` (${text})`}. Lequel est-ce ?`,
    withdrawnBefore: (text) => fr`Certains de ces résultats ont été retirés ou annulés ici (${text}). Faut-il les rétablir ?`,
    markMadeUp: (name) =>
      fr`Le fichier dit que des patients qui figurent ici comme réels sont fictifs (${name}). Leurs résultats n'entrent que ` +
      fr`s'ils sont marqués ainsi.`,
    jump: (text) =>
      fr`Des valeurs bondissent à cinq fois leur voisine ou plus, ou tombent à un cinquième ou moins (${text}). Une erreur de ` +
      fr`signe décimal, d'unité ou de patient ressemble à cela. Faut-il les garder ?`,
    limits: (text) =>
      fr`Des limites sont cent ou mille fois éloignées de leur valeur, comme des limites dans une autre unité (${text}). Que ` +
      fr`faut-il garder ?`,
    magnitude: (text) => fr`Des valeurs ne se voient presque jamais (${text}). Faut-il les garder ?`,
  },
  rows: (rows) => `${rows} ${plural(rows, "ligne", "lignes")}`,
  option: {
    leaveOut: "Laisser ces lignes de côté",
    dmy: (text) => fr`${text} : jour, mois, année`,
    mdy: (text) => fr`${text} : mois, jour, année`,
    ymd: (text) => fr`${text} : année, mois, jour`,
    decimal: (number) => fr`${number} (le signe est décimal)`,
    thousands: (number) => fr`${number} (le signe sépare les milliers)`,
    century: (century) => `${century.slice(0, 2)}00 à ${century.slice(0, 2)}99`,
    roc: fr`Le calendrier de Taïwan : l'année 114 est 2025`,
    count: (day) => fr`Oui : ${day}`,
    count1904: (day) => fr`Oui, comme le comptent d'anciens tableurs pour Mac : ${day}`,
    asWritten: (unit) => fr`${unit}, comme écrit`,
    newPatient: fr`Une autre personne : ajouter un nouveau patient`,
    same: "Les mêmes personnes",
    addByNumber: "Les ajouter, chacune sous son numéro",
    sameNumber: fr`Les mêmes personnes, d'après leurs numéros`,
    keepBoth: "Garder les deux",
    correct: fr`La valeur du fichier prend la place de celle d'ici`,
    keep: "Les garder comme elles sont",
    withoutLimits: "Garder les valeurs sans ces limites",
    lastStands: "Celui qui est plus bas dans le fichier",
    firstStands: "Celui qui est plus haut dans le fichier",
    move: fr`Il avait été attribué au mauvais patient : le retirer là-bas, l'ajouter ici`,
    keepAsNew: fr`Rien ici : le garder comme nouveau résultat`,
    correctsThis: (result) => fr`Il corrige : ${result}`,
    withdrawsThis: (result) => fr`Il retire : ${result}`,
    bringBack: "Les rétablir",
    markMadeUp: "Marquer ces patients comme fictifs",
  },
  unread: {
    sex: (text) => fr`Le sexe « ${text} » n'a pas été compris et reste vide.`,
    diagnosis: (text) => fr`Le diagnostic « ${text} » n'a pas été compris et reste vide.`,
    diagnosedOn: (text) => fr`La date du diagnostic « ${text} » n'a pas été comprise et reste vide.`,
  },
  leftOut: (what, count) =>
    what === "" ? fr`${count} ${plural(count, "ligne sans résultat", "lignes sans résultat")}` : fr`${what} : ${count}`,
  notReadable: {
    Empty: fr`Il ne contient rien.`,
    NotRecognised:
      fr`Aucun résultat n'y a été reconnu. Peuvent être lus : les tableaux (CSV, Excel .xlsx), les PDF avec texte, les lignes ` +
      fr`d'un compte rendu de laboratoire, FHIR R4, HL7 v2 et la sauvegarde de cette application.`,
    TooLarge: (limit) => fr`Il dépasse ${limit} caractères, le maximum lu en une fois. Divisez-le en fichiers plus petits.`,
    TooManyResults: (limit) =>
      fr`Il contient plus de ${limit} résultats, le maximum lu en une fois. Divisez-le en fichiers plus petits.`,
    ColumnsUnknown: fr`Dites ce que contiennent les colonnes : au moins la valeur et le jour du prélèvement.`,
    SheetsToChoose: fr`Il a plusieurs feuilles. Dites lesquelles sont lues.`,
    LockedPdf: "C’est un PDF qui demande un mot de passe. Enregistrez-le sans mot de passe et choisissez-le de nouveau.",
    TooManyPages: (limit) => `Il a plus de ${limit} pages, le maximum lu en une fois. Divisez-le en fichiers plus petits.`,
    FileTooLarge: (megabytes) => `Il dépasse ${megabytes} Mo, le maximum lu en une fois. Divisez-le en fichiers plus petits.`,
    UnpacksTooLarge: fr`Décompressé, il serait plus grand que tout tableau de résultats. Rien n'en a été lu.`,
    Defines:
      "Il apporte ses propres définitions (DOCTYPE), qui pourraient nommer d’autres fichiers. Rien n’a été " +
      "lu. Demandez le document tel qu’il sort du système de l’hôpital.",
    TooManyFiles: (limit) =>
      fr`Il contient plus de ${limit} fichiers. Décompressez-le et choisissez les fichiers qu'il contient.`,
    closedFile: {
      NotOpened: fr`Il n'a pas pu être ouvert : déplacé, supprimé ou utilisé par un autre programme. Choisissez-le de nouveau.`,
      Encrypted: fr`Il est protégé par un mot de passe. Décompressez-le avec le mot de passe et choisissez le fichier.`,
      TooLarge: fr`Décompressé, il serait plus grand que tout fichier de résultats. Il n'a pas été ouvert.`,
      Damaged:
        fr`Il est endommagé, ou compressé d'une façon qui n'est pas lue ici. Décompressez-le et choisissez les ` +
        fr`fichiers qu'il contient.`,
      WrongSize:
        fr`Ce qu'il contient n'est pas ce que son dossier en dit : une autre taille, ou une autre somme de ` +
        fr`contrôle. Il n'a pas été lu.`,
      Path: fr`Il dit se trouver hors de son dossier, ou très loin à l'intérieur. Il n'a pas été ouvert.`,
      Nested:
        fr`C'est un dossier compressé dans un dossier compressé. Décompressez-le et choisissez les fichiers ` +
        fr`qu'il contient.`,
    },
    otherKind: {
      xls:
        fr`C'est un classeur Excel ancien (.xls), qui n'est pas lu ici. Ouvrez-le dans un tableur et enregistrez-le ` +
        "en .xlsx ou CSV.",
      xlsb:
        fr`C'est un classeur Excel binaire (.xlsb), qui n'est pas lu ici. Ouvrez-le dans un tableur et ` +
        "enregistrez-le en .xlsx ou CSV.",
      ods:
        fr`C'est une feuille OpenDocument (.ods), qui n'est pas lue ici. Ouvrez-la dans un tableur et enregistrez-la ` +
        "en .xlsx ou CSV.",
      protected: fr`C'est un classeur protégé par un mot de passe. Enregistrez-le sans mot de passe, en .xlsx ou CSV.`,
      document: fr`C'est un document de texte, pas un tableau. Copiez les lignes avec les résultats et collez-les ici.`,
      zip: fr`C'est un dossier compressé (ZIP). Décompressez-le et choisissez les fichiers qu'il contient.`,
      compressed: fr`C'est un fichier compressé. Décompressez-le et choisissez le fichier qu'il contient.`,
      image:
        "C’est une image. Les images d’une courbe ou d’un tableau ne sont pas lues, car un chiffre pourrait " +
        "être pris pour un autre. Demandez le compte rendu en PDF, FHIR ou CSV, ou saisissez les résultats à " +
        "la main à côté de l’image.",
      rtf: fr`C'est un document de texte (RTF). Ouvrez-le, copiez les lignes avec les résultats et collez-les ici.`,
      html: fr`C'est une page web (HTML). Ouvrez-la, copiez le tableau avec les résultats et collez-le ici.`,
    },
    broken: fr`Il est endommagé ou incomplet. Rien n'en a été lu.`,
    brokenAt: (place) => fr`Il est endommagé ou incomplet à partir d'ici : ${place}. Rien n'en a été lu.`,
  },
  column: {
    patient: "Nom complet du patient",
    familyName: "Nom de famille",
    givenName: "Prénom",
    recordNumber: "Numéro de dossier",
    birthDate: "Date de naissance",
    sex: "Sexe",
    diagnosis: "Diagnostic",
    diagnosedOn: "Diagnostiqué le",
    measurand: "Analyte",
    description: fr`Description de l'analyse`,
    specimen: "Échantillon",
    loinc: fr`LOINC ou autre code de l'analyse`,
    value: "Valeur",
    comparator: "Signe avant la valeur (<, >)",
    unit: "Unité",
    collectedOn: "Prélevé le",
    collectedAt: "Heure",
    laboratory: "Laboratoire",
    method: "Méthode",
    interval: "Intervalle, les deux limites",
    intervalLow: "Intervalle, limite basse",
    intervalHigh: "Intervalle, limite haute",
    urinePh: fr`pH de l'urine`,
    purpose: "Motif",
    status: "Statut",
    note: "Note",
    patientId: "Notre identifiant du patient",
    resultId: "Notre identifiant du résultat",
    archived: "Patient archivé",
    enteredBy: "Saisi par",
    madeUp: "Personne fictive",
    language: "Langue du patient",
    source: "Provenance",
    sourceOn: "Repris le",
    sourcePage: "Page de la provenance",
    sourceLine: "Ligne de la provenance",
    accession: "Numéro du laboratoire",
    testName: "Nom de l’analyse au laboratoire",
  },
  columnNone: "Non gardé",
};
