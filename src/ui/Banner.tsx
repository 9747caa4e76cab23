import type { ReactNode } from "react";
import styles from "./Banner.module.css";

type Props = {
  readonly tone?: "information" | "caution" | "danger";
  /** Across the page, or inside a form or list, where it is smaller and what stands around it announces it. */
  readonly size?: "page" | "inside";
  readonly children: ReactNode;
};

/**
 * A sentence set apart: something to know, to weigh, or that went wrong. It asks nothing and blocks nothing. A danger across the
 * page is also announced.
 */
export const Banner = ({ tone = "caution", size = "page", children }: Props) => (
  <span
    className={styles.banner}
    data-tone={tone}
    data-size={size}
    role={tone === "danger" && size === "page" ? "alert" : undefined}
  >
    {children}
  </span>
);
