/**
 * Names under which people are added whom a file does not name. They are stored, as every name is, so that they do not follow the
 * language of whoever looks at them, and can be changed like any name.
 */
export const UNNAMED = "Unnamed";
export const numberedName = (recordNumber: string): string => `Number ${recordNumber}`;
