import type { PageWords } from "../language.ts";

/** La página de ajustes. */
export const settings: PageWords["settings"] = {
  contents: "En esta página",
  reading: {
    title: "Números y fechas",
    decimal: "Signo decimal",
    decimalNames: { ".": "Punto, 2.4", ",": "Coma, 2,4" },
    decimalSet: { ".": "Ajustado: punto decimal.", ",": "Ajustado: coma decimal." },
    dateOrder: "Orden de las fechas",
    dateOrderNames: { ymd: "2026-12-31", dmy: "31.12.2026", mdy: "12/31/2026" },
    dateOrderSet: { ymd: "Ajustado: primero el año.", dmy: "Ajustado: primero el día.", mdy: "Ajustado: primero el mes." },
    valueExample: (value) => `Un resultado de ${value} mg/L`,
    typedExample: (typed, read) => `${typed} escrito en un campo de fecha es el ${read}`,
  },
  language: {
    title: "Idioma",
    label: "Este dispositivo habla",
    asBrowser: (name) => `Como el navegador: ${name}`,
    set: "El idioma está ajustado.",
    notFetched: "Las palabras de este idioma no se pudieron cargar. No cambió nada. Inténtelo de nuevo cuando vuelva la red.",
    draft:
      "Esta traducción es un borrador: aún no la ha leído ningún profesional clínico que creciera con el idioma. Si una frase no " +
      "está clara, léala en inglés.",
    writesStill: (example) => `Los números y las fechas se siguen escribiendo como se eligió abajo: ${example}.`,
    adopt: (example) => `Escribir ${example}`,
    adopted: "Los números y las fechas se escriben como es usual en este idioma.",
  },
  appearance: {
    title: "Aspecto",
    scheme: "Colores",
    schemeNames: { auto: "Como el dispositivo", light: "Claros", dark: "Oscuros" },
    schemeSet: {
      auto: "Ajustado: colores como los tenga el dispositivo.",
      light: "Ajustado: colores claros.",
      dark: "Ajustado: colores oscuros.",
    },
  },
  laboratories: {
    title: "Laboratorios",
    intro:
      "Lo que informa cada laboratorio, con su propio intervalo de referencia. Se ofrece al introducir un resultado; los " +
      "ya registrados conservan el intervalo con que vinieron.",
    table: "Laboratorios",
    none: "Aún no hay ningún laboratorio.",
    add: "Añadir laboratorio",
    edit: "Modificar laboratorio",
    editNamed: (name) => `Modificar ${name}`,
    removeNamed: (name) => `Quitar ${name}`,
    remove: "Quitar",
    save: "Guardar laboratorio",
    laboratory: "Laboratorio",
    method: "Método",
    measurand: "Magnitud",
    unit: "Unidad",
    chooseUnit: "Elija una unidad",
    intervalLow: "Intervalo desde",
    intervalHigh: "Intervalo hasta",
    interval: "Intervalo",
    sex: "Para",
    everybody: "Todos",
    women: "Mujeres",
    men: "Hombres",
    ageFrom: "Edad desde (años)",
    ageTo: "Edad hasta (años)",
    ageHint: "Vacío: todas las edades.",
    ages: (from, to) =>
      to === undefined ? `desde ${from ?? ""} años` : from === undefined ? `hasta ${to} años` : `${from} a ${to} años`,
    notAnAge: (text) => `«${text}» no es una edad en años enteros.`,
    agesUpsideDown: (from) => `Por debajo de la edad en que empieza, ${from}.`,
    oneLimitHint: "Basta con un límite.",
    between: (low, high) => `${low} a ${high}`,
    atMost: (high) => `hasta ${high}`,
    atLeast: (low) => `desde ${low}`,
    rowName: (laboratory, measurand) => `${laboratory}, ${measurand}`,
    added: (name) => `Añadido: ${name}.`,
    changed: (name) => `Cambiado: ${name}.`,
    removed: (name) => `Quitado: ${name}.`,
    missing: "Escriba el nombre del laboratorio.",
    listed: "Ya está en la lista, con este método y magnitud, para estas personas.",
    unitMissing: "Elija la unidad de los límites.",
    unitNotAccepted: (text, measurand) => `${measurand} no se informa en ${text}.`,
    noLimit: "Escriba al menos un límite.",
    upsideDown: (low, high) => `El límite superior ${high} está por debajo del inferior, ${low}.`,
    censored: (text) => `«${text}» no es un límite. Escriba solo el número.`,
    beyondBelief: (text) => `${text} en esta unidad es más de lo que puede ser un resultado. Compruebe la unidad.`,
  },
  laboratoryNames: {
    title: "¿Un laboratorio o dos?",
    intro:
      "Estos nombres se parecen y no son iguales. Los resultados de dos laboratorios nunca se comparan, los de uno sí. Hasta que " +
      "conteste, cuentan como dos.",
    ask: (one, other) => `«${one}» y «${other}»`,
    one: "Un laboratorio",
    two: "Dos",
    oneNamed: (one, other) => `Un laboratorio: ${one} y ${other}`,
    twoNamed: (one, other) => `Dos laboratorios: ${one} y ${other}`,
    joined: (one, other) => `Se comparan como un laboratorio: ${one} y ${other}.`,
    parted: (one, other) => `Se mantienen separados: ${one} y ${other}.`,
    areOne: (one, other) => `«${one}» y «${other}» son un laboratorio.`,
    areTwo: (one, other) => `«${one}» y «${other}» son dos laboratorios.`,
    askAgain: "Preguntar de nuevo",
    askAgainNamed: (one, other) => `Preguntar de nuevo por ${one} y ${other}`,
    forgotten: (one, other) => `Se pregunta de nuevo: ${one} y ${other}.`,
    takenBack: "Revertido.",
  },
  learnedNames: {
    title: "Nombres que los laboratorios dan a las pruebas",
    intro:
      "Contestados en una importación y leídos así en la siguiente de ese laboratorio, en la misma unidad. Olvide uno para que se le " +
      "pregunte de nuevo.",
    means: (v) =>
      `«${v.name}» en ${v.laboratory}${v.unit === "" ? "" : `, en ${v.unit}`}: ${v.measurand}, contestado el ${v.day}`,
    forget: "Olvidar",
    forgetNamed: (name, laboratory) => `Olvidar ${name} en ${laboratory}`,
    forgotten: (name, laboratory) => `Se preguntará de nuevo: ${name} en ${laboratory}.`,
    takenBack: "Deshecho.",
  },
  variation: {
    title: "Variación",
    intro:
      "Cuánto difieren los resultados de una persona en la que nada cambia. Cada valoración se basa en estas cifras y nombra " +
      "su fuente. Las de por defecto vienen de personas sin cáncer.",
    table: "Cifras de variación",
    measurand: "Magnitud",
    laboratory: "Laboratorio",
    laboratoryHint: "Vacío: para todos los laboratorios.",
    all: "Todos",
    cviPercent: "CVI, en la misma persona (%)",
    cvaPercent: "CVA, ensayo (%)",
    cviShort: "CVI",
    cvaShort: "CVA",
    cvaHint: "0 donde la otra cifra contiene las dos.",
    source: "Fuente",
    sourceHint: "Se muestra con cada valoración que usa estas cifras.",
    percent: (value) => `${value} %`,
    isDefault: "Por defecto",
    noFigure: "No se encontró ninguna cifra confirmada. No se da valoración de esta magnitud.",
    assume: "Suponer 15 %",
    assumeNamed: (measurand) => `Suponer 15 % para ${measurand}`,
    assumeNote: (measurand) =>
      `No está publicado cuánto varía ${measurand}. Se puede suponer el 15 % para todos los pacientes de aquí: amplio, sin fuente.`,
    assumption: "Un supuesto del 15 %, no una cifra publicada",
    assumed: (measurand) => `Ajustado: ${measurand}, 15 %, un supuesto.`,
    set: "Poner cifras",
    setNamed: (measurand) => `Poner cifras para ${measurand}`,
    edit: "Modificar",
    editNamed: (name) => `Modificar cifras para ${name}`,
    toDefault: "Volver a lo de por defecto",
    toDefaultNamed: (name) => `Volver a lo de por defecto para ${name}`,
    remove: "Quitar",
    removeNamed: (name) => `Quitar cifras para ${name}`,
    forLaboratory: "Añadir para un laboratorio",
    effect: {
      working: "Se calcula qué cambiarían estas cifras …",
      noVerdicts: "Ningún paciente de aquí tiene aún un resultado de ella.",
      none: (verdicts) =>
        verdicts === 1 ? "No cambia la única valoración que hay." : `No cambia ninguna de ${verdicts} valoraciones.`,
      changes: (v) => `Cambia ${v.changed} de ${v.verdicts} ${v.verdicts === 1 ? "valoración" : "valoraciones"}: ${v.turns}.`,
      turn: (count, from, to) => `${count} de «${from}» a «${to}»`,
    },
    save: "Guardar cifras",
    rowName: (measurand, laboratory) => (laboratory === undefined ? measurand : `${measurand}, ${laboratory}`),
    saved: (name) => `Ajustado: cifras para ${name}.`,
    removed: (name) => `Quitado: cifras para ${name}.`,
    sourceMissing: "Escriba de dónde vienen las cifras.",
    aboveLimit: (percent) => `Más del ${percent} % ocultaría todo cambio.`,
    belowLimit: (percent) => `Juntas por debajo del ${percent} %. Se pide un porcentaje: 8,4, no 0,084.`,
    notAPercentage: (text) => `«${text.trim()}» no es un porcentaje. Escriba solo el número.`,
    alreadySet: "Ya hay cifras para esto. Modifique aquellas.",
  },
  intro: "Se guarda en este dispositivo y vale para todos los pacientes.",
  storage: {
    title: "Almacenamiento y copia de seguridad",
    intro:
      "Las historias quedan en este navegador, en este dispositivo, y no van a ningún otro sitio. Borrar los datos del " +
      "navegador las borra: tenga una copia.",
    used: "Almacenamiento usado",
    unknown: "Este navegador no dice cuánto se usa.",
    usedOf: (used, quota, percent) => `${used} de ${quota} MB, ${percent} %`,
    nearlyFull: "Casi lleno. Exporte una copia ahora; cuando esté lleno no se podrá guardar nada más.",
    firstNearlyFull:
      "El primer almacenamiento de este navegador está casi lleno. La segunda copia tiene sitio: se sigue guardando cuando el " +
      "primero esté lleno.",
    firstFull: (alone) =>
      `El primer almacenamiento de este navegador está lleno. La segunda copia tiene todas las historias, ${alone} de ellas en ` +
      `solitario, y se sigue guardando. ` +
      "El primero conserva los pacientes guardados por último.",
    lastBackup: "Última copia de seguridad",
    remind: (days, changes) => `Recordar una copia tras ${days} días o ${changes} cambios sin ella`,
    plainHttp:
      "Esta página no se abrió por una conexión segura (https). Las historias se guardan igualmente, pero este navegador " +
      "no deja que una página así cifre una copia, guarde el PIN del modo paciente, se instale, ni funcione sin " +
      "red.",
    sevenDays:
      "Safari, y todo navegador en un iPhone o iPad, borra lo que guarda una página si el navegador se usó siete " +
      "días y la página no. Una aplicación añadida a la pantalla de inicio se libra; en todo caso tenga copias.",
    copies: {
      label: "Segunda copia",
      Kept: "Cada historia está dos veces en este navegador. Lo que arriba dice «Guardado» sobrevive a un fallo del navegador.",
      Refused:
        "Este navegador no tiene segunda copia (quizá una ventana privada, o un ajuste). Lo guardado en el último minuto se puede " +
        "perder si falla el navegador o el dispositivo: haga copias más a menudo.",
      Full: "No hay sitio para la segunda copia. Libere espacio en este dispositivo, y haga una copia de seguridad.",
      NoAnswer: "La segunda copia no responde. Cierre otras pestañas de esta aplicación y vuelva a cargar.",
    },
    persistent: {
      label: "Almacenamiento permanente",
      yes: "Este navegador guarda los datos hasta que usted los borre.",
      no: "Este navegador puede borrar los datos por sí mismo cuando al dispositivo le falte espacio: tenga copias.",
      unknown: "Este navegador no dice si guarda los datos para siempre: tenga copias.",
    },
    out: "Sacar historias",
    back: "Traer historias",
  },
  demo: {
    title: "Pacientes de demostración",
    intro:
      "Diez personas inventadas, cada una marcada así dondequiera que se muestre. No contienen datos de ningún paciente real.",
    load: "Cargar pacientes de demostración",
    remove: "Quitar pacientes de demostración",
    loaded: (count) =>
      count === 1 ? "Hay 1 paciente de demostración cargado." : `Hay ${count} pacientes de demostración cargados.`,
    none: "No hay pacientes de demostración cargados.",
  },
  actions: "Acciones",
  takenBack: "Revertido.",
  notANumber: (text) => `«${text.trim()}» no es un número.`,
  numberMissing: "Escriba un número.",
  negative: (text) => `${text} es menor que cero.`,
  otherDecimal: (text, meant) => `Escriba ${meant}. No se adivina qué significa ${text}.`,
  ambiguous: (text, asDecimal, asThousands) => `${text} puede ser ${asDecimal} o ${asThousands}. Escriba cuál.`,
  tooLong: (limit) => `Más de ${limit} caracteres. Acórtelo.`,
  notAChoice: (text) => `«${text}» no es una de las opciones.`,
};
