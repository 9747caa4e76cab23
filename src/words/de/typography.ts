import type { Typography } from "../format.ts";

/** Wie das Deutsche Tage, Zeichen und Anteile schreibt: „1. März 2026“, „1. Mär. 2026“, „+28 %“, „−21 %“. */
export const typography: Typography = {
  months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  monthsShort: ["Jan.", "Feb.", "Mär.", "Apr.", "Mai", "Jun.", "Jul.", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."],
  day: (dayOfMonth, month, year) => `${dayOfMonth}. ${month} ${year}`,
  dayMark: ".",
  percent: (number) => `${number} %`,
  perCreatinine: (sign) => `${sign} Kreatinin`,
  plus: "+",
  minus: "−",
  list: (parts) => parts.join(", "),
  clauses: (parts) => parts.join("; "),
  lists: "de",
};
