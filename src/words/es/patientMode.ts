import type { PageWords } from "../language.ts";

/** Entregar el dispositivo a un paciente, y recuperarlo. */
export const patientMode: PageWords["history"]["patientMode"] = {
  handOver: {
    title: "Entregar el dispositivo",
    what:
      "En el modo paciente solo se llega al historial de este paciente, en todas las pestañas y tras recargar, hasta que se " +
      "dé el PIN.",
    honest:
      "El PIN evita que la gente curiosee. No detiene a quien abra las herramientas de desarrollo o los datos de este navegador.",
    remember: "Recuerde el PIN: el camino de vuelta sin él está en la documentación.",
    pin: "PIN",
    pinHint: "De 4 a 8 cifras.",
    again: "PIN otra vez",
    start: "Empezar el modo paciente",
    cancel: "Cancelar",
    working: "Empezando",
    different: "Los dos PIN son distintos. Escriba dos veces el mismo.",
    notAPin: {
      Empty: "Elija un PIN.",
      NotDigits: "Solo cifras.",
      TooShort: "Al menos 4 cifras.",
      TooLong: "Como mucho 8 cifras.",
    },
    notHandedOver: {
      NotSaved: "Un cambio aún no está guardado. Espere a que arriba diga «Guardado» e inténtelo de nuevo.",
      NotLoaded:
        "La parte de la aplicación que guarda un PIN no se pudo cargar. No cambió nada: vuelva a cargar la página e inténtelo de nuevo.",
      NotStored:
        "El bloqueo no se pudo guardar, así que el dispositivo no se entregó. Haga sitio en Ajustes, o permita que esta página guarde.",
    },
  },
  leave: "Salir del modo paciente",
  takeBack: {
    title: "Salir del modo paciente",
    what: "Para el equipo: escriba el PIN que se eligió al entregar el dispositivo.",
    pin: "PIN",
    leave: "Salir",
    stay: "Quedarse",
    working: "Comprobando",
    wrong: "Este no es el PIN.",
    wait: (time) => `Demasiados PIN equivocados. Inténtelo de nuevo en ${time}.`,
    seconds: (seconds) => (seconds === 1 ? "1 segundo" : `${seconds} segundos`),
    minutes: (minutes, seconds) => `${minutes} min ${String(seconds).padStart(2, "0")} s`,
    notRemoved: "El PIN es correcto, pero este navegador no deja cambiar lo que guarda la página. El modo paciente sigue.",
    notLoaded:
      "La parte de la aplicación que comprueba un PIN no se pudo cargar. No se pierde nada: vuelva a cargar la página e " +
      "inténtelo de nuevo.",
    noCryptography:
      "Este navegador no puede comprobar un PIN aquí: la página debe abrirse por https, o en este mismo dispositivo.",
  },
  unreadable: {
    title: "Este dispositivo está bloqueado",
    what: "Se entregó a un paciente, y el bloqueo no se puede leer. Por favor, devuélvalo al equipo.",
    team: "Equipo: no se ha perdido ninguna historia. «Patient mode» en la documentación dice cómo abrirlo de nuevo.",
  },
  device: {
    title: "De quién es este dispositivo",
    label: "Lo usa",
    names: { "care-team": "El equipo", "one-patient": "Un paciente" },
    set: {
      "care-team": "Ajustado: se abre en los pacientes.",
      "one-patient": "Ajustado: se abre en «Mi historial de B2M».",
    },
    oneIntro:
      "Aquí hay un paciente. Si lo usa ese paciente, este dispositivo se abre en «Mi historial de B2M»; todas las historias " +
      "siguen al alcance.",
    otherIntro:
      "Para el dispositivo propio de un paciente. Se puede ajustar donde haya exactamente un paciente, sin contar los de " +
      "demostración ni los archivados.",
    noEffect: "Ajustado para un paciente, y aquí no hay exactamente uno: este dispositivo se abre en los pacientes.",
    patientMode:
      "Para mostrar a un paciente su historial en un dispositivo que guarda otros, entréguelo: en «Mi historial de B2M», «Entregar " +
      "el dispositivo». Hasta que se dé el PIN no se llega a nada más. El PIN evita que la gente curiosee; no detiene a quien abra las " +
      "herramientas de desarrollo o los datos del navegador.",
  },
};
