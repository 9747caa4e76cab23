import type { Words } from "../../language.ts";

/** Lo que se dice cuando algo falló: qué pasó, qué está a salvo, qué hacer. */
export const trouble: Words["trouble"] = {
  pageCrash: "Esta página no se pudo mostrar",
  pageMissing: "Esta página no se pudo cargar",
  partMissing: "Esta parte de la página no se pudo cargar. Lo guardado no se tocó.",
  release: {
    Asking: "Una parte de la aplicación no se pudo cargar.",
    Unreachable:
      "Una parte de la aplicación no se pudo cargar: su servidor no responde. Lo guardado en este dispositivo no se " +
      "tocó. Inténtelo de nuevo cuando haya conexión.",
    Failed: "Una parte de la aplicación no se pudo cargar. Lo que empezó en un formulario se conserva en esta pestaña.",
    Replaced:
      "Una versión nueva de la aplicación ha sustituido a la de esta pestaña. Puede que partes de la antigua ya no se abran. Lo que " +
      "empezó en un formulario se conserva en esta pestaña.",
    Waiting: "Hay una versión nueva de la aplicación. Lo que empezó en un formulario se conserva en esta pestaña.",
    reload: "Volver a cargar ahora",
    update: "Actualizar ahora",
    tryAgain: "Intentar de nuevo",
    later: "Más tarde",
  },
  handedOver: "No cambió nada. Vuelva a cargar la página, o devuelva el dispositivo a su equipo.",
  allSaved: "Todos los resultados registrados hasta ahora están guardados en este dispositivo.",
  lastChangeNotSaved:
    "El último cambio aún no está guardado. Deje abierta esta pestaña y avise al soporte antes de volver a cargar.",
  toRoster: "Ir a los pacientes",
  reportCode: "Si vuelve a pasar, comunique el código",
  nowhere: "No hay ninguna página en esta dirección",
  nowhereHelp: "No cambió nada. Los pacientes están a un clic.",
  broughtBack: (count) =>
    count === 1
      ? "Un paciente faltaba en el primer almacenamiento de este navegador y se recuperó de la segunda copia."
      : `${count} pacientes faltaban en el primer almacenamiento de este navegador y se recuperaron de la segunda copia.`,
  mendedCopy: (count) =>
    count === 1
      ? "Un paciente estaba anticuado o dañado en el primer almacenamiento de este navegador y se reparó con la segunda copia."
      : `${count} pacientes estaban anticuados o dañados en el primer almacenamiento de este navegador y se repararon con la ` +
        `segunda copia.`,
  mendedSecond: (count) =>
    count === 1
      ? "Un paciente estaba dañado en la segunda copia y se reparó con el primer almacenamiento de este navegador."
      : `${count} pacientes estaban dañados en la segunda copia y se repararon con el primer almacenamiento de este navegador.`,
  recoveryBanner: (count) =>
    count === 1
      ? "Un documento guardado no se pudo leer o falta. No se sobrescribió nada."
      : `${count} documentos guardados no se pudieron leer o faltan. No se sobrescribió nada.`,
  recoveryOpen: "Ver qué se puede hacer",
  denied:
    "Este navegador no deja que la página lea su almacenamiento, así que no se puede decir si hay pacientes guardados aquí. " +
    "Lo que introduzca ahora no se conservará.",
};
