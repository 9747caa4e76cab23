/** Why a result is asked about before it is kept. Each names what was seen, so that the reader can judge. */
export const doubts = {
  challengedUnit: (reported: string, canonical: string, likelier: string) =>
    `${reported} is ${canonical}. B2M is hardly ever printed in this unit: did the laboratory print ${likelier}?`,
  jumpUp: (value: string, times: string, previous: string, on: string) =>
    `${value} is ${times} times the result of ${on} (${previous}). A slip of the decimal sign, the unit or the patient looks like this.`,
  jumpDown: (value: string, times: string, previous: string, on: string) =>
    `${value} is ${times} times lower than the result of ${on} (${previous}). A slip of the decimal sign, the unit or ` +
    "the patient looks like this.",
  fallToZero: (value: string, previous: string, on: string) =>
    `${value}, after ${previous} on ${on}. A slip of the keyboard looks like this.`,
  implausiblyHigh: (value: string, limit: string) =>
    `${value} is above ${limit}, where results are rarely seen. Check the value and its unit.`,
  implausiblyLow: (value: string, limit: string) =>
    `${value} is below ${limit}, where results are rarely seen. Check the value and its unit.`,
  identical: (value: string, on: string) =>
    `The same result, ${value}, is already recorded for ${on}. Saved again, it would count twice.`,
  sameDay: (value: string, on: string) => `Another result, ${value}, is already recorded for ${on}. Both would be shown.`,
  limitsTooLow: (value: string, interval: string, times: string) =>
    `${value} is ${times} times its interval, ${interval}. Limits in another unit than the value look like this, and ` +
    "would decide the flag.",
  limitsTooHigh: (value: string, interval: string, times: string) =>
    `${value} is ${times} times lower than its interval, ${interval}. Limits in another unit than the value look like ` +
    "this, and would decide the flag.",
  urineWithoutPh: "Urine pH is not recorded. B2M is destroyed in acid urine, so the value would be shown but not interpreted.",
};
