import { restoring } from "./en/restoring.ts";

/** The words of restoring a backup. Apart from the other words because they are many, and few visits restore. */
export const restoreWords = { en: restoring };

/** What a language must provide. */
export type RestoreWords = typeof restoring;
