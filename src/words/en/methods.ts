import type { ClassicalRule, FlatRates, RisingRates } from "../../domain/analysis/operatingCharacteristics.ts";

/** The Methods page: how verdicts are reached, how good they are, what is not known, and who says so. */
export const methods = {
  title: "Methods",
  intro: "How a verdict is reached, how often it is wrong, what it cannot know, and where each figure comes from.",
  contents: "On this page",
  /** Said above all, where the language is a draft. */
  draft: "This translation is a draft: no clinician who grew up with the language has read it yet.",
  reached: {
    title: "How a verdict is reached",
    paragraphs: [
      "Results of one patient and one measurand are put in order of their days. Left out, but shown and counted: " +
        "results entered in error, preliminary results, results beyond the assay's limit (“<0.2”, “>20”), and urine at a " +
        "pH below 6 or unknown.",
      "The series is cut wherever the method changes, or the laboratory where the method is not recorded: methods " +
        "differ by 21 to 29 %, more than most real changes. Only the last stretch is judged, and nothing is computed " +
        "across a cut that no specimen bridges. Results of one day count once, as their geometric mean.",
      "Every result varies even when nothing in the patient changes. For serum the assumed total variation is 8.4 %. " +
        "On the log scale a doubling and a halving are then equal and opposite, and each result carries the same noise.",
      "A result that neither its neighbour before nor the one after bears out counts only in part, so that one bad " +
        "tube makes no movement: beyond 2.5 standard deviations less of it counts the further it stands out. It is drawn " +
        "and kept as reported, and the verdict names it. Where a value is printed with few digits (0.6, 0.7), what " +
        "rounding adds is added to the variation.",
      "The shift scan asks of every way to split a stretch of neighbouring results into an earlier and a later part: " +
        "how far apart are the two means, counted in their standard errors? The split that stands out most is held " +
        "against two limits.",
      "“Possible” weighs all these ways together, as steps and as slow ramps, and asks whether they speak for a " +
        "movement more strongly than stable patients' results do. With two results it is exactly the reference change " +
        "value, +26 % or −21 %. A possible call asks for a repeat.",
      "“Confirmed” means: the later part has at least two results at least 14 days apart, each of which bears the " +
        "change out, and the difference is one that a stable series shows in at most 5 of 100 patients ever, over 24 " +
        "visits. For this the latest result, too, counts only as far as the two before it bear it out.",
      "“No change shown since” follows when at least 4 results over at least 90 days brought no further shift. “No " +
        "change shown” always says how large a change could have stayed hidden. It is no proof that nothing changes.",
      "For serum, creatinine within 7 days of each end of the shift gives eGFR (CKD-EPI 2021). What the two filtration " +
        "rates alone would bring is held against the change seen: kidneys alone could explain it, explain a part at " +
        "most, or do not explain it. Where creatinine is missing this cannot be told, and no progression is suggested. " +
        "Events such as infection, transplant or interferon hold the wording back in the same way.",
      "A latest result beyond the assay's limit (“>20”) counts as that limit where even the limit shows a change, with " +
        "“at least”. Elsewhere the series is not interpreted: it never passes for “no change”.",
      "A specimen measured by the old and the new method (two results of one day and time) bridges a change of method " +
        "or laboratory: the patient's own variation cancels in it. The geometric mean of the pairs' ratios brings the " +
        "earlier results to the new method, and its standard error, √(2/k) × CVA for k pairs, is added to every shift " +
        "that crosses the change. Pairs that disagree by more than the assays explain (99 %), a factor beyond two, or " +
        "assays without an analytic CV in Settings make no bridge. No published or assumed factor is ever used. A pair " +
        "can be set aside in Why.",
      "The series is also cut where dialysis begins and ends. A method that comes back is held against its own earlier " +
        "results. Every break is named with its day, and with how many results are not compared.",
    ],
    formula:
      "d(i, j) = (mean of z from j to t − mean of z from i to j−1) / (σ · √(1/(j−i) + 1/(t−j+1))),   z = ln(value),   " +
      "σ² = ln(1 + CVA²) + ln(1 + CVI²)",
  },
  characteristics: {
    title: "How often it is wrong, and how often it finds a rise",
    intro: (series: string, seed: number) =>
      `From a simulation of ${series} patients a row with a visit every 30 days, by the very functions that this page ` +
      `uses (npm run simulate, seed ${seed}). Anyone can run it again.`,
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
    courses: {
      title: "Where results are not as assumed",
      intro: (series: string) =>
        `The same rule on ${series} simulated patients a row, a variation of 8.4 % assumed. Beside it familiar rules, ` +
        "each with the one limit at which it calls 20 of 100 stable patients over 24 visits: the latest result against " +
        "the previous, the first or the lowest one; CUSUM and EWMA about the first three results; the slope over all.",
      flatColumns: ["Nothing changes, 24 visits", "Confirmed ever", "Called ever"],
      risingColumns: ["B2M rises", "Found", "Confirmed"],
      wrongWayColumns: ["Called the other way after one result out of line", "1 visit after", "2", "3", "4"],
      rules: {
        previous: "Previous",
        first: "First",
        nadir: "Lowest",
        cusum: "CUSUM",
        ewma: "EWMA",
        regression: "Slope",
      } satisfies Record<ClassicalRule, string>,
      flat: {
        "as-assumed": "Results vary as assumed",
        irregular: "Visits 3 to 180 days apart",
        "printed-0.6": "Printed to 0.1, at 0.6",
        "printed-1.2": "Printed to 0.1, at 1.2",
        "printed-2.4": "Printed to 0.1, at 2.4",
        autocorrelated: "Neighbouring results are alike (correlation 0.3)",
        "outlier-high": "One result is 60 % too high",
        "outlier-low": "One result is 37.5 % too low",
        "cv-6.6": "True variation 6.6 %",
        "cv-12": "True variation 12 %",
        "printed-0.25": "Printed to 0.1, at 0.25",
        "outlier-first": "The first result is 60 % too high",
      } satisfies Record<FlatRates["name"], string>,
      rising: {
        "step-15-at-7": "+15 % at visit 7 of 12",
        "step-25-at-7": "+25 % at visit 7 of 12",
        "step-25-at-3": "+25 % at visit 3 of 12",
        "step-50-at-7": "+50 % at visit 7 of 12",
        "ramp-3-from-2": "+3 % a visit from visit 2 of 12",
        "ramp-3-from-7": "+3 % a visit from visit 7 of 12",
        "ramp-5-from-2": "+5 % a visit from visit 2 of 12",
        "ramp-5-from-7": "+5 % a visit from visit 7 of 12",
        "ramp-8-from-2": "+8 % a visit from visit 2 of 12",
        "ramp-8-from-7": "+8 % a visit from visit 7 of 12",
        "ramp-10-from-2": "+10 % a visit from visit 2 of 12",
        "ramp-10-from-7": "+10 % a visit from visit 7 of 12",
        "relapse-10": "Response, then +10 % a visit over 4 visits",
        "relapse-5": "Response, then +5 % a visit over 8 visits",
      } satisfies Record<RisingRates["name"], string>,
      bridged: (v: { confirmed: string; none: string; one: string; two: string; four: string }) =>
        `Where a method changes and specimens measured by both bridge it, at most ${v.confirmed} of patients without ` +
        "change are called confirmed over 24 visits (1, 2 or 4 pairs; CVA 3 or 6 %). Of rises of 25 % at the very " +
        `visit of the change (CVA 3 %) ${v.one} are found with one pair, ${v.two} with two and ${v.four} with four; ` +
        `without a bridge only what comes after is compared, and ${v.none} are called.`,
      reading: (v: { alike: string; wider: string; spike: string; first: string }) =>
        `Where neighbouring results are alike, ${v.alike} of patients without change are called confirmed at some ` +
        `visit; where the true variation is 12 %, ${v.wider}. One result out of line leads to a confirmed call in ` +
        `${v.spike}; a first result out of line, which nothing before it can show, in ${v.first}, and there the verdict says ` +
        "that the level before rests on one result alone. CUSUM, EWMA and the slope find steps and ramps from a known " +
        "level as well or better, and lose the rise after a response.",
    },
    reading:
      "At one visit at most about 5 of 100 stable patients are called; over many visits such calls add up, which is " +
      "why a possible call asks for a repeat. Where the true variation is larger than the one assumed, false calls " +
      "grow several times over: every verdict therefore says up to which variation it holds.",
  },
  unknown: {
    title: "What is not known",
    points: [
      "Results are taken to vary independently. Where neighbours are alike, or the true variation is larger than " +
        "assumed, chance calls are more frequent than stated.",
      "No figure for the variation of B2M within people with myeloma, lymphoma or kidney disease was found, and none in the " +
        "EFLM database of biological variation. The 8.4 % come from people without cancer, and so do the limits.",
      "For cerebrospinal fluid and urine no confirmed figure was found at all: those series are shown, and judged only " +
        "once the care team sets a figure in Settings.",
      "No trial or guideline defines a “B2M rise” or a “B2M progression”. All limits here are this product's own rules.",
      "How much of a rise is the kidneys' cannot be computed from creatinine. What kidneys alone could explain is " +
        "given as a rough hint, never as a correction.",
      "A result has no neighbour before the first of a series: where that one is out of line, all that follows looks like a " +
        "change. Two bad samples in a row look like one as well.",
      "A slow rise is called late: of +3 % a visit over six visits about half is found, of +5 % nearly all, but seldom " +
        "before it has added up to 20 %. “No change shown” can stand beside a slope until then.",
      "A change within limits does not prove stability: with two results, a true rise of 25 % is missed in about half of the patients.",
      "Nothing here has been reviewed by a clinician or a regulator.",
    ],
  },
  safety: {
    title: "Before you rely on it",
    points: (cvi: string, cva: string) => [
      "For trained care teams. Supports, and does not replace, clinical judgement. Not for diagnosis or screening.",
      "B2M is not part of the IMWG response or progression criteria. Confirm with M-protein, free light chains, " +
        "imaging or marrow as appropriate.",
      "Rising B2M can be caused by reduced kidney function, infection, inflammation, autoimmune disease, interferon or older age.",
      "Different laboratories and methods can differ by 20 to 30 %. Changes across a change of method are not " +
        "calculated, unless specimens measured by both bridge it.",
      `Change limits for serum assume a within-person CV of ${cvi} % and an analytical CV of ${cva} % unless Settings ` +
        "say otherwise; they come from people without cancer.",
      "A change within limits does not prove stability.",
      "An increase needs a second sample before it is called confirmed. The limits are app rules, not a guideline.",
      "Reference limits are the reporting laboratory's where it gave them, else a labelled default. The default serum " +
        "interval, 1.5–3 mg/L, is wider at the top than most laboratories'.",
      "B2M is destroyed in acid urine: it is unstable below pH 7 and grossly below 6 (Donaldson), with a small loss " +
        "between 6.0 and 7.5 (Hasegawa 2024). Results at a pH below 6, or at an unknown one, are shown and not interpreted.",
      "B2M in cerebrospinal fluid is raised by infection and inflammation as well as by lymphoma, and is never diagnostic " +
        "alone. Studies disagree: cut-offs of 1.85 and 1.89 mg/L were proposed in adults, and lie inside the default " +
        "interval; in 30 children with acute lymphoblastic leukemia it found 40 % of central nervous disease, with a " +
        "predictive value of 8 %.",
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
  notices: "Parts of others in this app, and their licences",
  sources: {
    title: "Sources",
    points: [
      "Within-person variation of serum B2M: NHANES III repeat examinations, total CV 8.4 % (Selvin E et al., PMC3628297).",
      "Log-normal reference change value: Fokkema MR et al., Clin Chem 2006;52:1602–3. Reference change value: Harris EK, Yasaka T, 1983.",
      "Differences between methods: Fedele PL, Choy KW, Doery JC, Pathology 2014 (slopes 0.79 and 0.70 against the first laboratory).",
      "Doubling time: ln 2 / slope of the logarithm; standard error with the known variation as its floor.",
      "Personalised reference interval: Coskun A et al., Clin Chem 2021;67:374–384 (model 2).",
      "eGFR: CKD-EPI 2021 creatinine, Inker LA et al., N Engl J Med 2021;385:1737–49. Within-person variation of " +
        "creatinine: Front Med 2022, doi 10.3389/fmed.2022.1009358.",
      "Interferon and B2M: Tienhaara A et al., Br J Haematol 1991;77:335–8; Remes K et al., Br J Haematol 1993;84:353–5.",
      "Urine B2M and pH: Mayo Clinic Laboratories, test information; Donaldson MD; Hasegawa, Jpn J Med Technol 2024;73:332–6.",
      "Cerebrospinal fluid: controls 1.3 ± 0.5 mg/L, ratio to serum 0.6 ± 0.19, above 1 linked to disease of the central " +
        "nervous system (Caudie 2005, PMID 16330382). For the cut-off of 1.85 mg/L the cohort's paper and its preprint give " +
        "sensitivity and specificity the other way round (85.7 and 89.7 %), so neither is quoted as settled.",
      "B2M absent from myeloma response criteria: Kumar S et al., Lancet Oncol 2016;17:e328–46.",
      "Purpose of the test and default intervals: City of Hope patient page “Beta-2 microglobulin (B2M)”, 8 June 2023.",
      "Molar mass 11,800 g/mol: Mayo Clinic Laboratories.",
      "All constants, with the mark of how far each was confirmed: docs/evidence.md in the source.",
    ],
  },
};
