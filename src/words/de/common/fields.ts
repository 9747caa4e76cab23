import type { Words } from "../../language.ts";

/** Was Felder in jedem Formular sagen. */
export const fields: Words["fields"] = {
  openCalendar: "Tag im Kalender wählen",
  dayShape: { ymd: "JJJJ-MM-TT", dmy: "TT.MM.JJJJ", mdy: "MM/TT/JJJJ" },
  notADay: (text, shape) => `„${text.trim()}“ ist kein Kalendertag. Schreiben Sie ${shape} oder 1 Mar 2026.`,
  twoDigitYear: (text) => `Schreiben Sie das Jahr von „${text.trim()}“ mit vier Ziffern. Es wird nicht geraten.`,
  severalDays: (text, days) => `„${text.trim()}“ kann heißen: ${days}. Welcher Tag ist gemeint?`,
  orderOfDays: "Reihenfolge der Tage einstellen",
  cancel: "Abbrechen",
  discardTitle: "Eingabe verwerfen?",
  discardWhy: "Was Sie eingegeben haben, ist noch nicht gespeichert.",
  begun: (texts, areAll) => `Sie hatten begonnen: ${texts}${areAll ? "." : " …"}`,
  continueBegun: "Fortsetzen",
  discard: "Verwerfen",
  keepTyping: "Weiterschreiben",
  meanwhile: {
    title: "Inzwischen geändert",
    what: "Seit Sie dieses Formular geöffnet haben, wurde der Eintrag in einem anderen Tab oder durch einen Import geändert.",
    withdrawn:
      "Seit Sie dieses Formular geöffnet haben, wurde der Eintrag als irrtümlich erfasst markiert. Speichern Sie Ihren Stand, " +
      "gilt er wieder.",
    restored: "Seit Sie dieses Formular geöffnet haben, wurde der Eintrag zurückgeholt.",
    field: "Feld",
    before: "Vorher",
    theirs: "Der andere, jetzt",
    yours: "Ihrer",
    nothing: "—",
    effect: "Speichern legt alle Ihre Felder darüber. Der andere Stand bleibt in der Geschichte.",
    keepTheirs: "Den anderen behalten",
    saveMine: "Meinen darüber speichern",
    back: "Zurück zum Formular",
    acted: {
      entry: "Was er sagt",
      withdrawn: "Seit Sie dieses Formular geöffnet haben, wurde der Eintrag als irrtümlich erfasst markiert.",
      effect: "Weitermachen betrifft, was er jetzt sagt. Was er vorher sagte, bleibt in der Geschichte.",
      goOn: "Trotzdem weitermachen",
      leave: "Lassen, wie er ist",
    },
  },
  suggestions: "Vorschläge",
};
