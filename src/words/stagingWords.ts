import type { Words } from "./language.ts";
import { staging } from "./en/staging.ts";

/** The words of the published scores. Apart from the other words because they are many, and come only where a score is told. */
export const stagingWords = { en: staging };

/** The common words and those of the scores. */
export type StagingWords = Words & { readonly staging: typeof staging };

/** The common words with those of the scores beside them. */
export const withStaging = (words: Words): StagingWords => ({ ...words, staging: stagingWords.en });
