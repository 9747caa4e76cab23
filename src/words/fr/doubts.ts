import type { PageWords } from "../language.ts";
import { fr } from "./typography.ts";

/** Pourquoi un résultat est questionné avant d'être enregistré. */
export const doubts: PageWords["doubts"] = {
  challengedUnit: (reported, canonical, likelier) =>
    fr`${reported} font ${canonical}. La B2M n'est presque jamais imprimée dans cette unité : le laboratoire a-t-il imprimé ` +
    fr`${likelier} ?`,
  jumpUp: (value, times, previous, on) =>
    fr`${value} vaut ${times} fois le résultat du ${on} (${previous}). Cela ressemble à une erreur de signe ` +
    fr`décimal, d'unité ou de ` +
    "patient.",
  jumpDown: (value, times, previous, on) =>
    fr`${value} est ${times} fois plus petit que le résultat du ${on} (${previous}). Cela ressemble à une erreur ` +
    "de signe décimal, " +
    fr`d'unité ou de patient.`,
  fallToZero: (value, previous, on) => fr`${value}, après ${previous} le ${on}. Cela ressemble à une faute de frappe.`,
  implausiblyHigh: (value, limit) =>
    fr`${value} est au-dessus de ${limit}, où l'on voit rarement des résultats. Vérifiez la valeur et son unité.`,
  implausiblyLow: (value, limit) =>
    fr`${value} est au-dessous de ${limit}, où l'on voit rarement des résultats. Vérifiez la valeur et son unité.`,
  identical: (value, on) =>
    fr`Le même résultat, ${value}, est déjà enregistré pour le ${on}. Enregistré de nouveau, il compterait deux fois.`,
  sameDay: (value, on) => fr`Un autre résultat, ${value}, est déjà enregistré pour le ${on}. Les deux seraient affichés.`,
  limitsTooLow: (value, interval, times) =>
    fr`${value} vaut ${times} fois son intervalle, ${interval}. Cela ressemble à des limites dans une autre unité ` +
    "que la valeur, et " +
    "elles décideraient du repère.",
  limitsTooHigh: (value, interval, times) =>
    fr`${value} est ${times} fois plus petit que son intervalle, ${interval}. Cela ressemble à des limites dans une ` +
    "autre unité que " +
    "la valeur, et elles décideraient du repère.",
  urineWithoutPh:
    fr`Le pH urinaire n'est pas enregistré. La B2M se dégrade en urine acide : la valeur serait affichée mais ` +
    "non interprétée.",
};
