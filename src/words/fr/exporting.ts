import type { PageWords } from "../language.ts";
import { fr, plural } from "./typography.ts";

const count = (number: number, one: string, many: string): string => `${number} ${plural(number, one, many)}`;

/** Les sorties : sauvegarde, FHIR, CSV. */
export const exporting: PageWords["exporting"] = {
  buttons: {
    all: {
      backup: "Exporter une sauvegarde",
      fhir: "Tout exporter en FHIR",
      csv: "Tout exporter en CSV",
      care: "Tous les traitements en CSV",
    },
    one: {
      backup: "Exporter une sauvegarde",
      fhir: "Exporter en FHIR",
      csv: "Exporter les résultats en CSV",
      care: "Exporter le traitement en CSV",
    },
  },
  carries: {
    backup: {
      all:
        fr`Tout : tous les patients, même archivés, avec chaque état antérieur et son motif, et ces réglages. Le fichier ` +
        fr`à conserver.`,
      one:
        fr`Tout de ce patient, avec chaque état antérieur et son motif, et les réglages de cet appareil. Se restaure ` +
        fr`dans les Réglages.`,
    },
    fhir: {
      all:
        fr`Pour d'autres logiciels médicaux : un Bundle FHIR R4 avec patients, diagnostics, résultats, traitements ` +
        "et événements, " +
        fr`chaque état antérieur en Provenance ; les constatations, notes de RCP, analyses prévues et revues y sont en Basic. ` +
        fr`Les réglages n'y sont pas.`,
      one:
        fr`Pour d'autres logiciels médicaux : un Bundle FHIR R4 avec le patient, son diagnostic, ses résultats, traitements et ` +
        fr`événements, chaque état antérieur en Provenance ; les constatations, notes de RCP, analyses prévues et ` +
        "revues y sont " +
        fr`en Basic.`,
    },
    csv: {
      all:
        fr`Pour les tableurs et l'import de cette application : une ligne par résultat, tel que rendu, avec le nom, la date de ` +
        fr`naissance et le numéro de dossier sur chaque ligne. Les états antérieurs, les traitements et les patients sans ` +
        fr`résultats n'y sont pas. Une cellule qui pourrait passer pour une formule commence par une apostrophe. Les tableurs ` +
        fr`peuvent altérer ce qu'ils ouvrent et enregistrent, comme les zéros en tête des numéros de dossier.`,
      one:
        fr`Pour les tableurs et l'import de cette application : une ligne par résultat, tel que rendu, avec le nom, la date de ` +
        fr`naissance et le numéro de dossier sur chaque ligne. Les états antérieurs et les traitements n'y sont ` +
        "pas. Une cellule " +
        fr`qui pourrait passer pour une formule commence par une apostrophe. Les tableurs peuvent altérer ce qu'ils ouvrent et ` +
        fr`enregistrent, comme les zéros en tête des numéros de dossier.`,
    },
    care: {
      all:
        fr`Lignes de traitement, événements, analyses prévues et revues (jour, initiales), pour les tableurs et l'import de ` +
        fr`cette application, chacun avec le nom, la date de naissance et le numéro de dossier. Les états antérieurs et les ` +
        fr`patients sans rien de tout cela n'y sont pas.`,
      one:
        fr`Lignes de traitement, événements, analyses prévues et revues (jour, initiales), pour les tableurs et l'import de ` +
        "cette application, chacun avec le nom, la date de naissance et le numéro de dossier. Les états " +
        fr`antérieurs n'y sont pas.`,
    },
  },
  warning:
    fr`Ces fichiers contiennent des données de patients que tout le monde peut lire, sauf la sauvegarde si elle est chiffrée. ` +
    fr`Gardez-les là où de telles données peuvent se trouver.`,
  encrypt: "Chiffrer la sauvegarde avec une phrase secrète",
  cannotEncrypt: fr`Cette page n'a pas été ouverte par une connexion sécurisée, donc ce navigateur ne la laisse pas chiffrer.`,
  passphrase: "Phrase secrète",
  again: "Répétez la phrase secrète",
  show: "Montrer ce qui est saisi",
  passphraseHint:
    fr`Au moins 12 caractères, quels qu'ils soient. Quatre ou cinq mots sans lien se retiennent bien et se ` + "devinent mal.",
  lose: fr`Si vous la perdez, personne ne peut ouvrir le fichier. Elle n'est pas gardée et ne quitte jamais cette page.`,
  strength: {
    "too-short": (length, least) => fr`${length} sur au moins ${least} caractères.`,
    enough: (length) => fr`${length} caractères. Plus longue, elle est plus sûre.`,
    long: (length) => fr`${length} caractères : longue.`,
  },
  tooShort: (least) =>
    fr`Au moins ${least} caractères : qui détient le fichier peut essayer les plus courtes l'une après l'autre.`,
  notTheSame: "Les deux ne sont pas identiques.",
  writing: "Écriture du fichier.",
  failed: fr`Le fichier n'a pas pu être écrit. Rien n'a changé.`,
  nobody: fr`Il n'y a pas encore de patient à exporter.`,
  wrote: {
    backup: (file, holds) => fr`Écrit : ${file}, une sauvegarde avec ${holds}, l'historique et les réglages.`,
    encrypted: (file, holds) =>
      fr`Écrit : ${file}, une sauvegarde chiffrée avec ${holds}, l'historique et les réglages. Elle ne s'ouvre qu'avec la ` +
      fr`phrase secrète.`,
    fhir: (file, holds) => fr`Écrit : ${file}, un Bundle FHIR avec ${holds}.`,
    csv: (file, holds) => fr`Écrit : ${file}, avec ${holds}.`,
    care: (file, holds) => fr`Écrit : ${file}, avec ${holds}.`,
  },
  patients: (number) => count(number, "patient", "patients"),
  results: (number) => count(number, "résultat", "résultats"),
  entries: (number) =>
    count(
      number,
      "ligne de traitement, événement, analyse prévue ou revue",
      "lignes de traitement, événements, analyses prévues et revues",
    ),
  ofWhom: (whole, parts) => `${whole} (${parts})`,
  archived: (number) => count(number, "archivé", "archivés"),
  madeUp: (number) => count(number, "fictif, pour la démonstration", "fictifs, pour la démonstration"),
  withoutResults: (number) => fr`${count(number, "patient sans résultat n’y est pas", "patients sans résultat n’y sont pas")}.`,
  patientTitle: (name) => `Exporter ${name}`,
};
