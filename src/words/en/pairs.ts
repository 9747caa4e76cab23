/** The table of B2M in CSF beside serum. */
export const pairs = {
  title: "CSF and serum of one day",
  caption: "B2M in CSF and in serum collected on one day, with their ratio",
  collected: "Collected",
  csf: "CSF",
  serum: "Serum",
  ratio: "CSF / serum",
  unused: (count: number) => `${count} more ${count === 1 ? "result" : "results"} of that day not used`,
  near: (events: string) => `can move it: ${events}`,
  caution:
    "A ratio has no agreed limit. CSF B2M also rises in infection and inflammation and is never alone diagnostic; in " +
    "one study of 18 adults with leukemia or lymphoma (Hansen 1992) a ratio above 1 had a sensitivity of 75 % and a " +
    "specificity of 64 % for disease of the central nervous system. In another, controls had a ratio of 0.6 ± " +
    "0.19, and a ratio above 1 was linked to such disease (Caudie 2005).",
};
