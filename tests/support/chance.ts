import * as fc from "fast-check";

// Property tests draw anew at every run on a developer's machine, where a failure names its seed: FC_SEED draws the same again, and
// FC_RUNS draws more where a test does not say how many. A build server draws the same every time: there a red run means that the
// change is wrong, not that chance found an old fault. What a new draw finds becomes an example in its test.
const { CI, FC_SEED = CI === undefined ? undefined : "20261126", FC_RUNS } = process.env;
fc.configureGlobal({
  ...(FC_SEED === undefined ? {} : { seed: Number(FC_SEED) }),
  ...(FC_RUNS === undefined ? {} : { numRuns: Number(FC_RUNS) }),
});
