import type { HTMLAttributes } from "react";
import styles from "./Unseen.module.css";

type Props = HTMLAttributes<HTMLElement> & { readonly as?: "span" | "p" | "h1" | "h2" };

/** Heard and not seen: the name of a column of buttons, what was just done, a control that another stands for. */
export const Unseen = ({ as: Element = "span", ...rest }: Props) => <Element {...rest} className={styles.unseen} />;
