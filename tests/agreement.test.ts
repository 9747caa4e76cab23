import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boardCaseOf } from "../src/features/board/boardCaseOf.ts";
import { judgeRecord } from "../src/domain/analysis/judgeRecord.ts";
import type { MeasurandCode } from "../src/domain/measuring/measurand.ts";
import { MEASURANDS } from "../src/domain/measuring/measurand.ts";
import type { PatientRecord } from "../src/domain/record/patientRecord.ts";
import { primaryMeasurand } from "../src/domain/series/primaryMeasurand.ts";
import { measurandsOf, seriesOf } from "../src/domain/series/series.ts";
import type { VariationChoice } from "../src/domain/analysis/variation.ts";
import { patientWork } from "../src/domain/analysis/worklist.ts";
import type { BoardCase } from "../src/features/board/boardCase.ts";
import { reportVerdict } from "../src/features/report/reportVerdict.ts";
import { rosterRow } from "../src/features/roster/rosterRow.ts";
import { describeChange } from "../src/words/describeChange.ts";
import { describeHistory } from "../src/words/describeHistory.ts";
import { describeHistoryNumbers } from "../src/words/describeHistoryNumbers.ts";
import { describeValue } from "../src/words/describeSeries.ts";
import { describeVerdict, describeVerdictName } from "../src/words/describeVerdict.ts";
import { common as en } from "../src/words/en/common.ts";
import { historyWords } from "../src/words/en/historyWords.ts";
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from "../src/words/languages.ts";
import { wordingOf } from "../src/words/wording.ts";
import { ASSUMED_VARIATION, WITH_ANALYTIC_FIGURE, arbitraryB2mRecord } from "./support/b2mRecords.ts";
import { boardView } from "./support/boardCases.ts";
import { format } from "./support/charts.ts";
import { day } from "./support/observations.ts";
import { READING_WORDS } from "./support/readingWords.ts";

const TODAY = day("2027-06-15");
const { history } = historyWords;

/** What a reader takes away from what they are shown: read off the words, not off the verdict behind them. */
type TakenAway = {
  readonly direction: "rising" | "falling" | "neither";
  readonly certainty: "confirmed" | "possible" | "no call";
  /** Whether it is said what the movement may suggest, or left open. */
  readonly suggests?: boolean;
  /** The change in percent, as printed; without what languages write otherwise, the decimal sign and the space before "%". */
  readonly percent?: string | undefined;
};

type Asked = { readonly record: PatientRecord; readonly code: MeasurandCode; readonly variation: readonly VariationChoice[] };

