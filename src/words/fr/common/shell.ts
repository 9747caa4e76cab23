import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

/** Le cadre de toutes les pages. */
export const shell: Words["shell"] = {
  loading: "Chargement",
  productName: "B2M Monitor",
  skipToContent: "Aller au contenu",
  navigation: "Menu principal",
  patients: "Patients",
  board: "RCP",
  import: "Importer",
  settings: "Réglages",
  methods: "Méthodes",
  close: "Fermer",
  storage: "Stockage",
  saved: "Enregistré",
  oneCopy: "à un seul endroit",
  reading: (read, of) => fr`Lecture : ${read} patients sur ${of}`,
  readingBrokeOff: (read, of) => fr`Seuls ${read} patients sur ${of} ont pu être lus. Rechargez la page.`,
  readingTitle: "Lecture des dossiers …",
  readingHelp: fr`Cette page a besoin de tous les dossiers. Elle s'ouvre d'elle-même dès qu'ils sont lus.`,
  savedAt: (time) => `Enregistré à ${time}`,
  saving: "Enregistrement",
  notSavedFull: fr`Non enregistré : le stockage est plein. Exportez maintenant.`,
  notSavedDenied: fr`Non enregistré : ce navigateur ne laisse rien enregistrer à la page. Exportez maintenant.`,
  notSavedUnreadable:
    fr`Non enregistré : la copie enregistrée de ce patient est illisible et n'a pas été touchée. Exportez ` + "maintenant.",
  pending: (count) => `${count} ${plural(count, "modification", "modifications")} en attente.`,
  exportNow: "Exporter une sauvegarde",
  shortcuts: "Raccourcis clavier",
  notADevice:
    fr`Pour des équipes soignantes formées. Aide au jugement clinique sans le remplacer. Ni pour le diagnostic ni pour le ` +
    fr`dépistage. N'est pas un dispositif médical.`,
  synthetic: fr`Démonstration : une personne fictive. Aucune donnée de patient réel.`,
  syntheticShort: "Démo",
};
