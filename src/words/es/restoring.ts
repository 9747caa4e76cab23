import type { PageWords } from "../language.ts";

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);
const results = (number: number, done: string): string =>
  number === 1 ? `1 resultado ${done}` : `${number} resultados ${done}s`;
const ONE_OTHER = "tratamiento, evento o nota";
const OTHERS = "tratamientos, eventos o notas";

/** Restaurar una copia de seguridad: qué haría, y la vuelta atrás. */
export const restoring: PageWords["restoring"] = {
  button: "Restaurar copia de seguridad",
  intro:
    "Muestra antes qué cambiaría. Las historias se juntan: lo que aquí es más nuevo, o solo está aquí, queda, y se conserva " +
    "cada estado anterior.",
  merged:
    "Las historias se juntan, nunca se sustituyen: lo que aquí es más nuevo, o solo está aquí, queda, y se conserva cada estado " +
    "anterior.",
  reading: "Se lee la copia.",
  comparing: "Se compara con lo que hay aquí.",
  notRead: "Este archivo no se pudo leer. No cambió nada.",
  unlockTitle: "Copia cifrada",
  unlockIntro: "Esta copia se cifró con una frase de acceso. Está entera; su suma de comprobación cuadra.",
  passphrase: "Frase de acceso de la copia",
  show: "Mostrar lo escrito",
  unlock: "Abrir la copia",
  unlocking: "Se abre la copia.",
  notDecrypted:
    "No se abre. O la frase de acceso es otra, o alguien alteró el archivo; las dos cosas no se pueden distinguir. " +
    "No cambió nada.",
  cannotDecrypt:
    "Esta copia está cifrada, y esta página no se abrió por una conexión segura (https), así que este navegador no la deja " +
    "descifrar. No cambió nada. Abra la aplicación por https, o en este mismo dispositivo, y restáurela allí.",
  reviewTitle: "Revisión de la copia",
  madeAt: (moment, holds) => `Hecha ${moment}. Contiene ${holds}.`,
  patients: (number) => count(number, "paciente", "pacientes"),
  results: (number) => count(number, "resultado", "resultados"),
  and: (one, other) => `${one} y ${other}`,
  nothingElse: "Salvo lo borrado, todo lo de esta copia ya está aquí.",
  erased: (patients) =>
    patients === 1 ? "Un paciente de esta copia se borró aquí" : `${patients} pacientes de esta copia se borraron aquí`,
  erasedAt: (name, moment) => `${name}, borrado ${moment}`,
  leaveErased: "Dejarlos borrados",
  bringBackErased: "Recuperarlos",
  erasedUnanswered: "Diga si vuelven los que se borraron. No cambió nada.",
  nothingNew: "Todo lo de esta copia ya está aquí. Restaurarla no cambiaría ninguna historia.",
  wouldChange: "Qué cambiaría",
  labels: { patients: "Pacientes", results: "Resultados", others: "Tratamiento, eventos, hallazgos, notas" },
  newPatients: (number) => (number === 1 ? "1 nuevo" : `${number} nuevos`),
  changedPatients: (number) => (number === 1 ? "1 cambiado" : `${number} cambiados`),
  samePatients: (number) => `${number} como aquí`,
  changes: {
    added: (number) => (number === 1 ? "1 añadido" : `${number} añadidos`),
    amended: (number) => (number === 1 ? "1 rectificado" : `${number} rectificados`),
    withdrawn: (number) =>
      number === 1 ? "1 marcado como registrado por error" : `${number} marcados como registrados por error`,
    broughtBack: (number) => `${number} de nuevo en vigor`,
    history: (number) => `${number} con estados anteriores añadidos`,
  },
  none: "ninguno",
  resultsChanged: {
    added: (number) => results(number, "añadido"),
    amended: (number) => results(number, "rectificado"),
    withdrawn: (number) =>
      number === 1 ? "1 resultado marcado como registrado por error" : `${number} resultados marcados como registrados por error`,
    broughtBack: (number) => `${count(number, "resultado", "resultados")} de nuevo en vigor`,
    history: (number) => `${count(number, "resultado", "resultados")} con estados anteriores añadidos`,
  },
  othersChanged: {
    added: (number) => `Añadido: ${count(number, ONE_OTHER, OTHERS)}`,
    amended: (number) => `Rectificado: ${count(number, ONE_OTHER, OTHERS)}`,
    withdrawn: (number) => `Retirado: ${count(number, ONE_OTHER, OTHERS)}`,
    broughtBack: (number) => `De nuevo en vigor: ${count(number, ONE_OTHER, OTHERS)}`,
    history: (number) => `Con estados anteriores añadidos: ${count(number, ONE_OTHER, OTHERS)}`,
  },
  details: "cambian los datos del paciente",
  detailsHistory: "se añaden estados anteriores de los datos del paciente",
  table: "Pacientes que cambiarían",
  patient: "Paciente",
  what: "Qué cambia",
  isNew: "Nuevo",
  isNewWith: (parts) => `Nuevo, con ${parts}`,
  others: (number) => count(number, ONE_OTHER, OTHERS),
  maybe: (name, because) =>
    `Puede ser ${name}, que ya está aquí: ` +
    `${because === "record-number" ? "mismo número de historia" : "mismos apellidos y fecha de nacimiento"}.`,
  maybeWarning: (number) =>
    number === 1
      ? "1 paciente nuevo puede estar ya aquí en otra historia. Restaurar las deja separadas; nada se une por el nombre."
      : `${number} pacientes nuevos pueden estar ya aquí en otras historias. Restaurar las deja separadas; nada se une por el nombre.`,
  showAll: (number) => `Mostrar los ${number}`,
  settings: "Ajustes",
  keepSettings: "Conservar los ajustes de este dispositivo",
  takeSettings: "Tomar los ajustes de la copia",
  settingsDiffer: (fields) => `Los de la copia difieren en: ${fields}.`,
  settingsSame: "Los ajustes de la copia son los mismos que los de este dispositivo.",
  settingsUnanswered: "Elija qué ajustes quedan: difieren, y aquí hay pacientes.",
  verdictsMayChange:
    "Las valoraciones se basan en las cifras de variación y en qué laboratorios son uno: " +
    "tomar los de la copia puede cambiar lo que se dice de cada paciente.",
  fields: {
    decimal: "signo decimal",
    dateOrder: "orden de las fechas",
    colorScheme: "colores",
    laboratories: "laboratorios",
    variation: "cifras de variación",
    board: "lista del comité de tumores",
    companions: "lo que está bajo una evolución",
    laboratoryNames: "qué nombres son un laboratorio",
    testIntervals: "cuándo tocan las pruebas",
    historyShows: "qué ven los pacientes de los resultados nuevos",
  },
  restore: (patients) => (patients === 1 ? "Restaurar 1 paciente" : `Restaurar ${patients} pacientes`),
  restoreUnsaid: "Restaurar",
  takeOnly: "Tomar los ajustes",
  done: (patients, total) => `Restaurado: ${patients}; resultados: ${total}.`,
  doneSettings: "Se tomaron sus ajustes.",
  keptSettings: "Se conservaron los ajustes de este dispositivo.",
  standing: (patients) => `En esta visita se restauró una copia: ${patients} con altas o cambios.`,
  undo: "Deshacer la restauración",
  undoing: "Se deshace la restauración.",
  undone:
    "Restauración deshecha. Los pacientes que añadió están archivados y sus resultados marcados como registrados por error; lo " +
    "que cambió " +
    "dice otra vez lo que decía antes. No se borró nada, y la copia se puede restaurar de nuevo.",
  notRestorable: {
    NotABackup: "Este archivo no es una copia de seguridad de esta aplicación. No cambió nada.",
    CutShort:
      "Esta copia empieza bien y le falta el final, como cuando se corta una descarga. No cambió nada. Pruebe otra copia.",
    ChecksumMismatch:
      "Esta copia se alteró o se dañó después de hacerla: su suma de comprobación no cuadra. No cambió nada. Pruebe otra copia.",
    Newer: (version) =>
      `Esta copia la hizo una versión posterior de la aplicación (versión ${version}). No cambió nada. Restáurela con esa versión.`,
    Damaged: (path) => `Esta copia está dañada en «${path}». No cambió nada. Pruebe otra copia.`,
  },
};
