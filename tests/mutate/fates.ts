import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * What became of a change. "caught": a test fails with it that passes without it. "hung": the tests made no step any more and were
 * ended by the watch. "lived": every test that comes by passes. "unreached": none comes by. "died": the process of the tests ended by
 * itself, twice, which says nothing of the tests.
 */
export type Fate = "caught" | "hung" | "lived" | "unreached" | "died";

/** A line of what is kept while a sample is tried: a change was begun, or what became of it. */
export type Tried = {
  readonly id: number;
  readonly fate?: Fate;
  /** The test that noticed it, and what it said. */
  readonly by?: string;
  readonly said?: string;
  /** Tests that failed without the change too and were left out for it. */
  readonly unsteady?: readonly string[];
  /** The run with other tests from which it was taken. */
  readonly earlier?: string;
};

export type Settled = Tried & { readonly fate: Fate };

/** The lines that can be read, one value each. A line that was torn while it was written is none. */
export function readLines(text: string): readonly unknown[] {
  return text.split("\n").flatMap((line) => {
    try {
      return line.trim() === "" ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
}

/** What is known of each change: the last word counts, and one that was only begun has none, so that it is tried again. */
export function fatesOf(lines: readonly Tried[]): ReadonlyMap<number, Settled> {
  return new Map(lines.flatMap((line) => (line.fate === undefined ? [] : [[line.id, { ...line, fate: line.fate }] as const])));
}

/** The change that was begun and has no fate since: the one at which the process stands or ended. */
export function begunWithoutFate(lines: readonly Tried[]): number | undefined {
  const last = lines.at(-1);
  return last?.fate === undefined ? last?.id : undefined;
}

export const noticed = (fate: Fate | undefined): boolean => fate === "caught" || fate === "hung";

/** Writes a file in one piece: whoever reads it finds all of it or none. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** What stands in a file that is appended to, as far as it can be read. */
export const linesOf = (file: string): readonly unknown[] => readLines(existsSync(file) ? readFileSync(file, "utf8") : "");

/** Keeps only these lines, each whole, so that the next one stands on a line of its own. */
export const keepLines = (file: string, lines: readonly unknown[]): void =>
  writeWhole(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
