/** The Settings page. */
export const settings = {
  reading: {
    title: "Numbers and days",
    decimal: "Decimal sign",
    decimalNames: { ".": "Point, 2.4", ",": "Comma, 2,4" },
    decimalSet: { ".": "Set: decimal point.", ",": "Set: decimal comma." },
    dateOrder: "Order of dates",
    /** A day whose order shows by itself. */
    dateOrderNames: { ymd: "2026-12-31", dmy: "31.12.2026", mdy: "12/31/2026" },
    dateOrderSet: { ymd: "Set: year first.", dmy: "Set: day first.", mdy: "Set: month first." },
    valueExample: (value: string) => `A result of ${value} mg/L`,
    typedExample: (typed: string, read: string) => `${typed} typed in a day field is ${read}`,
  },
  language: {
    title: "Language",
    label: "This device speaks",
    /** `name` is the language that the browser asks for first, among those that there are. */
    asBrowser: (name: string) => `As the browser: ${name}`,
    /** Said in the language that was chosen. */
    set: "The language is set.",
    notFetched: "The words of this language could not be fetched. Nothing was changed. Try again when the network is back.",
    draft:
      "This translation is a draft: no clinician who grew up with the language has read it yet. Where a sentence is not " +
      "clear, read it in English.",
    /** `example` is a value and a day as they are written now. */
    writesStill: (example: string) => `Numbers and days are still written as chosen below: ${example}.`,
    adopt: (example: string) => `Write ${example}`,
    adopted: "Numbers and days are written as is usual in this language.",
  },
  appearance: {
    title: "Appearance",
    scheme: "Colours",
    schemeNames: { auto: "As the device", light: "Light", dark: "Dark" },
    schemeSet: { auto: "Set: colours as the device has them.", light: "Set: light colours.", dark: "Set: dark colours." },
  },
  laboratories: {
    title: "Laboratories",
    intro:
      "What each laboratory reports, with its own reference interval. Offered when a result is entered; results " +
      "already recorded keep the interval they came with.",
    table: "Laboratories",
    none: "No laboratory listed yet.",
    add: "Add laboratory",
    edit: "Edit laboratory",
    editNamed: (name: string) => `Edit ${name}`,
    removeNamed: (name: string) => `Remove ${name}`,
    remove: "Remove",
    save: "Save laboratory",
    laboratory: "Laboratory",
    method: "Method",
    measurand: "Measurand",
    unit: "Unit",
    chooseUnit: "Choose a unit",
    intervalLow: "Interval low",
    intervalHigh: "Interval high",
    interval: "Interval",
    sex: "For",
    everybody: "Everybody",
    women: "Women",
    men: "Men",
    ageFrom: "Age from (years)",
    ageTo: "Age to (years)",
    ageHint: "Empty: all ages.",
    ages: (from: string | undefined, to: string | undefined) =>
      to === undefined ? `from ${from ?? ""} years` : from === undefined ? `up to ${to} years` : `${from} to ${to} years`,
    notAnAge: (text: string) => `“${text}” is no age in whole years.`,
    agesUpsideDown: (from: string) => `Below the age it begins at, ${from}.`,
    oneLimitHint: "One limit alone is enough.",
    between: (low: string, high: string) => `${low} to ${high}`,
    atMost: (high: string) => `up to ${high}`,
    atLeast: (low: string) => `from ${low}`,
    rowName: (laboratory: string, measurand: string) => `${laboratory}, ${measurand}`,
    added: (name: string) => `Added: ${name}.`,
    changed: (name: string) => `Changed: ${name}.`,
    removed: (name: string) => `Removed: ${name}.`,
    missing: "Write the laboratory's name.",
    listed: "Listed already, with this method and measurand, for these people.",
    unitMissing: "Choose the unit of the limits.",
    unitNotAccepted: (text: string, measurand: string) => `${measurand} is not reported in ${text}.`,
    noLimit: "Write at least one limit.",
    upsideDown: (low: string, high: string) => `The upper limit ${high} lies below the lower, ${low}.`,
    censored: (text: string) => `“${text}” is not a limit. Write the number alone.`,
    beyondBelief: (text: string) => `${text} in this unit is more than any result can be. Check the unit.`,
  },
  laboratoryNames: {
    title: "One laboratory or two?",
    intro:
      "These names are alike and not the same. Results of two laboratories are never compared, those of one are. Until you " +
      "answer, they count as two.",
    ask: (one: string, other: string) => `“${one}” and “${other}”`,
    one: "One laboratory",
    two: "Two",
    oneNamed: (one: string, other: string) => `One laboratory: ${one} and ${other}`,
    twoNamed: (one: string, other: string) => `Two laboratories: ${one} and ${other}`,
    joined: (one: string, other: string) => `Compared as one laboratory: ${one} and ${other}.`,
    parted: (one: string, other: string) => `Kept apart: ${one} and ${other}.`,
    areOne: (one: string, other: string) => `“${one}” and “${other}” are one laboratory.`,
    areTwo: (one: string, other: string) => `“${one}” and “${other}” are two laboratories.`,
    askAgain: "Ask again",
    askAgainNamed: (one: string, other: string) => `Ask again about ${one} and ${other}`,
    forgotten: (one: string, other: string) => `Asked again: ${one} and ${other}.`,
    takenBack: "Taken back.",
  },
  learnedNames: {
    title: "Names that laboratories give tests",
    intro:
      "Answered at an import, and read so at the next one of that laboratory, in the same unit. Forget one to be asked again.",
    means: (v: { name: string; laboratory: string; measurand: string; unit: string; day: string }) =>
      `“${v.name}” at ${v.laboratory}${v.unit === "" ? "" : `, in ${v.unit}`}: ${v.measurand}, answered on ${v.day}`,
    forget: "Forget",
    forgetNamed: (name: string, laboratory: string) => `Forget ${name} at ${laboratory}`,
    forgotten: (name: string, laboratory: string) => `Asked again: ${name} at ${laboratory}.`,
    takenBack: "Taken back.",
  },
  variation: {
    title: "Variation",
    intro:
      "How much results differ in one person in whom nothing changes. Every verdict rests on these figures and names " +
      "their source. The defaults come from people without cancer.",
    table: "Variation figures",
    measurand: "Measurand",
    laboratory: "Laboratory",
    laboratoryHint: "Empty: for all laboratories.",
    all: "All",
    cviPercent: "CVI, within person (%)",
    cvaPercent: "CVA, assay (%)",
    cviShort: "CVI",
    cvaShort: "CVA",
    cvaHint: "0 where the other figure holds both.",
    source: "Source",
    sourceHint: "Shown with every verdict that uses these figures.",
    percent: (value: string) => `${value} %`,
    isDefault: "Default",
    noFigure: "No confirmed figure was found. No verdict is given for this measurand.",
    assume: "Assume 15 %",
    assumeNamed: (measurand: string) => `Assume 15 % for ${measurand}`,
    assumeNote: (measurand: string) =>
      `How much ${measurand} varies is not published. 15 % may be assumed for all patients here: wide, without a source.`,
    assumption: "An assumption of 15 %, not a published figure",
    assumed: (measurand: string) => `Set: ${measurand}, 15 %, an assumption.`,
    set: "Set figures",
    setNamed: (measurand: string) => `Set figures for ${measurand}`,
    edit: "Edit",
    editNamed: (name: string) => `Edit figures for ${name}`,
    toDefault: "Back to the default",
    toDefaultNamed: (name: string) => `Back to the default for ${name}`,
    remove: "Remove",
    removeNamed: (name: string) => `Remove figures for ${name}`,
    forLaboratory: "Add for one laboratory",
    effect: {
      working: "Working out what these figures would change …",
      noVerdicts: "No patient here has a result of it yet.",
      none: (verdicts: number) =>
        verdicts === 1 ? "Does not change the one verdict there is." : `Changes none of ${verdicts} verdicts.`,
      changes: (v: { changed: number; verdicts: number; turns: string }) =>
        `Changes ${v.changed} of ${v.verdicts} ${v.verdicts === 1 ? "verdict" : "verdicts"}: ${v.turns}.`,
      turn: (count: number, from: string, to: string) => `${count} from “${from}” to “${to}”`,
    },
    save: "Save figures",
    rowName: (measurand: string, laboratory: string | undefined) =>
      laboratory === undefined ? measurand : `${measurand}, ${laboratory}`,
    saved: (name: string) => `Set: figures for ${name}.`,
    removed: (name: string) => `Removed: figures for ${name}.`,
    sourceMissing: "Write where the figures come from.",
    aboveLimit: (percent: number) => `More than ${percent} % would hide every change.`,
    belowLimit: (percent: number) => `Together below ${percent} %. A percentage is meant: 8.4, not 0.084.`,
    notAPercentage: (text: string) => `“${text.trim()}” is not a percentage. Write the number alone.`,
    alreadySet: "Figures for these are set already. Edit those.",
  },
  contents: "On this page",
  intro: "Kept on this device and used for all patients.",
  storage: {
    title: "Storage and backup",
    intro:
      "Records stay in this browser, on this device, and go nowhere else. Clearing the browser's data erases them: keep a backup.",
    used: "Storage used",
    unknown: "This browser does not say how much is used.",
    usedOf: (used: string, quota: string, percent: string) => `${used} of ${quota} MB, ${percent} %`,
    nearlyFull: "Nearly full. Export a backup now; once it is full nothing more can be saved.",
    firstNearlyFull:
      "This browser's first storage is nearly full. The second copy has room: saving goes on when the first is full.",
    firstFull: (alone: string) =>
      `This browser's first storage is full. The second copy holds every record, ${alone} of them alone, and saving goes on. ` +
      "The first keeps the patients saved last.",
    lastBackup: "Last backup",
    remind: (days: string, changes: string) => `Remind of a backup after ${days} days or ${changes} changes without one`,
    plainHttp:
      "This page was not opened over a secure connection (https). Records are saved all the same, but this browser " +
      "does not let such a page encrypt a backup, keep the PIN of patient mode, be installed, or work without a " +
      "network.",
    sevenDays:
      "Safari, and every browser on an iPhone or iPad, erases what a page keeps once the browser was used on seven " +
      "days and the page was not. An app added to the Home Screen is spared; in any case keep backups.",
    copies: {
      label: "Second copy",
      Kept: "Every record is kept twice in this browser. What the header calls saved survives a crash of the browser.",
      Refused:
        "This browser keeps no second copy (a private window, perhaps, or a setting). What was saved in the last minute can be " +
        "lost if the browser or the device crashes: make backups more often.",
      Full: "There is no room for the second copy. Free some space on this device, and make a backup.",
      NoAnswer: "The second copy does not answer. Close other tabs of this app and reload.",
    },
    persistent: {
      label: "Persistent storage",
      yes: "This browser keeps the data until you delete it.",
      no: "This browser may clear the data by itself when the device runs short of space: keep backups.",
      unknown: "This browser does not say whether it keeps the data for good: keep backups.",
    },
    out: "Take records out",
    back: "Bring records back",
  },
  demo: {
    title: "Demo patients",
    intro: "Ten made-up people, each marked as such wherever they are shown. They hold no real patient's data.",
    load: "Load demo patients",
    remove: "Remove demo patients",
    loaded: (count: number) => (count === 1 ? "1 demo patient is loaded." : `${count} demo patients are loaded.`),
    none: "No demo patients are loaded.",
  },
  actions: "Actions",
  takenBack: "Taken back.",
  notANumber: (text: string) => `“${text.trim()}” is not a number.`,
  numberMissing: "Write a number.",
  negative: (text: string) => `${text} is below zero.`,
  otherDecimal: (text: string, meant: string) => `Write ${meant}. It is not guessed what ${text} means.`,
  ambiguous: (text: string, asDecimal: string, asThousands: string) =>
    `${text} can mean ${asDecimal} or ${asThousands}. Write which.`,
  tooLong: (limit: number) => `Longer than ${limit} characters. Shorten it.`,
  notAChoice: (text: string) => `“${text}” is not one of the choices.`,
};
