import type { ReactNode } from "react";
import styles from "./FormGrid.module.css";

/** The fields of a form: two columns where there is width, one on a phone. What appears under a field moves nothing. */
export const FormGrid = ({ children }: { readonly children: ReactNode }) => <div className={styles.grid}>{children}</div>;

/** A field as wide as the form. */
export const WideField = ({ children }: { readonly children: ReactNode }) => <div className={styles.wide}>{children}</div>;
