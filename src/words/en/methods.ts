/** The Methods page: how verdicts are reached, how good they are, what is not known, and who says so. */
export const methods = {
  title: "Methods",
  intro: "How a verdict is reached, how often it is wrong, what it cannot know, and where each figure comes from.",
  contents: "On this page",
  reached: {
    title: "How a verdict is reached",
    paragraphs: [
      "Results of one patient and one measurand are put in order of their days. Left out, but shown and counted: results entered in error, preliminary results, results beyond the assay's limit (“<0.2”, “>20”), and urine at a pH below 6 or unknown.",
      "The series is cut wherever the method changes, or the laboratory where the method is not recorded: methods differ by 21 to 29 %, more than most real changes. Only the last stretch is judged, and nothing is computed across a cut. Results of one day count once, as their geometric mean.",
      "Every result varies even when nothing in the patient changes. For serum the assumed total variation is 8.4 %. On the log scale a doubling and a halving are then equal and opposite, and each result carries the same noise.",
      "The shift scan asks of every way to split a stretch of neighbouring results into an earlier and a later part: how far apart are the two means, counted in their standard errors? The split that stands out most is held against two limits.",
      "“Possible” means: a stable series of as many results would show something as large, anywhere in it, in at most 5 of 100 patients. With two results this is exactly the reference change value, +26 % or −21 %. A possible call asks for a repeat.",
      "“Confirmed” means: the later part has at least two results at least 14 days apart, each of which bears the change out, and the difference is one that a stable series shows in at most 5 of 100 patients ever, over 24 visits.",
      "“No change shown since” follows when at least 4 results over at least 90 days brought no further shift. “No change shown” always says how large a change could have stayed hidden. It is no proof that nothing changes.",
      "For serum, creatinine within 7 days of each end of the shift gives eGFR (CKD-EPI 2021). If eGFR moved the other way by more than 16.5 %, kidney function may explain part or all of the change, and the sentence says so. Events such as infection or interferon hold the wording back in the same way.",
    ],
    formula:
      "d(i, j) = (mean of z from j to t − mean of z from i to j−1) / (σ · √(1/(j−i) + 1/(t−j+1))),   z = ln(value),   σ² = ln(1 + CVA²) + ln(1 + CVI²)",
  },
  characteristics: {
    title: "How often it is wrong, and how often it finds a rise",
    intro: (series: string, seed: number) =>
      `From a simulation of ${series} patients a row with a visit every 30 days, by the very functions that this page uses (npm run simulate, seed ${seed}). Anyone can run it again.`,
    caption: (assumed: string, truth: string) => `Assumed variation ${assumed} %, true variation ${truth} %`,
    stable: {
      title: "Patients in whom nothing changes",
      columns: ["Results", "Confirmed ever", "Possible at this visit", "Called at this visit", "Called ever"],
    },
    patterns: {
      title: "Patients in whom B2M rises",
      columns: ["True course", "Found by the last visit", "Confirmed by the last visit", "Found at the first visit after it"],
      names: {
        "step-15": "+15 % step at visit 7 of 12",
        "step-25": "+25 % step at visit 7 of 12",
        "step-50": "+50 % step at visit 7 of 12",
        "response-then-relapse": "Response, then +10 % at each visit",
      },
    },
    reading:
      "At one visit at most about 5 of 100 stable patients are called; over many visits such calls add up, which is why a possible call asks for a repeat. Where the true variation is larger than the one assumed, false calls grow several times over: every verdict therefore says up to which variation it holds.",
  },
  unknown: {
    title: "What is not known",
    points: [
      "No figure for the variation of B2M within people with myeloma, lymphoma or kidney disease was found. The limits come from people without cancer.",
      "For cerebrospinal fluid and urine no confirmed figure was found at all: those series are shown, and judged only once the care team sets a figure in Settings.",
      "No trial or guideline defines a “B2M rise” or a “B2M progression”. All limits here are this product's own rules.",
      "How much of a rise is the kidneys' cannot be computed from creatinine. What kidneys alone could explain is given as a rough hint, never as a correction.",
      "A slow rise of 5 to 8 % a visit is called only after it has added up to 40 to 50 %. “No change shown” can stand beside a slope until then.",
      "A change within limits does not prove stability: with two results, a true rise of 25 % is missed in about half of the patients.",
      "Nothing here has been reviewed by a clinician or a regulator.",
    ],
  },
  safety: {
    title: "Before you rely on it",
    points: (cvi: string, cva: string) => [
      "For trained care teams. Supports, and does not replace, clinical judgement. Not for diagnosis or screening.",
      "B2M is not part of the IMWG response or progression criteria. Confirm with M-protein, free light chains, imaging or marrow as appropriate.",
      "Rising B2M can be caused by reduced kidney function, infection, inflammation, autoimmune disease, interferon or older age.",
      "Different laboratories and methods can differ by 20 to 30 %. Changes across a change of method are not calculated.",
      `Change limits for serum assume a within-person CV of ${cvi} % and an analytical CV of ${cva} % unless Settings say otherwise; they come from people without cancer.`,
      "A change within limits does not prove stability.",
      "An increase needs a second sample before it is called confirmed. The limits are app rules, not a guideline.",
      "Reference limits are the reporting laboratory's where it gave them, else a labelled default. The default serum interval, 1.5–3 mg/L, is wider at the top than most laboratories'.",
      "Urine is valid only at a pH of 6 to 8. Results at a pH below 6, or at an unknown one, are shown and not interpreted.",
      "B2M in cerebrospinal fluid is raised by infection and inflammation as well as by lymphoma, and is never diagnostic alone.",
      "Staging scores use the diagnostic, pre-treatment sample and the units shown: mg/L, not mg/dL.",
      "On dialysis, values of 5 to 50 mg/L are expected, and nothing is said about the tumor.",
      "Not for people under 18 or in pregnancy: no limits are provided.",
      "Symptoms, falling kidney function, high calcium or new pain need action whatever this graph shows.",
    ],
  },
  defaults: {
    title: "Default intervals and what is asked about",
    intro:
      "A laboratory's own interval always comes first. These stand in where none was given; zero and missing limits are what they say.",
    columns: ["Measurand", "Unit", "Default interval", "Source", "Asked about", "Refused"],
    below: (value: string) => `below ${value}`,
    above: (value: string) => `above ${value}`,
    none: "none",
    zeroOrLess: (value: string) => `${value} or less`,
  },
  sources: {
    title: "Sources",
    points: [
      "Within-person variation of serum B2M: NHANES III repeat examinations, total CV 8.4 % (Selvin E et al., PMC3628297).",
      "Log-normal reference change value: Fokkema MR et al., Clin Chem 2006;52:1602–3. Reference change value: Harris EK, Yasaka T, 1983.",
      "Differences between methods: Fedele PL, Choy KW, Doery JC, Pathology 2014 (slopes 0.79 and 0.70 against the first laboratory).",
      "Doubling time: ln 2 / slope of the logarithm; standard error with the known variation as its floor.",
      "Personalised reference interval: Coskun A et al., Clin Chem 2021;67:374–384 (model 2).",
      "eGFR: CKD-EPI 2021 creatinine, Inker LA et al., N Engl J Med 2021;385:1737–49. Its change limit: Front Med 2022, doi 10.3389/fmed.2022.1009358.",
      "Interferon and B2M: Tienhaara A et al., Br J Haematol 1991;77:335–8; Remes K et al., Br J Haematol 1993;84:353–5.",
      "Urine B2M and pH: Mayo Clinic Laboratories, test information.",
      "B2M absent from myeloma response criteria: Kumar S et al., Lancet Oncol 2016;17:e328–46.",
      "Purpose of the test and default intervals: City of Hope patient page “Beta-2 microglobulin (B2M)”, 8 June 2023.",
      "Molar mass 11,800 g/mol: Mayo Clinic Laboratories.",
      "All constants, with the mark of how far each was confirmed: docs/evidence.md in the source.",
    ],
  },
};
