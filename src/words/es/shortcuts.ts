import type { PageWords } from "../language.ts";

/** Las teclas que sirven sin ratón, por el lugar donde sirven. */
export const shortcuts: PageWords["shortcuts"] = {
  intro: "Las teclas no actúan mientras escribe en un campo ni con un diálogo abierto.",
  places: [
    {
      name: "En todas partes",
      keys: [
        ["?", "Esta lista"],
        ["Ctrl Z", "Deshacer"],
        ["Ctrl Y", "Rehacer; también Ctrl Mayús Z"],
        ["Esc", "Cierra lo que esté abierto"],
      ],
    },
    {
      name: "Pacientes",
      keys: [
        ["/", "Buscar"],
        ["o", "Los que van con retraso, desde el primero"],
        ["↑ ↓", "De paciente en paciente"],
        ["Inicio Fin", "Primer y último paciente de la lista"],
        ["Intro", "Abre el paciente; en la búsqueda, el primero encontrado"],
      ],
    },
    {
      name: "Un paciente",
      keys: [
        ["n", "Nuevo resultado"],
        ["w", "Por qué"],
        ["c", "Copiar para la nota"],
        ["m", "Marcar como revisado"],
        ["d", "Planificar la próxima prueba"],
        ["[ ]", "Paciente anterior y siguiente de la lista"],
      ],
    },
    {
      name: "En un gráfico",
      keys: [
        ["← →", "De resultado en resultado"],
        ["Inicio Fin", "Primer y último resultado"],
        ["T E R", "Añadir tratamiento, evento o resultado ese día"],
      ],
    },
    {
      name: "Comité de tumores",
      keys: [
        ["← →", "De caso en caso"],
        ["H", "Oculta las identidades"],
        ["D", "Demostración guiada"],
        ["Esc", "Sale de la presentación"],
      ],
    },
  ],
};
