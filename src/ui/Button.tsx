import type { ComponentPropsWithRef, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import styles from "./Button.module.css";

type Look = {
  /** Filled is the one thing a place is for; default stands beside it; subtle is a tool; light asks softly. */
  readonly variant?: "filled" | "default" | "subtle" | "light";
  /** Among the tools of a panel, in a row or in a sentence it is small. */
  readonly size?: "compact-xs" | "compact-sm" | "compact-md";
  /** Red where something is taken away for good. */
  readonly color?: "red" | "gray";
};

type ButtonProps = Look &
  ComponentPropsWithRef<"button"> & {
    /** Its work goes on: it cannot be pressed, and shows so. */
    readonly loading?: boolean;
  };

const classOf = (className: string | undefined): string => `${styles.button} ${className ?? ""}`.trimEnd();

const Label = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.label} data-button-text="">
    {children}
  </span>
);

/** A button. Plain, and not the component library's: every page has one, and the library's brought 40 kB of machinery along. */
export function Button({ variant, size, color, loading = false, disabled, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(loading ? { "data-loading": true, "aria-busy": true } : {})}
      disabled={loading || disabled}
      className={classOf(className)}
      data-variant={variant ?? "filled"}
      data-size={size}
      data-color={color}
    >
      <Label>{children}</Label>
    </button>
  );
}

/** A link that looks like a button: it leads to a place of the app. */
export function ButtonLink({ variant, size, color, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={classOf(className)} data-variant={variant ?? "filled"} data-size={size} data-color={color}>
      <Label>{children}</Label>
    </Link>
  );
}
