import type { Letter } from "./pageLetters.ts";

/** A run of letters without a space between them. Places are in the direction of reading: `from` to `to` along the line. */
export type PrintedWord = { readonly text: string; readonly from: number; readonly to: number };

/** Words with so much space around them that they stand in a column of their own. */
export type PrintedCell = PrintedWord & { readonly words: readonly PrintedWord[] };

/**
 * A line of print. `base` is where it stands across the direction of reading, `size` the height of its letters; `box` is the part of the
 * page, as shown, in which it stands.
 */
export type PrintedLine = {
  readonly cells: readonly PrintedCell[];
  readonly base: number;
  readonly size: number;
  readonly angle: number;
  readonly box: Box;
};

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** A letter in the direction of reading. */
type Placed = Letter & { readonly u: number; readonly end: number; readonly v: number };

/** Lines that stand so much nearer than their letters are high, and nowhere one above the other, are one. */
const SAME_BASE = 0.12;
const SAME_LINE = 0.35;
/** A space between two letters, and one between two columns, by the height of the letters. */
const WORD_SPACE = 0.17;
const CELL_SPACE = 0.9;
/** A raised or lowered letter is smaller than the one that it belongs to. */
const SMALLER = 0.87;

/** The lines of a page in the order of reading, rebuilt from where each letter stands; those that run in another direction come last. */
export function writtenLines(letters: readonly Letter[]): readonly PrintedLine[] {
  const byAngle = Map.groupBy(letters, ({ angle }) => angle);
  const angles = [...byAngle].toSorted(([, one], [, other]) => other.length - one.length);
  return angles.flatMap(([angle, some]) => linesOf(some, angle));
}

function linesOf(letters: readonly Letter[], angle: number): readonly PrintedLine[] {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const along = ([x, y]: readonly [number, number]) => x * cos + y * sin;
  const across = ([x, y]: readonly [number, number]) => y * cos - x * sin;
  const all = letters.map((letter): Placed => ({
    ...letter,
    u: along(letter.from),
    end: along(letter.to),
    v: across(letter.from),
  }));
  return joined(withRaised(baseLines(all)))
    .map((line) => ({
      cells: cellsOf(line.letters),
      base: line.base,
      size: line.size,
      angle,
      box: boxOf(line.letters, line.size, cos, sin),
    }))
    .filter(({ cells }) => cells.length > 0);
}

type Line = { readonly letters: readonly Placed[]; readonly base: number; readonly size: number };

const isBlank = ({ text }: Letter): boolean => text.trim() === "";

/** Letters on one base line. */
function baseLines(letters: readonly Placed[]): readonly Line[] {
  const lines: Placed[][] = [];
  let base = Number.NaN;
  for (const letter of letters.toSorted((one, other) => one.v - other.v)) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(letter.v - base) <= SAME_BASE * letter.size) line.push(letter);
    else {
      lines.push([letter]);
      base = letter.v;
    }
  }
  return lines.map(lineOf);
}

function lineOf(letters: readonly Placed[]): Line {
  const seen = letters.filter((letter) => !isBlank(letter));
  const sizes = (seen.length === 0 ? letters : seen).map(({ size }) => size).toSorted((one, other) => one - other);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const bases = letters.map(({ v }) => v).toSorted((one, other) => one - other);
  return { letters, base: bases[Math.floor(bases.length / 2)] ?? 0, size };
}

const RAISED: { readonly [sign: string]: string } = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};
const LOWERED: { readonly [sign: string]: string } = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
};

/**
 * Small letters that stand above or below the line that they belong to, taken into it as the raised signs that they are: "10⁹/l", a
 * footnote behind a value. As plain digits they would make another number of it.
 */
function withRaised(lines: readonly Line[]): readonly Line[] {
  const own = lines.map((line) => [...line.letters]);
  for (const [index, line] of lines.entries()) {
    const moved = new Set<Placed>();
    for (const letter of line.letters.toSorted((one, other) => one.u - other.u)) {
      if (isBlank(letter)) continue;
      const host = hostOf(letter, lines, own, index);
      if (host === undefined) continue;
      const signs = letter.v < host.base ? RAISED : LOWERED;
      const text = Object.hasOwn(signs, letter.text) ? (signs[letter.text] ?? letter.text) : letter.text;
      own[host.index]?.push({ ...letter, text, v: host.base });
      moved.add(letter);
    }
    if (moved.size > 0) own[index] = (own[index] ?? []).filter((letter) => !moved.has(letter));
  }
  return own.filter((letters) => letters.some((letter) => !isBlank(letter))).map(lineOf);
}

/** The line of which a small letter is a raised or lowered part: it stands close behind one of its letters, within their height. */
function hostOf(
  letter: Placed,
  lines: readonly Line[],
  own: readonly (readonly Placed[])[],
  index: number,
): { readonly index: number; readonly base: number } | undefined {
  for (let other = Math.max(0, index - 4); other <= Math.min(lines.length - 1, index + 4); other += 1) {
    const line = lines[other];
    if (other === index || line === undefined) continue;
    const rise = line.base - letter.v;
    if (rise < -0.45 * line.size || rise > 0.75 * line.size || Math.abs(rise) < SAME_BASE * letter.size) continue;
    const before = own[other]?.find(
      (one) => !isBlank(one) && letter.u - one.end > -0.15 * one.size && letter.u - one.end < 0.35 * one.size,
    );
    if (before !== undefined && letter.size < SMALLER * line.size) return { index: other, base: line.base };
  }
  return undefined;
}

