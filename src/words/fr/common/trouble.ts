import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

const patients = (count: number): string => `${count} ${plural(count, "patient", "patients")}`;

/** Ce qui se dit quand quelque chose a échoué : ce qui s'est passé, ce qui est sauf, que faire. */
export const trouble: Words["trouble"] = {
  pageCrash: fr`Cette page n'a pas pu être affichée`,
  pageMissing: fr`Cette page n'a pas pu être chargée`,
  partMissing: fr`Cette partie de la page n'a pas pu être chargée. Ce qui est enregistré n'a pas été touché.`,
  release: {
    Asking: fr`Une partie de l'application n'a pas pu être chargée.`,
    Unreachable:
      fr`Une partie de l'application n'a pas pu être chargée : son serveur ne répond pas. Ce qui est enregistré ` +
      "sur cet appareil " +
      fr`n'a pas été touché. Réessayez quand il y aura une connexion.`,
    Failed:
      fr`Une partie de l'application n'a pas pu être chargée. Ce que vous aviez commencé dans un formulaire est ` +
      "gardé dans cet onglet.",
    Replaced:
      fr`Une nouvelle version de l'application a remplacé celle de cet onglet. Des parties de l'ancienne peuvent ` +
      fr`ne plus s'ouvrir. ` +
      "Un formulaire commencé est gardé dans cet onglet.",
    Waiting:
      fr`Une nouvelle version de l'application est prête. Ce que vous aviez commencé dans un formulaire est gardé ` +
      "dans cet onglet.",
    reload: "Recharger maintenant",
    update: "Mettre à jour maintenant",
    tryAgain: "Réessayer",
    later: "Plus tard",
  },
  handedOver: fr`Rien n'a changé. Rechargez la page, ou rendez l'appareil à votre équipe soignante.`,
  allSaved: fr`Tous les résultats saisis jusqu'ici sont enregistrés sur cet appareil.`,
  lastChangeNotSaved:
    fr`La dernière modification n'est pas encore enregistrée. Gardez cet onglet ouvert et prévenez l'assistance ` +
    "avant de recharger.",
  toRoster: "Aller aux patients",
  reportCode: "Si cela se reproduit, communiquez le code",
  nowhere: fr`Il n'y a pas de page à cette adresse`,
  nowhereHelp: fr`Rien n'a changé. Les patients sont à un clic.`,
  broughtBack: (count) =>
    fr`Récupéré de la seconde copie, car manquant dans le premier stockage de ce navigateur : ${patients(count)}.`,
  mendedCopy: (count) =>
    fr`Réparé d'après la seconde copie, car ancien ou endommagé dans le premier stockage de ce navigateur : ${patients(count)}.`,
  mendedSecond: (count) =>
    fr`Réparé d'après le premier stockage de ce navigateur, car endommagé dans la seconde copie : ${patients(count)}.`,
  recoveryBanner: (count) =>
    fr`Illisible ou manquant : ${count} ${plural(count, "document enregistré", "documents enregistrés")}. Rien n'a été écrasé.`,
  recoveryOpen: "Voir ce qui peut être fait",
  denied:
    fr`Ce navigateur ne laisse pas la page lire son stockage : impossible de dire si des patients sont enregistrés ici. ` +
    "Ce que vous saisissez maintenant ne sera pas conservé.",
};
