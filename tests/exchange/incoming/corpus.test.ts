import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeBytes, type Encoding } from "../../../src/exchange/incoming/decodeBytes.ts";
import { planImport } from "../../../src/exchange/incoming/plan/planImport.ts";
import { readBlock } from "../../../src/exchange/incoming/block/readBlock.ts";
import { readTable } from "../../../src/exchange/incoming/table/readTable.ts";
import { recogniseFormat } from "../../../src/exchange/incoming/recogniseFormat.ts";
import { importContext } from "../../support/incoming.ts";
import { sayKept, sayPlan } from "../../support/sayPlan.ts";
import { CODES } from "./verdicts/codes.ts";
import { COLUMNS } from "./verdicts/columns.ts";
import { COUNTRIES } from "./verdicts/countries.ts";
import { DAYS } from "./verdicts/days.ts";
import { INTERVALS } from "./verdicts/intervals.ts";
import { LINES } from "./verdicts/lines.ts";
import { NUMBERS } from "./verdicts/numbers.ts";
import { PEOPLE } from "./verdicts/people.ts";
import type { Sample } from "./verdicts/sample.ts";
import { SIGNS } from "./verdicts/signs.ts";
import { SPECIMENS } from "./verdicts/specimens.ts";
import { UNITS } from "./verdicts/units.ts";

/**
 * Hostile and ordinary tables and blocks, each sample with the verdict it must get, imported on 1 June 2026 where nobody is here
 * yet. A line of a verdict is a row with its fate and what would be kept; "?" is a question with the rows that wait for it and
 * its options.
 */
