import { ExactNumber, parseExactJson, type Writable } from "./exactJson.ts";
import { OUR_EXTENSION } from "./fhirNames.ts";

/**
 * What FHIR R4 lets a string hold: something, of blanks, tabs, line ends and characters that are not white space. Source:
 * datatypes, `[ \r\n\t\S]+`, nothing below 32.
 */
// oxlint-disable-next-line no-control-regex -- FHIR forbids exactly these
const NOT_HELD = /[^ \r\n\t\S]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu;

/** The text as far as FHIR can hold it. A text of blanks, which it cannot hold at all, is one replacement character. */
function heldText(text: string): string {
  const held = text.toWellFormed().replaceAll(NOT_HELD, (character) => (/\s/u.test(character) ? " " : "\ufffd"));
  return held.trim() === "" ? "\ufffd" : held;
}

/**
 * In plain ASCII, as inside the quotes of JSON. A blank at either end is escaped too: FHIR holds no text of blanks only, and a
 * reader may trim.
 */
const escaped = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    // Without the u flag: each UTF-16 unit for itself, as JSON escapes them.
    .replaceAll(/[^ -~]|^ | $/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The extension that keeps what the element beside it could not. */
const exactExtension = (exact: string): Writable => ({
  extension: [{ url: OUR_EXTENSION.exact, valueString: escaped(exact) }],
});

/** The members of a resource that hold this text: the element, and beside it the exact characters where FHIR cannot hold them. */
export function textMembers(name: string, text: string): { readonly [member: string]: Writable } {
  const held = heldText(text);
  return held === text ? { [name]: text } : { [name]: held, [`_${name}`]: exactExtension(text) };
}

/** The same for an element that repeats, with this one text in it. */
export function listedTextMembers(name: string, text: string): { readonly [member: string]: Writable } {
  const held = heldText(text);
  return held === text ? { [name]: [text] } : { [name]: [held], [`_${name}`]: [exactExtension(text)] };
}

/**
 * The member that holds these digits. JSON knows no leading zeros, and a server that keeps numbers as binary ones gives "2.30" back as
 * 2.3: where either would change them, they stand beside it, in a member of its own.
 */
export function decimalMembers(
  name: string,
  digits: string,
): { readonly number: { readonly [member: string]: Writable }; readonly beside: { readonly [member: string]: Writable } } {
  const plain = digits.replace(/^0+(?=\d)/u, "");
  return {
    number: { [name]: new ExactNumber(plain) },
    beside: String(Number(digits)) === digits ? {} : { [`_${name}`]: exactExtension(digits) },
  };
}

/** An extension whose value is this text, whatever characters it has; an empty one has no value, for FHIR knows no empty text. */
export const textExtension = (url: string, text: string): { readonly [member: string]: Writable } =>
  text === "" ? { url, valueBoolean: true } : { url, ...textMembers("valueString", text) };

/**
 * The exact text that an element was written from, where it says what the element says; otherwise nothing, for then somebody
 * changed the element since.
 */
export function exactTextOf(held: string, exact: string): string | undefined {
  const read = parseExactJson(`"${exact}"`);
  return read.ok && typeof read.value === "string" && heldText(read.value) === held ? read.value : undefined;
}

/** The exact digits that a number was written from, where they are the same number. */
export const exactDigitsOf = (held: string, exact: string): string | undefined =>
  /^\d+(?:\.\d+)?$/u.test(exact) && (exact.replace(/^0+(?=\d)/u, "") === held || Number(exact) === Number(held))
    ? exact
    : undefined;
