import { err, ok, type Result } from "../../domain/result.ts";
import type { PageWords } from "../../words/language.ts";

/** One JSON text out of a stream, and where it stands, for a message. */
export type JsonItem = { readonly place: string; readonly text: string };

/** Input that cannot be gone on with; the sentence for the error stream. */
export type BrokenInput = { readonly type: "BrokenInput"; readonly sentence: string };

const broken = (sentence: string) => err({ type: "BrokenInput" as const, sentence });

/**
 * The JSON texts of a stream, one after the other: the elements of an array where the first character is "[", else one text a
 * line. Nothing but the text being read is held, for arrays too: elements are cut out by their braces, and parsed one by one by
 * the caller.
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  words: PageWords["commandLine"],
): AsyncGenerator<Result<JsonItem, BrokenInput>> {
  let rest = "";
  let read: Reader | undefined;
  for await (const chunk of chunks) {
    rest += chunk;
    if (read === undefined) {
      rest = rest.replace(/^\uFEFF/u, "");
      const start = rest.trimStart();
      if (start === "") continue;
      if (start.startsWith("[")) rest = start.slice(1);
      read = start.startsWith("[") ? readElements(words) : readLines(words);
    }
    const step = read(rest, false);
    yield* step.items;
    if (step.items.some((item) => !item.ok)) return;
    rest = step.rest;
  }
  if (read !== undefined) yield* read(rest, true).items;
}

type Step = { readonly items: readonly Result<JsonItem, BrokenInput>[]; readonly rest: string };
/** Takes the complete texts off the front; at the end of the input whatever is left must be complete as well. */
type Reader = (text: string, atEnd: boolean) => Step;

function readLines(words: PageWords["commandLine"]): Reader {
  let number = 0;
  return (text, atEnd) => {
    const lines = text.split("\n");
    const rest = atEnd ? "" : (lines.pop() ?? "");
    const items = lines.flatMap((line) => {
      number += 1;
      return line.trim() === "" ? [] : [ok({ place: words.line(number), text: line })];
    });
    return { items, rest };
  };
}

/**
 * Cuts the elements out of an array by counting braces outside of strings. Remembers where it was, so that a long element is
 * scanned once.
 */
function readElements(words: PageWords["commandLine"]): Reader {
  let number = 1;
  let at = 0;
  let depth = 0;
  let [inString, escaped, closed, needsComma] = [false, false, false, false];
  return (text, atEnd) => {
    const items: Result<JsonItem, BrokenInput>[] = [];
    let start = 0;
    const stop = (sentence: string): Step => ({ items: [...items, broken(sentence)], rest: "" });
    for (; at < text.length; at += 1) {
      const sign = text[at] ?? "";
      if (depth === 0) {
        if (/\s/u.test(sign)) continue;
        if (closed) return stop(words.afterTheArray);
        if (sign === "]" && (needsComma || number === 1)) closed = true;
        else if (sign === "," && needsComma) needsComma = false;
        else if (sign === "{" && !needsComma) {
          depth = 1;
          start = at;
        } else return stop(words.betweenElements(words.element(number), sign));
      } else if (inString) {
        if (escaped) escaped = false;
        else if (sign === "\\") escaped = true;
        else if (sign === '"') inString = false;
      } else if (sign === '"') inString = true;
      else if (sign === "{" || sign === "[") depth += 1;
      else if (sign === "}" || sign === "]") {
        depth -= 1;
        if (depth > 0) continue;
        items.push(ok({ place: words.element(number), text: text.slice(start, at + 1) }));
        number += 1;
        needsComma = true;
      }
    }
    if (atEnd && !closed) return stop(words.notClosed(words.element(number)));
    const from = depth > 0 ? start : at;
    at -= from;
    return { items, rest: text.slice(from) };
  };
}
