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

/** What stands under a trend of B2M and is read together with it, CSF beside serum, and views narrowed to a purpose. */
export const companions = {
  short,
  kidneys: "Creatinine and eGFR",
  title: (name: string, unit: string) => `${name}, ${unit}`,
  latest: (value: string, day: string) => `latest ${value}, ${day}`,
  noRoom: (names: readonly string[]) => `No room here for: ${names.join(", ")}`,
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
  notRead: (names: readonly string[], days: number) => `No result within ${days} days: ${names.join(", ")}`,
  notUsed: (value: string, why: string) => `${value} (${why})`,
  imwg: "In myeloma, IMWG response and progression rest on M-protein and free light chains, not on B2M.",
  menu: (shown: number, offered: number) => `Lanes ${shown} of ${offered}`,
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
