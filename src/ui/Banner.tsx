import type { ReactNode } from "react";
import styles from "./Banner.module.css";

type Props = { readonly tone: "information" | "caution" | "danger"; readonly children: ReactNode };

/** A sentence set apart from the page it stands on. A danger is also announced. */
export const Banner = ({ tone, children }: Props) => (
  <div className={styles.banner} data-tone={tone} role={tone === "danger" ? "alert" : undefined}>
    {children}
  </div>
);
