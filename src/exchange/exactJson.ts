import { err, ok, type Result } from "../domain/result.ts";

/** A number of a JSON text with its digits as they stand there: "2.40" is not "2.4". */
export class ExactNumber {
  readonly digits: string;
  constructor(digits: string) {
    this.digits = digits;
  }
}

/** Maps, not plain objects: a name may be any text, "__proto__" too. */
export type ExactObject = ReadonlyMap<string, ExactJson>;
export type ExactJson = string | boolean | null | ExactNumber | readonly ExactJson[] | ExactObject;

/** Where the text stops being JSON, as an offset from its start. */
export type NotJson = { readonly type: "NotJson"; readonly at: number };

/** Deeper than any real resource; a text that nests deeper is hostile or broken. */
const DEEPEST = 200;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/uy;
const BLANK = /[ \t\n\r]*/uy;
const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** What is open while reading: a list, or an object and the name whose value comes next. */
type Open = { readonly list: ExactJson[] } | { readonly object: Map<string, ExactJson>; name: string };

/**
 * Reads JSON (RFC 8259) so that nothing in it changes: numbers keep their digits, and a text that says one name twice in an
 * object is refused, for nobody can know which was meant. Without recursion, so that no depth ends in an exception.
 */
export function parseExactJson(text: string): Result<ExactJson, NotJson> {
  let at = 0;
  const open: Open[] = [];
  const broken = () => err({ type: "NotJson" as const, at });
  const skip = () => {
    BLANK.lastIndex = at;
    BLANK.test(text);
    at = BLANK.lastIndex;
  };
  const readText = (): string | undefined => {
    let read = "";
    for (at += 1; ;) {
      PLAIN_TEXT.lastIndex = at;
      PLAIN_TEXT.test(text);
      read += text.slice(at, PLAIN_TEXT.lastIndex);
      at = PLAIN_TEXT.lastIndex;
      if (text[at] === '"') {
        at += 1;
        return read;
      }
      if (text[at] !== "\\") return undefined;
      const letter = text[at + 1] ?? "";
      if (letter === "u") {
        const code = text.slice(at + 2, at + 6);
        if (!/^[0-9a-fA-F]{4}$/u.test(code)) return undefined;
        read += String.fromCharCode(Number.parseInt(code, 16));
        at += 6;
      } else {
        const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
        if (meant === undefined) return undefined;
        read += meant;
        at += 2;
      }
    }
  };
  /** The name of the next member and the colon behind it; false where there is none or the object has it already. */
  const readName = (into: Extract<Open, { name: string }>): boolean => {
    skip();
    if (text[at] !== '"') return false;
    const name = readText();
    if (name === undefined || into.object.has(name)) return false;
    skip();
    if (text[at] !== ":") return false;
    at += 1;
    into.name = name;
    return true;
  };

  for (;;) {
    skip();
    let value: ExactJson;
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      if (open.length >= DEEPEST) return broken();
      at += 1;
      skip();
      if (text[at] === (sign === "{" ? "}" : "]")) {
        at += 1;
        value = sign === "{" ? new Map() : [];
      } else if (sign === "[") {
        open.push({ list: [] });
        continue;
      } else {
        const into = { object: new Map<string, ExactJson>(), name: "" };
        if (!readName(into)) return broken();
        open.push(into);
        continue;
      }
    } else if (sign === '"') {
      const read = readText();
      if (read === undefined) return broken();
      value = read;
    } else if (text.startsWith("true", at) || text.startsWith("null", at)) {
      value = text.startsWith("true", at) ? true : null;
      at += 4;
    } else if (text.startsWith("false", at)) {
      value = false;
      at += 5;
    } else {
      NUMBER.lastIndex = at;
      const digits = NUMBER.exec(text)?.[0];
      if (digits === undefined) return broken();
      value = new ExactNumber(digits);
      at += digits.length;
    }
    // The value is whole: it goes where it belongs, and everything it completes is whole too.
    for (;;) {
      const into = open.at(-1);
      skip();
      if (into === undefined) return at === text.length ? ok(value) : broken();
      const isList = "list" in into;
      if (isList) into.list.push(value);
      else into.object.set(into.name, value);
      const next = text[at];
      if (next === ",") {
        at += 1;
        if (!isList && !readName(into)) return broken();
        break;
      }
      if (next !== (isList ? "]" : "}")) return broken();
      at += 1;
      open.pop();
      value = isList ? into.list : into.object;
    }
  }
}

/**
 * What can be written: plain values, and numbers whose digits must not change. A member that is `undefined` is left out; `null` stands in
 * FHIR alone in the gaps of a list.
 */
export type Writable =
  | null
  | string
  | boolean
  | number
  | ExactNumber
  | readonly Writable[]
  | { readonly [name: string]: Writable | undefined };

const isList = (value: Writable): value is readonly Writable[] => Array.isArray(value);

/** JSON of this value, two blanks for each depth, with every exact number's own digits. */
export function writeExactJson(value: Writable, indent = ""): string {
  if (value instanceof ExactNumber) return value.digits;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const wrap = (open: string, parts: readonly string[], close: string) =>
    parts.length === 0 ? open + close : `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
  if (isList(value))
    return wrap(
      "[",
      value.map((part) => writeExactJson(part, deeper)),
      "]",
    );
  const members = Object.entries(value);
  return wrap(
    "{",
    members.flatMap(([name, part]) => (part === undefined ? [] : [`${JSON.stringify(name)}: ${writeExactJson(part, deeper)}`])),
    "}",
  );
}

/** The same without a blank: what goes over a wire, where two blanks for each depth are a third of what is sent. */
export function writeCompactJson(value: Writable): string {
  if (value instanceof ExactNumber) return value.digits;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map((part) => writeCompactJson(part)).join(",")}]`;
  const members = Object.entries(value).flatMap(([name, part]) =>
    part === undefined ? [] : [`${JSON.stringify(name)}:${writeCompactJson(part)}`],
  );
  return `{${members.join(",")}}`;
}
