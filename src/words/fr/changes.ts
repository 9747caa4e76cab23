import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Qui a fait quoi dans le dossier d'un patient, et si son historique est tel qu'il a été enregistré. */
export const changes: PageWords["changes"] = {
  title: "Qui a fait quoi",
  intro:
    fr`Tout ce qui a été fait dans ce dossier, le plus récent d'abord. Les initiales sont celles réglées sur ` +
    fr`l'appareil utilisé.`,
  print: "Imprimer",
  back: "Retour au patient",
  table: "Ce qui a été fait",
  when: "Quand",
  who: "Qui",
  what: "Quoi",
  nobody: "sans initiales",
  anybody: "Tous",
  everything: "Tout",
  filterWho: "Qui",
  filterWhat: "Quoi",
  onlyEntry: (entry) => fr`Seulement : ${entry}`,
  allEntries: "Tout afficher",
  shown: (shown, of) =>
    shown === of ? `${of} ${plural(of, "affiché", "affichés")}` : `${shown} ${plural(shown, "affiché", "affichés")} sur ${of}`,
  more: (count) => `En afficher ${count} de plus`,
  nothing: fr`Rien de ce qui a été fait n'y correspond.`,
  andMore: (count) => `et ${count} ${plural(count, "autre", "autres")}`,
  because: (reason) => fr`Motif : ${reason}`,
  signedBy: (by) => `par ${by}`,
  opened: "Page ouverte",
  unnamed: "Enregistré",
  laterRelease: fr`Fait par une version ultérieure de l'application`,
  /** Where a result was read. */
  readFrom: {
    source: {
      table: "D’un tableau",
      workbook: "D’un classeur",
      text: "D’un compte rendu collé",
      hl7: "De HL7 v2",
      fhir: "De FHIR",
      ccda: "D’un document clinique (C-CDA)",
      pdf: "D’un PDF",
      scan: "Saisi d’après une page numérisée",
      server: "Du serveur de l’équipe",
    },
    page: (n) => `page ${n}`,
    sheet: (n) => `feuille ${n}`,
    message: (n) => `message ${n}`,
    line: (n) => `ligne ${n}`,
    entry: (n) => `entrée ${n}`,
    segment: (n) => `segment ${n}`,
    on: (day) => `importé le ${day}`,
    address: (address) => fr`Son adresse là-bas : ${address}.`,
    accession: (number) => `N° de laboratoire ${number}.`,
    testName: (name) => `Nommé là-bas « ${name} ».`,
  },
  becoming: {
    entered: "ajout",
    changed: "modification",
    withdrawn: "retrait",
    broughtBack: "rétablissement",
  },
  part: {
    patient: "Données du patient",
    observations: "Résultat",
    lines: "Traitement",
    events: "Événement",
    setAsides: "Mise à l’écart",
    stagingInputs: "Constatation",
    boardNotes: "RCP",
    nextTests: "Prochaine analyse",
    reviews: "Revue",
    patientEntries: "Écrit par le patient",
  },
  filter: {
    patient: "Données du patient",
    observations: "Résultats",
    lines: "Traitements",
    events: "Événements",
    setAsides: "Mises à l’écart",
    stagingInputs: "Constatations pour le stade",
    boardNotes: "Notes de la RCP",
    nextTests: "Analyses prévues",
    reviews: "Revues",
    patientEntries: "Écrit par le patient",
    opened: "Ouvertures de la page",
  },
  deed: {
    RegisteredPatient: "Ajout du patient",
    EditedPatient: "Modification des données du patient",
    ArchivedPatient: "Archivage du patient",
    UnarchivedPatient: "Rétablissement du patient archivé",
    RecordedResult: fr`Saisie d'un résultat`,
    AmendedResult: fr`Rectification d'un résultat`,
    AmendedResults: "Rectification de plusieurs résultats",
    WithdrewResult: fr`Marquage d'un résultat comme saisi par erreur`,
    RestoredResult: fr`Restauration d'un résultat`,
    RecordedLine: fr`Saisie d'un traitement`,
    RecordedEvent: fr`Saisie d'un événement`,
    RecordedStagingInput: "Saisie de constatations pour le stade",
    RecordedBoardQuestion: fr`Rédaction d'une question pour la RCP`,
    RecordedBoardConclusion: fr`Rédaction d'une conclusion de la RCP`,
    MergedPatients: "Fusion avec un autre dossier",
    UnmergedPatients: fr`Annulation d'une fusion`,
    MovedResult: fr`Transfert d'un résultat entre deux patients`,
    SetAside: fr`Mise à l'écart d'une demande de contrôle`,
    AskedAgain: fr`Retour sur une mise à l'écart`,
    PairSetAside: fr`Mise à l'écart d'une paire LCR et sérum`,
    PairCounted: fr`Nouvelle prise en compte d'une paire LCR et sérum`,
    PlannedTest: "Prévision de la prochaine analyse",
    UnplannedTest: "Retrait du plan de la prochaine analyse",
    MarkedReviewed: "Marqué comme revu",
    TookReviewBack: fr`Retrait d'une revue`,
    TookOverResult: fr`Reprise d'un résultat saisi par le patient`,
    LoadedDemo: "Chargement de la démonstration",
    RestoredBackup: fr`Restauration d'une sauvegarde`,
    Imported: fr`Importation d'un fichier`,
    Undid: fr`Annulation d'une action par « Annuler »`,
    DidAgain: fr`Rétablissement de ce qui était annulé`,
    UndidImport: fr`Annulation d'une importation`,
    JoinedCopies: fr`Réunion avec la modification d'un membre de l'équipe`,
    SettledQuestion: fr`Choix entre deux modifications d'un élément`,
    BeganChain: "Début du suivi des modifications",
  },
  nextTest: (on) => `le ${on}`,
  nextTestEvery: "selon un rythme",
  reviewBy: (by) => `par ${by}`,
  question: (text) => fr`Question : ${text}`,
  conclusion: (text) => fr`Conclusion : ${text}`,
  chain: {
    title: fr`Cet historique est-il tel qu'il a été enregistré ?`,
    whole: (since) =>
      fr`Rien de ce qui a été fait depuis le ${since} n'a été altéré ni retiré après coup, autant que la chaîne de ` +
      "ses empreintes " +
      "peut le montrer.",
    notBegun:
      fr`Pas encore suivi : rien n'a été fait dans ce dossier depuis que l'application relie les modifications. La prochaine ` +
      "modification commence avec tout ce qui se trouve ici.",
    stamp: (stamp) => fr`Sceau de cet historique : ${stamp}`,
    stampHint:
      fr`Noté ailleurs, sur papier ou dans un autre système, il montre plus tard si l'historique jusqu'ici est ` +
      "toujours le même. " +
      fr`La chaîne seule ne le peut pas : elle ne contient pas de secret, et qui connaît le format et peut écrire ` +
      "dans le stockage " +
      "de ce navigateur pourrait en faire une nouvelle.",
    noted: {
      label: "Comparer un sceau noté",
      hint: fr`D'un compte rendu imprimé ou d'une note : 12 chiffres.`,
      Held: fr`Cet historique contient ce sceau : ce qui était ici quand il a été noté y est toujours.`,
      Gone:
        fr`Cet historique ne contient pas ce sceau. Vérifiez les chiffres, et qu'ils sont de ce patient. S'ils sont ` +
        "justes, ce qui " +
        fr`a été enregistré avant de le noter peut manquer ici : comparez avec une sauvegarde de ce moment avant de ` +
        "vous fier à ce " +
        "dossier.",
    },
    altered: fr`Cet historique n'est pas tel qu'il a été enregistré.`,
    faults: {
      Altered: (what, when, by) =>
        fr`${what}, ${when}, ${by} : ce qui a été enregistré alors a été altéré ou retiré après coup, pas par cette application.`,
      Gap: (what, when, by) => fr`Avant ceci, quelque chose manque : ${what}, ${when}, ${by}.`,
      NotRecorded: (count, what) =>
        count === 1
          ? fr`Aucune action ici n'a enregistré ceci : ${what}.`
          : fr`Aucune action ici n'a enregistré ces ${count} éléments : ${what}.`,
    },
    safe: fr`Rien n'a été retiré ni refusé pour cela : ce que vous voyez est ce qui est enregistré maintenant.`,
    next:
      fr`Comparez ce qui est nommé plus haut avec le compte rendu du laboratoire ou avec une sauvegarde d'avant, ` +
      "et corrigez par " +
      fr`« Rectifier » si c'est faux. Faites une sauvegarde maintenant : elle garde la preuve.`,
    inHistory: fr`L'historique de ce patient n'est pas tel qu'il a été enregistré.`,
    see: fr`Voir quoi, dans « Qui a fait quoi »`,
  },
  check: {
    title: "Qui a fait quoi",
    intro:
      fr`Les initiales de cet appareil, réglées dans « Prochaine analyse et revue », figurent sur tout ce qui est ` +
      "fait ici. Chaque " +
      fr`action est reliée aux précédentes par une empreinte : un manque ou une altération se voit.`,
    button: "Vérifier les dossiers",
    stop: "Arrêter",
    progress: (done, of) => `${done} patients vérifiés sur ${of}`,
    whole: (patients) =>
      patients === 1
        ? fr`1 patient vérifié : l'historique est tel qu'il a été enregistré.`
        : fr`${patients} patients vérifiés : chaque historique est tel qu'il a été enregistré.`,
    notBegun: (patients) =>
      patients === 1
        ? fr`Pour 1 autre, rien n'a été fait depuis que les modifications sont reliées : rien ne peut en être dit.`
        : fr`Pour ${patients} autres, rien n'a été fait depuis que les modifications sont reliées : rien ne peut en être dit.`,
    faulty: (patients) =>
      patients === 1
        ? fr`L'historique de 1 patient n'est pas tel qu'il a été enregistré.`
        : fr`Les historiques de ${patients} patients ne sont pas tels qu'ils ont été enregistrés.`,
    access: fr`Noter qui ouvre la page d'un patient`,
    accessNames: { off: "Non", on: "Oui" },
    accessNote: {
      off: fr`Rien n'est noté.`,
      on:
        fr`Jour, heure et initiales de cet appareil, une fois par visite. La liste est dans « Qui a fait quoi » de ` +
        "chaque patient, " +
        "sur cet appareil et dans ses sauvegardes.",
    },
    accessSet: {
      off: fr`On ne note plus qui ouvre la page d'un patient.`,
      on: fr`On note qui ouvre la page d'un patient.`,
    },
  },
};
