import { useId, useRef, type ReactNode } from "react";
import { useListed } from "./Contents.tsx";
import styles from "./SplitPanel.module.css";

type Props = {
  /** Its place on the page, in the address and in the list of contents. */
  readonly id: string;
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly about?: ReactNode;
  /** Beside the title: what was just done, and how it is taken back. */
  readonly actions?: ReactNode;
  /** The content is a table and needs the whole width: it stands under its title, and not beside it. */
  readonly across?: boolean;
  readonly children: ReactNode;
};

/**
 * A sheet of a page with many of them: where there is room its title and what it is for stand beside what can be done there, so
 * that lines stay short and the sheet is used.
 */
export function SplitPanel({ id, title, about, actions, across = false, children }: Props) {
  const headingId = useId();
  const sheet = useRef<HTMLElement>(null);
  useListed(sheet, id, title);
  return (
    <section ref={sheet} id={id} className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.sheet} data-across={across}>
        <div className={styles.head}>
          <h2 className={styles.title} id={headingId}>
            {title}
          </h2>
          {about === undefined ? null : <div className={styles.about}>{about}</div>}
          {actions === undefined ? null : (
            <div className={styles.actions} data-print="no">
              {actions}
            </div>
          )}
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    </section>
  );
}
