import type { Words } from "../../language.ts";

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);

/** Woran heute zu denken ist: die Filter über der Liste, und die Bitte um eine Wiederholung. */
export const worklist: Words["worklist"] = {
  title: "Arbeitsliste",
  all: "Alle",
  group: {
    "rising-confirmed": "Steigend, bestätigt",
    "rising-possible": "Steigend, möglich",
    "new-laboratory": "Neues Labor",
    overdue: "Überfällig",
    falling: "Fallend",
    "not-interpreted": "Nicht gedeutet",
    "too-few": "Zu wenige Ergebnisse",
    "no-change": "Keine Änderung gezeigt",
    "due-soon": "Bald fällig",
    "not-reviewed": "Nicht gesichtet",
  },
  about: {
    "rising-confirmed": "Ein bestätigter Anstieg in einer B2M-Reihe",
    "rising-possible": "Ein möglicher Anstieg in einer B2M-Reihe: Er bittet um eine Wiederholung",
    "new-laboratory": "Labor oder Methode haben mit dem letzten Ergebnis gewechselt, das sich daher nicht vergleichen lässt",
    overdue:
      "Der geplante Tag des nächsten Tests ist vorbei, oder die Wiederholung, um die ein möglicher Anstieg oder Abfall bittet, " +
      "wurde nicht innerhalb von vier Wochen eingegeben",
    falling: "Ein bestätigter oder möglicher Abfall in einer B2M-Reihe",
    "not-interpreted":
      "Eine B2M-Reihe, die gezeigt und nicht beurteilt wird: Dialyse, unter 18, Urin-pH oder keine Zahl für die Schwankung",
    "too-few": "Eine B2M-Reihe mit weniger als zwei vergleichbaren Ergebnissen, oder gar kein Ergebnis",
    "no-change": "In keiner B2M-Reihe eine Änderung gezeigt; eine kleine könnte verborgen sein",
    "due-soon": "Der nächste Test ist innerhalb von 14 Tagen fällig",
    "not-reviewed": "Ergebnisse, die niemand als gesichtet markiert hat oder die seither kamen oder sich geändert haben",
  },
  nobody: (group) => `Kein Patient ist in „${group}“.`,
  nobodyFound: (group, query) => `Kein Patient in „${group}“ passt zu „${query}“.`,
  showAll: "Alle zeigen",
  repeatAskedFor: (day) => `Wiederholung erbeten bis zum ${day}`,
  repeatOverdue: (count) => `Wiederholung fällig: ${days(count)} überfällig`,
  setAside: "Zurückstellen",
  setAsideOf: (what) => `Bitte um Wiederholung zurückstellen: ${what}`,
  isSetAside: (why) => `Zurückgestellt: ${why}`,
  setAsideOn: (day) => `am ${day}`,
  askAgain: "Wieder bitten",
  askAgainOf: (what) => `Wieder um Wiederholung bitten: ${what}`,
  askAgainReason: "In der Patientenliste erneut erbeten",
  dialogTitle: "Bitte um Wiederholung zurückstellen",
  dialogWhat: (v) => `${v.patient}: ${v.measurand}, „${v.verdict}“ zum Ergebnis vom ${v.day}.`,
  dialogEffect:
    "Die Arbeitsliste bittet nur für dieses Ergebnis nicht mehr; ein neueres bittet von Neuem. Die Beurteilung bleibt, wie sie ist.",
  reason: "Grund",
  reasonHint: "Wählen Sie einen unten oder schreiben Sie einen anderen.",
  reasons: ["Wiederholung schon angefordert", "Klinisch erklärt", "Ergebnis anderswo bekannt"],
  suggestions: "Oft gewählt",
  reasonMissing: "Schreiben Sie, warum. Eine Bitte um Wiederholung wird nie ohne Grund zurückgestellt.",
  reasonTooLong: (limit) => `Länger als ${limit} Zeichen. Bitte kürzen.`,
  notKept:
    "Nicht gespeichert: Diese Akte ist hier nicht mehr offen. Laden Sie die Seite neu, bevor Sie es noch einmal versuchen.",
  cancel: "Abbrechen",
  save: "Zurückstellen",
  wasSetAside: (patient) => `Bitte um Wiederholung zurückgestellt, ${patient}`,
};
