import type { Words } from "../../language.ts";

/** El formulario que añade o modifica un paciente. */
export const patientForm: Words["patientForm"] = {
  familyName: "Apellidos",
  givenName: "Nombre",
  recordNumber: "Número de historia",
  birthDate: "Fecha de nacimiento",
  sex: "Sexo",
  sexHint: "Para la TFGe y los límites según el sexo.",
  diagnosis: "Diagnóstico",
  noDiagnosis: "No registrado",
  diagnosedOn: "Diagnosticado el",
  save: "Guardar paciente",
  reason: "Motivo del cambio",
  dayWithAge: (dayInWords, years) => `${dayInWords}, ${years === 1 ? "1 año" : `${years} años`}`,
  underAge: "Menor de 18: aquí no hay límites y la valoración está desactivada.",
  alreadyRecorded: "Ya está aquí:",
  sameTitle: "¿Es alguien que ya está aquí?",
  sameQuestion: "Una segunda historia de la misma persona reparte sus resultados: cada evolución muestra entonces una parte.",
  sameRecordNumber: "mismo número de historia",
  sameNameAndBirthDate: "mismos apellidos y misma fecha de nacimiento",
  archived: "archivado",
  refusedFamilyName: "Escriba un apellido. Con eso basta.",
  tooLong: (limit) => `Más de ${limit} caracteres. Acórtelo.`,
  dayInFuture: "Este día está en el futuro.",
  diagnosedBeforeBirth: (birthDate) => `Antes de la fecha de nacimiento, ${birthDate}.`,
  notAChoice: (text) => `«${text}» no es una de las opciones.`,
};
