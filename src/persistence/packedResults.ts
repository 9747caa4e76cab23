import type { PlainKept, PlainState } from "../exchange/plainRecord.ts";
import { instantAt } from "../domain/instant.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { packId, unpackId } from "./packedId.ts";

/** What most results of a patient share, written once for all of them under its plain names. */
const SHARED_FIELDS = [
  "measurand",
  "unit",
  "laboratory",
  "method",
  "intervalLow",
  "intervalHigh",
  "purpose",
  "status",
  "author",
  "testName",
] as const;

/** What the results of one file share of where they came from; beside it each has its line. */
const SOURCE_FIELDS = ["source", "sourceOn", "sourcePage", "accession"] as const;
export type SourceFields = { readonly [Field in (typeof SOURCE_FIELDS)[number]]?: unknown };
export type SharedFields = { readonly [Field in (typeof SHARED_FIELDS)[number]]?: unknown };

/**
 * One state of one result: id, place in `shared`, value, day, and when it was recorded, with a blank between: "AZ0fK…Q 0 2.40
 * 2025-03-01 m5dyq3k0". Where the state has a reason, its place in `reasons` comes next. "& 1 m5dyq3k0 0" is a later state of the
 * result in the line before, with the same value on the same day. Where it came from stands last: "@0.14" is line 14 of the first of
 * `sources`, "@0" all of that; a later state says it only where it is another than before, "@" where it has none any more. What is
 * rarely given stands behind the line under its plain name.
 * Lines with the same id are one result, oldest state first.
 */
export type PackedResult = string | readonly [line: string, more: PlainState];
export type PackedResults = {
  readonly shared: readonly SharedFields[];
  readonly reasons?: readonly unknown[] | undefined;
  readonly sources?: readonly SourceFields[] | undefined;
  readonly results: readonly PackedResult[];
};

/** Of the result in the line before: a withdrawal repeats neither id nor value, so that taking back a large import has room. */
const SAME_RESULT = "&";

/**
 * Written for a moment that is the same as in the line of its kind before ("&" or named), as it is for everything that one import
 * brought or its undo took back.
 */
const SAME_MOMENT = ".";

/** Milliseconds since 1970 in base 36: `new Date(parseInt(text, 36))` reads it. */
const packInstant = (recordedAt: unknown): string => Date.parse(String(recordedAt)).toString(36);

/** The places of texts in a list that holds each of them once. */
function onceEach<Entry>(list: Entry[], textOf: (entry: Entry) => string): (entry: Entry) => number {
  const places = new Map<string, number>();
  return (entry) => {
    const text = textOf(entry);
    const place = places.get(text) ?? list.push(entry) - 1;
    places.set(text, place);
    return place;
  };
}

/** Where a state came from; the line in it stands apart, for it is each result's own. */
const sourceFieldsOf = ({ source, sourceOn, sourcePage, accession }: PlainState): SourceFields => ({
  source,
  sourceOn,
  sourcePage,
  accession,
});

/** How a line begins to say where its state came from. */
const FROM = "@";

/** What a line says of where its state came from, and what it says where it is the same as of the state in the line before. */
function sourceText(state: PlainState, sourceAt: (fields: SourceFields) => number): string {
  const fields = sourceFieldsOf(state);
  const sourceLine = typeof state["sourceLine"] === "string" ? `.${state["sourceLine"]}` : "";
  if (sourceLine === "" && Object.values(fields).every((field) => field === undefined)) return FROM;
  return `${FROM}${sourceAt(fields)}${sourceLine}`;
}

/** Results as lines. About 50 characters each instead of 270; a withdrawal takes about 12 more. */
export function packResults(observations: readonly PlainKept[]): PackedResults {
  const shared: SharedFields[] = [];
  const reasons: unknown[] = [];
  const placeOf = onceEach(shared, JSON.stringify);
  const reasonAt = onceEach(reasons, JSON.stringify);
  const sources: SourceFields[] = [];
  const sourceAt = onceEach(sources, JSON.stringify);
  const momentBefore = { named: "", further: "" };
  const results = observations.flatMap(({ id, states }) =>
    states.map((state, index): PackedResult => {
      const {
        measurand,
        unit,
        laboratory,
        method,
        intervalLow,
        intervalHigh,
        purpose,
        status,
        author,
        testName,
        value,
        collectedOn,
        recordedAt,
        revision,
        reason,
        source: _source,
        sourceOn: _sourceOn,
        sourcePage: _sourcePage,
        sourceLine: _sourceLine,
        accession: _accession,
        ...rest
      } = state;
      const before = states[index - 1];
      const place = placeOf({
        measurand,
        unit,
        laboratory,
        method,
        intervalLow,
        intervalHigh,
        purpose,
        status,
        author,
        testName,
      });
      const same = before !== undefined && before["value"] === value && before["collectedOn"] === collectedOn;
      const kind = same ? "further" : "named";
      const moment = packInstant(recordedAt);
      const from = sourceText(state, sourceAt);
      const fromBefore = same ? sourceText(before, sourceAt) : FROM;
      const line = [
        ...(same ? [SAME_RESULT, place] : [packId(id), place, String(value), String(collectedOn)]),
        moment === momentBefore[kind] ? SAME_MOMENT : moment,
        ...(reason === undefined ? [] : [reasonAt(reason)]),
        ...(from === fromBefore ? [] : [from]),
      ].join(" ");
      momentBefore[kind] = moment;
      const more = revision === index + 1 ? rest : { revision, ...rest };
      return Object.keys(more).length === 0 ? line : [line, more];
    }),
  );
  return {
    shared,
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(sources.length === 0 ? {} : { sources }),
    results,
  };
}

