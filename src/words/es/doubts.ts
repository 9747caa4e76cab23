import type { PageWords } from "../language.ts";

/** Por qué se pregunta por un resultado antes de guardarlo. */
export const doubts: PageWords["doubts"] = {
  challengedUnit: (reported, canonical, likelier) =>
    `${reported} son ${canonical}. La B2M casi nunca se imprime en esta unidad: ¿imprimió el laboratorio ${likelier}?`,
  jumpUp: (value, times, previous, on) =>
    `${value} es ${times} veces el resultado del ${on} (${previous}). Así se ve un descuido con el signo decimal, la unidad o ` +
    `el paciente.`,
  jumpDown: (value, times, previous, on) =>
    `${value} es ${times} veces menor que el resultado del ${on} (${previous}). Así se ve un descuido con el signo decimal, la ` +
    `unidad o el paciente.`,
  fallToZero: (value, previous, on) => `${value}, tras ${previous} el ${on}. Así se ve un descuido al teclear.`,
  implausiblyHigh: (value, limit) =>
    `${value} está por encima de ${limit}, donde rara vez se ven resultados. Compruebe el valor y su unidad.`,
  implausiblyLow: (value, limit) =>
    `${value} está por debajo de ${limit}, donde rara vez se ven resultados. Compruebe el valor y su unidad.`,
  identical: (value, on) =>
    `El mismo resultado, ${value}, ya está registrado para el ${on}. Guardado otra vez, contaría dos veces.`,
  sameDay: (value, on) => `Otro resultado, ${value}, ya está registrado para el ${on}. Se mostrarían los dos.`,
  limitsTooLow: (value, interval, times) =>
    `${value} es ${times} veces su intervalo, ${interval}. Así se ven unos límites en otra unidad que el valor, y decidirían la señal.`,
  limitsTooHigh: (value, interval, times) =>
    `${value} es ${times} veces menor que su intervalo, ${interval}. Así se ven unos límites en otra unidad que el valor, y ` +
    `decidirían la señal.`,
  urineWithoutPh:
    "El pH de la orina no está registrado. La B2M se destruye en orina ácida, así que el valor se mostraría pero no se interpretaría.",
};
