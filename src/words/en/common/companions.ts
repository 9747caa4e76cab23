import type { MeasurandCode } from "../../../domain/measuring/measurand.ts";

/** Names short enough for a lane on a phone. */
const short: { readonly [code in MeasurandCode]?: string } = {
  "b2m-serum": "B2M, serum",
  "b2m-csf": "B2M, CSF",
  "creatinine-serum": "Creatinine",
  "albumin-serum": "Albumin",
  "ldh-serum": "LDH",
  "hemoglobin-blood": "Hemoglobin",
  "platelets-blood": "Platelets",
  "lymphocytes-blood": "Lymphocytes",
  "m-protein-serum": "M-protein",
  "igm-serum": "IgM",
  "kappa-flc-serum": "Kappa FLC",
  "lambda-flc-serum": "Lambda FLC",
  "calcium-serum": "Calcium",
  "crp-serum": "CRP",
};

type Moved = {
  way: "rising" | "falling" | "level";
  by: string;
  percent: string | undefined;
  atLeast: boolean;
  of: "minimum" | "start";
};

const step = (v: Moved): string => {
  const least = v.atLeast ? "at least " : "";
  const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
  return v.way === "level" ? "unchanged" : `${v.way === "rising" ? "up" : "down"} ${least}${v.by}${share}`;
};

const moved = (v: Moved): string => `${step(v)} from ${v.of === "minimum" ? "the lowest" : "the first"}`;

/** What stands under a trend of B2M and is read together with it, CSF beside serum, and views narrowed to a purpose. */
export const companions = {
  short,
  kidneys: "Creatinine and eGFR",
  title: (name: string, unit: string) => `${name}, ${unit}`,
  latest: (value: string, day: string) => `latest ${value}, ${day}`,
  /** The first and the lowest result of a lane too low for values at its marks. */
  ends: (first: string, lowest: string) => (first === lowest ? `first and lowest ${first}` : `first ${first}, lowest ${lowest}`),
  noRoom: (names: string) => `No room here for: ${names}`,
  earlier: (count: number) => `← ${count} earlier`,
  later: (count: number) => `${count} later →`,
  /** In a lane, at the crosshair. */
  reading: (value: string, distance: string) => `${value}, ${distance}`,
  noReading: (days: number) => `none within ${days} days`,
  sameDay: "same day",
  daysBefore: (days: number) => `${days} ${days === 1 ? "day" : "days"} earlier`,
  daysAfter: (days: number) => `${days} ${days === 1 ? "day" : "days"} later`,
  /** In the read-out. */
  readOn: (name: string, value: string, flag: string, day: string, distance: string) =>
    `${name} ${value}, ${flag}, ${day} (${distance})`,
  readOnSameDay: (name: string, value: string, flag: string) => `${name} ${value}, ${flag}, same day`,
  notRead: (names: string, days: number) => `No result within ${days} days: ${names}`,
  notUsed: (value: string, why: string) => `${value} (${why})`,
  change: {
    sentence: (v: {
      name: string;
      value: string;
      on: string;
      moves: string;
      variation: string | undefined;
      newer: string | undefined;
    }) =>
      `${v.name}: ${v.value} on ${v.on}, ${v.moves}${v.variation === undefined ? "" : `, ${v.variation}`}.` +
      (v.newer === undefined ? "" : ` ${v.newer}`),
    move: (v: {
      way: "rising" | "falling" | "level";
      by: string;
      percent: string | undefined;
      atLeast: boolean;
      of: "minimum" | "start" | "either";
      from: string;
      on: string;
      days: number;
    }) => {
      const least = v.atLeast ? "at least " : "";
      const share = v.percent === undefined ? "" : ` (${least}${v.percent})`;
      const of = { minimum: "the lowest", start: "the first", either: "the lowest and first" }[v.of];
      const from = `${of}, ${v.from} on ${v.on}, ${v.days === 1 ? "1 day" : `${v.days} days`} before`;
      if (v.way === "level") return v.atLeast ? `not below ${from}` : `the same as ${from}`;
      return `${v.way === "rising" ? "up" : "down"} ${least}${v.by}${share} from ${from}`;
    },
    /** From the lowest alone, for a place with room for one line. A new lowest value is told from the first. */
    moved: (v: Moved & { from: string; on: string }) => `${moved(v)}, ${v.from} on ${v.on}`,
    /** The same over its lane, where first, lowest and latest are written. */
    inLane: (v: Moved & { from: string }): readonly string[] => [`${step(v)} from ${v.from}`, step(v)],
    inShort: (v: { name: string; value: string; moved: string }) => `${v.name} ${v.value}: ${v.moved}`,
    onPaper: (v: { moved: string; variation: string | undefined; newer: string | undefined }) =>
      `${v.moved}${v.variation === undefined ? "" : `, ${v.variation}`}.${v.newer === undefined ? "" : ` ${v.newer}`}`,
    variation: { beyond: "beyond its usual variation", within: "within its usual variation" },
    newer: (value: string, on: string) => `A later result, ${value} on ${on}, is not compared.`,
    team: "Whether response criteria are met is for the team to say.",
  },
  imwg: "In myeloma, IMWG response and progression rest on M-protein and free light chains, not on B2M.",
  menu: (shown: number, offered: number) => `Lanes ${shown}/${offered}`,
  menuNote: (diagnosis: string | undefined) =>
    `On this device for every patient ${diagnosis === undefined ? "without a recorded diagnosis" : `with the diagnosis ${diagnosis}`}.`,
  pair: {
    open: "not known: both are limits",
    read: (csf: string, serum: string, ratio: string) => `CSF ${csf} and serum ${serum} of the same day: ratio ${ratio}`,
  },
  purpose: {
    label: "Purpose",
    all: "All purposes",
    option: (name: string, count: number) => `${name} (${count})`,
    notRecorded: "Purpose not recorded",
    notice: (name: string, shown: number, all: number) =>
      `${name}: ${shown} of ${all} results shown. The verdict and every calculation use all ${all}.`,
    showAll: "Show all results",
  },
};
