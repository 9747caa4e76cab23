import type { Words } from "../../language.ts";

const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);
const moved = (way: "rising" | "falling"): string => (way === "rising" ? "stiegen" : "fielen");
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} und ${more} weitere`);

const resultsAfter = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnissen`);

type Bounds = { readonly values: string; readonly count: number };
const earlierBounds = ({ values, count }: Bounds): string =>
  count === 1
    ? `Ein früheres Ergebnis (${values}) liegt jenseits der Messgrenze und zählt als diese Grenze.`
    : `Frühere Ergebnisse (${values}) liegen jenseits der Messgrenze und zählen als diese Grenze.`;

type Clinician = Words["verdict"]["clinician"];
const movingOver = (v: Parameters<Clinician["moving"]["rising-confirmed"]>[0]): string =>
  `${v.percent} (95-%-KI ${v.low} bis ${v.high}) über ${results(v.count)} seit dem ${v.since}.`;
const leastOver = (v: Parameters<Clinician["movingByBound"]["rising-confirmed"]>[0]): string =>
  `${v.percent} (95-%-Grenze ${v.limit}) über ${results(v.count)} seit dem ${v.since}. ` +
  (v.latest === undefined
    ? earlierBounds(v.bounds)
    : `Das letzte Ergebnis, ${v.latest}, liegt jenseits der Messgrenze und zählt als diese Grenze.`);
const comparedFrom = (v: Parameters<Clinician["notCompared"]["MethodChanged"]>[0], after: string): string =>
  `Verglichen erst ab dem ${v.on}${v.cameBack ? ", und mit früheren, die auf dieselbe Weise gemessen wurden" : ""}, nach ${after}; ` +
  `${v.count === 1 ? "1 früheres Ergebnis ist" : `${v.count} frühere Ergebnisse sind`} nicht verglichen.`;
const bridgedBy = (v: Parameters<Clinician["bridged"]["MethodChanged"]>[0]): string =>
  `${v.methods === undefined ? "" : ` (${v.methods.from} zu ${v.methods.to})`}, überbrückt durch ` +
  `${v.pairs === 1 ? "1 Paar" : `${v.pairs} Paare`} (neu = ${v.factor} × alt, 95-%-KI ${v.low} bis ${v.high}).`;
const CHANGE_NOT_COMPUTED = "Methoden unterscheiden sich um 20 bis 30 %; über den Wechsel hinweg wird keine Änderung berechnet.";

