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
  "seed": 20250102,
  "series": 40000,
  "stated": {
    "trueCvPercent": 8.4,
    "assumedCvPercent": 8.4,
    "stable": [
      {
        "results": 2,
        "confirmedEver": 0,
        "possibleAtVisit": 0.050875,
        "calledAtVisit": 0.050875,
        "calledEver": 0.050875
      },
      {
        "results": 4,
        "confirmedEver": 0.00075,
        "possibleAtVisit": 0.036775,
        "calledAtVisit": 0.0375,
        "calledEver": 0.092875
      },
      {
        "results": 6,
        "confirmedEver": 0.002725,
        "possibleAtVisit": 0.02645,
        "calledAtVisit": 0.0291,
        "calledEver": 0.117125
      },
      {
        "results": 8,
        "confirmedEver": 0.0059,
        "possibleAtVisit": 0.01735,
        "calledAtVisit": 0.0224,
        "calledEver": 0.132725
      },
      {
        "results": 12,
        "confirmedEver": 0.014475,
        "possibleAtVisit": 0.009725,
        "calledAtVisit": 0.01835,
        "calledEver": 0.15655
      },
      {
        "results": 16,
        "confirmedEver": 0.02505,
        "possibleAtVisit": 0.004975,
        "calledAtVisit": 0.016375,
        "calledEver": 0.173325
      },
      {
        "results": 20,
        "confirmedEver": 0.03665,
        "possibleAtVisit": 0.0018,
        "calledAtVisit": 0.0148,
        "calledEver": 0.185175
      },
      {
        "results": 24,
        "confirmedEver": 0.0485,
        "possibleAtVisit": 0.0007,
        "calledAtVisit": 0.01445,
        "calledEver": 0.194775
      }
    ],
    "patterns": [
      {
        "name": "step-15",
        "risingFound": 0.570075,
        "risingConfirmed": 0.376475,
        "foundAtFirstVisit": 0.138025
      },
      {
        "name": "step-25",
        "risingFound": 0.955625,
        "risingConfirmed": 0.897375,
        "foundAtFirstVisit": 0.40105
      },
      {
        "name": "step-50",
        "risingFound": 1,
        "risingConfirmed": 0.999975,
        "foundAtFirstVisit": 0.94825
      },
      {
        "name": "response-then-relapse",
        "risingFound": 0.92245,
        "risingConfirmed": 0.842525,
        "foundAtFirstVisit": 0.029775
      }
    ]
  },
  "underestimated": {
    "trueCvPercent": 8.4,
    "assumedCvPercent": 6.6,
    "stable": [
      {
        "results": 2,
        "confirmedEver": 0,
        "possibleAtVisit": 0.124,
        "calledAtVisit": 0.124,
        "calledEver": 0.124
      },
      {
        "results": 4,
        "confirmedEver": 0.011325,
        "possibleAtVisit": 0.13655,
        "calledAtVisit": 0.14725,
        "calledEver": 0.253025
      },
      {
        "results": 6,
        "confirmedEver": 0.036275,
        "possibleAtVisit": 0.112325,
        "calledAtVisit": 0.1451,
        "calledEver": 0.33525
      },
      {
        "results": 8,
        "confirmedEver": 0.068875,
        "possibleAtVisit": 0.083925,
        "calledAtVisit": 0.137675,
        "calledEver": 0.3972
      },
      {
        "results": 12,
        "confirmedEver": 0.144675,
        "possibleAtVisit": 0.051875,
        "calledAtVisit": 0.13485,
        "calledEver": 0.48745
      },
      {
        "results": 16,
        "confirmedEver": 0.22075,
        "possibleAtVisit": 0.02695,
        "calledAtVisit": 0.12215,
        "calledEver": 0.548575
      },
      {
        "results": 20,
        "confirmedEver": 0.294325,
        "possibleAtVisit": 0.01485,
        "calledAtVisit": 0.12,
        "calledEver": 0.5959
      },
      {
        "results": 24,
        "confirmedEver": 0.361025,
        "possibleAtVisit": 0.008575,
        "calledAtVisit": 0.11515,
        "calledEver": 0.634025
      }
    ],
    "patterns": [
      {
        "name": "step-15",
        "risingFound": 0.8524,
        "risingConfirmed": 0.7301,
        "foundAtFirstVisit": 0.364975
      },
      {
        "name": "step-25",
        "risingFound": 0.99455,
        "risingConfirmed": 0.983975,
        "foundAtFirstVisit": 0.680425
      },
      {
        "name": "step-50",
        "risingFound": 1,
        "risingConfirmed": 0.99995,
        "foundAtFirstVisit": 0.990325
      },
      {
        "name": "response-then-relapse",
        "risingFound": 0.988675,
        "risingConfirmed": 0.970625,
        "foundAtFirstVisit": 0.1312
      }
    ]
  }
};
