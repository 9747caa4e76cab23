import type { Words } from "../../language.ts";

/** Por qué se rechazó un campo y qué hacer, en una línea. */
export const refusals: Words["refusals"] = {
  unknownMeasurand: "Elija qué se midió.",
  valueEmpty: "Escriba el valor que imprimió el laboratorio.",
  negative: "Un resultado no puede ser negativo.",
  otherDecimalSign: (meant) => `¿Quería decir ${meant}?`,
  ambiguousSeparator: (text) => `${text} se puede leer de dos maneras. ¿Cuál es?`,
  notANumber: (text) => `«${text}» no se lee como número. Ejemplos: 2,4, <0,2, > 20`,
  notPositive: "No es mayor que cero. Un ensayo imprime «<» y su límite.",
  beyondBelief: (value, limit) => `Se rechaza ${value}: por encima de ${limit} no se conoce tal resultado. Compruebe la unidad.`,
  limitBeyondBelief: (value, limit) =>
    `Se rechaza un límite de ${value}: por encima de ${limit} no se conoce tal resultado. Escriba los límites en la unidad del valor.`,
  unitMissing: "Elija la unidad que imprimió el laboratorio.",
  unitNotAccepted: (unit, measurand) => `${measurand} no se informa aquí en ${unit}.`,
  unitsDisagree: (written, chosen) => `Junto al valor está escrito ${written}, y se eligió ${chosen}. ¿Cuál es?`,
  unitNotRead: (text) => `La unidad «${text}» no se conoce aquí.`,
  limitCensored: "Solo el número, en la unidad del valor.",
  upsideDown: (low) => `Por debajo del límite inferior, ${low}.`,
  phOutOfRange: "El pH de la orina es un número de 3 a 10, como 6,5.",
  phNotUrine: "Aquí solo la orina tiene pH.",
  dayEmpty: "Escriba el día en que se tomó la muestra.",
  inTheFuture: (today) => `Este día está en el futuro: hoy es ${today}.`,
  beforeBirth: (day) => `Antes de la fecha de nacimiento, ${day}.`,
  notATime: "Escriba la hora como horas y minutos, por ejemplo 08:30.",
  notAChoice: "Elija una de la lista.",
  tooLong: (limit) => `Demasiado largo: como mucho ${limit} caracteres.`,
};
