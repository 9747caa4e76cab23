import type { DateOrder } from "../domain/dayText.ts";
import { keysOf } from "../domain/keysOf.ts";
import type { Texts, Typed } from "./typedTexts.ts";

/** A form's typed texts as they are kept, with the order in which their days were written. */
export const writeDraft = <Field extends string>({ texts, typed }: Typed<Field>, order: DateOrder): string =>
  JSON.stringify({ order, texts, typed: [...typed] });

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

function parsed(text: string): { readonly [part: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
