import type { Typography } from "../format.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** How English writes days, signs and shares: "1 March 2026", "1 Mar 2026", "+28 %", "−21 %". */
export const typography: Typography = {
  months: MONTHS,
  monthsShort: MONTHS.map((month) => month.slice(0, 3)),
  day: (dayOfMonth, month, year) => `${dayOfMonth} ${month} ${year}`,
  dayMark: ".",
  percent: (number) => `${number} %`,
  perCreatinine: (sign) => `${sign} creatinine`,
  plus: "+",
  minus: "−",
  list: (parts) => parts.join(", "),
  clauses: (parts) => parts.join("; "),
  lists: "en-GB",
};
