/**
 * A name (of a laboratory, a method, a person) as it is compared: however its case, its blanks and the encoding of its accents
 * were typed. An absent one is the empty text.
 */
export const nameKey = (name: string | undefined): string =>
  (name ?? "").normalize("NFC").toLowerCase().trim().replaceAll(/\s+/gu, " ");

/** Whether two names say the same. Two that are absent do. */
export const isSameName = (one: string | undefined, other: string | undefined): boolean => nameKey(one) === nameKey(other);

/** Whether a name was given at all: blanks are none. */
export const isNamed = (name: string | undefined): name is string => nameKey(name) !== "";
