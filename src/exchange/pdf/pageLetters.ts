import { composed, IDENTITY, matrixOf, placed, type Matrix } from "./matrix.ts";

/**
 * One letter on a page, in points from its upper left corner as the page is shown, y downwards. `from` and `to` are where it begins
 * and ends on its base line, `angle` the direction in which it is read, in whole degrees clockwise. `spaced` is the space that the file
 * itself puts behind each letter of this text, which parts no words. `run` counts the texts of the page: letters of one run were
 * written together.
 */
export type Letter = {
  readonly text: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly angle: number;
  readonly size: number;
  readonly spaced: number;
  readonly run: number;
};

/**
 * What a page holds. `hidden` letters are in the file and not to be seen, as those that a program for recognising text lays under the
 * picture of a page; `unknown` ones are drawn, and the file does not say which letters they are.
 */
export type PageLetters = {
  readonly letters: readonly Letter[];
  readonly hidden: number;
  readonly unknown: number;
  /** How much of the page its largest picture covers, from 0 to 1. */
  readonly picture: number;
};

/** What is known of a font beside its name. */
export type LetterFont = { readonly matrix: number; readonly vertical: boolean };

/** The operators of a page as pdf.js lists them, with what is needed to follow them. */
export type PageOperators = {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** The numbers of the operators by their names. */
  readonly names: { readonly [name: string]: number };
  readonly fontOf: (name: string) => LetterFont | undefined;
  /** Whether a layer of the page is shown. */
  readonly isShown: (layer: unknown) => boolean;
  /** From the page's own places to those of the page as it is shown. */
  readonly toShown: Matrix;
  /** Of the page as it is shown, in square points. */
  readonly area: number;
};

/** More letters than any page of print holds. */
const MOST_LETTERS = 100_000;

type State = {
  ctm: Matrix;
  font: LetterFont | undefined;
  size: number;
  letterSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
};

