import type { Words } from "../../language.ts";

type Moved = Omit<Parameters<Words["companions"]["change"]["moved"]>[0], "from" | "on">;

const days = (count: number): string => (count === 1 ? "1 Tag" : `${count} Tage`);

const step = (v: Moved): string => {
  const least = v.atLeast ? "mindestens " : "";
  const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
  return v.way === "level" ? "unverändert" : `${v.way === "rising" ? "+" : "−"}${least}${v.by}${share}`;
};

const moved = (v: Moved): string => `${step(v)} gegenüber dem ${v.of === "minimum" ? "niedrigsten" : "ersten"}`;

/** Was unter einem B2M-Verlauf steht und mit ihm gelesen wird, Liquor neben Serum, und Ansichten nach Anlass. */
export const companions: Words["companions"] = {
  short: {
    "b2m-serum": "B2M, Serum",
    "b2m-csf": "B2M, Liquor",
    "creatinine-serum": "Kreatinin",
    "albumin-serum": "Albumin",
    "ldh-serum": "LDH",
    "hemoglobin-blood": "Hämoglobin",
    "platelets-blood": "Thrombozyten",
    "lymphocytes-blood": "Lymphozyten",
    "m-protein-serum": "M-Protein",
    "igm-serum": "IgM",
    "kappa-flc-serum": "FLC Kappa",
    "lambda-flc-serum": "FLC Lambda",
    "calcium-serum": "Calcium",
    "crp-serum": "CRP",
  },
  kidneys: "Kreatinin und eGFR",
  title: (name, unit) => `${name}, ${unit}`,
  latest: (value, day) => `zuletzt ${value}, ${day}`,
  ends: (first, lowest) => (first === lowest ? `erstes und niedrigstes ${first}` : `erstes ${first}, niedrigstes ${lowest}`),
  noRoom: (names) => `Hier kein Platz für: ${names}`,
  earlier: (count) => `← ${count} frühere`,
  later: (count) => `${count} spätere →`,
  reading: (value, distance) => `${value}, ${distance}`,
  noReading: (count) => `keines innerhalb von ${count} Tagen`,
  sameDay: "am selben Tag",
  daysBefore: (count) => `${days(count)} früher`,
  daysAfter: (count) => `${days(count)} später`,
  readOn: (name, value, flag, day, distance) => `${name} ${value}, ${flag}, ${day} (${distance})`,
  readOnSameDay: (name, value, flag) => `${name} ${value}, ${flag}, am selben Tag`,
  notRead: (names, count) => `Kein Ergebnis innerhalb von ${count} Tagen: ${names}`,
  notUsed: (value, why) => `${value} (${why})`,
  change: {
    sentence: (v) =>
      `${v.name}: ${v.value} am ${v.on}, ${v.moves}${v.variation === undefined ? "" : `, ${v.variation}`}.` +
      (v.newer === undefined ? "" : ` ${v.newer}`),
    move: (v) => {
      const least = v.atLeast ? "mindestens " : "";
      const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
      const of = { minimum: "dem niedrigsten Wert", start: "dem ersten Wert", either: "dem ersten und niedrigsten Wert" }[v.of];
      const from = `${of}, ${v.from} am ${v.on}, ${v.days === 1 ? "1 Tag" : `${v.days} Tage`} zuvor`;
      if (v.way === "level") return v.atLeast ? `nicht unter ${from}` : `gleich ${from}`;
      return `um ${least}${v.by}${share} ${v.way === "rising" ? "über" : "unter"} ${from}`;
    },
    moved: (v) => `${moved(v)}, ${v.from} am ${v.on}`,
    inLane: (v) => [`${step(v)} gegenüber ${v.from}`, step(v)],
    inShort: (v) => `${v.name} ${v.value}: ${v.moved}`,
    onPaper: (v) =>
      `${v.moved}${v.variation === undefined ? "" : `, ${v.variation}`}.${v.newer === undefined ? "" : ` ${v.newer}`}`,
    variation: { beyond: "jenseits der üblichen Schwankung", within: "innerhalb der üblichen Schwankung" },
    newer: (value, on) => `Ein späteres Ergebnis, ${value} am ${on}, wird nicht verglichen.`,
    team: "Ob Kriterien des Ansprechens erfüllt sind, sagt das Team.",
  },
  imwg: "Beim Myelom beruhen Ansprechen und Progress nach IMWG auf M-Protein und freien Leichtketten, nicht auf B2M.",
  menu: (shown, offered) => `Spuren ${shown}/${offered}`,
  menuNote: (diagnosis) =>
    `Auf diesem Gerät für jeden Patienten ${diagnosis === undefined ? "ohne erfasste Diagnose" : `mit der Diagnose ${diagnosis}`}.`,
  pair: {
    open: "nicht bekannt: Beide sind Grenzen",
    read: (csf, serum, ratio) => `Liquor ${csf} und Serum ${serum} vom selben Tag: Quotient ${ratio}`,
  },
  purpose: {
    label: "Anlass",
    all: "Alle Anlässe",
    option: (name, count) => `${name} (${count})`,
    notRecorded: "Anlass nicht erfasst",
    notice: (name, shown, all) =>
      `${name}: ${shown} von ${all} Ergebnissen gezeigt. Die Beurteilung und jede Rechnung verwenden alle ${all}.`,
    showAll: "Alle Ergebnisse zeigen",
  },
};
