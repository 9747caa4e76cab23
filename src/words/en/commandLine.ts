/** What the commands without a page say when they cannot go on. */
export const commandLine = {
  notJson: (place: string, why: string) => `${place} is not JSON: ${why}`,
  notClosed: (place: string) => `${place}: the input ends before the JSON does`,
  notAnObject: (place: string) => `${place} is not a JSON object`,
  betweenElements: (place: string, found: string) =>
    `${place}: expected a comma, an object or the end of the array, found ${JSON.stringify(found)}`,
  afterTheArray: "There is text after the end of the JSON array",
  missing: (place: string, what: string) => `${place}: "${what}" is missing or not of the right kind`,
  unknownMeasurand: (place: string, text: string) => `${place}: "${text}" is no measurand`,
  line: (number: number) => `Line ${number}`,
  element: (number: number) => `Element ${number}`,
  unknownScore: (place: string, text: string) => `${place}: "${text}" is no score`,
};
