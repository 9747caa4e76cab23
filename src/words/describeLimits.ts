import type { Format } from "./format.ts";

/**
 * The limits of an interval as reported: "0.8–2.2", one-sided "≤ 2.4" or "≥ 0.8"; a limit that is itself outside keeps its sign:
 * "< 2.4", "> 0.8–2.2". Empty where there is none.
 */
export function limitsText(low: string | undefined, high: string | undefined, format: Format): string {
  const digits = (text: string) => format.reported(text.replace(/^[<>]/u, ""));
  const isOpen = (text: string) => /^[<>]/u.test(text);
  if (low !== undefined && high !== undefined)
    return `${isOpen(low) ? "> " : ""}${digits(low)}–${isOpen(high) ? "< " : ""}${digits(high)}`;
  if (high !== undefined) return `${isOpen(high) ? "<" : "≤"} ${digits(high)}`;
  return low === undefined ? "" : `${isOpen(low) ? ">" : "≥"} ${digits(low)}`;
}
