import type { ReactNode } from "react";
import styles from "./PageHead.module.css";

type Props = { readonly title: ReactNode; readonly intro?: ReactNode; readonly actions?: ReactNode };

/** The top of a page: its one level-1 heading, a line on what the page is for, and what can be done here. */
export const PageHead = ({ title, intro, actions }: Props) => (
  <header className={styles.head}>
    <div className={styles.words}>
      <h1 className={styles.title}>{title}</h1>
      {intro === undefined ? null : <div className={styles.intro}>{intro}</div>}
    </div>
    {actions === undefined ? null : (
      <div className={styles.actions} data-print="no">
        {actions}
      </div>
    )}
  </header>
);
