import styles from "./field.module.css";

/** How every field stands: its label above, its hint or error below, where an error takes the hint's place. */
export const FIELD_LOOK = {
  inputWrapperOrder: ["label", "input", "description", "error"] as ("label" | "input" | "description" | "error")[],
  classNames: { input: styles.input ?? "", label: styles.label ?? "", description: styles.note ?? "", error: styles.note ?? "" },
};

/** The one line under a field: what is wrong, or else what helps. */
export const underField = (
  hint: string | undefined,
  error: string | undefined,
): { readonly description?: string; readonly error?: string } =>
  error === undefined ? (hint === undefined ? {} : { description: hint }) : { error };
