import { usePageWords } from "../../ui/wording.tsx";
import styles from "./RecoveryPage.module.css";

/** Where a document is stored and how long it is, and its text for whoever asks. */
export function StoredText({ document }: { readonly document: { readonly key: string; readonly text: string } }) {
  const recovery = usePageWords("recovery");
  return (
    <>
      <p className={styles.key}>
        {recovery.storedUnder} <code>{document.key}</code>, {recovery.size(document.text.length)}
      </p>
      {document.text === "" ? null : (
        <details className={styles.text}>
          <summary>{recovery.copyShown}</summary>
          <pre tabIndex={0}>{document.text}</pre>
        </details>
      )}
    </>
  );
}
