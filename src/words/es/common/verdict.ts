import type { Words } from "../../language.ts";

const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);
const comparable = (count: number): string => `${results(count)} ${count === 1 ? "comparable" : "comparables"}`;
const moved = (way: "rising" | "falling"): string => (way === "rising" ? "subieron" : "bajaron");
type Named = { readonly named: string; readonly count: number; readonly more: number };
const named = ({ named: all, more }: Named): string => (more === 0 ? all : `${all} y ${more} más`);

type Bounds = { readonly values: string; readonly count: number };
const earlierBounds = ({ values, count }: Bounds): string =>
  count === 1
    ? `Un resultado anterior (${values}) está más allá del límite de medición y cuenta como ese límite.`
    : `Resultados anteriores (${values}) están más allá del límite de medición y cuentan como ese límite.`;

type Clinician = Words["verdict"]["clinician"];
const movingOver = (v: Parameters<Clinician["moving"]["rising-confirmed"]>[0]): string =>
  `${v.percent} (IC 95 % ${v.low} a ${v.high}) en ${results(v.count)} desde el ${v.since}.`;
const leastOver = (v: Parameters<Clinician["movingByBound"]["rising-confirmed"]>[0]): string =>
  `menos ${v.percent} (límite 95 % ${v.limit}) en ${results(v.count)} desde el ${v.since}. ` +
  (v.latest === undefined
    ? earlierBounds(v.bounds)
    : `El último resultado, ${v.latest}, está más allá del límite de medición y cuenta como ese límite.`);
const comparedFrom = (v: Parameters<Clinician["notCompared"]["MethodChanged"]>[0], after: string): string =>
  `Comparado solo desde el ${v.on}${v.cameBack ? ", y con los anteriores medidos de la misma manera" : ""}, tras ${after}; ` +
  `${v.count === 1 ? "1 resultado anterior no se compara" : `${v.count} resultados anteriores no se comparan`}.`;
const bridgedBy = (v: Parameters<Clinician["bridged"]["MethodChanged"]>[0]): string =>
  `${v.methods === undefined ? "" : ` (${v.methods.from} a ${v.methods.to})`}, con un puente de ` +
  `${v.pairs === 1 ? "1 par" : `${v.pairs} pares`} (nuevo = ${v.factor} × antiguo, IC 95 % ${v.low} a ${v.high}).`;
const CHANGE_NOT_COMPUTED = "Los métodos difieren entre un 20 y un 30 %; no se calcula ningún cambio entre ellos.";

