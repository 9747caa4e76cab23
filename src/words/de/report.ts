import type { PageWords } from "../language.ts";

/** Die Seite, die gedruckt wird: für die Akte des Teams, oder für den Patienten zum Mitnehmen. */
export const report: PageWords["report"] = {
  title: "B2M-Bericht",
  intro: "Eine Seite zum Drucken oder als PDF. Wählen Sie „Drucken“, dann einen Drucker oder „Als PDF speichern“.",
  print: "Drucken",
  back: "Zurück zum Patienten",
  wording: "Worte für",
  wordings: { clinician: "Team", patient: "Patient" },
  paper: "Papier",
  papers: { a4: "A4", letter: "Letter" },
  measurand: "Messgröße",
  rows: "Ergebnisse",
  rowChoices: { "6": "Letzte 6", "20": "Letzte 20", all: "Alle" },
  author: "Geschrieben von",
  authorHint: "Über der Zeile zum Unterschreiben gedruckt. Nicht gespeichert.",
  noResults: "Noch gibt es nichts zu berichten: Dieser Patient hat kein B2M-Ergebnis.",
  sheet: "Die Seite, wie sie gedruckt wird",
  asOf: (day) => `Stand ${day}`,
  diagnosis: "Diagnose",
  stage: "Stadium bei Diagnose",
  noStage: "Kein Score wurde erfasst",
  treatment: "Behandlung",
  noTreatment: "Keine erfasst",
  reviewed: "Gesichtet",
  pair: (read, day) => `${read}, ${day}.`,
  unsettled: "Ein Teil dieser Akte steht auf dem Server des Teams anders, unentschieden. Was dort steht, ist hier nicht gezeigt.",
  nextTest: "Nächster Test",
  dueOn: (day) => `Geplant für ${day}`,
  wasDue: (day) => `War geplant für ${day}; kein neueres Ergebnis ist erfasst`,
  events: "Ereignisse",
  moreEvents: (count) =>
    count === 1 ? "1 früheres Ereignis ist nicht gedruckt" : `${count} frühere Ereignisse sind nicht gedruckt`,
  noDiagnosis: "Nicht erfasst",
  trend: "Verlauf",
  verdict: { clinician: "Beurteilung", patient: "Was die Werte sagen" },
  others: { clinician: "Daneben:", patient: "Ihr Team liest diese Tests damit zusammen:" },
  figures: "Worauf sie beruht",
  results: "Ergebnisse",
  resultsOf: (measurand, shown, all) =>
    shown === all
      ? `${measurand}: ${all === 1 ? "das einzige Ergebnis." : `alle ${all} Ergebnisse, das neueste zuerst.`}`
      : `${measurand}: die letzten ${shown} von ${all} Ergebnissen, das neueste zuerst.`,
  columns: {
    day: "Entnommen",
    value: "Wie angegeben",
    canonical: (unit) => `In ${unit}`,
    interval: "Eigener Bereich",
    flag: "Einordnung",
    laboratory: "Labor, Methode",
    change: "Änderung",
  },
  plainColumns: {
    day: "Tag des Tests",
    value: "Wert",
    interval: "Üblicher Bereich dort",
    flag: "Gegenüber diesem Bereich",
    laboratory: "Labor",
  },
  plainBand: "üblicher Bereich",
  plainFlag: {
    below: "darunter",
    within: "darin",
    above: "darüber",
    "no-interval": "kein Bereich genannt",
    undetermined: "nicht zu sagen",
  },
  fallback: "Vorgabe",
  plainAssumed: "Mit „Vorgabe“ gekennzeichnet: Das Labor nannte keinen Bereich, daher steht hier ein allgemeiner.",
  assumedInterval: "Mit „Vorgabe“ gekennzeichnet: Das Labor gab keinen Bereich an, und ein allgemeiner steht dafür.",
  noInterval: "keiner",
  standing: {
    "entered-in-error": "irrtümlich erfasst",
    preliminary: "vorläufig, weggelassen",
    censored: "jenseits der Messgrenze, weggelassen",
    "urine-ph-low": "pH unter 6, weggelassen",
    "urine-ph-unknown": "pH unbekannt, weggelassen",
  },
  changeNote: "Änderung zum vergleichbaren davor; * jenseits der Schwankung.",
  leftOut: "Weggelassen",
  before: "Bevor Sie sich darauf verlassen",
  safety: {
    supports:
      "Für geschulte Behandlungsteams. Unterstützt das klinische Urteil und ersetzt es nicht. Nicht für Diagnose oder Screening.",
    criteria:
      "B2M gehört nicht zu den IMWG-Kriterien für Ansprechen oder Progress. Bestätigen Sie mit M-Protein, freien Leichtketten, " +
      "Bildgebung oder Knochenmark, wie es angebracht ist.",
    causes:
      "Steigendes B2M kann durch verminderte Nierenleistung, Infektion, Entzündung, Autoimmunkrankheit, Interferon oder höheres " +
      "Alter bedingt sein.",
    methods:
      "Verschiedene Labore und Methoden können sich um 20 bis 30 % unterscheiden. Änderungen über einen Methodenwechsel werden " +
      "nicht berechnet.",
    limits:
      "Eine Änderung innerhalb der Grenzen beweist nicht, dass alles gleich bleibt. Ein Anstieg braucht eine zweite Probe, bevor er " +
      "bestätigt heißt; die Grenzen sind Regeln der App, keine Leitlinie.",
    urine: "B2M zerfällt in saurem Urin: unter pH 6 stark, bis 7,5 ein wenig. Ergebnisse unter pH 6 werden nicht gedeutet.",
    csf: "B2M im Liquor wird durch Infektion und Entzündung ebenso wie durch Lymphom gehoben und ist nie allein beweisend.",
    symptoms:
      "Beschwerden, fallende Nierenleistung, hohes Calcium oder neue Schmerzen verlangen Handeln, was immer diese Kurve zeigt.",
  },
  plainSafety: [
    "Diese Seite hilft Ihnen im Gespräch mit Ihrem Team. Sie ersetzt seinen Rat nicht, und sie ist keine Diagnose.",
    "Ein Wert allein sagt wenig. Werte gehen ein wenig auf und ab, auch wenn sich im Körper nichts ändert.",
    "Ein höheres B2M kann auch von den Nieren, einer Infektion, einigen Mitteln oder einem Test in einem anderen Labor kommen.",
    "Rufen Sie Ihr Team an, wenn Sie sich krank fühlen, neue Schmerzen haben oder weniger Wasser lassen. Warten Sie nicht auf " +
      "den nächsten Wert.",
  ],
  plainWhat:
    "B2M ist ein kleines Eiweiß, das die meisten Zellen des Körpers ins Blut abgeben. Ihr Team verfolgt es über die Zeit.",
  questions: "Was Sie beim nächsten Besuch fragen können",
  plainQuestions: [
    "Was bedeutet mein B2M zusammen mit meinen anderen Tests?",
    "Wurden alle diese Tests im selben Labor gemacht?",
    "Wie geht es meinen Nieren?",
    "Wann ist der nächste Test?",
  ],
  signature: "Datum und Unterschrift",
  stamp: (stamp) => `Stempel der Akte: ${stamp}`,
};
