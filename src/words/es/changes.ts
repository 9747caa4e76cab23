import type { PageWords } from "../language.ts";

/** Quién hizo qué en la historia de un paciente, y si su historial está como se registró. */
export const changes: PageWords["changes"] = {
  title: "Quién hizo qué",
  intro:
    "Todo lo que se hizo en esta historia, lo último primero. Las iniciales son las ajustadas en el dispositivo en que se hizo.",
  print: "Imprimir",
  back: "Volver al paciente",
  table: "Qué se hizo",
  when: "Cuándo",
  who: "Quién",
  what: "Qué",
  nobody: "sin iniciales",
  anybody: "Todos",
  everything: "Todo",
  filterWho: "Quién",
  filterWhat: "Qué",
  onlyEntry: (entry) => `Solo: ${entry}`,
  allEntries: "Mostrar todo",
  shown: (shown, of) => (shown === of ? `${of} mostrados` : `${shown} de ${of} mostrados`),
  more: (count) => `Mostrar ${count} más`,
  nothing: "No se hizo nada que responda a esto.",
  andMore: (count) => `y ${count} más`,
  because: (reason) => `Motivo: ${reason}`,
  signedBy: (by) => `por ${by}`,
  opened: "Abrió la página",
  unnamed: "Registrado",
  laterRelease: "Hecho por una versión posterior de la aplicación",
  /** Where a result was read. */
  readFrom: {
    source: {
      table: "De una tabla",
      workbook: "De un libro de cálculo",
      text: "De un informe pegado",
      hl7: "De HL7 v2",
      fhir: "De FHIR",
      ccda: "De un documento clínico (C-CDA)",
      pdf: "De un PDF",
      scan: "Escrito a partir de una página escaneada",
      server: "Del servidor del equipo",
    },
    page: (n) => `página ${n}`,
    sheet: (n) => `hoja ${n}`,
    message: (n) => `mensaje ${n}`,
    line: (n) => `línea ${n}`,
    entry: (n) => `entrada ${n}`,
    segment: (n) => `segmento ${n}`,
    on: (day) => `incorporado el ${day}`,
    address: (address) => `Su dirección allí: ${address}.`,
    accession: (number) => `N.º de laboratorio ${number}.`,
    testName: (name) => `Allí se llama «${name}».`,
  },
  becoming: {
    entered: "introducido",
    changed: "cambiado",
    withdrawn: "retirado",
    broughtBack: "recuperado",
  },
  part: {
    patient: "Datos del paciente",
    observations: "Resultado",
    lines: "Tratamiento",
    events: "Evento",
    setAsides: "Apartado",
    stagingInputs: "Hallazgo",
    boardNotes: "Comité de tumores",
    nextTests: "Próxima prueba",
    reviews: "Revisión",
    patientEntries: "Escrito por el paciente",
  },
  filter: {
    patient: "Datos del paciente",
    observations: "Resultados",
    lines: "Tratamientos",
    events: "Eventos",
    setAsides: "Lo apartado",
    stagingInputs: "Hallazgos para el estadio",
    boardNotes: "Notas del comité de tumores",
    nextTests: "Pruebas planificadas",
    reviews: "Revisiones",
    patientEntries: "Escrito por el paciente",
    opened: "Aperturas de la página",
  },
  deed: {
    RegisteredPatient: "Añadió el paciente",
    EditedPatient: "Modificó los datos del paciente",
    ArchivedPatient: "Archivó el paciente",
    UnarchivedPatient: "Recuperó el paciente del archivo",
    RecordedResult: "Introdujo un resultado",
    AmendedResult: "Rectificó un resultado",
    AmendedResults: "Rectificó varios resultados",
    WithdrewResult: "Marcó un resultado como registrado por error",
    RestoredResult: "Recuperó un resultado",
    RecordedLine: "Registró un tratamiento",
    RecordedEvent: "Registró un evento",
    RecordedStagingInput: "Registró hallazgos para el estadio",
    RecordedBoardQuestion: "Escribió una pregunta para el comité",
    RecordedBoardConclusion: "Escribió una conclusión del comité",
    MergedPatients: "Unió con otra historia",
    UnmergedPatients: "Deshizo una unión",
    MovedResult: "Trasladó un resultado entre dos pacientes",
    SetAside: "Apartó una petición de repetir",
    AskedAgain: "Retiró lo apartado",
    PairSetAside: "Dejó fuera un par de LCR y suero",
    PairCounted: "Contó de nuevo un par de LCR y suero",
    PlannedTest: "Planificó la próxima prueba",
    UnplannedTest: "Quitó el plan de la próxima prueba",
    MarkedReviewed: "Marcó como revisado",
    TookReviewBack: "Retiró una revisión",
    TookOverResult: "Incorporó un resultado que introdujo el paciente",
    LoadedDemo: "Cargó la demostración",
    RestoredBackup: "Restauró una copia de seguridad",
    Imported: "Importó un archivo",
    Undid: "Deshizo una acción con «Deshacer»",
    DidAgain: "Hizo de nuevo lo deshecho",
    UndidImport: "Deshizo una importación",
    JoinedCopies: "Juntó con el cambio de otra persona del equipo",
    SettledQuestion: "Decidió entre dos cambios de un registro",
    BeganChain: "Empezó a seguir los cambios",
  },
  nextTest: (on) => `el ${on}`,
  nextTestEvery: "con un plazo",
  reviewBy: (by) => `por ${by}`,
  question: (text) => `Pregunta: ${text}`,
  conclusion: (text) => `Conclusión: ${text}`,
  chain: {
    title: "¿Está este historial como se registró?",
    whole: (since) =>
      `Nada de lo hecho desde ${since} se alteró ni se quitó después, hasta donde puede mostrarlo la cadena de sus sumas.`,
    notBegun:
      "Aún sin seguir: no se ha hecho nada en esta historia desde que la aplicación enlaza los cambios. El próximo cambio " +
      "empieza con todo " +
      "lo que hay aquí.",
    stamp: (stamp) => `Sello de este historial: ${stamp}`,
    stampHint:
      "Anotado en otro sitio, en papel o en otro sistema, muestra más tarde si el historial hasta aquí sigue siendo el mismo. " +
      "La cadena " +
      "sola no puede: no guarda ningún secreto, y quien conozca el formato y pueda escribir en el almacenamiento podría hacer una nueva.",
    noted: {
      label: "Comparar un sello anotado",
      hint: "De un informe impreso o de una nota: 12 cifras.",
      Held: "Este historial contiene ese sello: lo que había aquí cuando se anotó sigue aquí.",
      Gone:
        "Este historial no contiene ese sello. Compruebe las cifras, y que son de este paciente. Si son correctas, puede faltar " +
        "aquí lo que se registró antes de anotarlo. Compare con una copia de seguridad de entonces antes de fiarse de esta historia.",
    },
    altered: "Este historial no está como se registró.",
    faults: {
      Altered: (what, when, by) =>
        `${what}, ${when}, ${by}: lo que se registró entonces se alteró o se quitó después, no mediante esta aplicación.`,
      Gap: (what, when, by) => `Antes de esto falta algo: ${what}, ${when}, ${by}.`,
      NotRecorded: (count, what) =>
        count === 1 ? `Ninguna acción aquí registró esto: ${what}.` : `Ninguna acción aquí registró estos ${count}: ${what}.`,
    },
    safe: "Por ello no se quitó ni se rechazó nada: lo que ve es lo que está guardado ahora.",
    next:
      "Compare lo nombrado arriba con el informe del laboratorio o con una copia de antes, y corríjalo con «Rectificar» si está " +
      "mal. Guarde ahora una copia de seguridad: conserva la prueba.",
    inHistory: "El historial de este paciente no está como se registró.",
    see: "Vea qué, en «Quién hizo qué»",
  },
  check: {
    title: "Quién hizo qué",
    intro:
      "Las iniciales de este dispositivo, ajustadas en «Próxima prueba y revisión», constan en todo lo que se hace aquí. Cada " +
      "acción está " +
      "enlazada con las anteriores por una suma, de modo que se ve una falta o una alteración.",
    button: "Comprobar las historias",
    stop: "Parar",
    progress: (done, of) => `${done} de ${of} pacientes comprobados`,
    whole: (patients) =>
      patients === 1
        ? "1 paciente comprobado: el historial está como se registró."
        : `${patients} pacientes comprobados: cada historial está como se registró.`,
    notBegun: (patients) =>
      patients === 1
        ? "En 1 más no se ha hecho nada desde que se enlazan los cambios: de él no se puede decir nada."
        : `En ${patients} más no se ha hecho nada desde que se enlazan los cambios: de ellos no se puede decir nada.`,
    faulty: (patients) =>
      patients === 1
        ? "El historial de 1 paciente no está como se registró."
        : `Los historiales de ${patients} pacientes no están como se registraron.`,
    access: "Anotar quién abre la página de un paciente",
    accessNames: { off: "No", on: "Sí" },
    accessNote: {
      off: "No se anota nada.",
      on:
        "Día, hora e iniciales de este dispositivo, una vez por visita. La lista está en «Quién hizo qué» de cada paciente, en este " +
        "dispositivo y en sus copias.",
    },
    accessSet: {
      off: "Ya no se anota quién abre la página de un paciente.",
      on: "Se anota quién abre la página de un paciente.",
    },
  },
};
