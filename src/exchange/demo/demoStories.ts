import type { EventKind } from "../../domain/record/clinicalEvent.ts";
import type { TestInterval } from "../../domain/record/testInterval.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Diagnosis, Sex } from "../../domain/record/patient.ts";

/** Where and how results were measured, and what that laboratory printed as its interval. */
export type DemoLaboratory = {
  readonly laboratory: string;
  readonly method: string;
  readonly unit: string;
  readonly intervalLow?: string;
  readonly intervalHigh?: string;
};

/** Results of one measurand: pairs of days before today and the value as printed, oldest first; a third part is the urine pH. */
export type DemoResults = {
  readonly measurand: MeasurandCode;
  readonly at: DemoLaboratory;
  readonly results: readonly (readonly [daysAgo: number, value: string, urinePh?: string])[];
};

/**
 * One made-up person and what there is to see in their results. All days count back from the day the demo is loaded, so that it
 * never grows old.
 */
export type DemoStory = {
  readonly familyName: string;
  readonly givenName: string;
  readonly sex: Sex;
  readonly ageYears: number;
  readonly diagnosis: Diagnosis;
  readonly diagnosedDaysAgo: number;
  readonly series: readonly DemoResults[];
  readonly lines: readonly {
    readonly regimen: string;
    readonly from: number;
    readonly to?: number;
    readonly stopReason?: string;
  }[];
  readonly events: readonly { readonly kind: EventKind; readonly from: number; readonly to?: number; readonly note?: string }[];
  /** When the next test is planned: so long after the latest, or on a day, so many days from now. */
  readonly next?: { readonly every: TestInterval } | { readonly inDays: number };
  /** How long ago somebody of the team reviewed what there was then. */
  readonly reviewed?: { readonly daysAgo: number; readonly by: string };
};

const NORTH: DemoLaboratory = {
  laboratory: "Demo Laboratory North",
  method: "Nephelometry",
  unit: "mg/L",
  intervalLow: "0.8",
  intervalHigh: "2.2",
};
const SOUTH: DemoLaboratory = {
  laboratory: "Demo Laboratory South",
  method: "Chemiluminescence",
  unit: "mg/L",
  intervalLow: "1.1",
  intervalHigh: "2.4",
};
const WEST: DemoLaboratory = {
  laboratory: "Demo Laboratory West",
  method: "Turbidimetry",
  unit: "nmol/L",
  intervalLow: "68",
  intervalHigh: "198",
};
const EAST: DemoLaboratory = {
  laboratory: "Demo Laboratory East",
  method: "Turbidimetry",
  unit: "ug/mL",
  intervalLow: "1.21",
  intervalHigh: "2.70",
};
const CSF: DemoLaboratory = {
  laboratory: "Demo Laboratory North",
  method: "Nephelometry",
  unit: "mg/L",
  intervalLow: "0.70",
  intervalHigh: "1.80",
};
const URINE: DemoLaboratory = {
  laboratory: "Demo Laboratory East",
  method: "Chemiluminescence",
  unit: "ug/L",
  intervalHigh: "300",
};
const CREATININE: DemoLaboratory = {
  laboratory: "Demo Laboratory North",
  method: "Enzymatic",
  unit: "mg/dL",
  intervalLow: "0.6",
  intervalHigh: "1.2",
};
const CREATININE_SI: DemoLaboratory = {
  laboratory: "Demo Laboratory South",
  method: "Enzymatic",
  unit: "umol/L",
  intervalLow: "53",
  intervalHigh: "106",
};
const M_PROTEIN: DemoLaboratory = { laboratory: "Demo Laboratory North", method: "Electrophoresis", unit: "g/dL" };
const ALBUMIN: DemoLaboratory = {
  laboratory: "Demo Laboratory North",
  method: "Bromocresol green",
  unit: "g/dL",
  intervalLow: "3.5",
  intervalHigh: "5.0",
};
const LDH: DemoLaboratory = {
  laboratory: "Demo Laboratory North",
  method: "IFCC",
  unit: "U/L",
  intervalLow: "125",
  intervalHigh: "220",
};

