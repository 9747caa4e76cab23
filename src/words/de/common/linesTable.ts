import type { Words } from "../../language.ts";

/** Die Tabelle der Behandlungslinien. */
export const linesTable: Words["linesTable"] = {
  title: "Behandlungslinien",
  intro: (measurand, unit) =>
    `${measurand}, ${unit}, während jeder Linie. Prozente vom Ausgangswert und vom niedrigsten zum letzten Wert der Linie; fett, wo es ` +
    "jenseits der Schwankung liegt. Der niedrigste von mehreren liegt schon durch Zufall tief. Verdopplungszeit oder " +
    "Halbwertszeit über " +
    "alle Ergebnisse der Linie: Die der Beurteilung gilt nur für ihren Sprung. Zahlen, keine Beurteilung des Ansprechens.",
  line: "Linie",
  days: "Daten",
  baseline: "Ausgangswert",
  nadir: "Niedrigster",
  fromBaseline: "Vom Ausgangswert",
  fromNadir: "Vom niedrigsten",
  above: "Über dem Bereich",
  pace: "Verdopplungszeit oder Halbwertszeit",
  valueOn: (value, day) => ({ value, detail: day }),
  nadirAt: (value, days) => ({ value, detail: `nach ${days} ${days === 1 ? "Tag" : "Tagen"}` }),
  beyond: "jenseits der Schwankung",
  withinVariation: "innerhalb der Schwankung",
  bridged: (detail) => `${detail}; über einen Methodenwechsel, überbrückt`,
  brought: (v) => `überbrückt, angegeben ${v.reported}; ${v.detail}`,
  aboveDays: (days, of) => `${days} von ${of} ${of === "1" ? "Tag" : "Tagen"}`,
  doubling: (days) => `verdoppelt sich in ${days} Tagen`,
  half: (days) => `halbiert sich in ${days} Tagen`,
  ofAll: (v) => `über alle ${v.count} Ergebnisse der Linie; 95-%-Intervall ${v.low} bis ${v.high}`,
  why: {
    "no-result": "kein verwendbares Ergebnis in dieser Zeit",
    "none-before": "kein Ergebnis davor",
    break: "nicht vergleichbar: Methode oder Labor gewechselt",
    "one-result": "nur ein Ergebnis",
    "no-interval": "keine obere Grenze",
    "no-variation-figure": "keine Zahl für die Schwankung",
    dialysis: "nicht gedeutet: Dialyse",
    "latest-is-nadir": "der letzte ist der niedrigste",
    FewerThanThreeResults: "weniger als 3 Ergebnisse",
    TooShort: "weniger als 28 Tage",
    IntervalIncludesZero: "sein Intervall schließt keine Änderung ein",
    NoChangeShown: "die Beurteilung zeigt keine Änderung",
    LeansBack: "die letzten Ergebnisse neigen zurück",
    BeyondLimit: "Ergebnisse jenseits der Messgrenze",
    LongGap: "die meiste Zeit kein Ergebnis",
    WithinInterval: "im Referenzbereich, wo ein Abfall an einen Boden stößt",
  },
};
