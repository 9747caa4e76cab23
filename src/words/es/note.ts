import type { PageWords } from "../language.ts";

/** Un resumen para pegar en otra historia. */
export const note: PageWords["note"] = {
  intro: "Texto simple para otra historia. Nada en él dice de quién es, salvo que usted lo marque.",
  reader: "Escrito para",
  readers: { clinician: "Profesionales", patient: "El paciente" },
  withIdentity: "Con nombre y fecha de nacimiento",
  text: "Texto",
  copy: "Copiar",
  copied: "Copiado.",
  byHand: "Este navegador no deja copiar aquí. El texto está seleccionado: pulse Ctrl+C (en un Mac: Comando+C).",
  head: (v) => `${v.what}, a ${v.today}`,
  last: (count) => (count === 1 ? "Último resultado:" : `Últimos ${count} resultados:`),
  result: (v) => `- ${v.day}: ${v.value}, ${v.flag} (${v.limits}${v.laboratory === undefined ? "" : `; ${v.laboratory}`})`,
  beside: (values) => `Al lado: ${values}.`,
  companion: (v) => `${v.name} ${v.value} (${v.day})`,
  nextTest: (v) => `Próxima prueba: ${v.day}, ${v.distance}.`,
  source: "De B2M Monitor: cifras y ninguna evaluación de la respuesta. No sirve para diagnóstico ni cribado.",
};
