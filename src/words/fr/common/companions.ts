import type { Words } from "../../language.ts";
import { fr, plural } from "../typography.ts";

type Moved = Omit<Parameters<Words["companions"]["change"]["moved"]>[0], "from" | "on">;

const days = (count: number): string => `${count} ${plural(count, "jour", "jours")}`;

const step = (v: Moved): string => {
  const least = v.atLeast ? "au moins " : "";
  const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
  return v.way === "level" ? "inchangé" : `${v.way === "rising" ? "+" : "−"}${least}${v.by}${share}`;
};

const moved = (v: Moved): string => `${step(v)} depuis ${v.of === "minimum" ? "le plus bas" : "le premier"}`;

/** Ce qui se trouve sous une évolution de B2M et se lit avec elle, le LCR à côté du sérum, et les vues selon le motif. */
export const companions: Words["companions"] = {
  short: {
    "b2m-serum": "B2M, sérum",
    "b2m-csf": "B2M, LCR",
    "creatinine-serum": "Créatinine",
    "albumin-serum": "Albumine",
    "ldh-serum": "LDH",
    "hemoglobin-blood": "Hémoglobine",
    "platelets-blood": "Plaquettes",
    "lymphocytes-blood": "Lymphocytes",
    "m-protein-serum": "Protéine M",
    "igm-serum": "IgM",
    "kappa-flc-serum": "CLL kappa",
    "lambda-flc-serum": "CLL lambda",
    "calcium-serum": "Calcium",
    "crp-serum": "CRP",
  },
  kidneys: "Créatinine et DFGe",
  title: (name, unit) => `${name}, ${unit}`,
  latest: (value, day) => `dernier ${value}, ${day}`,
  ends: (first, lowest) => (first === lowest ? `premier et plus bas ${first}` : `premier ${first}, plus bas ${lowest}`),
  noRoom: (names) => fr`Pas de place ici pour : ${names}`,
  earlier: (count) => `← ${count} avant`,
  later: (count) => `${count} après →`,
  reading: (value, distance) => `${value}, ${distance}`,
  noReading: (count) => `aucun à moins de ${days(count)}`,
  sameDay: "le même jour",
  daysBefore: (count) => `${days(count)} avant`,
  daysAfter: (count) => `${days(count)} après`,
  readOn: (name, value, flag, day, distance) => `${name} ${value}, ${flag}, ${day} (${distance})`,
  readOnSameDay: (name, value, flag) => `${name} ${value}, ${flag}, le même jour`,
  notRead: (names, count) => fr`Pas de résultat à moins de ${days(count)} : ${names}`,
  notUsed: (value, why) => `${value} (${why})`,
  change: {
    sentence: (v) =>
      fr`${v.name} : ${v.value} le ${v.on}, ${v.moves}${v.variation === undefined ? "" : `, ${v.variation}`}.` +
      (v.newer === undefined ? "" : ` ${v.newer}`),
    move: (v) => {
      const least = v.atLeast ? "au moins " : "";
      const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
      const of = { minimum: "le plus bas", start: "le premier", either: "le premier et plus bas" }[v.of];
      const from = `${of}, ${v.from} le ${v.on}, ${days(v.days)} avant`;
      if (v.way === "level") return v.atLeast ? `pas moins que ${from}` : `le même que ${from}`;
      return `${least}${v.by}${share} de ${v.way === "rising" ? "plus" : "moins"} que ${from}`;
    },
    moved: (v) => `${moved(v)}, ${v.from} le ${v.on}`,
    inLane: (v) => [`${step(v)} depuis ${v.from}`, step(v)],
    inShort: (v) => fr`${v.name} ${v.value} : ${v.moved}`,
    onPaper: (v) =>
      `${v.moved}${v.variation === undefined ? "" : `, ${v.variation}`}.${v.newer === undefined ? "" : ` ${v.newer}`}`,
    variation: { beyond: "au-delà de sa variation habituelle", within: "dans sa variation habituelle" },
    newer: (value, on) => fr`Un résultat ultérieur, ${value} le ${on}, n'est pas comparé.`,
    team: fr`C'est à l'équipe de dire si des critères de réponse sont remplis.`,
  },
  imwg:
    fr`Dans le myélome, la réponse et la progression selon l'IMWG reposent sur la protéine M et les chaînes légères libres, ` +
    "pas sur la B2M.",
  menu: (shown, offered) => `Bandes ${shown}/${offered}`,
  menuNote: (diagnosis) =>
    fr`Sur cet appareil, pour chaque patient ` +
    fr`${diagnosis === undefined ? "sans diagnostic enregistré" : fr`ayant le diagnostic ${diagnosis}`}.`,
  pair: {
    open: fr`inconnu : les deux sont des limites`,
    read: (csf, serum, ratio) => fr`LCR ${csf} et sérum ${serum} du même jour : rapport ${ratio}`,
  },
  purpose: {
    label: "Motif",
    all: "Tous les motifs",
    option: (name, count) => `${name} (${count})`,
    notRecorded: "Motif non enregistré",
    notice: (name, shown, all) =>
      fr`${name} : ${shown} résultats affichés sur ${all}. L'appréciation et tous les calculs utilisent les ${all}.`,
    showAll: "Afficher tous les résultats",
  },
};
