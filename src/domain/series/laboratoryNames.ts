import { sourceKey } from "../nameKey.ts";

/** What a person said once of two spellings: that they are one laboratory, or two. */
export type LaboratoryAnswer = { readonly one: string; readonly other: string; readonly isSame: boolean };

/** Two spellings that may be one laboratory's. */
export type AlikeNames = { readonly one: string; readonly other: string };

/** The answers of a device on which nobody was asked: always the same object, so that what is remembered by it stays. */
export const NO_ANSWERS: readonly LaboratoryAnswer[] = [];

/** A pair whichever way round it is named. */
export const pairKey = ({ one, other }: AlikeNames): string => [sourceKey(one), sourceKey(other)].sort().join("|");
