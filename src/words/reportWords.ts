import { report } from "./en/report.ts";

/** The words of the printed page. Apart from the other words because only this page reads them. */
export const reportWords = { en: report };
