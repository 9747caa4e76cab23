import type { PageWords } from "../language.ts";

const results = (count: number): string => (count === 1 ? "1 resultado" : `${count} resultados`);
type Changed = Parameters<PageWords["reasons"]["fromPrevious"]>[0];
const beyond = ({ isBeyond }: Changed): string => (isBeyond ? "más allá de la variación" : "no más allá de la variación");
type Pace = Parameters<PageWords["reasons"]["pace"]["HalfLife"]>[0];
const paceOver = (v: Pace): string => `los ${results(v.count)} del ${v.from} al ${v.to}`;

/** Lo que dice «Por qué»: la fórmula con los números de este paciente, qué entró, qué quedó fuera, y quién lo dice. */
export const reasons: PageWords["reasons"] = {
  title: {
    compared: "Qué se comparó",
    formula: "La regla, con estos números",
    robust: "Lo sólida que es",
    hidden: "Qué podría estar oculto",
    variation: "Variación supuesta",
    bridge: "Cambio de método o laboratorio",
    changes: "Cambio del último resultado",
    pace: "Ritmo",
    interval: "Último resultado frente a su propio intervalo",
    personal: "Esperado en este paciente",
    kidney: "Función renal",
    companions: "Otras magnitudes",
    events: "Eventos que pueden mover el valor",
    used: "Resultados usados y dejados fuera",
    limits: "Límites de esta valoración",
    sources: "Fuentes",
  },
  gist: {
    label: "En breve",
    chance: (oneIn) => `Solo por azar en menos de 1 de ${oneIn} pacientes sin cambio`,
    windows: "Los dos niveles comparados",
    before: "Antes",
    after: "Último",
    table: "Cambio del último resultado",
    columns: { since: "Desde", value: "Valor", change: "Cambio", beyond: "Más allá de la variación" },
    since: { previous: "Anterior", baseline: "Basal", nadir: "Más bajo" },
    yes: "Sí",
    no: "No",
    inFull: "Completo: qué se comparó, la regla con estos números, fuentes",
  },
  stretch: (v) =>
    `${results(v.count)}, ${v.from === v.to ? v.from : `del ${v.from} al ${v.to}`}: ${v.values}; media ${v.mean} ${v.unit} (geométrica).`,
  dayMean: (v) => `${v.mean} (media de ${v.values})`,
  before: (text) => `Antes: ${text}`,
  after: (text) => `Después: ${text}`,
  change: (v) =>
    `Cambio de las medias ${v.percent} (intervalo del 95 % ${v.low} a ${v.high}, con la variación supuesta; sin ensanchar ` +
    "por haber elegido la división).",
  changeByBound: (v) =>
    `Cambio de las medias de al menos ${v.percent} (límite del 95 % ${v.limit}, con la variación supuesta; sin ensanchar ` +
    "por haber elegido la división).",
  formula: (v) => `d = (ln ${v.later} − ln ${v.earlier}) / (${v.sigma} × √(1/${v.before} + 1/${v.after})) = ${v.d}`,
  chosen: "De todas las divisiones en tramos vecinos, esta es la que más destaca.",
  limits: (v) =>
    v.count === 2
      ? `Límite con 2 resultados: posible por encima de ${v.possible}, el valor de referencia del cambio. Un aviso confirmado ` +
        `necesita una segunda muestra.`
      : `Límites con ${results(v.count)}: un salto por sí solo es inusual por encima de ${v.possible}; confirmado por encima de ` +
        `${v.confirmed}, con al menos 2 resultados separados al menos 14 días.`,
  chance: (v) =>
    `En un paciente sin cambio y con ${results(v.count)} un salto así de grande aparece menos de una vez en ${v.oneIn}.`,
  firstCalled: (v) =>
    v.first === v.grade
      ? `Avisado por primera vez con el resultado del ${v.first}.`
      : `Avisado por primera vez con el resultado del ${v.first}; alcanzó este grado con el del ${v.grade}.`,
  holds: (cv) => `Se mantiene salvo que la variación total pase del ${cv} %.`,
  smallest: (v) =>
    `Con ${results(v.count)}, un cambio duradero a mitad de camino se habría visto con un 80 % de probabilidad desde ${v.up} o ` +
    `${v.down}; un cambio solo en el último resultado, desde ${v.latestUp} o ${v.latestDown}. Todo lo menor puede ` +
    "estar oculto.",
  variation: (v) => `CV analítico ${v.cva} %, CV en la misma persona ${v.cvi} %: total ${v.total} % donde nada cambia.`,
  variationSource: (citation) => `Fuente: ${citation}.`,
  variationCareTeam: (v) =>
    `Ajustado por el equipo${v.laboratory === undefined ? "" : ` para ${v.laboratory}`}: ` +
    `${v.citation === "" ? "sin fuente" : v.citation}.`,
  ownScatter: (v) =>
    `Los ${v.count} resultados propios de este paciente en el nivel actual se dispersan un ${v.cv} % (intervalo del 95 % ` +
    `${v.low} a ${v.high}): ${
      v.againstAssumed === "compatible"
        ? `compatible con el ${v.assumed} % supuesto.`
        : v.againstAssumed === "wider"
          ? `más que el ${v.assumed} % supuesto, así que los avisos por azar son en este paciente más frecuentes de lo indicado. Los ` +
            "límites no se cambian por ello."
          : `menos que el ${v.assumed} % supuesto, así que cambios menores pueden ser reales. Los límites no se cambian por ello.`
    }`,
  assumptions:
    "Se supone que los resultados varían de forma independiente, y no más de lo supuesto. Donde los vecinos se " +
    "parecen, o la variación real es mayor, los avisos por azar son más frecuentes de lo indicado (vea Métodos).",
  noVariation: "No se conoce ninguna cifra para esta magnitud, y no hay ninguna en Ajustes.",
  changeLimits: (v) =>
    `Dos resultados difieren más que la variación (valor de referencia del cambio del 95 %, bilateral) más allá de ${v.up} o ${v.down}.`,
  fromPrevious: (v) => `Desde el resultado anterior, ${v.from} el ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromBaseline: (v) =>
    `Desde el basal, el último antes de la línea de tratamiento en curso, ${v.from} el ${v.on}: ${v.percent}, ${beyond(v)}.`,
  fromNadir: (v) =>
    `Desde el más bajo de la línea, ${v.from} el ${v.on}: ${v.percent}, ${beyond(v)}. El más bajo de varios ya es ` +
    "bajo por azar, así que la valoración no se basa en él.",
  slope: (v) =>
    `Pendiente log-lineal en ${results(v.count)} y ${v.days} ${v.days === 1 ? "día" : "días"}: ${v.percent} en 30 días ` +
    `(intervalo del 95 % ${v.low} a ${v.high}).`,
  pace: {
    DoublingTime: (v) => `Tiempo de duplicación ${v.days} días (intervalo del 95 % ${v.low} a ${v.high}), sobre ${paceOver(v)}.`,
    HalfLife: (v) => `Semivida ${v.days} días (intervalo del 95 % ${v.low} a ${v.high}), sobre ${paceOver(v)}.`,
  },
  noPace: {
    FewerThanThreeResults: "Sin tiempo de duplicación ni semivida: menos de 3 resultados.",
    TooShort: "Sin tiempo de duplicación ni semivida: menos de 28 días.",
    IntervalIncludesZero: "Sin tiempo de duplicación ni semivida: el intervalo de la pendiente incluye que no cambie.",
    WithinInterval: "Sin semivida: el valor ya está dentro de su intervalo, donde un descenso tiene un suelo.",
    NoChangeShown: "Sin tiempo de duplicación ni semivida: la valoración no demuestra un cambio del que pudiera ser.",
    LeansBack: "Sin tiempo de duplicación ni semivida: los últimos resultados se inclinan contra el salto.",
    BeyondLimit:
      "Sin tiempo de duplicación ni semivida: los resultados más allá del límite de medición cuentan como ese límite, y nadie sabe " +
      "cuánto más allá están.",
    LongGap: "Sin tiempo de duplicación ni semivida: durante más de un año, la mayor parte del tiempo mirado, no hay resultado.",
  },
  interval: {
    below: "por debajo, solo como información",
    within: "dentro",
    above: "por encima",
    "no-interval": "sin intervalo con el que compararlo",
    undetermined: "no se puede saber",
  },
  intervalLine: (v) =>
    `${v.value} ${v.unit}: ` +
    `${v.flag}${
      v.low === undefined && v.high === undefined
        ? ""
        : ` (${
            v.low === undefined ? `hasta ${v.high ?? ""}` : v.high === undefined ? `desde ${v.low}` : `${v.low} a ${v.high}`
          } ${v.unit}, ${v.source})`
    }.`,
  intervalFrom: {
    laboratory: (name) => (name === undefined ? "informado con él" : `informado por ${name}`),
    fallback: (citation) => `por defecto: ${citation}`,
  },
  personal: (v) =>
    `Punto de ajuste ${v.setPoint} ${v.unit} a partir de ${results(v.count)} sin cambio demostrado; el próximo se espera entre ` +
    `${v.low} y ${v.high} ${v.unit} (95 %).${
      v.bridged === 0
        ? ""
        : ` De ellos, ${results(v.bridged)} cruzaron un cambio de método por un puente, cuya incertidumbre ensancha el rango.`
    }`,
  kidneyAt: (v) =>
    `${v.on}: creatinina ${v.creatinine} mg/dL, TFGe ${v.egfr} mL/min/1,73 m² (${v.category}). Los riñones solos podrían ` +
    `explicar aproximadamente de ${v.low} a ${v.high} mg/L; una pista incierta, no una corrección.`,
  kidneyChange: (v) =>
    `Cambio de la TFGe ${v.percent}. Por sí solo cambiaría la B2M cerca de ${v.expected}; el cambio visto está a ` +
    `${v.z} errores típicos de eso (más allá de 1,96 los riñones solos no lo explican).`,
  kidneyMissing: {
    earlier: "Sin creatinina a menos de 7 días de los resultados anteriores al salto.",
    later: "Sin creatinina a menos de 7 días de los resultados posteriores al salto.",
    both: "Sin creatinina a menos de 7 días de los dos extremos del salto.",
  },
  usedCount: (v) =>
    `Usados: ${results(v.count)}, del ${v.from} al ${v.to}; los resultados de un día cuentan una vez, como su media geométrica.`,
  guarded: (v) =>
    `Cuenta solo en parte: ${v.on}, ${v.value} ${v.unit}, tomado como ${v.counted}. ${
      v.isLatest ? "Los dos de antes no lo respaldan, y aún no ha seguido ninguno." : "Ningún vecino lo respalda."
    }`,
  bound: (v) => `Cuenta como su límite: ${v.on}, ${v.value}.`,
  preliminary: (v) => `Sin contar, por preliminar: ${v.on}, ${v.value}.`,
  rounding: (v) => `Redondear a los decimales impresos ensancha aquí σ de ${v.plain} a ${v.sigma}.`,
  evidence:
    "Posible: todos los tramos que terminan en el último resultado se pesan juntos, como escalones y como rampas, frente a un " +
    "límite que deja los avisos falsos en pacientes sin cambio donde estaban.",
  usedNone: "Usados: ninguno.",
  lookBack: (count) => `La búsqueda mira hacia atrás los últimos ${count} resultados.`,
  leftOut: (v) => `Dejado fuera: ${v.on}, ${v.why}.`,
  cut: {
    MethodChanged: (v) => `Corte el ${v.on}: el método cambió de ${v.from} a ${v.to}. No se calcula nada a través de él.`,
    LaboratoryChanged: (v) =>
      `Corte el ${v.on}: el laboratorio cambió de ${v.from} a ${v.to}. No se calcula nada a través de él.`,
  },
  cutBridged: {
    MethodChanged: (v) =>
      `Corte el ${v.on}: el método cambió de ${v.from} a ${v.to}. Con puente: vea «Cambio de método o laboratorio».`,
    LaboratoryChanged: (v) =>
      `Corte el ${v.on}: el laboratorio cambió de ${v.from} a ${v.to}. Con puente: vea «Cambio de método o laboratorio».`,
  },
  eventNoted: (event, note) => `${event}: ${note}`,
  bridgePair: (v) => `${v.on}: ${v.old} y ${v.new} ${v.unit}`,
  bridge: (v) =>
    `${v.from} a ${v.to}: ${v.count === 1 ? "1 muestra medida" : `${v.count} muestras medidas`} por los dos (${v.pairs}). Nuevo ` +
    `= ${v.factor} × antiguo (intervalo del 95 % ${v.low} a ${v.high}), la media geométrica de los cocientes.`,
  bridgeError: (v) =>
    `Error típico ${v.error} en la escala logarítmica, del CV de los propios ensayos (√(2/k) × CVA con k pares; la variación ` +
    "del paciente se anula en una muestra). Ensancha cada salto que cruza el cambio. Los pares están en " +
    `${v.low === v.high ? v.low : `${v.low} a ${v.high}`} ${v.unit}; en otros valores se supone que el factor vale igual.`,
  bridgeAdjusted: (count) =>
    `${count === 1 ? "1 resultado de otro método se lleva" : `${count} resultados de otro método se llevan`} al último en cada ` +
    `cifra de aquí, ` +
    "y se dibujan como anillos huecos junto a los valores informados. No se usa ningún factor publicado o supuesto.",
  bridgeRefused: (v) => `De ${v.from} a ${v.to} no hay puente: ${v.why}${v.pairs === "" ? "" : ` (${v.pairs})`}.`,
  pairAside: (v) => `Apartado: ${v.pair}. ${v.why}`,
  pairs: {
    setAside: (on) => `Apartar el par del ${on}`,
    countAgain: (on) => `Contar de nuevo el par del ${on}`,
    title: "Apartar un par de resultados",
    what: (pair) => `${pair}, de una muestra.`,
    effect:
      "Los dos resultados quedan como están. El par ya no une los dos métodos, así que la valoración puede cambiar. Se puede " +
      "contar de nuevo.",
    reason: "Motivo",
    missing: "Escriba por qué. Un par nunca se aparta sin motivo.",
    tooLong: (limit) => `Más de ${limit} caracteres. Acórtelo.`,
    notKept: "No guardado: esta historia ya no está abierta aquí. Vuelva a cargar la página antes de intentarlo de nuevo.",
    save: "Apartar",
    again: "Contado de nuevo desde «Por qué»",
  },
  bridgeHowTo:
    "Una muestra medida por los dos métodos salva el cambio: sus dos resultados tienen el mismo día y hora de extracción.",
  bridgeNoFigure: "Ponga CVA y CVI en Ajustes: la cifra de esta magnitud es biología y ensayo juntos.",
  brought: (v) => `${v.value} (informado ${v.reported})`,
  widened: (v) =>
    `La incertidumbre del puente ensancha aquí σ de ${v.plain} a ${v.sigma}, con el redondeo a los decimales impresos donde cuenta.`,
  beforeBreak: (count) => `${results(count)} sin comparar, pero a la vista.`,
  assumed: (count) => `${results(count)} sin método o laboratorio registrado: tomados como comparables.`,
  notCriteria:
    "La B2M no es parte de los criterios IMWG de respuesta o progresión. Confirme con proteína M, cadenas ligeras libres, imagen o " +
    "médula ósea según convenga.",
  appRule:
    "Los límites son la regla de esta aplicación, no una guía. Suponen la variación de arriba; viene de personas " +
    "sin cáncer, y no se encontró ninguna cifra propia del mieloma.",
  notProof: "Que no se demuestre un cambio no prueba que nada haya cambiado.",
  sources: {
    scan: "Búsqueda de un salto con límites simulados: características en la página Métodos.",
    rcv: "Valor de referencia del cambio log-normal: Fokkema MR et al., Clin Chem 2006;52:1602-3.",
    method: "Los métodos difieren entre un 21 y un 29 %: Fedele PL et al., Pathology 2014.",
    egfr:
      "TFGe: CKD-EPI 2021, Inker LA et al., N Engl J Med 2021;385:1737-49; variación de la creatinina en la misma persona 5,3 %: " +
      "Front Med 2022, doi 10.3389/fmed.2022.1009358.",
    personal: "Rango esperado: Coskun A et al., Clin Chem 2021;67:374-384.",
    interferon: "El interferón sube la B2M entre un 29 y un 185 %: Tienhaara A et al., Br J Haematol 1991;77:335-8.",
  },
};
