import { useWording } from "../../ui/wording.tsx";
import styles from "./RecoveryPage.module.css";

/** Where a document is stored and how long it is, and its text for whoever asks. */
export function StoredText({ document }: { readonly document: { readonly key: string; readonly text: string } }) {
  const { words } = useWording();
  return (
    <>
      <p className={styles.key}>
        {words.trouble.storedUnder} <code>{document.key}</code>, {words.trouble.size(document.text.length)}
      </p>
      {document.text === "" ? null : (
        <details className={styles.text}>
          <summary>{words.trouble.copyShown}</summary>
          <pre tabIndex={0}>{document.text}</pre>
        </details>
      )}
    </>
  );
}
