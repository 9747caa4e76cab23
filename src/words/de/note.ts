import type { PageWords } from "../language.ts";

/** Eine Zusammenfassung zum Einfügen in eine andere Akte. */
export const note: PageWords["note"] = {
  intro: "Reiner Text für eine andere Akte. Nichts darin sagt, von wem er handelt, außer Sie wählen es.",
  reader: "Geschrieben für",
  readers: { clinician: "Behandelnde", patient: "Den Patienten" },
  withIdentity: "Mit Name und Geburtsdatum",
  text: "Text",
  copy: "Kopieren",
  copied: "Kopiert.",
  byHand:
    "Dieser Browser lässt die Seite hier nicht kopieren. Der Text ist markiert: Drücken Sie Strg+C (auf einem Mac: Befehl+C).",
  head: (v) => `${v.what}, Stand ${v.today}`,
  last: (count) => (count === 1 ? "Letztes Ergebnis:" : `Letzte ${count} Ergebnisse:`),
  result: (v) => `- ${v.day}: ${v.value}, ${v.flag} (${v.limits}${v.laboratory === undefined ? "" : `; ${v.laboratory}`})`,
  beside: (values) => `Daneben: ${values}.`,
  companion: (v) => `${v.name} ${v.value} (${v.day})`,
  nextTest: (v) => `Nächster Test: ${v.day}, ${v.distance}.`,
  source: "Aus B2M Monitor: Zahlen und keine Beurteilung des Ansprechens. Nicht für Diagnose oder Screening.",
};
