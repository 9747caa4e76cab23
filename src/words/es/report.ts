import type { PageWords } from "../language.ts";

/** La página que se imprime: para la historia del equipo, o para que el paciente se la lleve. */
export const report: PageWords["report"] = {
  title: "Informe de B2M",
  intro: "Una página para imprimir o guardar como PDF. Elija «Imprimir», luego una impresora o «Guardar como PDF».",
  print: "Imprimir",
  back: "Volver al paciente",
  wording: "Palabras para",
  wordings: { clinician: "Equipo", patient: "Paciente" },
  paper: "Papel",
  papers: { a4: "A4", letter: "Carta" },
  measurand: "Magnitud",
  rows: "Resultados",
  rowChoices: { "6": "Últimos 6", "20": "Últimos 20", all: "Todos" },
  author: "Escrito por",
  authorHint: "Impreso sobre la línea para firmar. No se guarda.",
  noResults: "Aún no hay nada que informar: este paciente no tiene ningún resultado de B2M.",
  sheet: "La página como se imprimirá",
  asOf: (day) => `A ${day}`,
  diagnosis: "Diagnóstico",
  stage: "Estadio al diagnóstico",
  noStage: "No se registró ningún índice",
  treatment: "Tratamiento",
  noTreatment: "Ninguno registrado",
  reviewed: "Revisado",
  pair: (read, day) => `${read}, ${day}.`,
  unsettled:
    "Parte de este historial figura de otro modo en el servidor del equipo, sin decidir. Lo que figura allí no se muestra aquí.",
  nextTest: "Próxima prueba",
  dueOn: (day) => `Prevista para el ${day}`,
  wasDue: (day) => `Estaba prevista para el ${day}; no consta un resultado más nuevo`,
  events: "Eventos",
  moreEvents: (count) => (count === 1 ? "1 evento anterior no se imprime" : `${count} eventos anteriores no se imprimen`),
  noDiagnosis: "No registrado",
  trend: "Evolución",
  verdict: { clinician: "Valoración", patient: "Qué dicen los valores" },
  others: { clinician: "Al lado:", patient: "Su equipo lee estas pruebas junto con ella:" },
  figures: "En qué se basa",
  results: "Resultados",
  resultsOf: (measurand, shown, all) =>
    shown === all
      ? `${measurand}: ${all === 1 ? "el único resultado." : `los ${all} resultados, el más nuevo primero.`}`
      : `${measurand}: los últimos ${shown} de ${all} resultados, el más nuevo primero.`,
  columns: {
    day: "Extraída",
    value: "Como se informó",
    canonical: (unit) => `En ${unit}`,
    interval: "Intervalo propio",
    flag: "Señal",
    laboratory: "Laboratorio, método",
    change: "Cambio",
  },
  plainColumns: {
    day: "Día de la prueba",
    value: "Valor",
    interval: "Rango usual allí",
    flag: "Frente a ese rango",
    laboratory: "Laboratorio",
  },
  plainBand: "rango usual",
  plainFlag: {
    below: "debajo",
    within: "dentro",
    above: "encima",
    "no-interval": "sin rango",
    undetermined: "no se sabe",
  },
  fallback: "por defecto",
  plainAssumed: "Marcado «por defecto»: el laboratorio no dio un rango, así que aquí hay uno general.",
  assumedInterval: "Marcado «por defecto»: el laboratorio no dio un intervalo, y vale uno general.",
  noInterval: "ninguno",
  standing: {
    "entered-in-error": "registrado por error",
    preliminary: "preliminar, fuera",
    censored: "más allá del límite de medición, fuera",
    "urine-ph-low": "pH inferior a 6, fuera",
    "urine-ph-unknown": "pH desconocido, fuera",
  },
  changeNote: "Cambio desde el comparable anterior; * más allá de la variación.",
  leftOut: "Dejado fuera",
  before: "Antes de fiarse de ello",
  safety: {
    supports:
      "Para equipos asistenciales formados. Apoya el juicio clínico y no lo sustituye. No sirve para diagnóstico ni cribado.",
    criteria:
      "La B2M no es parte de los criterios IMWG de respuesta o progresión. Confirme con proteína M, cadenas ligeras libres, " +
      "imagen o médula ósea según convenga.",
    causes:
      "Una B2M que sube puede deberse a menor función renal, infección, inflamación, enfermedad autoinmune, interferón o mayor edad.",
    methods:
      "Laboratorios y métodos distintos pueden diferir entre un 20 y un 30 %. Los cambios a través de un cambio de método no se " +
      "calculan.",
    limits:
      "Un cambio dentro de los límites no prueba que todo siga igual. Un aumento necesita una segunda muestra antes de llamarse " +
      "confirmado; los límites son reglas de la aplicación, no una guía.",
    urine:
      "La B2M se rompe en orina ácida: mucho por debajo de pH 6, un poco hasta 7,5. Los resultados por debajo de pH 6 no se interpretan.",
    csf:
      "La B2M del líquido cefalorraquídeo sube con infección e inflamación tanto como con linfoma, y nunca es diagnóstica " +
      "por sí sola.",
    symptoms:
      "Los síntomas, la caída de la función renal, el calcio alto o un dolor nuevo piden actuar, muestre lo que muestre este gráfico.",
  },
  plainSafety: [
    "Esta página le ayuda a hablar con su equipo. No ocupa el lugar de su consejo, y no es un diagnóstico.",
    "Un valor solo dice poco. Los valores suben y bajan algo aunque nada cambie en el cuerpo.",
    "Una B2M más alta puede venir también de los riñones, una infección, unos fármacos, o una prueba hecha en otro laboratorio.",
    "Llame a su equipo si se siente mal, tiene un dolor nuevo, u orina menos. No espere al próximo valor.",
  ],
  plainWhat: "La B2M es una proteína pequeña que casi todas las células sueltan en la sangre. Su equipo la sigue en el tiempo.",
  questions: "Qué preguntar en la próxima visita",
  plainQuestions: [
    "¿Qué significa mi B2M junto con mis otras pruebas?",
    "¿Se hicieron todas estas pruebas en el mismo laboratorio?",
    "¿Cómo están mis riñones?",
    "¿Cuándo es la próxima prueba?",
  ],
  signature: "Fecha y firma",
  stamp: (stamp) => `Sello del historial: ${stamp}`,
};
