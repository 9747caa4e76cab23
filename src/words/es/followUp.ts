import type { PageWords } from "../language.ts";

/** Planificar la próxima prueba, marcar como revisado, y lo que dicen los ajustes. */
export const followUp: PageWords["followUp"] = {
  due: "Próxima prueba el",
  dueHint: "Un día, o «+28» para dentro de 28 días. Vacío donde solo cuenta el plazo.",
  every: "Después cada",
  everyHint: "Contado desde cada último resultado de B2M.",
  noInterval: "Sin plazo",
  byDefault: (v) => `Sin un plan aquí valen los ajustes: ${v.every} (${v.purpose}).`,
  noDefault: "Sin un plan aquí no toca nada: los ajustes no nombran plazo para este motivo.",
  choices: {
    weeks: (count) => (count === 1 ? "1 semana" : `${count} semanas`),
    months: (count) => (count === 1 ? "1 mes" : `${count} meses`),
  },
  save: "Guardar plan",
  remove: "Quitar el plan",
  discard: "¿Descartar este plan?",
  empty: "Dé un día, un plazo, o ambos.",
  notADay: (text, shape) => `«${text}» no es un día. Escríbalo como ${shape}.`,
  inThePast: (today) => `Ese día ya pasó. Hoy es ${today}.`,
  notKept: "No guardado: esta historia ya no está abierta aquí. Vuelva a cargar la página antes de intentarlo de nuevo.",
  takeAlong: (day) => `Para llevar: ${day} como archivo para un calendario. Contiene el día y «Prueba de B2M».`,
  withName: "Con el nombre del paciente",
  calendarFile: "Guardar archivo de calendario",
  eventTitle: "Prueba de B2M",
  eventTitleOf: (name) => `Prueba de B2M: ${name}`,
  reviewIntro:
    "Dice que el equipo ha mirado los resultados y lo que se dice de ellos, tal como están ahora. Lo que llegue o " +
    "cambie después destaca hasta que también se revise.",
  initials: "Iniciales",
  initialsHint: "Se conservan en este dispositivo para la próxima vez. También están en Ajustes.",
  initialsMissing: "Escriba sus iniciales: una revisión sin nombre no es de nadie.",
  initialsTooLong: (limit) => `Más de ${limit} caracteres. Acórtelo.`,
  discardReview: "¿Descartar estas iniciales?",
  reviews: "Revisiones hasta ahora",
  reviewed: (v) => `${v.day}, ${v.by}`,
  takeBack: "Retirar",
  takeBackOf: (v) => `Retirar la revisión del ${v.day}, ${v.by}`,
  settings: {
    title: "Próxima prueba y revisión",
    intro: "Lo que vale donde un paciente no tiene plan propio, contado desde el último resultado de B2M según su motivo.",
    purpose: { "not-recorded": "Motivo no registrado" },
    none: "Sin plazo por defecto",
    intervalSet: (purpose, every) => `${purpose}: ${every}`,
    initials: "Iniciales del dispositivo",
    initialsHint: "Firman lo que se introduce, cambia, retira, importa, une o marca como revisado en este dispositivo.",
    saveInitials: "Guardar iniciales",
    initialsSet: (by) => (by === "" ? "No se guardan iniciales" : `Iniciales: ${by}`),
    shows: "El historial propio del paciente muestra",
    showsNames: { all: "Todos los resultados", reviewed: "Resultados revisados" },
    showsNote: {
      all: "Los resultados nuevos se ven enseguida.",
      reviewed:
        "Los resultados nuevos se ven cuando están marcados como revisados. Al paciente se le dice que su equipo mira primero " +
        "los nuevos.",
    },
    showsSet: { all: "Los pacientes ven todos los resultados", reviewed: "Los pacientes ven los resultados revisados" },
    notices: "Aviso cuando tocan pruebas",
    noticesNames: { off: "No", on: "En este dispositivo" },
    noticesNote:
      "Lo muestra el navegador una vez al día mientras la aplicación está abierta: cuántos pacientes, y ningún nombre.",
    noticesRefused: "Este navegador no deja que la página muestre avisos.",
    noticesSet: { off: "Sin avisos", on: "Los avisos están activados" },
  },
  notice: {
    title: "Pruebas de B2M",
    body: (overdue, today) =>
      [...(overdue === 0 ? [] : [`${overdue} con retraso`]), ...(today === 0 ? [] : [`${today} para hoy`])].join(", "),
  },
};
