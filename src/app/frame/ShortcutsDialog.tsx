import { Dialog } from "../../ui/Dialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./ShortcutsDialog.module.css";

/** Every key that does something, by where it does. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWording();
  const { intro, places } = usePageWords("shortcuts");
  return (
    <Dialog title={words.shell.shortcuts} opened onClose={onClose}>
      <p className={styles.intro}>{intro}</p>
      <div className={styles.places}>
        {places.map(({ name, keys }) => (
          <section key={name}>
            <h3 className={styles.name}>{name}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={what} className={styles.row}>
                  <dt>
                    <kbd className={styles.key}>{key}</kbd>
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
