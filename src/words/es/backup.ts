import type { PageWords } from "../language.ts";

/** Cuándo se hizo la última copia de seguridad, y el recordatorio. */
export const backup: PageWords["backup"] = {
  menu: "Copia de seguridad",
  last: (moment) => `Última copia de seguridad: ${moment}.`,
  never: "En este dispositivo no se ha hecho ninguna copia de seguridad.",
  nothing: "Aquí no hay nada que una copia tuviera que contener.",
  upToDate: "Desde entonces no ha cambiado nada.",
  changesSince: (count, isOne) => `${count} ${isOne ? "cambio" : "cambios"} desde entonces.`,
  changesOnlyHere: (count, isOne) =>
    isOne ? `${count} cambio está solo en este navegador.` : `${count} cambios están solo en este navegador.`,
  orMore: (count) => `${count} o más`,
  due: "Haga una copia: si se borran los datos de este navegador o se pierde el dispositivo, lo que solo está aquí desaparece.",
  now: "Hacer copia ahora",
  later: "Ahora no",
  toSettings: "Copia y almacenamiento en Ajustes",
  readable: "El archivo no está cifrado. En Ajustes se puede cifrar.",
  wrote: (file) => `Copia escrita: ${file}.`,
  file: {
    button: "Mantener al día un archivo de copia",
    help:
      "En una carpeta que usted elija, en este dispositivo o en uno a su alcance. " +
      "El archivo se escribe de nuevo unos segundos después de cada cambio, mientras la aplicación está abierta.",
    encrypt: "Cifrar el archivo con una frase de acceso",
    begin: "Elegir la carpeta",
    stop: "Dejar de mantenerlo",
    allow: "Permitir de nuevo la carpeta",
    tryAgain: "Escribirlo ahora",
    where: (file, folder) => `${file} en la carpeta «${folder}».`,
    encrypted: "Está cifrado.",
    readable: "No está cifrado: tenga la carpeta donde puedan estar datos de pacientes.",
    stays: "El archivo que se escribió queda donde está.",
    refused: "El navegador no dio la carpeta. No cambió nada.",
    state: {
      NotAllowed: "El archivo de copia no se mantiene al día: el navegador quiere que se permita de nuevo la carpeta.",
      Waiting: "Archivo de copia: un cambio espera a escribirse.",
      Writing: "Archivo de copia: se está escribiendo.",
      Failed: "El archivo de copia no se pudo escribir. ¿Sigue ahí la carpeta, y hay sitio?",
    },
    upToDate: (moment) => `Archivo de copia: al día, ${moment}.`,
  },
  failed: "La copia no se pudo escribir. No cambió nada.",
};
