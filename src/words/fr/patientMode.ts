import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

/** Confier l'appareil à un patient, et le reprendre. */
export const patientMode: PageWords["history"]["patientMode"] = {
  handOver: {
    title: fr`Confier l'appareil`,
    what:
      fr`En mode patient, seul l'historique de ce patient est accessible, dans tous les onglets et après ` +
      fr`rechargement, jusqu'à ce ` +
      "que le PIN soit donné.",
    honest:
      fr`Le PIN empêche de regarder ailleurs. Il n'arrête pas une personne qui ouvre les outils de développement ` +
      "ou les données de " +
      "ce navigateur.",
    remember: fr`Retenez le PIN : sans lui, le chemin du retour est dans la documentation.`,
    pin: "PIN",
    pinHint: "De 4 à 8 chiffres.",
    again: "PIN à nouveau",
    start: "Démarrer le mode patient",
    cancel: "Annuler",
    working: "Démarrage",
    different: "Les deux PIN diffèrent. Tapez deux fois le même.",
    notAPin: {
      Empty: "Choisissez un PIN.",
      NotDigits: "Seulement des chiffres.",
      TooShort: "Au moins 4 chiffres.",
      TooLong: "Au plus 8 chiffres.",
    },
    notHandedOver: {
      NotSaved: fr`Une modification n'est pas encore enregistrée. Attendez que l'en-tête dise « Enregistré », puis réessayez.`,
      NotLoaded:
        fr`La partie de l'application qui garde un PIN n'a pas pu être chargée. Rien n'a changé : rechargez la page ` +
        "et réessayez.",
      NotStored:
        fr`Le verrou n'a pas pu être enregistré ; l'appareil n'est donc pas confié. Faites de la place dans ` +
        "Réglages, ou permettez " +
        fr`à cette page d'enregistrer.`,
    },
  },
  leave: "Quitter le mode patient",
  takeBack: {
    title: "Quitter le mode patient",
    what: fr`Pour l'équipe : tapez le PIN choisi quand l'appareil a été confié.`,
    pin: "PIN",
    leave: "Quitter",
    stay: "Rester",
    working: "Vérification",
    wrong: fr`Ce n'est pas le PIN.`,
    wait: (time) => `Trop de PIN erronés. Réessayez dans ${time}.`,
    seconds: (seconds) => `${seconds} ${plural(seconds, "seconde", "secondes")}`,
    minutes: (minutes, seconds) => `${minutes} min ${String(seconds).padStart(2, "0")} s`,
    notRemoved:
      fr`Le PIN est juste, mais ce navigateur ne laisse pas la page modifier ce qu'elle enregistre. Le mode ` +
      "patient continue.",
    notLoaded:
      fr`La partie de l'application qui vérifie un PIN n'a pas pu être chargée. Rien n'est perdu : rechargez la ` +
      "page et réessayez.",
    noCryptography:
      fr`Ce navigateur ne peut pas vérifier un PIN ici : la page doit être ouverte en https, ou sur cet appareil ` + "même.",
  },
  unreadable: {
    title: "Cet appareil est verrouillé",
    what: fr`Il a été confié à un patient, et le verrou est illisible. Merci de le rendre à l'équipe.`,
    team: fr`Équipe : aucun dossier n'est perdu. « Patient mode » dans la documentation dit comment le rouvrir.`,
  },
  device: {
    title: "À qui est cet appareil",
    label: "Utilisé par",
    names: { "care-team": fr`L'équipe`, "one-patient": "Un patient" },
    set: {
      "care-team": fr`Réglé : s'ouvre sur les patients.`,
      "one-patient": fr`Réglé : s'ouvre sur « Mon historique de B2M ».`,
    },
    oneIntro:
      fr`Il y a un patient ici. Utilisé par ce patient, cet appareil s'ouvre sur « Mon historique de B2M » ; tous les dossiers ` +
      "restent accessibles.",
    otherIntro:
      fr`Pour l'appareil d'un patient. Réglable là où exactement un patient est enregistré, sans compter ceux de ` +
      "démonstration ni " +
      "les archivés.",
    noEffect: fr`Réglé pour un patient, et il n'y en a pas exactement un ici : cet appareil s'ouvre sur les patients.`,
    patientMode:
      fr`Pour montrer à un patient son historique sur un appareil qui en contient d'autres, confiez-le : dans ` +
      fr`« Mon historique de ` +
      fr`B2M », « Confier l'appareil ». Jusqu'à ce que le PIN soit donné, rien d'autre n'est accessible. Le PIN ` +
      "empêche de regarder " +
      fr`ailleurs ; il n'arrête pas une personne qui ouvre les outils de développement ou les données du navigateur.`,
  },
};
