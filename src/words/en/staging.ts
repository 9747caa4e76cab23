import type { ScoreCode } from "../../domain/staging/scores.ts";
import type { AskedInput } from "../../domain/record/stagingInput.ts";
import type { InputCode } from "../../domain/findings/stagingInputs.ts";

const levels = {
  "very-low": "very low risk",
  low: "low risk",
  intermediate: "intermediate risk",
  high: "high risk",
  "very-high": "very high risk",
};

/** Scores whose results are called stages, and not levels of risk. */
const stageWord: { readonly [score in ScoreCode]?: string } = { iss: "Stage", "r-iss": "Stage", "r2-iss": "Stage" };

/** Answers in a rule or a working. What is no word in any language, a stage or a count, is written as its code. */
const answer: { readonly [value: string]: string } = {
  early: "0 or A",
  advanced: "I–IV or B–C",
  present: "present",
  absent: "absent",
  none: "none",
  monoallelic: "monoallelic",
  biallelic: "biallelic",
  mutated: "mutated",
  unmutated: "unmutated",
  female: "female",
  male: "male",
};

/** Lines of a table that stand for a whole other score. */
const factor: { readonly [id: string]: string } = { "iss-1": "ISS I", "iss-2": "ISS II", "iss-3": "ISS III" };

/** Answers as a list offers them, where the code is not the word. */
const choice: { readonly [value: string]: string } = {
  absent: "Absent",
  present: "Present",
  none: "None",
  monoallelic: "Monoallelic",
  biallelic: "Biallelic",
  mutated: "Mutated",
  unmutated: "Unmutated",
};

const inputHint: { readonly [input in AskedInput]?: string } = {
  del17p: "For IMS/IMWG 2025: in more than 20 % of plasma cells.",
  gain1q: "Three copies or more.",
  nodeGroups: "Of neck, armpit and groin.",
  monthsSinceLastTherapy: "Counted from its start.",
};

/* With their types, so that a new score is asked for here and nowhere else. */
const score: { readonly [code in ScoreCode]: string } = {
  iss: "ISS",
  "r-iss": "R-ISS",
  "r2-iss": "R2-ISS",
  "cgs-2025": "IMS/IMWG 2025",
  "cll-ipi": "CLL-IPI",
  "mdacc-cll": "MD Anderson CLL index",
  ball: "BALL",
  flipi2: "FLIPI2",
  "prima-pi": "PRIMA-PI",
  ipsswm: "IPSSWM",
  "r-ipsswm": "Revised IPSSWM",
  "geltamo-ipi": "GELTAMO-IPI",
};

const about: { readonly [code in ScoreCode]: string } = {
  iss: "International Staging System of myeloma",
  "r-iss": "Revised International Staging System of myeloma",
  "r2-iss": "Second revision of the International Staging System of myeloma",
  "cgs-2025": "Consensus genomic staging: high-risk myeloma",
  "cll-ipi": "International prognostic index of CLL",
  "mdacc-cll": "Prognostic index of untreated CLL",
  ball: "Prognostic score of relapsed CLL: B2M, anemia, LDH, last therapy",
  flipi2: "International prognostic index 2 of follicular lymphoma",
  "prima-pi": "PRIMA prognostic index of follicular lymphoma",
  ipsswm: "International prognostic score of Waldenström macroglobulinemia",
  "r-ipsswm": "Revised international prognostic score of Waldenström macroglobulinemia",
  "geltamo-ipi": "Prognostic index of diffuse large B-cell lymphoma",
};

const stage: { readonly [code in ScoreCode]: { readonly [stage: string]: string } } = {
  iss: { I: "I", II: "II", III: "III" },
  "r-iss": { I: "I", II: "II", III: "III" },
  "r2-iss": { I: "I (low)", II: "II (low-intermediate)", III: "III (intermediate-high)", IV: "IV (high)" },
  "cgs-2025": { "not-high-risk": "not high-risk", "high-risk": "high-risk" },
  "cll-ipi": levels,
  "mdacc-cll": levels,
  ball: levels,
  flipi2: levels,
  "prima-pi": levels,
  ipsswm: levels,
  "r-ipsswm": levels,
  "geltamo-ipi": {
    low: "low risk",
    "low-intermediate": "low-intermediate risk",
    "high-intermediate": "high-intermediate risk",
    high: "high risk",
  },
};

