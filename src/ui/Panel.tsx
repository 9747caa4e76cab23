import { useId, type ReactNode } from "react";
import styles from "./Panel.module.css";

type Props = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One sheet of a page: a region named by its heading. */
export function Panel({ title, actions, children }: Props) {
  const headingId = useId();
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
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
