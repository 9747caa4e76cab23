import type { PlainKept, PlainState } from "../exchange/plainRecord.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { packId, unpackId } from "./packedId.ts";

/** What most results of a patient share, written once for all of them under its plain names. */
export const SHARED_FIELDS = ["measurand", "unit", "laboratory", "method", "intervalLow", "intervalHigh", "purpose", "status"] as const;
export type SharedFields = { readonly [Field in (typeof SHARED_FIELDS)[number]]?: string | undefined };

/**
 * One state of one result: id, place in `shared`, value, day, and when it was recorded, with a blank between: "AZ0fK…Q 0 2.40 2025-03-01 m5dyq3k0".
 * What is rarely given stands behind it under its plain name. Lines with the same id are one result, oldest state first.
 */
export type PackedResult = string | readonly [line: string, more: PlainState];
export type PackedResults = { readonly shared: readonly SharedFields[]; readonly results: readonly PackedResult[] };

/** Written for a moment that is the same as in the line before, as it is for everything that one import brought. */
const SAME_MOMENT = ".";

/** Milliseconds since 1970 in base 36: `new Date(parseInt(text, 36))` reads it. */
const packInstant = (recordedAt: unknown): string => Date.parse(String(recordedAt)).toString(36);

/** Results as lines. About 50 characters each instead of 270. */
export function packResults(observations: readonly PlainKept[]): PackedResults {
  const shared: SharedFields[] = [];
  const places = new Map<string, number>();
  const placeOf = (fields: SharedFields): number => {
    const text = JSON.stringify(fields);
    const place = places.get(text) ?? shared.push(fields) - 1;
    places.set(text, place);
    return place;
  };
  let momentBefore = "";
  const results = observations.flatMap(({ id, states }) =>
    states.map((state, index): PackedResult => {
      const { measurand, unit, laboratory, method, intervalLow, intervalHigh, purpose, status, value, collectedOn, recordedAt, revision, ...rest } = state;
      const place = placeOf({ measurand, unit, laboratory, method, intervalLow, intervalHigh, purpose, status } as SharedFields);
      const moment = packInstant(recordedAt);
      const line = `${packId(id)} ${place} ${String(value)} ${String(collectedOn)} ${moment === momentBefore ? SAME_MOMENT : moment}`;
      momentBefore = moment;
      const more = revision === index + 1 ? rest : { revision, ...rest };
      return Object.keys(more).length === 0 ? line : [line, more];
    }),
  );
  return { shared, results };
}

const LINE = /^(?<id>\S+) (?<place>\d{1,6}) (?<value>\S+) (?<collectedOn>\S+) (?<moment>\.|-?[0-9a-z]{1,9})$/u;
/** Fields of a line, which nothing behind it may write over. */
const IN_THE_LINE: ReadonlySet<string> = new Set([...SHARED_FIELDS, "value", "collectedOn", "recordedAt"]);

/** The inverse of `packResults`. Whether the texts are results the door decides. Errors: the place that is not as `packResults` writes it. */
export function unpackResults({ shared, results }: PackedResults): Result<readonly PlainKept[], { readonly path: string }> {
  const statesById = new Map<string, PlainState[]>();
  let recordedAt: string | undefined;
  for (const [index, packed] of results.entries()) {
    const damaged = err({ path: `results.${index}` });
    const [line, more] = typeof packed === "string" ? [packed, {}] : packed;
    const { id: packedId = "", place, value, collectedOn, moment } = LINE.exec(line)?.groups ?? {};
    const id = unpackId(packedId);
    const fields = shared[Number(place)];
    if (moment !== SAME_MOMENT) recordedAt = unpackInstant(moment);
    if (id === undefined || fields === undefined || recordedAt === undefined) return damaged;
    if (Object.keys(more).some((field) => IN_THE_LINE.has(field))) return damaged;
    const states = statesById.get(id) ?? [];
    statesById.set(id, states);
    states.push({ revision: states.length + 1, recordedAt, ...fields, value, collectedOn, ...more });
  }
  return ok([...statesById].map(([id, states]) => ({ id, states })));
}

function unpackInstant(text: string | undefined): string | undefined {
  const milliseconds = Number.parseInt(text ?? "", 36);
  // Beyond what a Date can hold there is no ISO text to give.
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : undefined;
}
