/** The texts of a form, field by field. */
export type Texts<Field extends string> = { readonly [field in Field]: string };

/** The texts of a form, and which of them the user has typed. */
export type Typed<Field extends string> = { readonly texts: Texts<Field>; readonly typed: ReadonlySet<Field> };
