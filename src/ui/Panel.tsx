import { useEffect, useId, useRef, type ReactNode } from "react";
import styles from "./Panel.module.css";

type Props = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** It was asked for and has just come: it takes the focus, and with it comes into view. */
  readonly takesFocus?: boolean;
};

/** One sheet of a page: a region named by its heading. */
export function Panel({ title, actions, children, takesFocus = false }: Props) {
  const headingId = useId();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) sheet.current?.focus();
  }, [takesFocus]);
  return (
    <section ref={sheet} className={styles.panel} aria-labelledby={headingId} tabIndex={takesFocus ? -1 : undefined}>
      <div className={styles.head}>
        <h2 className={styles.title} id={headingId}>
          {title}
        </h2>
        {actions === undefined ? null : (
          <div className={styles.actions} data-print="no">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
