/**
 * A name (of a laboratory, a method, a person) as it is compared: however its case, its blanks and the encoding of its accents
 * were typed. An absent one is the empty text.
 */
export const nameKey = (name: string | undefined): string =>
  name === undefined ? "" : name.normalize("NFC").toLowerCase().trim().replaceAll(/\s+/gu, " ");

/** The name of a laboratory or method without what people spell differently: its case, its punctuation, its blanks. */
export function sourceKey(name: string | undefined): string {
  const key = nameKey(name);
  return key.replaceAll(/[\p{P}\s]/gu, "") || key;
}

/**
 * Whether two names of laboratories or of methods say the same: "St. Mary" and "ST MARY" do, "Central Lab" and "Central
 * Laboratory" do not. Two that are absent do.
 */
export const isSameName = (one: string | undefined, other: string | undefined): boolean =>
  one === other || sourceKey(one) === sourceKey(other);

/** Whether a name was given at all: blanks are none. */
export const isNamed = (name: string | undefined): name is string => name !== undefined && name.trim() !== "";