const CORPUS: readonly Sample[] = [
  {
    file: "table/a-leap.csv",
    says: "a value ten times its neighbours is asked about, and does not make its neighbours doubtful",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: NeedsAnswer: Doubt:Jump b2m-serum 24 mg/L 2025-04-01",
      "4: New b2m-serum 2.5 mg/L 2025-05-01",
      "? Doubt:Jump (1): keep | leave-out",
    ],
  },
  {
    file: "table/albumin-mislabelled.csv",
    says: "albumin of 2 to 6 labelled g/L is asked about once; 39 g/L beside it is not",
    verdict: [
      "2: NeedsAnswer: DoubtfulUnit:albumin-serum:g/L",
      "3: New albumin-serum 39 g/L 2025-04-01",
      "4: NeedsAnswer: DoubtfulUnit:albumin-serum:g/L",
      "? DoubtfulUnit:albumin-serum:g/L (2): g/L | g/dL | leave-out",
    ],
  },
  {
    file: "table/b2m-in-mg-per-dl.csv",
    says: "B2M in mg/dL is nearly always a slip, and asked about once",
    verdict: [
      "2: NeedsAnswer: DoubtfulUnit:b2m-serum:mg/dL",
      "3: NeedsAnswer: DoubtfulUnit:b2m-serum:mg/dL",
      "? DoubtfulUnit:b2m-serum:mg/dL (2): mg/dL | mg/L | ug/L | nmol/L | ug/dL | leave-out",
    ],
  },
  {
    file: "table/birth-dates.csv",
    says: "a birth date that does not exist or lies ahead, and a sample before birth, are refused",
    verdict: ["2: Refused: BirthDateNotADay", "3: Refused: birthDate InTheFuture", "4: Refused: collectedOn BeforeBirth"],
  },
  {
    file: "table/code-against-specimen.csv",
    says: "a code that contradicts specimen or name is refused; plasma is serum, and 24 h urine is urine",
    verdict: [
      "2: Refused: CodeContradicts",
      "3: Refused: CodeContradicts",
      "4: Refused: CodeContradicts",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: New b2m-urine-24h 200 ug/d 2025-03-05",
    ],
  },
  {
    file: "table/code-against-unit.csv",
    says: "a molar code with mg/L, or a mass code with nmol/L, is refused",
    verdict: [
      "2: Refused: CodeContradicts",
      "3: Refused: CodeContradicts",
      "4: New b2m-serum 203 nmol/L 2025-03-03",
      "5: Refused: CodeContradicts",
    ],
  },
  {
    file: "table/codes-refused.csv",
    says: "wrong check digits, presence, arbitrary units, other fluids and codes not followed are refused",
    verdict: [
      "2: Refused: CodeCheckDigit",
      "3: Refused: CodeCheckDigit",
      "4: Refused: CodeNotComparable",
      "5: Refused: CodeNotComparable",
      "6: Refused: CodeNotComparable",
      "7: Refused: CodeNotComparable",
      "8: Refused: NotFollowed",
      "9: Refused: CodeContradicts",
    ],
  },
  {
    file: "table/comparators.csv",
    says: "comparators are kept, however they are written",
    verdict: [
      "2: New b2m-serum <0.5 mg/L 2025-01-01",
      "3: New b2m-serum <=0.6 mg/L 2025-02-01",
      "4: New b2m-serum <0.7 mg/L 2025-03-01",
      "5: New b2m-serum >20 mg/L 2025-04-01",
      "6: New b2m-serum <0.8 mg/L 2025-05-01",
      "7: New b2m-serum >=15 mg/L 2025-05-29",
      "8: New b2m-serum <0.9 mg/L 2025-05-30",
    ],
  },
  {
    file: "table/control-characters.csv",
    says: "a number with a control character in it is no number; in a name it is a space",
    verdict: ["2: Refused: TextValue", "3: New b2m-serum 2.4 mg/L 2025-04-01", "4: Refused: TextValue"],
  },
  {
    file: "table/corrected.csv",
    says: "a corrected value takes the place of the first one wherever it stands, and a final result that of a preliminary one",
    verdict: [
      "2: Correction b2m-serum 2.9 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-01",
      "4: New b2m-serum 2.4 mg/L 2025-04-01",
      "5: Correction b2m-serum 2.4 mg/L 2025-04-01",
    ],
    kept: ["2025-03-01 · corrected", "2025-04-01"],
  },
  {
    file: "table/day-contradicted.csv",
    says: "a file that writes both 25/06 and 06/25 settles nothing: 03/04 is asked about",
    verdict: [
      "2: NeedsAnswer: DateOrder:/",
      "3: New b2m-serum 2.6 mg/L 2025-06-25",
      "4: Duplicate b2m-serum 2.6 mg/L 2025-06-25",
      "? DateOrder:/ (1): dmy | mdy | leave-out",
    ],
  },
  {
    file: "table/day-or-month.csv",
    says: "03/04 is asked about where no row settles it; 07/07 is one day either way",
    verdict: [
      "2: NeedsAnswer: DateOrder:/",
      "3: NeedsAnswer: DateOrder:/",
      "4: New b2m-serum 2.5 mg/L 2025-07-07",
      "? DateOrder:/ (2): dmy | mdy | leave-out",
    ],
  },
  {
    file: "table/day-settled-by-a-row.csv",
    says: "25/06 in one row settles 03/04 in another",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-04-03", "3: New b2m-serum 2.6 mg/L 2025-06-25"],
  },
  {
    file: "table/days-across.csv",
    says: "a table with a column for each day is read; empty cells are no results",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "2: New b2m-serum 2.6 mg/L 2025-05-01",
      "3: New creatinine-serum 0.9 mg/dL 2025-03-01",
      "3: New creatinine-serum 1.0 mg/dL 2025-04-01",
      "3: New creatinine-serum 1.1 mg/dL 2025-05-01",
    ],
  },
  {
    file: "table/days-as-numbers.csv",
    says: "45717 may be a day as a spreadsheet counts it: asked, never guessed",
    verdict: ["2: NeedsAnswer: DayNumber", "3: NeedsAnswer: DayNumber", "? DayNumber (2): 1900 | 1904 | leave-out"],
  },
  {
    file: "table/days-of-every-kind.csv",
    says:
      "days with the year first or the month in words need no question; what no calendar has, the future and the time " +
      "before birth are refused",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-02",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: New b2m-serum 2.4 mg/L 2025-03-05",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.4 mg/L 2025-03-07",
      "9: New b2m-serum 2.4 mg/L 2025-03-08",
      "10: New b2m-serum 2.4 mg/L 2025-03-09",
      "11: New b2m-serum 2.4 mg/L 2025-03-10",
      "12: New b2m-serum 2.4 mg/L 2025-03-11",
      "13: NeedsAnswer: DateOrder:.",
      "14: Refused: NotADay",
      "15: New b2m-serum 2.4 mg/L 2024-02-29",
      "16: Refused: NotADay",
      "17: Refused: NotADay",
      "18: Refused: NotADay",
      "19: Refused: collectedOn InTheFuture",
      "20: Refused: collectedOn BeforeBirth",
      "21: Refused: NotADay",
      "22: Refused: NotADay",
      "23: Refused: NotADay",
      "24: Refused: NotADay",
      "25: New b2m-serum 2.4 mg/L 2025-03-13",
      "? DateOrder:. (1): dmy | mdy | leave-out",
    ],
  },
  {
    file: "table/duplicate-headers.csv",
    says: "of two columns of one name the first counts, and the second is said to be left out",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "left out Value: 1", "left out Unit: 1"],
  },
  {
    file: "table/empty.csv",
    says: "a file of blanks is empty",
    verdict: ["not read: Empty"],
  },
  {
    file: "table/flag-marks.csv",
    says: 'H, L, stars and arrows behind a value are marks; other letters and "3+" are refused',
    verdict: [
      "2: New b2m-serum 3.1 mg/L 2025-03-01",
      "3: New b2m-serum 3.2 mg/L 2025-03-02",
      "4: New b2m-serum 3.3 mg/L 2025-03-03",
      "5: New b2m-serum 3.4 mg/L 2025-03-04",
      "6: Refused: value UnitNotRead",
      "7: Refused: TextValue",
      "8: New b2m-serum 3.6 mg/L 2025-03-07",
      "9: New b2m-serum 3.7 mg/L 2025-03-08",
    ],
  },
  {
    file: "table/formulas.csv",
    says: "a formula is never worked out and is no value; a negative value is refused as one",
    verdict: [
      "2: Refused: TextValue",
      "3: Refused: TextValue",
      "4: Refused: TextValue",
      "5: Refused: value Negative",
      "6: New b2m-serum 2.4 mg/L 2025-06-01",
    ],
  },
  {
    file: "table/french.tsv",
    says: "French headers, with a birth date that another date settles",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-12-25"],
  },
  {
    file: "table/german-semicolons.csv",
    says: "German headers, semicolons and decimal commas",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New albumin-serum 38.5 g/L 2025-03-01"],
    kept: ["2025-03-01 · Labor Nord · [35 52]", "2025-03-01 · Labor Nord · [0.8 2.2]"],
  },
  {
    file: "table/grouped-and-decimal.csv",
    says: "1.234,5 and 2,4 settle that 1.234 is one thousand two hundred and thirty-four",
    verdict: [
      "2: New platelets-blood 1234.5 10*9/L 2025-03-01",
      "3: New ldh-serum 1234 U/L 2025-03-01",
      "4: New b2m-serum 2.4 mg/L 2025-03-01",
    ],
  },
  {
    file: "table/header-only.csv",
    says: "a header without rows holds no results",
    verdict: ["not read: NotRecognised"],
  },
  {
    file: "table/header-twice.csv",
    says: "a header that stands again in the middle is no row",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "4: New b2m-serum 2.6 mg/L 2025-04-01"],
  },
  {
    file: "table/impossible-values.csv",
    says: "impossible values are refused, hardly possible ones asked about",
    verdict: [
      "2: Refused: value BeyondBelief",
      "3: Refused: value BeyondBelief",
      "4: NeedsAnswer: Doubt:ImplausiblyLow",
      "5: NeedsAnswer: DoubtfulUnit:b2m-csf:mg/L",
      "? Doubt:ImplausiblyLow (1): keep | leave-out",
      "? DoubtfulUnit:b2m-csf:mg/L (1): mg/L | ug/L | nmol/L | ug/dL | mg/dL | leave-out",
    ],
  },
  {
    file: "table/intervals.csv",
    says:
      "intervals in one or two columns; an upside-down one is refused, one in words is kept as a note, one in another " +
      "unit converted and kept as a note too",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-02",
      "4: New b2m-serum 2.4 mg/L 2025-03-03",
      "5: New b2m-serum 2.4 mg/L 2025-03-04",
      "6: Refused: intervalHigh IntervalUpsideDown",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.4 mg/L 2025-03-07",
    ],
    kept: [
      "2025-03-01 · [0.8 2.2]",
      "2025-03-02 · [ <2.4]",
      "2025-03-03 · Reference range: see report",
      "2025-03-04 · [1.1 2.4]",
      "2025-03-06 · [0.609 2.366] · Reference range: 609-2366 ng/mL",
      "2025-03-07 · [ 2.4]",
    ],
  },
  {
    file: "table/italian.csv",
    says: "Italian headers",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-12-25"],
  },
  {
    file: "table/kept-with-a-result.csv",
    says: "time, laboratory, method, interval, pH, purpose and comment are kept with a result; a column kept nowhere is named",
    verdict: ["2: New b2m-urine 0.1 mg/L 2025-03-01", "left out Ward: 1"],
    kept: ["2025-03-01 · 08:05 · Labor Nord · Immulite · [0.04 0.22] · 6.5 · during-treatment · fasting"],
  },
  {
    file: "table/latin1.csv",
    says: "Latin-1 as old spreadsheets write it",
    encoding: "windows-1252",
    verdict: ["2: New b2m-serum 2.4 ug/mL 2025-03-01"],
  },
  {
    file: "table/lines-above-the-header.csv",
    says: "lines above the header are passed over, and rows keep their numbers",
    verdict: ["5: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/micro-in-every-way.csv",
    says: "the micro sign in every spelling, units in any case",
    verdict: [
      "2: New b2m-serum 2.4 ug/mL 2025-03-01",
      "3: New b2m-serum 2.4 ug/mL 2025-03-02",
      "4: New b2m-serum 2.4 ug/mL 2025-03-03",
      "5: New b2m-serum 2.4 ug/mL 2025-03-04",
      "6: New b2m-serum 2.4 ug/mL 2025-03-05",
      "7: New b2m-serum 2.4 mg/L 2025-03-06",
      "8: New b2m-serum 2.4 mg/L 2025-03-07",
      "9: New b2m-serum 2.4 mg/L 2025-03-08",
    ],
  },
  {
    file: "table/missing-trailing-cells.csv",
    says: "rows that end early are refused for what they lack",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: Refused: NoDate", "4: Refused: NoValue"],
  },
  {
    file: "table/names-every-object-has.csv",
    says: "names that every object inherits are names like any other",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: Refused: NotFollowed",
      "4: Refused: unit UnitNotAccepted",
      "left out __proto__: 3",
      "left out constructor: 3",
      "left out toString: 3",
    ],
  },
  {
    file: "table/near-names.csv",
    says: "people alike in name and born on one day are asked about; another birth date is another person",
    verdict: [
      "2: NeedsAnswer: Patient",
      "3: NeedsAnswer: Patient",
      "4: New b2m-serum 2.7 mg/L 2025-05-01",
      "5: New b2m-serum 2.8 mg/L 2025-05-02",
      "? Patient (1): Anna, Müller, 1951-03-12 | new | leave-out",
      "? Patient (1): Mueller, Anna, 1951-03-12 | Anna, Müller, 1951-03-12 | new | leave-out",
    ],
  },
  {
    file: "table/no-header.csv",
    says: "a table without a header asks what its columns hold, and remembers no cell of it",
    verdict: ["not read: ColumnsUnknown :text|day|number|unit"],
  },
  {
    file: "table/no-unit.csv",
    says: "a missing unit is asked about once for each measurand",
    verdict: [
      "2: NeedsAnswer: Unit:b2m-serum",
      "3: NeedsAnswer: Unit:b2m-serum",
      "4: NeedsAnswer: Unit:albumin-serum",
      "? Unit:b2m-serum (2): mg/L | ug/mL | ug/L | ng/mL | nmol/L | ug/dL | mg/dL | leave-out",
      "? Unit:albumin-serum (1): g/dL | g/L | leave-out",
    ],
  },
  {
    file: "table/not-followed.csv",
    says: "names that only resemble what is followed here are refused",
    verdict: [
      "2: Refused: NotFollowed",
      "3: Refused: NotFollowed",
      "4: Refused: NotFollowed",
      "5: Refused: NotFollowed",
      "6: Refused: NotFollowed",
      "7: Refused: NotFollowed",
      "8: Refused: NotFollowed",
      "9: Refused: NotFollowed",
      "10: Refused: NotFollowed",
      "11: Refused: NotFollowed",
    ],
  },
  {
    file: "table/old-mac-line-ends.csv",
    says: "carriage returns alone end lines",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/one-column.csv",
    says: "one column without days is not recognised",
    verdict: ["not read: NotRecognised"],
  },
  {
    file: "table/one-thousand-or-one.csv",
    says: "1,234 is asked about where no other number settles it",
    verdict: [
      "2: NeedsAnswer: DecimalSign:,",
      "3: NeedsAnswer: DecimalSign:,",
      "? DecimalSign:, (2): decimal | thousands | leave-out",
    ],
  },
  {
    file: "table/pasted-from-a-sheet.tsv",
    says: "a column for each measurand, without a patient: asked once whose they are",
    verdict: [
      "2: NeedsAnswer: WholePatient",
      "2: NeedsAnswer: WholePatient",
      "3: NeedsAnswer: WholePatient",
      "? WholePatient (3): new | leave-out",
    ],
  },
  {
    file: "table/person-texts.csv",
    says: "sex and diagnosis in words or codes; what is not understood is said, and a row without anybody is refused",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: New b2m-serum 2.4 mg/L 2025-03-01",
      "4: New b2m-serum 2.4 mg/L 2025-03-01",
      "5: New b2m-serum 2.4 mg/L 2025-03-01",
      "6: Refused: NoPatient",
      "unread diagnosis: Non-Hodgkin lymphoma",
      "unread sex: ?",
      "unread diagnosis: Amyloidosis",
    ],
  },
  {
    file: "table/pipes.txt",
    says: "columns parted by upright lines",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/quote-never-closed.csv",
    says: "a quotation mark that is never closed refuses the file and names the row",
    verdict: ["not read: Broken row 3"],
  },
  {
    file: "table/quoted-line-ends.csv",
    says: "line ends within quotation marks are part of the cell",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New b2m-serum 2.6 mg/L 2025-04-01"],
  },
  {
    file: "table/right-to-left.csv",
    says: "invisible direction marks are dropped; a number shown in reverse order is refused",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: Refused: TextValue", "4: New b2m-serum 2.4 mg/L 2025-05-01"],
  },
  {
    file: "table/series-of-their-own.csv",
    says: "a ratio, a 24 h excretion and a sample after dialysis never join a concentration",
    verdict: [
      "2: New b2m-urine-creatinine 200 ug/g{creat} 2025-03-01",
      "3: New b2m-urine-24h 300 ug/d 2025-03-01",
      "4: Refused: CodeNotComparable",
      "5: New b2m-serum-post-dialysis 20 mg/L 2025-03-01",
      "6: New b2m-urine-creatinine 150 ug/g{creat} 2025-04-01",
      "7: Refused: CodeContradicts",
      "8: Refused: CodeNotComparable",
      "9: Refused: NotFollowed",
    ],
  },
  {
    file: "table/settled-by-another-row.csv",
    says: "999.5 in one row settles that 1,234 is one thousand two hundred and thirty-four",
    verdict: ["2: New b2m-serum 1234 ng/mL 2025-03-01", "3: New b2m-serum 999.5 ng/mL 2025-04-01"],
  },
  {
    file: "table/short-years.csv",
    says: "two-digit years are asked about, births and samples apart",
    verdict: [
      "2: NeedsAnswer: DateOrder:.2",
      "3: NeedsAnswer: DateOrder:.2",
      "? DateOrder:.2 (4): dmy | mdy | ymd | leave-out",
      "? Century:born (2): 2000 | 1900 | leave-out",
      "? Century:collected (2): 2000 | 1900 | leave-out",
    ],
  },
  {
    file: "table/spaces-in-thousands.csv",
    says: "spaces and apostrophes part thousands",
    verdict: [
      "2: New b2m-serum 1234 ng/mL 2025-03-01",
      "3: New b2m-serum 1345.5 ng/mL 2025-04-01",
      "4: New b2m-serum 1456.5 ng/mL 2025-05-01",
    ],
  },
  {
    file: "table/spanish.csv",
    says: "Spanish headers",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-12-25"],
  },
  {
    file: "table/specimen-not-said.csv",
    says: "B2M without a specimen is asked about once",
    verdict: [
      "2: NeedsAnswer: Measurand:b2m",
      "3: NeedsAnswer: Measurand:b2m",
      "? Measurand:b2m (2): b2m-serum | b2m-urine | b2m-csf | leave-out",
    ],
  },
  {
    file: "table/statuses.csv",
    says: "each status means what it says; an unknown one is refused, and a correction of nothing is asked about",
    verdict: [
      "2: New b2m-serum 2.0 mg/L 2025-03-01",
      "3: New b2m-serum 2.1 mg/L 2025-03-02",
      "4: New b2m-serum 2.2 mg/L 2025-03-03",
      "5: New b2m-serum 2.3 mg/L 2025-03-04",
      "6: NeedsAnswer: NothingToCorrect b2m-serum 2.4 mg/L 2025-03-05",
      "7: Refused: Cancelled",
      "8: Refused: Cancelled",
      "9: Refused: NothingToWithdraw",
      "10: Refused: NotYet",
      "11: Refused: Cancelled",
      "12: Refused: NoStatus",
      "13: New b2m-serum 2.11 mg/L 2025-03-12",
      "? NothingToCorrect (1): keep | leave-out",
    ],
  },
  {
    file: "table/strange-headers.csv",
    says: "strange headers ask for the columns to be named",
    verdict: ["not read: ColumnsUnknown wer|wann|was|wieviel"],
  },
  {
    file: "table/texts-instead-of-values.csv",
    says: "what is no number is refused as it stands",
    verdict: [
      "2: Refused: TextValue",
      "3: Refused: TextValue",
      "4: Refused: TextValue",
      "5: Refused: TextValue",
      "6: Refused: TextValue",
      "7: Refused: TextValue",
      "8: Refused: TextValue",
      "9: Refused: TextValue",
      "10: Refused: TextValue",
      "11: Refused: value UnitNotRead",
      "12: Refused: value UnitNotRead",
      "13: Refused: TextValue",
      "14: Refused: TextValue",
      "15: Refused: NoValue",
      "16: Refused: TextValue",
      "17: Refused: value NotPositive",
      "18: Refused: value UnitNotRead",
      "19: Refused: NoValue",
      "20: Refused: NoValue",
      "21: Refused: NoValue",
    ],
  },
  {
    file: "table/twice-in-one-file.csv",
    says: "the same result in other digits or another unit is the same result",
    verdict: [
      "2: New b2m-serum 2.4 mg/L 2025-03-01",
      "3: Duplicate b2m-serum 2.40 mg/L 2025-03-01",
      "4: Duplicate b2m-serum 2400 ug/L 2025-03-01",
    ],
  },
  {
    file: "table/two-draws-one-day.csv",
    says: "two times of day are two samples; 25:00 is no time",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01", "3: New b2m-serum 2.9 mg/L 2025-03-01", "4: Refused: collectedAt NotATime"],
    kept: ["2025-03-01 · 08:00", "2025-03-01 · 16:30"],
  },
  {
    file: "table/two-values-one-day.csv",
    says: "two values for one day are both asked about",
    verdict: [
      "2: NeedsAnswer: SameDayInFile b2m-serum 2.4 mg/L 2025-03-01",
      "3: NeedsAnswer: SameDayInFile b2m-serum 2.9 mg/L 2025-03-01",
      "4: New b2m-serum 2.6 mg/L 2025-04-01",
      "? SameDayInFile (2): keep-both | leave-out",
    ],
  },
  {
    file: "table/utf16-big-end-no-mark.csv",
    says: "UTF-16 without a mark is known by its zero bytes",
    encoding: "utf-16be",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/utf16-little-end.csv",
    says: "UTF-16 with a mark",
    encoding: "utf-16le",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/utf8-with-mark.csv",
    says: "a byte order mark is no part of the first header",
    verdict: ["2: New b2m-serum 2.4 mg/L 2025-03-01"],
  },
  {
    file: "table/withdrawn.csv",
    says: "what the file itself withdraws never comes in",
    verdict: [
      "2: Refused: WithdrawnInFile b2m-serum 2.4 mg/L 2025-03-01",
      "3: Refused: NothingToWithdraw",
      "4: Refused: NothingToWithdraw",
    ],
  },
  {
    file: "table/years-of-taiwan.csv",
    says: "114/05/18 is asked about",
    verdict: ["2: NeedsAnswer: Century:roc", "3: NeedsAnswer: Century:roc", "? Century:roc (2): roc | leave-out"],
  },
  {
    file: "block/ambiguous.txt",
    says: "day and decimal sign of a single line are both asked about",
    verdict: [
      "2: NeedsAnswer: DateOrder:/",
      "? DateOrder:/ (1): dmy | mdy | leave-out",
      "? DecimalSign:, (1): decimal | thousands | leave-out",
    ],
  },
  {
    file: "block/english-mail.txt",
    says: "a result within a letter is read, and its day holds for its own line only",
    verdict: ["4: NeedsAnswer: WholePatient", "5: Refused: NoDate", "? WholePatient (1): new | leave-out", "left out lines: 3"],
  },
  {
    file: "block/german-line.txt",
    says: "one line of a German report; nothing says whose it is",
    verdict: ["1: NeedsAnswer: WholePatient", "? WholePatient (1): new | leave-out"],
  },
  {
    file: "block/german-report.txt",
    says: "a German report with patient, heading, marks and a text instead of a value",
    verdict: [
      "5: NeedsAnswer: Doubt:ImplausiblyHigh",
      "6: New albumin-serum 38.1 g/L 2022-07-18",
      "8: New creatinine-serum 1.1 mg/dL 2022-07-18",
      "9: Refused: TextValue",
      "? Doubt:ImplausiblyHigh (1): keep | leave-out",
      "left out lines: 2",
      "left out GPT: 1",
    ],
    kept: ["2022-07-18", "2022-07-18 · [0.5 0.9]"],
  },
  {
    file: "block/no-day.txt",
    says: "a line without a day, below no heading, is refused",
    verdict: ["2: Refused: NoDate"],
  },
  {
    file: "block/no-name.txt",
    says: "a value with its unit and day, but no name, is asked about",
    verdict: [
      "1: NeedsAnswer: Measurand:",
      "2: NeedsAnswer: Measurand:",
      "? WholePatient (2): new | leave-out",
      "? Measurand: (2): b2m-serum | b2m-urine | b2m-csf | … | leave-out",
    ],
  },
  {
    file: "block/numbers-within-words.txt",
    says: "numbers within names are no values, and two values in a line are none",
    verdict: [
      "3: New b2m-serum 2.4 mg/L 2025-03-01",
      "6: New b2m-urine-24h 210 ug/d 2025-03-01",
      "7: Refused: TextValue",
      "8: Refused: TextValue",
      "left out lines: 1",
      "left out Vitamin B12: 1",
    ],
  },
  {
    file: "block/prose.txt",
    says: "sentences are not read; one that names what is followed beside a number is shown as refused",
    verdict: ["1: Refused: TextValue", "left out lines: 1"],
  },
  {
    file: "block/received-is-not-collected.txt",
    says: "the day of receipt or print is not the day of the sample",
    verdict: ["4: New b2m-serum 2.4 mg/L 2022-07-18", "6: New albumin-serum 40 g/L 2022-07-18"],
  },
  {
    file: "block/tabs-between.txt",
    says: "a line parted by tabs; a name without a label is nobody",
    verdict: ["2: NeedsAnswer: WholePatient", "? WholePatient (1): new | leave-out", "left out Ada Example MRN: 1"],
  },
  {
    file: "block/two-days-in-a-line.txt",
    says: "two days in a heading date nothing below it",
    verdict: ["3: New albumin-serum 40 g/L 2022-07-01", "5: Refused: NoDate", "left out lines: 1"],
  },
  {
    file: "block/two-headings.txt",
    says: "a heading dates what stands below it, a day in a line only that line",
    verdict: [
      "3: New b2m-serum 2.4 mg/L 2025-03-03",
      "5: New b2m-serum 2.6 mg/L 2025-04-04",
      "6: New b2m-serum 2.7 mg/L 2025-05-05",
      "7: New albumin-serum 40 g/L 2025-04-04",
    ],
  },
  {
    file: "block/two-patients.txt",
    says: "another name is another patient, without the day of the one before",
    verdict: ["3: New b2m-serum 2.4 mg/L 2025-03-01", "5: Refused: NoDate", "7: New b2m-serum 3.5 mg/L 2025-03-02"],
  },
];

