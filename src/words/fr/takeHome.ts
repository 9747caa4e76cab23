import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Un historique qu'un patient emporte, complète, et rapporte. `home` est lu par les patients ; le reste, par l'équipe. */
export const takeHome: PageWords["takeHome"] = {
  save: {
    title: "Enregistrer pour le patient",
    intro:
      fr`Une copie chiffrée de « Mon historique de B2M » pour l'appareil du patient. Elle s'ouvre dans cette même ` +
      "application, même " +
      "sans réseau, et ne montre que cet historique. Le patient peut ajouter des notes, des symptômes et des " +
      "résultats, et les " +
      fr`rapporter.`,
    goes:
      fr`Contient : résultats, traitements, événements et prochaine analyse prévue, comme les montre « Mon ` +
      fr`historique de B2M ».`,
    stays:
      fr`Ne contient pas : vos notes et motifs, les versions antérieures, les initiales, le numéro de dossier, les ` +
      "constatations, les notes " +
      fr`de RCP.`,
    passphrase: "Phrase secrète",
    suggested: "Proposée",
    own: "La mienne",
    another: "En proposer une autre",
    strength: (bits) =>
      fr`Une parmi 2 puissance ${bits}, tirée au hasard. Chaque essai coûte à un ordinateur une fraction de seconde.`,
    tell: fr`Dites-la au patient à part du fichier. Elle n'est gardée nulle part : sans elle, personne n'ouvre le fichier.`,
    ownPassphrase: "Phrase secrète pour le patient",
    again: "Répétez la phrase secrète",
    hint: fr`Au moins 12 caractères, quels qu'ils soient.`,
    length: (count) => `${count} ${plural(count, "caractère", "caractères")}`,
    tooShort: (least) => fr`Au moins ${least} caractères : qui trouve le fichier peut essayer aussi longtemps qu'il le veut.`,
    longEnough: fr`Assez longue, si ce n'est pas une phrase connue.`,
    notTheSame: fr`Ce n'est pas la même que ci-dessus.`,
    named: "Nom dans le nom du fichier et sur la feuille",
    file: "Enregistrer le fichier",
    code: "Montrer le code QR",
    busy: "Chiffrement…",
    saved: (name) => fr`Enregistré sous ${name}.`,
    failed: fr`Ce navigateur n'a pas pu chiffrer. Rien n'a été enregistré.`,
    tooLong: (bytes, most) =>
      fr`Cet historique prend ${bytes} octets en lien, et un code QR en contient ${most}. Enregistrez plutôt le fichier.`,
    fits: (bytes) =>
      fr`${bytes} octets. Tout se trouve derrière le « # » de l'adresse, qu'aucun navigateur n'envoie à un serveur.`,
    codeLabel: fr`Code QR de l'historique chiffré`,
    copyLink: "Copier le lien",
    copied: "Copié.",
    notCopied: "Ce navigateur ne laisse pas la page copier.",
    print: "Imprimer la feuille",
    close: "Fermer",
    fileName: "historique-b2m",
  },
  sheet: {
    title: "Mon historique de B2M",
    for: (name) => `Pour ${name}`,
    what:
      fr`Ce code contient votre historique de B2M. Il est fermé. Il s'ouvre avec la phrase secrète que votre ` +
      "équipe vous a dite.",
    how: [
      fr`Visez le code avec l'appareil photo de votre propre téléphone ou tablette.`,
      "Ouvrez le lien.",
      "Tapez la phrase secrète.",
    ],
    keep: fr`N'écrivez pas la phrase secrète sur cette feuille.`,
    made: (day) => `Faite le ${day}.`,
  },
  panel: {
    title: "Écrit par le patient",
    intro:
      fr`Rapporté par le patient. Rien n'en compte dans une évolution, une appréciation ou un compte rendu tant ` +
      fr`qu'un résultat n'est ` +
      fr`pas repris.`,
    columns: { day: "Jour", kind: "Quoi", text: "Ce que le patient a écrit", came: "Rapporté", actions: "Actions" },
    kinds: { note: "Note", symptom: "Symptôme", result: "Résultat" },
    mark: "Saisi par le patient",
    atLab: (laboratory) => fr`laboratoire tel qu'imprimé : ${laboratory}`,
    takeOver: "Reprendre",
    takeOverOf: (what) => `Reprendre ${what}`,
    taken: (day, by, reason) =>
      fr`Repris le ${day}${by === undefined ? "" : ` par ${by}`}${reason === undefined ? "" : fr` : ${reason}`}`,
    takenWithdrawn: fr`Le résultat a été retiré depuis.`,
    dialog: {
      title: "Reprendre un résultat du patient",
      intro: (what) =>
        fr`${what} devient un résultat comme les autres : il compte dans l'évolution, l'appréciation et le compte ` +
        "rendu. Ce que le " +
        fr`patient a écrit reste.`,
      why: "Pourquoi il peut être repris",
      hint: "Gardé avec le résultat.",
      reasons: [fr`Vu sur l'imprimé du laboratoire`, "Confirmé par le laboratoire", "Laboratoire du patient, même méthode"],
      suggestions: "Motifs",
      missing: fr`Dites pourquoi : plus tard, personne ne pourra le savoir.`,
      save: "Reprendre",
    },
  },
  back: {
    title: fr`Un fichier d'un patient`,
    intro: fr`Il s'ouvre avec la phrase secrète qui a été dite au patient.`,
    passphrase: "Phrase secrète",
    show: "Montrer ce qui est saisi",
    open: "Ouvrir",
    opening: "Ouverture…",
    cancel: fr`Ne pas l'apporter`,
    wrong: fr`Ce n'est pas la phrase secrète de ce fichier. Rien n'a été ouvert.`,
    wait: (seconds) => fr`Le prochain essai est possible dans ${seconds} s.`,
    problems: {
      OtherKind: fr`Ce n'est pas un fichier d'historique de cette application. Rien n'a été ouvert.`,
      CutShort: fr`Le fichier n'est pas entier : sa fin manque. Demandez-le de nouveau. Rien n'a été ouvert.`,
      Newer:
        fr`Une version plus récente de cette application a écrit le fichier. Ouvrez-le avec cette version. Rien n'a ` +
        "été ouvert.",
      Altered: fr`Le fichier a été changé ou endommagé depuis son écriture. Demandez-le de nouveau. Rien n'a été ouvert.`,
    },
    nobody: fr`Le patient de ce fichier n'a pas de dossier ici. Rien n'a été apporté.`,
    nobodyHelp: fr`Le patient a-t-il été effacé ici, ou est-ce le fichier d'une autre équipe ?`,
    isYours: fr`Est-ce le vôtre ? Ouvrez-le comme patient`,
    leftFrom: (name, born, day) => fr`Le fichier est parti du dossier « ${name}, ${born} » le ${day}.`,
    born: (day) => fr`naissance : ${day}`,
    noBirthDate: "sans date de naissance renseignée",
    differs: fr`Attention : le patient d'ici et le fichier ne concordent pas.`,
    hereIs: (name, born) => fr`Dans le dossier d'ici : ${name}, ${born}.`,
    otherRecord: (name) =>
      fr`Le dossier dont il est parti n'est pas ici. ${name} a le même nom et la même date de naissance dans un autre dossier.`,
    askedFor: (name) => fr`Vous veniez du dossier « ${name} », et le fichier est celui d'un autre patient.`,
    isSame: fr`C'est la même personne`,
    goOn: (name) => `Continuer pour ${name}`,
    review: (name) => fr`Ce qu'apporte ${name}`,
    nothing: fr`Rien qui ne soit déjà ici.`,
    columns: {
      take: "Prendre",
      day: "Jour",
      kind: "Quoi",
      text: "Ce que le patient a écrit",
      fate: "Ce qui se passe",
    },
    fates: {
      New: "Nouveau",
      Changed: "Changé par le patient",
      Withdrawn: "Retiré par le patient",
      AlreadyHere: "Déjà ici",
    },
    before: (text) => fr`avant : ${text}`,
    takeOf: (what) => `Prendre ${what}`,
    stays:
      fr`C'est gardé comme écrit par le patient. Un résultat ne compte nulle part tant que vous ne le reprenez pas ` +
      "sur la page du " +
      fr`patient.`,
    bring: (count) => `Apporter ${count} ${plural(count, "entrée", "entrées")}`,
    done: (count, name) => fr`${count} ${plural(count, "entrée apportée", "entrées apportées")} pour ${name}.`,
    toPatient: "Au patient",
    undo: "Annuler cet import",
    undone: "Annulé.",
    another: "Importer autre chose",
    changed: fr`Rien n'a été apporté : le dossier n'est plus ici, ou tout y est déjà.`,
  },
  home: {
    title: "Mon historique de B2M",
    open: {
      title: "Ouvrez votre historique",
      intro: fr`Votre équipe vous a donné un fichier ou un code. Il contient votre historique.`,
      choose: "Choisir le fichier",
      drop: "Ou déposez le fichier ici.",
      offline: fr`Il s'ouvre sur cet appareil. Il n'est envoyé à personne. Pas besoin de réseau.`,
      kept: fr`Votre historique est sur cet appareil. Il est fermé.`,
      link: fr`Votre code contient votre historique. Il est fermé.`,
      file: fr`Votre fichier contient votre historique. Il est fermé.`,
      opened: fr`Votre historique était ouvert ici. Il s'est fermé tout seul. Ce que vous avez écrit est toujours là.`,
      passphrase: "Phrase secrète",
      hint: fr`Votre équipe vous l'a dite.`,
      show: fr`Montrer ce que j'écris`,
      submit: "Ouvrir",
      opening: fr`Ouverture en cours. Un moment.`,
      wrong: fr`Ce n'est pas la phrase secrète. Rien n'a été ouvert. Essayez encore.`,
      empty: "Tapez la phrase secrète.",
      wait: (seconds) => fr`Vous pouvez réessayer dans ${seconds} s.`,
      other: "Choisir un autre fichier",
    },
    problems: {
      OtherKind: fr`Ce fichier ne contient pas d'historique. Rien n'a été ouvert. Choisissez le fichier de votre équipe.`,
      CutShort: fr`Une partie de ce fichier manque. Rien n'a été ouvert. Demandez-en un nouveau à votre équipe.`,
      Newer:
        fr`Ce fichier demande une version plus récente de cette application. Rien n'a été ouvert. Rechargez ` +
        fr`l'application quand ` +
        fr`vous avez du réseau.`,
      Altered: fr`Ce fichier n'est plus comme il était. Rien n'a été ouvert. Demandez-en un nouveau à votre équipe.`,
    },
    intro: (name, day) => fr`Voici l'historique pour ${name}. Votre équipe l'a fait le ${day}.`,
    older: fr`Les résultats plus récents n'y sont pas. Demandez-les à votre équipe.`,
    idle: {
      soon: (seconds) =>
        fr`Vous n'avez pas utilisé cette page depuis un moment. Elle se ferme dans ${seconds} ` +
        fr`${plural(seconds, "seconde", "secondes")}.`,
      stay: "Rester ouvert",
      alert: fr`Cette page se ferme dans une minute. Appuyez sur une touche pour la garder ouverte.`,
    },
    keep: {
      title: "Cet appareil",
      notKept: fr`Votre historique n'est pas encore gardé ici. Il disparaît quand vous fermez cette page.`,
      keep: "Garder sur cet appareil",
      keepHelp: fr`Il reste fermé par votre phrase secrète. Il s'ouvre quand vous rouvrez cette application.`,
      kept: fr`Votre historique est sur cet appareil, fermé par votre phrase secrète.`,
      saved: fr`Ce que vous écrivez est gardé ici tout de suite.`,
      refused: fr`Ce navigateur ne l'a pas gardé. Gardez plutôt un fichier.`,
      team: fr`Cet appareil sert à une équipe. Votre historique peut se lire ici, mais n'est pas gardé.`,
      lock: "Fermer et verrouiller",
      remove: "Retirer de cet appareil",
      removeAsk: fr`Retirer votre historique de cet appareil ? Ce que vous avez écrit sans le garder en fichier est perdu.`,
      removeYes: "Oui, le retirer",
      removeNo: "Non, le garder",
      unsaved: fr`Vous avez écrit quelque chose qui n'est pas gardé. Gardez-le sur cet appareil, ou dans un fichier.`,
    },
    own: {
      title: fr`Ce que j'ai écrit`,
      intro: fr`Écrivez ce que vous voulez dire à votre équipe. Elle voit que cela vient de vous.`,
      none: fr`Vous n'avez encore rien écrit.`,
      add: { note: "Ajouter une note", symptom: "Ajouter un symptôme", result: fr`Ajouter un résultat d'analyse` },
      titles: { note: "Une note", symptom: "Un symptôme", result: fr`Un résultat d'analyse` },
      kinds: { note: "Note", symptom: "Symptôme", result: fr`Résultat d'analyse` },
      day: "Jour",
      resultDay: fr`Jour de l'analyse`,
      text: {
        note: fr`Que voulez-vous noter ?`,
        symptom: fr`Qu'avez-vous ressenti ?`,
        result: fr`Quelque chose à ajouter ?`,
      },
      test: fr`Quelle analyse ?`,
      value: "Valeur, comme imprimée",
      unit: "Unité, comme imprimée",
      laboratory: "Laboratoire, comme imprimé",
      notCounted: fr`Votre équipe regarde d'abord. La valeur n'entre pas dans votre courbe tant qu'elle ne l'ajoute pas.`,
      save: "Enregistrer",
      cancel: "Annuler",
      change: "Changer",
      changeOf: (what) => fr`Changer : ${what}`,
      remove: "Retirer",
      removeOf: (what) => fr`Retirer : ${what}`,
      fromMe: "De moi",
      taken: fr`Votre équipe l'a ajouté à vos résultats.`,
      lab: (name) => fr`laboratoire : ${name}`,
      missingText: fr`Écrivez d'abord quelques mots.`,
      tooLong: (most) => fr`C'est trop long. Pas plus de ${most} lettres.`,
      noDay: fr`Tapez le jour comme dans l'exemple.`,
      future: fr`Ce jour n'est pas encore venu.`,
      beforeBirth: "Ce jour est avant votre naissance.",
      noValue: fr`Tapez le nombre comme il est imprimé.`,
      noUnit: fr`Choisissez l'unité imprimée à côté du nombre.`,
      notRead: fr`Cela ne semble pas juste. Tapez-le comme il est imprimé.`,
    },
    bring: {
      title: "Rapporter",
      intro: fr`Enregistrez un fichier et donnez-le à votre équipe. Il s'ouvre avec la même phrase secrète.`,
      save: "Enregistrer un fichier",
      saved: (name) => fr`Enregistré sous ${name}. Donnez-le à votre équipe.`,
      fileName: "mon-historique-b2m",
    },
    newer: {
      open: "Ouvrir un fichier plus récent de mon équipe",
      other: fr`Ce fichier n'est pas le vôtre : il a été fait pour une autre personne. Rien n'a été ouvert.`,
      done: fr`Votre historique est à jour. Ce que vous avez écrit est toujours là.`,
      older: fr`Ce fichier est plus ancien que votre historique ici. Rien n'a changé, sauf ce que vous y avez écrit.`,
    },
  },
};
