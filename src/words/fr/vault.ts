import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Le verrouillage de cet appareil : mis, changé, retiré, et la page qui s'affiche tant qu'il est verrouillé. */
export const vault: PageWords["vault"] = {
  title: "Verrouillage",
  off:
    fr`Rien de ce qui est gardé dans ce navigateur n'est chiffré par cette application. Une phrase secrète ` +
    fr`chiffre tout : patients, ` +
    fr`résultats, réglages et ce qui est commencé dans les formulaires.`,
  on:
    fr`Tout ce que cette application garde dans ce navigateur est chiffré. Cela s'ouvre avec la phrase secrète ` +
    "ou la clé de secours.",
  impossible:
    fr`Chiffrer demande la seconde copie de tous les dossiers, et ce navigateur n'en garde pas (une fenêtre ` +
    "privée, souvent, non " +
    fr`plus). Rien de ce que cette application garde ici n'est chiffré.`,
  setPassphrase: "Définir une phrase secrète",
  changePassphrase: "Changer la phrase secrète",
  newRecoveryKey: "Nouvelle clé de secours",
  removePassphrase: "Retirer la phrase secrète",
  lockNow: "Verrouiller maintenant",
  lockNowNeedsOne: fr`Pour verrouiller, définissez d'abord une phrase secrète.`,
  outside:
    fr`Les fichiers exportés, les sauvegardes et les imprimés restent tels quels : chiffrés seulement là où vous ` +
    fr`l'avez choisi.`,
  idle: {
    label: "Verrouillage automatique après",
    minutes: (count) => `${count} ${plural(count, "minute", "minutes")} d’inactivité`,
    soon: (seconds) =>
      fr`Personne n'a utilisé cet appareil depuis un moment. Il se verrouille dans ${seconds} ` +
      fr`${plural(seconds, "seconde", "secondes")}.`,
    stay: "Rester déverrouillé",
    alert: fr`Cet appareil se verrouille dans une minute. Appuyez sur une touche pour rester déverrouillé.`,
    late:
      fr`Cet appareil a été verrouillé. Cet onglet ne reste ouvert que parce que son dernier changement n'est pas ` +
      "encore enregistré, " +
      fr`et que verrouiller maintenant le perdrait : voyez l'état en haut de la page. Il se verrouille de lui-même une fois ` +
      fr`enregistré.`,
    waits:
      fr`Il est temps de verrouiller, et le dernier changement n'est pas encore enregistré : verrouiller ` +
      "maintenant le perdrait. Voyez " +
      fr`l'état en haut de la page.`,
  },
  notSavedYet:
    fr`Non verrouillé : le dernier changement n'est pas encore enregistré, et verrouiller maintenant le ` +
    fr`perdrait. Voyez l'état en haut ` +
    fr`de la page.`,
  set: {
    title: "Définir une phrase secrète",
    intro:
      "Tout ce que cette application garde dans ce navigateur est chiffré, dans les deux copies. Dès lors, cela " +
      fr`s'ouvre avec la ` +
      fr`phrase secrète, à chaque nouvelle visite.`,
    lose:
      "Personne ne peut retrouver une phrase secrète. Sans elle et sans la clé de secours, tous les patients de cet " +
      "appareil sont " +
      fr`perdus.`,
    passphrase: "Nouvelle phrase secrète",
    again: "Répétez la phrase secrète",
    hint: fr`Au moins 12 caractères, quels qu'ils soient. Quatre ou cinq mots sans lien se retiennent bien et se devinent mal.`,
    show: "Montrer ce qui est saisi",
    save: "Chiffrer",
    busy: "Chiffrement en cours. Laissez cette page ouverte.",
    done: "Tout est chiffré.",
  },
  change: {
    title: "Changer la phrase secrète",
    before: "Phrase secrète actuelle",
    save: "Changer la phrase secrète",
    done: fr`La phrase secrète est changée. La clé de secours et les clés d'accès restent les mêmes.`,
  },
  remove: {
    title: "Retirer la phrase secrète",
    intro: fr`Tout ce que cette application garde dans ce navigateur redevient lisible, pour qui utilise ce navigateur.`,
    passphrase: "Phrase secrète",
    save: "Rendre de nouveau lisible",
    done: fr`Plus rien n'est chiffré.`,
  },
  recovery: {
    title: "Clé de secours",
    newTitle: "Nouvelle clé de secours",
    newIntro: fr`La clé de secours que vous avez maintenant n'ouvrira plus rien.`,
    make: "Faire une nouvelle clé",
    done: fr`Il y a une nouvelle clé de secours.`,
    intro:
      fr`Cette clé ouvre l'appareil si la phrase secrète est oubliée. Elle n'est montrée que cette fois et n'est ` +
      fr`gardée nulle part : ` +
      fr`imprimez-la ou notez-la, et gardez-la loin de cet appareil. Sur la page verrouillée, « Utiliser la clé de ` +
      fr`secours » la demande.`,
    print: "Imprimer",
    copy: "Copier",
    copied: fr`Copiée. Collez-la là où seule votre équipe peut la lire.`,
    notCopied: fr`Ce navigateur ne laisse pas la page copier : notez-la ou imprimez-la.`,
    kept: fr`J'ai gardé la clé de secours`,
  },
  passkeys: {
    title: fr`Clés d'accès`,
    intro:
      fr`Une clé d'accès ouvre cet appareil avec une empreinte, un visage, un code PIN ou une clé de sécurité : en ` +
      "plus de la phrase " +
      fr`secrète, qui l'ouvre toujours aussi.`,
    host: (host) =>
      fr`Les clés d'accès appartiennent à cette adresse (${host}). Sous une autre adresse, la phrase secrète ouvre ` +
      fr`l'appareil, et les ` +
      fr`clés d'accès s'ajoutent de nouveau.`,
    add: fr`Ajouter une clé d'accès`,
    absent: {
      NotSecure: fr`Les clés d'accès demandent une page venue par https, et celle-ci ne l'est pas.`,
      NoPasskeys: fr`Ce navigateur n'a pas de clés d'accès.`,
      NoSecret:
        fr`Les clés d'accès de ce navigateur ne peuvent pas déverrouiller des dossiers chiffrés : il lui manque ce ` +
        fr`qu'il faut pour cela ` +
        fr`(WebAuthn PRF).`,
      NoName: fr`Les clés d'accès demandent une adresse avec un nom, et cette page s'atteint par un nombre.`,
    },
    addedOn: (day) => fr`ajoutée le ${day}`,
    unnamed: fr`Une clé d'accès dont le nom ne peut pas être lu`,
    remove: (name) => `Retirer ${name}`,
    removeShort: "Retirer",
    name: "Nom",
    nameHint:
      fr`Comment vous la distinguez des autres : la clé de sécurité, le téléphone, cet ordinateur. Pas de nom de ` + "patient.",
    nameMissing: "Donnez-lui un nom.",
    nameOf: (count) => fr`Clé d'accès ${count}`,
    next: "Continuer",
    makeIntro: fr`Le navigateur demande maintenant où garder la clé d'accès, et de confirmer que c'est vous.`,
    make: fr`Créer la clé d'accès`,
    useIntro: fr`La clé d'accès est faite. Utilisez-la une fois maintenant, pour qu'elle puisse déverrouiller cet appareil.`,
    use: fr`Utiliser la clé d'accès`,
    busy: fr`En attente de la clé d'accès …`,
    done: fr`La clé d'accès est ajoutée. Elle déverrouille désormais cet appareil.`,
    removeTitle: fr`Retirer la clé d'accès`,
    removeIntro: (name) => fr`« ${name} » ne déverrouillera plus cet appareil. La phrase secrète le fait, comme avant.`,
    removed: fr`La clé d'accès est retirée.`,
  },
  problems: {
    NotUsed:
      fr`Aucune clé d'accès n'a été utilisée : elle a été refusée, a pris trop de temps, ou n'est pas d'ici. Rien ` +
      fr`n'a changé ; vous ` +
      fr`pouvez réessayer.`,
    AlreadyThere:
      fr`Une clé d'accès pour cet appareil s'y trouve déjà. Rien n'a changé ; choisissez un autre endroit, ou ` + "fermez ceci.",
    WithoutSecret:
      fr`Cette clé d'accès ne peut pas déverrouiller des dossiers chiffrés : il lui manque ce qu'il faut pour cela ` +
      "(WebAuthn PRF). " +
      fr`Rien n'a changé. Choisissez-lui un autre endroit, comme une clé de sécurité ou un téléphone plus récents.`,
    WrongPasskey: fr`Cette clé d'accès ne déverrouille pas cet appareil. Rien n'a changé ni n'est perdu.`,
    NotHere: fr`Ce navigateur refuse les clés d'accès sur cette page. Rien n'a changé.`,
    tooShort: (least) => fr`Au moins ${least} caractères.`,
    length: (count) => `${count} ${plural(count, "caractère", "caractères")}`,
    longEnough: "Assez longue.",
    notTheSame: "Les deux ne sont pas identiques.",
    empty: "Tapez la phrase secrète.",
    WrongPassphrase: fr`Ce n'est pas la phrase secrète. Rien n'a changé.`,
    NotSaved:
      fr`Le dernier changement n'est pas encore enregistré. Rien n'a changé ; réessayez quand le haut de la page dira « ` +
      fr`Enregistré ».`,
    ChangedElsewhere:
      fr`Le verrouillage a été changé dans un autre onglet. Rien n'a changé ici ; fermez ceci et regardez de ` + "nouveau.",
    Refused: fr`Ce navigateur refuse la seconde copie, sans laquelle chiffrer n'est pas sûr. Rien n'a changé.`,
    Full: fr`Il n'y a pas de place pour la seconde copie. Libérez de l'espace sur cet appareil. Rien n'a changé.`,
    NoAnswer: fr`La seconde copie ne répond pas. Fermez les autres onglets de cette application et rechargez. Rien n'a changé.`,
  },
  locked: {
    title: "Verrouillé",
    intro: fr`Les dossiers de cet appareil sont chiffrés. Cet onglet n'en contient rien.`,
    passphrase: "Phrase secrète",
    unlock: "Déverrouiller",
    busy: "Vérification …",
    wrong: fr`Ce n'est pas la phrase secrète. Rien n'a changé ni n'est perdu.`,
    wait: (seconds) => fr`Le prochain essai est possible dans ${seconds} ${plural(seconds, "seconde", "secondes")}.`,
    byPasskey: fr`Déverrouiller avec une clé d'accès`,
    passkeyNotUsed:
      fr`Aucune clé d'accès n'a été utilisée : elle a été refusée, a pris trop de temps, ou n'est pas de celles ` +
      "qui déverrouillent cet " +
      fr`appareil. Rien n'a changé ni n'est perdu. Réessayez, ou tapez la phrase secrète.`,
    passkeyWrong:
      fr`Cette clé d'accès ne déverrouille pas cet appareil. Rien n'a changé ni n'est perdu. Tapez la phrase ` + "secrète.",
    passkeyNotHere:
      fr`Ce navigateur refuse les clés d'accès sur cette page. Rien n'a changé ni n'est perdu. Tapez la phrase ` + "secrète.",
    toRecovery: "Utiliser la clé de secours",
    toPassphrase: "Utiliser la phrase secrète",
    recoveryKey: "Clé de secours",
    recoveryHint: fr`Huit groupes de quatre lettres et chiffres. Les majuscules et les tirets n'importent pas.`,
    recoverySave: "Déverrouiller avec une nouvelle phrase secrète",
    recoveryIntro:
      fr`Choisissez une nouvelle phrase secrète ; celle qui a été oubliée n'ouvre plus rien. La clé de secours ` +
      "reste la même.",
    wrongLength: (letters) => fr`Une clé de secours a 32 lettres et chiffres ; ici il y en a ${letters}.`,
    wrongLetter: (letter) => fr`« ${letter} » ne figure dans aucune clé de secours.`,
    mistyped: fr`Une lettre a été prise pour une autre : ce n'est pas une clé de secours.`,
    wrongRecovery: fr`Cette clé de secours n'ouvre pas cet appareil. Rien n'a changé ni n'est perdu.`,
    forgotten:
      fr`Sans la phrase secrète, la clé de secours ou une clé d'accès ajoutée ici, personne ne peut ouvrir ces ` +
      "dossiers, pas même qui " +
      fr`fait cette application.`,
    unreadable: "Le verrouillage ne peut pas être lu",
    unreadableWhat:
      "Ce dont cette application a besoin pour demander la phrase secrète est endommagé dans les deux copies. " +
      "Les dossiers sont " +
      fr`toujours là, chiffrés, et rien n'a été écrasé.`,
    unreadableNewer:
      "Le verrouillage a été mis en place par une version plus récente de cette application. Ouvrez les dossiers avec " +
      fr`cette version ; rien ` +
      fr`n'a changé.`,
    unreadableNext:
      fr`N'effacez pas les données de ce navigateur. Restaurez une sauvegarde sur un autre appareil, et faites ` +
      fr`examiner celui-ci.`,
  },
};
