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

export type OperatingCharacteristics = {
  readonly seed: number;
  readonly series: number;
  readonly stated: CharacteristicsUnder;
  readonly underestimated: CharacteristicsUnder;
};

/** The published figures. Written by `npm run simulate`; not changed by hand. */
export const OPERATING_CHARACTERISTICS: OperatingCharacteristics = {
  seed: 20250102,
  series: 100000,
  stated: {
    trueCvPercent: 8.4,
    assumedCvPercent: 8.4,
    stable: [
      {
        results: 2,
        confirmedEver: 0,
        possibleAtVisit: 0.05069,
        calledAtVisit: 0.05069,
        calledEver: 0.05069,
      },
      {
        results: 4,
        confirmedEver: 0.0005,
        possibleAtVisit: 0.03681,
        calledAtVisit: 0.03729,
        calledEver: 0.09241,
      },
      {
        results: 6,
        confirmedEver: 0.00173,
        possibleAtVisit: 0.0275,
        calledAtVisit: 0.02915,
        calledEver: 0.11681,
      },
      {
        results: 8,
        confirmedEver: 0.00438,
        possibleAtVisit: 0.01849,
        calledAtVisit: 0.02221,
        calledEver: 0.13333,
      },
      {
        results: 12,
        confirmedEver: 0.01144,
        possibleAtVisit: 0.00987,
        calledAtVisit: 0.01699,
        calledEver: 0.15653,
      },
      {
        results: 16,
        confirmedEver: 0.02041,
        possibleAtVisit: 0.00581,
        calledAtVisit: 0.01546,
        calledEver: 0.17337,
      },
      {
        results: 20,
        confirmedEver: 0.03067,
        possibleAtVisit: 0.00275,
        calledAtVisit: 0.01404,
        calledEver: 0.18531,
      },
      {
        results: 24,
        confirmedEver: 0.04113,
        possibleAtVisit: 0.00161,
        calledAtVisit: 0.01362,
        calledEver: 0.19473,
      },
    ],
    patterns: [
      {
        name: "step-15",
        risingFound: 0.56689,
        risingConfirmed: 0.36995,
        foundAtFirstVisit: 0.1386,
      },
      {
        name: "step-25",
        risingFound: 0.95543,
        risingConfirmed: 0.8945,
        foundAtFirstVisit: 0.39751,
      },
      {
        name: "step-50",
        risingFound: 1,
        risingConfirmed: 0.99985,
        foundAtFirstVisit: 0.94966,
      },
      {
        name: "response-then-relapse",
        risingFound: 0.92298,
        risingConfirmed: 0.83315,
        foundAtFirstVisit: 0.02953,
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
        possibleAtVisit: 0.12394,
        calledAtVisit: 0.12394,
        calledEver: 0.12394,
      },
      {
        results: 4,
        confirmedEver: 0.00877,
        possibleAtVisit: 0.13851,
        calledAtVisit: 0.14658,
        calledEver: 0.25252,
      },
      {
        results: 6,
        confirmedEver: 0.02568,
        possibleAtVisit: 0.12271,
        calledAtVisit: 0.14559,
        calledEver: 0.33526,
      },
      {
        results: 8,
        confirmedEver: 0.05049,
        possibleAtVisit: 0.09639,
        calledAtVisit: 0.13508,
        calledEver: 0.39703,
      },
      {
        results: 12,
        confirmedEver: 0.11106,
        possibleAtVisit: 0.06163,
        calledAtVisit: 0.12622,
        calledEver: 0.48612,
      },
      {
        results: 16,
        confirmedEver: 0.17726,
        possibleAtVisit: 0.03854,
        calledAtVisit: 0.11822,
        calledEver: 0.54842,
      },
      {
        results: 20,
        confirmedEver: 0.24267,
        possibleAtVisit: 0.02481,
        calledAtVisit: 0.11464,
        calledEver: 0.59611,
      },
      {
        results: 24,
        confirmedEver: 0.30327,
        possibleAtVisit: 0.01754,
        calledAtVisit: 0.10872,
        calledEver: 0.63417,
      },
    ],
    patterns: [
      {
        name: "step-15",
        risingFound: 0.85288,
        risingConfirmed: 0.71869,
        foundAtFirstVisit: 0.36478,
      },
      {
        name: "step-25",
        risingFound: 0.99471,
        risingConfirmed: 0.98247,
        foundAtFirstVisit: 0.67992,
      },
      {
        name: "step-50",
        risingFound: 1,
        risingConfirmed: 0.99915,
        foundAtFirstVisit: 0.99046,
      },
      {
        name: "response-then-relapse",
        risingFound: 0.98851,
        risingConfirmed: 0.96454,
        foundAtFirstVisit: 0.13076,
      },
    ],
  },
};
