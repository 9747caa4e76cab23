import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** Quand la dernière sauvegarde a été faite, et le rappel d'en faire une. */
export const backup: PageWords["backup"] = {
  menu: "Sauvegarde",
  last: (moment) => fr`Dernière sauvegarde : ${moment}.`,
  never: fr`Aucune sauvegarde n'a été faite sur cet appareil.`,
  nothing: fr`Il n'y a rien ici qu'une sauvegarde devrait contenir.`,
  upToDate: fr`Rien n'a changé depuis.`,
  changesSince: (count, isOne) => fr`${count} ${isOne ? "changement" : "changements"} depuis.`,
  changesOnlyHere: (count, isOne) =>
    isOne ? fr`${count} changement n'est que dans ce navigateur.` : fr`${count} changements ne sont que dans ce navigateur.`,
  orMore: (count) => fr`${count} ou plus`,
  due:
    fr`Faites une sauvegarde : si les données de ce navigateur sont effacées ou l'appareil perdu, ce qui n'est ` +
    fr`qu'ici disparaît.`,
  now: "Sauvegarder maintenant",
  later: "Pas maintenant",
  toSettings: "Sauvegarde et stockage dans les Réglages",
  readable: fr`Le fichier n'est pas chiffré. Les Réglages permettent de le chiffrer.`,
  wrote: (file) => fr`Sauvegarde écrite : ${file}.`,
  file: {
    button: "Tenir une sauvegarde à jour",
    help:
      fr`Dans un dossier de votre choix, sur cet appareil ou un autre qu'il peut atteindre. ` +
      fr`Le fichier est réécrit quelques secondes après chaque changement, tant que l'application est ouverte.`,
    encrypt: "Chiffrer le fichier avec une phrase secrète",
    begin: "Choisir le dossier",
    stop: "Ne plus le tenir à jour",
    allow: "Autoriser de nouveau le dossier",
    tryAgain: fr`L'écrire maintenant`,
    where: (file, folder) => fr`${file} dans le dossier « ${folder} ».`,
    encrypted: "Il est chiffré.",
    readable: fr`Il n'est pas chiffré : gardez le dossier là où des données de patients peuvent se trouver.`,
    stays: "Le fichier déjà écrit reste où il est.",
    refused: fr`Le navigateur n'a pas donné accès au dossier. Rien n'a changé.`,
    state: {
      NotAllowed:
        fr`Le fichier de sauvegarde n'est pas tenu à jour : le navigateur demande une nouvelle autorisation pour le ` +
        "dossier.",
      Waiting: fr`Fichier de sauvegarde : un changement attend d'être écrit.`,
      Writing: fr`Fichier de sauvegarde : écriture en cours.`,
      Failed: fr`Le fichier de sauvegarde n'a pas pu être écrit. Le dossier est-il toujours là, et y a-t-il de la place ?`,
    },
    upToDate: (moment) => fr`Fichier de sauvegarde : à jour, ${moment}.`,
  },
  failed: fr`La sauvegarde n'a pas pu être écrite. Rien n'a changé.`,
};
