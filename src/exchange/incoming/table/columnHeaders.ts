import { COLUMN_ROLES, type ColumnRole } from "./columnRoles.ts";
import { HEADER_WORDS } from "./headerWords.ts";

const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map(
  COLUMN_ROLES.flatMap((role) => HEADER_WORDS[role].map((header): [string, ColumnRole] => [header, role])),
);

/** Longer than any header; a cell beyond it is no header, and is not searched. */
export const LONGEST_HEADER = 80;

/** A header's letters and digits in lower case without accents, so that "Collected_On" and "collected on" are one. */
export const headerKey = (text: string): string =>
  text
    .slice(0, LONGEST_HEADER)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * What a header says that its column holds, or nothing. A unit in brackets behind it ("Value (mg/L)") is not part of the name.
 */
export function roleOf(header: string): ColumnRole | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  return ROLE_OF.get(headerKey(header)) ?? ROLE_OF.get(headerKey(header.replace(/[([][^()[\]]*[)\]]\s*$/u, "")));
}
