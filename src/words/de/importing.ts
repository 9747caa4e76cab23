import type { PageWords } from "../language.ts";

/** Was ein Import zu jeder Zeile sagt, und was er fragt. Jede Ablehnung nennt, was in der Datei steht. */
export const importing: PageWords["import"]["importing"] = {
  place: {
    row: (row) => `Zeile ${row}`,
    cell: (row, column) => `Zeile ${row}, Spalte ${column}`,
    line: (line) => `Zeile ${line}`,
    page: (page, line) => `Seite ${page}, Zeile ${line}`,
    entry: (entry, resource) => `Eintrag ${entry}, ${resource}`,
    entryPath: (entry, resource, path) => `Eintrag ${entry}, ${resource}, ${path}`,
    segment: (message, segment) => `Nachricht ${message}, Segment ${segment}`,
    segmentField: (message, segment, field) => `Nachricht ${message}, Segment ${segment}, ${field}`,
  },
  fate: {
    New: "Neu",
    Duplicate: "Schon hier",
    Correction: "Korrektur",
    Withdrawal: "Zurückgezogen",
    Restoration: "Zurückgeholt",
    NeedsAnswer: "Braucht eine Antwort",
    Refused: "Abgelehnt",
  },
  fateDetail: {
    duplicate: "Dasselbe Ergebnis ist schon hier. Nichts ändert sich.",
    correction: (was) => `Tritt an die Stelle von ${was}, das in der Geschichte bleibt.`,
    withdrawal:
      "Die Datei markiert dieses Ergebnis als irrtümlich erfasst. Es wird hier zurückgezogen und bleibt in der Geschichte.",
    restoration: "Es war hier zurückgezogen oder zurückgenommen und kommt wieder.",
  },
  refused: {
    noMeasurand: "Nichts sagt, was gemessen wurde.",
    notFollowed: (text) => `„${text}“ wird hier nicht verfolgt.`,
    checkDigit: (code) =>
      `${code} ist kein LOINC-Code: Seine Prüfziffer ist falsch. Sehen Sie im Bericht nach, welcher Code gemeint war.`,
    notComparable: {
      presence: (code) => `${code} sagt nur, ob etwas gefunden wurde, nicht wie viel. Das kann nicht in eine Reihe von Werten.`,
      "arbitrary-units": (code) => `${code} wird in willkürlichen Einheiten angegeben, die sich nicht umrechnen lassen.`,
      "other-fluid": (code) => `${code} wurde in einer anderen Körperflüssigkeit als Serum, Urin oder Liquor gemessen.`,
      "timed-collection": (code) =>
        `${code} ist die Konzentration in einer 24-h-Sammlung. Hier wird nur die in 24 h ausgeschiedene Menge verfolgt.`,
    },
    contradicts: {
      specimen: (code, text) => `${code} und das Material „${text}“ widersprechen sich. Eines davon ist falsch.`,
      unit: (code, text) => `${code} und die Einheit „${text}“ widersprechen sich. Eines davon ist falsch.`,
      code: (code, text) => `Die Codes ${code} und ${text} nennen zwei verschiedene Tests. Einer davon ist falsch.`,
      name: (code, text) => `${code} und der Name „${text}“ widersprechen sich. Eines davon ist falsch.`,
    },
    intervalUnit: (text) => `Die beiden Grenzen des Referenzbereichs stehen in zwei Einheiten (${text}). Eine davon ist falsch.`,
    textValue: (text) => `„${text}“ ist keine Zahl.`,
    noValue: "Kein Wert ist angegeben.",
    noValueBecause: (reason) => `Kein Wert ist angegeben: ${reason}.`,
    noDate: "Nichts sagt, wann die Probe entnommen wurde.",
    noStatus: (text) =>
      text === "" ? "Nichts sagt, ob dieses Ergebnis endgültig ist." : `Der Status „${text}“ ist hier nicht bekannt.`,
    noPatient: "Nichts sagt, wessen Ergebnis das ist.",
    moreCells: "Ein Komma oder anderes Zeichen in einer Zelle kann diese Zeile gegen ihre Überschriften verschoben haben.",
    range: (text) => `„${text}“ gibt zwei Werte. Welcher gemessen wurde, steht nicht da.`,
    malformed: (path) => (path === "" ? "Das verletzt die Regeln des Formats." : `${path} verletzt die Regeln des Formats.`),
    notADay: (text) => `„${text}“ ist kein Tag.`,
    birthDateNotADay: (text) => `Das Geburtsdatum „${text}“ ist kein Tag.`,
    birthDateInFuture: "Das Geburtsdatum liegt in der Zukunft.",
    noFamilyName: "Ohne Familiennamen kann kein Patient hinzugefügt werden, und niemand hier passt.",
    cancelled: "Das Labor hat diesen Test storniert.",
    notYet: "Das Labor hat noch kein Ergebnis.",
    nothingToWithdraw: "Die Datei markiert es als irrtümlich erfasst. Es ist nicht hier, also gibt es nichts zurückzuziehen.",
    earlierState: "Das Ergebnis hier ist ein späterer Stand von diesem, wie das Labor es korrigiert hat.",
    withdrawnInFile: "Dieselbe Datei markiert dieses Ergebnis als irrtümlich erfasst.",
    leftOutByAnswer: "Weggelassen, wie geantwortet.",
    care: (problem) => `Nicht als Behandlung gelesen: ${problem}`,
    followUp: (problem) => `Nicht als geplanter Test oder Sichtung gelesen: ${problem}`,
    nothingSaid: { on: "weder ein Tag noch ein Abstand ist angegeben.", by: "niemand ist genannt, der gesichtet hat." },
  },
  needsAnswer: "Beantworten Sie zuerst die Frage oben.",
  question: {
    dateOrder: (text) => `Was steht in Daten wie ${text} zuerst?`,
    decimalSign: (text) => `Was bedeutet ${text}?`,
    centuryCollected: (text) => `In welchem Jahrhundert liegen Daten wie ${text}?`,
    centuryBorn: (text) => `In welchem Jahrhundert liegen Geburtsdaten wie ${text}?`,
    roc: (text) => `In welchem Kalender ist ${text} geschrieben?`,
    dayAsValue: (text) =>
      `„${text}“ ist ein Tag, wo ein Wert stehen sollte. Ein Tabellenprogramm kann aus einer Zahl einen Tag gemacht haben. ` +
      `Welche Zahl war es?`,
    noYear: (text) => `„${text}“ hat kein Jahr. Welcher Tag ist es?`,
    dayNumber: (text) => `Ist ${text} ein Tag, wie ein Tabellenprogramm zählt?`,
    unit: (measurand, text) => `${measurand} steht ohne Einheit (${text}). In welcher Einheit ist es?`,
    doubtfulUnit: (measurand, text) =>
      `${measurand}: Werte wie ${text} passen kaum zu ihrer Einheit. Welche Einheit ist gemeint?`,
    measurand: (text) => `In welchem Material wurde „${text}“ gemessen?`,
    specimenAlone: (text) => `„${text}“ nennt ein Material und keinen Test. Was wurde darin gemessen?`,
    measurandUnnamed: "Nichts sagt, was gemessen wurde. Was ist es?",
    patient: (name) => `Wer ist „${name}“?`,
    nameOnly: (name) =>
      `Einige Patienten heißen hier wie in der Datei, die kein Geburtsdatum zum Vergleich angibt (${name}). ` +
      `Sind es dieselben Personen?`,
    numberOnly: (name) =>
      `Einige Patienten sind nur durch ihre Aktennummer angegeben (${name}). Sind es die Patienten hier mit dieser Nummer?`,
    newByNumber: (number) =>
      `Einige Personen sind nur durch eine Aktennummer angegeben, die kein Patient hier hat (${number}). Sollen sie als ` +
      `Patienten hinzugefügt werden?`,
    wholePatient: "Nichts sagt, wessen Ergebnisse das sind. Wer ist es?",
    sameDay: (text) => `Für denselben Tag ist ein anderer Wert hier (${text}). Was soll geschehen?`,
    sameDayInFile: (text) => `Die Datei gibt zwei Werte für denselben Tag (${text}). Sollen beide bleiben?`,
    sameName: (text) =>
      "Einige Ergebnisse tragen den Namen eines Ergebnisses hier, mit anderem Tag oder Wert, und sagen nicht, dass sie es korrigieren " +
      `(${text}). Was soll geschehen?`,
    statesInFile: (text) =>
      `Die Datei nennt ein Ergebnis zweimal und sagt nicht, welches das spätere ist (${text}). Welches gilt?`,
    movedPatient: (from, to, text) =>
      `Die Datei gibt ${to} ein Ergebnis, das hier bei ${from} steht (${text}). Was soll geschehen?`,
    nothingToCorrect: (text) =>
      `Die Datei sagt, dass das ein früheres Ergebnis korrigiert, und keines hier trägt seinen Namen oder Tag (${text}). Was ` +
      `korrigiert es?`,
    nothingToWithdraw: (text) =>
      `Die Datei zieht ein Ergebnis zurück, das hier nicht gefunden wird${text === "" ? "" : ` (${text})`}. ` +
      `Welches ist gemeint?`,
    withdrawnBefore: (text) =>
      `Einige dieser Ergebnisse wurden hier zurückgezogen oder zurückgenommen (${text}). Sollen sie wiederkommen?`,
    markMadeUp: (name) =>
      `Die Datei sagt, dass einige Patienten, die hier als echt stehen, erfunden sind (${name}). Ihre Ergebnisse kommen nur ` +
      `herein, wenn sie so gekennzeichnet werden.`,
    jump: (text) =>
      `Einige Werte springen auf das Fünffache ihres Nachbarn oder mehr, oder fallen auf ein Fünftel oder weniger (${text}). So ` +
      `sieht ein Versehen ` +
      "bei Dezimalzeichen, Einheit oder Patient aus. Sollen sie bleiben?",
    limits: (text) =>
      `Einige Grenzen liegen hundert- oder tausendfach von ihrem Wert entfernt, wie Grenzen in einer anderen Einheit (${text}). ` +
      `Was soll bleiben?`,
    magnitude: (text) => `Einige Werte sieht man kaum je (${text}). Sollen sie bleiben?`,
  },
  rows: (rows) => (rows === 1 ? "1 Zeile" : `${rows} Zeilen`),
  option: {
    leaveOut: "Diese Zeilen weglassen",
    dmy: (text) => `${text}: Tag, Monat, Jahr`,
    mdy: (text) => `${text}: Monat, Tag, Jahr`,
    ymd: (text) => `${text}: Jahr, Monat, Tag`,
    decimal: (number) => `${number} (das Zeichen trennt Dezimalstellen)`,
    thousands: (number) => `${number} (das Zeichen trennt Tausender)`,
    century: (century) => `${century.slice(0, 2)}00 bis ${century.slice(0, 2)}99`,
    roc: "Der Kalender von Taiwan: Jahr 114 ist 2025",
    count: (day) => `Ja: ${day}`,
    count1904: (day) => `Ja, wie ältere Tabellenprogramme für den Mac zählen: ${day}`,
    asWritten: (unit) => `${unit}, wie geschrieben`,
    newPatient: "Jemand anders: einen neuen Patienten hinzufügen",
    same: "Dieselben Personen",
    addByNumber: "Hinzufügen, jede unter der Nummer",
    sameNumber: "Dieselben Personen, nach ihren Nummern",
    keepBoth: "Beide behalten",
    correct: "Der Wert der Datei tritt an die Stelle dessen hier",
    keep: "Behalten, wie sie sind",
    withoutLimits: "Die Werte ohne diese Grenzen behalten",
    lastStands: "Das weiter unten in der Datei",
    firstStands: "Das weiter oben in der Datei",
    move: "Es galt dem falschen Patienten: dort zurückziehen, hier hinzufügen",
    keepAsNew: "Nichts hier: als neues Ergebnis behalten",
    correctsThis: (result) => `Es korrigiert ${result}`,
    withdrawsThis: (result) => `Es zieht ${result} zurück`,
    bringBack: "Zurückholen",
    markMadeUp: "Diese Patienten als erfunden kennzeichnen",
  },
  unread: {
    sex: (text) => `Das Geschlecht „${text}“ wurde nicht verstanden und bleibt leer.`,
    diagnosis: (text) => `Die Diagnose „${text}“ wurde nicht verstanden und bleibt leer.`,
    diagnosedOn: (text) => `Das Datum der Diagnose „${text}“ wurde nicht verstanden und bleibt leer.`,
  },
  leftOut: (what, count) =>
    what === "" ? (count === 1 ? "1 Zeile ohne Ergebnis" : `${count} Zeilen ohne Ergebnis`) : `${what}: ${count}`,
  notReadable: {
    Empty: "Es steht nichts darin.",
    NotRecognised:
      "Darin wurden keine Ergebnisse erkannt. Gelesen werden: Tabellen (CSV, Excel .xlsx), PDFs mit Text, Zeilen eines Laborberichts, " +
      "FHIR R4, HL7 v2 und die Sicherung dieser App.",
    TooLarge: (limit) =>
      `Es ist länger als ${limit} Zeichen, das Meiste, was auf einmal gelesen wird. Teilen Sie es in kleinere Dateien.`,
    TooManyResults: (limit) =>
      `Es enthält mehr als ${limit} Ergebnisse, das Meiste, was auf einmal gelesen wird. Teilen Sie es in kleinere Dateien.`,
    ColumnsUnknown: "Sagen Sie, was die Spalten enthalten: mindestens den Wert und den Tag der Entnahme.",
    SheetsToChoose: "Es hat mehrere Blätter. Sagen Sie, welche davon gelesen werden.",
    LockedPdf:
      "Es ist ein PDF, das nach einem Passwort fragt. Speichern Sie es ohne das Passwort, und wählen Sie es noch einmal.",
    TooManyPages: (limit) =>
      `Es hat mehr als ${limit} Seiten, mehr werden auf einmal nicht gelesen. Teilen Sie es in kleinere Dateien.`,
    FileTooLarge: (megabytes) =>
      `Sie ist größer als ${megabytes} MB, mehr wird auf einmal nicht gelesen. Teilen Sie sie in kleinere Dateien.`,
    UnpacksTooLarge: "Entpackt wäre es größer als jede Tabelle von Ergebnissen. Nichts davon wurde gelesen.",
    Defines:
      "Es bringt eigene Definitionen mit (DOCTYPE), die andere Dateien nennen könnten. Nichts davon wurde " +
      "gelesen. Bitten Sie um das Dokument, wie es aus dem System des Krankenhauses kommt.",
    TooManyFiles: (limit) => `Er enthält mehr als ${limit} Dateien. Entpacken Sie ihn und wählen Sie die Dateien darin.`,
    closedFile: {
      NotOpened:
        "Sie ließ sich nicht öffnen: verschoben, gelöscht oder von einem anderen Programm benutzt. Wählen Sie sie noch einmal.",
      Encrypted: "Sie ist durch ein Passwort geschützt. Entpacken Sie sie mit dem Passwort und wählen Sie die Datei.",
      TooLarge: "Entpackt wäre sie größer als jede Datei mit Ergebnissen. Sie wurde nicht geöffnet.",
      Damaged:
        "Sie ist beschädigt oder so gepackt, wie es hier nicht gelesen wird. Entpacken Sie sie und wählen Sie " +
        "die Dateien darin.",
      WrongSize:
        "Was sie enthält, ist nicht, was ihr Ordner von ihr sagt: eine andere Größe oder eine andere " +
        "Prüfsumme. Sie wurde nicht gelesen.",
      Path: "Sie gibt an, außerhalb ihres Ordners oder sehr tief darin zu stehen. Sie wurde nicht geöffnet.",
      Nested: "Es ist ein gepackter Ordner in einem gepackten Ordner. Entpacken Sie ihn und wählen Sie die Dateien darin.",
    },
    otherKind: {
      xls:
        "Es ist eine Excel-Mappe der alten Art (.xls), die hier nicht gelesen wird. Öffnen Sie sie in einem Tabellenprogramm " +
        "und speichern Sie sie als .xlsx oder CSV.",
      xlsb:
        "Es ist eine binäre Excel-Mappe (.xlsb), die hier nicht gelesen wird. Öffnen Sie sie in einem Tabellenprogramm und " +
        "speichern Sie sie als .xlsx oder CSV.",
      ods:
        "Es ist eine OpenDocument-Tabelle (.ods), die hier nicht gelesen wird. Öffnen Sie sie in einem Tabellenprogramm und " +
        "speichern Sie sie als .xlsx oder CSV.",
      protected: "Es ist eine durch ein Kennwort geschützte Mappe. Speichern Sie sie ohne Kennwort als .xlsx oder CSV.",
      document: "Es ist ein Textdokument, keine Tabelle. Kopieren Sie die Zeilen mit den Ergebnissen und fügen Sie sie hier ein.",
      zip: "Es ist ein gepackter Ordner (ZIP). Entpacken Sie ihn und wählen Sie die Dateien darin.",
      compressed: "Es ist eine gepackte Datei. Entpacken Sie sie und wählen Sie die Datei darin.",
      image:
        "Es ist ein Bild. Bilder von Kurven oder Tabellen werden nicht gelesen, denn eine Ziffer könnte für " +
        "eine andere gehalten werden. Bitten Sie um den Befund als PDF, FHIR oder CSV, oder geben Sie die " +
        "Ergebnisse neben dem Bild von Hand ein.",
      rtf:
        "Es ist ein Textdokument (RTF). Öffnen Sie es, kopieren Sie die Zeilen mit den Ergebnissen und fügen " +
        "Sie sie hier ein.",
      html:
        "Es ist eine Webseite (HTML). Öffnen Sie sie, kopieren Sie die Tabelle mit den Ergebnissen und fügen " +
        "Sie sie hier ein.",
    },
    broken: "Es ist beschädigt oder nicht vollständig. Nichts davon wurde gelesen.",
    brokenAt: (place) => `Es ist ab hier beschädigt oder nicht vollständig: ${place}. Nichts davon wurde gelesen.`,
  },
  column: {
    patient: "Ganzer Name des Patienten",
    familyName: "Familienname",
    givenName: "Vorname",
    recordNumber: "Aktennummer",
    birthDate: "Geburtsdatum",
    sex: "Geschlecht",
    diagnosis: "Diagnose",
    diagnosedOn: "Diagnostiziert am",
    measurand: "Messgröße",
    description: "Beschreibung des Tests",
    specimen: "Material",
    loinc: "LOINC oder anderer Code des Tests",
    value: "Wert",
    comparator: "Zeichen vor dem Wert (<, >)",
    unit: "Einheit",
    collectedOn: "Entnommen am",
    collectedAt: "Uhrzeit",
    laboratory: "Labor",
    method: "Methode",
    interval: "Bereich, beide Grenzen",
    intervalLow: "Bereich von",
    intervalHigh: "Bereich bis",
    urinePh: "Urin-pH",
    purpose: "Anlass",
    status: "Status",
    note: "Notiz",
    patientId: "Unsere Kennung des Patienten",
    resultId: "Unsere Kennung des Ergebnisses",
    archived: "Archivierter Patient",
    enteredBy: "Eingegeben von",
    madeUp: "Erfundene Person",
    language: "Sprache des Patienten",
    source: "Herkunft",
    sourceOn: "Übernommen am",
    sourcePage: "Seite der Herkunft",
    sourceLine: "Zeile der Herkunft",
    accession: "Labornummer",
    testName: "Name des Tests im Labor",
  },
  columnNone: "Nicht aufbewahrt",
};