/** Ten people, each a story worth showing at a tumor board. Nobody of this name or history exists. */
export const DEMO_STORIES: readonly DemoStory[] = [
  {
    // Response, then relapse; the kidneys stay as they were.
    familyName: "Amberg",
    givenName: "Ruth",
    sex: "female",
    ageYears: 63,
    diagnosis: "multiple-myeloma",
    diagnosedDaysAgo: 640,
    next: { every: "P4W" },
    reviewed: { daysAgo: 50, by: "AK" },
    series: [
      {
        measurand: "b2m-serum",
        at: NORTH,
        results: [
          [634, "8.1"],
          [592, "6.2"],
          [550, "4.7"],
          [501, "3.9"],
          [452, "3.1"],
          [403, "3.0"],
          [340, "2.9"],
          [278, "3.1"],
          [215, "3.0"],
          [152, "3.6"],
          [96, "4.1"],
          [40, "4.7"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [634, "1.10"],
          [550, "0.98"],
          [452, "0.92"],
          [340, "0.95"],
          [278, "0.91"],
          [215, "0.94"],
          [152, "0.96"],
          [96, "0.93"],
          [40, "0.95"],
        ],
      },
      {
        measurand: "m-protein-serum",
        at: M_PROTEIN,
        results: [
          [634, "3.8"],
          [550, "1.6"],
          [452, "0.6"],
          [340, "0.5"],
          [215, "0.5"],
          [96, "0.9"],
          [40, "1.3"],
        ],
      },
      {
        measurand: "albumin-serum",
        at: ALBUMIN,
        results: [
          [634, "3.4"],
          [452, "3.9"],
          [40, "3.8"],
        ],
      },
      {
        measurand: "ldh-serum",
        at: LDH,
        results: [
          [634, "198"],
          [40, "205"],
        ],
      },
    ],
    lines: [
      { regimen: "VRd", from: 625, to: 470, stopReason: "Completed" },
      { regimen: "Lenalidomide maintenance", from: 430 },
    ],
    events: [{ kind: "transplant", from: 455, note: "Autologous" }],
  },
  {
    // Two years of plain noise.
    familyName: "Bergson",
    givenName: "Tomas",
    sex: "male",
    ageYears: 58,
    diagnosis: "smoldering-myeloma",
    diagnosedDaysAgo: 760,
    series: [
      {
        measurand: "b2m-serum",
        at: SOUTH,
        results: [
          [728, "2.3"],
          [672, "2.5"],
          [616, "2.2"],
          [560, "2.4"],
          [504, "2.6"],
          [448, "2.3"],
          [392, "2.4"],
          [336, "2.1"],
          [280, "2.5"],
          [224, "2.4"],
          [168, "2.2"],
          [112, "2.5"],
          [56, "2.3"],
          [5, "2.4"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE_SI,
        results: [
          [728, "82"],
          [504, "85"],
          [280, "80"],
          [56, "84"],
          [5, "83"],
        ],
      },
    ],
    lines: [],
    events: [],
  },
  {
    // The marker rises because the kidneys fail: creatinine rises with it.
    familyName: "Castellan",
    givenName: "Maria",
    sex: "female",
    ageYears: 71,
    diagnosis: "multiple-myeloma",
    diagnosedDaysAgo: 520,
    next: { inDays: 16 },
    reviewed: { daysAgo: 30, by: "BM" },
    series: [
      {
        measurand: "b2m-serum",
        at: NORTH,
        results: [
          [510, "3.2"],
          [460, "3.0"],
          [404, "3.1"],
          [348, "2.9"],
          [292, "3.2"],
          [236, "3.0"],
          [180, "3.7"],
          [124, "4.4"],
          [68, "4.9"],
          [12, "5.3"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [510, "0.92"],
          [404, "0.95"],
          [292, "0.93"],
          [236, "0.97"],
          [180, "1.22"],
          [124, "1.47"],
          [68, "1.66"],
          [12, "1.78"],
        ],
      },
      {
        measurand: "m-protein-serum",
        at: M_PROTEIN,
        results: [
          [510, "1.1"],
          [292, "0.9"],
          [124, "0.9"],
          [12, "0.8"],
        ],
      },
    ],
    lines: [{ regimen: "DRd", from: 500 }],
    events: [{ kind: "note", from: 190, note: "New ibuprofen for back pain" }],
  },
  {
    // A step that is the laboratory's, not the patient's.
    familyName: "Dorfler",
    givenName: "Anton",
    sex: "male",
    ageYears: 66,
    diagnosis: "multiple-myeloma",
    diagnosedDaysAgo: 480,
    next: { inDays: -6 },
    series: [
      {
        measurand: "b2m-serum",
        at: NORTH,
        results: [
          [470, "4.4"],
          [414, "4.6"],
          [358, "4.3"],
          [302, "4.7"],
          [246, "4.5"],
          [190, "4.6"],
          [134, "4.4"],
          [78, "4.5"],
        ],
      },
      { measurand: "b2m-serum", at: SOUTH, results: [[20, "3.4"]] },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [470, "1.15"],
          [246, "1.18"],
          [78, "1.14"],
          [20, "1.16"],
        ],
      },
    ],
    lines: [{ regimen: "Rd", from: 460 }],
    events: [],
  },
  {
    // A fast fall on a targeted drug, then a plateau.
    familyName: "Eklund",
    givenName: "Sofia",
    sex: "female",
    ageYears: 69,
    diagnosis: "cll",
    diagnosedDaysAgo: 1500,
    next: { every: "P3M" },
    reviewed: { daysAgo: 12, by: "AK" },
    series: [
      {
        measurand: "b2m-serum",
        at: WEST,
        results: [
          [410, "562"],
          [368, "571"],
          [335, "428"],
          [307, "337"],
          [279, "281"],
          [223, "232"],
          [167, "221"],
          [111, "214"],
          [76, "225"],
          [20, "217"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE_SI,
        results: [
          [410, "71"],
          [368, "69"],
          [307, "72"],
          [223, "70"],
          [111, "68"],
          [20, "71"],
        ],
      },
      {
        measurand: "hemoglobin-blood",
        at: { laboratory: "Demo Laboratory West", method: "Photometry", unit: "g/L", intervalLow: "120", intervalHigh: "155" },
        results: [
          [410, "104"],
          [307, "113"],
          [20, "126"],
        ],
      },
    ],
    lines: [
      { regimen: "Bendamustine and rituximab", from: 1380, to: 1230, stopReason: "Completed" },
      { regimen: "Ibrutinib", from: 364 },
    ],
    events: [{ kind: "relapse", from: 415, note: "Judged by the team on lymphocytes and nodes" }],
  },
  {
    // Serum and cerebrospinal fluid, taken together.
    familyName: "Fontaine",
    givenName: "Luc",
    sex: "male",
    ageYears: 54,
    diagnosis: "cns-lymphoma",
    diagnosedDaysAgo: 220,
    next: { inDays: 11 },
    series: [
      {
        measurand: "b2m-csf",
        at: CSF,
        results: [
          [214, "3.6"],
          [186, "2.7"],
          [158, "1.9"],
          [130, "1.5"],
          [88, "1.3"],
          [32, "1.4"],
        ],
      },
      {
        measurand: "b2m-serum",
        at: NORTH,
        results: [
          [214, "2.0"],
          [186, "2.1"],
          [158, "1.9"],
          [130, "2.0"],
          [88, "1.8"],
          [32, "2.0"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [214, "0.88"],
          [130, "0.92"],
          [32, "0.90"],
        ],
      },
    ],
    lines: [{ regimen: "High-dose methotrexate and rituximab", from: 208, to: 95, stopReason: "Completed" }],
    events: [
      { kind: "lumbar-puncture", from: 214 },
      { kind: "intrathecal-therapy", from: 200, to: 172, note: "Cytarabine" },
      { kind: "lumbar-puncture", from: 32 },
    ],
  },
  {
    // Interferon raises the marker whatever the tumor does.
    familyName: "Grimaldi",
    givenName: "Elena",
    sex: "female",
    ageYears: 61,
    diagnosis: "multiple-myeloma",
    diagnosedDaysAgo: 900,
    next: { every: "P4W" },
    reviewed: { daysAgo: 10, by: "AK" },
    series: [
      {
        measurand: "b2m-serum",
        at: EAST,
        results: [
          [420, "2.31"],
          [364, "2.45"],
          [308, "2.22"],
          [252, "2.38"],
          [196, "2.41"],
          [140, "2.29"],
          [84, "3.95"],
          [56, "4.21"],
          [28, "4.08"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [420, "0.81"],
          [252, "0.79"],
          [140, "0.82"],
          [84, "0.80"],
          [28, "0.83"],
        ],
      },
      {
        measurand: "m-protein-serum",
        at: M_PROTEIN,
        results: [
          [420, "0.7"],
          [252, "0.7"],
          [140, "0.6"],
          [28, "0.6"],
        ],
      },
    ],
    lines: [{ regimen: "Interferon maintenance", from: 98 }],
    events: [{ kind: "interferon", from: 98, note: "Three times a week" }],
  },
  {
    // On dialysis the value says nothing about the tumor; before and after a session are two series.
    familyName: "Haddad",
    givenName: "Samir",
    sex: "male",
    ageYears: 74,
    diagnosis: "multiple-myeloma",
    diagnosedDaysAgo: 1100,
    next: { every: "P12W" },
    series: [
      {
        measurand: "b2m-serum",
        at: NORTH,
        results: [
          [700, "9.8"],
          [620, "11.2"],
          [300, "27.4"],
          [240, "31.0"],
          [180, "26.2"],
          [120, "29.5"],
          [60, "33.1"],
          [15, "30.4"],
        ],
      },
      {
        measurand: "b2m-serum-post-dialysis",
        at: { laboratory: "Demo Laboratory North", method: "Nephelometry", unit: "mg/L" },
        results: [
          [300, "14.1"],
          [180, "12.8"],
          [60, "15.6"],
          [15, "13.9"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [700, "3.9"],
          [620, "4.6"],
          [300, "7.2"],
          [15, "7.8"],
        ],
      },
    ],
    lines: [{ regimen: "CyBorD", from: 1080, to: 900, stopReason: "Completed" }],
    events: [{ kind: "dialysis", from: 560, note: "Hemodialysis, three times a week" }],
  },
  {
    // Urine says something only where its pH is known and at least 6.
    familyName: "Ionescu",
    givenName: "Mihai",
    sex: "male",
    ageYears: 59,
    diagnosis: "waldenstrom",
    diagnosedDaysAgo: 330,
    next: { every: "P6M" },
    reviewed: { daysAgo: 20, by: "BM" },
    series: [
      {
        measurand: "b2m-urine",
        at: URINE,
        results: [
          [320, "412", "6.8"],
          [264, "388", "7.0"],
          [208, "95", "5.4"],
          [152, "431"],
          [96, "397", "6.5"],
          [40, "<200", "6.9"],
          [8, "405", "7.1"],
        ],
      },
      {
        measurand: "b2m-serum",
        at: EAST,
        results: [
          [320, "3.6"],
          [208, "3.4"],
          [96, "3.7"],
          [8, "3.5"],
        ],
      },
      {
        measurand: "creatinine-serum",
        at: CREATININE,
        results: [
          [320, "1.08"],
          [96, "1.12"],
          [8, "1.10"],
        ],
      },
    ],
    lines: [{ regimen: "Zanubrutinib", from: 300 }],
    events: [],
  },
  {
    // One result is a number, not a trend.
    familyName: "Jansen",
    givenName: "Pieter",
    sex: "male",
    ageYears: 48,
    diagnosis: "dlbcl",
    diagnosedDaysAgo: 9,
    series: [{ measurand: "b2m-serum", at: SOUTH, results: [[6, "2.9"]] }],
    lines: [],
    events: [],
  },
];
