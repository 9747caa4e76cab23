import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);
const moved = (way: "rising" | "falling"): string => (way === "rising" ? "subieron" : "bajaron");
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} y ${more} más`);

const COUNTS = ["ningún", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"];
const inWords = (count: number): string => COUNTS[count] ?? String(count);
type Patient = PageWords["history"]["verdict"];

const areMoved = (v: Parameters<Patient["rising-confirmed"]>[0], comparison: "alto" | "bajo"): string => {
  const one = v.of === "last-ones" && v.count === 1;
  const last =
    v.of === "recent-ones"
      ? "Sus resultados recientes son"
      : v.of === "one-day"
        ? "Sus últimos resultados, juntos, son"
        : one
          ? "Su último resultado es"
          : `Sus últimos ${inWords(v.count)} resultados son`;
  return `${last} más ${comparison}${one ? "" : "s"} que ${v.before === 1 ? "el anterior" : "los anteriores"}`;
};

/** Lo que la valoración dice al paciente. */
export const verdictForPatient: Patient = {
  "rising-confirmed": (v) =>
    `${areMoved(v, "alto")}, más de lo que explica el azar. Puede tener varias causas. Su equipo lo estudiará con otras pruebas.`,
  "rising-possible": (v) =>
    `${areMoved(v, "alto")}, más que las subidas y bajadas usuales. Otra prueba puede mostrar si esto dura. Puede tener varias causas.`,
  "falling-confirmed": (v) =>
    `${areMoved(v, "bajo")}, más de lo que explica el azar. Su equipo lo leerá junto con sus otras pruebas.`,
  "falling-possible": (v) =>
    `${areMoved(v, "bajo")}, más que las subidas y bajadas usuales. Otra prueba puede mostrar si esto dura.`,
  since: (v) =>
    `Sus valores ${moved(v.way)} antes. Desde el ${v.day} (${results(v.count)}) solo muestran las ` +
    "subidas y bajadas usuales. Un cambio pequeño podría estar oculto.",
  shownWide:
    "Sus valores suben y bajan más de lo usual, pero no muestran un cambio duradero. Un cambio podría estar oculto. " +
    "Por eso su equipo los lee junto con sus otras pruebas.",
  wide: "Suben y bajan más de lo usual.",
  gap: (v) => `No se compararon valores entre el ${v.from} y el ${v.to}.`,
  oneBefore: "Antes de eso solo se midió un valor.",
  leansBack: "Desde entonces se inclinan hacia el otro lado. Otra prueba puede mostrar si esto dura.",
  apart: (days) => `Los del ${days} están muy separados, así que uno puede no ser correcto.`,
  boundsAside: (v) =>
    v.count === 1 && v.more === 0
      ? `Un valor más allá de lo que la prueba puede medir (${named(v)}) no se cuenta.`
      : `Los valores más allá de lo que la prueba puede medir (${named(v)}) no se cuentan.`,
  shown:
    "Sus valores no muestran un cambio mayor que las subidas y bajadas usuales. Un cambio pequeño podría estar oculto. " +
    "Por eso su equipo los lee junto con sus otras pruebas.",
  tooFew: "Aún no hay bastantes valores para comparar. Su equipo los comparará tras la próxima prueba.",
  notComparable:
    "Su último valor se midió de otra manera que los de antes. Por eso no se pueden comparar. Su equipo lo comparará " +
    "con el próximo.",
  notInterpreted: {
    dialysis: "Con diálisis esta prueba se lee de otra manera. Su equipo le explicará qué significan sus valores.",
    "under-18": "Esta página no interpreta valores de antes de los 18 años. Su equipo le explicará qué significan.",
    "urine-ph": "Su última muestra de orina no se puede leer con seguridad. Su equipo quizá le pida otra.",
    "beyond-limit":
      "Su último valor está más allá de lo que la prueba puede medir. Por eso esta página no puede decir si ha cambiado. " +
      "Su equipo le explicará qué significa.",
    "zero-result":
      "Sus valores se muestran, pero esta página no puede decir si han cambiado. Su equipo le explicará qué significan.",
    "no-variation-figure":
      "Sus valores se muestran, pero esta página no puede decir si han cambiado. Su equipo le explicará qué significan.",
  },
  kidney: "Un cambio en cómo filtran los riñones podría explicarlo todo o en parte.",
  kidneyPart: "Un cambio en cómo filtran los riñones podría explicar una parte.",
  bound: "El último está más allá de lo que la prueba puede medir, así que el cambio puede ser mayor.",
  boundEarlier: (count) =>
    `${count === 1 ? "Uno anterior está" : "Algunos anteriores están"} más allá de lo que la prueba puede medir, así que el ` +
    `cambio puede ser mayor.`,
  preliminary: (v) =>
    `${v.isOnly ? "El" : "Un"} resultado${v.isOnly ? "" : " más nuevo"} (${v.value} el ${v.on}) aún no es definitivo y no se cuenta.`,
  notCompared: {
    MethodChanged: (on, some) =>
      `${some ? "Algunos valores" : "Los valores"} de antes del ${on} se midieron de otra manera y no se comparan.`,
    LaboratoryChanged: (on, some) =>
      `${some ? "Algunos valores" : "Los valores"} de antes del ${on} venían de otro laboratorio y no se comparan.`,
    DialysisStarted: (on) => `Los valores de antes de empezar la diálisis (${on}) no se comparan.`,
    DialysisEnded: (on) => `Los valores de antes de acabar la diálisis no se comparan, solo los del ${on} en adelante.`,
  },
  bridged: "La manera de medir ha cambiado. Unas muestras medidas de las dos maneras permiten comparar.",
  withoutBridge: "Algunos valores se midieron de otra manera más y no se comparan.",
  guardedLatest: "El último valor se aparta de los dos de antes, así que solo cuenta una parte hasta que siga otro.",
  guarded: (count) =>
    count === 1
      ? "Un valor se apartó de los que lo rodean, así que solo cuenta una parte."
      : "Algunos valores se apartaron de los que los rodean, así que de cada uno cuenta solo una parte.",
  events: "Otra cosa que se registró en ese tiempo también puede mover este valor.",
};
