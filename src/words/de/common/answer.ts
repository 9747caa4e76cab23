import type { Words } from "../../language.ts";

const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);

/** Die Beurteilung als Zahlen und kurze Zeilen, auf einen Blick zu lesen. */
export const answer: Words["answer"] = {
  span: (v) => `${v.from} → ${v.to} ${v.unit} seit dem ${v.since}`,
  interval: (v) => `95-%-KI ${v.low} bis ${v.high}`,
  atLeast: "mindestens",
  shown: (v) => `${results(v.count)}, ${v.from} bis ${v.to}.`,
  missed: (v) => `Ein bleibender Anstieg unter ${v.up} oder Abfall unter ${v.down} könnte unbemerkt sein.`,
  since: (v) =>
    `${v.way === "rising" ? "Stieg" : "Fiel"} um ${v.percent} zwischen dem ${v.from} und dem ${v.to}; seither ${results(v.count)}.`,
  tooFew: (count) => `${results(count)} vergleichbar; nötig sind 2 an verschiedenen Tagen.`,
  notComparable: {
    MethodChanged: (v) =>
      `Die Methode wechselte von ${v.from} zu ${v.to} am ${v.day}; über den Wechsel hinweg wird nicht gerechnet.`,
    LaboratoryChanged: (v) =>
      `Das Labor wechselte von ${v.from} zu ${v.to} am ${v.day}; über den Wechsel hinweg wird nicht gerechnet.`,
  },
  checks: "Prüfungen",
  tone: { clear: "Klar", note: "Hinweis", open: "Offen" },
  kidney: {
    notExplained: (v) => `Die Nieren erklären es nicht: eGFR ${v.from} → ${v.to}`,
    couldExplain: (v) => `Die Nieren allein könnten es erklären: eGFR ${v.from} → ${v.to}, zu erwarten etwa ${v.expected}`,
    explainsPart: (v) => `Die Nieren erklären höchstens einen Teil: eGFR ${v.from} → ${v.to}, etwa ${v.expected}`,
    noPair: "Nieren unbekannt: kein Kreatinin innerhalb von 7 Tagen",
    cannotEstimate: {
      "no-birth-date": "Nieren unbekannt: kein Geburtsdatum für die eGFR",
      "no-sex": "Nieren unbekannt: Die eGFR braucht weiblich oder männlich",
      "under-18": "Nieren unbekannt: Die eGFR gilt für Erwachsene",
      dialysis: "Nieren unbekannt: Die eGFR gilt nicht unter Dialyse",
    },
  },
  allCompared: (count) => `Alle ${count} Ergebnisse verglichen`,
  beyond: (value) => `${value} liegt jenseits der Messgrenze und zählt als diese Grenze`,
  holds: (v) => `Hält bis VK ${v.upTo} %, angenommen ${v.assumed} %`,
};
