import type { PageWords } from "../language.ts";

/** Lo que una importación dice de cada fila, y lo que pregunta. Cada rechazo nombra lo que está en el archivo. */
export const importing: PageWords["import"]["importing"] = {
  place: {
    row: (row) => `Fila ${row}`,
    cell: (row, column) => `Fila ${row}, columna ${column}`,
    line: (line) => `Línea ${line}`,
    page: (page, line) => `Página ${page}, línea ${line}`,
    entry: (entry, resource) => `Entrada ${entry}, ${resource}`,
    entryPath: (entry, resource, path) => `Entrada ${entry}, ${resource}, ${path}`,
    segment: (message, segment) => `Mensaje ${message}, segmento ${segment}`,
    segmentField: (message, segment, field) => `Mensaje ${message}, segmento ${segment}, ${field}`,
  },
  fate: {
    New: "Nueva",
    Duplicate: "Ya está aquí",
    Correction: "Corrección",
    Withdrawal: "Retirada",
    Restoration: "Recuperada",
    NeedsAnswer: "Pide una respuesta",
    Refused: "Rechazada",
  },
  fateDetail: {
    duplicate: "El mismo resultado ya está aquí. No cambia nada.",
    correction: (was) => `Ocupa el lugar de ${was}, que queda en el historial.`,
    withdrawal: "El archivo marca este resultado como registrado por error. Se retira aquí y queda en el historial.",
    restoration: "Aquí estaba retirado o revertido, y vuelve.",
  },
  refused: {
    noMeasurand: "Nada dice qué se midió.",
    notFollowed: (text) => `«${text}» no se sigue aquí.`,
    checkDigit: (code) => `${code} no es un código LOINC: su dígito de control está mal. Mire en el informe qué código era.`,
    notComparable: {
      presence: (code) => `${code} solo dice si se encontró, no cuánto. Eso no cabe en una serie de valores.`,
      "arbitrary-units": (code) => `${code} se informa en unidades arbitrarias, que no se pueden convertir.`,
      "other-fluid": (code) => `${code} se midió en otro líquido que suero, orina o líquido cefalorraquídeo.`,
      "timed-collection": (code) =>
        `${code} es la concentración en una recogida de 24 h. Aquí solo se sigue la cantidad excretada en 24 h.`,
    },
    contradicts: {
      specimen: (code, text) => `${code} y la muestra «${text}» se contradicen. Uno de los dos está mal.`,
      unit: (code, text) => `${code} y la unidad «${text}» se contradicen. Uno de los dos está mal.`,
      code: (code, text) => `Los códigos ${code} y ${text} nombran dos pruebas distintas. Uno de los dos está mal.`,
      name: (code, text) => `${code} y el nombre «${text}» se contradicen. Uno de los dos está mal.`,
    },
    intervalUnit: (text) => `Los dos límites del intervalo están en dos unidades (${text}). Una de las dos está mal.`,
    textValue: (text) => `«${text}» no es un número.`,
    noValue: "No se da ningún valor.",
    noValueBecause: (reason) => `No se da ningún valor: ${reason}.`,
    noDate: "Nada dice cuándo se tomó la muestra.",
    noStatus: (text) => (text === "" ? "Nada dice si este resultado es definitivo." : `El estado «${text}» no se conoce aquí.`),
    noPatient: "Nada dice de quién es este resultado.",
    moreCells: "Una coma u otro signo dentro de una celda puede haber desplazado esta fila respecto a sus encabezados.",
    range: (text) => `«${text}» da dos valores. No dice cuál se midió.`,
    malformed: (path) => (path === "" ? "Esto incumple las reglas del formato." : `${path} incumple las reglas del formato.`),
    notADay: (text) => `«${text}» no es un día.`,
    birthDateNotADay: (text) => `La fecha de nacimiento «${text}» no es un día.`,
    birthDateInFuture: "La fecha de nacimiento está en el futuro.",
    noFamilyName: "Sin apellidos no se puede añadir un paciente, y nadie de aquí encaja.",
    cancelled: "El laboratorio anuló esta prueba.",
    notYet: "El laboratorio aún no tiene resultado.",
    nothingToWithdraw: "El archivo lo marca como registrado por error. No está aquí, así que no hay nada que retirar.",
    earlierState: "El resultado de aquí es un estado posterior de este, como lo corrigió el laboratorio.",
    withdrawnInFile: "El mismo archivo marca este resultado como registrado por error.",
    leftOutByAnswer: "Dejada fuera, como se contestó.",
    care: (problem) => `No leído como tratamiento: ${problem}`,
    followUp: (problem) => `No leído como prueba planificada o revisión: ${problem}`,
    nothingSaid: { on: "no se da ni un día ni un plazo.", by: "no se nombra a nadie que revisara." },
  },
  needsAnswer: "Conteste antes la pregunta de arriba.",
  question: {
    dateOrder: (text) => `¿Qué va primero en fechas como ${text}?`,
    decimalSign: (text) => `¿Qué significa ${text}?`,
    centuryCollected: (text) => `¿De qué siglo son fechas como ${text}?`,
    centuryBorn: (text) => `¿De qué siglo son fechas de nacimiento como ${text}?`,
    roc: (text) => `¿En qué calendario está escrito ${text}?`,
    dayAsValue: (text) =>
      `«${text}» es un día donde debería haber un valor. Una hoja de cálculo puede haber hecho un día de un ` +
      `número. ¿Qué número era?`,
    noYear: (text) => `«${text}» no tiene año. ¿Qué día es?`,
    dayNumber: (text) => `¿Es ${text} un día como lo cuenta una hoja de cálculo?`,
    unit: (measurand, text) => `${measurand} está sin unidad (${text}). ¿En qué unidad está?`,
    doubtfulUnit: (measurand, text) => `${measurand}: valores como ${text} apenas encajan con su unidad. ¿Qué unidad es?`,
    measurand: (text) => `¿En qué muestra se midió «${text}»?`,
    specimenAlone: (text) => `«${text}» nombra una muestra y ninguna prueba. ¿Qué se midió en ella?`,
    measurandUnnamed: "Nada dice qué se midió. ¿Qué es?",
    patient: (name) => `¿Quién es «${name}»?`,
    nameOnly: (name) =>
      `Algunos pacientes se llaman aquí como en el archivo, que no da fecha de nacimiento para comparar (${name}). ¿Son las ` +
      `mismas personas?`,
    numberOnly: (name) =>
      `Algunos pacientes vienen solo con su número de historia (${name}). ¿Son los pacientes de aquí con ese número?`,
    newByNumber: (number) =>
      `Algunas personas vienen solo con un número de historia que ningún paciente de aquí tiene ` +
      `(${number}). ¿Se añaden como pacientes?`,
    wholePatient: "Nada dice de quién son estos resultados. ¿Quién es?",
    sameDay: (text) => `Aquí hay otro valor para el mismo día (${text}). ¿Qué debe pasar?`,
    sameDayInFile: (text) => `El archivo da dos valores para el mismo día (${text}). ¿Se conservan los dos?`,
    sameName: (text) =>
      "Algunos resultados llevan el nombre de un resultado de aquí, con otro día o valor, y no dicen que lo corrigen " +
      `(${text}). ¿Qué debe pasar?`,
    statesInFile: (text) => `El archivo cuenta un resultado dos veces y no dice cuál es el posterior (${text}). ¿Cuál vale?`,
    movedPatient: (from, to, text) => `El archivo da a ${to} un resultado que aquí está con ${from} (${text}). ¿Qué debe pasar?`,
    nothingToCorrect: (text) =>
      `El archivo dice que esto corrige un resultado anterior, y ninguno de aquí lleva su nombre o su día ` +
      `(${text}). ¿Qué corrige?`,
    nothingToWithdraw: (text) =>
      `El archivo retira un resultado que no se encuentra aquí${text === "" ? "" : ` (${text})`}. ¿Cuál es?`,
    withdrawnBefore: (text) => `Algunos de estos resultados se retiraron o revirtieron aquí (${text}). ¿Vuelven?`,
    markMadeUp: (name) =>
      `El archivo dice que algunos pacientes que aquí constan como reales son inventados (${name}). Sus resultados solo entran ` +
      `si se marcan así.`,
    jump: (text) =>
      `Algunos valores saltan a cinco veces su vecino o más, o caen a un quinto o menos (${text}). Así se ve un descuido con el ` +
      "signo decimal, la unidad o el paciente. ¿Se conservan?",
    limits: (text) =>
      `Algunos límites están a cien o mil veces de su valor, como unos límites en otra unidad (${text}). ¿Qué se conserva?`,
    magnitude: (text) => `Algunos valores casi nunca se ven (${text}). ¿Se conservan?`,
  },
  rows: (rows) => (rows === 1 ? "1 fila" : `${rows} filas`),
  option: {
    leaveOut: "Dejar fuera estas filas",
    dmy: (text) => `${text}: día, mes, año`,
    mdy: (text) => `${text}: mes, día, año`,
    ymd: (text) => `${text}: año, mes, día`,
    decimal: (number) => `${number} (el signo es decimal)`,
    thousands: (number) => `${number} (el signo separa millares)`,
    century: (century) => `${century.slice(0, 2)}00 a ${century.slice(0, 2)}99`,
    roc: "El calendario de Taiwán: el año 114 es 2025",
    count: (day) => `Sí: ${day}`,
    count1904: (day) => `Sí, como cuentan hojas de cálculo antiguas del Mac: ${day}`,
    asWritten: (unit) => `${unit}, como está escrito`,
    newPatient: "Otra persona: añadir un paciente nuevo",
    same: "Las mismas personas",
    addByNumber: "Añadirlas, cada una con su número",
    sameNumber: "Las mismas personas, por sus números",
    keepBoth: "Conservar los dos",
    correct: "El valor del archivo ocupa el lugar del de aquí",
    keep: "Conservarlos como están",
    withoutLimits: "Conservar los valores sin estos límites",
    lastStands: "El que está más abajo en el archivo",
    firstStands: "El que está más arriba en el archivo",
    move: "Se tomó del paciente equivocado: retirarlo allí, añadirlo aquí",
    keepAsNew: "Nada de aquí: conservarlo como resultado nuevo",
    correctsThis: (result) => `Corrige ${result}`,
    withdrawsThis: (result) => `Retira ${result}`,
    bringBack: "Recuperarlos",
    markMadeUp: "Marcar estos pacientes como inventados",
  },
  unread: {
    sex: (text) => `El sexo «${text}» no se entendió y queda vacío.`,
    diagnosis: (text) => `El diagnóstico «${text}» no se entendió y queda vacío.`,
    diagnosedOn: (text) => `La fecha del diagnóstico «${text}» no se entendió y queda vacía.`,
  },
  leftOut: (what, count) =>
    what === "" ? (count === 1 ? "1 línea sin resultado" : `${count} líneas sin resultado`) : `${what}: ${count}`,
  notReadable: {
    Empty: "No hay nada en él.",
    NotRecognised:
      "No se reconoció en él ningún resultado. Se leen: tablas (CSV, Excel .xlsx), PDF con texto, líneas de un informe de laboratorio, " +
      "FHIR R4, HL7 v2 y la copia de seguridad de esta aplicación.",
    TooLarge: (limit) => `Tiene más de ${limit} caracteres, lo máximo que se lee de una vez. Divídalo en archivos más pequeños.`,
    TooManyResults: (limit) =>
      `Contiene más de ${limit} resultados, lo máximo que se lee de una vez. Divídalo en archivos más pequeños.`,
    ColumnsUnknown: "Diga qué contienen las columnas: al menos el valor y el día en que se tomó la muestra.",
    SheetsToChoose: "Tiene varias hojas. Diga cuáles se leen.",
    LockedPdf: "Es un PDF que pide una contraseña. Guárdelo sin la contraseña y elíjalo de nuevo.",
    TooManyPages: (limit) => `Tiene más de ${limit} páginas, lo máximo que se lee de una vez. Divídalo en archivos más pequeños.`,
    FileTooLarge: (megabytes) =>
      `Ocupa más de ${megabytes} MB, lo máximo que se lee de una vez. Divídalo en archivos más pequeños.`,
    UnpacksTooLarge: "Desempaquetado sería mayor que cualquier tabla de resultados. No se leyó nada de él.",
    Defines:
      "Trae definiciones propias (DOCTYPE), que podrían nombrar otros archivos. No se leyó nada. Pida el " +
      "documento tal como sale del sistema del hospital.",
    TooManyFiles: (limit) => `Contiene más de ${limit} archivos. Descomprímalo y elija los archivos que contiene.`,
    closedFile: {
      NotOpened: "No se pudo abrir: se movió, se borró o lo usa otro programa. Elíjalo de nuevo.",
      Encrypted: "Está protegido por una contraseña. Descomprímalo con la contraseña y elija el archivo.",
      TooLarge: "Descomprimido sería mayor que cualquier archivo de resultados. No se abrió.",
      Damaged: "Está dañado, o comprimido de un modo que aquí no se lee. Descomprímalo y elija los archivos que contiene.",
      WrongSize: "Lo que contiene no es lo que su carpeta dice de él: otro tamaño u otra suma de control. No se leyó.",
      Path: "Dice estar fuera de su carpeta, o muy dentro de ella. No se abrió.",
      Nested: "Es una carpeta comprimida dentro de otra. Descomprímala y elija los archivos que contiene.",
    },
    otherKind: {
      xls:
        "Es un libro de Excel del tipo antiguo (.xls), que aquí no se lee. Ábralo en una hoja de cálculo y " +
        "guárdelo como .xlsx o CSV.",
      xlsb:
        "Es un libro binario de Excel (.xlsb), que aquí no se lee. Ábralo en una hoja de cálculo y guárdelo " +
        "como .xlsx o CSV.",
      ods: "Es una hoja OpenDocument (.ods), que aquí no se lee. Ábrala en una hoja de cálculo y guárdela como .xlsx o CSV.",
      protected: "Es un libro protegido con contraseña. Guárdelo sin contraseña, como .xlsx o CSV.",
      document: "Es un documento de texto, no una tabla. Copie las líneas con los resultados y péguelas aquí.",
      zip: "Es una carpeta comprimida (ZIP). Descomprímala y elija los archivos que contiene.",
      compressed: "Es un archivo comprimido. Descomprímalo y elija el archivo que contiene.",
      image:
        "Es una imagen. Las imágenes de una curva o de una tabla no se leen, porque una cifra podría tomarse " +
        "por otra. Pida el informe en PDF, FHIR o CSV, o introduzca los resultados a mano junto a la imagen.",
      rtf: "Es un documento de texto (RTF). Ábralo, copie las líneas con los resultados y péguelas aquí.",
      html: "Es una página web (HTML). Ábrala, copie la tabla con los resultados y péguela aquí.",
    },
    broken: "Está dañado o incompleto. No se leyó nada de él.",
    brokenAt: (place) => `Está dañado o incompleto desde aquí: ${place}. No se leyó nada de él.`,
  },
  column: {
    patient: "Nombre completo del paciente",
    familyName: "Apellidos",
    givenName: "Nombre",
    recordNumber: "Número de historia",
    birthDate: "Fecha de nacimiento",
    sex: "Sexo",
    diagnosis: "Diagnóstico",
    diagnosedOn: "Diagnosticado el",
    measurand: "Magnitud",
    description: "Descripción de la prueba",
    specimen: "Muestra",
    loinc: "LOINC u otro código de la prueba",
    value: "Valor",
    comparator: "Signo antes del valor (<, >)",
    unit: "Unidad",
    collectedOn: "Extraída el",
    collectedAt: "Hora",
    laboratory: "Laboratorio",
    method: "Método",
    interval: "Intervalo, los dos límites",
    intervalLow: "Intervalo desde",
    intervalHigh: "Intervalo hasta",
    urinePh: "pH de la orina",
    purpose: "Motivo",
    status: "Estado",
    note: "Nota",
    patientId: "Nuestro identificador del paciente",
    resultId: "Nuestro identificador del resultado",
    archived: "Paciente archivado",
    enteredBy: "Introducido por",
    madeUp: "Persona inventada",
    language: "Idioma del paciente",
    source: "Procedencia",
    sourceOn: "Incorporado el",
    sourcePage: "Página de la procedencia",
    sourceLine: "Línea de la procedencia",
    accession: "Número del laboratorio",
    testName: "Nombre de la prueba en el laboratorio",
  },
  columnNone: "No se guarda",
};
