import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);
const resultsAfter = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnissen`);

type Changed = Parameters<PageWords["reasons"]["fromPrevious"]>[0];
const beyond = ({ isBeyond }: Changed): string => (isBeyond ? "jenseits der Schwankung" : "nicht jenseits der Schwankung");
type Pace = Parameters<PageWords["reasons"]["pace"]["HalfLife"]>[0];
const paceOver = (v: Pace): string => `die ${results(v.count)} vom ${v.from} bis zum ${v.to}`;

/** Was unter „Warum“ steht: die Formel mit den Zahlen dieses Patienten, was einging, was wegblieb, und wer es sagt. */
export const reasons: PageWords["reasons"] = {
  title: {
    compared: "Was verglichen wurde",
    formula: "Die Regel, mit diesen Zahlen",
    robust: "Wie belastbar sie ist",
    hidden: "Was verborgen sein könnte",
    variation: "Angenommene Schwankung",
    bridge: "Wechsel von Methode oder Labor",
    changes: "Änderung des letzten Ergebnisses",
    pace: "Tempo",
    interval: "Letztes Ergebnis an seinem eigenen Bereich",
    personal: "Für diesen Patienten erwartet",
    kidney: "Nierenleistung",
    companions: "Andere Messgrößen",
    events: "Ereignisse, die den Wert bewegen können",
    used: "Verwendete und weggelassene Ergebnisse",
    limits: "Grenzen dieser Beurteilung",
    sources: "Quellen",
  },
  gist: {
    label: "Kurz gesagt",
    chance: (oneIn) => `Allein durch Zufall bei weniger als 1 von ${oneIn} Patienten ohne Änderung`,
    windows: "Die zwei verglichenen Stände",
    before: "Davor",
    after: "Zuletzt",
    table: "Änderung des letzten Ergebnisses",
    columns: { since: "Seit", value: "Wert", change: "Änderung", beyond: "Jenseits der Schwankung" },
    since: { previous: "Voriges", baseline: "Ausgangswert", nadir: "Niedrigstes" },
    yes: "Ja",
    no: "Nein",
    inFull: "Ausführlich: was verglichen wurde, die Regel mit diesen Zahlen, Quellen",
  },
  stretch: (v) =>
    `${results(v.count)}, ${v.from === v.to ? v.from : `${v.from} bis ${v.to}`}: ${v.values}; Mittel ${v.mean} ${v.unit} (geometrisch).`,
  dayMean: (v) => `${v.mean} (Mittel aus ${v.values})`,
  before: (text) => `Davor: ${text}`,
  after: (text) => `Danach: ${text}`,
  change: (v) =>
    `Änderung der Mittel ${v.percent} (95-%-Intervall ${v.low} bis ${v.high}, aus der angenommenen Schwankung; nicht erweitert, ` +
    "weil die Teilung gewählt wurde).",
  changeByBound: (v) =>
    `Änderung der Mittel mindestens ${v.percent} (95-%-Grenze ${v.limit}, aus der angenommenen Schwankung; nicht erweitert, ` +
    "weil die Teilung gewählt wurde).",
  formula: (v) => `d = (ln ${v.later} − ln ${v.earlier}) / (${v.sigma} × √(1/${v.before} + 1/${v.after})) = ${v.d}`,
  chosen: "Von allen Teilungen in benachbarte Abschnitte sticht diese am meisten heraus.",
  limits: (v) =>
    v.count === 2
      ? `Grenze bei 2 Ergebnissen: möglich über ${v.possible}, der Referenzänderung. Eine bestätigte Meldung braucht eine zweite Probe.`
      : `Grenzen bei ${resultsAfter(v.count)}: Ein Sprung für sich ist über ${v.possible} ungewöhnlich; bestätigt über ` +
        `${v.confirmed}, an mindestens 2 Ergebnissen im Abstand von mindestens 14 Tagen.`,
  chance: (v) =>
    `Bei einem Patienten ohne Änderung und mit ${resultsAfter(v.count)} zeigt sich ein so großer Sprung seltener als einmal in ` +
    `${v.oneIn}.`,
  firstCalled: (v) =>
    v.first === v.grade
      ? `Erstmals gemeldet mit dem Ergebnis vom ${v.first}.`
      : `Erstmals gemeldet mit dem Ergebnis vom ${v.first}; diesen Grad erreicht mit dem vom ${v.grade}.`,
  holds: (cv) => `Hält, solange die gesamte Schwankung ${cv} % nicht übersteigt.`,
  smallest: (v) =>
    `Bei ${resultsAfter(v.count)} hätte sich eine bleibende Änderung in der Mitte mit 80 % Wahrscheinlichkeit ab ${v.up} oder ` +
    `${v.down} gezeigt; eine Änderung im letzten Ergebnis allein ab ${v.latestUp} oder ${v.latestDown}. Alles Kleinere kann ` +
    "verborgen sein.",
  variation: (v) =>
    `Analytischer VK ${v.cva} %, VK innerhalb einer Person ${v.cvi} %: gesamt ${v.total} %, wo sich nichts ändert.`,
  variationSource: (citation) => `Quelle: ${citation}.`,
  variationCareTeam: (v) =>
    `Vom Team eingestellt${v.laboratory === undefined ? "" : ` für ${v.laboratory}`}: ` +
    `${v.citation === "" ? "ohne Angabe einer Quelle" : v.citation}.`,
  ownScatter: (v) =>
    `Die eigenen ${v.count} Ergebnisse dieses Patienten auf dem jetzigen Stand streuen um ${v.cv} % (95-%-Intervall ${v.low} ` +
    `bis ${v.high}): ${
      v.againstAssumed === "compatible"
        ? `vereinbar mit den angenommenen ${v.assumed} %.`
        : v.againstAssumed === "wider"
          ? `mehr als die angenommenen ${v.assumed} %, daher sind zufällige Meldungen bei diesem Patienten häufiger als angegeben. Die ` +
            "Grenzen werden dadurch nicht geändert."
          : `weniger als die angenommenen ${v.assumed} %, daher können kleinere Änderungen wahr sein. Die Grenzen werden ` +
            `dadurch nicht geändert.`
    }`,
  assumptions:
    "Angenommen wird, dass Ergebnisse unabhängig voneinander schwanken, und nicht stärker als angenommen. Wo sich Nachbarn " +
    "ähneln, oder die wahre Schwankung größer ist, sind zufällige Meldungen häufiger als angegeben (siehe Methodik).",
  noVariation: "Für diese Messgröße ist keine Zahl bekannt, und keine ist in den Einstellungen eingestellt.",
  changeLimits: (v) =>
    `Zwei Ergebnisse unterscheiden sich um mehr als Schwankung (zweiseitige 95-%-Referenzänderung) jenseits von ${v.up} oder ${v.down}.`,
  fromPrevious: (v) => `Vom vorigen Ergebnis, ${v.from} am ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromBaseline: (v) =>
    `Vom Ausgangswert, dem letzten vor der laufenden Therapielinie, ${v.from} am ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromNadir: (v) =>
    `Vom niedrigsten der Linie, ${v.from} am ${v.on}: ${v.percent}, ${beyond(v)}. Das niedrigste von mehreren Ergebnissen liegt ` +
    "schon durch Zufall tief, daher beruht die Beurteilung nicht darauf.",
  slope: (v) =>
    `Log-lineare Steigung über ${results(v.count)} und ${v.days} ${v.days === 1 ? "Tag" : "Tage"}: ${v.percent} in 30 Tagen ` +
    `(95-%-Intervall ${v.low} bis ${v.high}).`,
  pace: {
    DoublingTime: (v) => `Verdopplungszeit ${v.days} Tage (95-%-Intervall ${v.low} bis ${v.high}), über ${paceOver(v)}.`,
    HalfLife: (v) => `Halbwertszeit ${v.days} Tage (95-%-Intervall ${v.low} bis ${v.high}), über ${paceOver(v)}.`,
  },
  noPace: {
    FewerThanThreeResults: "Keine Verdopplungs- oder Halbwertszeit: weniger als 3 Ergebnisse.",
    TooShort: "Keine Verdopplungs- oder Halbwertszeit: weniger als 28 Tage.",
    IntervalIncludesZero: "Keine Verdopplungs- oder Halbwertszeit: Das Intervall der Steigung schließt keine Änderung ein.",
    WithinInterval: "Keine Halbwertszeit: Der Wert liegt schon in seinem Bereich, wo ein Abfall an einen Boden stößt.",
    NoChangeShown: "Keine Verdopplungs- oder Halbwertszeit: Die Beurteilung zeigt keine Änderung, der sie gelten könnte.",
    LeansBack: "Keine Verdopplungs- oder Halbwertszeit: Die letzten Ergebnisse neigen gegen den Sprung zurück.",
    BeyondLimit:
      "Keine Verdopplungs- oder Halbwertszeit: Ergebnisse jenseits der Messgrenze zählen als diese Grenze, und niemand weiß, wie weit " +
      "jenseits sie liegen.",
    LongGap:
      "Keine Verdopplungs- oder Halbwertszeit: Mehr als ein Jahr lang, den größten Teil der betrachteten Zeit, gibt es kein Ergebnis.",
  },
  interval: {
    below: "darunter, nur zur Kenntnis",
    within: "innerhalb",
    above: "darüber",
    "no-interval": "kein Bereich zum Vergleich",
    undetermined: "nicht zu sagen",
  },
  intervalLine: (v) =>
    `${v.value} ${v.unit}: ` +
    `${v.flag}${
      v.low === undefined && v.high === undefined
        ? ""
        : ` (${
            v.low === undefined ? `bis ${v.high ?? ""}` : v.high === undefined ? `ab ${v.low}` : `${v.low} bis ${v.high}`
          } ${v.unit}, ${v.source})`
    }.`,
  intervalFrom: {
    laboratory: (name) => (name === undefined ? "damit angegeben" : `angegeben von ${name}`),
    fallback: (citation) => `Ersatz: ${citation}`,
  },
  personal: (v) =>
    `Sollwert ${v.setPoint} ${v.unit} aus ${resultsAfter(v.count)} ohne gezeigte Änderung; das nächste ist zwischen ` +
    `${v.low} und ${v.high} ${v.unit} zu erwarten (95 %).${
      v.bridged === 0
        ? ""
        : ` ${results(v.bridged)} davon ${v.bridged === 1 ? "ist" : "sind"} durch eine Brücke über einen Methodenwechsel gebracht, ` +
          "deren Unsicherheit den Bereich weitet."
    }`,
  kidneyAt: (v) =>
    `${v.on}: Kreatinin ${v.creatinine} mg/dL, eGFR ${v.egfr} ml/min/1,73 m² (${v.category}). Die Nieren allein könnten ` +
    `ungefähr ${v.low} bis ${v.high} mg/L erklären; ein unsicherer Hinweis, keine Korrektur.`,
  kidneyChange: (v) =>
    `Änderung der eGFR ${v.percent}. Für sich würde sie B2M um etwa ${v.expected} ändern; die gesehene Änderung liegt ` +
    `${v.z} Standardfehler davon entfernt (jenseits von 1,96 erklären die Nieren allein sie nicht).`,
  kidneyMissing: {
    earlier: "Kein Kreatinin innerhalb von 7 Tagen um die Ergebnisse vor dem Sprung.",
    later: "Kein Kreatinin innerhalb von 7 Tagen um die Ergebnisse nach dem Sprung.",
    both: "Kein Kreatinin innerhalb von 7 Tagen um beide Enden des Sprungs.",
  },
  usedCount: (v) =>
    `Verwendet: ${results(v.count)}, ${v.from} bis ${v.to}; Ergebnisse eines Tages zählen einmal, als ihr geometrisches Mittel.`,
  guarded: (v) =>
    `Zählt nur zum Teil: ${v.on}, ${v.value} ${v.unit}, genommen als ${v.counted}. ${
      v.isLatest ? "Die zwei davor stützen es nicht, und noch ist keines gefolgt." : "Kein Nachbar stützt es."
    }`,
  bound: (v) => `Zählt als seine Grenze: ${v.on}, ${v.value}.`,
  preliminary: (v) => `Nicht gezählt, weil vorläufig: ${v.on}, ${v.value}.`,
  rounding: (v) => `Das Runden auf die gedruckten Stellen weitet σ hier von ${v.plain} auf ${v.sigma}.`,
  evidence:
    "Möglich: Alle Abschnitte, die mit dem letzten Ergebnis enden, werden zusammen gewogen, als Stufen und als Anstiege, gegen eine " +
    "Grenze, die falsche Meldungen bei Patienten ohne Änderung lässt, wo sie waren.",
  usedNone: "Verwendet: keine.",
  lookBack: (count) => `Die Suche blickt über die letzten ${count} Ergebnisse zurück.`,
  leftOut: (v) => `Weggelassen: ${v.on}, ${v.why}.`,
  cut: {
    MethodChanged: (v) => `Bruch am ${v.on}: Methode gewechselt von ${v.from} zu ${v.to}. Darüber hinweg wird nichts berechnet.`,
    LaboratoryChanged: (v) =>
      `Bruch am ${v.on}: Labor gewechselt von ${v.from} zu ${v.to}. Darüber hinweg wird nichts berechnet.`,
  },
  cutBridged: {
    MethodChanged: (v) =>
      `Bruch am ${v.on}: Methode gewechselt von ${v.from} zu ${v.to}. Überbrückt: siehe „Wechsel von Methode oder Labor“.`,
    LaboratoryChanged: (v) =>
      `Bruch am ${v.on}: Labor gewechselt von ${v.from} zu ${v.to}. Überbrückt: siehe „Wechsel von Methode oder Labor“.`,
  },
  eventNoted: (event, note) => `${event}: ${note}`,
  bridgePair: (v) => `${v.on}: ${v.old} und ${v.new} ${v.unit}`,
  bridge: (v) =>
    `${v.from} zu ${v.to}: ${v.count === 1 ? "1 Probe" : `${v.count} Proben`}, nach beiden gemessen (${v.pairs}). Neu ` +
    `= ${v.factor} × alt (95-%-Intervall ${v.low} bis ${v.high}), das geometrische Mittel der Quotienten.`,
  bridgeError: (v) =>
    `Standardfehler ${v.error} auf der logarithmischen Skala, aus dem VK der Verfahren selbst (√(2/k) × CVA bei k Paaren; die ` +
    `Schwankung ` +
    "des Patienten hebt sich in einer Probe auf). Er weitet jeden Sprung, der über den Wechsel geht. Die Paare liegen bei " +
    `${v.low === v.high ? v.low : `${v.low} bis ${v.high}`} ${v.unit}; anderswo gilt der Faktor als gleich.`,
  bridgeAdjusted: (count) =>
    `${results(count)} nach anderer Methode ${count === 1 ? "ist" : "sind"} in jeder Zahl hier auf die letzte umgerechnet, ` +
    "und als leere Ringe neben den angegebenen Werten gezeichnet. Kein veröffentlichter oder angenommener Faktor wird verwendet.",
  bridgeRefused: (v) => `${v.from} zu ${v.to} ist nicht überbrückt: ${v.why}${v.pairs === "" ? "" : ` (${v.pairs})`}.`,
  pairAside: (v) => `Beiseitegelegt: ${v.pair}. ${v.why}`,
  pairs: {
    setAside: (on) => `Das Paar vom ${on} beiseitelegen`,
    countAgain: (on) => `Das Paar vom ${on} wieder zählen`,
    title: "Ein Ergebnispaar beiseitelegen",
    what: (pair) => `${pair}, aus einer Probe.`,
    effect:
      "Beide Ergebnisse bleiben, wie sie sind. Das Paar verbindet die beiden Methoden nicht mehr, daher kann sich die " +
      "Beurteilung ändern. Es lässt sich wieder zählen.",
    reason: "Grund",
    missing: "Schreiben Sie, warum. Ein Paar wird nie ohne Grund beiseitegelegt.",
    tooLong: (limit) => `Länger als ${limit} Zeichen. Bitte kürzen.`,
    notKept:
      "Nicht gespeichert: Diese Akte ist hier nicht mehr offen. Laden Sie die Seite neu, bevor Sie es noch einmal versuchen.",
    save: "Beiseitelegen",
    again: "Unter „Warum“ wieder gezählt",
  },
  bridgeHowTo:
    "Eine Probe, die nach beiden Methoden gemessen wurde, überbrückt den Wechsel: Ihre zwei Ergebnisse haben denselben Tag und " +
    "dieselbe Uhrzeit der Entnahme.",
  bridgeNoFigure:
    "Stellen Sie CVA und CVI in den Einstellungen ein: Die Zahl für diese Messgröße ist Biologie und Verfahren zusammen.",
  brought: (v) => `${v.value} (angegeben ${v.reported})`,
  widened: (v) =>
    `Die Unsicherheit der Brücke weitet σ hier von ${v.plain} auf ${v.sigma}, mit dem Runden auf die gedruckten Stellen, wo es zählt.`,
  beforeBreak: (count) => `${results(count)} gezeigt und nicht verglichen.`,
  assumed: (count) => `${results(count)} ohne erfasste Methode oder Labor: als vergleichbar genommen.`,
  notCriteria:
    "B2M gehört nicht zu den IMWG-Kriterien für Ansprechen oder Progress. Bestätigen Sie mit M-Protein, freien Leichtketten, " +
    "Bildgebung oder " +
    "Knochenmark, wie es angebracht ist.",
  appRule:
    "Die Grenzen sind die Regel dieser App, keine Leitlinie. Sie nehmen die Schwankung oben an; diese stammt von Menschen " +
    "ohne Krebs, und keine Zahl für das Myelom wurde gefunden.",
  notProof: "Keine gezeigte Änderung beweist nicht, dass sich nichts geändert hat.",
  sources: {
    scan: "Suche nach einem Sprung mit simulierten Grenzen: Kennzahlen auf der Seite Methodik.",
    rcv: "Log-normale Referenzänderung: Fokkema MR et al., Clin Chem 2006;52:1602-3.",
    method: "Methoden unterscheiden sich um 21 bis 29 %: Fedele PL et al., Pathology 2014.",
    egfr:
      "eGFR: CKD-EPI 2021, Inker LA et al., N Engl J Med 2021;385:1737-49; Schwankung von Kreatinin innerhalb einer Person 5,3 %: " +
      "Front Med 2022, doi 10.3389/fmed.2022.1009358.",
    personal: "Erwarteter Bereich: Coskun A et al., Clin Chem 2021;67:374-384.",
    interferon: "Interferon hebt B2M um 29 bis 185 %: Tienhaara A et al., Br J Haematol 1991;77:335-8.",
  },
};
