import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);
const resultsAfter = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnissen`);

/** Was jede Taste tut, während ein Fall gezeigt wird. */
const rows: PageWords["board"]["help"]["rows"] = [
  ["→  ←", "nächster und voriger Fall (auch Bild ab, Bild auf)"],
  ["Pos1  Ende", "erster und letzter Fall"],
  ["H", "Identitäten überall verbergen oder zeigen"],
  ["T", "Tage statt Daten, solange Identitäten verborgen sind"],
  ["1  2  3  4", "alles, 2 Jahre, 1 Jahr, 6 Monate"],
  ["L", "logarithmische Skala"],
  ["K", "Spur der Nieren"],
  ["W", "warum: alles, worauf die Beurteilung beruht"],
  ["C", "Begleitwerte"],
  ["N", "Notizen: Frage und Beschluss"],
  ["S", "zwei Fälle nebeneinander auf einer Achse"],
  ["A", "nebeneinander: die nächste Achse"],
  ["P", "die Folie als PNG speichern"],
  ["Umschalt →  ←", "von Ergebnis zu Ergebnis"],
  ["↑  ↓", "im Feld blättern"],
  ["D", "geführte Demo"],
  ["Esc", "das Feld schließen, dann verlassen"],
];

/** Eine Zeile für jede erfundene Person, nach Aktennummer. */
const lines: PageWords["board"]["tour"]["lines"] = {
  "DEMO-01":
    "Ansprechen, dann Rezidiv: Die späteren Ergebnisse steigen über die Schwankung hinaus, und die Spur der eGFR zeigt, dass " +
    "die Nieren es nicht erklären.",
  "DEMO-02":
    "Zwei Jahre reines Rauschen. Ein Pfeil bei jedem Besuch hätte blinden Alarm geschlagen; hier wird nichts gemeldet und " +
    "gesagt, was verborgen sein könnte.",
  "DEMO-03": "Der Marker steigt, während die Nieren versagen: derselbe Anstieg, und ein Satz, der sagt, was ihn sonst erklärt.",
  "DEMO-04": "Eine Stufe, die dem Labor gehört. Die Methode hat gewechselt, daher wird über den Bruch hinweg nichts berechnet.",
  "DEMO-05":
    "Ein rascher Abfall unter einem zielgerichteten Mittel, dann ein Plateau: angegeben in nmol/L, gezeichnet in mg/L und " +
    "datiert auf den Beginn des Plateaus.",
  "DEMO-06": "Serum und Liquor sind zwei Reihen. Beim ZNS-Lymphom steht der Liquor vorn.",
  "DEMO-07": "Interferon hebt B2M, was immer der Tumor tut: Die Beurteilung bleibt, ihre Deutung wird zurückgehalten.",
  "DEMO-08": "Unter Dialyse sagt der Wert nichts über den Tumor. Er wird gezeigt und nicht gedeutet.",
  "DEMO-09": "Urin zählt nur, wo sein pH bekannt ist und mindestens 6 beträgt. Serum führt, Urin steht unter eigenem Namen.",
  "DEMO-10": "Ein Ergebnis ist eine Zahl, kein Verlauf. Die App sagt, was fehlt, statt zu raten.",
};

/** Das Tumorboard: seine Tagesordnung, seine Folien, sein Druck. */
export const board: PageWords["board"] = {
  title: "Tumorboard",
  intro:
    "Wählen Sie die Fälle, ordnen Sie sie und notieren Sie die Frage an das Board. Die Tagesordnung bleibt auf diesem Gerät; " +
    "Fragen und Beschlüsse bleiben beim Patienten.",
  start: "Vorstellung beginnen",
  print: "Tagesordnung drucken",
  demo: "Geführte Demo",
  demoHint: "Geführte Demo (d)",
  agenda: "Tagesordnung",
  cases: (count) => (count === 1 ? "1 Fall" : `${count} Fälle`),
  empty: "Noch keine Fälle",
  emptyHelp:
    "Fügen Sie unten Patienten hinzu. Bis dahin zeigt die Vorstellung die Patienten dieses Geräts, die dringendsten zuerst.",
  emptyDevice: "Noch keine Patienten",
  emptyDeviceHelp: "Fügen Sie zuerst einen Patienten hinzu, oder nehmen Sie die geführte Demo mit zehn erfundenen Personen.",
  casesMissing: (count) =>
    count === 1
      ? "1 Fall der Tagesordnung ist nicht auf diesem Gerät."
      : `${count} Fälle der Tagesordnung sind nicht auf diesem Gerät.`,
  removeMissing: "Von der Tagesordnung nehmen",
  addAll: (count) => `Alle ${count} hinzufügen`,
  find: "Patienten hinzufügen",
  findLabel: "Einen Patienten zum Hinzufügen suchen",
  add: "Hinzufügen",
  addNamed: (name) => `${name} zur Tagesordnung hinzufügen`,
  added: (name) => `${name} steht auf der Tagesordnung.`,
  noMatch: "Kein Patient passt zu dieser Suche.",
  allAdded: "Alle Patienten stehen auf der Tagesordnung.",
  more: (count) => `${count} weitere. Tippen Sie, um die Liste einzugrenzen.`,
  addHidden: "Identitäten sind verborgen. Zeigen Sie sie, um Patienten hinzuzufügen.",
  case: (number) => `Fall ${number}`,
  question: "Frage an das Board",
  questionOf: (name) => `Frage an das Board, ${name}`,
  questionHint: "Etwa: Behandlung wechseln, oder erst wiederholen?",
  conclusion: "Beschluss des Boards",
  conclusionHint: "Wird beim Patienten gespeichert, mit heutigem Datum.",
  earlierConclusions: "Frühere Beschlüsse",
  noQuestion: "Keine Frage notiert.",
  addQuestion: "Eine hinzufügen (N)",
  asked: (day) => `Frage, ${day}`,
  concluded: (day) => `Beschluss, ${day}`,
  tooLong: (limit) => `Länger als ${limit} Zeichen. Noch nicht gespeichert.`,
  namesPatient: "Dieser Text nennt den Patienten. Zeigen Sie die Identitäten, um ihn zu ändern.",
  unsaved: "Noch nicht gespeichert. Es wird gespeichert, wenn Sie das Feld verlassen.",
  savedOn: (day) => `Gespeichert mit Datum ${day}.`,
  notSaved: "Noch nicht gespeichert. Siehe den Stand des Speichers im Kopf der Seite.",
  moveUp: (name) => `${name} nach oben`,
  moveDown: (name) => `${name} nach unten`,
  remove: (name) => `${name} von der Tagesordnung nehmen`,
  movedTo: (name, place) => `${name} ist jetzt Fall ${place}.`,
  removed: (name) => `${name} wurde von der Tagesordnung genommen.`,
  putBack: "Zurücksetzen",
  hideIdentities: "Identitäten verbergen",
  hidesHint:
    "Namen, Aktennummern und Geburtsdaten weichen überall Fallnummern: hier, in der Vorstellung, im Druck und in Bildern.",
  hideDates: "Tage statt Daten",
  name: (number) => (number === 1 ? "[Name]" : `[Name ${number}]`),
  date: "[Datum]",
  day: (days) => `Tag ${days}`,
  sinceDiagnosis: "Die Tage zählen ab der Diagnose.",
  sinceFirst: "Die Tage zählen ab dem ersten Ergebnis.",
  age: (years) => `${years} J.`,
  diagnosedOn: (day) => `diagnostiziert ${day}`,
  stageAt: (day, stages) => (day === undefined ? `Bei Diagnose: ${stages}` : `Bei Diagnose, ${day}: ${stages}`),
  noStage: "Aus dem Erfassten lässt sich kein Stadium sagen.",
  noScore: "Kein veröffentlichter Score mit B2M für diese Diagnose.",
  asOf: (day) => `Stand ${day}`,
  position: (number, count) => `Fall ${number} von ${count}`,
  poster: {
    since: (day) => `seit dem ${day}`,
    interval: (v) => `95-%-KI ${v.low} bis ${v.high} %`,
    noFigure: "Wie stark der Wert ohne Änderung schwankt, ist nicht bekannt; daher wird keine Änderung berechnet.",
    checks: "Prüfungen",
    unsettled:
      "Ein Teil dieser Akte steht auf dem Server des Teams anders, unentschieden. Was dort steht, ist hier nicht gezeigt.",
  },
  why: {
    atLeast: (percent) => `mindestens ${percent}`,
    moved: (v) =>
      `Warum: ${
        v.count > 1
          ? `${results(v.count)} des späteren Stands liegen im Mittel bei`
          : v.of === undefined
            ? "Das letzte Ergebnis ist"
            : `Das Mittel aus ${v.of}, an einem Tag, ist`
      } ` +
      `${v.mean} ${v.unit}, ${v.percent} gegenüber ${v.before === 1 ? "dem einen" : `den ${v.before}`} davor ` +
      `(${v.beforeOf === undefined ? "" : `Mittel aus ${v.beforeOf}: `}${v.beforeMean}).`,
    chance: (v) =>
      `Mit ${resultsAfter(v.count)} und ohne wahre Änderung zeigt sich ein so großer Sprung seltener als einmal in ${v.oneIn}.`,
    "no-change-shown": (cv) =>
      `Warum: Keine Teilung der Ergebnisse in davor und danach hebt sich von der Schwankung ab (gesamter VK ${cv} %).`,
    "too-few-results": "Warum: Eine Änderung braucht mindestens 2 Ergebnisse einer Methode.",
    "not-comparable": (count) =>
      `Warum: Methoden unterscheiden sich um 20 bis 30 %, daher wird über den Wechsel hinweg nichts berechnet. ` +
      `${results(count)} davor gezeigt, nicht verglichen.`,
    "not-interpreted": "Warum: Die Ergebnisse sind gezeichnet, und keine Änderung wird daraus berechnet.",
  },
  interval: (limits) => `Bereich ${limits}`,
  sides: { summary: "Beurteilung", why: "Warum", companions: "Begleitwerte", notes: "Notizen" },
  companions: {
    title: "Begleitwerte",
    none: "Keine andere Messgröße ist erfasst.",
    column: { measurand: "Messgröße", value: "Letzter", on: "Entnommen", flag: "Einordnung", verdict: "Beurteilung" },
  },
  howTo:
    "Umschalt und Pfeiltasten gehen von Ergebnis zu Ergebnis. Ziehen Sie über das Diagramm, um einen Zeitraum näher zu sehen.",
  compare: {
    title: (one, other) => `${one} neben ${other}`,
    anchor: { diagnosis: "der Diagnose", line: (number) => `dem Beginn von Linie ${number}`, first: "dem ersten Ergebnis" },
    alone: "Es gibt keinen zweiten Fall zum Vergleich.",
    notDrawn: (lanes) => `Auf der eigenen Folie des Falls, denn zwei Fälle lassen keinen Platz für Spuren: ${lanes}.`,
  },
  bar: {
    label: "Vorstellung",
    previous: "Voriger Fall",
    next: "Nächster Fall",
    ranges: { all: "Alles", "2y": "2 J.", "1y": "1 J.", "6m": "6 Mon." },
    range: "Zeitraum",
    log: "Log",
    kidney: "Nieren",
    why: "Warum",
    companions: "Begleitwerte",
    notes: "Notizen",
    compare: "Vergleich",
    picture: "PNG",
    pictureName: "Folie als PNG speichern",
    keys: "Tasten",
    leave: "Verlassen",
    leaveName: "Vorstellung verlassen",
  },
  pictureFailed: "Dieser Browser konnte das Bild nicht zeichnen.",
  pictureSaved: (name) => `${name} gespeichert.`,
  help: {
    title: "Tasten",
    close: "Schließen",
    rows,
  },
  tour: {
    title: "Geführte Demo",
    ask: "Die geführte Demo führt durch zehn erfundene Personen mit je einer Zeile Erklärung. Sie sind noch nicht auf diesem Gerät.",
    askMore:
      "Laden fügt sie den Patienten hinzu, als Demo gekennzeichnet. In den Einstellungen lassen sie sich entfernen. Ihre " +
      "Tagesordnung bleibt, wie sie ist.",
    load: "Demo-Patienten laden",
    cancel: "Nicht jetzt",
    lines,
  },
  panel: {
    withdraw: "Als irrtümlich erfasst markieren",
    withdrawWhat:
      "Der Eintrag wird hier durchgestrichen und verlässt die Folie. Nichts wird gelöscht, und er lässt sich zurückholen.",
    withdrawReason: "Warum er irrtümlich erfasst wurde",
    withdrawReasonMissing: "Schreiben Sie, warum. Es bleibt in der Geschichte.",
    keepIt: "Behalten",
    bringBack: "Zurückholen",
    withdrawn: (reason) => (reason === undefined ? "Irrtümlich erfasst." : `Irrtümlich erfasst: ${reason}`),
    changed: (count) => `${count === 1 ? "Einmal" : `${count}-mal`} geändert`,
    kind: { question: "Frage", conclusion: "Beschluss" },
    toBoard: "Zum Tumorboard",
  },
  noResults: "Noch keine Ergebnisse.",
};
