import type { PageWords } from "../language.ts";

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** Las salidas: copia de seguridad, FHIR, CSV. */
export const exporting: PageWords["exporting"] = {
  buttons: {
    all: {
      backup: "Exportar copia de seguridad",
      fhir: "Exportar todo como FHIR",
      csv: "Exportar todo como CSV",
      care: "Exportar todos los tratamientos como CSV",
    },
    one: {
      backup: "Exportar copia de seguridad",
      fhir: "Exportar como FHIR",
      csv: "Exportar resultados como CSV",
      care: "Exportar tratamiento como CSV",
    },
  },
  carries: {
    backup: {
      all:
        "Todo: todos los pacientes, también los archivados, con cada estado anterior y su motivo, y estos ajustes. El " +
        "archivo que hay que guardar.",
      one: "Todo de este paciente con cada estado anterior y su motivo, y los ajustes de este dispositivo. Se restaura en Ajustes.",
    },
    fhir: {
      all:
        "Para otros sistemas clínicos: un Bundle FHIR R4 con pacientes, diagnósticos, resultados, tratamiento y eventos, con cada " +
        "estado anterior como Provenance; los hallazgos, notas del comité, pruebas planificadas y revisiones van como Basic. " +
        "Los ajustes no.",
      one:
        "Para otros sistemas clínicos: un Bundle FHIR R4 con el paciente, su diagnóstico, resultados, tratamiento y eventos, con cada " +
        "estado anterior como Provenance; los hallazgos, notas del comité, pruebas planificadas y revisiones van como Basic.",
    },
    csv: {
      all:
        "Para hojas de cálculo y la importación de esta aplicación: una línea por resultado, tal como se informó, con nombre, fecha de " +
        "nacimiento y número de historia en cada línea. No contiene estados anteriores, tratamiento ni pacientes sin " +
        "resultados. Una celda que " +
        "podría tomarse por fórmula empieza con un apóstrofo. Las hojas de cálculo pueden alterar lo que abren y guardan, como " +
        "los ceros iniciales.",
      one:
        "Para hojas de cálculo y la importación de esta aplicación: una línea por resultado, tal como se informó, con nombre, fecha de " +
        "nacimiento y número de historia en cada línea. No contiene estados anteriores ni tratamiento. Una celda que podría " +
        "tomarse por fórmula " +
        "empieza con un apóstrofo. Las hojas de cálculo pueden alterar lo que abren y guardan, como los ceros iniciales.",
    },
    care: {
      all:
        "Líneas de tratamiento, eventos, pruebas planificadas y revisiones (día, iniciales), para hojas de cálculo y la " +
        "importación de esta " +
        "aplicación, cada una con nombre, fecha de nacimiento y número de historia. No contiene estados anteriores ni pacientes " +
        "sin nada de esto.",
      one:
        "Líneas de tratamiento, eventos, pruebas planificadas y revisiones (día, iniciales), para hojas de cálculo y la " +
        "importación de esta " +
        "aplicación, cada una con nombre, fecha de nacimiento y número de historia. No contiene estados anteriores.",
    },
  },
  warning:
    "Estos archivos contienen datos de pacientes que cualquiera puede leer, salvo la copia si está cifrada. Téngalos donde " +
    "tales datos puedan estar.",
  encrypt: "Cifrar la copia con una frase de acceso",
  cannotEncrypt: "Esta página no se abrió por una conexión segura, así que este navegador no la deja cifrar.",
  passphrase: "Frase de acceso",
  again: "Repita la frase de acceso",
  show: "Mostrar lo escrito",
  passphraseHint:
    "Al menos 12 caracteres de cualquier tipo. Cuatro o cinco palabras sin relación se recuerdan bien y se adivinan mal.",
  lose: "Si la pierde, nadie puede abrir el archivo. No se guarda y nunca sale de esta página.",
  strength: {
    "too-short": (length, least) => `${length} de al menos ${least} caracteres.`,
    enough: (length) => `${length} caracteres. Más larga es más segura.`,
    long: (length) => `${length} caracteres: larga.`,
  },
  tooShort: (least) => `Al menos ${least} caracteres: quien tenga el archivo puede probar las cortas una tras otra.`,
  notTheSame: "Las dos no son iguales.",
  writing: "Se escribe el archivo.",
  failed: "El archivo no se pudo escribir. No cambió nada.",
  nobody: "Aún no hay ningún paciente que exportar.",
  wrote: {
    backup: (file, holds) => `Escrito: ${file}, una copia de ${holds}, con historial y ajustes.`,
    encrypted: (file, holds) =>
      `Escrito: ${file}, una copia cifrada de ${holds}, con historial y ajustes. Solo se abre con la frase de acceso.`,
    fhir: (file, holds) => `Escrito: ${file}, un Bundle FHIR de ${holds}.`,
    csv: (file, holds) => `Escrito: ${file}, con ${holds}.`,
    care: (file, holds) => `Escrito: ${file}, con ${holds}.`,
  },
  patients: (number) => count(number, "paciente", "pacientes"),
  results: (number) => count(number, "resultado", "resultados"),
  entries: (number) =>
    count(number, "línea de tratamiento, evento, plan o revisión", "líneas de tratamiento, eventos, planes y revisiones"),
  ofWhom: (whole, parts) => `${whole} (${parts})`,
  archived: (number) => (number === 1 ? "1 archivado" : `${number} archivados`),
  madeUp: (number) => (number === 1 ? "1 inventado para la demostración" : `${number} inventados para la demostración`),
  withoutResults: (number) =>
    number === 1 ? "1 paciente sin resultados no está en él." : `${number} pacientes sin resultados no están en él.`,
  patientTitle: (name) => `Exportar ${name}`,
};