/** Choices that had to be made, and what a reader must know before using the score. */
const notes: { readonly [code in ScoreCode]: readonly string[] } = {
  iss: [
    "Cut-offs in mg/L. Some patient pages print them in mg/dL and mean mg/L.",
    "Not for smoldering myeloma, MGUS or relapse.",
  ],
  "r-iss": [
    "LDH equal to the upper limit is not assigned by the paper; it is taken as normal here.",
    "Not for smoldering myeloma, MGUS or relapse.",
  ],
  "r2-iss": ["t(4;14) counts and t(14;16) does not. 1q counts from three copies on."],
  "cgs-2025": [
    "del(17p) counts in more than 20 % of plasma cells; record it as present only then.",
    "A creatinine just below 1.2 mg/dL can hide reduced kidney function: it is an eGFR of about 50 in a woman of 65.",
  ],
  "cll-ipi": [
    "B2M of 3.5 mg/L exactly gives no points, though it is not ISS stage I.",
    "Rai or Binet is enough; where both are known, either makes the stage advanced.",
  ],
  "mdacc-cll": [
    "B2M is held against the upper limit of the laboratory that reported it. The ends of the middle bands belong to them.",
  ],
  ball: [
    "For relapsed CLL, from the sample before the next treatment. Two sources print the B2M cut-off in mg/dL; mg/L is " +
      "meant. B2M of 5 mg/L exactly counts.",
  ],
  flipi2: ["B2M is held against the upper limit of the laboratory that reported it."],
  "prima-pi": ["B2M of 3 mg/L exactly is not high."],
  ipsswm: [
    "Age above 65 alone is never low.",
    "The paper counts the monoclonal protein; total IgM by another method can differ.",
  ],
  "r-ipsswm": ["B2M and LDH count from 4 mg/L and 250 U/L on, as in the paper; one secondary source prints “above”."],
  "geltamo-ipi": [
    "Stage III and stage IV both count; one abstract prints stage IV only.",
    "LDH and B2M are held against the upper limits of their laboratory.",
  ],
};

