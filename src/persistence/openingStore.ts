import * as v from "valibot";
import { instantAt } from "../domain/instant.ts";
import { mergeOpenings, withOpening, type Opening } from "../domain/record/opening.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { openSeal, seal, type SealKind } from "../exchange/sealedText.ts";
import { confirmedWrite } from "./confirmedWrite.ts";
import { whyBroken } from "./document.ts";
import { packId, unpackId } from "./packedId.ts";
import type { WhyUnreadable } from "./repository.ts";
import type { TextStore } from "./textStore.ts";

/** One key of its own: who looked at a record is none of it. Kept twice, and sealed with all the rest. */
export const OPENINGS_KEY = "b2m:openings";

const KIND: SealKind = { name: "b2m-openings", current: 1 };
const lines = v.array(v.string());

/** "m5dyq3k0 AZ0fK…Q AK": when, in milliseconds since 1970 in base 36, whose page, and by whom where that is known. */
const LINE = /^(?<moment>[0-9a-z]{1,9}) (?<id>\S+)(?: (?<by>.+))?$/u;

/** The text that stores who opened whose page. */
export const writeOpenings = (openings: readonly Opening[]): string =>
  seal(
    KIND,
    openings.map(({ patientId, at, by }) =>
      [Date.parse(at).toString(36), packId(patientId), ...(by === undefined ? [] : [by])].join(" "),
    ),
  );

/** The inverse of `writeOpenings`. */
export function readOpenings(text: string): Result<readonly Opening[], WhyUnreadable> {
  const opened = openSeal(KIND, text);
  if (!opened.ok) return err(whyBroken(opened.error));
  const read = v.safeParse(lines, opened.value.content);
  if (!read.success) return err({ type: "Damaged", path: "" });
  const openings: Opening[] = [];
  for (const [index, line] of read.output.entries()) {
    const { moment = "", id = "", by } = LINE.exec(line)?.groups ?? {};
    const patientId = unpackId(id);
    const milliseconds = Number.parseInt(moment, 36);
    if (patientId === undefined || Number.isNaN(milliseconds)) return err({ type: "Damaged", path: String(index) });
    openings.push({ patientId, at: instantAt(milliseconds), ...(by === undefined ? {} : { by }) });
  }
  return ok(openings);
}

/** Who opened whose page on this device. What cannot be stored is not noted, and nothing waits for it. */
export type OpeningStore = {
  readonly all: () => readonly Opening[];
  readonly note: (opening: Opening) => void;
  /** Takes in what a backup holds. */
  readonly takeIn: (openings: readonly Opening[]) => void;
  /** Of patients who were erased nothing stays. */
  readonly forget: (patientIds: readonly string[]) => void;
};

/** The list in the browser's texts. One that cannot be read is left as it is found: then nothing is noted. */
export function openingStore(texts: TextStore): OpeningStore {
  const read = (): readonly Opening[] | undefined => {
    const text = texts.get(OPENINGS_KEY);
    if (!text.ok) return undefined;
    if (text.value === undefined) return [];
    const openings = readOpenings(text.value);
    return openings.ok ? openings.value : undefined;
  };
  const change = (made: (openings: readonly Opening[]) => readonly Opening[]): void => {
    const before = read();
    if (before === undefined) return;
    const after = made(before);
    if (after.length !== before.length || after.at(-1) !== before.at(-1))
      confirmedWrite(texts, OPENINGS_KEY, writeOpenings(after));
  };
  return {
    all: () => read() ?? [],
    note: (opening) => change((openings) => withOpening(openings, opening)),
    takeIn: (theirs) => change((openings) => mergeOpenings(openings, theirs)),
    forget: (ids) => {
      const gone = new Set(ids);
      change((openings) => {
        const left = openings.filter(({ patientId }) => !gone.has(patientId));
        return left.length === openings.length ? openings : left;
      });
    },
  };
}