/** Lo que dice la valoración: al equipo y al paciente. Los números y los días llegan escritos. */
export const verdict: Words["verdict"] = {
  name: {
    "rising-confirmed": "En aumento, confirmado",
    "rising-possible": "En aumento, posible: repetir",
    "falling-confirmed": "En descenso, confirmado",
    "falling-possible": "En descenso, posible: repetir",
    "no-change-since": "Ningún cambio demostrado desde",
    "no-change-shown": "Ningún cambio demostrado",
    "too-few-results": "Muy pocos resultados",
    "not-comparable": "No comparable",
    "not-interpreted": "No interpretado",
  },
  nameSince: (day) => `Ningún cambio demostrado desde el ${day}`,
  clinician: {
    moving: {
      "rising-confirmed": (v) => `En aumento, confirmado: ${movingOver(v)}`,
      "rising-possible": (v) => `En aumento, posible: repetir. ${movingOver(v)}`,
      "falling-confirmed": (v) => `En descenso, confirmado: ${movingOver(v)}`,
      "falling-possible": (v) => `En descenso, posible: repetir. ${movingOver(v)}`,
    },
    movingByBound: {
      "rising-confirmed": (v) => `En aumento, confirmado: al ${leastOver(v)}`,
      "rising-possible": (v) => `En aumento, posible: repetir. Al ${leastOver(v)}`,
      "falling-confirmed": (v) => `En descenso, confirmado: al ${leastOver(v)}`,
      "falling-possible": (v) => `En descenso, posible: repetir. Al ${leastOver(v)}`,
    },
    gap: (v) => `No se comparó ningún resultado entre el ${v.from} y el ${v.to}.`,
    oneBefore: (v) => `El nivel anterior se basa en un solo resultado, ${v.value} el ${v.on}.`,
    leansBack: {
      rising: "Los resultados posteriores se inclinan de nuevo hacia abajo; de ellos no se deduce un descenso.",
      falling: "Los resultados posteriores se inclinan de nuevo hacia arriba; de ellos no se deduce un aumento.",
    },
    apart: (days) => `Los del ${days} distan más de lo que explica la variación: uno de ellos puede no ser correcto.`,
    boundsAside: (v) => `Más allá del límite de medición y sin contar: ${named(v)}.`,
    valueOn: (value, on) => `${value} el ${on}`,
    scatters: (v) =>
      `Los resultados se dispersan un ${v.cv} % (IC 95 % ${v.low} a ${v.high}), más que el ${v.assumed} % supuesto: los avisos por ` +
      "azar son aquí más frecuentes de lo indicado.",
    until: (day) => `El salto se detectó con resultados hasta el ${day}; los posteriores no muestran otro.`,
    suggests: {
      serum: {
        rising: "Puede sugerir progresión.",
        falling: "Puede sugerir menor actividad de la enfermedad.",
      },
      csf: {
        rising: "Puede sugerir progresión en el sistema nervioso central; la infección y la inflamación también la elevan.",
        falling: "Puede sugerir menor actividad de la enfermedad en el sistema nervioso central.",
      },
      urine: {
        rising: "Puede apuntar a los riñones tanto como a la progresión.",
        falling: "Puede deberse a los riñones tanto como a la actividad de la enfermedad.",
      },
    },
    since: (v) =>
      `${v.name} (${results(v.count)}): los valores ${moved(v.way)} ${v.bounds === undefined ? "" : "al menos "}${v.percent} entre ` +
      `el ${v.from} y el ${v.to}.${v.bounds === undefined ? "" : ` ${earlierBounds(v.bounds)}`}`,
    shown: (v) => `${v.name}: ${results(v.count)} del ${v.from} al ${v.to}.`,
    hidden: (v) =>
      `Podría estar oculto un cambio duradero inferior a ${v.up} o ${v.down}; en el último resultado solo, inferior a ` +
      `${v.latestUp} o ${v.latestDown}.`,
    tooFew: (v) => `${v.name}: ${comparable(v.count)}; hacen falta al menos 2, en días distintos.`,
    notComparable: {
      MethodChanged: (v) =>
        `${v.name}: el método cambió de ${v.from} a ${v.to} con el resultado del ${v.day}. ${CHANGE_NOT_COMPUTED}`,
      LaboratoryChanged: (v) =>
        `${v.name}: el laboratorio cambió de ${v.from} a ${v.to} con el resultado del ${v.day}. ${CHANGE_NOT_COMPUTED}`,
    },
    heldBack: (events) => `Lo que significa queda abierto. También puede mover el valor: ${events}.`,
    event: (v) =>
      v.until === undefined
        ? `${v.kind} (desde el ${v.on})`
        : v.until === v.on
          ? `${v.kind} (${v.on})`
          : `${v.kind} (del ${v.on} al ${v.until})`,
    figures: (v) => `Valorado con las cifras propias del equipo: CVI ${v.cvi} %, CVA ${v.cva} %.`,
    assumedFigure: (percent) => `Valorado con una variación supuesta del ${percent} %: un supuesto sin fuente.`,
    notCompared: {
      MethodChanged: (v) => comparedFrom(v, "el cambio de método"),
      LaboratoryChanged: (v) => comparedFrom(v, "el cambio de laboratorio"),
      DialysisStarted: (v) => comparedFrom(v, "el inicio de la diálisis"),
      DialysisEnded: (v) => comparedFrom(v, "el fin de la diálisis"),
    },
    bridged: {
      MethodChanged: (v) => `Comparado a través de un cambio de método${bridgedBy(v)}`,
      LaboratoryChanged: (v) => `Comparado a través de un cambio de laboratorio${bridgedBy(v)}`,
    },
    notBridged: {
      MethodChanged: (why) => `El cambio de método no tiene puente: ${why}.`,
      LaboratoryChanged: (why) => `El cambio de laboratorio no tiene puente: ${why}.`,
    },
    whyNotBridged: {
      "pairs-disagree": "las muestras medidas por ambos difieren más de lo que explican los ensayos",
      "too-far-apart": "las muestras medidas por ambos difieren más del doble, como por un descuido",
      "no-analytic-figure": "no hay ajustado un CV analítico de los ensayos",
      "set-aside": "los pares se apartaron",
    },
    withoutBridge: (count) => `${results(count)} de otros métodos, sin puente, sin comparar.`,
    guarded: (v) =>
      v.count === 1
        ? `El resultado del ${named(v)} estaba solo: sus vecinos no lo respaldan, así que solo cuenta una parte.`
        : `Los resultados del ${named(v)} estaban solos, así que de cada uno cuenta solo una parte.`,
    guardedOne: (v) => `${v.on} (${v.value})`,
    guardedMany: "Tantos pueden significar que los resultados varían más de lo supuesto.",
    guardedLatest: (value) =>
      `El último resultado (${value}) va más lejos de lo que respaldan los dos anteriores: solo cuenta una parte hasta que siga otro.`,
    preliminary: (v) => `El resultado más nuevo, ${v.value} el ${v.on}, es preliminar y no se cuenta.`,
    spotUrine:
      "La orina aislada depende de lo diluida que estaba la muestra, y no se encontró ninguna cifra de su variación en personas.",
    assumed: (count) =>
      `Se supone que ${count === 1 ? "es comparable" : "son comparables"} ${results(count)} sin método ni laboratorio registrados.`,
    leftOut: (count) => `${results(count)} sin contar.`,
  },
  meanOf: (values) => `media de ${values}`,
  meanOn: (mean, day) => `${mean} el ${day}`,
  sameDay: (means, more) =>
    `Los resultados de un día cuentan una vez: ${means}${more === 0 ? "" : `; y así ${more === 1 ? "1 día más" : `${more} días más`}`}.`,
  kidney: {
    notExplained: (v) => `No lo explica la función renal según la creatinina (TFGe ${v.from} a ${v.to}).`,
    couldExplain: (v) =>
      `La función renal sola podría explicarlo (TFGe ${v.from} a ${v.to}, se esperaría cerca de ${v.expected}).`,
    explainsPart: (v) => `La función renal explica como mucho una parte (TFGe ${v.from} a ${v.to}, cerca de ${v.expected}).`,
    noPair: "No se distingue de un cambio de la función renal: sin creatinina a menos de 7 días.",
    cannotEstimate: {
      "no-birth-date": "No se distingue de un cambio de la función renal: sin fecha de nacimiento para la TFGe.",
      "no-sex": "No se distingue de un cambio de la función renal: la TFGe necesita mujer u hombre.",
      "under-18": "No se distingue de un cambio de la función renal: la TFGe es para adultos.",
      dialysis: "No se distingue de un cambio de la función renal: la TFGe no vale en diálisis.",
    },
  },
  notInterpreted: {
    dialysis: "En diálisis. Allí se esperan valores de 5 a 50 mg/L, y no se leen como tumor.",
    "under-18": "Extraído antes de los 18 años, para lo que aquí no hay límites.",
    "urine-ph": "pH de la orina inferior a 6 o no registrado con el último resultado. La B2M se destruye en orina ácida.",
    "beyond-limit": "El último resultado está más allá del límite de medición, y ese límite no muestra si el valor ha cambiado.",
    "zero-result": "Hay un resultado de 0. La valoración compara proporciones, y con 0 no hay proporción.",
    "no-variation-figure":
      "No hay cifra de cuánto varía esta magnitud en un paciente sin cambio. Ajuste una en Ajustes (se puede suponer el 15 %).",
  },
  notInterpretedSentence: (v) => `${v.name}. ${v.why}`,
  eventInSentence: {
    infection: "infección",
    interferon: "interferón",
    dialysis: "diálisis",
    "intrathecal-therapy": "tratamiento intratecal",
    steroid: "tratamiento con corticoides",
    transfusion: "transfusión",
    "blood-contaminated-csf": "sangre en la muestra de LCR",
    transplant: "trasplante",
    relapse: "recaída a juicio del equipo",
    imaging: "prueba de imagen",
    "lumbar-puncture": "punción lumbar",
    note: "una nota",
  },
};
