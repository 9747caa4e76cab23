import type { PageWords } from "../language.ts";

/** Die Seite der Einstellungen. */
export const settings: PageWords["settings"] = {
  contents: "Auf dieser Seite",
  reading: {
    title: "Zahlen und Tage",
    decimal: "Dezimalzeichen",
    decimalNames: { ".": "Punkt, 2.4", ",": "Komma, 2,4" },
    decimalSet: { ".": "Eingestellt: Dezimalpunkt.", ",": "Eingestellt: Dezimalkomma." },
    dateOrder: "Reihenfolge der Tage",
    dateOrderNames: { ymd: "2026-12-31", dmy: "31.12.2026", mdy: "12/31/2026" },
    dateOrderSet: {
      ymd: "Eingestellt: Jahr zuerst.",
      dmy: "Eingestellt: Tag zuerst.",
      mdy: "Eingestellt: Monat zuerst.",
    },
    valueExample: (value) => `Ein Ergebnis von ${value} mg/L`,
    typedExample: (typed, read) => `${typed}, in ein Tagfeld geschrieben, ist der ${read}`,
  },
  language: {
    title: "Sprache",
    label: "Dieses Gerät spricht",
    asBrowser: (name) => `Wie der Browser: ${name}`,
    set: "Die Sprache ist eingestellt.",
    notFetched:
      "Die Wörter dieser Sprache konnten nicht geladen werden. Nichts wurde geändert. Versuchen Sie es noch einmal, wenn das " +
      "Netz wieder da ist.",
    draft:
      "Diese Übersetzung ist ein Entwurf: Noch hat sie niemand gelesen, der mit der Sprache aufgewachsen und ärztlich tätig " +
      "ist. Ist ein Satz " +
      "unklar, lesen Sie ihn auf Englisch.",
    writesStill: (example) => `Zahlen und Tage werden weiter so geschrieben, wie unten gewählt: ${example}.`,
    adopt: (example) => `${example} schreiben`,
    adopted: "Zahlen und Tage werden so geschrieben, wie es in dieser Sprache üblich ist.",
  },
  appearance: {
    title: "Aussehen",
    scheme: "Farben",
    schemeNames: { auto: "Wie das Gerät", light: "Hell", dark: "Dunkel" },
    schemeSet: {
      auto: "Eingestellt: Farben wie am Gerät.",
      light: "Eingestellt: helle Farben.",
      dark: "Eingestellt: dunkle Farben.",
    },
  },
  laboratories: {
    title: "Labore",
    intro:
      "Was jedes Labor angibt, mit seinem eigenen Referenzbereich. Angeboten beim Eingeben eines Ergebnisses; schon erfasste " +
      "Ergebnisse behalten den Bereich, mit dem sie kamen.",
    table: "Labore",
    none: "Noch kein Labor eingetragen.",
    add: "Labor hinzufügen",
    edit: "Labor bearbeiten",
    editNamed: (name) => `${name} bearbeiten`,
    removeNamed: (name) => `${name} entfernen`,
    remove: "Entfernen",
    save: "Labor speichern",
    laboratory: "Labor",
    method: "Methode",
    measurand: "Messgröße",
    unit: "Einheit",
    chooseUnit: "Einheit wählen",
    intervalLow: "Bereich von",
    intervalHigh: "Bereich bis",
    interval: "Bereich",
    sex: "Für",
    everybody: "Alle",
    women: "Frauen",
    men: "Männer",
    ageFrom: "Alter ab (Jahre)",
    ageTo: "Alter bis (Jahre)",
    ageHint: "Leer: jedes Alter.",
    ages: (from, to) =>
      to === undefined ? `ab ${from ?? ""} Jahren` : from === undefined ? `bis ${to} Jahre` : `${from} bis ${to} Jahre`,
    notAnAge: (text) => `„${text}“ ist kein Alter in ganzen Jahren.`,
    agesUpsideDown: (from) => `Unter dem Alter, mit dem es beginnt, ${from}.`,
    oneLimitHint: "Eine Grenze allein genügt.",
    between: (low, high) => `${low} bis ${high}`,
    atMost: (high) => `bis ${high}`,
    atLeast: (low) => `ab ${low}`,
    rowName: (laboratory, measurand) => `${laboratory}, ${measurand}`,
    added: (name) => `Hinzugefügt: ${name}.`,
    changed: (name) => `Geändert: ${name}.`,
    removed: (name) => `Entfernt: ${name}.`,
    missing: "Schreiben Sie den Namen des Labors.",
    listed: "Schon eingetragen, mit dieser Methode und Messgröße, für diese Personen.",
    unitMissing: "Wählen Sie die Einheit der Grenzen.",
    unitNotAccepted: (text, measurand) => `${measurand} wird nicht in ${text} angegeben.`,
    noLimit: "Schreiben Sie mindestens eine Grenze.",
    upsideDown: (low, high) => `Die obere Grenze ${high} liegt unter der unteren, ${low}.`,
    censored: (text) => `„${text}“ ist keine Grenze. Schreiben Sie nur die Zahl.`,
    beyondBelief: (text) => `${text} in dieser Einheit ist mehr, als ein Ergebnis sein kann. Prüfen Sie die Einheit.`,
  },
  laboratoryNames: {
    title: "Ein Labor oder zwei?",
    intro:
      "Diese Namen ähneln sich und sind nicht gleich. Ergebnisse zweier Labore werden nie verglichen, die eines Labors schon. Bis Sie " +
      "antworten, gelten sie als zwei.",
    ask: (one, other) => `„${one}“ und „${other}“`,
    one: "Ein Labor",
    two: "Zwei",
    oneNamed: (one, other) => `Ein Labor: ${one} und ${other}`,
    twoNamed: (one, other) => `Zwei Labore: ${one} und ${other}`,
    joined: (one, other) => `Als ein Labor verglichen: ${one} und ${other}.`,
    parted: (one, other) => `Getrennt gehalten: ${one} und ${other}.`,
    areOne: (one, other) => `„${one}“ und „${other}“ sind ein Labor.`,
    areTwo: (one, other) => `„${one}“ und „${other}“ sind zwei Labore.`,
    askAgain: "Noch einmal fragen",
    askAgainNamed: (one, other) => `Noch einmal fragen: ${one} und ${other}`,
    forgotten: (one, other) => `Wieder gefragt: ${one} und ${other}.`,
    takenBack: "Zurückgenommen.",
  },
  learnedNames: {
    title: "Namen, die Labore Tests geben",
    intro:
      "Bei einem Import beantwortet und beim nächsten dieses Labors in derselben Einheit so gelesen. Vergessen Sie einen, um wieder " +
      "gefragt zu werden.",
    means: (v) =>
      `„${v.name}“ bei ${v.laboratory}${v.unit === "" ? "" : `, in ${v.unit}`}: ${v.measurand}, beantwortet am ${v.day}`,
    forget: "Vergessen",
    forgetNamed: (name, laboratory) => `${name} bei ${laboratory} vergessen`,
    forgotten: (name, laboratory) => `Wird wieder gefragt: ${name} bei ${laboratory}.`,
    takenBack: "Zurückgenommen.",
  },
  variation: {
    title: "Schwankung",
    intro:
      "Wie stark sich Ergebnisse einer Person unterscheiden, bei der sich nichts ändert. Jede Beurteilung beruht auf diesen " +
      "Zahlen und nennt " +
      "ihre Quelle. Die Vorgaben stammen von Menschen ohne Krebs.",
    table: "Zahlen zur Schwankung",
    measurand: "Messgröße",
    laboratory: "Labor",
    laboratoryHint: "Leer: für alle Labore.",
    all: "Alle",
    cviPercent: "CVI, innerhalb einer Person (%)",
    cvaPercent: "CVA, Verfahren (%)",
    cviShort: "CVI",
    cvaShort: "CVA",
    cvaHint: "0, wo die andere Zahl beides enthält.",
    source: "Quelle",
    sourceHint: "Gezeigt mit jeder Beurteilung, die diese Zahlen verwendet.",
    percent: (value) => `${value} %`,
    isDefault: "Vorgabe",
    noFigure: "Keine bestätigte Zahl wurde gefunden. Für diese Messgröße gibt es keine Beurteilung.",
    assume: "15 % annehmen",
    assumeNamed: (measurand) => `15 % annehmen für ${measurand}`,
    assumeNote: (measurand) =>
      `Wie stark sich die Werte unterscheiden, ist nicht veröffentlicht (${measurand}). 15 % lassen sich für alle Patienten ` +
      `hier annehmen: weit, ohne Quelle.`,
    assumption: "Eine Annahme von 15 %, keine veröffentlichte Zahl",
    assumed: (measurand) => `Eingestellt: ${measurand}, 15 %, eine Annahme.`,
    set: "Zahlen einstellen",
    setNamed: (measurand) => `Zahlen einstellen für ${measurand}`,
    edit: "Bearbeiten",
    editNamed: (name) => `Zahlen bearbeiten für ${name}`,
    toDefault: "Zurück zur Vorgabe",
    toDefaultNamed: (name) => `Zurück zur Vorgabe für ${name}`,
    remove: "Entfernen",
    removeNamed: (name) => `Zahlen entfernen für ${name}`,
    forLaboratory: "Für ein Labor hinzufügen",
    effect: {
      working: "Es wird berechnet, was diese Zahlen ändern würden …",
      noVerdicts: "Noch hat kein Patient hier ein Ergebnis davon.",
      none: (verdicts) =>
        verdicts === 1 ? "Ändert die eine Beurteilung nicht, die es gibt." : `Ändert keine von ${verdicts} Beurteilungen.`,
      changes: (v) => `Ändert ${v.changed} von ${v.verdicts} ${v.verdicts === 1 ? "Beurteilung" : "Beurteilungen"}: ${v.turns}.`,
      turn: (count, from, to) => `${count} von „${from}“ zu „${to}“`,
    },
    save: "Zahlen speichern",
    rowName: (measurand, laboratory) => (laboratory === undefined ? measurand : `${measurand}, ${laboratory}`),
    saved: (name) => `Eingestellt: Zahlen für ${name}.`,
    removed: (name) => `Entfernt: Zahlen für ${name}.`,
    sourceMissing: "Schreiben Sie, woher die Zahlen stammen.",
    aboveLimit: (percent) => `Mehr als ${percent} % würden jede Änderung verbergen.`,
    belowLimit: (percent) => `Zusammen unter ${percent} %. Gemeint sind Prozent: 8,4, nicht 0,084.`,
    notAPercentage: (text) => `„${text.trim()}“ ist kein Prozentwert. Schreiben Sie nur die Zahl.`,
    alreadySet: "Dafür sind schon Zahlen eingestellt. Bearbeiten Sie jene.",
  },
  intro: "Auf diesem Gerät aufbewahrt und für alle Patienten verwendet.",
  storage: {
    title: "Speicher und Sicherung",
    intro:
      "Akten bleiben in diesem Browser, auf diesem Gerät, und gehen nirgendwo sonst hin. Werden die Daten des Browsers " +
      "gelöscht, sind sie weg: Halten Sie eine Sicherung.",
    used: "Belegter Speicher",
    unknown: "Dieser Browser sagt nicht, wie viel belegt ist.",
    usedOf: (used, quota, percent) => `${used} von ${quota} MB, ${percent} %`,
    nearlyFull: "Fast voll. Exportieren Sie jetzt eine Sicherung; ist er voll, lässt sich nichts mehr speichern.",
    firstNearlyFull:
      "Der erste Speicher dieses Browsers ist fast voll. Die zweite Kopie hat Platz: Das Speichern geht weiter, wenn der erste voll ist.",
    firstFull: (alone) =>
      `Der erste Speicher dieses Browsers ist voll. Die zweite Kopie enthält jede Akte, ${alone} davon allein, und das ` +
      `Speichern geht weiter. ` +
      "Der erste behält die zuletzt gespeicherten Patienten.",
    lastBackup: "Letzte Sicherung",
    remind: (days, changes) => `Nach ${days} Tagen oder ${changes} Änderungen ohne Sicherung an eine erinnern`,
    plainHttp:
      "Diese Seite wurde nicht über eine sichere Verbindung (https) geöffnet. Akten werden trotzdem gespeichert, aber dieser Browser " +
      "lässt eine solche Seite keine Sicherung verschlüsseln, keine PIN des Patientenmodus aufbewahren, nicht installiert " +
      "werden und nicht ohne " +
      "Netz arbeiten.",
    sevenDays:
      "Safari, und jeder Browser auf einem iPhone oder iPad, löscht, was eine Seite aufbewahrt, wenn der Browser an sieben " +
      "Tagen verwendet wurde und die Seite nicht. Eine zum Home-Bildschirm hinzugefügte App bleibt verschont; halten Sie in " +
      "jedem Fall Sicherungen.",
    copies: {
      label: "Zweite Kopie",
      Kept: "Jede Akte liegt in diesem Browser zweimal. Was oben „Gespeichert“ heißt, übersteht einen Absturz des Browsers.",
      Refused:
        "Dieser Browser hält keine zweite Kopie (vielleicht ein privates Fenster oder eine Einstellung). Was in der letzten " +
        "Minute gespeichert " +
        "wurde, kann verloren gehen, wenn Browser oder Gerät abstürzen: Sichern Sie öfter.",
      Full: "Für die zweite Kopie ist kein Platz. Schaffen Sie Platz auf diesem Gerät, und machen Sie eine Sicherung.",
      NoAnswer: "Die zweite Kopie antwortet nicht. Schließen Sie andere Tabs dieser App und laden Sie neu.",
    },
    persistent: {
      label: "Dauerhafter Speicher",
      yes: "Dieser Browser behält die Daten, bis Sie sie löschen.",
      no: "Dieser Browser kann die Daten von sich aus löschen, wenn das Gerät knapp an Platz ist: Halten Sie Sicherungen.",
      unknown: "Dieser Browser sagt nicht, ob er die Daten dauerhaft behält: Halten Sie Sicherungen.",
    },
    out: "Akten herausnehmen",
    back: "Akten zurückbringen",
  },
  demo: {
    title: "Demo-Patienten",
    intro:
      "Zehn erfundene Personen, jede als solche gekennzeichnet, wo immer sie gezeigt wird. Sie enthalten keine Daten echter Patienten.",
    load: "Demo-Patienten laden",
    remove: "Demo-Patienten entfernen",
    loaded: (count) => (count === 1 ? "1 Demo-Patient ist geladen." : `${count} Demo-Patienten sind geladen.`),
    none: "Keine Demo-Patienten sind geladen.",
  },
  actions: "Aktionen",
  takenBack: "Zurückgenommen.",
  notANumber: (text) => `„${text.trim()}“ ist keine Zahl.`,
  numberMissing: "Schreiben Sie eine Zahl.",
  negative: (text) => `${text} liegt unter null.`,
  otherDecimal: (text, meant) => `Schreiben Sie ${meant}. Was ${text} bedeutet, wird nicht geraten.`,
  ambiguous: (text, asDecimal, asThousands) => `${text} kann ${asDecimal} oder ${asThousands} bedeuten. Schreiben Sie, was gilt.`,
  tooLong: (limit) => `Länger als ${limit} Zeichen. Bitte kürzen.`,
  notAChoice: (text) => `„${text}“ steht nicht zur Wahl.`,
};
