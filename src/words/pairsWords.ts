import { pairs } from "./en/pairs.ts";

/** The words of the table of CSF beside serum. Apart from the other words because few patients have one. */
export const pairsWords = { en: pairs };