const LINE = new RegExp(
  String.raw`^(?:&|(?<id>[^\s&]\S*)) (?<place>\d{1,6})(?: (?<value>\S+) (?<collectedOn>\d\S*-\S+))? (?<moment>\.` +
    String.raw`|-?[0-9a-z]{1,9})(?: (?<reason>\d{1,6}))?(?: (?<from>@(?:\d{1,6}(?:\.[1-9]\d{0,6})?)?))?$`,
  "u",
);
/** Fields of a line, which nothing behind it may write over. */
const IN_THE_LINE: ReadonlySet<string> = new Set([
  ...SHARED_FIELDS,
  ...SOURCE_FIELDS,
  "sourceLine",
  "value",
  "collectedOn",
  "recordedAt",
]);

/**
 * The inverse of `packResults`. Whether the texts are results the door decides. Errors: the place that is not as `packResults`
 * writes it.
 */
export function unpackResults({
  shared,
  reasons = [],
  sources = [],
  results,
}: PackedResults): Result<readonly PlainKept[], { readonly path: string }> {
  const statesById = new Map<string, PlainState[]>();
  const momentBefore: { named?: string | undefined; further?: string | undefined } = {};
  let before: Before | undefined;
  for (const [index, packed] of results.entries()) {
    const damaged = err({ path: `results.${index}` });
    const [line, more] = typeof packed === "string" ? [packed, {}] : packed;
    const read = LINE.exec(line)?.groups;
    const fields = shared[Number(read?.["place"])];
    if (read === undefined || fields === undefined) return damaged;
    // A line names its result and says what was measured, or does neither.
    if ((read["id"] === undefined) !== (read["value"] === undefined)) return damaged;
    const result = read["id"] === undefined ? before : named(read["id"], read["value"], read["collectedOn"]);
    const kind = read["id"] === undefined ? "further" : "named";
    const recordedAt = read["moment"] === SAME_MOMENT ? momentBefore[kind] : unpackInstant(read["moment"]);
    if (result === undefined || recordedAt === undefined) return damaged;
    const reason = read["reason"] === undefined ? undefined : reasons[Number(read["reason"])];
    if (read["reason"] !== undefined && (reason === undefined || "reason" in more)) return damaged;
    if (Object.keys(more).some((field) => IN_THE_LINE.has(field))) return damaged;
    const from = read["from"] === undefined && read["id"] === undefined ? result.from : unpackSource(read["from"], sources);
    if (from === undefined) return damaged;
    before = { ...result, from };
    momentBefore[kind] = recordedAt;
    const states = statesById.get(result.id) ?? [];
    statesById.set(result.id, states);
    states.push({
      revision: states.length + 1,
      recordedAt,
      ...(reason === undefined ? {} : { reason }),
      ...fields,
      value: result.value,
      collectedOn: result.collectedOn,
      ...from,
      ...more,
    });
  }
  return ok([...statesById].map(([id, states]) => ({ id, states })));
}

/** What a later state of the result in the line before shares with it unless it says otherwise. */
type Before = { readonly id: string; readonly value: unknown; readonly collectedOn: unknown; readonly from: PlainState };

function named(packedId: string, value: unknown, collectedOn: unknown): Before | undefined {
  const id = unpackId(packedId);
  return id === undefined ? undefined : { id, value, collectedOn, from: {} };
}

/** Where a state came from; nothing where the line names a source that is not there. */
function unpackSource(text: string | undefined, sources: readonly SourceFields[]): PlainState | undefined {
  if (text === undefined || text === FROM) return {};
  const [place = "", sourceLine] = text.slice(FROM.length).split(".");
  const fields = sources[Number(place)];
  return fields === undefined ? undefined : { ...fields, ...(sourceLine === undefined ? {} : { sourceLine }) };
}

function unpackInstant(text: string | undefined): string | undefined {
  const milliseconds = Number.parseInt(text ?? "", 36);
  // Beyond what a Date can hold there is no ISO text to give.
  return Math.abs(milliseconds) <= 8.64e15 ? instantAt(milliseconds) : undefined;
}
