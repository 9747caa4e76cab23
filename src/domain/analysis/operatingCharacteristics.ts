/** How often stable patients are called, as shares of patients. Written by `npm run simulate`. */
export type StableRates = {
  readonly results: number;
  /** Called confirmed at any visit up to this one, in either direction. */
  readonly confirmedEver: number;
  /** Called possible at this visit. */
  readonly possibleAtVisit: number;
  /** Called at this visit, possible or confirmed. */
  readonly calledAtVisit: number;
  /** Called at any visit up to this one, possible or confirmed: the cumulative figure. */
  readonly calledEver: number;
};

/** How often a true rise is found, as shares of patients. */
export type PatternRates = {
  readonly name: "step-15" | "step-25" | "step-50" | "response-then-relapse";
  readonly risingFound: number;
  readonly risingConfirmed: number;
  readonly foundAtFirstVisit: number;
};

export type CharacteristicsUnder = {
  readonly trueCvPercent: number;
  readonly assumedCvPercent: number;
  readonly stable: readonly StableRates[];
  readonly patterns: readonly PatternRates[];
};

/** Familiar rules, each with the limit at which it calls as many stable patients over 24 visits as the product does. */
export const CLASSICAL_RULES = ["previous", "first", "nadir", "cusum", "ewma", "regression"] as const;
export type ClassicalRule = (typeof CLASSICAL_RULES)[number];
export type RuleRates = { readonly [rule in ClassicalRule]: number };

/** Courses in which nothing changes, whatever the results do. */
export const FLAT_COURSES = [
  "as-assumed",
  "irregular",
  "printed-0.6",
  "printed-1.2",
  "printed-2.4",
  "autocorrelated",
  "outlier-high",
  "outlier-low",
  "cv-6.6",
  "cv-12",
  "printed-0.25",
  "outlier-first",
] as const;
/** Courses in which the value truly rises, at the end at least. */
export const RISING_COURSES = [
  "step-15-at-7",
  "step-25-at-7",
  "step-25-at-3",
  "step-50-at-7",
  "ramp-3-from-2",
  "ramp-3-from-7",
  "ramp-5-from-2",
  "ramp-5-from-7",
  "ramp-8-from-2",
  "ramp-8-from-7",
  "ramp-10-from-2",
  "ramp-10-from-7",
  "relapse-10",
  "relapse-5",
] as const;

/** A flat course over 24 visits: shares of patients who are called all the same. */
export type FlatRates = {
  readonly name: (typeof FLAT_COURSES)[number];
  readonly calledEver: number;
  readonly confirmedEver: number;
  /** Of a course with one result out of line: called the other way at the first, second, third and fourth visit after it. */
  readonly wrongWayAfter?: readonly number[];
  readonly rules: RuleRates;
};

/** A rising course: shares of patients in whom the rise is called by the last visit. */
export type RisingRates = {
  readonly name: (typeof RISING_COURSES)[number];
  readonly found: number;
  readonly confirmed: number;
  readonly rules: RuleRates;
};

/**
 * A change of method that some specimens were measured over by both: shares of patients who are called ever (flat, 24 visits), or
 * in whom the rise is called by the last visit (a step at the visit of the change, 12 visits).
 */
export type BridgedRates = {
  readonly course: "flat" | "step-25-at-7";
  readonly cvaPercent: number;
  /** 0: no bridge. */
  readonly pairs: number;
  /** The visit from which the new method measures, counted from 1. */
  readonly at: number;
  readonly called: number;
  readonly confirmed: number;
};

export type OperatingCharacteristics = {
  readonly seed: number;
  readonly series: number;
  readonly stated: CharacteristicsUnder;
  readonly underestimated: CharacteristicsUnder;
  /** Courses that are not as the rule assumes, or change in other ways; fewer patients a row. */
  readonly coursesSeries: number;
  readonly flat: readonly FlatRates[];
  readonly rising: readonly RisingRates[];
  readonly bridged: readonly BridgedRates[];
};

