import type { PageWords } from "../language.ts";

/** Was die Befehle ohne Seite sagen, wenn sie nicht weiterkönnen. */
export const commandLine: PageWords["commandLine"] = {
  notJson: (place, why) => `${place} ist kein JSON: ${why}`,
  notClosed: (place) => `${place}: Die Eingabe endet vor dem JSON`,
  notAnObject: (place) => `${place} ist kein JSON-Objekt`,
  betweenElements: (place, found) =>
    `${place}: erwartet war ein Komma, ein Objekt oder das Ende der Liste, gefunden wurde ${JSON.stringify(found)}`,
  afterTheArray: "Nach dem Ende der JSON-Liste steht noch Text",
  missing: (place, what) => `${place}: "${what}" fehlt oder ist nicht von der richtigen Art`,
  unknownMeasurand: (place, text) => `${place}: "${text}" ist keine Messgröße`,
  line: (number) => `Zeile ${number}`,
  element: (number) => `Element ${number}`,
  unknownScore: (place, text) => `${place}: "${text}" ist kein Score`,
};