/** Lines that are one although their columns stand a little higher or lower. */
function joined(lines: readonly Line[]): readonly Line[] {
  const done: Line[] = [];
  for (const line of lines.toSorted((one, other) => one.base - other.base)) {
    const above = done.at(-1);
    const near = above !== undefined && line.base - above.base < SAME_LINE * Math.min(line.size, above.size);
    if (above !== undefined && near && !isOver(above.letters, line.letters))
      done[done.length - 1] = lineOf([...above.letters, ...line.letters]);
    else done.push(line);
  }
  return done;
}

const isOver = (one: readonly Placed[], other: readonly Placed[]): boolean =>
  one.some((a) => !isBlank(a) && other.some((b) => !isBlank(b) && a.u < b.end && b.u < a.end));

function boxOf(letters: readonly Placed[], size: number, cos: number, sin: number): Box {
  const seen = letters.filter((letter) => !isBlank(letter));
  // The height of letters above their base line, and what hangs below it.
  const corners = seen.flatMap(({ u, end, v }) =>
    [v - 0.8 * size, v + 0.25 * size].flatMap((across) =>
      [u, end].map((at) => [at * cos - across * sin, at * sin + across * cos] as const),
    ),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** `sure`: a space that the file itself writes stands before the word. */
type Word = PrintedWord & { readonly letters: number; readonly size: number; readonly sure: boolean };

function cellsOf(letters: readonly Placed[]): readonly PrintedCell[] {
  const cells: Word[][] = [];
  for (const word of wordsOf(letters)) {
    const cell = cells.at(-1);
    const before = cell?.at(-1);
    if (cell !== undefined && before !== undefined && word.from - before.to < CELL_SPACE * Math.max(word.size, before.size))
      cell.push(word);
    else cells.push([word]);
  }
  return cells.map((cell) => {
    const words = withLettersTogether(cell).map(({ text, from, to }) => ({ text, from, to }));
    return { words, text: words.map(({ text }) => text).join(" "), from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 };
  });
}

function wordsOf(letters: readonly Placed[]): readonly Word[] {
  const words: Word[] = [];
  let spaced = false;
  let before: Placed | undefined;
  for (const letter of letters.toSorted((one, other) => one.u - other.u || one.run - other.run)) {
    if (isBlank(letter)) {
      // A space within a wider letter is none that parts words: some programs lay one over each line.
      if (before !== undefined && letter.end > before.end) spaced = true;
      continue;
    }
    if (before !== undefined && isPrintedTwice(before, letter)) continue;
    const word = words.at(-1);
    const gap = before === undefined ? 0 : letter.u - before.end - (before.run === letter.run ? before.spaced : 0);
    const size = Math.max(letter.size, before?.size ?? 0);
    if (word === undefined || spaced || gap > WORD_SPACE * size)
      words.push({ text: letter.text, from: letter.u, to: letter.end, letters: 1, size: letter.size, sure: spaced });
    else
      words[words.length - 1] = {
        ...word,
        text: word.text + letter.text,
        to: Math.max(word.to, letter.end),
        letters: word.letters + 1,
        size: Math.max(word.size, letter.size),
      };
    before = letter;
    spaced = false;
  }
  return words;
}

/** The same letter nearly in the same place, as printers make bold ones. */
const isPrintedTwice = (one: Placed, other: Placed): boolean =>
  one.text === other.text && one.run !== other.run && Math.abs(one.u - other.u) < 0.15 * one.size;

/** Words of a cell whose letters were set apart one by one, joined: "4 5 , 8" where each stands as far from the next. */
function withLettersTogether(words: readonly Word[]): readonly Word[] {
  const done: Word[] = [];
  for (let at = 0; at < words.length;) {
    const run = apartFrom(words, at);
    const [first, last] = [words[at], words[at + run - 1]];
    if (first === undefined || last === undefined) break;
    const text = words
      .slice(at, at + run)
      .map((word) => word.text)
      .join("");
    done.push({ ...first, text, to: last.to, letters: run });
    at += run;
  }
  return done;
}

/** How many words from here on are letters of one word that stand apart evenly, and closer than what is around them. */
function apartFrom(words: readonly Word[], at: number): number {
  const gap = (index: number) => (words[index]?.from ?? 0) - (words[index - 1]?.to ?? 0);
  let to = at + 1;
  while (
    to < words.length &&
    words[to]?.letters === 1 &&
    words[to]?.sure === false &&
    Math.abs(gap(to) - gap(at + 1)) < 0.3 * gap(at + 1)
  )
    to += 1;
  const count = to - at;
  if (count < 3 || words[at]?.letters !== 1) return 1;
  const widest = 1.4 * gap(at + 1);
  const isApart = (at === 0 || gap(at) > widest) && (to === words.length || gap(to) > widest);
  return isApart ? count : 1;
}
