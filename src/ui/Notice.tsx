import type { ReactNode } from "react";
import styles from "./Notice.module.css";

type Props = { readonly tone: "information" | "caution" | "danger"; readonly children: ReactNode };

/** A sentence set apart from the page it stands on. A danger is also announced. */
export const Notice = ({ tone, children }: Props) => (
  <div className={styles.notice} data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
    {children}
  </div>
);
