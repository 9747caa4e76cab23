import type { PageWords } from "../language.ts";

/** Die Tasten, die ohne Maus arbeiten, nach dem Ort, an dem sie gelten. */
export const shortcuts: PageWords["shortcuts"] = {
  intro: "Tasten gelten nicht, während Sie in einem Feld schreiben oder ein Dialog offen ist.",
  places: [
    {
      name: "Überall",
      keys: [
        ["?", "Diese Liste"],
        ["Strg Z", "Rückgängig"],
        ["Strg Y", "Wiederholen; auch Strg Umschalt Z"],
        ["Esc", "Schließt, was offen steht"],
      ],
    },
    {
      name: "Patienten",
      keys: [
        ["/", "Suchen"],
        ["o", "Die Überfälligen, vom ersten an"],
        ["↑ ↓", "Von Patient zu Patient"],
        ["Pos1 Ende", "Erster und letzter Patient der Liste"],
        ["Eingabe", "Öffnet den Patienten; in der Suche den ersten gefundenen"],
      ],
    },
    {
      name: "Ein Patient",
      keys: [
        ["n", "Neues Ergebnis"],
        ["w", "Warum"],
        ["c", "Für den Eintrag kopieren"],
        ["m", "Als gesichtet markieren"],
        ["d", "Den nächsten Test planen"],
        ["[ ]", "Vorheriger und nächster Patient der Liste"],
      ],
    },
    {
      name: "In einem Diagramm",
      keys: [
        ["← →", "Von Ergebnis zu Ergebnis"],
        ["Pos1 Ende", "Erstes und letztes Ergebnis"],
        ["T E R", "Behandlung, Ereignis oder Ergebnis an diesem Tag hinzufügen"],
      ],
    },
    {
      name: "Tumorboard",
      keys: [
        ["← →", "Von Fall zu Fall"],
        ["H", "Verbirgt Identitäten"],
        ["D", "Geführte Demo"],
        ["Esc", "Verlässt die Vorstellung"],
      ],
    },
  ],
};
