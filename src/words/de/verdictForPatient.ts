import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 Ergebnis" : `${count} Ergebnisse`);
const moved = (way: "rising" | "falling"): string => (way === "rising" ? "stiegen" : "fielen");
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} und ${more} weitere`);

const COUNTS = ["kein", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"];
const inWords = (count: number): string => COUNTS[count] ?? String(count);
type Patient = PageWords["history"]["verdict"];

const areMoved = (v: Parameters<Patient["rising-confirmed"]>[0], comparison: string): string => {
  const last =
    v.of === "recent-ones"
      ? "Ihre jüngsten Ergebnisse sind"
      : v.of === "one-day"
        ? "Ihre letzten Ergebnisse zusammen sind"
        : v.count === 1
          ? "Ihr letztes Ergebnis ist"
          : `Ihre letzten ${inWords(v.count)} Ergebnisse sind`;
  return `${last} ${comparison} als ${v.before === 1 ? "das davor" : "die davor"}`;
};

/** Was die Beurteilung dem Patienten sagt. */
export const verdictForPatient: Patient = {
  "rising-confirmed": (v) =>
    `${areMoved(v, "höher")}, und zwar mehr, als Zufall erklärt. Das kann mehrere Gründe haben. Ihr Team geht dem mit anderen ` +
    `Tests nach.`,
  "rising-possible": (v) =>
    `${areMoved(v, "höher")}, und zwar mehr als das übliche Auf und Ab. Ein weiterer Test kann zeigen, ob das bleibt. Es kann ` +
    "mehrere Gründe haben.",
  "falling-confirmed": (v) =>
    `${areMoved(v, "niedriger")}, und zwar mehr, als Zufall erklärt. Ihr Team liest das zusammen mit Ihren anderen Tests.`,
  "falling-possible": (v) =>
    `${areMoved(v, "niedriger")}, und zwar mehr als das übliche Auf und Ab. Ein weiterer Test kann zeigen, ob das bleibt.`,
  since: (v) =>
    `Ihre Werte ${moved(v.way)} früher. Seit dem ${v.day} (${results(v.count)}) zeigen sie nur noch das ` +
    "übliche Auf und Ab. Eine kleine Änderung könnte noch verborgen sein.",
  shownWide:
    "Ihre Werte gehen mehr auf und ab als üblich, zeigen aber keine bleibende Änderung. Eine Änderung könnte noch verborgen " +
    "sein. Ihr Team liest sie daher zusammen mit Ihren anderen Tests.",
  wide: "Sie gehen mehr auf und ab als üblich.",
  gap: (v) => `Zwischen ${v.from} und ${v.to} wurden keine Werte verglichen.`,
  oneBefore: "Davor wurde nur ein Wert gemessen.",
  leansBack: "Seither neigen sie wieder zur anderen Seite. Ein weiterer Test kann zeigen, ob das bleibt.",
  apart: (days) => `Die Werte vom ${days} liegen weit auseinander, also kann einer davon falsch sein.`,
  boundsAside: (v) =>
    v.count === 1 && v.more === 0
      ? `Ein Wert jenseits dessen, was der Test messen kann (${named(v)}), zählt nicht mit.`
      : `Werte jenseits dessen, was der Test messen kann (${named(v)}), zählen nicht mit.`,
  shown:
    "Ihre Werte zeigen keine Änderung über das übliche Auf und Ab hinaus. Eine kleine Änderung könnte noch verborgen sein. " +
    "Ihr Team liest sie daher zusammen mit Ihren anderen Tests.",
  tooFew: "Noch gibt es zu wenige Werte für einen Vergleich. Ihr Team vergleicht sie nach dem nächsten Test.",
  notComparable:
    "Ihr letzter Wert wurde anders gemessen als die davor. Daher kann man sie nicht vergleichen. Ihr Team vergleicht " +
    "ihn mit dem nächsten.",
  notInterpreted: {
    dialysis: "Bei Dialyse liest man diesen Test anders. Ihr Team erklärt Ihnen, was Ihre Werte bedeuten.",
    "under-18": "Diese Seite deutet keine Werte aus der Zeit vor dem 18. Geburtstag. Ihr Team erklärt Ihnen, was sie bedeuten.",
    "urine-ph": "Ihre letzte Urinprobe lässt sich nicht sicher deuten. Ihr Team bittet vielleicht um eine weitere.",
    "beyond-limit":
      "Ihr letzter Wert liegt jenseits dessen, was der Test messen kann. Daher kann diese Seite nicht sagen, ob er sich " +
      "geändert hat. Ihr Team erklärt Ihnen, was das bedeutet.",
    "zero-result":
      "Ihre Werte sind gezeigt, aber diese Seite kann nicht sagen, ob sie sich geändert haben. Ihr Team erklärt Ihnen, was " +
      "sie bedeuten.",
    "no-variation-figure":
      "Ihre Werte sind gezeigt, aber diese Seite kann nicht sagen, ob sie sich geändert haben. Ihr Team erklärt Ihnen, was " +
      "sie bedeuten.",
  },
  kidney: "Wie gut die Nieren filtern, könnte das ganz oder zum Teil erklären.",
  kidneyPart: "Wie gut die Nieren filtern, könnte einen Teil davon erklären.",
  bound: "Der letzte liegt jenseits dessen, was der Test messen kann. Die Änderung kann also größer sein.",
  boundEarlier: (count) =>
    `${count === 1 ? "Ein früherer liegt" : "Frühere liegen"} jenseits dessen, was der Test messen kann. Die Änderung kann ` +
    `also größer sein.`,
  preliminary: (v) =>
    `${v.isOnly ? "Der" : "Ein neuerer"} Wert (${v.value} am ${v.on}) ist noch nicht endgültig und zählt nicht mit.`,
  notCompared: {
    MethodChanged: (on, some) =>
      `${some ? "Einige Werte" : "Werte"} von vor dem ${on} wurden anders gemessen und werden nicht verglichen.`,
    LaboratoryChanged: (on, some) =>
      `${some ? "Einige Werte" : "Werte"} von vor dem ${on} kamen aus einem anderen Labor und werden nicht verglichen.`,
    DialysisStarted: (on) => `Werte von vor dem Beginn der Dialyse (${on}) werden nicht verglichen.`,
    DialysisEnded: (on) => `Werte von vor dem Ende der Dialyse werden nicht verglichen, nur die ab dem ${on}.`,
  },
  bridged: "Die Art zu messen hat sich geändert. Proben, die auf beide Arten gemessen wurden, machen den Vergleich möglich.",
  withoutBridge: "Einige Werte wurden auf noch andere Art gemessen und werden nicht verglichen.",
  guardedLatest: "Der letzte Wert fällt gegenüber den zwei davor auf. Bis ein weiterer folgt, zählt nur ein Teil davon.",
  guarded: (count) =>
    count === 1
      ? "Ein Wert fiel gegenüber denen um ihn herum auf, daher zählt nur ein Teil davon."
      : "Einige Werte fielen gegenüber denen um sie herum auf, daher zählt von jedem nur ein Teil.",
  events: "Etwas anderes, das zu der Zeit erfasst wurde, kann den Wert auch bewegen.",
};
