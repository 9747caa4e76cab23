/** A summary to paste into another record. */
export const note = {
  intro: "Plain text for another record. Nothing in it says whose it is, unless you tick that.",
  reader: "Written for",
  readers: { clinician: "Clinicians", patient: "The patient" },
  withIdentity: "With name and birth date",
  text: "Text",
  copy: "Copy",
  copied: "Copied.",
  byHand: "This browser does not let the page copy here. The text is selected: press Ctrl+C (on a Mac: Command+C).",
  head: (v: { what: string; today: string }) => `${v.what}, as of ${v.today}`,
  last: (count: number) => (count === 1 ? "Latest result:" : `Latest ${count} results:`),
  result: (v: { day: string; value: string; flag: string; limits: string; laboratory: string | undefined }) =>
    `- ${v.day}: ${v.value}, ${v.flag} (${v.limits}${v.laboratory === undefined ? "" : `; ${v.laboratory}`})`,
  beside: (values: string) => `Beside it: ${values}.`,
  companion: (v: { name: string; value: string; day: string }) => `${v.name} ${v.value} (${v.day})`,
  nextTest: (v: { day: string; distance: string }) => `Next test: ${v.day}, ${v.distance}.`,
  source: "From B2M Monitor: figures and no response assessment. Not for diagnosis or screening.",
};
