import type { Words } from "../../language.ts";
import { fr } from "../typography.ts";

/** Pourquoi un champ a été refusé et que faire, en une ligne. */
export const refusals: Words["refusals"] = {
  unknownMeasurand: "Choisissez ce qui a été mesuré.",
  valueEmpty: "Écrivez la valeur imprimée par le laboratoire.",
  negative: "Un résultat ne peut pas être négatif.",
  otherDecimalSign: (meant) => fr`Vouliez-vous dire ${meant} ?`,
  ambiguousSeparator: (text) => fr`${text} peut se lire de deux façons. Laquelle ?`,
  notANumber: (text) => fr`« ${text} » ne se lit pas comme un nombre. Exemples : 2,4, <0,2, > 20`,
  notPositive: fr`Pas supérieur à zéro. Un dosage imprime « < » et sa limite.`,
  beyondBelief: (value, limit) =>
    fr`${value} est refusé : au-dessus de ${limit}, aucun résultat de ce genre n'est connu. Vérifiez l'unité.`,
  limitBeyondBelief: (value, limit) =>
    fr`Une limite de ${value} est refusée : au-dessus de ${limit}, aucun résultat de ce genre n'est connu. Écrivez les limites ` +
    fr`dans l'unité de la valeur.`,
  unitMissing: fr`Choisissez l'unité imprimée par le laboratoire.`,
  unitNotAccepted: (unit, measurand) => fr`${measurand} : l'unité ${unit} n'est pas acceptée ici.`,
  unitsDisagree: (written, chosen) => fr`À côté de la valeur est écrit ${written}, et ${chosen} est choisi. Laquelle est juste ?`,
  unitNotRead: (text) => fr`L'unité « ${text} » n'est pas connue ici.`,
  limitCensored: fr`Seulement le nombre, dans l'unité de la valeur.`,
  upsideDown: (low) => fr`Au-dessous de la limite inférieure, ${low}.`,
  phOutOfRange: "Le pH urinaire est un nombre de 3 à 10, comme 6,5.",
  phNotUrine: fr`Seules les urines ont un pH ici.`,
  dayEmpty: "Écrivez le jour du prélèvement.",
  inTheFuture: (today) => fr`Ce jour est dans le futur : aujourd'hui, nous sommes le ${today}.`,
  beforeBirth: (day) => fr`Avant la date de naissance : ${day}.`,
  notATime: fr`Écrivez l'heure en heures et minutes, par exemple 08:30.`,
  notAChoice: fr`Choisissez dans la liste.`,
  tooLong: (limit) => fr`Trop long : au plus ${limit} caractères.`,
};
