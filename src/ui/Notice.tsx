import type { ReactNode } from "react";
import styles from "./Notice.module.css";

type Props = { readonly kind?: "caution" | "information" | "refusal"; readonly children: ReactNode };

/** A sentence set apart: something to weigh, to know, or that was refused. It asks nothing and blocks nothing. */
export const Notice = ({ kind = "caution", children }: Props) => (
  <span className={styles.notice} data-kind={kind}>
    {children}
  </span>
);