const START: Omit<State, "ctm"> = {
  font: undefined,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

const glyphOf = (value: unknown): Glyph | undefined => {
  if (value === null || typeof value !== "object") return undefined;
  const { unicode, width, isSpace }: { unicode?: unknown; width?: unknown; isSpace?: unknown } = value;
  return {
    unicode: typeof unicode === "string" ? unicode : "",
    width: typeof width === "number" && Number.isFinite(width) ? width : 0,
    isSpace: isSpace === true,
  };
};

const numberAt = (list: readonly unknown[], at: number): number => {
  const value = list[at];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
};

/** Ligatures as the letters that they join; every other sign stays as it is printed. */
const apart = (text: string): string => text.replaceAll(/[\uFB00-\uFB06]/gu, (one) => one.normalize("NFKC"));

/** Signs of which a file does not say what they are: private ones, controls, the sign for an unknown one. */
const UNKNOWN = /[\p{Co}\p{Cc}\uFFFD]/u;

/** Follows the operators of a page and tells where each letter stands (ISO 32000-1:2008, 9.4). */
export function pageLetters({ operators, operands, names, fontOf, isShown, toShown, area }: PageOperators): PageLetters {
  let state: State = { ctm: toShown, ...START };
  const saved: State[] = [];
  const layers: boolean[] = [];
  let text: Matrix = IDENTITY;
  let [lineX, lineY, x, y] = [0, 0, 0, 0];
  let run = 0;
  const letters: Letter[] = [];
  let [hidden, unknown, picture] = [0, 0, 0];

  const moveTo = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  };
  const enter = (matrix: unknown) => {
    saved.push({ ...state });
    const inner = matrixOf(matrix);
    if (inner !== undefined) state.ctm = composed(state.ctm, inner);
  };
  const leave = () => {
    state = saved.pop() ?? state;
  };

  function show(glyphs: readonly unknown[]): void {
    run += 1;
    const { font, size: signed, letterSpace, wordSpace, rise, mode } = state;
    if (font === undefined || signed === 0) return;
    // A negative size turns the letters round; as pdf.js draws them.
    const turn = signed < 0 ? -1 : 1;
    const size = Math.abs(signed);
    const stretch = state.stretch * turn;
    const matrix = composed(state.ctm, text);
    const height = Math.hypot(matrix[2], matrix[3]) * size;
    const along = Math.hypot(matrix[0], matrix[1]) * Math.abs(stretch);
    const angle = (Math.round((Math.atan2(matrix[1] * stretch, matrix[0] * stretch) * 180) / Math.PI) + 360) % 360;
    let advance = 0;
    for (const one of glyphs) {
      if (typeof one === "number") {
        advance -= (one * size) / 1000;
        continue;
      }
      const glyph = glyphOf(one);
      if (glyph === undefined) continue;
      const width = glyph.width * size * font.matrix;
      const spaced = letterSpace * turn;
      const from = placed(matrix, x + advance * stretch, y + rise);
      const to = placed(matrix, x + (advance + width) * stretch, y + rise);
      advance += width + spaced + (glyph.isSpace ? wordSpace * turn : 0);
      const isHidden = mode === 3 || mode === 7 || layers.includes(false);
      const isUnknown = glyph.unicode === "" || UNKNOWN.test(glyph.unicode);
      if (glyph.unicode.trim() !== "" || isUnknown) {
        if (isHidden) hidden += 1;
        else if (isUnknown) unknown += 1;
      }
      if (isHidden || letters.length >= MOST_LETTERS) continue;
      letters.push({
        text: isUnknown ? "\uFFFD" : apart(glyph.unicode),
        from,
        to,
        angle,
        size: height,
        spaced: Math.max(0, letterSpace * along),
        run,
      });
    }
    // Text that runs downwards is told from lines by nothing here: its letters stand where they begin.
    if (font.vertical) y -= advance;
    else x += advance * stretch;
  }

  // A picture is drawn into the square from 0 to 1.
  const draw = () => {
    const { ctm } = state;
    if (!layers.includes(false)) picture = Math.max(picture, Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]) / area);
  };
  const acts: { readonly [name: string]: (args: readonly unknown[]) => void } = {
    save: () => saved.push({ ...state }),
    restore: leave,
    transform: (args) => {
      const inner = matrixOf(args);
      if (inner !== undefined) state.ctm = composed(state.ctm, inner);
    },
    paintFormXObjectBegin: ([matrix]) => enter(matrix),
    paintFormXObjectEnd: leave,
    beginGroup: () => enter(undefined),
    endGroup: leave,
    beginAnnotation: ([, , transform, matrix]) => {
      saved.push({ ...state });
      state = { ctm: toShown, ...START };
      for (const inner of [matrixOf(transform), matrixOf(matrix)])
        if (inner !== undefined) state.ctm = composed(state.ctm, inner);
    },
    endAnnotation: leave,
    beginMarkedContent: () => layers.push(true),
    beginMarkedContentProps: ([tag, layer]) => layers.push(tag !== "OC" || isShown(layer)),
    endMarkedContent: () => layers.pop(),
    beginText: () => {
      text = IDENTITY;
      [lineX, lineY, x, y] = [0, 0, 0, 0];
    },
    setTextMatrix: ([matrix]) => {
      text = matrixOf(matrix) ?? text;
      [lineX, lineY, x, y] = [0, 0, 0, 0];
    },
    setCharSpacing: (args) => (state.letterSpace = numberAt(args, 0)),
    setWordSpacing: (args) => (state.wordSpace = numberAt(args, 0)),
    setHScale: (args) => (state.stretch = numberAt(args, 0) / 100),
    setTextRise: (args) => (state.rise = numberAt(args, 0)),
    setTextRenderingMode: (args) => (state.mode = numberAt(args, 0)),
    setLeading: (args) => (state.leading = -numberAt(args, 0)),
    setLeadingMoveText: (args) => {
      state.leading = numberAt(args, 1);
      moveTo(numberAt(args, 0), numberAt(args, 1));
    },
    moveText: (args) => moveTo(numberAt(args, 0), numberAt(args, 1)),
    nextLine: () => moveTo(0, state.leading),
    setFont: ([name, size]) => {
      state.font = typeof name === "string" ? fontOf(name) : undefined;
      state.size = typeof size === "number" ? size : 0;
    },
    showText: ([glyphs]) => show(Array.isArray(glyphs) ? glyphs : []),
    setGState: ([changes]) => {
      if (!Array.isArray(changes)) return;
      for (const change of changes) {
        if (!Array.isArray(change) || change[0] !== "Font" || !Array.isArray(change[1])) continue;
        const [name, size]: unknown[] = change[1];
        state.font = typeof name === "string" ? fontOf(name) : undefined;
        state.size = typeof size === "number" ? size : 0;
      }
    },
    paintImageXObject: draw,
    paintInlineImageXObject: draw,
    paintImageMaskXObject: draw,
  };
  const actOf = new Map(Object.entries(acts).map(([name, act]) => [names[name] ?? -1, act]));
  for (const [at, operator] of operators.entries()) {
    const args = operands[at];
    actOf.get(operator)?.(Array.isArray(args) ? args : []);
  }
  return { letters, hidden, unknown, picture: Math.min(1, picture) };
}
