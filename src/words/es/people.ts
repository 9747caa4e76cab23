import type { PageWords } from "../language.ts";

/** Lo que pasa entre las historias de dos pacientes, y borrar una. */
export const people: PageWords["people"] = {
  findOther: "Buscar el otro paciente",
  findHint: "Nombre, fecha de nacimiento o número de historia",
  others: "El otro paciente",
  nobody: "Ningún otro paciente responde a esto.",
  nobodyElse: "Aquí no hay otro paciente.",
  more: (number) => `${number} más: escriba más del nombre.`,
  archived: "archivado",
  otherMissing: "Elija el otro paciente.",
  gone: "Uno de los dos pacientes ya no está aquí. No cambió nada.",
  reason: "Motivo",
  reasonMissing: "Diga por qué: el motivo queda con la historia.",

  mergeTitle: "Unir con otro paciente",
  mergeIntro:
    "Para una persona registrada dos veces. Todo lo registrado en cualquiera de las dos está en la historia que se conserva, con su " +
    "historial. La otra guarda su propia copia y se archiva. «Deshacer» lo revierte todo.",
  compared: "Las dos historias",
  detail: "Dato",
  thisOne: "Este paciente",
  theOther: "El otro",
  name: "Nombre",
  identity: "Sexo, fecha de nacimiento, número",
  diagnosis: "Diagnóstico",
  none: "No registrado",
  parts: {
    observations: "Resultados",
    lines: "Tratamientos",
    events: "Eventos",
    setAsides: "Repeticiones y pares apartados",
    stagingInputs: "Hallazgos para el estadio",
    boardNotes: "Notas del comité de tumores",
    nextTests: "Pruebas planificadas",
    reviews: "Revisiones",
    patientEntries: "Escrito por el paciente",
  },
  counted: (standing, withdrawn) =>
    withdrawn === 0 ? `${standing}` : `${standing}, y ${withdrawn} ${withdrawn === 1 ? "retirado" : "retirados"}`,
  twice: (number) =>
    number === 1
      ? "1 registro está en las dos con el mismo día y contenido: cuenta una vez."
      : `${number} registros están en las dos con el mismo día y contenido: cada uno cuenta una vez.`,
  differ: {
    birthDate: "Las fechas de nacimiento difieren: pueden ser dos personas.",
    sex: "El sexo difiere: pueden ser dos personas.",
    recordNumber: "Los números de historia difieren: mire las dos antes de unir.",
  },
  kept: "Qué historia se conserva",
  keptHint: "Nombre, fecha de nacimiento, sexo y diagnóstico quedan como los tiene la historia conservada.",
  mergeReasons: ["Registrado dos veces", "Traído dos veces por una importación", "Cambio de nombre"],
  merge: "Unir",

  unmergeIntro:
    "Esta historia vuelve a la lista. Lo que pasó de ella se marca como registrado por error en la otra, " +
    "salvo que allí se cambiara después.",

  moveTitle: "Trasladar a otro paciente",
  moveWhat: (result) => `${result} se marcará aquí como registrado por error, y se añadirá al paciente elegido abajo.`,
  moveKept: "Las dos historias lo dicen, con el motivo. «Deshacer» revierte las dos.",
  moveReasons: ["Paciente equivocado", "Muestras cambiadas", "Etiqueta equivocada"],
  move: "Trasladar",
  withdrawnMeanwhile: "Este resultado se marcó entretanto como registrado por error. No se trasladó nada.",

  eraseTitle: "Borrar paciente",
  eraseIntro: (results) =>
    `Todo lo registrado de este paciente sale de este navegador: ${results === 1 ? "1 resultado" : `${results} resultados`}, ` +
    `tratamiento, ` +
    "notas y cada estado anterior. No se puede revertir, tampoco con «Deshacer».",
  eraseElsewhere:
    "No alcanza a las copias de seguridad, los archivos exportados, otros dispositivos ni un servidor al que este dispositivo no " +
    "está conectado. " +
    "Al restaurar una copia con este " +
    "paciente se pregunta antes de que vuelva.",
  eraseInstead: "Para quitar un paciente de la lista y conservar su historia, archívelo.",
  backupFirst: "Exportar antes una copia de seguridad",
  typeName: "Escriba los apellidos para confirmar",
  typeNameHint: (name) => `Los apellidos son ${name}.`,
  notTheName: (name) => `Estos no son los apellidos. No se borró nada. Escriba ${name} para confirmar.`,
  erase: "Borrar",
};
