import { reasons } from "./en/reasons.ts";

/** The words of the Why panel. Apart from the other words because they are many, and come only when somebody asks why. */
export const reasonsWords = { en: reasons };
