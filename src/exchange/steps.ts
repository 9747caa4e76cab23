/** Work in small steps, between which the page can breathe. Whoever runs it decides whether it does. */
export type Steps<Value> = Generator<undefined, Value, undefined>;

/** The answer at once, without a pause: where no screen waits. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** What running in slices takes from outside. */
export type Breathing = {
  /** Milliseconds that only go forward. */
  readonly clock: () => number;
  /** Resolves when the page has drawn and heard what waited. */
  readonly breathe: () => Promise<void>;
};

/** So short that a keystroke or a frame that waits for it is not noticed. */
const SLICE_MS = 40;

/**
 * The same answer, with a breath whenever a slice of time is used up: a backup of five thousand patients is read for seconds, and
 * the page stays awake.
 */
export async function inSlices<Value>(steps: Steps<Value>, { clock, breathe }: Breathing): Promise<Value> {
  let began = clock();
  let step = steps.next();
  while (step.done !== true) {
    if (clock() - began >= SLICE_MS) {
      await breathe();
      began = clock();
    }
    step = steps.next();
  }
  return step.value;
}
