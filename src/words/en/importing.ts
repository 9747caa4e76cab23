/**
 * What an import says of each row, and what it asks. Each refusal names what stands in the file, so that the reader can find and
 * judge it.
 */
export const importing = {
  place: {
    row: (row: number) => `Row ${row}`,
    cell: (row: number, column: string) => `Row ${row}, column ${column}`,
    line: (line: number) => `Line ${line}`,
    page: (page: number, line: number) => `Page ${page}, line ${line}`,
    entry: (entry: number, resource: string) => `Entry ${entry}, ${resource}`,
    entryPath: (entry: number, resource: string, path: string) => `Entry ${entry}, ${resource}, ${path}`,
    segment: (message: number, segment: number) => `Message ${message}, segment ${segment}`,
    segmentField: (message: number, segment: number, field: string) => `Message ${message}, segment ${segment}, ${field}`,
  },
  fate: {
    New: "New",
    Duplicate: "Already here",
    Correction: "Correction",
    Withdrawal: "Withdrawn",
    Restoration: "Brought back",
    NeedsAnswer: "Needs an answer",
    Refused: "Refused",
  },
  fateDetail: {
    duplicate: "The same result is here already. Nothing changes.",
    correction: (was: string) => `Takes the place of ${was}, which stays in the history.`,
    withdrawal: "The file marks this result as entered in error. It is withdrawn here and stays in the history.",
    restoration: "It was withdrawn or taken back here and comes back.",
  },
  refused: {
    noMeasurand: "Nothing says what was measured.",
    notFollowed: (text: string) => `“${text}” is not followed here.`,
    checkDigit: (code: string) =>
      `${code} is no LOINC code: its check digit is wrong. Look at the report for the code that was meant.`,
    notComparable: {
      presence: (code: string) => `${code} says only whether it was found, not how much. That cannot join a series of values.`,
      "arbitrary-units": (code: string) => `${code} is reported in arbitrary units, which cannot be converted.`,
      "other-fluid": (code: string) => `${code} was measured in another body fluid than serum, urine or cerebrospinal fluid.`,
      "timed-collection": (code: string) =>
        `${code} is the concentration in a 24 h collection. Only the amount excreted in 24 h is followed here.`,
    },
    contradicts: {
      specimen: (code: string, text: string) => `${code} and the specimen “${text}” contradict each other. One of them is wrong.`,
      unit: (code: string, text: string) => `${code} and the unit “${text}” contradict each other. One of them is wrong.`,
      code: (code: string, text: string) => `The codes ${code} and ${text} name two different tests. One of them is wrong.`,
      name: (code: string, text: string) => `${code} and the name “${text}” contradict each other. One of them is wrong.`,
    },
    intervalUnit: (text: string) => `The two limits of the reference range stand in two units (${text}). One of them is wrong.`,
    textValue: (text: string) => `“${text}” is no number.`,
    noValue: "No value is given.",
    noValueBecause: (reason: string) => `No value is given: ${reason}.`,
    noDate: "Nothing says when the sample was taken.",
    noStatus: (text: string) =>
      text === "" ? "Nothing says whether this result is final." : `The status “${text}” is not known here.`,
    noPatient: "Nothing says whose result this is.",
    moreCells: "A comma or another sign inside a cell may have moved this row against its headings.",
    range: (text: string) => `“${text}” gives two values. Which one was measured is not said.`,
    malformed: (path: string) =>
      path === "" ? "This breaks the rules of the format." : `${path} breaks the rules of the format.`,
    notADay: (text: string) => `“${text}” is no day.`,
    birthDateNotADay: (text: string) => `The birth date “${text}” is no day.`,
    birthDateInFuture: "The birth date lies in the future.",
    noFamilyName: "Without a family name no patient can be added, and nobody here fits.",
    cancelled: "The laboratory cancelled this test.",
    notYet: "The laboratory has no result yet.",
    nothingToWithdraw: "The file marks it as entered in error. It is not here, so there is nothing to withdraw.",
    earlierState: "The result here is a later state of this one, as the laboratory corrected it.",
    withdrawnInFile: "The same file marks this result as entered in error.",
    leftOutByAnswer: "Left out, as answered.",
    care: (problem: string) => `Not read as care: ${problem}`,
    followUp: (problem: string) => `Not read as a planned test or review: ${problem}`,
    nothingSaid: { on: "neither a day nor an interval is given.", by: "nobody is named who reviewed." },
  },
  needsAnswer: "Answer the question above first.",
  question: {
    dateOrder: (text: string) => `Which comes first in dates such as ${text}?`,
    decimalSign: (text: string) => `What does ${text} mean?`,
    centuryCollected: (text: string) => `Which century are dates such as ${text} in?`,
    centuryBorn: (text: string) => `Which century are birth dates such as ${text} in?`,
    roc: (text: string) => `Which calendar is ${text} written in?`,
    dayAsValue: (text: string) =>
      `“${text}” is a day where a value should stand. A spreadsheet may have made a day of a number. Which number was it?`,
    noYear: (text: string) => `“${text}” has no year. Which day is it?`,
    dayNumber: (text: string) => `Is ${text} a day as a spreadsheet counts it?`,
    unit: (measurand: string, text: string) => `${measurand} stands without a unit (${text}). Which unit is it in?`,
    doubtfulUnit: (measurand: string, text: string) =>
      `${measurand}: values such as ${text} hardly fit their unit. Which unit is meant?`,
    measurand: (text: string) => `In which specimen was “${text}” measured?`,
    specimenAlone: (text: string) => `“${text}” names a specimen and no test. What was measured in it?`,
    measurandUnnamed: "Nothing says what was measured. What is it?",
    patient: (name: string) => `Who is “${name}”?`,
    nameOnly: (name: string) =>
      `Some patients are named here as in the file, which gives no birth date to compare (${name}). Are they the same people?`,
    numberOnly: (name: string) =>
      `Some patients are given by their record number alone (${name}). Are they the patients here with that number?`,
    newByNumber: (number: string) =>
      `Some people are given by a record number alone, which no patient here has (${number}). Shall they be added as patients?`,
    wholePatient: "Nothing says whose results these are. Who is it?",
    sameDay: (text: string) => `Another value is here for the same day (${text}). What shall happen?`,
    sameDayInFile: (text: string) => `The file gives two values for the same day (${text}). Shall both be kept?`,
    sameName: (text: string) =>
      "Some results carry the name of a result here, with another day or value, and do not say that they correct it " +
      `(${text}). What shall happen?`,
    statesInFile: (text: string) => `The file tells of one result twice and does not say which is later (${text}). Which stands?`,
    movedPatient: (from: string, to: string, text: string) =>
      `The file gives a result to ${to} that stands here with ${from} (${text}). What shall happen?`,
    nothingToCorrect: (text: string) =>
      `The file says that this corrects an earlier result, and none here bears its name or its day ` +
      `(${text}). What does it correct?`,
    nothingToWithdraw: (text: string) =>
      `The file withdraws a result that is not found here${text === "" ? "" : ` (${text})`}. Which one is meant?`,
    withdrawnBefore: (text: string) => `Some of these results were withdrawn or taken back here (${text}). Shall they come back?`,
    markMadeUp: (name: string) =>
      `The file says that some patients who stand here as real are made up (${name}). Their results come in ` +
      `only if they are marked so.`,
    jump: (text: string) =>
      `Some values leap to five times their neighbour or more, or fall to a fifth or less (${text}). A slip of the ` +
      "decimal sign, the unit or the patient looks like this. Shall they be kept?",
    limits: (text: string) =>
      `Some limits lie a hundred or a thousand times from their value, as limits in another unit do ` +
      `(${text}). What shall be kept?`,
    magnitude: (text: string) => `Some values are hardly ever seen (${text}). Shall they be kept?`,
  },
  rows: (rows: number) => (rows === 1 ? "1 row" : `${rows} rows`),
  option: {
    leaveOut: "Leave these rows out",
    dmy: (text: string) => `${text}: day, month, year`,
    mdy: (text: string) => `${text}: month, day, year`,
    ymd: (text: string) => `${text}: year, month, day`,
    decimal: (number: string) => `${number} (the sign is decimal)`,
    thousands: (number: string) => `${number} (the sign parts thousands)`,
    century: (century: string) => `${century.slice(0, 2)}00 to ${century.slice(0, 2)}99`,
    roc: "The calendar of Taiwan: year 114 is 2025",
    count: (day: string) => `Yes: ${day}`,
    count1904: (day: string) => `Yes, as older spreadsheets for the Mac count: ${day}`,
    asWritten: (unit: string) => `${unit}, as written`,
    newPatient: "Somebody else: add a new patient",
    same: "The same people",
    addByNumber: "Add them, each under the number",
    sameNumber: "The same people, by their numbers",
    keepBoth: "Keep both",
    correct: "The file's value takes the place of the one here",
    keep: "Keep them as they are",
    withoutLimits: "Keep the values without these limits",
    lastStands: "The one lower in the file",
    firstStands: "The one higher in the file",
    move: "It was taken for the wrong patient: withdraw it there, add it here",
    keepAsNew: "Nothing here: keep it as a new result",
    correctsThis: (result: string) => `It corrects ${result}`,
    withdrawsThis: (result: string) => `It withdraws ${result}`,
    bringBack: "Bring them back",
    markMadeUp: "Mark these patients as made up",
  },
  unread: {
    sex: (text: string) => `Sex “${text}” was not understood and stays empty.`,
    diagnosis: (text: string) => `Diagnosis “${text}” was not understood and stays empty.`,
    diagnosedOn: (text: string) => `Date of diagnosis “${text}” was not understood and stays empty.`,
  },
  leftOut: (what: string, count: number) =>
    what === "" ? (count === 1 ? "1 line without a result" : `${count} lines without a result`) : `${what}: ${count}`,
  notReadable: {
    Empty: "There is nothing in it.",
    NotRecognised:
      "No results were recognised in it. What can be read: tables (CSV, Excel .xlsx), PDFs with text, lines of a laboratory report, " +
      "FHIR R4, HL7 v2, and this app's backup.",
    TooLarge: (limit: string) =>
      `It is longer than ${limit} characters, the most that is read at once. Split it into smaller files.`,
    TooManyResults: (limit: string) =>
      `It holds more than ${limit} results, the most that is read at once. Split it into smaller files.`,
    ColumnsUnknown: "Say what the columns hold: at least the value and the day on which the sample was taken.",
    SheetsToChoose: "It has several sheets. Say which of them are read.",
    LockedPdf: "It is a PDF that asks for a password. Save it without the password, and choose it again.",
    TooManyPages: (limit: string) =>
      `It has more than ${limit} pages, the most that are read at once. Split it into smaller files.`,
    FileTooLarge: (megabytes: string) =>
      `It is larger than ${megabytes} MB, the most that is read at once. Split it into smaller files.`,
    UnpacksTooLarge: "Unpacked it would be larger than any table of results. Nothing of it was read.",
    Defines:
      "It brings definitions of its own (DOCTYPE), which could name other files. Nothing of it was read. " +
      "Ask for it as it comes from the hospital’s system.",
    TooManyFiles: (limit: string) => `It holds more than ${limit} files. Unpack it and choose the files in it.`,
    closedFile: {
      NotOpened: "It could not be opened: moved, deleted, or in use by another program. Choose it again.",
      Encrypted: "It is protected by a password. Unpack it with the password and choose the file.",
      TooLarge: "Unpacked it would be larger than any file of results. It was not opened.",
      Damaged: "It is damaged, or packed in a way that is not read here. Unpack it and choose the files in it.",
      WrongSize: "What it holds is not what its folder says of it: another size, or another check sum. It was not read.",
      Path: "It says to stand outside of its folder, or very deep in it. It was not opened.",
      Nested: "It is a packed folder within a packed folder. Unpack it and choose the files in it.",
    },
    otherKind: {
      xls:
        "It is an Excel workbook of the old kind (.xls), which is not read here. Open it in a spreadsheet and " +
        "save it as .xlsx or CSV.",
      xlsb:
        "It is a binary Excel workbook (.xlsb), which is not read here. Open it in a spreadsheet and save it " +
        "as .xlsx or CSV.",
      ods:
        "It is an OpenDocument spreadsheet (.ods), which is not read here. Open it in a spreadsheet and save " +
        "it as .xlsx or CSV.",
      protected: "It is a workbook protected by a password. Save it without the password, as .xlsx or CSV.",
      document: "It is a text document, not a table. Copy the lines with the results and paste them here.",
      zip: "It is a packed folder (ZIP). Unpack it and choose the files in it.",
      compressed: "It is a compressed file. Unpack it and choose the file in it.",
      image:
        "It is a picture. Pictures of a chart or a table are not read, for a digit could be taken for " +
        "another. Ask for the report as PDF, FHIR or CSV, or enter the results by hand beside the picture.",
      rtf: "It is a text document (RTF). Open it, copy the lines with the results and paste them here.",
      html: "It is a web page (HTML). Open it, copy the table with the results and paste it here.",
    },
    broken: "It is damaged, or not whole. Nothing of it was read.",
    brokenAt: (place: string) => `It is damaged, or not whole, from here: ${place}. Nothing of it was read.`,
  },
  column: {
    patient: "Patient's whole name",
    familyName: "Family name",
    givenName: "Given name",
    recordNumber: "Record number",
    birthDate: "Birth date",
    sex: "Sex",
    diagnosis: "Diagnosis",
    diagnosedOn: "Diagnosed on",
    measurand: "Measurand",
    description: "Description of the test",
    specimen: "Specimen",
    loinc: "LOINC or other code of the test",
    value: "Value",
    comparator: "Sign before the value (<, >)",
    unit: "Unit",
    collectedOn: "Collected on",
    collectedAt: "Time of day",
    laboratory: "Laboratory",
    method: "Method",
    interval: "Interval, both limits",
    intervalLow: "Interval low",
    intervalHigh: "Interval high",
    urinePh: "Urine pH",
    purpose: "Purpose",
    status: "Status",
    note: "Note",
    patientId: "Our id of the patient",
    resultId: "Our id of the result",
    archived: "Archived patient",
    enteredBy: "Entered by",
    madeUp: "Made-up person",
    language: "Patient’s language",
    source: "Source",
    sourceOn: "Taken in on",
    sourcePage: "Page in the source",
    sourceLine: "Line in the source",
    accession: "Laboratory’s number",
    testName: "Test as the laboratory names it",
  },
  columnNone: "Not kept",
};
