import type { PageWords } from "../language.ts";

/** Wer an der Akte eines Patienten was getan hat, und ob ihre Geschichte ist, wie sie erfasst wurde. */
export const changes: PageWords["changes"] = {
  title: "Wer hat was getan",
  intro: "Alles, was an dieser Akte getan wurde, das Letzte zuerst. Kürzel sind die des Geräts, auf dem es getan wurde.",
  print: "Drucken",
  back: "Zurück zum Patienten",
  table: "Was getan wurde",
  when: "Wann",
  who: "Wer",
  what: "Was",
  nobody: "kein Kürzel",
  anybody: "Alle",
  everything: "Alles",
  filterWho: "Wer",
  filterWhat: "Was",
  onlyEntry: (entry) => `Nur: ${entry}`,
  allEntries: "Alles zeigen",
  shown: (shown, of) => (shown === of ? `${of} gezeigt` : `${shown} von ${of} gezeigt`),
  more: (count) => `${count} weitere zeigen`,
  nothing: "Nichts wurde getan, das dazu passt.",
  andMore: (count) => `und ${count} weitere`,
  because: (reason) => `Grund: ${reason}`,
  signedBy: (by) => `von ${by}`,
  opened: "Seite geöffnet",
  unnamed: "Erfasst",
  laterRelease: "Von einer späteren Version der App getan",
  /** Where a result was read. */
  readFrom: {
    source: {
      table: "Aus einer Tabelle",
      workbook: "Aus einer Arbeitsmappe",
      text: "Aus einem eingefügten Befund",
      hl7: "Aus HL7 v2",
      fhir: "Aus FHIR",
      ccda: "Aus einem Arztdokument (C-CDA)",
      pdf: "Aus einem PDF",
      scan: "Von einer gescannten Seite abgetippt",
      server: "Vom Server des Teams",
    },
    page: (n) => `Seite ${n}`,
    sheet: (n) => `Blatt ${n}`,
    message: (n) => `Nachricht ${n}`,
    line: (n) => `Zeile ${n}`,
    entry: (n) => `Eintrag ${n}`,
    segment: (n) => `Segment ${n}`,
    on: (day) => `übernommen am ${day}`,
    address: (address) => `Adresse dort: ${address}.`,
    accession: (number) => `Labornummer ${number}.`,
    testName: (name) => `Dort „${name}“ genannt.`,
  },
  becoming: {
    entered: "eingegeben",
    changed: "geändert",
    withdrawn: "zurückgezogen",
    broughtBack: "zurückgeholt",
  },
  part: {
    patient: "Angaben zum Patienten",
    observations: "Ergebnis",
    lines: "Behandlung",
    events: "Ereignis",
    setAsides: "Zurückgestellt",
    stagingInputs: "Befund",
    boardNotes: "Tumorboard",
    nextTests: "Nächster Test",
    reviews: "Sichtung",
    patientEntries: "Vom Patienten geschrieben",
  },
  filter: {
    patient: "Angaben zum Patienten",
    observations: "Ergebnisse",
    lines: "Behandlungen",
    events: "Ereignisse",
    setAsides: "Was zurückgestellt wurde",
    stagingInputs: "Befunde für Stadien",
    boardNotes: "Notizen des Tumorboards",
    nextTests: "Geplante Tests",
    reviews: "Sichtungen",
    patientEntries: "Vom Patienten geschrieben",
    opened: "Öffnen der Seite",
  },
  deed: {
    RegisteredPatient: "Patient hinzugefügt",
    EditedPatient: "Angaben zum Patienten bearbeitet",
    ArchivedPatient: "Patient archiviert",
    UnarchivedPatient: "Patient aus dem Archiv zurückgeholt",
    RecordedResult: "Ergebnis eingegeben",
    AmendedResult: "Ergebnis berichtigt",
    AmendedResults: "Mehrere Ergebnisse berichtigt",
    WithdrewResult: "Ergebnis als irrtümlich erfasst markiert",
    RestoredResult: "Ergebnis zurückgeholt",
    RecordedLine: "Behandlung erfasst",
    RecordedEvent: "Ereignis erfasst",
    RecordedStagingInput: "Befunde für Stadien erfasst",
    RecordedBoardQuestion: "Frage an das Tumorboard geschrieben",
    RecordedBoardConclusion: "Beschluss des Tumorboards geschrieben",
    MergedPatients: "Mit einer anderen Akte zusammengeführt",
    UnmergedPatients: "Zusammenführung zurückgenommen",
    MovedResult: "Ergebnis zwischen zwei Patienten verschoben",
    SetAside: "Bitte um Wiederholung zurückgestellt",
    AskedAgain: "Zurückgestelltes zurückgenommen",
    PairSetAside: "Paar aus Liquor und Serum weggelassen",
    PairCounted: "Paar aus Liquor und Serum wieder gezählt",
    PlannedTest: "Nächsten Test geplant",
    UnplannedTest: "Plan für den nächsten Test entfernt",
    MarkedReviewed: "Als gesichtet markiert",
    TookReviewBack: "Sichtung zurückgenommen",
    TookOverResult: "Vom Patienten eingegebenes Ergebnis übernommen",
    LoadedDemo: "Demo geladen",
    RestoredBackup: "Sicherung eingespielt",
    Imported: "Datei importiert",
    Undid: "Mit „Rückgängig“ zurückgenommen",
    DidAgain: "Zurückgenommenes erneut ausgeführt",
    UndidImport: "Import zurückgenommen",
    JoinedCopies: "Mit der Änderung eines Kollegen vereint",
    SettledQuestion: "Zwischen zwei Änderungen eines Eintrags entschieden",
    BeganChain: "Änderungen werden ab hier verfolgt",
  },
  nextTest: (on) => `am ${on}`,
  nextTestEvery: "in einem Abstand",
  reviewBy: (by) => `von ${by}`,
  question: (text) => `Frage: ${text}`,
  conclusion: (text) => `Beschluss: ${text}`,
  chain: {
    title: "Ist diese Geschichte, wie sie erfasst wurde?",
    whole: (since) =>
      `Nichts, was seit ${since} getan wurde, wurde danach verändert oder entfernt, soweit die Kette seiner Prüfwerte es zeigen kann.`,
    notBegun:
      "Noch nicht verfolgt: An dieser Akte wurde nichts getan, seit die App Änderungen verknüpft. Die nächste Änderung beginnt " +
      "mit allem, " +
      "was hier steht.",
    stamp: (stamp) => `Stempel dieser Geschichte: ${stamp}`,
    stampHint:
      "Anderswo notiert, auf Papier oder in einem anderen System, zeigt er später, ob die Geschichte bis hierher noch dieselbe " +
      "ist. Die Kette " +
      "allein kann das nicht: Sie enthält kein Geheimnis, und wer das Format kennt und den Speicher dieses Browsers beschreiben " +
      "kann, könnte " +
      "eine neue machen.",
    noted: {
      label: "Notierten Stempel vergleichen",
      hint: "Von einem gedruckten Bericht oder einer Notiz: 12 Ziffern.",
      Held: "Diese Geschichte enthält diesen Stempel: Was hier stand, als er notiert wurde, steht hier noch.",
      Gone:
        "Diese Geschichte enthält diesen Stempel nicht. Prüfen Sie die Ziffern, und ob sie von dieser Person sind. Stimmen sie, " +
        "fehlt hier vielleicht, was davor eingetragen wurde. Vergleichen Sie mit einer Sicherung von damals, bevor Sie sich auf " +
        "diese Akte verlassen.",
    },
    altered: "Diese Geschichte ist nicht, wie sie erfasst wurde.",
    faults: {
      Altered: (what, when, by) =>
        `${what}, ${when}, ${by}: Was damals erfasst wurde, wurde später verändert oder entfernt, nicht durch diese App.`,
      Gap: (what, when, by) => `Davor fehlt etwas: ${what}, ${when}, ${by}.`,
      NotRecorded: (count, what) =>
        count === 1
          ? `Keine Handlung hier hat das erfasst: ${what}.`
          : `Keine Handlung hier hat diese ${count} erfasst: ${what}.`,
    },
    safe: "Deswegen wurde nichts entfernt oder abgelehnt: Was Sie sehen, ist, was jetzt gespeichert ist.",
    next:
      "Vergleichen Sie das oben Genannte mit dem Laborbericht oder mit einer früheren Sicherung, und korrigieren Sie es mit " +
      "„Berichtigen“, " +
      "wenn es falsch ist. Speichern Sie jetzt eine Sicherung: Sie bewahrt den Beleg.",
    inHistory: "Die Geschichte dieses Patienten ist nicht, wie sie erfasst wurde.",
    see: "Näheres unter „Wer hat was getan“",
  },
  check: {
    title: "Wer hat was getan",
    intro:
      "Das Kürzel dieses Geräts, eingestellt unter „Nächster Test und Sichtung“, steht an allem, was hier getan wird. Jede " +
      "Handlung ist durch " +
      "einen Prüfwert mit denen davor verknüpft, damit eine Lücke oder Veränderung auffällt.",
    button: "Die Akten prüfen",
    stop: "Anhalten",
    progress: (done, of) => `${done} von ${of} Patienten geprüft`,
    whole: (patients) =>
      patients === 1
        ? "1 Patient geprüft: Die Geschichte ist, wie sie erfasst wurde."
        : `${patients} Patienten geprüft: Jede Geschichte ist, wie sie erfasst wurde.`,
    notBegun: (patients) =>
      patients === 1
        ? "An 1 weiteren wurde nichts getan, seit Änderungen verknüpft werden: Über ihn lässt sich nichts sagen."
        : `An ${patients} weiteren wurde nichts getan, seit Änderungen verknüpft werden: Über sie lässt sich nichts sagen.`,
    faulty: (patients) =>
      patients === 1
        ? "Die Geschichte von 1 Patienten ist nicht, wie sie erfasst wurde."
        : `Die Geschichten von ${patients} Patienten sind nicht, wie sie erfasst wurden.`,
    access: "Vermerken, wer die Seite eines Patienten öffnet",
    accessNames: { off: "Aus", on: "An" },
    accessNote: {
      off: "Nichts wird vermerkt.",
      on:
        "Tag, Uhrzeit und das Kürzel dieses Geräts, einmal je Besuch. Die Liste steht unter „Wer hat was getan“ jedes " +
        "Patienten, auf diesem " +
        "Gerät und in seinen Sicherungen.",
    },
    accessSet: {
      off: "Es wird nicht mehr vermerkt, wer die Seite eines Patienten öffnet.",
      on: "Es wird vermerkt, wer die Seite eines Patienten öffnet.",
    },
  },
};
