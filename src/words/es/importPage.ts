import type { PageWords } from "../language.ts";

const counted = (count: string, one: string, many: string): string => (count === "1" ? `1 ${one}` : `${count} ${many}`);
const results = (count: string) => counted(count, "resultado", "resultados");
const rows = (count: string) => counted(count, "fila", "filas");
const patients = (count: string) => counted(count, "paciente", "pacientes");
const cares = (count: string) =>
  counted(count, "tratamiento, evento, plan o revisión", "tratamientos, eventos, planes y revisiones");
const added = (count: string): string => (count === "1" ? "añadido" : "añadidos");
const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} y ${parts.at(-1) ?? ""}`;

const pagesNamed = (pages: readonly string[]): string => `${pages.length === 1 ? "La página" : "Las páginas"} ${joined(pages)}`;
/** La página de importación. Las cantidades llegan escritas para este lector. */
export const importPage: PageWords["import"]["page"] = {
  title: "Importar",
  intro:
    "Traiga resultados de un archivo o de una tabla pegada. Ve en qué se convertiría cada fila antes de guardar nada, y " +
    "un botón lo revierte todo.",

  bring: "Archivos o texto pegado",
  choose: "Elegir archivos",
  chooseFolder: "Elegir una carpeta",
  chooseHelp:
    "PDF con texto, libros de Excel (.xlsx), tablas CSV o de texto, FHIR R4 (JSON), mensajes HL7 v2, documentos " +
    "clínicos (C-CDA), carpetas comprimidas (ZIP) o una copia de seguridad de esta aplicación. También se pueden " +
    "soltar archivos y carpetas en cualquier punto de esta página.",
  drop: "Suelte archivos o una carpeta para revisarlos",
  paste: "Pegar resultados",
  pasteHelp: "De una hoja de cálculo, un informe o un mensaje. Ctrl+V sirve en toda esta página.",
  pasteExample:
    "apellidos\tfecha de nacimiento\tfecha\tvalor\tunidad\nEjemplo\t12.04.1954\t01.03.2026\t2,4\tmg/L\n\no simplemente\n\n18.07.2022 " +
    "  B2M suero   2,41 mg/l   (0,8 - 2,4)",
  review: "Revisar",
  forPatient: (name) => `Para ${name}, donde el texto no nombra a nadie.`,
  pastedName: "Texto pegado",
  textStaysOnDevice:
    "El texto se lee en este dispositivo y no se envía a ningún sitio. El archivo no se guarda: cada " +
    "resultado conserva en qué página y línea estaba.",

  working: {
    HandingOver: "Se miran los pacientes de este dispositivo",
    Reading: "Leyendo",
    Planning: "Comparando con lo que hay aquí",
    Taking: "Preparando las historias",
    Starting: "Empezando",
  },
  progress: (done, total) => `${done} de ${total}`,
  cancel: "Cancelar",
  stopped: "Detenido. No se guardó ni se cambió nada.",
  brokeOff:
    "La lectura se cortó: a este navegador se le acabó la memoria o no pudo cargar una parte de la aplicación. No cambió nada. " +
    "Vuelva a cargar " +
    "la página, o importe el archivo en partes más pequeñas.",

  nothingFound: "No se encontró nada que importar. No cambió nada.",
  nothingIn: (name) => `${name}: no se reconoció en él ningún resultado.`,
  opened: (names) =>
    `${names.join(", ")} ${names.length === 1 ? "se abrió" : "se abrieron"} con esta aplicación mientras se revisa otra importación.`,
  reviewInstead: "Dejar aquella y revisar esto",
  notShared: "Lo que compartió otra aplicación no llegó. Elija aquí el archivo, o compártalo de nuevo.",
  backup: (name) =>
    `${name} es una copia de seguridad de esta aplicación. Se restaura entera, en Ajustes: allí no se sustituye nada, solo se añade.`,
  toSettings: "Restaurarla en Ajustes",
  found: (name, count, format) => `${name}: ${results(count)}, ${format}`,
  alsoFound: (count) => cares(count),
  format: {
    table: "tabla",
    block: "informe pegado",
    fhir: "FHIR R4",
    hl7: "HL7 v2",
    "take-home": "archivo del paciente",
    ccda: "documento clínico (C-CDA)",
    pdf: "informe en PDF",
    several: "varios formatos",
  },
  leftOut: (parts) => `No se guarda de él: ${joined(parts)}.`,
  questionAbout: (source, question) => `${source}: ${question}`,
  placeIn: (source, place) => `${source}, ${place}`,

  questions: "Preguntas",
  questionsIntro: "Cada una se hace una vez para todas las filas que afecta. Las filas sin respuesta no se importan.",
  waiting: (count) => `${rows(count)} en espera`,
  answered: "Contestada",
  chooseOne: "Elija una",
  concerns: (count) => `Afecta a ${rows(count)}`,
  moreQuestions: (count) => `Mostrar más preguntas (quedan ${count})`,
  allAnswered: "Todas las preguntas están contestadas.",

  laboratories: {
    title: "Laboratorio",
    intro:
      "Los resultados de dos laboratorios no se comparan como una sola serie; por eso importa dónde se midió " +
      "cada uno. Dígalo solo si lo sabe.",
    label: "Laboratorio de estos resultados",
    labelOf: (name) => `Laboratorio de ${name}`,
    all: "Laboratorio de todos los archivos que no nombran ninguno",
    each: "Decirlo archivo por archivo",
    offered: "Nombres que figuran en el archivo o en resultados anteriores de la persona",
    none: (count, notRecorded) =>
      `${rows(count)} no ${count === "1" ? "nombra" : "nombran"} ningún laboratorio. Si queda vacío, constará «${notRecorded}».`,
    given: (count, name) =>
      `${rows(count)} se ${count === "1" ? "guardará" : "guardarán"} como de ${name}, porque usted lo dice aquí.`,
  },

  sheetsTitle: "¿Qué hojas se leen?",
  sheetsIntro: (name) => `${name} tiene varias hojas con contenido.`,
  sheetRows: (count) => rows(count),
  sheetHidden: "oculta",
  sheetsDone: "Leer estas hojas",
  learned: (v) =>
    `«${v.name}» en ${v.laboratory} se lee como ${v.measurand}, como contestó el ${v.day}: ${rows(v.rows)}. Para que se le ` +
    "pregunte de nuevo, olvídelo en Ajustes.",
  moreFiles: (count) => `Mostrar los ${count} archivos`,
  beside: (name, files) => `${name} contiene además, solo para mostrarlo o describirlo: ${joined(files)}.`,
  fromText: (count) =>
    `${counted(count, "resultado consta", "resultados constan")} solo en su texto, sin entradas codificadas: ` +
    "compare cada uno con el documento.",
  hidden: (rowsHidden, columnsHidden) =>
    `Oculto en él y leído de todos modos: ${joined([
      ...(rowsHidden === "0" ? [] : [rows(rowsHidden)]),
      ...(columnsHidden === "0" ? [] : [counted(columnsHidden, "columna", "columnas")]),
    ])}.`,
  pages: {
    withoutText: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "es una imagen (un escaneo)" : "son imágenes (escaneos)"}: lo que hay allí no se ` +
      "leyó. Mire aquí la imagen y escriba los resultados al lado.",
    withPicture: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "contiene" : "contienen"} una imagen grande. En las imágenes no se lee nada: ` +
      "mire si hay resultados en ella.",
    unreadable: (pages) =>
      `${pagesNamed(pages)} ${pages.length === 1 ? "está dañada y no se pudo leer" : "están dañadas y no se pudieron leer"}.`,
    show: (page) => `Mostrar la página ${page}`,
    picture: (name, page) => `Página ${page} de ${name}, una imagen`,
    notDrawn: "Esta página no se puede mostrar aquí. Abra el archivo con otro programa y escriba lo que hay en ella.",
    type: (page) => `Escribir los resultados de la página ${page}`,
    typeHint: "Una línea con el paciente y debajo una línea por resultado: día, nombre, valor, unidad, intervalo.",
    typeExample: "Paciente: Ejemplo, Ada, nacida 12/04/1954\n01/03/2026  B2M suero  2,4 mg/L  0,8 - 2,4",
    typedName: (name, page) => `${name}, página ${page}, escrita`,
    reviewTyped: "Revisar con lo demás",
  },
  template: "Descargar una plantilla (CSV)",
  templateFile: "plantilla-resultados",
  columnsTitle: "¿Qué es cada columna?",
  columnsIntro: (name) =>
    `No se conocen todos los encabezados de ${name}. Diga qué contiene cada columna; las que no importan quedan «No se ` +
    "guarda». Se recuerda para tablas de esta forma.",
  column: (number, heading) => (heading === "" ? `Columna ${number}` : `Columna ${number}, ${heading}`),
  columnsMissing: (parts) => `Aún falta: ${joined(parts)}.`,
  columnsChange: (name) =>
    `Diga qué contiene cada columna de ${name}. Las que no importan quedan «No se guarda». Se recuerda para tablas de esta forma.`,
  columnsKeep: "Dejar las columnas como estaban",
  columnsOfValues: "Una columna por magnitud o por día",
  columnValues: "Valores, como dice el encabezado",
  columnValuesOf: (measurand) => `Valores de ${measurand}`,
  columnsAsNamed: (parts) => `Sus columnas se leen como usted las nombró: ${joined(parts)}.`,
  columnAs: (heading, use) => `${heading} es «${use}»`,
  changeColumns: "Cambiar columnas",
  changeColumnsOf: (name) => `Cambiar columnas de ${name}`,
  columnsDone: "Leer así la tabla",
  columnsTwice: (name) => `Dos columnas son «${name}». Elija una.`,

  reviewTitle: "Revisión",
  fates: {
    All: "Todas",
    New: "Nueva",
    Duplicate: "Duplicada",
    Correction: "Corrección",
    Withdrawal: "Retirada",
    Restoration: "Recuperada",
    NeedsAnswer: "Pide respuesta",
    Refused: "Rechazada",
  },
  filterBy: "Mostrar las filas que son",
  headings: {
    number: "Fila",
    what: "Qué pasa",
    patient: "Paciente",
    measurand: "Magnitud",
    value: "Valor",
    collectedOn: "Extraída",
    interval: "Intervalo",
    laboratory: "Laboratorio, método",
    inFile: "En el archivo",
  },
  notRead: (text) => `Sin leer, guardado como nota: ${text}`,
  converted: (print) => `Intervalo convertido de: ${print}`,
  range: (from, to, total) => `Filas ${from} a ${to} de ${total}`,
  noRows: "Ninguna fila es así.",
  earlier: "Filas anteriores",
  later: "Filas posteriores",
  planning: "Calculando de nuevo",
  startOver: "Empezar de nuevo",
  refusedCsv: "Descargar las filas rechazadas",
  refusedHolds: "El archivo contiene lo que dicen las filas rechazadas, también nombres de pacientes.",
  refusedFile: "filas-rechazadas",
  refusedColumns: {
    source: "Archivo",
    place: "Lugar",
    why: "Por qué se rechazó",
    patient: "Paciente",
    measurand: "Magnitud",
    value: "Valor",
    unit: "Unidad",
    collectedOn: "Extraída el",
  },

  import: (count) => `Importar ${results(count)}`,
  importName: (count) => `Importar ${results(count)}`,
  importCare: (count) => `y ${cares(count)}`,
  importPatients: (count) => (count === "1" ? "Se añadirá 1 paciente." : `Se añadirán ${count} pacientes.`),
  importArchived: (count) =>
    count === "1"
      ? "1 de ellos está archivado en el archivo, y aquí también."
      : `${count} de ellos están archivados en el archivo, y aquí también.`,
  importMadeUp: (count) =>
    count === "1" ? "1 paciente de aquí se marcará como inventado." : `${count} pacientes de aquí se marcarán como inventados.`,
  importWaits: (count) =>
    count === "1" ? "1 fila pide una respuesta y no se importará." : `${count} filas piden una respuesta y no se importarán.`,
  importRefused: (count) => (count === "1" ? "1 fila se rechaza." : `${count} filas se rechazan.`),
  importNothing: "No hay nada nuevo en él.",
  laboratoryChangedMore:
    "Con este laboratorio cambia más que su nombre, así que todavía no se importó nada. Esta es la revisión tal como está " +
    "ahora: mírela de nuevo.",
  reviewChanged:
    "Las historias cambiaron después de dibujar esta revisión, así que no se importó nada. Esta es la revisión tal como está " +
    "ahora: mírela de nuevo.",
  noRoom: (needed, free) =>
    `Esto no cabe: necesita ${needed} caracteres del almacenamiento de este navegador y hay ${free} libres. No se ` +
    "importó nada. Haga sitio en Ajustes, o importe menos filas.",
  noRoomToUndoLater: (needed, free) =>
    "Aún no se importó: cabe, pero no quedaría sitio para revertirlo entero. Importar y deshacer juntos necesitan " +
    `${needed} caracteres del almacenamiento de este navegador, y hay ${free} libres. Importe menos filas cada vez, o pulse el ` +
    "botón otra vez para importar sin esa vuelta atrás.",

  done: "Importado",
  kept: {
    added: (count) => `${results(count)} ${added(count)}`,
    corrected: (count) =>
      `${results(count)} ${count === "1" ? "corregido" : "corregidos"}; el valor anterior queda en el historial`,
    withdrawn: (count) => `${results(count)} ${count === "1" ? "retirado" : "retirados"}, como dice el archivo`,
    restored: (count) => `${results(count)} de nuevo en vigor`,
    patientsAdded: (count) => `${patients(count)} ${added(count)}`,
    patientsBroughtBack: (count) =>
      count === "1" ? "1 paciente archivado devuelto a la lista" : `${count} pacientes archivados devueltos a la lista`,
    patientsAddedArchived: (count) =>
      count === "1" ? "1 de ellos está archivado, como en el archivo" : `${count} de ellos están archivados, como en el archivo`,
    patientsMadeUp: (count) =>
      count === "1" ? "1 paciente marcado como inventado" : `${count} pacientes marcados como inventados`,
    care: (count) => `${cares(count)} ${added(count)}`,
    duplicates: (count) => (count === "1" ? "1 fila ya estaba aquí" : `${count} filas ya estaban aquí`),
    refused: (count) => (count === "1" ? "1 fila rechazada" : `${count} filas rechazadas`),
    unanswered: (count) =>
      count === "1" ? "1 fila sin importar: pide una respuesta" : `${count} filas sin importar: piden una respuesta`,
  },
  stored: "Todo está guardado en este dispositivo.",
  storing: "Se está guardando. Deje abierta esta página hasta que arriba diga «Guardado».",
  notStored:
    "Aún no está todo guardado en este dispositivo: vea arriba. Está en esta página, y nada de lo guardado antes se ha " +
    "perdido. Exporte una copia antes de cerrar.",
  undo: "Deshacer la importación",
  undoOf: (when) => `Deshacer la importación del ${when}`,
  undoing: "Deshaciendo",
  noRoomToUndo: (needed, free) =>
    `No deshecho: deshacer conserva en el historial lo que revierte, y para eso hacen falta ${needed} caracteres del ` +
    `almacenamiento de este navegador, y hay ${free} libres. No cambió nada. Haga antes sitio en Ajustes.`,
  undone: (taken) =>
    taken === "0"
      ? "No quedaba nada que revertir."
      : `Revertido: ${counted(taken, "registro", "registros")} de esta importación. Quedan en el historial, tachados.`,
  undoneArchived: (count) =>
    count === "1" ? "1 paciente que había añadido está archivado." : `${count} pacientes que había añadido están archivados.`,
  undoneLeft: (left) =>
    left === "1" ? "1 registro se cambió después y se dejó." : `${left} registros se cambiaron después y se dejaron.`,
  toPatients: "Ir a los pacientes",
  another: "Importar otra cosa",

  past: "Importaciones anteriores",
  pastHeadings: { when: "Cuándo", format: "Formato", brought: "Trajo", now: "Ahora", undo: "Deshacer" },
  correctedShort: (count) => (count === "1" ? "1 corregido" : `${count} corregidos`),
  restoredShort: (count) => (count === "1" ? "1 recuperado" : `${count} recuperados`),
  withdrawnShort: (count) => (count === "1" ? "1 retirado" : `${count} retirados`),
  brought: (parts) => parts.join(", "),
  inForce: (count) => `${results(count)} de ella en vigor`,
  noneInForce: "revertida",
  changed: (count) => (count === "1" ? "1 cambiado después" : `${count} cambiados después`),
  incomplete: (here, promised) =>
    `Solo están guardados ${here} de ${results(promised)}: la página se cerró mientras se escribían. Importe otra vez el ` +
    "mismo archivo para traer el resto, o deshágala.",

  cutOff: {
    begun: (when, resultCount, care, format) =>
      `Se cortó una importación (${format}) empezada el ${when}: ${joined([
        ...(resultCount === "0" && care !== "0" ? [] : [results(resultCount)]),
        ...(care === "0" ? [] : [cares(care)]),
      ])}.`,
    All: "Todo está guardado. No hay que repetir nada.",
    Nothing: "No se guardó nada de ella, y no cambió nada. Impórtela de nuevo.",
    part: (here, promised) =>
      `Están guardados ${here} de ${promised} registros. Importe otra vez el mismo archivo para el resto: lo que está aquí no ` +
      `se duplica. O ` +
      "revierta lo guardado.",
    takeBack: "Revertirla",
    repeat: "Ir a la importación",
    keep: "Conservarla",
    close: "Cerrar",
  },
};
