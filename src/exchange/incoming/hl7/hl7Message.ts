/** The five characters that a message itself says its parts are told apart by. */
export type Delimiters = {
  readonly field: string;
  readonly component: string;
  readonly repeat: string;
  readonly escape: string;
  readonly sub: string;
};

/**
 * One segment: its name and its fields as they stand, escapes included. Field 1 is the first behind the name; of MSH it is the
 * separator itself.
 */
export type Segment = { readonly name: string; readonly number: number; readonly fields: readonly string[] };

/** One message, its segments counted from 1. */
export type Hl7Message = { readonly number: number; readonly delimiters: Delimiters; readonly segments: readonly Segment[] };

/** The messages of a text, or the message and segment at which it stops being HL7 v2. */
export type Hl7Text =
  | { readonly messages: readonly Hl7Message[] }
  | { readonly brokenAt: { readonly message: number; readonly segment: number } };

/** Envelopes of files and batches; they hold no result. */
const ENVELOPE = new Set(["FHS", "BHS", "FTS", "BTS"]);

/** Bytes that a transport puts around messages: the byte order mark, and MLLP's begin and end of a block. */
const TRANSPORT = ["\uFEFF", "\u000B", "\u001C"];
const withoutTransport = (text: string): string => TRANSPORT.reduce((rest, byte) => rest.replaceAll(byte, "\r"), text);

/** Whether a text begins as HL7 v2 does, behind any bytes that a transport put before it. */
export const looksLikeHl7 = (text: string): boolean => /^\s*(?:MSH|FHS|BHS)[^\w\s]/u.test(withoutTransport(text.slice(0, 200)));

/**
 * The messages of a text: one or many, bare, in batches (FHS, BHS) or as bytes of MLLP, with any line end. A batch that says how
 * many messages it holds and holds another number is broken: some of it is missing.
 */
export function readHl7Messages(text: string): Hl7Text {
  const messages: { number: number; delimiters: Delimiters; segments: { name: string; number: number; fields: string[] }[] }[] =
    [];
  let inBatch = 0;
  let batches = 0;
  // Where segments end as the standard has it, a line feed alone stands within a text.
  const isByReturns = text.includes("\r");
  const parts = withoutTransport(text).split(/(\r\n|\r|\n)/u);
  for (let part = 0; part < parts.length; part += 2) {
    const [raw = "", end = ""] = [parts[part], parts[part - 1]];
    const line = raw.trimStart();
    if (line.trim() === "") continue;
    const name = line.slice(0, 3);
    const message = messages.at(-1);
    const broken = { brokenAt: { message: Math.max(1, messages.length), segment: (message?.segments.length ?? 0) + 1 } };
    if (name === "BHS") {
      inBatch = messages.length;
      batches += 1;
    }
    if (name === "FTS") {
      const declared = /^FTS[^\w\s](\d+)/u.exec(line)?.[1];
      if (declared !== undefined && Number(declared) !== batches) return broken;
    }
    if (name === "BTS") {
      const declared = /^BTS[^\w\s](\d+)/u.exec(line)?.[1];
      if (declared !== undefined && Number(declared) !== messages.length - inBatch) return broken;
    }
    if (ENVELOPE.has(name)) continue;
    if (name === "MSH") {
      const delimiters = delimitersOf(line);
      if (delimiters === undefined) return { brokenAt: { message: messages.length + 1, segment: 1 } };
      messages.push({
        number: messages.length + 1,
        delimiters,
        segments: [{ name, number: 1, fields: ["", delimiters.field, ...line.slice(4).split(delimiters.field)] }],
      });
      continue;
    }
    const isSegment =
      message !== undefined && /^[A-Z][A-Z0-9]{2}$/u.test(name) && (line.length === 3 || line[3] === message.delimiters.field);
    if (message !== undefined && !isSegment && end === "\n" && isByReturns) {
      const fields = message.segments.at(-1)?.fields;
      const [more = "", ...further] = line.split(message.delimiters.field);
      if (fields !== undefined) {
        fields[fields.length - 1] += ` ${more}`;
        fields.push(...further);
      }
      continue;
    }
    if (message === undefined || !isSegment) return broken;
    const fields = line.split(message.delimiters.field);
    const last = message.segments.at(-1);
    // ADD continues the segment before it, which was too long for one line: its first field ends the last one there.
    if (name === "ADD" && last !== undefined) {
      last.fields[last.fields.length - 1] += fields[1] ?? "";
      for (const field of fields.slice(2)) last.fields.push(field);
    } else message.segments.push({ name, number: message.segments.length + 1, fields });
  }
  return { messages };
}

/** From the beginning of MSH: the separator, and behind it component, repetition, escape and subcomponent. No two may be one. */
function delimitersOf(line: string): Delimiters | undefined {
  const field = line[3];
  if (field === undefined || /[\w\s]/u.test(field)) return undefined;
  const [component = "", repeat = "", escape = "", sub = ""] = (line.slice(4).split(field)[0] ?? "").split("");
  const all = [field, component, repeat, escape, sub].filter((one) => one !== "");
  if (component === "" || new Set(all).size !== all.length || all.some((one) => /[\w\s]/u.test(one))) return undefined;
  return { field, component, repeat, escape, sub };
}

/** A field of a segment as it stands, empty where it is not given. */
export const fieldOf = (segment: Segment | undefined, number: number): string => segment?.fields[number] ?? "";

/** The repetitions of a field. */
export const repeatsOf = (field: string, { repeat }: Delimiters): readonly string[] =>
  repeat === "" ? [field] : field.split(repeat);

/**
 * The components of a field, each read: escapes resolved, blanks around it gone. Of a component that has parts, its first part
 * where `first` is asked.
 */
export const componentsOf = (field: string, delimiters: Delimiters, first = false): readonly string[] =>
  field
    .split(delimiters.component)
    .map((component) =>
      unescapeHl7(first && delimiters.sub !== "" ? (component.split(delimiters.sub)[0] ?? "") : component, delimiters).trim(),
    );

/**
 * A text with its escapes resolved. Source: HL7 v2.5.1 chapter 2.7; formatting that has no meaning in plain text is dropped, an
 * escape that is not known stays as it stands. `""` is HL7's word for "nothing, and what was there is gone".
 */
function unescapeHl7(text: string, delimiters: Delimiters): string {
  const { escape } = delimiters;
  if (escape === "" || !text.includes(escape)) return text === '""' ? "" : text;
  const parts = text.split(escape);
  let read = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 1) {
    const meant = index + 1 < parts.length ? meaningOf(parts[index] ?? "", delimiters) : undefined;
    if (meant === undefined) read += `${escape}${parts[index] ?? ""}`;
    else {
      read += meant + (parts[index + 1] ?? "");
      index += 1;
    }
  }
  return read;
}

function meaningOf(sequence: string, { field, component, repeat, escape, sub }: Delimiters): string | undefined {
  switch (sequence) {
    case "F":
      return field;
    case "S":
      return component;
    case "T":
      return sub;
    case "R":
      return repeat;
    case "E":
      return escape;
    case "H":
    case "N":
      return "";
    default:
      break;
  }
  if (/^\.(?:br|sp\d*|ce|fi|nf|in[+-]?\d*|ti[+-]?\d*|sk\d*)$/u.test(sequence))
    return /^\.(?:br|sp|ce)/u.test(sequence) ? "\n" : " ";
  const hex = /^X((?:[0-9A-Fa-f]{2})+)$/u.exec(sequence)?.[1];
  if (hex === undefined) return undefined;
  const bytes = Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
