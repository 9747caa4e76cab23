import type { PageWords } from "../language.ts";

/** Documentos guardados que no se pueden leer: por qué, y qué se puede hacer. */
export const recovery: PageWords["recovery"] = {
  title: "Documentos guardados que no se pueden leer",
  intro:
    "Los demás pacientes están cargados y a salvo. En esta página no se cambió ni se sobrescribió nada. Descargue el texto y " +
    "guárdelo: puede contener resultados recuperables. Después se puede apartar, sin cambios, para que su " +
    "lugar se pueda volver a escribir.",
  none: "Todos los documentos guardados se pueden leer. No hay nada que recuperar.",
  document: (number) => `Documento ${number}`,
  storedUnder: "Guardado con la clave",
  size: (characters) => `${characters} caracteres`,
  download: "Descargar su texto",
  copyShown: "Mostrar el texto",
  moveAside: "Apartarlo",
  moved: "Apartado, byte a byte. Su lugar se puede volver a escribir.",
  takeOffTheList: "Quitarlo de la lista",
  tookOffTheList: "Quitado de la lista de pacientes de este dispositivo. Una copia de seguridad devuelve al paciente.",
  saveAgain: "Guardarlo de nuevo",
  stillHeld: (name) =>
    `Esta página aún tiene a ${name} como se leyó e introdujo aquí por última vez. Cuando se aparte el texto dañado, eso se ` +
    `guarda en su lugar.`,
  missingStillHeld: (name) =>
    `Esta página aún tiene a ${name} como se leyó e introdujo aquí por última vez. Solo se guarda de nuevo si usted lo pide, o ` +
    `cambia algo.`,
  notMoved: {
    StorageFull:
      "No apartado: no hay sitio para una segunda copia, y la primera no se toca antes de que la haya. Haga sitio en " +
      "este navegador e inténtelo de nuevo.",
    StorageDenied: "No apartado: este navegador no deja que la página use su almacenamiento. No cambió nada.",
    Changed:
      "No apartado: lo guardado allí ya no es lo que muestra esta página. No cambió nada. Vuelva a cargar la página y mire de nuevo.",
  },
  asideTitle: "Apartados",
  asideIntro: "Estos textos se apartaron y se conservan en este navegador exactamente como se encontraron.",
  why: {
    NotJson: "El texto está dañado: no es un documento de esta aplicación.",
    HalfWritten: "El documento empieza bien y le falta el final, como cuando se detuvo el navegador a mitad de escribir.",
    Damaged: (path) => `El documento está dañado en «${path}».`,
    Newer: (version) => `Lo escribió una versión posterior de esta aplicación (versión ${version}). Ábralo con esa versión.`,
    Missing: "El índice nombra a este paciente, y no hay documento. El navegador u otro programa puede haberlo quitado.",
  },
};