const EVERY = [
  ...CORPUS,
  ...SPECIMENS,
  ...CODES,
  ...COLUMNS,
  ...LINES,
  ...DAYS,
  ...INTERVALS,
  ...NUMBERS,
  ...UNITS,
  ...PEOPLE,
  ...COUNTRIES,
  ...SIGNS,
];

const folder = new URL("corpus/", import.meta.url);

function verdictOn(file: string): {
  readonly encoding: Encoding;
  readonly format: string;
  readonly verdict: readonly string[];
  readonly kept: readonly string[];
} {
  const { text, encoding } = decodeBytes(readFileSync(new URL(file, folder)));
  const format = recogniseFormat(text);
  const read = format === "block" ? readBlock(text) : readTable(text);
  if (read.ok) {
    const plan = planImport(read.value, [], {}, importContext());
    const leftOut = read.value.leftOut.map(({ what, count }) => `left out ${what === "" ? "lines" : what}: ${count}`);
    return { encoding, format, verdict: [...sayPlan(plan), ...leftOut], kept: sayKept(plan) };
  }
  const { error } = read;
  const more =
    error.type === "ColumnsUnknown"
      ? ` ${error.shape}`
      : error.type === "Broken" && error.place?.type === "Row"
        ? ` row ${error.place.row}`
        : "";
  return { encoding, format, verdict: [`not read: ${error.type}${more}`], kept: [] };
}

describe("a hostile table or block", () => {
  it.each(EVERY)("$file: $says", ({ file, encoding, verdict, kept }) => {
    const got = verdictOn(file);
    expect(got.verdict).toEqual(verdict);
    expect(got.encoding).toBe(encoding ?? "utf-8");
    expect(kept === undefined ? undefined : got.kept).toEqual(kept);
  });

  it("has a verdict for every sample, and a sample for every verdict", () => {
    const samples = ["table", "block"].flatMap((kind) => readdirSync(new URL(kind, folder)).map((file) => `${kind}/${file}`));
    expect(EVERY.map(({ file }) => file).sort()).toEqual(samples.sort());
  });
});
