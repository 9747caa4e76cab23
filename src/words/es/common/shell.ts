import type { Words } from "../../language.ts";

/** El marco de todas las páginas. */
export const shell: Words["shell"] = {
  loading: "Cargando",
  productName: "B2M Monitor",
  skipToContent: "Ir al contenido",
  navigation: "Menú principal",
  patients: "Pacientes",
  board: "Comité",
  import: "Importar",
  settings: "Ajustes",
  methods: "Métodos",
  close: "Cerrar",
  storage: "Almacenamiento",
  saved: "Guardado",
  oneCopy: "en un solo lugar",
  reading: (read, of) => `Leídos ${read} de ${of} pacientes`,
  readingBrokeOff: (read, of) => `Solo se pudieron leer ${read} de ${of} pacientes. Vuelva a cargar la página.`,
  readingTitle: "Se leen las historias …",
  readingHelp: "Esta página las necesita todas. Se abre sola en cuanto estén leídas.",
  savedAt: (time) => `Guardado ${time}`,
  saving: "Guardando",
  notSavedFull: "No guardado: el almacenamiento está lleno. Exporte ahora.",
  notSavedDenied: "No guardado: este navegador no deja que la página guarde nada. Exporte ahora.",
  notSavedUnreadable: "No guardado: la copia guardada de este paciente no se puede leer y no se tocó. Exporte ahora.",
  pending: (count) => (count === 1 ? "1 cambio espera." : `${count} cambios esperan.`),
  exportNow: "Exportar copia de seguridad",
  shortcuts: "Atajos de teclado",
  notADevice:
    "Para equipos asistenciales formados. Apoya el juicio clínico y no lo sustituye. No sirve para diagnóstico ni cribado. No " +
    "es un producto sanitario.",
  synthetic: "Demostración: una persona inventada. No hay datos de pacientes reales.",
  syntheticShort: "Demo",
};
