import { usePageWords } from "../../ui/wording.tsx";
import styles from "./KeysHelp.module.css";

/** The keys of the presentation, over the slide. Any of them still works while it stands there. */
export const KeysHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const { help } = usePageWords("board");
  return (
    <section className={styles.sheet} aria-label={help.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{help.title}</h2>
        <button type="button" className={styles.close} onClick={onClose}>
          {help.close}
        </button>
      </div>
      <dl className={styles.keys}>
        {help.rows.map(([keys, what]) => (
          <div key={keys} className={styles.row}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
