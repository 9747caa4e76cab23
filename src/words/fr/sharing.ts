import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const patients = (count: number): string => `${count} ${plural(count, "patient", "patients")}`;

/** Partager par le serveur d'une équipe : connecté, dans quel état, et ce qui attend une personne. */
export const sharing: PageWords["sharing"] = {
  title: "Partager par un serveur",
  off: fr`Une équipe peut partager ses patients par le serveur qu'elle a déjà. D'ici là, tout reste dans ce navigateur.`,
  notSecure:
    fr`Cette page n'est pas venue par une connexion sécurisée, donc personne ne peut se connecter depuis elle. ` +
    "Tout reste dans ce " +
    fr`navigateur.`,
  connectTo: (name) => `Se connecter à ${name}`,
  leaving: (name) => fr`Ouverture de la connexion à ${name} …`,
  looking: (name) => fr`Demande à ${name} de ce qui est permis …`,
  problem: {
    Unreachable: (name) => fr`${name} ne répond pas. Rien n'a été envoyé. Réessayez, ou demandez à qui s'en occupe.`,
    NoSignIn: (name) =>
      fr`${name} n'offre pas la connexion sûre dont cette application a besoin (SMART App Launch avec PKCE). Rien ` +
      fr`n'a été envoyé.`,
    NotListed: (name, origin) =>
      fr`La connexion à ${name} se trouve à ${origin}, et cette application n'a pas été faite pour lui parler. ` +
      fr`Rien n'a été envoyé.`,
    Refused: (name) =>
      fr`Personne n'est connecté à ${name} : la connexion a été refusée. Rien n'a été envoyé, et tout ici est comme avant.`,
    Failed: (name) =>
      fr`La connexion à ${name} ne s'est pas terminée comme elle avait commencé. Rien n'a été envoyé. Connectez-vous de nouveau.`,
    NotEnough: (name) =>
      fr`${name} ne laisse pas la personne connectée lire patients et résultats, donc il n'y a rien à partager. ` +
      fr`Rien n'a été envoyé.`,
    UnknownServer:
      fr`L'application a été ouverte depuis un logiciel auquel elle n'a pas été faite pour parler. Rien ne lui a ` +
      "été envoyé.",
  },
  aServer: "Le serveur",
  offer: {
    title: (name) => fr`Connecté à ${name}. Rien n'a encore été envoyé.`,
    allows: fr`Ce qu'il permet`,
    full: fr`Lire et écrire. Ce qui est enregistré ensemble arrive ensemble.`,
    single:
      fr`Lire et écrire, une entrée après l'autre. De plusieurs entrées enregistrées ensemble, certaines peuvent y ` +
      "être un moment " +
      fr`plus tôt.`,
    read:
      fr`Lire seulement. Ce qui est ajouté ici est gardé sur cet appareil et n'est pas envoyé : les autres membres ` +
      fr`de l'équipe ne le ` +
      fr`voient pas.`,
    goes: "Ce qui est partagé",
    patients: (count) =>
      count === 0
        ? fr`Encore aucun patient ; dès lors, chacun de ceux qui sont ajoutés ici, avec tout ce qui en est gardé.`
        : fr`${patients(count)} de cet appareil, et chacun de ceux qui sont ajoutés dès lors : identité, diagnostic, ` +
          "résultats, " +
          fr`traitements, événements, constatations, notes, analyses prévues et revues, avec l'historique de chaque ` +
          "élément et les " +
          fr`initiales de qui l'a changé.`,
    nothing: "Rien de cet appareil.",
    comes: "Ce qui vient ici",
    fromColleagues:
      fr`Les patients que les autres membres de l'équipe y partagent. Ils sont aussi gardés dans ce navigateur, ` +
      "pour être ici quand " +
      fr`le réseau n'y est pas.`,
    stays: "Ce qui reste ici",
    onlyHere:
      fr`Réglages, laboratoires et leur variation, ordre du jour de la RCP, qui a ouvert la page de qui, sauvegardes, et ` +
      fr`verrouillage.`,
    madeUp: "Les patients fictifs restent ici.",
    start: "Commencer le partage",
    notNow: "Pas maintenant",
  },
  on: {
    through: (name) => fr`Partagé par ${name}.`,
    full: fr`Il reçoit ce qui est enregistré ici.`,
    single: fr`Il reçoit ce qui est enregistré ici, une entrée après l'autre.`,
    read:
      fr`Il est en lecture seule : ce qui est ajouté ici reste sur cet appareil, et les autres membres de l'équipe ` +
      "ne le voient pas.",
    signIn: "Se reconnecter",
    signOut: "Se déconnecter",
    lookNow: "Regarder maintenant",
    readForeign: fr`Lire les résultats d'autres logiciels`,
    readingForeign: fr`Lecture de ce que d'autres logiciels y ont mis …`,
    noForeign: fr`Aucun résultat d'autres logiciels n'y est.`,
    notRead: fr`Le serveur n'a pas répondu, ou ne le permet pas. Rien n'a été lu.`,
    foreignHelp:
      fr`Ils sont vérifiés comme un fichier avant d'être importés, et ne sont jamais réécrits là-bas : les notes à ` +
      "leur sujet restent " +
      fr`à côté.`,
    disconnect: "Arrêter le partage",
    cancel: "Suspendre",
    goOn: "Continuer",
    paused: fr`Suspendu. Ce qui n'est pas encore fait attend.`,
    fetching: (done, of) => `Réception du patient ${done} sur ${of}`,
    sending: (done, of) => `Envoi du patient ${done} sur ${of}`,
    progress: "Partage",
  },
  leave: {
    title: "Arrêter le partage",
    intro: (name) => fr`Dès lors, rien ne va à ${name} et rien n'en vient. Ce qui s'y trouve y reste.`,
    waiting: (count) =>
      count < 2
        ? fr`${count} entrée est ici et pas encore là-bas. Elle reste sur cet appareil.`
        : fr`${count} entrées sont ici et pas encore là-bas. Elles restent sur cet appareil.`,
    what: "Ce que deviennent ici les patients partagés",
    keep: "Les garder sur cet appareil",
    remove: "Retirer de cet appareil ceux qui sont sur le serveur comme ils sont ici",
    stays: fr`Un patient avec quoi que ce soit que le serveur n'a pas reste.`,
    do: "Arrêter le partage",
    cancel: "Annuler",
    done: (name) => fr`Le partage par ${name} est arrêté. Rien de plus n'est envoyé.`,
    removed: (name, count) => fr`Le partage par ${name} est arrêté. Retiré de cet appareil : ${patients(count)}.`,
  },
  state: {
    label: "Serveur",
    ofPatient: "Ce patient et le serveur",
    onServer: (time) => `Sur le serveur ${time}`,
    asking: "Demande au serveur",
    waiting: (count) => fr`En attente du serveur : ${count}`,
    notSent: (count) => fr`Seulement sur cet appareil : ${count}`,
    changed: fr`Changé par un autre membre de l'équipe`,
    signIn: "Se reconnecter",
    paused: "Le partage est suspendu",
    offline: "Le serveur ne répond pas",
    notKept: "Ce navigateur ne permet pas de noter ce qui est envoyé ; rien n’est donc envoyé",
    forPerson: (count) => fr`${count} ${plural(count, "a besoin de vous", "ont besoin de vous")}`,
    lastAll: (time) => `Tout y était ${time}`,
    erasures: (count) => fr`Effacé ici, pas encore là-bas : ${count}`,
    unreadable: (count) => fr`Pas lisible ici : ${count}`,
  },
  place: {
    onServer: "Sur le serveur",
    waiting: fr`Gardé ici, en attente du serveur`,
    onlyHere: "Seulement sur cet appareil",
    asked: fr`Gardé ici, en attente d'une décision`,
    refused: fr`Gardé ici, le serveur le refuse`,
    unread: fr`Gardé ici, pas lisible sur le serveur`,
    changed: (time) => fr`De l'équipe ${time}`,
    from: (name) => fr`Résultat de ${name}`,
  },
  erased: {
    told: (when) => fr`L'équipe a effacé ce patient sur le serveur : ${when}. Ici, tout est gardé et rien n'est envoyé.`,
    short: (name) => fr`${name} : effacé sur le serveur par l'équipe.`,
    eraseToo: "Effacer ici aussi",
    keep: "Garder et partager de nouveau",
    onServer: (name) =>
      fr`Sur ${name}, tout est marqué comme saisi par erreur. L'équipe est consultée avant que cela quitte ses appareils. ` +
      fr`${name} garde les versions passées dans son propre historique : demandez à qui le gère de les retirer.`,
    readOnly: (name) =>
      fr`${name} est en lecture seule : le patient y reste, et l'équipe le voit toujours. Demandez à qui le gère de le retirer.`,
    left: (count) => fr`Effacés ici et encore sur le serveur : ${patients(count)}.`,
    leftReadOnly: fr`Il est en lecture seule : demandez à qui le gère.`,
    refused: (text) => (text === "" ? fr`Il refuse cela.` : fr`Il refuse cela. Il dit : ${text}`),
  },
  set: {
    told: (name) =>
      fr`Ouvert depuis ${name} : voici les patients que ce navigateur garde pour lui. Les siens propres ne sont pas montrés ici.`,
    leave: "Montrer les patients propres de ce navigateur",
    inTab: fr`Ouvrir dans un onglet à part`,
  },
  context: {
    Same: (name) => fr`Ouvert depuis ${name}. Ce que son laboratoire a de ce patient peut être lu et vérifié.`,
    Ask: (name) =>
      fr`${name} a un patient ouvert qui ressemble en partie à quelqu'un d'ici : numéro, nom et date de naissance ` +
      "ne concordent pas " +
      fr`tous. Rien n'a été réuni. Regardez qui c'est ; les résultats d'autres logiciels peuvent être lus et ` +
      fr`vérifiés à l'import.`,
    Nobody: (name) =>
      fr`Le patient ouvert dans ${name} n'est pas ici. Ses résultats peuvent y être lus et vérifiés ; rien n'a ` +
      "encore été ajouté.",
    read: "Lire et vérifier",
    close: "Fermer",
  },
  signInNotice: (name) =>
    fr`Plus personne n'est connecté à ${name}. Tout est enregistré ici et y va dès que quelqu'un se connecte. ` +
    fr`Rien de ce qui a été saisi n'est perdu.`,
  news: {
    region: fr`De l'équipe`,
    results: (count) => `${count} ${plural(count, "nouveau résultat", "nouveaux résultats")}`,
    others: (count) => `${count} ${plural(count, "changement", "changements")}`,
    about: (name, what) => fr`${name} : ${what} d'un autre membre de l'équipe.`,
    verdict: (measurand, after, before) => fr`${measurand} : ${after} ; avant : ${before}.`,
    more: (count) => fr`${count} ${plural(count, "autre patient a changé", "autres patients ont changé")}.`,
    arrived: (count) => fr`${patients(count)} ${plural(count, "est venu", "sont venus")} du serveur.`,
    hidden: fr`Un autre membre de l'équipe a changé quelque chose. Ce sera dit sur la prochaine page qui montre des noms.`,
    open: "Ouvrir",
    close: "Fermer",
  },
  person: {
    title: "Ce qui a besoin de vous",
    refused: (what) => fr`${what} : le serveur le refuse.`,
    clash: (what) => fr`${what} : la même chose a été changée ici et par un autre membre de l'équipe.`,
    asks: (name) => fr`${name} : quelque chose demande une décision avant d'être partagé.`,
    all: (count) => fr`Tout (${count})`,
    noReason: "Il ne donne pas de motif.",
    says: (text) => fr`Il dit : ${text}`,
    retry: "Réessayer",
    open: "Ouvrir",
    decide: "Décider",
  },
  unread: {
    told: (what) =>
      fr`${what} : ce qui est sur le serveur n'est pas lisible ici. Un autre logiciel a pu le changer, une version plus récente de cette ` +
      fr`application a pu l'écrire, ou un changement de l'équipe n'est pas arrivé en entier.`,
    something: "Quelque chose de ce patient",
    waits: fr`Cela reste tel quel, et rien de ce patient n'est envoyé d'ici avant que ce soit lisible ou que quelqu'un décide.`,
    leftOut: fr`Cela reste tel quel et ne compte dans rien de ce qui est montré ici.`,
    stands: (places) => fr`Sur le serveur : ${places}.`,
    replace: "Remplacer",
    title: fr`Remplacer ce qui n'est pas lisible`,
    intro: (what) => fr`Ce qui est ici prend sa place sur le serveur : ${what}.`,
    lost: fr`Ce qui y est maintenant n'est pas sur cet appareil. Demandez avant si le serveur garde les versions passées.`,
    do: "Remplacer",
    cancel: "Annuler",
    patients: (count) =>
      count < 2
        ? fr`${count} patient du serveur n'est pas lisible ici et n'est pas dans la liste. Une version plus récente a pu l'écrire.`
        : fr`${count} patients du serveur ne sont pas lisibles ici et ne sont pas dans la liste. Une version plus récente a pu les écrire.`,
  },
  clash: {
    title: "Décider entre deux changements",
    intro: (what) =>
      fr`Deux personnes ont changé la même chose : ${what}. Lequel des deux doit valoir ? L'autre reste dans l'historique.`,
    waits: fr`Tant que personne ne décide, rien de ce patient n'est envoyé d'ici.`,
    mine: "Cet appareil",
    theirs: fr`L'équipe`,
    signed: (by, when) => `${by}, ${when}.`,
    unsigned: (when) => `Sans signature, ${when}.`,
    because: (reason) => fr`Motif : ${reason}`,
    table: "En quoi ils diffèrent",
    field: "Champ",
    nothing: "—",
    which: "Ce qui doit valoir",
    keepMine: "Ce que dit cet appareil",
    keepTheirs: fr`Ce que dit l'autre membre de l'équipe`,
    notChosen: "Choisissez lequel des deux doit valoir.",
    reason: "Pourquoi",
    reasonMissing: fr`Dites pourquoi, pour que d'autres puissent suivre la décision.`,
    settle: "Décider",
    gone: fr`L'un des deux n'est plus ici. Fermez ceci et regardez de nouveau.`,
  },
  fields: {
    familyName: "Nom de famille",
    givenName: "Prénom",
    recordNumber: "Numéro de dossier",
    birthDate: "Date de naissance",
    sex: "Sexe",
    diagnosis: "Diagnostic",
    diagnosedOn: "Diagnostiqué le",
    archived: "Archivé",
    regimen: "Protocole",
    startedOn: "Commencé le",
    stoppedOn: "Arrêté le",
    stopReason: fr`Motif de l'arrêt`,
    bestResponse: "Meilleure réponse",
    note: "Note",
    kind: "Type",
    on: "Jour",
    until: fr`Jusqu'au`,
    measurand: "Analyte",
    why: "Pourquoi",
    input: "Constatation",
    value: "Valeur",
    unit: "Unité",
    source: "Source",
    text: "Texte",
    every: "Tous les",
    setOn: "Réglé le",
    by: "Par",
    laboratory: "Laboratoire",
    takenAs: "Repris",
    status: "Statut",
  },
  status: { active: "Vaut", "entered-in-error": "Saisi par erreur", final: "Définitif" },
  yes: "Oui",
};
