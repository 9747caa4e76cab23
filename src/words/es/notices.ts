import type { PageWords } from "../language.ts";

/** Las partes de otros en esta aplicación, y sus licencias. */
export const notices: PageWords["notices"] = {
  title: "Licencias",
  intro:
    "Esta aplicación está hecha con partes que otros escribieron y dieron. Aquí están sus nombres, versiones y licencias, como piden.",
  count: (count) => (count === 1 ? "1 parte" : `${count} partes`),
  licence: (licence, name, parts) =>
    parts === 1 ? `Licencia de ${name}: ${licence}` : `Licencia de ${name} y ${parts - 1} más: ${licence}`,
  missing: "No se pudieron traer las licencias. Vienen con la aplicación: conéctese a su servidor y abra esta página de nuevo.",
  notBuilt: "Esto es una ejecución de desarrollo. Las licencias se escriben al construir la aplicación (npm run build).",
};
