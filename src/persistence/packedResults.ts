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
] as const;
export type SharedFields = { readonly [Field in (typeof SHARED_FIELDS)[number]]?: unknown };

/**
 * One state of one result: id, place in `shared`, value, day, and when it was recorded, with a blank between: "AZ0fK…Q 0 2.40
 * 2025-03-01 m5dyq3k0". Where the state has a reason, its place in `reasons` comes last. "& 1 m5dyq3k0 0" is a later state of the
 * result in the line before, with the same value on the same day. What is rarely given stands behind it under its plain name.
 * Lines with the same id are one result, oldest state first.
 */
export type PackedResult = string | readonly [line: string, more: PlainState];
export type PackedResults = {
  readonly shared: readonly SharedFields[];
  readonly reasons?: readonly unknown[] | undefined;
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

/** Results as lines. About 50 characters each instead of 270; a withdrawal takes about 12 more. */
export function packResults(observations: readonly PlainKept[]): PackedResults {
  const shared: SharedFields[] = [];
  const reasons: unknown[] = [];
  const placeOf = onceEach(shared, JSON.stringify);
  const reasonAt = onceEach(reasons, JSON.stringify);
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
        value,
        collectedOn,
        recordedAt,
        revision,
        reason,
        ...rest
      } = state;
      const before = states[index - 1];
      const place = placeOf({ measurand, unit, laboratory, method, intervalLow, intervalHigh, purpose, status, author });
      const same = before !== undefined && before["value"] === value && before["collectedOn"] === collectedOn;
      const kind = same ? "further" : "named";
      const moment = packInstant(recordedAt);
      const line = [
        ...(same ? [SAME_RESULT, place] : [packId(id), place, String(value), String(collectedOn)]),
        moment === momentBefore[kind] ? SAME_MOMENT : moment,
        ...(reason === undefined ? [] : [reasonAt(reason)]),
      ].join(" ");
      momentBefore[kind] = moment;
      const more = revision === index + 1 ? rest : { revision, ...rest };
      return Object.keys(more).length === 0 ? line : [line, more];
    }),
  );
  return { shared, ...(reasons.length === 0 ? {} : { reasons }), results };
}

const LINE = new RegExp(
  String.raw`^(?:&|(?<id>[^\s&]\S*)) (?<place>\d{1,6})(?: (?<value>\S+) (?<collectedOn>\d\S*-\S+))? (?<moment>\.` +
    String.raw`|-?[0-9a-z]{1,9})(?: (?<reason>\d{1,6}))?$`,
  "u",
);
/** Fields of a line, which nothing behind it may write over. */
const IN_THE_LINE: ReadonlySet<string> = new Set([...SHARED_FIELDS, "value", "collectedOn", "recordedAt"]);

/**
 * The inverse of `packResults`. Whether the texts are results the door decides. Errors: the place that is not as `packResults`
 * writes it.
 */
export function unpackResults({
  shared,
  reasons = [],
  results,
}: PackedResults): Result<readonly PlainKept[], { readonly path: string }> {
  const statesById = new Map<string, PlainState[]>();
  const momentBefore: { named?: string | undefined; further?: string | undefined } = {};
  let before: { readonly id: string; readonly value: unknown; readonly collectedOn: unknown } | undefined;
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
    before = result;
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
      ...more,
    });
  }
  return ok([...statesById].map(([id, states]) => ({ id, states })));
}

function named(packedId: string, value: unknown, collectedOn: unknown) {
  const id = unpackId(packedId);
  return id === undefined ? undefined : { id, value, collectedOn };
}

function unpackInstant(text: string | undefined): string | undefined {
  const milliseconds = Number.parseInt(text ?? "", 36);
  // Beyond what a Date can hold there is no ISO text to give.
  return Math.abs(milliseconds) <= 8.64e15 ? instantAt(milliseconds) : undefined;
}
