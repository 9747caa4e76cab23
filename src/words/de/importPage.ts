import type { PageWords } from "../language.ts";

const counted = (count: string, one: string, many: string): string => (count === "1" ? `1 ${one}` : `${count} ${many}`);
const results = (count: string) => counted(count, "Ergebnis", "Ergebnisse");
const resultsAfter = (count: string) => counted(count, "Ergebnis", "Ergebnissen");
const rows = (count: string) => counted(count, "Zeile", "Zeilen");
const patients = (count: string) => counted(count, "Patient", "Patienten");
const cares = (count: string) =>
  counted(count, "Behandlung, Ereignis, Plan oder Sichtung", "Behandlungen, Ereignisse, Pläne und Sichtungen");
const is = (count: string): string => (count === "1" ? "ist" : "sind");
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} und ${parts.at(-1) ?? ""}`;

const pagesNamed = (pages: readonly string[]): string => `${pages.length === 1 ? "Seite" : "Seiten"} ${joined(pages)}`;
/** Die Importseite. Anzahlen kommen so an, wie sie für diesen Leser geschrieben werden. */
export const importPage: PageWords["import"]["page"] = {
  title: "Import",
  intro:
    "Holen Sie Ergebnisse aus einer Datei oder einer eingefügten Tabelle. Sie sehen, was jede Zeile würde, bevor etwas " +
    "aufbewahrt wird, und " +
    "ein Knopf nimmt alles zurück.",

  bring: "Dateien oder eingefügter Text",
  choose: "Dateien wählen",
  chooseFolder: "Ordner wählen",
  chooseHelp:
    "PDFs mit Text, Excel-Mappen (.xlsx), CSV- oder Texttabellen, FHIR R4 (JSON), HL7-v2-Nachrichten, Arztdokumente (C-CDA), " +
    "gepackte Ordner (ZIP) oder eine Sicherung dieser App. Dateien und Ordner können auch irgendwo auf dieser Seite abgelegt werden.",
  drop: "Dateien oder einen Ordner ablegen, um sie durchzusehen",
  paste: "Ergebnisse einfügen",
  pasteHelp: "Aus einer Tabelle, einem Bericht oder einer Nachricht. Strg+V geht überall auf dieser Seite.",
  pasteExample:
    "Familienname\tGeburtsdatum\tDatum\tWert\tEinheit\nBeispiel\t12.04.1954\t01.03.2026\t2,4\tmg/L\n\noder einfach\n\n18.07.2022 " +
    "  B2M i.S.   2,41 mg/l   (0,8 - 2,4)",
  review: "Durchsehen",
  forPatient: (name) => `Für ${name}, wo der Text niemanden nennt.`,
  pastedName: "Eingefügter Text",
  textStaysOnDevice:
    "Der Text wird auf diesem Gerät gelesen und nirgendwohin geschickt. Eine Datei selbst wird nicht " +
    "aufbewahrt: jedes Ergebnis behält, auf welcher Seite und Zeile es stand.",

  working: {
    HandingOver: "Die Patienten dieses Geräts werden angesehen",
    Reading: "Wird gelesen",
    Planning: "Wird mit dem Vorhandenen verglichen",
    Taking: "Die Akten werden vorbereitet",
    Starting: "Beginnt",
  },
  progress: (done, total) => `${done} von ${total}`,
  cancel: "Abbrechen",
  stopped: "Angehalten. Nichts wurde aufbewahrt und nichts geändert.",
  brokeOff:
    "Das Lesen brach ab: Diesem Browser ging der Speicher aus, oder ein Teil der App konnte nicht geladen werden. Nichts wurde " +
    "geändert. Laden " +
    "Sie die Seite neu, oder importieren Sie die Datei in kleineren Teilen.",

  nothingFound: "Nichts zum Importieren wurde gefunden. Nichts wurde geändert.",
  nothingIn: (name) => `${name}: Kein Ergebnis darin wurde erkannt.`,
  opened: (names) =>
    `${names.join(", ")} ${names.length === 1 ? "wurde" : "wurden"} mit dieser App geöffnet, während ein anderer Import ` +
    `durchgesehen wird.`,
  reviewInstead: "Jenen verlassen und diesen durchsehen",
  notShared: "Was eine andere App geteilt hat, kam nicht an. Wählen Sie die Datei hier, oder teilen Sie sie noch einmal.",
  backup: (name) =>
    `${name} ist eine Sicherung dieser App. Sie wird als Ganzes in den Einstellungen eingespielt: Nichts wird dort ersetzt, nur ` +
    `hinzugefügt.`,
  toSettings: "In den Einstellungen einspielen",
  found: (name, count, format) => `${name}: ${results(count)}, ${format}`,
  alsoFound: (count) => cares(count),
  format: {
    table: "Tabelle",
    block: "eingefügter Bericht",
    fhir: "FHIR R4",
    hl7: "HL7 v2",
    "take-home": "Datei des Patienten",
    ccda: "Arztdokument (C-CDA)",
    pdf: "PDF-Befund",
    several: "mehrere Formate",
  },
  leftOut: (parts) => `Daraus nicht aufbewahrt: ${joined(parts)}.`,
  questionAbout: (source, question) => `${source}: ${question}`,
  placeIn: (source, place) => `${source}, ${place}`,

  questions: "Fragen",
  questionsIntro: "Jede wird einmal für alle Zeilen gestellt, die sie betrifft. Zeilen ohne Antwort werden nicht importiert.",
  waiting: (count) => `${rows(count)} ${count === "1" ? "wartet" : "warten"}`,
  answered: "Beantwortet",
  chooseOne: "Bitte wählen",
  concerns: (count) => `Betrifft ${rows(count)}`,
  moreQuestions: (count) => `Weitere Fragen zeigen (noch ${count})`,
  allAnswered: "Jede Frage ist beantwortet.",

  laboratories: {
    title: "Labor",
    intro:
      "Ergebnisse zweier Labore werden nicht als eine Reihe verglichen; darum zählt, wo jedes gemessen wurde. Nur angeben, was Sie wissen.",
    label: "Labor dieser Ergebnisse",
    labelOf: (name) => `Labor von ${name}`,
    all: "Labor aller Dateien, die keines nennen",
    each: "Datei für Datei angeben",
    offered: "Namen, die in der Datei oder bei früheren Ergebnissen der Person stehen",
    none: (count, notRecorded) =>
      `${rows(count)} ${count === "1" ? "nennt" : "nennen"} kein Labor. Bleibt das Feld leer, heißt es „${notRecorded}“.`,
    given: (count, name) =>
      `${rows(count)} ${count === "1" ? "wird" : "werden"} als Ergebnis von ${name} aufbewahrt, weil Sie es hier sagen.`,
  },

  sheetsTitle: "Welche Blätter werden gelesen?",
  sheetsIntro: (name) => `${name} hat mehrere Blätter, auf denen etwas steht.`,
  sheetRows: (count) => rows(count),
  sheetHidden: "ausgeblendet",
  sheetsDone: "Diese Blätter lesen",
  learned: (v) =>
    `„${v.name}“ bei ${v.laboratory} wird als ${v.measurand} gelesen, wie Sie es am ${v.day} beantwortet haben: ${rows(v.rows)}. ` +
    "Um wieder gefragt zu werden, vergessen Sie es in den Einstellungen.",
  moreFiles: (count) => `Alle ${count} Dateien zeigen`,
  beside: (name, files) => `${name} enthält auch, nur um ihn zu zeigen oder zu beschreiben: ${joined(files)}.`,
  fromText: (count) =>
    `${counted(count, "Ergebnis steht", "Ergebnisse stehen")} nur in seinem Text, ohne kodierte Einträge: ` +
    "Vergleichen Sie jedes mit dem Dokument.",
  hidden: (rowsHidden, columnsHidden) =>
    `Darin ausgeblendet und trotzdem gelesen: ${joined([
      ...(rowsHidden === "0" ? [] : [rows(rowsHidden)]),
      ...(columnsHidden === "0" ? [] : [counted(columnsHidden, "Spalte", "Spalten")]),
    ])}.`,
  pages: {
    withoutText: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "ist ein Bild (ein Scan)" : "sind Bilder (Scans)"}: Was dort steht, wurde nicht ` +
      "gelesen. Sehen Sie hier das Bild an, und tippen Sie die Ergebnisse daneben ein.",
    withPicture: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "enthält" : "enthalten"} ein großes Bild. In Bildern wird nichts gelesen: ` +
      "Sehen Sie nach, ob Ergebnisse darin stehen.",
    unreadable: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "ist beschädigt und konnte" : "sind beschädigt und konnten"} nicht gelesen werden.`,
    show: (page) => `Seite ${page} zeigen`,
    picture: (name, page) => `Seite ${page} von ${name}, ein Bild`,
    notDrawn:
      "Diese Seite lässt sich hier nicht zeigen. Öffnen Sie die Datei mit einem anderen Programm, und tippen Sie ein, was dort steht.",
    type: (page) => `Ergebnisse von Seite ${page} eintippen`,
    typeHint: "Eine Zeile mit dem Patienten, darunter eine Zeile je Ergebnis: Tag, Name, Wert, Einheit, Bereich.",
    typeExample: "Patient: Beispiel, Ada, geb. 12.04.1954\n01.03.2026  B2M i.S.  2,4 mg/l  0,8 - 2,4",
    typedName: (name, page) => `${name}, Seite ${page}, eingetippt`,
    reviewTyped: "Mit dem Rest durchsehen",
  },
  template: "Vorlage herunterladen (CSV)",
  templateFile: "ergebnisse-vorlage",
  columnsTitle: "Welche Spalte ist was?",
  columnsIntro: (name) =>
    `Die Überschriften von ${name} sind nicht alle bekannt. Sagen Sie, was jede Spalte enthält; unwichtige bleiben „Nicht ` +
    "aufbewahrt“. Für Tabellen dieser Form merkt es sich die App.",
  column: (number, heading) => (heading === "" ? `Spalte ${number}` : `Spalte ${number}, ${heading}`),
  columnsMissing: (parts) => `Noch nötig: ${joined(parts)}.`,
  columnsChange: (name) =>
    `Sagen Sie, was jede Spalte von ${name} enthält. Unwichtige bleiben „Nicht aufbewahrt“. Für Tabellen dieser Form merkt es ` +
    `sich die App.`,
  columnsKeep: "Die Spalten lassen, wie sie waren",
  columnsOfValues: "Eine Spalte je Messgröße oder Tag",
  columnValues: "Werte, wie die Überschrift sagt",
  columnValuesOf: (measurand) => `Werte: ${measurand}`,
  columnsAsNamed: (parts) => `Ihre Spalten werden gelesen, wie Sie sie benannt haben: ${joined(parts)}.`,
  columnAs: (heading, use) => `${heading} ist „${use}“`,
  changeColumns: "Spalten ändern",
  changeColumnsOf: (name) => `Spalten ändern: ${name}`,
  columnsDone: "Die Tabelle so lesen",
  columnsTwice: (name) => `Zwei Spalten sind „${name}“. Wählen Sie eine.`,

  reviewTitle: "Durchsicht",
  fates: {
    All: "Alle",
    New: "Neu",
    Duplicate: "Doppelt",
    Correction: "Korrektur",
    Withdrawal: "Rücknahme",
    Restoration: "Zurückgeholt",
    NeedsAnswer: "Braucht Antwort",
    Refused: "Abgelehnt",
  },
  filterBy: "Zeilen zeigen, die so sind",
  headings: {
    number: "Zeile",
    what: "Was geschieht",
    patient: "Patient",
    measurand: "Messgröße",
    value: "Wert",
    collectedOn: "Entnommen",
    interval: "Bereich",
    laboratory: "Labor, Methode",
    inFile: "In der Datei",
  },
  notRead: (text) => `Nicht gelesen, als Notiz aufbewahrt: ${text}`,
  converted: (print) => `Bereich umgerechnet aus: ${print}`,
  range: (from, to, total) => `Zeilen ${from} bis ${to} von ${total}`,
  noRows: "Keine Zeile ist so.",
  earlier: "Frühere Zeilen",
  later: "Spätere Zeilen",
  planning: "Wird neu berechnet",
  startOver: "Von vorn beginnen",
  refusedCsv: "Abgelehnte Zeilen herunterladen",
  refusedHolds: "Die Datei enthält, was die abgelehnten Zeilen sagen, auch Namen von Patienten.",
  refusedFile: "abgelehnte-zeilen",
  refusedColumns: {
    source: "Datei",
    place: "Stelle",
    why: "Warum abgelehnt",
    patient: "Patient",
    measurand: "Messgröße",
    value: "Wert",
    unit: "Einheit",
    collectedOn: "Entnommen am",
  },

  import: (count) => `${results(count)} importieren`,
  importName: (count) => `${results(count)} importieren`,
  importCare: (count) => `und ${cares(count)}`,
  importPatients: (count) => `${patients(count)} ${count === "1" ? "wird" : "werden"} hinzugefügt.`,
  importArchived: (count) => `${count} davon ${is(count)} in der Datei archiviert, und so auch hier.`,
  importMadeUp: (count) => `${patients(count)} hier ${count === "1" ? "wird" : "werden"} als erfunden gekennzeichnet.`,
  importWaits: (count) =>
    count === "1"
      ? "1 Zeile braucht eine Antwort und wird nicht importiert."
      : `${count} Zeilen brauchen eine Antwort und werden nicht importiert.`,
  importRefused: (count) => `${rows(count)} ${is(count)} abgelehnt.`,
  importNothing: "Darin ist nichts Neues.",
  laboratoryChangedMore:
    "Mit diesem Labor ändert sich mehr als sein Name, daher wurde noch nichts importiert. So steht die Durchsicht jetzt: Sehen " +
    "Sie noch einmal nach.",
  reviewChanged:
    "Die Akten haben sich geändert, nachdem diese Durchsicht gezeichnet wurde, daher wurde nichts importiert. So steht sie " +
    "jetzt: Sehen Sie noch einmal nach.",
  noRoom: (needed, free) =>
    `Das passt nicht: Es braucht ${needed} Zeichen im Speicher dieses Browsers, und ${free} sind frei. Nichts wurde ` +
    "importiert. Schaffen Sie Platz in den Einstellungen, oder importieren Sie weniger Zeilen.",
  noRoomToUndoLater: (needed, free) =>
    "Noch wurde nichts importiert: Es passt, aber es bliebe kein Platz, es als Ganzes zurückzunehmen. Import und Rücknahme " +
    "zusammen brauchen " +
    `${needed} Zeichen im Speicher dieses Browsers, und ${free} sind frei. Importieren Sie weniger Zeilen auf einmal, oder ` +
    `drücken Sie den ` +
    "Knopf noch einmal, um ohne diesen Weg zurück zu importieren.",

  done: "Importiert",
  kept: {
    added: (count) => `${results(count)} hinzugefügt`,
    corrected: (count) => `${results(count)} korrigiert; der frühere Wert bleibt in der Geschichte`,
    withdrawn: (count) => `${results(count)} zurückgezogen, wie die Datei sagt`,
    restored: (count) => `${results(count)} wieder in Kraft`,
    patientsAdded: (count) => `${patients(count)} hinzugefügt`,
    patientsBroughtBack: (count) =>
      `${counted(count, "archivierter Patient", "archivierte Patienten")} in die Liste zurückgeholt`,
    patientsAddedArchived: (count) => `${count} davon ${is(count)} archiviert, wie in der Datei`,
    patientsMadeUp: (count) => `${patients(count)} als erfunden gekennzeichnet`,
    care: (count) => `${cares(count)} hinzugefügt`,
    duplicates: (count) => `${rows(count)} ${count === "1" ? "war" : "waren"} schon hier`,
    refused: (count) => `${rows(count)} abgelehnt`,
    unanswered: (count) => `${rows(count)} nicht importiert: ${count === "1" ? "Sie braucht" : "Sie brauchen"} eine Antwort`,
  },
  stored: "Alles ist auf diesem Gerät gespeichert.",
  storing: "Es wird gespeichert. Lassen Sie diese Seite offen, bis oben „Gespeichert“ steht.",
  notStored:
    "Noch ist nicht alles auf diesem Gerät gespeichert: siehe oben. Es ist in dieser Seite, und nichts vorher Gespeichertes ist " +
    "verloren. Exportieren Sie eine Sicherung, bevor Sie schließen.",
  undo: "Import zurücknehmen",
  undoOf: (when) => `Import zurücknehmen: ${when}`,
  undoing: "Wird zurückgenommen",
  noRoomToUndo: (needed, free) =>
    `Nicht zurückgenommen: Was zurückgenommen wird, bleibt in der Geschichte, und das braucht ${needed} Zeichen im ` +
    `Speicher dieses Browsers, und ${free} sind frei. Nichts wurde geändert. Schaffen Sie zuerst Platz in den Einstellungen.`,
  undone: (taken) =>
    taken === "0"
      ? "Es gab nichts mehr zurückzunehmen."
      : `Zurückgenommen: ${counted(taken, "Eintrag", "Einträge")} dieses Imports. Sie bleiben durchgestrichen in der Geschichte.`,
  undoneArchived: (count) =>
    count === "1"
      ? "1 Patient, den er hinzugefügt hatte, ist archiviert."
      : `${count} Patienten, die er hinzugefügt hatte, sind archiviert.`,
  undoneLeft: (left) =>
    left === "1"
      ? "1 Eintrag wurde seither geändert und blieb unberührt."
      : `${left} Einträge wurden seither geändert und blieben unberührt.`,
  toPatients: "Zu den Patienten",
  another: "Etwas anderes importieren",

  past: "Frühere Importe",
  pastHeadings: { when: "Wann", format: "Format", brought: "Brachte", now: "Jetzt", undo: "Zurücknehmen" },
  correctedShort: (count) => `${count} korrigiert`,
  restoredShort: (count) => `${count} zurückgeholt`,
  withdrawnShort: (count) => `${count} zurückgezogen`,
  brought: (parts) => parts.join(", "),
  inForce: (count) => `davon ${results(count)} in Kraft`,
  noneInForce: "zurückgenommen",
  changed: (count) => `${count} seither geändert`,
  incomplete: (here, promised) =>
    `Nur ${here} von ${resultsAfter(promised)} sind gespeichert: Die Seite wurde geschlossen, während geschrieben wurde. ` +
    `Importieren Sie ` +
    "dieselbe Datei noch einmal für den Rest, oder nehmen Sie ihn zurück.",

  cutOff: {
    begun: (when, resultCount, care, format) =>
      `Ein Import (${format}), begonnen am ${when}, wurde abgebrochen: ${joined([
        ...(resultCount === "0" && care !== "0" ? [] : [results(resultCount)]),
        ...(care === "0" ? [] : [cares(care)]),
      ])}.`,
    All: "Alles davon ist gespeichert. Nichts muss wiederholt werden.",
    Nothing: "Nichts davon wurde gespeichert, und nichts wurde geändert. Importieren Sie es noch einmal.",
    part: (here, promised) =>
      `${here} von ${promised} Einträgen sind gespeichert. Importieren Sie dieselbe Datei noch einmal für den Rest: Was hier ` +
      `ist, wird nicht ` +
      "verdoppelt. Oder nehmen Sie das Gespeicherte zurück.",
    takeBack: "Zurücknehmen",
    repeat: "Zum Import",
    keep: "Behalten",
    close: "Schließen",
  },
};