/** "+4,1 %" of German and "+4.1 %" of English are one figure. */
const figureIn = (text: string | undefined) => text?.replace(",", ".").replaceAll(/\s/gu, "");
const movedPercent = (text: string) => figureIn(/([+−]\d+(?:[.,]\d+)?\s%)\s\(/u.exec(text)?.[1]);

/** Everyone who is told of a verdict in a language. A new view is one more entry here, and is then held to the same. */
async function viewsIn(languageCode: LanguageCode) {
  const language = await LANGUAGES[languageCode].fetch();
  await language.common.fetch();
  const { words, format } = wordingOf(language, language.reading);
  const told = await language.pages.history.fetch();
  const reasons = await language.pages.reasons.fetch();
  const onBoard = { words, format, board: await language.pages.board.fetch(), staging: await language.pages.staging.fetch() };
  const say = READING_WORDS[languageCode];

  const certaintyOf = (text: string): TakenAway["certainty"] =>
    say.confirmed.test(text) ? "confirmed" : say.possible.test(text) ? "possible" : "no call";
  const directionOf = (text: string): TakenAway["direction"] =>
    say.rising.test(text) ? "rising" : say.falling.test(text) ? "falling" : "neither";
  const plainDirectionOf = (text: string): TakenAway["direction"] =>
    say.higher.test(text) ? "rising" : say.lower.test(text) ? "falling" : "neither";

  /** Asked for each measurand of a record, and made once. */
  let lastCase:
    | { readonly record: PatientRecord; readonly variation: readonly VariationChoice[]; readonly shown: BoardCase }
    | undefined;
  function caseOf(record: PatientRecord, variation: readonly VariationChoice[]): BoardCase {
    if (lastCase?.record !== record || lastCase.variation !== variation)
      lastCase = {
        record,
        variation,
        shown: boardCaseOf(record, 1, boardView({ ...onBoard, variation, hidesIdentities: true })),
      };
    return lastCase.shown;
  }

  const views: { readonly [view in string]: (asked: Asked) => Partial<TakenAway> } = {
    clinician: ({ record, code, variation }) => {
      const { name, clinician } = describeVerdict(judgeRecord(record, code, variation), words, format);
      const certainty = certaintyOf(name);
      return {
        direction: directionOf(name),
        certainty,
        suggests: certainty !== "no call" && say.suggests.test(clinician),
        percent: certainty === "no call" ? undefined : movedPercent(clinician),
      };
    },
    patient: ({ record, code, variation }) => {
      const verdict = judgeRecord(record, code, variation);
      const repeat = patientWork(record, variation, TODAY).series.find((work) => work.code === code)?.repeat;
      const story = describeHistory({
        record,
        verdict,
        repeat,
        words,
        history: told.history,
        forPatient: told.verdict,
        format,
      });
      const sure = story.sure[0] ?? "";
      const certainty = say.fairlySure.test(sure) ? "confirmed" : say.notYetSure.test(sure) ? "possible" : "no call";
      const numbers = describeHistoryNumbers(verdict, repeat, words, told, format);
      const change = numbers.find(({ name }) => name === told.history.numbers.change)?.value ?? "";
      return {
        direction: plainDirectionOf(story.headline),
        certainty,
        suggests: certainty !== "no call" && !say.leftOpen.test(story.means[0] ?? ""),
        percent: certainty === "no call" ? undefined : figureIn(/[+−]\d+(?:[.,]\d+)?\s%/u.exec(change)?.[0]),
      };
    },
    report: ({ record, code, variation }) => {
      const { sentence } = reportVerdict(record, code, undefined, variation, { ...words, reasons }, format);
      const certainty = certaintyOf(sentence);
      return {
        direction: directionOf(sentence),
        certainty,
        suggests: certainty !== "no call" && say.suggests.test(sentence),
        percent: certainty === "no call" ? undefined : movedPercent(sentence),
      };
    },
    "report for the patient": ({ record, code, variation }) => {
      const { sentence } = reportVerdict(record, code, told.verdict, variation, { ...words, reasons }, format);
      return { direction: plainDirectionOf(sentence) };
    },
    roster: ({ record, code, variation }) => {
      // A row is kept with its record until it is asked for in other words; what is read here is written from its verdicts.
      const row = rosterRow(record, { words: en, variation, today: TODAY });
      const name = describeVerdictName(row.work.series.find((work) => work.code === code)?.verdict ?? row.verdict, words, format);
      const certainty = certaintyOf(name);
      return {
        direction: directionOf(name),
        certainty,
        // The column of changes is the patient's first series'.
        ...(code === row.code
          ? {
              percent:
                certainty === "no call"
                  ? undefined
                  : figureIn(/[+−].*$/u.exec(describeChange(row.verdict, words, format)?.figure ?? "")?.[0]),
            }
          : {}),
      };
    },
    board: ({ record, code, variation }) => {
      const shown = caseOf(record, variation);
      const name =
        code === primaryMeasurand(record)
          ? shown.verdictName
          : (shown.companions.find(({ measurand }) => measurand === words.names.measurand[code])?.verdict?.name ?? "");
      const certainty = certaintyOf(name);
      if (code !== primaryMeasurand(record)) return { direction: directionOf(name), certainty };
      return {
        direction: directionOf(shown.sentence),
        certainty: certaintyOf(shown.sentence),
        suggests: certainty !== "no call" && say.suggests.test(shown.sentence),
        percent: certainty === "no call" ? undefined : movedPercent(shown.sentence),
      };
    },
  };
  return { languageCode, views };
}

const LANGUAGES_TOLD = await Promise.all(LANGUAGE_CODES.map(viewsIn));

const shownOf = (record: PatientRecord): readonly MeasurandCode[] =>
  measurandsOf(record).filter(
    (code) => MEASURANDS[code].followed && seriesOf(record, code).points.some(({ leftOut }) => leftOut !== "entered-in-error"),
  );

const someVariation = fc.constantFrom<readonly VariationChoice[]>([], ASSUMED_VARIATION, WITH_ANALYTIC_FIGURE);
/** A slide is masked and judged anew for each language, as dear as all else together: each patient's is made in one of them. */
const someLanguage = fc.constantFrom(...LANGUAGE_CODES);

describe("one truth, told to everyone in every language", () => {
  it("has the same direction and certainty, the same percent and the same reserve in every view and language, for any patient", () => {
    const calls = new Set<string>();
    fc.assert(
      fc.property(arbitraryB2mRecord, someVariation, someLanguage, (record, variation, boardIn) => {
        for (const code of shownOf(record)) {
          const asked = { record, code, variation };
          const clinician = LANGUAGES_TOLD[0]?.views["clinician"]?.(asked);
          calls.add(`${clinician?.direction} ${clinician?.certainty}`);
          for (const { languageCode, views } of LANGUAGES_TOLD)
            for (const [view, taken] of Object.entries(views)) {
              if (view === "board" && languageCode !== boardIn) continue;
              const away = taken(asked);
              expect({ languageCode, view, ...clinician, ...away }).toEqual({ languageCode, view, ...clinician });
            }
        }
      }),
      { numRuns: 400 },
    );
    // Else the property would hold of patients of whom nothing is said.
    expect([...calls].toSorted()).toEqual([
      "falling confirmed",
      "falling possible",
      "neither no call",
      "rising confirmed",
      "rising possible",
    ]);
    expect(LANGUAGES_TOLD.map(({ languageCode }) => languageCode)).toEqual(LANGUAGE_CODES);
    // 400 patients, each judged for every reader.
  });

  it("rests on one verdict object: the roster, the page and the history are handed the very same", () => {
    fc.assert(
      fc.property(arbitraryB2mRecord, someVariation, (record, variation) => {
        const row = rosterRow(record, { words: en, variation, today: TODAY });
        expect(row.verdict).toBe(judgeRecord(record, primaryMeasurand(record), variation));
        for (const { code, verdict } of row.work.series) expect(verdict).toBe(judgeRecord(record, code, variation));
      }),
    );
  });

  it("shows the patient the clinician's own numbers: the latest value with its flag, and both ends of the change since last time", () => {
    fc.assert(
      fc.property(arbitraryB2mRecord, someVariation, (record, variation) => {
        for (const code of shownOf(record)) {
          const verdict = judgeRecord(record, code, variation);
          const told = describeHistory({
            record,
            verdict,
            repeat: undefined,
            words: en,
            history,
            forPatient: historyWords.verdict,
            format,
          });
          const latest = seriesOf(record, code).points.findLast(({ leftOut }) => leftOut !== "entered-in-error");
          const said = /The result was (?<sign>[<>≤≥]?)(?<number>[\d.]+)/u.exec(told.now[0] ?? "")?.groups;
          const { canonicalUnit } = MEASURANDS[code];
          expect(`${said?.["sign"]}${said?.["number"]}`).toBe(latest && describeValue(latest, canonicalUnit, format));
          const flag = latest?.flag ?? "no-interval";
          expect(told.now.join(" ")).toMatch(
            flag === "no-interval" || flag === "undetermined" ? /cannot say/u : new RegExp(history.now.alone[flag], "u"),
          );
          // One result is named as it is; several of one day are all named, and their mean is called a mean.
          const ends = [
            ...(told.sinceLast[0] ?? "").matchAll(/ it was (?<mean>a mean of )?(?<named>[<>≤≥]?[\d.]+(?:(?:, | and )[\d.]+)*)/gu),
          ];
          const previous = verdict.fromPrevious?.bridged === true ? undefined : verdict.fromPrevious;
          // Where one of them counts as the assay's limit, both are told and no change between the two.
          const lastTwo = verdict.used.slice(-2).map(({ collectedOn }) => collectedOn);
          const daysTold = verdict.bound === undefined ? [previous?.fromOn, previous?.toOn] : lastTwo;
          const days = daysTold.flatMap((on) =>
            on === undefined ? [] : [verdict.used.find(({ collectedOn }) => collectedOn === on)?.points ?? []],
          );
          expect(ends.map(({ groups }) => groups?.["named"]?.split(/, | and /u))).toEqual(
            days.map((points) => points.map((point) => describeValue(point, canonicalUnit, format))),
          );
          expect(ends.map(({ groups }) => groups?.["mean"] !== undefined)).toEqual(days.map((points) => points.length > 1));
        }
      }),
    );
  });

  it("asks the patient for another test exactly where the worklist asks for a repeat", () => {
    fc.assert(
      fc.property(arbitraryB2mRecord, someVariation, (record, variation) => {
        for (const { code, verdict, repeat } of patientWork(record, variation, TODAY).series) {
          const [next] = describeHistory({
            record,
            verdict,
            repeat,
            words: en,
            history,
            forPatient: historyWords.verdict,
            format,
          }).nextTest;
          expect(next === history.next.unknown).toBe(repeat === undefined);
          expect(repeat === undefined || next?.includes(format.dayInWords(repeat.dueOn))).toBe(true);
          expect(code).toBe(verdict.measurand.code);
        }
      }),
    );
  });
});
