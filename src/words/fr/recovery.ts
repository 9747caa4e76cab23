import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Documents enregistrés qui ne peuvent pas être lus : pourquoi, et ce qui peut être fait. */
export const recovery: PageWords["recovery"] = {
  title: "Documents enregistrés illisibles",
  intro:
    fr`Les autres patients sont chargés et en sécurité. Rien n'a été changé ni écrasé sur cette page. Téléchargez le texte et ` +
    fr`gardez-le : il peut encore contenir des résultats récupérables. Il peut ensuite être mis de côté, inchangé, pour que sa ` +
    fr`place puisse être écrite de nouveau.`,
  none: fr`Tous les documents enregistrés se lisent. Il n'y a rien à récupérer.`,
  document: (number) => `Document ${number}`,
  storedUnder: "Enregistré sous",
  size: (characters) => `${characters} ${plural(characters, "caractère", "caractères")}`,
  download: "Télécharger son texte",
  copyShown: "Montrer le texte",
  moveAside: "Le mettre de côté",
  moved: fr`Mis de côté, octet pour octet. Sa place peut être écrite de nouveau.`,
  takeOffTheList: "Le retirer de la liste",
  tookOffTheList: fr`Retiré de la liste des patients de cet appareil. Une sauvegarde fait revenir le patient.`,
  saveAgain: fr`L'enregistrer de nouveau`,
  stillHeld: (name) =>
    fr`Cette page garde encore ${name}, dans le dernier état lu et saisi ici. Une fois le texte endommagé mis de ` +
    "côté, cet état est " +
    fr`enregistré à sa place.`,
  missingStillHeld: (name) =>
    fr`Cette page garde encore ${name}, dans le dernier état lu et saisi ici. Il n'est enregistré de nouveau que si vous le ` +
    fr`demandez, ou changez quelque chose.`,
  notMoved: {
    StorageFull:
      fr`Non mis de côté : il n'y a pas de place pour une seconde copie, et la première n'est pas touchée avant ` +
      fr`qu'il y en ait une. ` +
      fr`Faites de la place dans ce navigateur, puis réessayez.`,
    StorageDenied: fr`Non mis de côté : ce navigateur ne laisse pas la page utiliser son stockage. Rien n'a changé.`,
    Changed:
      fr`Non mis de côté : ce qui est enregistré là n'est plus ce que montre cette page. Rien n'a changé. Rechargez la page et ` +
      fr`regardez de nouveau.`,
  },
  asideTitle: "Mis de côté",
  asideIntro: fr`Ces textes ont été mis de côté et sont gardés dans ce navigateur exactement comme ils ont été trouvés.`,
  why: {
    NotJson: fr`Le texte est endommagé : ce n'est pas un document de cette application.`,
    HalfWritten: fr`Le document commence bien et sa fin manque, comme quand le navigateur est arrêté en pleine écriture.`,
    Damaged: (path) => fr`Le document est endommagé à « ${path} ».`,
    Newer: (version) =>
      fr`Il a été écrit par une version plus récente de cette application (version ${version}). Ouvrez-le avec cette version.`,
    Missing: fr`L'index nomme ce patient, et il n'y a pas de document. Le navigateur ou un autre programme l'a peut-être retiré.`,
  },
};
