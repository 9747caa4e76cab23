import type { Words } from "../../language.ts";

const yearsAndMonths = (months: number): string =>
  [months < 12 ? "" : `${Math.floor(months / 12)} J.`, months % 12 === 0 ? "" : `${months % 12} Mon.`].join(" ").trim();
const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);

/** Was die Diagramme sagen. */
export const chart: Words["chart"] = {
  name: (measurand) => `${measurand}: Verlauf`,
  points: (measurand) => `${measurand}: Ergebnisse einzeln`,
  howToMove:
    "Pfeiltasten gehen von Ergebnis zu Ergebnis, Pos1 und Ende zum ersten und letzten. Ziehen Sie über das Diagramm, um einen " +
    "Zeitraum näher zu sehen.",
  howToAdd:
    "Die Eingabetaste fügt am Tag des Ergebnisses eine Behandlung, ein Ereignis oder ein Ergebnis hinzu; T, E und R tun es sofort.",
  howToRead: "Zeigen Sie auf ein Ergebnis, um es zu lesen.",
  inWords: "Das Diagramm in Worten",
  howToAddByPointer:
    "Ein Doppelklick auf einen Tag fügt dort eine Behandlung, ein Ereignis oder ein Ergebnis hinzu; ein Klick auf einen Balken " +
    "oder ein Zeichen ändert es.",
  noResults: "Keine Ergebnisse zu zeichnen.",
  noneInRange: "Keine Ergebnisse in diesem Zeitraum.",
  latest: "Letztes",
  changed: {
    MethodChanged: (from, to) => `Methode gewechselt: ${from} → ${to}`,
    LaboratoryChanged: (from, to) => `Labor gewechselt: ${from} → ${to}`,
  },
  changedInShort: (from, to) => `${from} → ${to}`,
  axisFrom: (unit, bottom) => `${unit} · Achse beginnt bei ${bottom}, nicht bei 0`,
  offView: (limit, value, side) =>
    `${limit === "high" ? "obere" : "untere"} Grenze ${value}, ${side === "above" ? "oberhalb" : "unterhalb"} dieser Ansicht`,
  between: (low, high, unit) => `${low}–${high} ${unit}`,
  upTo: (high, unit) => `bis ${high} ${unit}`,
  from: (low, unit) => `ab ${low} ${unit}`,
  noInterval: "kein Referenzbereich",
  source: {
    laboratory: (name) => `wie von ${name} angegeben`,
    laboratoryUnnamed: "wie mit dem Ergebnis angegeben",
    standIn: (citation) => `Ersatz, nicht von diesem Labor: ${citation}`,
  },
  flag: {
    below: "unter dem Referenzbereich",
    within: "im Referenzbereich",
    above: "über dem Referenzbereich",
    "no-interval": "kein Referenzbereich, daher keine Einordnung",
    undetermined: "die Messgrenze lässt nicht erkennen, auf welcher Seite des Bereichs es liegt",
  },
  glyph: { below: "▼", within: "●", above: "▲", "no-interval": "◆", undetermined: "■" },
  glyphHollow: { below: "▽", within: "○", above: "△", "no-interval": "◇", undetermined: "□" },
  reportedAs: (text) => `angegeben als ${text}`,
  laboratory: (name) => `Labor: ${name}`,
  method: (name) => `Methode: ${name}`,
  leftOut: (why) => `In Rechnungen nicht verwendet: ${why}`,
  logRefused: "Auf linearer Skala gezeichnet: Ein Wert von null hat auf einer logarithmischen keinen Platz.",
  summary: {
    one: (measurand, day) => `${measurand}: ein Ergebnis, ${day}.`,
    many: (measurand, count, first, last) => `${measurand}: ${count} Ergebnisse vom ${first} bis zum ${last}.`,
    none: (measurand) => `${measurand}: keine Ergebnisse.`,
    latest: (value, day, flag) => `Zuletzt ${value} am ${day}: ${flag}.`,
    extremes: (count, low, lowDay, high, highDay) =>
      `Von den ${count} in Rechnungen verwendeten ist das niedrigste ${low} am ${lowDay}, das höchste ${high} am ${highDay}.`,
    censored: (list) => `Jenseits der Messgrenze: ${list}.`,
    valueOn: (value, day) => `${value} am ${day}`,
    interval: (interval, source) => `Referenzbereich ${interval} (${source}).`,
    intervals: (list) => `Die Referenzbereiche haben sich geändert: ${list}.`,
    intervalWithSource: (interval, source, count) => `${interval} für ${results(count)} (${source})`,
    withoutInterval: (count) => `${results(count)} ohne Referenzbereich.`,
    leftOut: (count, reasons) => `${results(count)} in Rechnungen nicht verwendet: ${reasons}.`,
    reason: {
      "entered-in-error": (count) => `${count} irrtümlich erfasst`,
      preliminary: (count) => `${count} vorläufig`,
      censored: (count) => `${count} jenseits der Messgrenze`,
      "urine-ph-low": (count) => `${count} mit Urin-pH unter 6`,
      "urine-ph-unknown": (count) => `${count} ohne erfassten Urin-pH`,
    },
    axisBroken: (list) => `Die Zeitachse ist unterbrochen, wo nichts gezeichnet ist: ${list}.`,
    stretch: (from, to, months) => `${from} bis ${to}, ${yearsAndMonths(months)}`,
    runsToToday: (day) => `Die Zeitachse reicht bis heute, ${day}.`,
    cut: (change, day) => `Ab ${day} mit früher nicht vergleichbar: ${change}.`,
    cutBridged: (change, day) => `Ab ${day} über eine Brücke mit früher verglichen: ${change}.`,
    bridged: (count) =>
      `Leere Ringe: ${results(count)} nach anderer Methode, über eine Brücke auf die letzte umgerechnet und damit verglichen.`,
  },
  single: {
    name: (measurand) => `${measurand}: ein Ergebnis`,
    note: "Ein Ergebnis ist kein Verlauf.",
  },
  since: {
    days: (name, day) => `Tage seit ${name}, ${day}`,
    months: (name, day) => `Monate seit ${name}, ${day}`,
  },
  daysFrom: (days, name) => `${Math.abs(days)} ${Math.abs(days) === 1 ? "Tag" : "Tage"} ${days < 0 ? "vor" : "nach"} ${name}`,
  axisBreak: (months) => `${yearsAndMonths(months)} ohne Ergebnisse`,
  axisBreakShown: (months) => `${yearsAndMonths(months)} ohne gezeigte Ergebnisse`,
  axisBreakShort: yearsAndMonths,
  bridged: "überbrückt",
  today: "heute",
  expectedVariation: "erwartete Schwankung",
  referenceInterval: "Referenzbereich",
  pointOn: (day, said) => `${day}: ${said}`,
  asOf: (day) => `Stand ${day}`,
};
