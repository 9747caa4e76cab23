import type { DateOrder } from "../domain/dateOrder.ts";
import { keysOf } from "../domain/keysOf.ts";
import type { ShownState } from "./meanwhile.ts";
import type { Texts, Typed } from "./typedTexts.ts";

/** A form's typed texts as they are kept, with the order in which their days were written, and the state they were typed over. */
export const writeDraft = <Field extends string>(
  { texts, typed }: Typed<Field>,
  order: DateOrder,
  over?: ShownState<Field>,
): string => JSON.stringify({ order, texts, typed: [...typed], ...(over && { over: plainly(over) }) });

const plainly = <Field extends string>({ revision, withdrawn, texts }: ShownState<Field>) => ({ revision, withdrawn, texts });

const isText = (value: unknown): value is string => typeof value === "string";

/**
 * The typed texts of a form as they were kept, for a form of these fields. Nothing where they are of another form, or where days
 * were written in another order: 01.03. would silently become another day.
 */
export function readDraft<Field extends string>(text: string, start: Texts<Field>, order: DateOrder): Typed<Field> | undefined {
  const kept = parsed(text);
  if (kept?.["order"] !== order) return undefined;
  const fields = keysOf(start);
  const texts = Object.entries(kept["texts"] ?? {});
  const fits = texts.length === fields.length && texts.every(([field, value]) => Object.hasOwn(start, field) && isText(value));
  if (!fits || !Array.isArray(kept["typed"])) return undefined;
  const typed = kept["typed"];
  return {
    texts: { ...start, ...Object.fromEntries(texts) },
    typed: new Set(fields.filter((field) => typed.includes(field))),
  };
}

/** The state of the entry over which a draft was typed; nothing where none was kept, or nothing of this form. */
export function readTypedOver<Field extends string>(text: string, start: Texts<Field>): ShownState<Field> | undefined {
  const over = parsed(text)?.["over"];
  if (typeof over !== "object" || over === null) return undefined;
  const { revision, withdrawn, texts }: { revision?: unknown; withdrawn?: unknown; texts?: unknown } = over;
  if (typeof revision !== "number" || typeof withdrawn !== "boolean") return undefined;
  const said: { readonly [field: string]: unknown } = { ...(typeof texts === "object" ? texts : {}) };
  const read: { [field in Field]?: string } = {};
  for (const field of keysOf(start)) {
    const value = said[field];
    if (isText(value)) read[field] = value;
  }
  return { revision, withdrawn, texts: read };
}

function parsed(text: string): { readonly [part: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