/** Was die Beurteilung sagt: dem Team und dem Patienten. Zahlen und Tage kommen fertig geschrieben. */
export const verdict: Words["verdict"] = {
  name: {
    "rising-confirmed": "Steigend, bestätigt",
    "rising-possible": "Steigend, möglich: wiederholen",
    "falling-confirmed": "Fallend, bestätigt",
    "falling-possible": "Fallend, möglich: wiederholen",
    "no-change-since": "Keine Änderung gezeigt seit",
    "no-change-shown": "Keine Änderung gezeigt",
    "too-few-results": "Zu wenige Ergebnisse",
    "not-comparable": "Nicht vergleichbar",
    "not-interpreted": "Nicht gedeutet",
  },
  nameSince: (day) => `Keine Änderung gezeigt seit dem ${day}`,
  clinician: {
    moving: {
      "rising-confirmed": (v) => `Steigend, bestätigt: ${movingOver(v)}`,
      "rising-possible": (v) => `Steigend, möglich: wiederholen. ${movingOver(v)}`,
      "falling-confirmed": (v) => `Fallend, bestätigt: ${movingOver(v)}`,
      "falling-possible": (v) => `Fallend, möglich: wiederholen. ${movingOver(v)}`,
    },
    movingByBound: {
      "rising-confirmed": (v) => `Steigend, bestätigt: mindestens ${leastOver(v)}`,
      "rising-possible": (v) => `Steigend, möglich: wiederholen. Mindestens ${leastOver(v)}`,
      "falling-confirmed": (v) => `Fallend, bestätigt: mindestens ${leastOver(v)}`,
      "falling-possible": (v) => `Fallend, möglich: wiederholen. Mindestens ${leastOver(v)}`,
    },
    gap: (v) => `Zwischen ${v.from} und ${v.to} wurde kein Ergebnis verglichen.`,
    oneBefore: (v) => `Der Stand davor beruht auf einem einzigen Ergebnis, ${v.value} am ${v.on}.`,
    leansBack: {
      rising: "Die Ergebnisse seither neigen wieder nach unten; ein Abfall wird daraus nicht gefolgert.",
      falling: "Die Ergebnisse seither neigen wieder nach oben; ein Anstieg wird daraus nicht gefolgert.",
    },
    apart: (days) =>
      `Die Ergebnisse vom ${days} liegen weiter auseinander, als Schwankung erklärt: Eines davon kann falsch sein.`,
    boundsAside: (v) => `Jenseits der Messgrenze und nicht gezählt: ${named(v)}.`,
    valueOn: (value, on) => `${value} am ${on}`,
    scatters: (v) =>
      `Die Ergebnisse streuen um ${v.cv} % (95-%-KI ${v.low} bis ${v.high}), mehr als die angenommenen ${v.assumed} %: ` +
      "Zufällige Meldungen sind hier häufiger als angegeben.",
    until: (day) => `Der Sprung wurde an Ergebnissen bis zum ${day} erkannt; spätere zeigen keinen weiteren.`,
    suggests: {
      serum: {
        rising: "Kann auf einen Progress hindeuten.",
        falling: "Kann auf geringere Krankheitsaktivität hindeuten.",
      },
      csf: {
        rising: "Kann auf einen Progress im Zentralnervensystem hindeuten; auch Infektion und Entzündung heben den Wert.",
        falling: "Kann auf geringere Krankheitsaktivität im Zentralnervensystem hindeuten.",
      },
      urine: {
        rising: "Kann ebenso auf die Nieren wie auf einen Progress hindeuten.",
        falling: "Kann ebenso an den Nieren wie an der Krankheitsaktivität liegen.",
      },
    },
    since: (v) =>
      `${v.name} (${results(v.count)}): Die Werte ${moved(v.way)} um ${v.bounds === undefined ? "" : "mindestens "}${v.percent} ` +
      `zwischen dem ${v.from} und dem ${v.to}.${v.bounds === undefined ? "" : ` ${earlierBounds(v.bounds)}`}`,
    shown: (v) => `${v.name}: ${results(v.count)} vom ${v.from} bis zum ${v.to}.`,
    hidden: (v) =>
      `Verborgen sein könnte eine bleibende Änderung von weniger als ${v.up} oder ${v.down}; im letzten Ergebnis allein weniger als ` +
      `${v.latestUp} oder ${v.latestDown}.`,
    tooFew: (v) => `${v.name}: ${results(v.count)} vergleichbar; nötig sind mindestens 2 an verschiedenen Tagen.`,
    notComparable: {
      MethodChanged: (v) =>
        `${v.name}: Die Methode wechselte von ${v.from} zu ${v.to} mit dem Ergebnis vom ${v.day}. ${CHANGE_NOT_COMPUTED}`,
      LaboratoryChanged: (v) =>
        `${v.name}: Das Labor wechselte von ${v.from} zu ${v.to} mit dem Ergebnis vom ${v.day}. ${CHANGE_NOT_COMPUTED}`,
    },
    heldBack: (events) => `Was es bedeutet, bleibt offen. Den Wert bewegen kann auch: ${events}.`,
    event: (v) =>
      v.until === undefined
        ? `${v.kind} (ab dem ${v.on})`
        : v.until === v.on
          ? `${v.kind} (${v.on})`
          : `${v.kind} (vom ${v.on} bis zum ${v.until})`,
    figures: (v) => `Beurteilt mit den eigenen Zahlen des Teams: CVI ${v.cvi} %, CVA ${v.cva} %.`,
    assumedFigure: (percent) => `Beurteilt mit einer angenommenen Schwankung von ${percent} %: eine Annahme ohne Quelle.`,
    notCompared: {
      MethodChanged: (v) => comparedFrom(v, "dem Wechsel der Methode"),
      LaboratoryChanged: (v) => comparedFrom(v, "dem Wechsel des Labors"),
      DialysisStarted: (v) => comparedFrom(v, "dem Beginn der Dialyse"),
      DialysisEnded: (v) => comparedFrom(v, "dem Ende der Dialyse"),
    },
    bridged: {
      MethodChanged: (v) => `Über einen Methodenwechsel verglichen${bridgedBy(v)}`,
      LaboratoryChanged: (v) => `Über einen Laborwechsel verglichen${bridgedBy(v)}`,
    },
    notBridged: {
      MethodChanged: (why) => `Der Methodenwechsel ist nicht überbrückt: ${why}.`,
      LaboratoryChanged: (why) => `Der Laborwechsel ist nicht überbrückt: ${why}.`,
    },
    whyNotBridged: {
      "pairs-disagree": "Proben, die beide gemessen haben, unterscheiden sich stärker, als die Verfahren erklären",
      "too-far-apart": "Proben, die beide gemessen haben, unterscheiden sich um mehr als das Zweifache, wie durch ein Versehen",
      "no-analytic-figure": "kein analytischer VK der Verfahren ist eingestellt",
      "set-aside": "die Paare wurden beiseitegelegt",
    },
    withoutBridge: (count) => `${results(count)} nach anderen Methoden, ohne Brücke, nicht verglichen.`,
    guarded: (v) =>
      v.count === 1
        ? `Das Ergebnis vom ${named(v)} stand allein: Seine Nachbarn stützen es nicht, daher zählt nur ein Teil davon.`
        : `Die Ergebnisse vom ${named(v)} standen allein, daher zählt von jedem nur ein Teil.`,
    guardedOne: (v) => `${v.on} (${v.value})`,
    guardedMany: "So viele können bedeuten, dass die Ergebnisse mehr schwanken als angenommen.",
    guardedLatest: (value) =>
      `Das letzte Ergebnis (${value}) geht weiter, als die zwei davor stützen: Bis ein weiteres folgt, zählt nur ein Teil davon.`,
    preliminary: (v) => `Das neueste Ergebnis, ${v.value} am ${v.on}, ist vorläufig und nicht gezählt.`,
    spotUrine:
      "Spontanurin hängt davon ab, wie verdünnt die Probe war, und keine Zahl für seine Schwankung bei Menschen wurde gefunden.",
    assumed: (count) =>
      `Bei ${resultsAfter(count)} ohne erfasste Methode oder Labor wird angenommen, dass sie vergleichbar sind.`,
    leftOut: (count) => `${results(count)} nicht gezählt.`,
  },
  meanOf: (values) => `Mittel aus ${values}`,
  meanOn: (mean, day) => `${mean} am ${day}`,
  sameDay: (means, more) =>
    `Ergebnisse eines Tages zählen einmal: ` +
    `${means}${more === 0 ? "" : `; und so an ${more === 1 ? "1 weiteren Tag" : `${more} weiteren Tagen`}`}.`,
  kidney: {
    notExplained: (v) => `Durch die Nierenleistung nach Kreatinin nicht erklärt (eGFR ${v.from} zu ${v.to}).`,
    couldExplain: (v) =>
      `Die Nierenleistung allein könnte es erklären (eGFR ${v.from} zu ${v.to}, zu erwarten etwa ${v.expected}).`,
    explainsPart: (v) => `Die Nierenleistung erklärt höchstens einen Teil davon (eGFR ${v.from} zu ${v.to}, etwa ${v.expected}).`,
    noPair: "Von einer Änderung der Nierenleistung nicht zu unterscheiden: kein Kreatinin innerhalb von 7 Tagen.",
    cannotEstimate: {
      "no-birth-date": "Von einer Änderung der Nierenleistung nicht zu unterscheiden: kein Geburtsdatum für die eGFR.",
      "no-sex": "Von einer Änderung der Nierenleistung nicht zu unterscheiden: Die eGFR braucht weiblich oder männlich.",
      "under-18": "Von einer Änderung der Nierenleistung nicht zu unterscheiden: Die eGFR gilt für Erwachsene.",
      dialysis: "Von einer Änderung der Nierenleistung nicht zu unterscheiden: Die eGFR gilt nicht unter Dialyse.",
    },
  },
  notInterpreted: {
    dialysis: "Unter Dialyse. Werte von 5 bis 50 mg/L sind dort zu erwarten und werden nicht als Tumor gelesen.",
    "under-18": "Unter 18 Jahren entnommen, wofür es hier keine Grenzen gibt.",
    "urine-ph": "Der Urin-pH des letzten Ergebnisses liegt unter 6 oder ist nicht erfasst. B2M wird in saurem Urin zerstört.",
    "beyond-limit":
      "Das letzte Ergebnis liegt jenseits der Messgrenze, und diese Grenze zeigt nicht, ob sich der Wert geändert hat.",
    "zero-result": "Ein Ergebnis von 0 ist darunter. Die Beurteilung vergleicht Verhältnisse, und zu 0 gibt es kein Verhältnis.",
    "no-variation-figure":
      "Keine Zahl dafür, wie stark diese Messgröße ohne Änderung schwankt. Stellen Sie eine in den Einstellungen ein (15 % " +
      "lassen sich annehmen).",
  },
  notInterpretedSentence: (v) => `${v.name}. ${v.why}`,
  eventInSentence: {
    infection: "Infektion",
    interferon: "Interferon",
    dialysis: "Dialyse",
    "intrathecal-therapy": "intrathekale Therapie",
    steroid: "Steroidbehandlung",
    transfusion: "Transfusion",
    "blood-contaminated-csf": "Blut in der Liquorprobe",
    transplant: "Transplantation",
    relapse: "Rezidiv nach Urteil des Teams",
    imaging: "Bildgebung",
    "lumbar-puncture": "Lumbalpunktion",
    note: "eine Notiz",
  },
};
