import type { Words } from "../../language.ts";

const days = (count: number): string => (count === 1 ? "1 día" : `${count} días`);

/** En qué pensar hoy: los filtros sobre la lista, y la petición de repetir. */
export const worklist: Words["worklist"] = {
  title: "Lista de trabajo",
  all: "Todos",
  group: {
    "rising-confirmed": "En aumento, confirmado",
    "rising-possible": "En aumento, posible",
    "new-laboratory": "Laboratorio nuevo",
    overdue: "Con retraso",
    falling: "En descenso",
    "not-interpreted": "No interpretado",
    "too-few": "Muy pocos resultados",
    "no-change": "Ningún cambio demostrado",
    "due-soon": "Toca pronto",
    "not-reviewed": "Sin revisar",
  },
  about: {
    "rising-confirmed": "Un aumento confirmado en alguna serie de B2M",
    "rising-possible": "Un posible aumento en alguna serie de B2M: pide repetir",
    "new-laboratory": "El laboratorio o el método cambió con el último resultado, que no se puede comparar",
    overdue:
      "Pasó el día planificado de la próxima prueba, o la repetición que pide un posible aumento o descenso no se introdujo en " +
      "cuatro semanas",
    falling: "Un descenso confirmado o posible en alguna serie de B2M",
    "not-interpreted":
      "Una serie de B2M que se muestra y no se valora: diálisis, menores de 18, pH de la orina, o sin cifra de variación",
    "too-few": "Una serie de B2M con menos de dos resultados comparables, o ningún resultado",
    "no-change": "Ningún cambio demostrado en ninguna serie de B2M; uno pequeño podría estar oculto",
    "due-soon": "La próxima prueba toca en 14 días",
    "not-reviewed": "Resultados que nadie ha marcado como revisados, o que llegaron o cambiaron después",
  },
  nobody: (group) => `Ningún paciente está en «${group}».`,
  nobodyFound: (group, query) => `Ningún paciente en «${group}» coincide con «${query}».`,
  showAll: "Mostrar todos",
  repeatAskedFor: (day) => `Se pide repetir antes del ${day}`,
  repeatOverdue: (count) => `Toca repetir: ${days(count)} de retraso`,
  setAside: "Apartar",
  setAsideOf: (what) => `Apartar la petición de repetir: ${what}`,
  isSetAside: (why) => `Apartada: ${why}`,
  setAsideOn: (day) => `el ${day}`,
  askAgain: "Pedir de nuevo",
  askAgainOf: (what) => `Pedir de nuevo la repetición: ${what}`,
  askAgainReason: "Pedida de nuevo desde la lista",
  dialogTitle: "Apartar la petición de repetir",
  dialogWhat: (v) => `${v.patient}: ${v.measurand}, «${v.verdict}» con el resultado del ${v.day}.`,
  dialogEffect:
    "La lista de trabajo deja de pedirlo solo para este resultado; uno más nuevo lo pide otra vez. La valoración queda como está.",
  reason: "Motivo",
  reasonHint: "Elija uno abajo o escriba otro.",
  reasons: ["Repetición ya pedida", "Explicado clínicamente", "Resultado conocido en otro sitio"],
  suggestions: "Elegidos a menudo",
  reasonMissing: "Escriba por qué. Una petición de repetir nunca se aparta sin motivo.",
  reasonTooLong: (limit) => `Más de ${limit} caracteres. Acórtelo.`,
  notKept: "No guardado: esta historia ya no está abierta aquí. Vuelva a cargar la página antes de intentarlo de nuevo.",
  cancel: "Cancelar",
  save: "Apartar",
  wasSetAside: (patient) => `petición de repetir apartada, ${patient}`,
};
