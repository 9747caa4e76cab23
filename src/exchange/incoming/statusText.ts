import { PURPOSES, type Purpose } from "../../domain/measuring/observation.ts";
import { headerKey } from "./columnHeaders.ts";
import type { FoundStatus } from "./found.ts";

const WORDS: { readonly [word: string]: FoundStatus } = {
  final: "final",
  f: "final",
  complete: "final",
  completed: "final",
  endgultig: "final",
  endbefund: "final",
  freigegeben: "final",
  validated: "final",
  validiert: "final",
  definitif: "final",
  definitivo: "final",
  valide: "final",
  validado: "final",
  verified: "final",
  preliminary: "preliminary",
  p: "preliminary",
  prelim: "preliminary",
  provisional: "preliminary",
  vorlaufig: "preliminary",
  vorbefund: "preliminary",
  teilbefund: "preliminary",
  provisoire: "preliminary",
  preliminar: "preliminary",
  provvisorio: "preliminary",
  preliminare: "preliminary",
  corrected: "corrected",
  c: "corrected",
  amended: "corrected",
  korrigiert: "corrected",
  korrektur: "corrected",
  corrige: "corrected",
  corregido: "corrected",
  corretto: "corrected",
  "corrected by the laboratory": "corrected",
  "entered in error": "entered-in-error",
  error: "entered-in-error",
  withdrawn: "entered-in-error",
  w: "entered-in-error",
  d: "entered-in-error",
  deleted: "entered-in-error",
  irrtumlich: "entered-in-error",
  zuruckgezogen: "entered-in-error",
  cancelled: "cancelled",
  canceled: "cancelled",
  x: "cancelled",
  storniert: "cancelled",
  annule: "cancelled",
  cancelado: "cancelled",
  anulado: "cancelled",
  annullato: "cancelled",
  pending: "not-yet",
  registered: "not-yet",
  i: "not-yet",
  "in progress": "not-yet",
  ausstehend: "not-yet",
  "in arbeit": "not-yet",
  "en cours": "not-yet",
  pendiente: "not-yet",
  "in corso": "not-yet",
  folgt: "not-yet",
};

/** What a status in a table says; no text is a final result, a text that is not known is nothing. */
export function readStatusText(text: string): FoundStatus | undefined {
  if (text.trim() === "") return "final";
  const key = headerKey(text);
  return Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
}

/** Why a test was done, in the words of our own export. */
export function readPurposeText(text: string): Purpose | "" | undefined {
  if (text.trim() === "") return "";
  const key = headerKey(text);
  return PURPOSES.find((purpose) => headerKey(purpose) === key);
}
