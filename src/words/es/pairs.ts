import type { PageWords } from "../language.ts";

/** La tabla de B2M en LCR junto al suero. */
export const pairs: PageWords["pairs"] = {
  title: "LCR y suero de un día",
  caption: "B2M en LCR y en suero extraídos el mismo día, con su cociente",
  collected: "Extraída",
  csf: "LCR",
  serum: "Suero",
  ratio: "LCR / suero",
  unused: (count) => `${count} ${count === 1 ? "resultado más" : "resultados más"} de ese día sin usar`,
  near: (events) => `puede moverlo: ${events}`,
  caution:
    "No hay un límite acordado para el cociente. La B2M del LCR también sube con infección e inflamación y nunca es diagnóstica por " +
    "sí sola; en un estudio de 18 adultos con leucemia o linfoma (Hansen 1992) un cociente mayor que 1 tuvo una sensibilidad " +
    "del 75 % y " +
    "una especificidad del 64 % para la enfermedad del sistema nervioso central. En otro, los controles tuvieron un cociente de 0,6 ± " +
    "0,19, y un cociente mayor que 1 se asoció a tal enfermedad (Caudie 2005).",
};
