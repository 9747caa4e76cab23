import type { Words } from "../../language.ts";

/** La lista de pacientes. */
export const roster: Words["roster"] = {
  title: "Pacientes",
  intro: "La última B2M de cada paciente, y si su cambio es más que azar.",
  add: "Añadir paciente",
  loadDemo: "Cargar pacientes de demostración",
  importResults: "Importar",
  none: "Aún no hay pacientes",
  noneHelp:
    "Añada un paciente para introducir sus resultados de B2M, o cargue diez personas inventadas para ver la aplicación. Todo " +
    "queda en este navegador.",
  noneHelpShared:
    "Añada un paciente para introducir sus resultados de B2M, o cargue diez personas inventadas para ver la aplicación. Los " +
    "pacientes del equipo llegan de su servidor.",
};
