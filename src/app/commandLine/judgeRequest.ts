import { instantAt } from "../../domain/instant.ts";
import { parseCalendarDate, type CalendarDate } from "../../domain/calendarDate.ts";
import { EVENT_KINDS, type ClinicalEvent, type ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import type { JudgeContext } from "../../domain/analysis/seriesReadings.ts";
import { isCv } from "../../domain/analysis/variation.ts";
import { keep } from "../../domain/kept.ts";
import { isMeasurandCode, MEASURANDS, type MeasurandCode } from "../../domain/measuring/measurand.ts";
import type { Observation } from "../../domain/measuring/observation.ts";
import {
  EMPTY_DRAFT,
  parseObservation,
  type DraftProblem,
  type ObservationDraft,
} from "../../domain/measuring/observationDoor.ts";
import { SEXES } from "../../domain/record/patient.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { NO_ANSWERS, type LaboratoryAnswer } from "../../domain/series/laboratoryNames.ts";
import { seriesFrom, type Series } from "../../domain/series/series.ts";
import type { VariationChoice } from "../../domain/analysis/variation.ts";
import type { PageWords } from "../../words/language.ts";
import type { BrokenInput, JsonItem } from "./jsonItems.ts";

/** A value that was refused and left out: where it stands in the request, and why. */
export type RequestProblem =
  | ({ readonly at: string } & DraftProblem)
  | { readonly at: string; readonly type: "NotADate" | "NotAChoice" | "NotAnObject"; readonly text: string };

/** One question to the verdict engine. */
export type JudgeRequest = {
  readonly id: string | number;
  readonly series: Series;
  readonly context: JudgeContext;
  readonly problems: readonly RequestProblem[];
};

type Fields = { readonly [name: string]: unknown };
type Report = (problem: RequestProblem) => void;

const isFields = (value: unknown): value is Fields => value !== null && typeof value === "object" && !Array.isArray(value);
/** Texts as they stand; a number by its own digits; anything else as JSON, so that the door refuses it by name. */
const textOf = (value: unknown): string =>
  value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);

const DRAFT_FIELDS = [
  "value",
  "unit",
  "collectedOn",
  "collectedAt",
  "laboratory",
  "method",
  "intervalLow",
  "intervalHigh",
  "urinePh",
  "status",
] as const;

/**
 * Reads one request. What is wrong with its frame (no id, no measurand, no list of results, an unusable CV) breaks it; a value
 * the door refuses is reported in `problems` and left out.
 */
export function readJudgeRequest({ place, text }: JsonItem, words: PageWords["commandLine"]): Result<JudgeRequest, BrokenInput> {
  const broken = (sentence: string) => err({ type: "BrokenInput" as const, sentence });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return broken(words.notJson(place, cause instanceof Error ? cause.message : ""));
  }
  if (!isFields(json)) return broken(words.notAnObject(place));
  const { id, measurand, results, companions = {}, patient = {}, events = [] } = json;
  if (typeof id !== "string" && typeof id !== "number") return broken(words.missing(place, "id"));
  if (typeof measurand !== "string") return broken(words.missing(place, "measurand"));
  if (!isMeasurandCode(measurand)) return broken(words.unknownMeasurand(place, measurand));
  if (!Array.isArray(results)) return broken(words.missing(place, "results"));
  if (!isFields(companions)) return broken(words.missing(place, "companions"));
  if (!isFields(patient)) return broken(words.missing(place, "patient"));
  if (!Array.isArray(events)) return broken(words.missing(place, "events"));
  const creatinine = companions["creatinine-serum"];
  if (creatinine !== undefined && !Array.isArray(creatinine)) return broken(words.missing(place, "companions.creatinine-serum"));
  const laboratories = readSameLaboratories(json["sameLaboratory"]);
  if (laboratories === undefined) return broken(words.missing(place, "sameLaboratory"));
  const variation = readVariation(measurand, json["cva"], json["cvi"]);
  if (!variation.ok) return broken(words.missing(place, variation.error));

  const problems: RequestProblem[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
  };
  const series = seriesFrom(measurand, readResults(measurand, results, "results", report), laboratories);
  const context: JudgeContext = {
    patient: readPatient(patient, report),
    companions:
      creatinine === undefined
        ? {}
        : {
            creatinine: seriesFrom(
              "creatinine-serum",
              readResults("creatinine-serum", creatinine, "companions.creatinine-serum", report),
            ),
          },
    events: events.flatMap((event: unknown, index) => readEvent(event, `events[${index}]`, report)),
    lines: [],
    variation: variation.value,
  };
  return ok({ id, series, context, problems });
}