/** Published scores: their names, rules, stages and what is said of them. */
export const staging = {
  score,
  about,
  stage,
  stageWord,
  headline: (word: string | undefined, stages: string) => (word === undefined ? stages : `${word} ${stages}`),
  input: {
    b2m: "B2M",
    albumin: "albumin",
    creatinine: "creatinine",
    ldh: "LDH",
    hemoglobin: "hemoglobin",
    platelets: "platelets",
    igm: "IgM",
    lymphocytes: "lymphocytes",
    ageYears: "age",
    sex: "sex",
    del17p: "del(17p)",
    tp53Mutation: "TP53 mutation",
    t4_14: "t(4;14)",
    t14_16: "t(14;16)",
    t14_20: "t(14;20)",
    gain1q: "1q gain",
    del1p32: "del(1p32)",
    ighv: "IGHV",
    rai: "Rai",
    binet: "Binet",
    clinicalStage: "Rai or Binet",
    nodeGroups: "involved node groups",
    longestNodeCm: "longest node",
    marrowInvolved: "marrow involvement",
    ecog: "ECOG",
    annArbor: "Ann Arbor stage",
    monthsSinceLastTherapy: "time since the last therapy began",
  } satisfies Record<InputCode, string>,
  answer,
  present: (finding: string) => `${finding} present`,
  factor,
  labelled: (label: string, rule: string) => `${label}: ${rule}`,
  unit: { years: "years", months: "months", cm: "cm" },
  upperLimit: (times: number) => (times === 1 ? "upper limit" : `${times} × upper limit`),
  withLimit: (value: string, limit: string) => `${value} (upper limit ${limit})`,
  points: (points: string) => (points === "1" ? "1 point" : `${points} points`),
  stands: (score: string, stage: string, points: string | undefined) =>
    `${score} ${stage}${points === undefined ? "" : `, ${points}`}.`,
  open: (score: string, stages: string, why: string) => `${score} ${stages}: ${why}.`,
  notDetermined: (scores: string) => `Not determined: ${scores}.`,
  undetermined: (score: string, why: string) => `${score} cannot be said: ${why}.`,
  missing: (inputs: string) => `${inputs} missing`,
  missingLimit: (input: string) => `upper limit of ${input}`,
  notExact: (inputs: string) => `${inputs} not known exactly (beyond the assay's limit, or unlike results of one day)`,
  unneeded: (inputs: string) => `Also missing, but no value of it would change the stage: ${inputs}.`,
  boundary: {
    "measurement-variation": (v: { input: string; value: string; low: string; high: string; stages: string }) =>
      `Near a cut-off: ${v.input} ${v.value} could as well have been reported anywhere from ${v.low} to ${v.high} ` +
      `without any change in the patient (95 % range of one result). Over that range: ${v.stages}.`,
    "another-laboratory": (v: { input: string; value: string; low: string; high: string; stages: string }) =>
      `Another laboratory could have reported ${v.low} to ${v.high} for the same sample, instead of ${v.input} ` +
      `${v.value} (laboratories differ by up to 30 %, Fedele 2014). Over that range: ${v.stages}.`,
  },
  challengedUnit: (input: string, unit: string, meant: string) =>
    `${input} in ${unit} is nearly always a slip for ${meant}. It is not used until the unit is confirmed.`,
  notWhole: (text: string) => `${text} is not a whole number. Age counts in completed years.`,
  beyondBelief: (text: string, limit: string) => `${text} is refused: above ${limit}.`,
  notAChoice: (text: string, values: string) => `“${text}” is not one of ${values}.`,
  unknownInput: (text: string) => `“${text}” is no input of any score.`,
  notAnObject: (input: string) => `${input} is given as an object with “value” and “unit”.`,
  notes,
  panel: {
    discard: "Discard these findings?",
    noDiagnosis: "Record the diagnosis to see the scores that use B2M.",
    noScore: (diagnosis: string) => `No published score that uses B2M is offered for ${diagnosis}.`,
    fromDiagnosis: (day: string) => `Results within 60 days of the diagnosis on ${day}, not after treatment began.`,
    fromDiagnosisTreated: (day: string, treated: string) =>
      `Results within 60 days of the diagnosis on ${day}, up to the start of treatment on ${treated}.`,
    fromRelapse: (day: string) => `Results in the 60 days up to the start of the latest line of therapy on ${day}.`,
    noDiagnosisDay: "The day of diagnosis is not recorded, so no sample can be called diagnostic. Edit the patient to add it.",
    noRelapse: "For relapse. It needs a second line of therapy, whose start dates the sample.",
    undetermined: "Not determined",
    showWorking: "Working",
    workingOf: (score: string) => `Working of ${score}`,
    column: { input: "Input", value: "Value", date: "Date", rule: "Rule", met: "Met", points: "Points" },
    met: { yes: "Met", no: "Not met", open: "Open" },
    atDiagnosis: "at diagnosis",
    none: "–",
    wanted: "Wanted",
    record: "Record findings",
    recordFor: (score: string) => `Record findings for ${score}`,
    changeIt: "Change",
    change: (input: string) => `Change ${input}`,
    dialog: "Findings for staging",
    dialogIntro: "Asked once and used by every score. One report often answers several; leave the rest at “Not known”.",
    foundOn: "Found on",
    foundOnHint: "The day of the marrow, the examination or the scan.",
    source: "Source",
    sourceHint: "Such as: FISH report, City Hospital.",
    notKnown: "Not known",
    save: "Save findings",
    nothing: "Answer at least one, or cancel.",
    reason: "Reason for the change",
    withdraw: "Mark entered in error",
    withdrawnCount: (count: number) => `${count} ${count === 1 ? "finding" : "findings"} entered in error, counted by no score`,
    finding: (input: string, value: string, day: string) => `${input}: ${value}, ${day}`,
    bringBack: (finding: string) => `Bring back ${finding}`,
    reasonMissing: "Write why. It stays in the history.",
    tooLong: (limit: number) => `Longer than ${limit} characters. Shorten it.`,
  },
  notFound: {
    "not-recorded": "not recorded",
    noDiagnosisDay: "the day of diagnosis is not recorded",
    noRelapse: "no second line of therapy is recorded",
    stale: (v: { what: string; on: string; days: number; from: string }) =>
      `${v.what} of ${v.on} is ${Math.abs(v.days)} days ${v.days < 0 ? "before" : "after"} ${v.from}; at most 60 are allowed`,
    "after-treatment": (v: { what: string; on: string }) => `${v.what} of ${v.on} is from after treatment began`,
    preliminary: (v: { what: string; on: string }) => `${v.what} of ${v.on} is preliminary`,
    upperLimit: "the laboratory's upper limit is not recorded with the result; amend the result to add it",
    diagnosis: "diagnosis",
    line: "the start of the line",
  },
  choice,
  inputLabel: {
    del17p: "del(17p)",
    tp53Mutation: "TP53 mutation",
    t4_14: "t(4;14)",
    t14_16: "t(14;16)",
    t14_20: "t(14;20)",
    gain1q: "1q gain",
    del1p32: "del(1p32)",
    ighv: "IGHV",
    rai: "Rai stage",
    binet: "Binet stage",
    nodeGroups: "Involved node groups",
    longestNodeCm: "Longest node (cm)",
    marrowInvolved: "Marrow involvement",
    ecog: "ECOG performance status",
    annArbor: "Ann Arbor stage",
    monthsSinceLastTherapy: "Months since the last therapy began",
  } satisfies Record<AskedInput, string>,
  inputHint,
  baseline: "Calculated from the diagnostic sample; never re-computed from a later one.",
  relapseBaseline: "Calculated from the sample before the latest line of therapy; never re-computed from a later one.",
  variationKnownFor: (inputs: string) =>
    `Closeness to a cut-off is judged for ${inputs} only. No confirmed figure was found for the other inputs.`,
  withCv: (input: string, cv: string) => `${input} (CV ${cv} %)`,
  onDialysis: (on: string) =>
    `On dialysis when B2M was collected on ${on}: 5 to 50 mg/L are then expected whatever the disease. Read this score with that in mind.`,
};
