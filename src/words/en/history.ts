import type { EventKind } from "../../domain/record/clinicalEvent.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Flag } from "../../domain/measuring/referenceInterval.ts";
import type { WhyLeftOut } from "../../domain/series/series.ts";

/** Percent, without a sign, is said as "20 to 30 percent": read aloud it is a word. */
const LAB_DIFFERENCE = "Two labs can differ by 20 to 30 percent for the same sample.";
const NO_OWN_RANGE = "No range from your lab came with this result.";
const ANOTHER_RANGE = "Your lab may use another range.";
/** Where a result can lie that has a range. */
type KnownFlag = Exclude<Flag, "no-interval" | "undetermined">;
const results = (count: number): string => (count === 1 ? "1 result" : `${count} results`);

/**
 * The patient's own view. Short sentences and everyday words: the readability test holds every text here to about an eighth-grade
 * level. What is said is the verdict's and the records'; nothing here knows more than they do. Numbers, days and names arrive
 * formatted.
 */
export const history = {
  title: "My B2M history",
  intro: (name: string, day: string) => `${name}. As of ${day}.`,
  toPatient: "Back to the patient's page",
  allRecords: "All records",
  handOver: "Hand over the device",
  print: "Print this page",
  noRecord: "This history cannot be shown on this device.",
  noRecordHelp: "Please give the device back to your care team. Nothing is lost by this.",
  noResults: "No B2M result is recorded here yet. Your history begins with your first test.",
  fluids: "Which test",
  fluid: {
    "b2m-serum": "Blood",
    "b2m-serum-post-dialysis": "Blood after dialysis",
    "b2m-urine": "Urine",
    "b2m-urine-creatinine": "Urine, per creatinine",
    "b2m-urine-24h": "Urine over 24 hours",
    "b2m-csf": "Spinal fluid",
  } satisfies { readonly [code in MeasurandCode]?: string },
  inShort: "In short",
  now: {
    title: "Where am I now?",
    /** Whole sentences, as the test's name bends with them. */
    latest: {
      "b2m-serum": (v) => `Your latest blood test was on ${v.day}. The result was ${v.value}.`,
      "b2m-serum-post-dialysis": (v) => `Your latest blood test after dialysis was on ${v.day}. The result was ${v.value}.`,
      "b2m-urine": (v) => `Your latest urine test was on ${v.day}. The result was ${v.value}.`,
      "b2m-urine-creatinine": (v) => `Your latest urine test was on ${v.day}. The result was ${v.value}.`,
      "b2m-urine-24h": (v) => `Your latest 24-hour urine test was on ${v.day}. The result was ${v.value}.`,
      "b2m-csf": (v) => `Your latest spinal fluid test was on ${v.day}. The result was ${v.value}.`,
    } satisfies { readonly [code in MeasurandCode]?: (v: { value: string; day: string }) => string },
    latestOther: (v: { value: string; day: string }) => `Your latest test was on ${v.day}. The result was ${v.value}.`,
    also: (values: string) => `On the same day there was also ${values}.`,
    printed: (text: string) => `Your report prints it as ${text}.`,
    censored: {
      "<": "The method could not measure lower. The true value is below this.",
      ">": "The method could not measure higher. The true value is above this.",
    },
    ofLaboratory: {
      below: (limits) => `That is below the usual range at this laboratory (${limits}).`,
      within: (limits) => `That is inside the usual range at this laboratory (${limits}).`,
      above: (limits) => `That is above the usual range at this laboratory (${limits}).`,
    } satisfies Record<KnownFlag, (limits: string) => string>,
    general: {
      below: (limits) => `${NO_OWN_RANGE} Held against a general range (${limits}), it is below it. ${ANOTHER_RANGE}`,
      within: (limits) => `${NO_OWN_RANGE} Held against a general range (${limits}), it is inside it. ${ANOTHER_RANGE}`,
      above: (limits) => `${NO_OWN_RANGE} Held against a general range (${limits}), it is above it. ${ANOTHER_RANGE}`,
    } satisfies Record<KnownFlag, (limits: string) => string>,
    noRange: "No usual range came with it. So this page cannot say where it lies.",
    undetermined: "That is a limit, not an exact number. So this page cannot say on which side of the usual range it lies.",
    alone: {
      below: "A low result does not tell the cause.",
      within: "A result inside the range does not rule anything out.",
      above: "A result above the range does not tell the cause.",
      "no-interval": "",
      undetermined: "",
    } satisfies Record<Flag, string>,
    leftOut: (why: string) => `It is shown, but not compared with the others: ${why}.`,
  },
  leftOut: {
    "entered-in-error": "it was entered by mistake",
    preliminary: "the lab may still change it",
    censored: "it is a limit, not an exact number",
    "urine-ph-low": "the urine was too acid, which breaks B2M down",
    "urine-ph-unknown": "it is not recorded how acid the urine was",
  } satisfies Record<WhyLeftOut, string>,
  changed: {
    title: "What has changed?",
    sinceLast: "Since last time",
    overTreatment: "Over the treatment",
    pair: (v: { from: string; fromDay: string; to: string; toDay: string }) =>
      `On ${v.fromDay} it was ${v.from}. On ${v.toDay} it was ${v.to}.`,
    mean: (values: string) => `a mean of ${values}`,
    chance: "A gap of this size between two tests can be chance.",
    beyond: {
      rising: "The newer one is higher by more than the usual ups and downs between two tests.",
      falling: "The newer one is lower by more than the usual ups and downs between two tests.",
    },
    notEnough:
      "This gap is larger than most. But seen with all your results, it is not enough to show a change. Another test can tell more.",
    fromAll: "What is said at the top comes from all your results together.",
    noneBefore: "There is no earlier result to compare it with.",
    otherMethod: "The test before was done in another way. The two are not compared.",
    otherMethodBefore: "The test before was done in another way. So the two numbers cannot be set side by side.",
    notCompared: "This page does not compare these results.",
    noTreatment: "No treatment is recorded here.",
    began: (regimen: string, day: string) => `Your treatment with ${regimen} began on ${day}.`,
    ended: (regimen: string, from: string, to: string) => `Your treatment with ${regimen} ran from ${from} to ${to}.`,
    before: (v: { from: string; fromDay: string; to: string; toDay: string }) =>
      `The last test before it, on ${v.fromDay}, showed ${v.from}. On ${v.toDay} it was ${v.to}.`,
    noBaseline: "No test from before it can be compared. So this page cannot say what has changed since it began.",
  },
  chart: {
    title: "My results",
    view: "Show as",
    asChart: "Chart",
    asTable: "Table",
    name: (fluid: string) => `${fluid}: my results over time`,
    band: "usual range at this laboratory",
    generalBand: "general range",
    treatmentOf: (regimen: string, from: string, to: string | undefined) =>
      to === undefined ? `Treatment: ${regimen}, from ${from}` : `Treatment: ${regimen}, ${from} to ${to}`,
    earlier: "Earlier result",
    later: "Later result",
    tap: "Tap the chart, or use the buttons, to read each result.",
    newMethod: "other lab or method",
    summary: (v: { count: number; from: string; to: string }) =>
      `${results(v.count)} from ${v.from} to ${v.to}. The table lists them all.`,
    one: (day: string) => `One result, from ${day}.`,
    none: "There is no result to draw.",
    columns: { day: "Day", value: "Result", range: "Usual range", where: "Where it lies" },
    noRange: "none given",
    generalRange: (limits: string) => `${limits} (general)`,
    flag: {
      below: "below",
      within: "inside",
      above: "above",
      "no-interval": "no range",
      undetermined: "cannot tell",
    } satisfies Record<Flag, string>,
    readWhere: {
      below: "below the usual range",
      within: "inside the usual range",
      above: "above the usual range",
      "no-interval": "no usual range given",
      undetermined: "no exact number",
    } satisfies Record<Flag, string>,
    notCompared: (why: string) => `Not compared: ${why}.`,
  },
  means: {
    title: "What may it mean?",
    serum: {
      rising: "A rise may suggest that the illness is more active. It may also have another cause, such as the kidneys.",
      falling: "A fall may suggest that the illness is less active. It may also have another cause.",
    },
    csf: {
      rising: "A rise may suggest that the illness is more active near the brain or spinal cord. Infection can raise it too.",
      falling:
        "A fall may suggest that the illness is less active near the brain or spinal cord. It may also have another cause.",
    },
    urine: {
      rising: "A rise may point to the kidneys as much as to the illness.",
      falling: "A fall may come from the kidneys as much as from the illness.",
    },
    leftOpen: "Something else could have moved this value. So this page leaves open what it means.",
    noChange: "This does not prove that nothing has changed. A small change can hide in the usual ups and downs.",
    one: "One result is a number. It cannot show a rise or a fall.",
    otherMethod: `${LAB_DIFFERENCE} So a step from one lab to the next may come from the lab and not from you.`,
    dialysis: "On dialysis this value is often high. It is not read as a sign of the illness.",
    notRead: "From these results alone, this page cannot say what they mean.",
    mayNot: "This test cannot tell by itself how you are, or how a treatment does. Your team reads it with your other tests.",
    act:
      "Do not change or stop a treatment because of this page. How you feel counts more than any chart. Tell your team " +
      "about new pain, fever or other new signs at once.",
  },
  causes: {
    title: "What else can move it?",
    recorded: "Recorded for you",
    general: "For anyone",
    event: (v: { kind: string; from: string; until: string | undefined }) =>
      v.until === undefined
        ? `${v.kind}, from ${v.from}.`
        : v.until === v.from
          ? `${v.kind}, on ${v.from}.`
          : `${v.kind}, from ${v.from} to ${v.until}.`,
    kind: {
      infection: "An infection",
      interferon: "Interferon, a medicine that raises B2M",
      dialysis: "Dialysis",
      "intrathecal-therapy": "Medicine given into the spinal fluid",
      steroid: "A steroid medicine",
      transfusion: "A blood transfusion",
      "blood-contaminated-csf": "Blood in the spinal fluid sample",
      transplant: "A transplant",
      relapse: "An entry by your team",
      imaging: "A scan",
      "lumbar-puncture": "A spinal tap",
      note: "A note by your team",
    } satisfies Record<EventKind, string>,
    kidney: {
      "may-explain": "Your kidney test changed as well. That may explain part or all of it.",
      "explains-part": "Your kidney test changed as well. That may explain a part of it at most.",
      "not-explained": "Your kidney blood test (creatinine) did not change enough to explain it.",
      "no-pair": "No kidney test near those days is recorded. So the kidneys may have played a part.",
      "cannot-estimate": "How well your kidneys filter cannot be worked out from what is recorded.",
    },
    newMethodBridged: (day: string) =>
      `Another lab or method, from ${day}. Some samples were measured in both ways, so results can be compared.`,
    newMethod: (day: string) => `Another lab or method, from ${day}. Results before and after that day are not compared.`,
    kidneys: "Kidneys: they clear B2M from the blood. When they filter less, it goes up.",
    infection: "Infection, and other illness that inflames the body: both can raise it.",
    interferon: "Interferon: this medicine raises it by itself.",
    laboratory: "Another lab: two labs can differ by 20 to 30 percent for the same sample.",
    acid: "Acid urine: it breaks B2M down, so the result comes out too low.",
    bloodInSample: "Blood in the spinal fluid sample can spoil the result.",
  },
  questions: {
    title: "What can I ask at my next visit?",
    raised: "What else could have raised it? Could my kidneys or an infection play a part?",
    lowered: "What else could have lowered it?",
    repeat: "Should this test be done again soon?",
    missed: "How small a change could these tests have missed?",
    enough: "When will there be enough results to compare?",
    sameLab: "Can my next test be done at the same lab?",
    means: "What does this result mean for me?",
    urine: "Should I give another sample, and how do I collect it?",
    others: "What do my other tests say?",
    next: "When is my next test?",
  },
  /** Where the care team looks at results before a patient sees them. */
  reviewedFirst: "Your team looks at new results first. They show here after that.",
  heldBack: "A newer result is here. It shows once your team has looked at it.",
  noneReviewed: "Your team looks at new results first. Your results show here once they have done so.",
  next: {
    title: "When is my next test?",
    planned: (day: string) => `Your next test is planned for ${day}.`,
    wasPlanned: (day: string) =>
      `Your next test was planned for ${day}. No newer one is recorded here. Please ask your team about it.`,
    due: (day: string) => `This change calls for another test by ${day}. Ask your team to set the day.`,
    overdue: (day: string) =>
      `This change called for another test by ${day}. No newer one is recorded here. Please ask your team about it.`,
    setAside:
      "Your team has looked at this change and does not call for another test because of it. Ask when your next one is due.",
    unknown: "No date for your next test is recorded here. Please ask your team.",
  },
  sure: {
    title: "How sure is this?",
    confirmed: "Fairly sure that the value has changed: more than one test shows it. Not sure why.",
    possible: "Not sure yet. Chance alone can look like this now and then. Another test can tell more.",
    sinceConfirmed:
      "Fairly sure that the value changed earlier: more than one test showed it. Since then, a small change could still be hidden.",
    sincePossible: "Not sure. The earlier change may have been chance. Since then, a small change could still be hidden.",
    noChange:
      "Not sure that nothing has changed: a change can be too small to show. “Show the numbers” says how large it could be.",
    nothing: "Nothing can be said about a change yet.",
    people: "This rests on how much results vary in people without cancer. For people with your illness no such number is known.",
    ownFigures: "This rests on numbers that your team has set for its own lab.",
    assumed: (count: number) => `For ${results(count)} the lab is not recorded. This page takes it to be the same lab.`,
    leftOut: (count: number) => `${results(count)} ${count === 1 ? "is" : "are"} shown but not counted. The table says why.`,
  },
  numbers: {
    show: "Show the numbers",
    title: "The numbers",
    verdict: "What your team reads",
    change: "Change",
    changeOf: (percent: string, low: string, high: string) => `${percent} (95 % interval ${low} to ${high})`,
    compared: "Compared",
    comparedOf: (v: { later: number; laterMean: string; since: string; earlier: number; earlierMean: string }) =>
      `${results(v.later)} since ${v.since}, mean ${v.laterMean}; ${results(v.earlier)} before, mean ${v.earlierMean}`,
    chance: "Seen by chance",
    chanceOf: (chance: string) => `less than ${chance} of the time in people without a change`,
    robust: "Holds up to",
    robustOf: (percent: string) => `ups and downs of ${percent} %`,
    previous: "Since last time",
    baseline: "Since before treatment",
    limits: "Usual ups and downs between two tests",
    limitsOf: (up: string, down: string) => `${up} or ${down}`,
    hidden: "A change this small could be hidden",
    hiddenOf: (up: string, down: string) => `${up} or ${down}`,
    variation: "Ups and downs taken as usual",
    variationOf: (percent: string, source: string) => `${percent} %. Source: ${source}`,
    used: "Results compared",
    repeat: "Repeat",
    repeatOf: (days: number) => `asked for within ${days} days; a rule of this app, not of a guideline`,
  },
  about: {
    title: "About this test",
    sections: (ranges: {
      readonly blood: string;
      readonly urine: string;
      readonly csf: string;
    }): readonly { readonly title: string; readonly paragraphs: readonly string[] }[] => [
      {
        title: "What B2M is",
        paragraphs: [
          "B2M is short for beta-2 microglobulin. It is a small protein. It sits on most cells of the body.",
          "Cells shed it into the blood and other fluids. A healthy person makes about 150 to 200 mg of it a day. The " +
            "kidneys clear it away.",
        ],
      },
      {
        title: "Why it is measured",
        paragraphs: [
          "Many cells make B2M. Some are lymphocytes, a kind of white blood cell. In myeloma, in CLL and in some " +
            "lymphomas, it can go along with the amount of illness.",
          "After the illness is found, it helps to plan the first treatment. During treatment it can help to check if " +
            "the illness has reached the brain or spinal cord. After treatment it can help to see if it has come back.",
        ],
      },
      {
        title: "Blood, urine and spinal fluid",
        paragraphs: [
          "Most often blood is tested. You need not prepare for it.",
          `A general range for blood is ${ranges.blood}. Many labs put the top lower, most often at 2.2 to 2.7 mg/L.`,
          `For urine it is ${ranges.urine}. Healthy kidneys take nearly all B2M back into the blood (this is called ` +
            "reabsorption), so little is left in urine. A high result points to the kidneys. Acid urine spoils the test, " +
            "so the sample needs care.",
          `For spinal fluid it is ${ranges.csf}. It takes a spinal tap to get it. It is done to look at the brain and ` +
            "spinal cord. Other organs affect it less than blood or urine.",
          "Each lab has its own range. The one that came with your result is the one that counts.",
        ],
      },
      {
        title: "Why it is not used to find cancer",
        paragraphs: [
          "Many things raise B2M. So a high result does not prove cancer. And a result inside the range does not rule it out.",
        ],
      },
      {
        title: "What a rise or a fall may suggest",
        paragraphs: [
          "A rise may suggest that the illness is more active. A fall may suggest that it responds to treatment. Neither proves it.",
          "Results go up and down even when nothing has changed. In blood, a step of a fifth down or a quarter up can " +
            "be chance alone. One result means little. The line over time says more.",
        ],
      },
      {
        title: "What else changes it",
        paragraphs: [
          "The kidneys clear B2M. When they filter less, it goes up, whatever the illness does. In myeloma a high " +
            "level may itself mean that the kidneys are harmed.",
          "Infections such as HIV or CMV, an immune system that attacks the body, and liver disease can raise it. So " +
            "can older age. So does interferon.",
        ],
      },
      {
        title: "What your team does with it",
        paragraphs: [
          "Your team reads it with your other tests, and talks it over with you. It is one piece of the puzzle: it " +
            "helps to see if a treatment does its work, or if another one should be thought of.",
          "It is not part of the formal rules that say how myeloma responds. Other blood tests, scans and bone marrow tests come first.",
        ],
      },
    ],
    sourcesTitle: "Sources",
    sources: [
      "City of Hope, patient page “Beta-2 microglobulin (B2M)”, 8 June 2023: what it is, what it is for, the general ranges.",
      "MedlinePlus and Lab Tests Online: what else raises it; that it does not find cancer.",
      "Mayo Clinic Laboratories, test information: care of urine samples.",
      "Fedele PL and others, Pathology 2014: how far labs differ.",
      "NHANES III (PMC3628297): the usual ups and downs in blood.",
      "Tienhaara A and others, Br J Haematol 1991;77:335–8: interferon.",
      "Kumar S and others, Lancet Oncol 2016;17:e328–46: rules for response in myeloma.",
    ],
    notReviewed: "We wrote this text ourselves from these sources. No doctor has checked it yet.",
  },
  safety: "This page helps you talk with your care team. It does not replace them. It is not a medical device.",
};
