import * as fc from "fast-check";

// Property tests draw anew at every run. A failure names its seed; FC_SEED draws the same again, and FC_RUNS draws more where a
// test does not say how many.
const { FC_SEED, FC_RUNS } = process.env;
fc.configureGlobal({
  ...(FC_SEED === undefined ? {} : { seed: Number(FC_SEED) }),
  ...(FC_RUNS === undefined ? {} : { numRuns: Number(FC_RUNS) }),
});
