import { care } from "./en/care.ts";
import { fields } from "./en/fields.ts";
import { names } from "./en/names.ts";
import { patientForm } from "./en/patientForm.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";

/** Every text that a user can read, in English. A second language is a second file of this shape. */
export const en = { care, fields, names, patientForm, settings, shell };

/** What a language must provide. */
export type Words = typeof en;