function readResults(
  measurand: MeasurandCode,
  results: readonly unknown[],
  list: string,
  report: Report,
): readonly Observation[] {
  return results.flatMap((result, index) => {
    const at = `${list}[${index}]`;
    if (!isFields(result)) {
      report({ at, type: "NotAnObject", text: textOf(result) });
      return [];
    }
    const draft: { -readonly [Field in keyof ObservationDraft]: string } = { ...EMPTY_DRAFT, measurand };
    for (const field of DRAFT_FIELDS) {
      const text = textOf(result[field]);
      if (text !== "") draft[field] = text;
    }
    const read = parseObservation(draft, { decimal: "." });
    // Padded, so that results of one day and time keep the order of the request whatever the number of digits.
    if (read.ok) return [keep(String(index).padStart(8, "0"), read.value, { at: NOT_RECORDED })];
    for (const problem of read.error) report({ at, ...problem });
    return [];
  });
}

/** A request tells nothing of when its results were recorded. */
const NOT_RECORDED = instantAt(0);

function readDay(value: unknown, at: string, report: Report): CalendarDate | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const read = parseCalendarDate(textOf(value));
  if (read.ok) return read.value;
  report({ at, type: "NotADate", text: textOf(value) });
  return undefined;
}

function readPatient({ birthDate, sex }: Fields, report: Report): JudgeContext["patient"] {
  const born = readDay(birthDate, "patient.birthDate", report);
  const known = sex === undefined || sex === null ? "unknown" : SEXES.find((one) => one === sex);
  if (known === undefined) report({ at: "patient.sex", type: "NotAChoice", text: textOf(sex) });
  return { sex: known ?? "unknown", ...(born === undefined ? {} : { birthDate: born }) };
}

function readEvent(event: unknown, at: string, report: Report): readonly ClinicalEvent[] {
  if (!isFields(event)) {
    report({ at, type: "NotAnObject", text: textOf(event) });
    return [];
  }
  const kind = EVENT_KINDS.find((one) => one === event["kind"]);
  if (kind === undefined) report({ at: `${at}.kind`, type: "NotAChoice", text: textOf(event["kind"]) });
  const on = readDay(event["on"], `${at}.on`, report);
  const until = readDay(event["until"], `${at}.until`, report);
  if (on === undefined && textOf(event["on"]) === "") report({ at: `${at}.on`, type: "NotADate", text: "" });
  if (kind === undefined || on === undefined) return [];
  return [
    keep<ClinicalEventContent>(
      at,
      { kind, on, ...(until === undefined ? {} : { until }), status: "active" },
      { at: NOT_RECORDED },
    ),
  ];
}

/**
 * Spellings that are one laboratory's, as the page asks of alike names: lists of names, [["Central Lab", "Central Laboratory"]].
 * Nothing where it is anything else.
 */
function readSameLaboratories(given: unknown): readonly LaboratoryAnswer[] | undefined {
  if (given === undefined || given === null) return NO_ANSWERS;
  if (!Array.isArray(given)) return undefined;
  const lists: readonly unknown[] = given;
  const answers: LaboratoryAnswer[] = [];
  for (const list of lists) {
    if (!Array.isArray(list)) return undefined;
    const names: readonly unknown[] = list;
    const [one, ...others] = names.map((name) => (typeof name === "string" ? name : undefined));
    if (one === undefined || others.length === 0) return undefined;
    for (const other of others) {
      if (other === undefined) return undefined;
      answers.push({ one, other, isSame: true });
    }
  }
  return answers;
}

/** CVs in percent. What is not given comes from the catalogue, where it has a figure; both zero is no figure. */
function readVariation(measurand: MeasurandCode, cva: unknown, cvi: unknown): Result<readonly VariationChoice[], "cva" | "cvi"> {
  const given = (value: unknown) => value !== undefined && value !== null;
  if (!given(cva) && !given(cvi)) return ok([]);
  const standard = MEASURANDS[measurand].defaultVariation;
  const cvaPercent = given(cva) ? cva : (standard?.cvaPercent ?? 0);
  const cviPercent = given(cvi) ? cvi : standard?.cviPercent;
  if (typeof cvaPercent !== "number" || !isCv(cvaPercent)) return err("cva");
  if (typeof cviPercent !== "number" || !isCv(cviPercent) || cvaPercent + cviPercent === 0) return err("cvi");
  return ok([{ measurand, cvaPercent, cviPercent, source: "" }]);
}
