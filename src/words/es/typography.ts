import type { Typography } from "../format.ts";

/** Cómo escribe el español los días, los signos y los porcentajes: «1 de marzo de 2026», «+28 %», «−21 %». */
export const typography: Typography = {
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  monthsShort: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
  day: (dayOfMonth, month, year) =>
    month.length > 3 ? `${dayOfMonth} de ${month} de ${year}` : `${dayOfMonth} ${month} ${year}`,
  dayMark: ".",
  percent: (number) => `${number} %`,
  perCreatinine: (sign) => `${sign} creatinina`,
  plus: "+",
  minus: "−",
  list: (parts) => parts.join(", "),
  clauses: (parts) => parts.join("; "),
  lists: "es",
};
