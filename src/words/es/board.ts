import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);

/** Lo que hace cada tecla mientras se presenta un caso. */
const rows: PageWords["board"]["help"]["rows"] = [
  ["→  ←", "caso siguiente y anterior (también Av Pág, Re Pág)"],
  ["Inicio  Fin", "primer y último caso"],
  ["H", "ocultar o mostrar las identidades en todas partes"],
  ["T", "fechas como días, mientras las identidades están ocultas"],
  ["1  2  3  4", "todo, 2 años, 1 año, 6 meses"],
  ["L", "escala logarítmica"],
  ["K", "carril de los riñones"],
  ["W", "por qué: todo en lo que se basa la valoración"],
  ["C", "valores acompañantes"],
  ["N", "notas: pregunta y conclusión"],
  ["S", "dos casos lado a lado en un eje"],
  ["A", "lado a lado: el eje siguiente"],
  ["P", "guardar la diapositiva como PNG"],
  ["Mayús →  ←", "de resultado en resultado"],
  ["↑  ↓", "desplazar el panel"],
  ["D", "demostración guiada"],
  ["Esc", "cerrar el panel, luego salir"],
];

/** Una línea para cada persona inventada, por número de historia. */
const lines: PageWords["board"]["tour"]["lines"] = {
  "DEMO-01":
    "Respuesta, luego recaída: los resultados posteriores suben más allá de la variación, y el carril de la TFGe muestra que " +
    "los riñones no lo explican.",
  "DEMO-02":
    "Dos años de puro ruido. Una flecha en cada visita habría dado falsas alarmas; aquí no se señala nada y se dice qué podría " +
    "estar oculto.",
  "DEMO-03": "El marcador sube mientras fallan los riñones: el mismo aumento, y una frase que dice qué más lo explica.",
  "DEMO-04": "Un escalón que es del laboratorio. El método cambió, así que no se calcula nada a través del corte.",
  "DEMO-05":
    "Un descenso rápido con un fármaco dirigido, luego una meseta: informado en nmol/L, dibujado en mg/L, y fechado en el " +
    "comienzo de la meseta.",
  "DEMO-06": "El suero y el líquido cefalorraquídeo son dos series. En el linfoma del SNC el líquido va primero.",
  "DEMO-07": "El interferón eleva la B2M haga lo que haga el tumor: la valoración queda, su lectura se retiene.",
  "DEMO-08": "En diálisis el valor no dice nada del tumor. Se muestra y no se interpreta.",
  "DEMO-09": "La orina cuenta solo si se conoce su pH y es al menos 6. El suero guía, la orina está bajo su propio nombre.",
  "DEMO-10": "Un resultado es un número, no una evolución. La aplicación dice qué falta en vez de adivinar.",
};

