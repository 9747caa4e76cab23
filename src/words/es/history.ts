import type { PageWords } from "../language.ts";

const NO_OWN_RANGE = "Con este valor no vino un rango de su laboratorio.";
const ANOTHER_RANGE = "Su laboratorio puede usar otro.";
const LAB_DIFFERENCE = "Dos laboratorios pueden diferir entre un 20 y un 30 por ciento en la misma muestra.";
const results = (count: number): string => (count === 1 ? "1 valor" : `${count} valores`);

/**
 * La vista propia del paciente: frases cortas y palabras de todos los días; una prueba mide lo fácil que se leen. Dice lo que dicen la
 * valoración y la historia, y nunca más.
 */
export const history: PageWords["history"]["history"] = {
  title: "Mi historial de B2M",
  intro: (name, day) => `${name}. A ${day}.`,
  toPatient: "Volver a la página del paciente",
  allRecords: "Todas las historias",
  handOver: "Entregar el dispositivo",
  print: "Imprimir esta página",
  noRecord: "Este historial no se puede mostrar en este dispositivo.",
  noRecordHelp: "Por favor, devuelva el dispositivo a su equipo. No se pierde nada con ello.",
  noResults: "Aquí aún no hay ningún valor de B2M. Su historial empieza con la primera prueba.",
  fluids: "Qué prueba",
  fluid: {
    "b2m-serum": "Sangre",
    "b2m-serum-post-dialysis": "Sangre tras diálisis",
    "b2m-urine": "Orina",
    "b2m-urine-creatinine": "Orina, por creatinina",
    "b2m-urine-24h": "Orina de 24 horas",
    "b2m-csf": "Líquido de la columna",
  },
  inShort: "En breve",
  now: {
    title: "¿Dónde estoy ahora?",
    latest: {
      "b2m-serum": (v) => `Su última prueba de sangre fue el ${v.day}. El valor fue ${v.value}.`,
      "b2m-serum-post-dialysis": (v) => `Su última prueba de sangre tras diálisis fue el ${v.day}. El valor fue ${v.value}.`,
      "b2m-urine": (v) => `Su última prueba de orina fue el ${v.day}. El valor fue ${v.value}.`,
      "b2m-urine-creatinine": (v) => `Su última prueba de orina fue el ${v.day}. El valor fue ${v.value}.`,
      "b2m-urine-24h": (v) => `Su última prueba de orina de 24 horas fue el ${v.day}. El valor fue ${v.value}.`,
      "b2m-csf": (v) => `Su última prueba del líquido de la columna fue el ${v.day}. El valor fue ${v.value}.`,
    },
    latestOther: (v) => `Su última prueba fue el ${v.day}. El valor fue ${v.value}.`,
    also: (values) => `El mismo día hubo también ${values}.`,
    printed: (text) => `Su informe lo imprime como ${text}.`,
    censored: {
      "<": "La prueba no pudo medir más bajo. El valor real es menor.",
      ">": "La prueba no pudo medir más alto. El valor real es mayor.",
    },
    ofLaboratory: {
      below: (limits) => `Eso está por debajo del rango usual de este laboratorio (${limits}).`,
      within: (limits) => `Eso está dentro del rango usual de este laboratorio (${limits}).`,
      above: (limits) => `Eso está por encima del rango usual de este laboratorio (${limits}).`,
    },
    general: {
      below: (limits) => `${NO_OWN_RANGE} Está por debajo de un rango general (${limits}). ${ANOTHER_RANGE}`,
      within: (limits) => `${NO_OWN_RANGE} Está dentro de un rango general (${limits}). ${ANOTHER_RANGE}`,
      above: (limits) => `${NO_OWN_RANGE} Está por encima de un rango general (${limits}). ${ANOTHER_RANGE}`,
    },
    noRange: "No vino con él un rango útil. Por eso esta página no puede decir dónde está.",
    undetermined: "Eso es un límite, no un número exacto. Por eso esta página no puede decir de qué lado del rango usual está.",
    alone: {
      below: "Un valor bajo no dice la causa.",
      within: "Un valor dentro del rango no descarta nada.",
      above: "Un valor por encima del rango no dice la causa.",
      "no-interval": "",
      undetermined: "",
    },
    leftOut: (why) => `Se muestra, pero no se compara con los otros: ${why}.`,
  },
  leftOut: {
    "entered-in-error": "se introdujo por error",
    preliminary: "el laboratorio aún puede cambiarlo",
    censored: "es un límite, no un número exacto",
    "urine-ph-low": "la orina era muy ácida, y eso rompe la B2M",
    "urine-ph-unknown": "no consta lo ácida que era la orina",
  },
  changed: {
    title: "¿Qué ha cambiado?",
    sinceLast: "Desde la última vez",
    overTreatment: "Durante el tratamiento",
    pair: (v) => `El ${v.fromDay} fue ${v.from}. El ${v.toDay} fue ${v.to}.`,
    mean: (values) => `una media de ${values}`,
    chance: "Una diferencia así entre dos pruebas puede ser azar.",
    beyond: {
      rising: "El más nuevo es más alto, más que las subidas y bajadas usuales entre dos pruebas.",
      falling: "El más nuevo es más bajo, más que las subidas y bajadas usuales entre dos pruebas.",
    },
    notEnough:
      "Esta diferencia es mayor que la mayoría. Pero, con todos sus valores, no basta para mostrar un cambio. Otra prueba puede " +
      "decir más.",
    fromAll: "Lo que se dice arriba sale de todos sus valores juntos.",
    noneBefore: "No hay un valor anterior con el que comparar.",
    otherMethod: "La prueba de antes se hizo de otra manera. Las dos no se comparan.",
    otherMethodBefore: "La prueba de antes se hizo de otra manera. Por eso los dos números no se pueden poner lado a lado.",
    notCompared: "Esta página no compara estos valores.",
    noTreatment: "Aquí no consta ningún tratamiento.",
    began: (regimen, day) => `Su tratamiento con ${regimen} empezó el ${day}.`,
    ended: (regimen, from, to) => `Su tratamiento con ${regimen} fue del ${from} al ${to}.`,
    before: (v) => `La última prueba de antes, el ${v.fromDay}, dio ${v.from}. El ${v.toDay} fue ${v.to}.`,
    noBaseline: "Ninguna prueba de antes se puede comparar. Por eso esta página no puede decir qué ha cambiado desde que empezó.",
  },
  chart: {
    title: "Mis valores",
    view: "Mostrar como",
    asChart: "Gráfico",
    asTable: "Tabla",
    name: (fluid) => `${fluid}: mis valores a lo largo del tiempo`,
    band: "rango usual de este laboratorio",
    generalBand: "rango general",
    treatmentOf: (regimen, from, to) =>
      to === undefined ? `Tratamiento: ${regimen}, desde el ${from}` : `Tratamiento: ${regimen}, del ${from} al ${to}`,
    earlier: "Valor anterior",
    later: "Valor posterior",
    tap: "Toque el gráfico, o use los botones, para leer cada valor.",
    newMethod: "otro laboratorio o método",
    summary: (v) => `${results(v.count)} del ${v.from} al ${v.to}. La tabla los da todos.`,
    one: (day) => `Un valor, del ${day}.`,
    none: "No hay valor que dibujar.",
    columns: { day: "Día", value: "Valor", range: "Rango usual", where: "Dónde está" },
    noRange: "sin dar",
    generalRange: (limits) => `${limits} (general)`,
    flag: {
      below: "debajo",
      within: "dentro",
      above: "encima",
      "no-interval": "sin rango",
      undetermined: "no se sabe",
    },
    readWhere: {
      below: "por debajo del rango usual",
      within: "dentro del rango usual",
      above: "por encima del rango usual",
      "no-interval": "sin rango usual",
      undetermined: "no es un número exacto",
    },
    notCompared: (why) => `Sin comparar: ${why}.`,
  },
  means: {
    title: "¿Qué puede significar?",
    serum: {
      rising: "Una subida puede sugerir que la enfermedad está más activa. También puede tener otra causa, como los riñones.",
      falling: "Una bajada puede sugerir que la enfermedad está menos activa. También puede tener otra causa.",
    },
    csf: {
      rising:
        "Una subida puede sugerir que la enfermedad está más activa cerca del cerebro o la médula. Una infección también puede subirla.",
      falling:
        "Una bajada puede sugerir que la enfermedad está menos activa cerca del cerebro o la médula. También puede tener otra causa.",
    },
    urine: {
      rising: "Una subida puede apuntar a los riñones tanto como a la enfermedad.",
      falling: "Una bajada puede venir de los riñones tanto como de la enfermedad.",
    },
    leftOpen: "Otra cosa puede haber movido este valor. Por eso esta página deja abierto lo que significa.",
    noChange: "Esto no prueba que nada haya cambiado. Un cambio pequeño puede ocultarse en las subidas y bajadas usuales.",
    one: "Un valor es un número. No puede mostrar una subida o una bajada.",
    otherMethod: `${LAB_DIFFERENCE} Así, un salto de un laboratorio a otro puede venir del laboratorio y no de usted.`,
    dialysis: "Con diálisis este valor suele ser alto. No se lee como señal de la enfermedad.",
    notRead: "Solo con estos valores, esta página no puede decir qué significan.",
    mayNot:
      "Esta prueba no puede decir por sí sola cómo está usted, ni cómo va un tratamiento. Su equipo la lee con sus otras pruebas.",
    act:
      "No cambie ni deje un tratamiento por esta página. Cómo se siente cuenta más que un gráfico. Diga a su equipo " +
      "enseguida si tiene dolor nuevo, fiebre u otros signos nuevos.",
  },
  causes: {
    title: "¿Qué más puede moverlo?",
    recorded: "Lo que consta de usted",
    general: "En cualquiera",
    event: (v) =>
      v.until === undefined
        ? `${v.kind}, desde el ${v.from}.`
        : v.until === v.from
          ? `${v.kind}, el ${v.from}.`
          : `${v.kind}, del ${v.from} al ${v.until}.`,
    kind: {
      infection: "Una infección",
      interferon: "Interferón, un fármaco que sube la B2M",
      dialysis: "Diálisis",
      "intrathecal-therapy": "Un fármaco puesto en el líquido de la columna",
      steroid: "Un corticoide",
      transfusion: "Una transfusión de sangre",
      "blood-contaminated-csf": "Sangre en la muestra del líquido de la columna",
      transplant: "Un trasplante",
      relapse: "Una anotación de su equipo",
      imaging: "Una prueba de imagen",
      "lumbar-puncture": "Una punción lumbar",
      note: "Una nota de su equipo",
    },
    kidney: {
      "may-explain": "Su prueba de los riñones también cambió. Eso puede explicarlo todo o en parte.",
      "explains-part": "Su prueba de los riñones también cambió. Eso puede explicar como mucho una parte.",
      "not-explained": "Su prueba de los riñones en sangre (creatinina) no cambió lo bastante para explicarlo.",
      "no-pair": "No consta una prueba de los riñones cerca de esos días. Así que los riñones pueden haber influido.",
      "cannot-estimate": "Con lo que consta no se puede calcular cómo filtran sus riñones.",
    },
    newMethodBridged: (day) =>
      `Otro laboratorio o método, desde el ${day}. Algunas muestras se midieron de las dos maneras, así que se puede comparar.`,
    newMethod: (day) => `Otro laboratorio o método, desde el ${day}. Los valores de antes y de después no se comparan.`,
    kidneys: "Riñones: sacan la B2M de la sangre. Si filtran menos, sube.",
    infection: "Infección y otras enfermedades que inflaman el cuerpo: las dos pueden subirla.",
    interferon: "Interferón: este fármaco la sube por sí solo.",
    laboratory: "Otro laboratorio: dos laboratorios pueden diferir entre un 20 y un 30 por ciento en la misma muestra.",
    acid: "Orina ácida: rompe la B2M, y el valor sale muy bajo.",
    bloodInSample: "La sangre en la muestra del líquido de la columna puede estropear el valor.",
  },
  questions: {
    title: "¿Qué puedo preguntar en la próxima visita?",
    raised: "¿Qué más puede haberlo subido? ¿Pueden influir mis riñones o una infección?",
    lowered: "¿Qué más puede haberlo bajado?",
    repeat: "¿Hay que repetir pronto esta prueba?",
    missed: "¿Qué cambio pequeño pueden no haber visto estas pruebas?",
    enough: "¿Cuándo habrá bastantes valores para comparar?",
    sameLab: "¿Puede hacerse mi próxima prueba en el mismo laboratorio?",
    means: "¿Qué significa este valor para mí?",
    urine: "¿Debo dar otra muestra, y cómo la recojo?",
    others: "¿Qué dicen mis otras pruebas?",
    next: "¿Cuándo es mi próxima prueba?",
  },
  reviewedFirst: "Su equipo mira primero los valores nuevos. Después se ven aquí.",
  heldBack: "Hay un valor más nuevo. Se verá cuando su equipo lo haya mirado.",
  noneReviewed: "Su equipo mira primero los valores nuevos. Sus valores se verán aquí cuando lo haya hecho.",
  next: {
    title: "¿Cuándo es mi próxima prueba?",
    planned: (day) => `Su próxima prueba está prevista para el ${day}.`,
    wasPlanned: (day) => `Su próxima prueba estaba prevista para el ${day}. Aquí no consta otra más nueva. Pregunte a su equipo.`,
    due: (day) => `Este cambio pide otra prueba antes del ${day}. Pida a su equipo que fije el día.`,
    overdue: (day) => `Este cambio pedía otra prueba antes del ${day}. Aquí no consta otra más nueva. Pregunte a su equipo.`,
    setAside: "Su equipo ha mirado este cambio y no pide otra prueba por él. Pregunte cuándo toca la próxima.",
    unknown: "Aquí no consta fecha para su próxima prueba. Pregunte a su equipo.",
  },
  sure: {
    title: "¿Qué seguridad hay?",
    confirmed: "Bastante seguro que el valor ha cambiado: lo muestra más de una prueba. No es seguro por qué.",
    possible: "Aún no es seguro. El azar solo puede verse así a veces. Otra prueba puede decir más.",
    sinceConfirmed:
      "Bastante seguro que el valor cambió antes: lo mostró más de una prueba. Desde entonces podría estar oculto un cambio pequeño.",
    sincePossible:
      "No es seguro. El cambio de antes puede haber sido azar. Desde entonces podría estar oculto un cambio pequeño.",
    noChange:
      "No es seguro que nada haya cambiado: un cambio puede ser muy pequeño para verse. «Mostrar los números» dice cuánto podría ser.",
    nothing: "Aún no se puede decir nada de un cambio.",
    people:
      "Esto se basa en cuánto varían los valores en personas sin cáncer. Para personas con su enfermedad no se conoce tal número.",
    ownFigures: "Esto se basa en números que su equipo ha puesto para su propio laboratorio.",
    assumed: (count) => `De ${results(count)} no consta el laboratorio. Esta página supone que es el mismo.`,
    leftOut: (count) =>
      count === 1
        ? "1 valor se muestra pero no se cuenta. La tabla dice por qué."
        : `${count} valores se muestran pero no se cuentan. La tabla dice por qué.`,
  },
  numbers: {
    show: "Mostrar los números",
    title: "Los números",
    verdict: "Lo que lee su equipo",
    change: "Cambio",
    changeOf: (percent, low, high) => `${percent} (intervalo del 95 % ${low} a ${high})`,
    compared: "Comparado",
    comparedOf: (v) =>
      `${results(v.later)} desde el ${v.since}, media ${v.laterMean}; ${results(v.earlier)} antes, media ${v.earlierMean}`,
    chance: "Visto por azar",
    chanceOf: (chance) => `menos de ${chance} de las veces en personas sin cambio`,
    robust: "Se mantiene hasta",
    robustOf: (percent) => `subidas y bajadas del ${percent} %`,
    previous: "Desde la última vez",
    baseline: "Desde antes del tratamiento",
    limits: "Subidas y bajadas usuales entre dos pruebas",
    limitsOf: (up, down) => `${up} o ${down}`,
    hidden: "Podría estar oculto un cambio así de pequeño",
    hiddenOf: (up, down) => `${up} o ${down}`,
    variation: "Subidas y bajadas que se toman por usuales",
    variationOf: (percent, source) => `${percent} %. Fuente: ${source}`,
    used: "Valores comparados",
    repeat: "Repetición",
    repeatOf: (days) => `pedida en ${days} días; una regla de esta aplicación, no de una guía`,
  },
  about: {
    title: "Sobre esta prueba",
    sections: (ranges) => [
      {
        title: "Qué es la B2M",
        paragraphs: [
          "B2M es el nombre corto de la microglobulina beta-2. Es una proteína pequeña. Está en casi todas las células del cuerpo.",
          "Las células la sueltan en la sangre y en otros líquidos. Una persona sana hace unos 150 a 200 mg al día. Los riñones " +
            "la quitan.",
        ],
      },
      {
        title: "Por qué se mide",
        paragraphs: [
          "Muchas células hacen B2M. Unas son los linfocitos, una clase de glóbulos blancos. En el mieloma, en la LLC y en algunos " +
            "linfomas puede ir con la cantidad de enfermedad.",
          "Tras encontrar la enfermedad, ayuda a planear el primer tratamiento. Durante el tratamiento puede ayudar a ver si " +
            "la enfermedad llegó al cerebro o la médula. Después puede ayudar a ver si ha vuelto.",
        ],
      },
      {
        title: "Sangre, orina y líquido de la columna",
        paragraphs: [
          "Lo más común es medirla en sangre. No hace falta prepararse.",
          `Un rango general en sangre es ${ranges.blood}. Muchos laboratorios ponen el tope más bajo, casi siempre de 2,2 a 2,7 mg/L.`,
          `En orina es ${ranges.urine}. Los riñones sanos devuelven casi toda la B2M a la sangre. Por eso queda poca en la orina. ` +
            "Un valor alto apunta a los riñones. La orina ácida estropea la prueba, así que la muestra pide cuidado.",
          `En el líquido de la columna es ${ranges.csf}. Para sacarlo hace falta una punción. Se hace para mirar el cerebro y la ` +
            "médula. Otros órganos influyen menos que en la sangre o la orina.",
          "Cada laboratorio tiene su rango. Cuenta el que vino con su valor.",
        ],
      },
      {
        title: "Por qué no se usa para buscar cáncer",
        paragraphs: [
          "Muchas cosas suben la B2M. Así que un valor alto no prueba un cáncer. Y un valor dentro del rango no lo descarta.",
        ],
      },
      {
        title: "Qué puede sugerir una subida o una bajada",
        paragraphs: [
          "Una subida puede sugerir que la enfermedad está más activa. Una bajada puede sugerir que responde al tratamiento. " +
            "Ninguna lo prueba.",
          "Los valores suben y bajan aunque nada haya cambiado. En sangre, un paso de un quinto abajo o de un cuarto arriba " +
            "puede ser solo azar. Un valor dice poco. La línea en el tiempo dice más.",
        ],
      },
      {
        title: "Qué más la cambia",
        paragraphs: [
          "Los riñones quitan la B2M. Si filtran menos, sube, haga lo que haga la enfermedad. En el mieloma un valor alto " +
            "puede querer decir que los riñones sufren.",
          "Infecciones como el VIH o el CMV, un sistema de defensa que ataca al cuerpo, y enfermedades del hígado pueden subirla. " +
            "También la edad. Y también el interferón.",
        ],
      },
      {
        title: "Qué hace su equipo con ella",
        paragraphs: [
          "Su equipo la lee con sus otras pruebas y habla de ella con usted. Es una pieza más: " +
            "ayuda a ver si un tratamiento hace su trabajo, o si hay que pensar en otro.",
          "No es parte de las reglas que dicen cómo responde un mieloma. Otras pruebas de sangre, de imagen y de médula ósea van antes.",
        ],
      },
    ],
    sourcesTitle: "Fuentes",
    sources: [
      "City of Hope, página para pacientes «Beta-2 microglobulin (B2M)», 8 de junio de 2023: qué es, para qué sirve, los rangos " +
        "generales.",
      "MedlinePlus y Lab Tests Online: qué más la sube; que no encuentra el cáncer.",
      "Mayo Clinic Laboratories, información de la prueba: cuidado de las muestras de orina.",
      "Fedele PL y otros, Pathology 2014: cuánto difieren los laboratorios.",
      "NHANES III (PMC3628297): las subidas y bajadas usuales en sangre.",
      "Tienhaara A y otros, Br J Haematol 1991;77:335–8: interferón.",
      "Kumar S y otros, Lancet Oncol 2016;17:e328–46: reglas de respuesta en el mieloma.",
    ],
    notReviewed: "Escribimos este texto a partir de estas fuentes. Ningún médico lo ha revisado todavía.",
  },
  safety: "Esta página le ayuda a hablar con su equipo. No lo sustituye. No es un producto sanitario.",
};
