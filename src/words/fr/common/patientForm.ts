import type { Words } from "../../language.ts";
import { fr, years } from "../typography.ts";

/** Le formulaire qui ajoute ou modifie un patient. */
export const patientForm: Words["patientForm"] = {
  familyName: "Nom de famille",
  givenName: "Prénom",
  recordNumber: "Numéro de dossier",
  birthDate: "Date de naissance",
  sex: "Sexe",
  sexHint: "Pour le DFGe et les limites selon le sexe.",
  diagnosis: "Diagnostic",
  noDiagnosis: "Non enregistré",
  diagnosedOn: "Diagnostiqué le",
  language: "Langue du patient",
  noLanguage: "Comme sur cet appareil",
  languageHint: "De l’historique, du fichier et du texte simple.",
  save: "Enregistrer le patient",
  reason: "Motif de la modification",
  dayWithAge: (dayInWords, age) => `${dayInWords}, ${years(age)}`,
  underAge: fr`Moins de 18 ans : il n'y a pas de limites ici et l'appréciation est désactivée.`,
  alreadyRecorded: fr`Déjà ici :`,
  sameTitle: fr`Est-ce quelqu'un qui est déjà ici ?`,
  sameQuestion:
    fr`Un second dossier de la même personne partage ses résultats en deux : chaque évolution n'en montre alors ` +
    fr`qu'une partie.`,
  sameRecordNumber: "même numéro de dossier",
  sameNameAndBirthDate: "mêmes nom et date de naissance",
  archived: "archivé",
  refusedFamilyName: "Écrivez un nom de famille. Il suffit.",
  tooLong: (limit) => `Plus de ${limit} caractères. Raccourcissez le texte.`,
  dayInFuture: "Ce jour est dans le futur.",
  diagnosedBeforeBirth: (birthDate) => fr`Avant la date de naissance : ${birthDate}.`,
  notAChoice: (text) => fr`« ${text} » ne fait pas partie des choix.`,
};