/** El comité de tumores: su orden del día, sus diapositivas, su impresión. */
export const board: PageWords["board"] = {
  title: "Comité de tumores",
  intro:
    "Elija los casos, ordénelos y anote la pregunta para el comité. El orden del día queda en este dispositivo; " +
    "las preguntas y conclusiones se guardan con el paciente.",
  start: "Empezar la presentación",
  print: "Imprimir el orden del día",
  demo: "Demostración guiada",
  demoHint: "Demostración guiada (d)",
  agenda: "Orden del día",
  cases: (count) => (count === 1 ? "1 caso" : `${count} casos`),
  empty: "Aún no hay casos",
  emptyHelp:
    "Añada pacientes abajo. Hasta entonces la presentación muestra los pacientes de este dispositivo, los más urgentes primero.",
  emptyDevice: "Aún no hay pacientes",
  emptyDeviceHelp: "Añada primero un paciente, o siga la demostración guiada con diez personas inventadas.",
  casesMissing: (count) =>
    count === 1
      ? "1 caso del orden del día no está en este dispositivo."
      : `${count} casos del orden del día no están en este dispositivo.`,
  removeMissing: "Quitar del orden del día",
  addAll: (count) => `Añadir los ${count}`,
  find: "Añadir pacientes",
  findLabel: "Buscar un paciente para añadir",
  add: "Añadir",
  addNamed: (name) => `Añadir ${name} al orden del día`,
  added: (name) => `${name} está en el orden del día.`,
  noMatch: "Ningún paciente responde a esta búsqueda.",
  allAdded: "Todos los pacientes están en el orden del día.",
  more: (count) => `${count} más. Escriba para acotar la lista.`,
  addHidden: "Las identidades están ocultas. Muéstrelas para añadir pacientes.",
  case: (number) => `Caso ${number}`,
  question: "Pregunta para el comité",
  questionOf: (name) => `Pregunta para el comité, ${name}`,
  questionHint: "Por ejemplo: ¿cambiar el tratamiento, o repetir antes?",
  conclusion: "Conclusión del comité",
  conclusionHint: "Se guarda con el paciente, con fecha de hoy.",
  earlierConclusions: "Conclusiones anteriores",
  noQuestion: "Ninguna pregunta anotada.",
  addQuestion: "Añadir una (N)",
  asked: (day) => `Pregunta, ${day}`,
  concluded: (day) => `Conclusión, ${day}`,
  tooLong: (limit) => `Más de ${limit} caracteres. Aún no está guardado.`,
  namesPatient: "Este texto nombra al paciente. Muestre las identidades para cambiarlo.",
  unsaved: "Aún no está guardado. Se guarda al salir del campo.",
  savedOn: (day) => `Guardado con fecha ${day}.`,
  notSaved: "Aún no está guardado. Vea el estado del almacenamiento en la cabecera.",
  moveUp: (name) => `Subir ${name}`,
  moveDown: (name) => `Bajar ${name}`,
  remove: (name) => `Quitar ${name} del orden del día`,
  movedTo: (name, place) => `${name} es ahora el caso ${place}.`,
  removed: (name) => `${name} se quitó del orden del día.`,
  putBack: "Volver a poner",
  hideIdentities: "Ocultar identidades",
  hidesHint:
    "Los nombres, números de historia y fechas de nacimiento ceden el paso a números de caso en todas partes: aquí, en la " +
    "presentación, al imprimir y en las imágenes.",
  hideDates: "Fechas como días",
  name: (number) => (number === 1 ? "[nombre]" : `[nombre ${number}]`),
  date: "[fecha]",
  day: (days) => `día ${days}`,
  sinceDiagnosis: "Los días cuentan desde el diagnóstico.",
  sinceFirst: "Los días cuentan desde el primer resultado.",
  age: (years) => `${years} a`,
  diagnosedOn: (day) => `diagnóstico ${day}`,
  stageAt: (day, stages) => (day === undefined ? `Al diagnóstico: ${stages}` : `Al diagnóstico, ${day}: ${stages}`),
  noStage: "Con lo registrado no se puede decir ningún estadio.",
  noScore: "No hay índice publicado que use la B2M para este diagnóstico.",
  asOf: (day) => `A ${day}`,
  position: (number, count) => `Caso ${number} de ${count}`,
  poster: {
    since: (day) => `desde el ${day}`,
    interval: (v) => `IC 95 % ${v.low} a ${v.high} %`,
    noFigure: "No se conoce cuánto varía sin un cambio, así que no se calcula ninguno.",
    checks: "Comprobaciones",
    unsettled:
      "Parte de este historial figura de otro modo en el servidor del equipo, sin decidir. Lo que figura allí no se muestra aquí.",
  },
  why: {
    atLeast: (percent) => `al menos ${percent}`,
    moved: (v) =>
      `Por qué: ${
        v.count > 1
          ? `${results(v.count)} del nivel posterior tienen una media de`
          : v.of === undefined
            ? "el último resultado es"
            : `la media de ${v.of}, en un día, es`
      } ` +
      `${v.mean} ${v.unit}, ${v.percent} frente a ${v.before === 1 ? "el de antes" : `los ${v.before} de antes`} ` +
      `(${v.beforeOf === undefined ? "" : `media de ${v.beforeOf}: `}${v.beforeMean}).`,
    chance: (v) =>
      `Con ${results(v.count)} y sin cambio verdadero, un salto así de grande aparece menos de una vez en ${v.oneIn}.`,
    "no-change-shown": (cv) =>
      `Por qué: ninguna división de los resultados en antes y después destaca de la variación (CV total ${cv} %).`,
    "too-few-results": "Por qué: un cambio necesita al menos 2 resultados de un método.",
    "not-comparable": (count) =>
      `Por qué: los métodos difieren entre un 20 y un 30 %, así que no se calcula nada a través del cambio. ${results(count)} ` +
      `de antes, sin comparar.`,
    "not-interpreted": "Por qué: los resultados están dibujados, y de ellos no se calcula ningún cambio.",
  },
  interval: (limits) => `Intervalo ${limits}`,
  sides: { summary: "Valoración", why: "Por qué", companions: "Acompañantes", notes: "Notas" },
  companions: {
    title: "Valores acompañantes",
    none: "No hay ninguna otra magnitud registrada.",
    column: { measurand: "Magnitud", value: "Último", on: "Extraída", flag: "Señal", verdict: "Valoración" },
  },
  howTo: "Mayús y las flechas van de resultado en resultado. Arrastre sobre el gráfico para ver un periodo.",
  compare: {
    title: (one, other) => `${one} junto a ${other}`,
    anchor: { diagnosis: "el diagnóstico", line: (number) => `el inicio de la línea ${number}`, first: "el primer resultado" },
    alone: "No hay un segundo caso con el que comparar.",
    notDrawn: (lanes) => `En la diapositiva propia del caso, pues dos casos no dejan sitio para carriles: ${lanes}.`,
  },
  bar: {
    label: "Presentación",
    previous: "Caso anterior",
    next: "Caso siguiente",
    ranges: { all: "Todo", "2y": "2 a", "1y": "1 a", "6m": "6 m" },
    range: "Periodo",
    log: "Log",
    kidney: "Riñones",
    why: "Por qué",
    companions: "Acompañantes",
    notes: "Notas",
    compare: "Lado a lado",
    picture: "PNG",
    pictureName: "Guardar la diapositiva como PNG",
    keys: "Teclas",
    leave: "Salir",
    leaveName: "Salir de la presentación",
  },
  pictureFailed: "Este navegador no pudo dibujar la imagen.",
  pictureSaved: (name) => `Guardado ${name}.`,
  help: {
    title: "Teclas",
    close: "Cerrar",
    rows,
  },
  tour: {
    title: "Demostración guiada",
    ask:
      "La demostración guiada recorre diez personas inventadas con una línea de explicación cada una. Aún no están en este " +
      "dispositivo.",
    askMore:
      "Al cargarlas se añaden a los pacientes, marcadas como Demo. Se pueden quitar en Ajustes. Su orden del día queda como está.",
    load: "Cargar pacientes de demostración",
    cancel: "Ahora no",
    lines,
  },
  panel: {
    withdraw: "Marcar como registrado por error",
    withdrawWhat: "Se tacha aquí y sale de la diapositiva. No se borra nada, y se puede recuperar.",
    withdrawReason: "Por qué se registró por error",
    withdrawReasonMissing: "Escriba por qué. Queda en el historial.",
    keepIt: "Conservarlo",
    bringBack: "Recuperar",
    withdrawn: (reason) => (reason === undefined ? "Registrado por error." : `Registrado por error: ${reason}`),
    changed: (count) => `Cambiado ${count === 1 ? "una vez" : `${count} veces`}`,
    kind: { question: "Pregunta", conclusion: "Conclusión" },
    toBoard: "Ir al comité de tumores",
  },
  noResults: "Aún no hay resultados.",
};
