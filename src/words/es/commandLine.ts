import type { PageWords } from "../language.ts";

/** Lo que dicen las órdenes sin página cuando no pueden seguir. */
export const commandLine: PageWords["commandLine"] = {
  notJson: (place, why) => `${place} no es JSON: ${why}`,
  notClosed: (place) => `${place}: la entrada termina antes que el JSON`,
  notAnObject: (place) => `${place} no es un objeto JSON`,
  betweenElements: (place, found) =>
    `${place}: se esperaba una coma, un objeto o el final de la lista, y se encontró ${JSON.stringify(found)}`,
  afterTheArray: "Hay texto después del final de la lista JSON",
  missing: (place, what) => `${place}: falta "${what}" o no es del tipo debido`,
  unknownMeasurand: (place, text) => `${place}: "${text}" no es una magnitud`,
  line: (number) => `Línea ${number}`,
  element: (number) => `Elemento ${number}`,
  unknownScore: (place, text) => `${place}: "${text}" no es un índice`,
};
