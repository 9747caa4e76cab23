import { methods } from "./en/methods.ts";

/** The words of the Methods page. Apart from the other words because they are many, and only this page reads them. */
export const methodsWords = { en: methods };
