import { isMeasurandCode, type MeasurandCode, MEASURANDS } from "../../../domain/measuring/measurand.ts";
import type { ReaderRefusal } from "../found.ts";
import { readLoincCode } from "./loincCode.ts";
import { readMeasurandText, readNamedMeasurand, type MeasurandReading } from "./readMeasurandText.ts";

/** All that a coded result says of what was measured. */
export type CodedNames = {
  readonly loinc: readonly string[];
  /** Codes of our own, where the file is an export of ours. */
  readonly ours: readonly string[];
  /** Names: the laboratory's own, and what the code systems call their codes. */
  readonly names: readonly string[];
  readonly specimens: readonly string[];
  readonly unit: string;
};

/** What was measured, or that it is another laboratory test, which is counted and not shown as a row. */
export type CodedReading = MeasurandReading | { readonly type: "OtherTest" };

/** Longer than any test is called; what lies behind is not looked at. */
const LONGEST_NAME = 300;

const refuse = (refusal: ReaderRefusal): MeasurandReading => ({ type: "Refused", refusal });

/** Whether any of the texts speaks of B2M, so that its result is never passed over in silence. */
const speaksOfB2m = (names: readonly string[], unit: string): boolean =>
  names.some((name) => {
    const read = readMeasurandText(name, unit);
    return read.type === "Ask"
      ? read.key !== ""
      : read.type === "Measurand"
        ? MEASURANDS[read.measurand].family === "b2m"
        : read.refusal.type === "CodeNotComparable";
  }) || names.some((name) => /(?:β|\bbeta|\bb)[\s-]*2[\s-]*m(?:i[ck]ro|\b)/iu.test(name));

/**
 * LOINC decides, after its check digit; whatever else is said must agree with it. Codes that disagree are refused: one is wrong,
 * and nobody here can know which.
 */
export function readCodedMeasurand({ loinc, ours, names, specimens, unit }: CodedNames): CodedReading {
  const codes = [...new Set(loinc)];
  const said = [...new Set(names.map((name) => name.slice(0, LONGEST_NAME)))].filter((name) => name !== "");
  const [first] = codes;
  if (first === undefined) return readWithoutLoinc(ours, said, specimens, unit);
  const meanings = codes.map(readLoincCode);
  for (const meaning of meanings) if (meaning.type === "Refused" && meaning.refusal.type === "CodeCheckDigit") return meaning;
  if (
    meanings.every(
      (meaning) => meaning.type === "NoLoinc" || (meaning.type === "Refused" && meaning.refusal.type === "NotFollowed"),
    )
  ) {
    return speaksOfB2m(said, unit) ? refuse({ type: "NotFollowed", text: said[0] ?? first }) : { type: "OtherTest" };
  }
  const seriesOf = (meaning: (typeof meanings)[number]) => (meaning.type === "Measurand" ? meaning.measurand : meaning.type);
  const [series] = meanings.map(seriesOf);
  const other =
    codes.find((_, index) => seriesOf(meanings[index] ?? { type: "NoLoinc" }) !== series) ??
    ours.find((code) => isMeasurandCode(code) && code !== series);
  if (other !== undefined) return refuse({ type: "CodeContradicts", code: first, what: "code", text: other });
  let reading: MeasurandReading = { type: "Ask", key: "", open: "analyte", options: [] };
  for (const code of codes) {
    for (const name of said.length === 0 ? [""] : said) {
      for (const specimen of specimens.length === 0 ? [""] : specimens) {
        reading = readNamedMeasurand({ code, name, specimen, unit });
        if (reading.type === "Refused") return reading;
      }
    }
  }
  const contradicting = reading.type === "Measurand" ? nameAgainst(reading.measurand, said) : undefined;
  return contradicting === undefined
    ? reading
    : refuse({ type: "CodeContradicts", code: first, what: "name", text: contradicting });
}

/**
 * A name that is understood, whatever unit it stands beside, and means another series than the code. LOINC's own names carry the
 * kind of quantity in brackets.
 */
function nameAgainst(coded: MeasurandCode, names: readonly string[]): string | undefined {
  return names.find((name) => {
    const read = readMeasurandText(name.replaceAll(/\[[^\]]*\]/gu, " "), "");
    if (read.type === "Refused") return read.refusal.type === "CodeNotComparable";
    return read.type === "Measurand" && read.measurand !== coded && !saysLess(read.measurand, coded);
  });
}

/** "B2M, serum" on the code for samples after dialysis, "B2M, urine" on those of the ratio and of the day's excretion. */
const saysLess = (named: MeasurandCode, coded: MeasurandCode): boolean =>
  (named === "b2m-serum" && coded === "b2m-serum-post-dialysis") ||
  (named === "b2m-urine" && (coded === "b2m-urine-creatinine" || coded === "b2m-urine-24h"));

function readWithoutLoinc(
  ours: readonly string[],
  names: readonly string[],
  specimens: readonly string[],
  unit: string,
): CodedReading {
  const [own, otherOwn] = [...new Set(ours)].filter(isMeasurandCode);
  if (own !== undefined)
    return otherOwn === undefined
      ? { type: "Measurand", measurand: own }
      : refuse({ type: "CodeContradicts", code: own, what: "code", text: otherOwn });
  if (names.length === 0) return refuse({ type: "NoMeasurand" });
  const readings = names.flatMap((name) =>
    (specimens.length === 0 ? [""] : specimens).map((specimen) => readNamedMeasurand({ code: "", name, specimen, unit })),
  );
  const telling = readings.filter((reading) => reading.type !== "Refused" || reading.refusal.type !== "NotFollowed");
  const [reading] = telling;
  if (reading === undefined) return speaksOfB2m(names, unit) ? (readings[0] ?? { type: "OtherTest" }) : { type: "OtherTest" };
  const refused = telling.find(({ type }) => type === "Refused");
  if (refused !== undefined) return refused;
  const measurands = [...new Set(telling.flatMap((one) => (one.type === "Measurand" ? [one.measurand] : [])))];
  const [measurand, second] = measurands;
  if (measurand !== undefined && second !== undefined)
    return refuse({ type: "CodeContradicts", code: names[0] ?? "", what: "name", text: names[1] ?? second });
  return measurand === undefined ? reading : { type: "Measurand", measurand };
}
