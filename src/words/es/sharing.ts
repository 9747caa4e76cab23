import type { PageWords } from "../language.ts";

/** Compartir por el servidor de un equipo: conectado, cómo está, y qué espera a una persona. */
export const sharing: PageWords["sharing"] = {
  title: "Compartir por un servidor",
  off: "Un equipo puede compartir sus pacientes por el servidor que ya tiene. Hasta entonces todo queda en este navegador.",
  notSecure: "Esta página no vino por una conexión segura, así que nadie puede entrar desde ella. Todo queda en este navegador.",
  connectTo: (name) => `Conectar con ${name}`,
  leaving: (name) => `Se abre la entrada de ${name} …`,
  looking: (name) => `Se pregunta a ${name} qué permite …`,
  problem: {
    Unreachable: (name) => `${name} no responde. No se envió nada. Inténtelo de nuevo, o pregunte a quien lo lleva.`,
    NoSignIn: (name) =>
      `${name} no ofrece la entrada segura que necesita esta aplicación (SMART App Launch con PKCE). No se envió nada.`,
    NotListed: (name, origin) =>
      `La entrada de ${name} está en ${origin}, y esta aplicación no se hizo para hablar con él. No se envió nada.`,
    Refused: (name) => `Nadie ha entrado en ${name}: la entrada se rechazó. No se envió nada, y todo aquí está como estaba.`,
    Failed: (name) => `La entrada en ${name} no terminó como empezó. No se envió nada. Conecte de nuevo.`,
    NotEnough: (name) =>
      `${name} no deja que quien entró lea pacientes y resultados, así que no hay nada que compartir. No se envió nada.`,
    UnknownServer: "La aplicación se abrió desde un sistema con el que no se hizo para hablar. No se le envió nada.",
  },
  aServer: "El servidor",
  offer: {
    title: (name) => `Ha entrado en ${name}. Aún no se envió nada.`,
    allows: "Qué permite",
    full: "Leer y escribir. Lo que se guarda a la vez llega a la vez.",
    single: "Leer y escribir, un registro tras otro. De varios guardados a la vez algunos pueden estar un momento antes.",
    read: "Solo leer. Lo que se añada aquí queda en este dispositivo y no se envía: los demás del equipo no lo ven.",
    goes: "Qué se comparte",
    patients: (count) =>
      count === 0
        ? "Aún ningún paciente; desde entonces cada uno que se añada aquí, con todo lo que se guarda de él."
        : `${count === 1 ? "1 paciente" : `${count} pacientes`} de este dispositivo, y cada uno que se añada desde entonces: ` +
          `quién es, diagnóstico, ` +
          "resultados, tratamientos, eventos, hallazgos, notas, planes y revisiones, con el historial de cada uno y las " +
          "iniciales de quien lo cambió.",
    nothing: "Nada de este dispositivo.",
    comes: "Qué viene aquí",
    fromColleagues:
      "Los pacientes que otros del equipo comparten allí. También se guardan en este navegador, para que estén aquí cuando no haya red.",
    stays: "Qué queda aquí",
    onlyHere:
      "Ajustes, laboratorios y su variación, el orden del día del comité, quién abrió la página de quién, las copias y el bloqueo.",
    madeUp: "Los pacientes inventados quedan aquí.",
    start: "Empezar a compartir",
    notNow: "Ahora no",
  },
  on: {
    through: (name) => `Compartido por ${name}.`,
    full: "Toma lo que se guarda aquí.",
    single: "Toma lo que se guarda aquí, un registro tras otro.",
    read: "Es solo de lectura: lo que se añada aquí queda en este dispositivo, y los demás del equipo no lo ven.",
    signIn: "Entrar de nuevo",
    signOut: "Salir",
    lookNow: "Mirar ahora",
    readForeign: "Leer los resultados de otros sistemas",
    readingForeign: "Se lee lo que otros sistemas pusieron allí …",
    noForeign: "Allí no hay resultados de otros sistemas.",
    notRead: "El servidor no respondió o no lo permite. No se leyó nada.",
    foreignHelp:
      "Se revisan antes de importarlos, como un archivo, y nunca se escriben de vuelta: lo que aquí se anote de ellos queda al lado.",
    disconnect: "Desconectar",
    cancel: "Parar",
    goOn: "Seguir",
    paused: "Parado. Lo que aún no se hizo espera.",
    fetching: (done, of) => `Se trae el paciente ${done} de ${of}`,
    sending: (done, of) => `Se envía el paciente ${done} de ${of}`,
    progress: "Compartir",
  },
  leave: {
    title: "Desconectar",
    intro: (name) => `Desde entonces no va nada a ${name} y no viene nada de allí. Lo que está allí queda allí.`,
    waiting: (count) =>
      count === 1
        ? "1 registro está aquí y aún no allí. Queda en este dispositivo."
        : `${count} registros están aquí y aún no allí. Quedan en este dispositivo.`,
    what: "Qué pasa con los pacientes compartidos aquí",
    keep: "Conservarlos en este dispositivo",
    remove: "Quitar de este dispositivo los que están en el servidor como están aquí",
    stays: "Un paciente con algo que el servidor no tiene queda.",
    do: "Desconectar",
    cancel: "Cancelar",
    done: (name) => `Desconectado de ${name}. No se envía nada más.`,
    removed: (name, count) =>
      `Desconectado de ${name}. ${count === 1 ? "Se quitó 1 paciente" : `Se quitaron ${count} pacientes`} de este dispositivo.`,
  },
  state: {
    label: "Servidor",
    ofPatient: "Este paciente y el servidor",
    onServer: (time) => `En el servidor ${time}`,
    asking: "Se pregunta al servidor",
    waiting: (count) => `En espera del servidor: ${count}`,
    notSent: (count) => `Solo en este dispositivo: ${count}`,
    changed: "Cambiado por otra persona del equipo",
    signIn: "Entrar de nuevo",
    paused: "Compartir está parado",
    offline: "El servidor no responde",
    notKept: "Este navegador no deja anotar lo que se envía; por eso no se envía nada",
    forPerson: (count) => (count === 1 ? "1 le necesita" : `${count} le necesitan`),
    lastAll: (time) => `Todo estaba allí ${time}`,
    erasures: (count) => `Borrado aquí, allí aún no: ${count}`,
    unreadable: (count) => `No se puede leer aquí: ${count}`,
  },
  place: {
    onServer: "En el servidor",
    waiting: "Guardado aquí, espera al servidor",
    onlyHere: "Solo en este dispositivo",
    asked: "Guardado aquí, espera una decisión",
    refused: "Guardado aquí, el servidor no lo toma",
    unread: "Guardado aquí, en el servidor no se puede leer",
    changed: (time) => `Del equipo ${time}`,
    from: (name) => `Resultado de ${name}`,
  },
  erased: {
    told: (when) =>
      `Alguien del equipo borró este paciente en el servidor: ${when}. Aquí todo sigue guardado y no se envía nada de ello.`,
    short: (name) => `${name}: el equipo lo borró en el servidor.`,
    eraseToo: "Borrar también aquí",
    keep: "Conservar y volver a compartir",
    onServer: (name) =>
      `En ${name} todo se marca como registrado por error. Se pregunta al equipo antes de que salga de sus dispositivos. ${name} guarda ` +
      "las versiones anteriores en su propio historial: pida a quien lo lleva que las quite.",
    readOnly: (name) =>
      `${name} es de solo lectura: el paciente sigue allí y el equipo lo sigue viendo. Pida a quien lo lleva que lo quite.`,
    left: (count) =>
      count === 1
        ? "1 paciente se borró aquí y sigue en el servidor."
        : `${count} pacientes se borraron aquí y siguen en el servidor.`,
    leftReadOnly: "Es de solo lectura: pregunte a quien lo lleva.",
    refused: (text) => (text === "" ? "No lo toma." : `No lo toma. Dice: ${text}`),
  },
  set: {
    told: (name) =>
      `Abierto desde ${name}: estos son los pacientes que este navegador guarda para él. Los suyos propios no se muestran aquí.`,
    leave: "Mostrar los pacientes propios de este navegador",
    inTab: "Abrir en una pestaña propia",
  },
  context: {
    Same: (name) => `Abierto desde ${name}. Lo que el laboratorio tiene allí de este paciente se puede leer y revisar.`,
    Ask: (name) =>
      `${name} tiene abierto un paciente que solo se parece en parte a alguien de aquí: número, nombre y fecha de nacimiento no ` +
      `coinciden ` +
      "todos. No se unió nada. Mire quién es; los resultados de otros sistemas se pueden leer y revisar al importar.",
    Nobody: (name) =>
      `El paciente que ${name} tiene abierto no está aquí. Sus resultados se pueden leer de allí y revisar; aún no se añadió nada.`,
    read: "Leer y revisar",
    close: "Cerrar",
  },
  signInNotice: (name) =>
    `Ya nadie está dentro de ${name}. Todo está guardado aquí y va allí cuando alguien entre. ` +
    "No se pierde nada de lo escrito.",
  news: {
    region: "Del equipo",
    results: (count) => (count === 1 ? "1 resultado nuevo" : `${count} resultados nuevos`),
    others: (count) => (count === 1 ? "1 cambio" : `${count} cambios`),
    about: (name, what) => `${name}: ${what} del equipo.`,
    verdict: (measurand, after, before) => `${measurand}: ${after}, antes: ${before}.`,
    more: (count) => (count === 1 ? "1 paciente más cambió." : `${count} pacientes más cambiaron.`),
    arrived: (count) => (count === 1 ? "1 paciente vino del servidor." : `${count} pacientes vinieron del servidor.`),
    hidden: "Alguien del equipo cambió algo. Se dirá en la próxima página que muestre nombres.",
    open: "Abrir",
    close: "Cerrar",
  },
  person: {
    title: "Lo que le necesita",
    refused: (what) => `${what}: el servidor no lo toma.`,
    clash: (what) => `${what}: cambiado aquí y en el equipo en lo mismo.`,
    asks: (name) => `${name}: algo pide una decisión antes de compartirse.`,
    all: (count) => `Los ${count}`,
    noReason: "No da ningún motivo.",
    says: (text) => `Dice: ${text}`,
    retry: "Intentar de nuevo",
    open: "Abrir",
    decide: "Decidir",
  },
  unread: {
    told: (what) =>
      `${what}: lo que hay en el servidor no se puede leer aquí. Otro programa puede haberlo cambiado, una versión posterior de esta ` +
      "aplicación puede haberlo escrito, o un cambio del equipo no ha llegado entero.",
    something: "Algo de este paciente",
    waits: "Se deja como está, y desde aquí no se envía nada de este paciente hasta que se pueda leer o alguien decida.",
    leftOut: "Se deja como está y no cuenta en nada de lo que se muestra aquí.",
    stands: (places) => `En el servidor: ${places}.`,
    replace: "Reemplazar",
    title: "Reemplazar lo que no se puede leer",
    intro: (what) => `Lo que está aquí ocupa su lugar en el servidor: ${what}.`,
    lost: "Lo que hay allí ahora no está en este dispositivo. Pregunte antes si el servidor guarda versiones anteriores.",
    do: "Reemplazar",
    cancel: "Cancelar",
    patients: (count) =>
      count === 1
        ? "1 paciente del servidor no se puede leer aquí y no está en la lista. Quizá lo escribió una versión posterior de la aplicación."
        : `${count} pacientes del servidor no se pueden leer aquí y no están en la lista. Quizá los escribió una versión posterior ` +
          "de la aplicación.",
  },
  clash: {
    title: "Decidir entre dos cambios",
    intro: (what) => `Dos personas cambiaron lo mismo: ${what}. ¿Cuál debe valer? El otro queda en el historial.`,
    waits: "Hasta que alguien decida, no se envía nada de este paciente desde aquí.",
    mine: "Este dispositivo",
    theirs: "El equipo",
    signed: (by, when) => `${by}, ${when}.`,
    unsigned: (when) => `Sin firma, ${when}.`,
    because: (reason) => `Motivo: ${reason}`,
    table: "En qué difieren",
    field: "Campo",
    nothing: "—",
    which: "Qué debe valer",
    keepMine: "Lo que dice este dispositivo",
    keepTheirs: "Lo que dice el equipo",
    notChosen: "Elija cuál debe valer.",
    reason: "Por qué",
    reasonMissing: "Diga por qué, para que otros puedan seguir la decisión.",
    settle: "Decidir",
    gone: "Uno de los dos ya no está aquí. Cierre esto y mire de nuevo.",
  },
  fields: {
    familyName: "Apellidos",
    givenName: "Nombre",
    recordNumber: "Número de historia",
    birthDate: "Fecha de nacimiento",
    sex: "Sexo",
    diagnosis: "Diagnóstico",
    diagnosedOn: "Diagnosticado el",
    archived: "Archivado",
    regimen: "Esquema",
    startedOn: "Iniciado el",
    stoppedOn: "Terminado el",
    stopReason: "Motivo de la suspensión",
    bestResponse: "Mejor respuesta",
    note: "Nota",
    kind: "Tipo",
    on: "Día",
    until: "Hasta",
    measurand: "Magnitud",
    why: "Por qué",
    input: "Hallazgo",
    value: "Valor",
    unit: "Unidad",
    source: "Fuente",
    text: "Texto",
    every: "Cada",
    setOn: "Ajustado el",
    by: "Por",
    laboratory: "Laboratorio",
    takenAs: "Incorporado",
    status: "Estado",
  },
  status: { active: "Vale", "entered-in-error": "Registrado por error", final: "Definitivo" },
  yes: "Sí",
};