/** The published figures. Written by `npm run simulate`; not changed by hand. */
export const OPERATING_CHARACTERISTICS: OperatingCharacteristics = {
  seed: 20250102,
  series: 50000,
  stated: {
    trueCvPercent: 8.4,
    assumedCvPercent: 8.4,
    stable: [
      {
        results: 2,
        confirmedEver: 0,
        possibleAtVisit: 0.05066,
        calledAtVisit: 0.05066,
        calledEver: 0.05066,
      },
      {
        results: 4,
        confirmedEver: 0.00098,
        possibleAtVisit: 0.02834,
        calledAtVisit: 0.02926,
        calledEver: 0.09154,
      },
      {
        results: 6,
        confirmedEver: 0.00318,
        possibleAtVisit: 0.01748,
        calledAtVisit: 0.02042,
        calledEver: 0.11538,
      },
      {
        results: 8,
        confirmedEver: 0.00666,
        possibleAtVisit: 0.01194,
        calledAtVisit: 0.01726,
        calledEver: 0.132,
      },
      {
        results: 12,
        confirmedEver: 0.01658,
        possibleAtVisit: 0.00832,
        calledAtVisit: 0.01892,
        calledEver: 0.15724,
      },
      {
        results: 16,
        confirmedEver: 0.02858,
        possibleAtVisit: 0.00608,
        calledAtVisit: 0.02052,
        calledEver: 0.1752,
      },
      {
        results: 20,
        confirmedEver: 0.03908,
        possibleAtVisit: 0.00508,
        calledAtVisit: 0.0215,
        calledEver: 0.18902,
      },
      {
        results: 24,
        confirmedEver: 0.04706,
        possibleAtVisit: 0.00538,
        calledAtVisit: 0.02154,
        calledEver: 0.20044,
      },
    ],
    patterns: [
      {
        name: "step-15",
        risingFound: 0.6627,
        risingConfirmed: 0.42706,
        foundAtFirstVisit: 0.11894,
      },
      {
        name: "step-25",
        risingFound: 0.97586,
        risingConfirmed: 0.91724,
        foundAtFirstVisit: 0.35758,
      },
      {
        name: "step-50",
        risingFound: 1,
        risingConfirmed: 1,
        foundAtFirstVisit: 0.93238,
      },
      {
        name: "response-then-relapse",
        risingFound: 0.9599,
        risingConfirmed: 0.8474,
        foundAtFirstVisit: 0.03592,
      },
    ],
  },
  underestimated: {
    trueCvPercent: 8.4,
    assumedCvPercent: 6.6,
    stable: [
      {
        results: 2,
        confirmedEver: 0,
        possibleAtVisit: 0.12412,
        calledAtVisit: 0.12412,
        calledEver: 0.12412,
      },
      {
        results: 4,
        confirmedEver: 0.01276,
        possibleAtVisit: 0.09742,
        calledAtVisit: 0.1092,
        calledEver: 0.25022,
      },
      {
        results: 6,
        confirmedEver: 0.03432,
        possibleAtVisit: 0.06408,
        calledAtVisit: 0.0933,
        calledEver: 0.32306,
      },
      {
        results: 8,
        confirmedEver: 0.0636,
        possibleAtVisit: 0.0501,
        calledAtVisit: 0.09562,
        calledEver: 0.37704,
      },
      {
        results: 12,
        confirmedEver: 0.13358,
        possibleAtVisit: 0.04124,
        calledAtVisit: 0.1184,
        calledEver: 0.4598,
      },
      {
        results: 16,
        confirmedEver: 0.20744,
        possibleAtVisit: 0.03412,
        calledAtVisit: 0.13248,
        calledEver: 0.52034,
      },
      {
        results: 20,
        confirmedEver: 0.26862,
        possibleAtVisit: 0.03708,
        calledAtVisit: 0.14236,
        calledEver: 0.5697,
      },
      {
        results: 24,
        confirmedEver: 0.31666,
        possibleAtVisit: 0.03692,
        calledAtVisit: 0.14466,
        calledEver: 0.60916,
      },
    ],
    patterns: [
      {
        name: "step-15",
        risingFound: 0.87816,
        risingConfirmed: 0.74302,
        foundAtFirstVisit: 0.3048,
      },
      {
        name: "step-25",
        risingFound: 0.99646,
        risingConfirmed: 0.98466,
        foundAtFirstVisit: 0.618,
      },
      {
        name: "step-50",
        risingFound: 1,
        risingConfirmed: 1,
        foundAtFirstVisit: 0.98502,
      },
      {
        name: "response-then-relapse",
        risingFound: 0.99302,
        risingConfirmed: 0.95782,
        foundAtFirstVisit: 0.13516,
      },
    ],
  },
  coursesSeries: 10000,
  flat: [
    {
      name: "as-assumed",
      calledEver: 0.2001,
      confirmedEver: 0.0439,
      rules: {
        previous: 0.1941,
        first: 0.2078,
        nadir: 0.2004,
        cusum: 0.2037,
        ewma: 0.2011,
        regression: 0.2033,
      },
    },
    {
      name: "irregular",
      calledEver: 0.2082,
      confirmedEver: 0.0484,
      rules: {
        previous: 0.2057,
        first: 0.2106,
        nadir: 0.2033,
        cusum: 0.1958,
        ewma: 0.1999,
        regression: 0.2007,
      },
    },
    {
      name: "printed-0.6",
      calledEver: 0.2117,
      confirmedEver: 0.0348,
      rules: {
        previous: 0.661,
        first: 0.381,
        nadir: 0.0701,
        cusum: 0.2767,
        ewma: 0.3595,
        regression: 0.3755,
      },
    },
    {
      name: "printed-1.2",
      calledEver: 0.1869,
      confirmedEver: 0.0431,
      rules: {
        previous: 0.2869,
        first: 0.2125,
        nadir: 0.1663,
        cusum: 0.223,
        ewma: 0.2305,
        regression: 0.237,
      },
    },
    {
      name: "printed-2.4",
      calledEver: 0.2054,
      confirmedEver: 0.0456,
      rules: {
        previous: 0.1958,
        first: 0.2105,
        nadir: 0.2096,
        cusum: 0.2063,
        ewma: 0.2025,
        regression: 0.2032,
      },
    },
    {
      name: "autocorrelated",
      calledEver: 0.3238,
      confirmedEver: 0.1574,
      rules: {
        previous: 0.0477,
        first: 0.1913,
        nadir: 0.1625,
        cusum: 0.3212,
        ewma: 0.3398,
        regression: 0.377,
      },
    },
    {
      name: "outlier-high",
      calledEver: 0.9842,
      confirmedEver: 0.2058,
      wrongWayAfter: [0.0239, 0.0521, 0.0621, 0.0686],
      rules: {
        previous: 0.981,
        first: 0.9714,
        nadir: 0.9961,
        cusum: 0.3377,
        ewma: 0.6778,
        regression: 0.7078,
      },
    },
    {
      name: "outlier-low",
      calledEver: 0.9823,
      confirmedEver: 0.2037,
      wrongWayAfter: [0.0229, 0.0534, 0.063, 0.0684],
      rules: {
        previous: 0.9803,
        first: 0.9683,
        nadir: 0.9954,
        cusum: 0.3484,
        ewma: 0.6768,
        regression: 0.7057,
      },
    },
    {
      name: "cv-6.6",
      calledEver: 0.0306,
      confirmedEver: 0.0009,
      rules: {
        previous: 0.0246,
        first: 0.0409,
        nadir: 0.0164,
        cusum: 0.0882,
        ewma: 0.0536,
        regression: 0.0464,
      },
    },
    {
      name: "cv-12",
      calledEver: 0.787,
      confirmedEver: 0.5198,
      rules: {
        previous: 0.7814,
        first: 0.6814,
        nadir: 0.8332,
        cusum: 0.4439,
        ewma: 0.5732,
        regression: 0.627,
      },
    },
    {
      name: "printed-0.25",
      calledEver: 0.0013,
      confirmedEver: 0.0001,
      rules: {
        previous: 1,
        first: 1,
        nadir: 1,
        cusum: 0.9174,
        ewma: 0.9708,
        regression: 0.9901,
      },
    },
    {
      name: "outlier-first",
      calledEver: 0.9991,
      confirmedEver: 0.9852,
      rules: {
        previous: 0.9374,
        first: 1,
        nadir: 0.1864,
        cusum: 0.9574,
        ewma: 0.9381,
        regression: 0.9985,
      },
    },
  ],
  rising: [
    {
      name: "step-15-at-7",
      found: 0.6622,
      confirmed: 0.4236,
      rules: {
        previous: 0.1084,
        first: 0.3499,
        nadir: 0.4774,
        cusum: 0.4567,
        ewma: 0.5877,
        regression: 0.7013,
      },
    },
    {
      name: "step-25-at-7",
      found: 0.9776,
      confirmed: 0.9205,
      rules: {
        previous: 0.2667,
        first: 0.6836,
        nadir: 0.861,
        cusum: 0.892,
        ewma: 0.9298,
        regression: 0.9788,
      },
    },
    {
      name: "step-25-at-3",
      found: 0.864,
      confirmed: 0.5831,
      rules: {
        previous: 0.281,
        first: 0.7621,
        nadir: 0.7007,
        cusum: 0.7337,
        ewma: 0.8331,
        regression: 0.913,
      },
    },
    {
      name: "step-50-at-7",
      found: 1,
      confirmed: 1,
      rules: {
        previous: 0.8138,
        first: 0.9894,
        nadir: 1,
        cusum: 0.9999,
        ewma: 0.9999,
        regression: 1,
      },
    },
    {
      name: "ramp-3-from-2",
      found: 0.9504,
      confirmed: 0.8125,
      rules: {
        previous: 0.1109,
        first: 0.8274,
        nadir: 0.826,
        cusum: 0.9163,
        ewma: 0.967,
        regression: 0.9816,
      },
    },
    {
      name: "ramp-3-from-7",
      found: 0.5399,
      confirmed: 0.2962,
      rules: {
        previous: 0.0626,
        first: 0.314,
        nadir: 0.4292,
        cusum: 0.2677,
        ewma: 0.461,
        regression: 0.5611,
      },
    },
    {
      name: "ramp-5-from-2",
      found: 1,
      confirmed: 0.9999,
      rules: {
        previous: 0.1737,
        first: 0.9982,
        nadir: 0.9994,
        cusum: 1,
        ewma: 1,
        regression: 1,
      },
    },
    {
      name: "ramp-5-from-7",
      found: 0.9553,
      confirmed: 0.8398,
      rules: {
        previous: 0.0939,
        first: 0.673,
        nadir: 0.851,
        cusum: 0.6971,
        ewma: 0.8835,
        regression: 0.9523,
      },
    },
    {
      name: "ramp-8-from-2",
      found: 1,
      confirmed: 1,
      rules: {
        previous: 0.2732,
        first: 1,
        nadir: 1,
        cusum: 1,
        ewma: 1,
        regression: 1,
      },
    },
    {
      name: "ramp-8-from-7",
      found: 1,
      confirmed: 0.9994,
      rules: {
        previous: 0.1579,
        first: 0.9709,
        nadir: 0.9987,
        cusum: 0.9914,
        ewma: 0.9985,
        regression: 1,
      },
    },
    {
      name: "ramp-10-from-2",
      found: 1,
      confirmed: 1,
      rules: {
        previous: 0.3639,
        first: 1,
        nadir: 1,
        cusum: 1,
        ewma: 1,
        regression: 1,
      },
    },
    {
      name: "ramp-10-from-7",
      found: 1,
      confirmed: 1,
      rules: {
        previous: 0.2158,
        first: 0.997,
        nadir: 1,
        cusum: 0.9998,
        ewma: 1,
        regression: 1,
      },
    },
    {
      name: "relapse-10",
      found: 0.9615,
      confirmed: 0.8464,
      rules: {
        previous: 0.1575,
        first: 0,
        nadir: 0.9076,
        cusum: 0,
        ewma: 0,
        regression: 0,
      },
    },
    {
      name: "relapse-5",
      found: 0.9954,
      confirmed: 0.9833,
      rules: {
        previous: 0.1211,
        first: 0,
        nadir: 0.9729,
        cusum: 0,
        ewma: 0,
        regression: 0,
      },
    },
  ],
  bridged: [
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 1,
      at: 6,
      called: 0.1908,
      confirmed: 0.0436,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 1,
      at: 12,
      called: 0.1949,
      confirmed: 0.0407,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 1,
      at: 18,
      called: 0.2018,
      confirmed: 0.0437,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 2,
      at: 6,
      called: 0.2005,
      confirmed: 0.0438,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 2,
      at: 12,
      called: 0.1992,
      confirmed: 0.0426,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 2,
      at: 18,
      called: 0.1953,
      confirmed: 0.041,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 4,
      at: 6,
      called: 0.2028,
      confirmed: 0.0467,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 4,
      at: 12,
      called: 0.1974,
      confirmed: 0.0448,
    },
    {
      course: "flat",
      cvaPercent: 3,
      pairs: 4,
      at: 18,
      called: 0.1965,
      confirmed: 0.0415,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 1,
      at: 6,
      called: 0.1905,
      confirmed: 0.047,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 1,
      at: 12,
      called: 0.1886,
      confirmed: 0.0402,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 1,
      at: 18,
      called: 0.2012,
      confirmed: 0.0415,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 2,
      at: 6,
      called: 0.1966,
      confirmed: 0.0492,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 2,
      at: 12,
      called: 0.2012,
      confirmed: 0.0425,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 2,
      at: 18,
      called: 0.1947,
      confirmed: 0.0417,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 4,
      at: 6,
      called: 0.2079,
      confirmed: 0.0495,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 4,
      at: 12,
      called: 0.2049,
      confirmed: 0.0479,
    },
    {
      course: "flat",
      cvaPercent: 6,
      pairs: 4,
      at: 18,
      called: 0.2071,
      confirmed: 0.0458,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 3,
      pairs: 0,
      at: 7,
      called: 0.0596,
      confirmed: 0.0021,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 3,
      pairs: 1,
      at: 7,
      called: 0.8655,
      confirmed: 0.6523,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 3,
      pairs: 2,
      at: 7,
      called: 0.9328,
      confirmed: 0.815,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 3,
      pairs: 4,
      at: 7,
      called: 0.9633,
      confirmed: 0.8947,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 6,
      pairs: 0,
      at: 7,
      called: 0.0586,
      confirmed: 0.0014,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 6,
      pairs: 1,
      at: 7,
      called: 0.5258,
      confirmed: 0.2352,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 6,
      pairs: 2,
      at: 7,
      called: 0.7688,
      confirmed: 0.5645,
    },
    {
      course: "step-25-at-7",
      cvaPercent: 6,
      pairs: 4,
      at: 7,
      called: 0.9391,
      confirmed: 0.8498,
    },
  ],
};
