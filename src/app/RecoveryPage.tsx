import { Button } from "@mantine/core";
import type { UnreadableDocument, WhyUnreadable } from "../persistence/repository.ts";
import { PageHead } from "../ui/PageHead.tsx";
import { Panel } from "../ui/Panel.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { useWording } from "../ui/wording.tsx";
import type { Words } from "../words/en.ts";
import styles from "./RecoveryPage.module.css";

function whyUnreadable(why: WhyUnreadable, words: Words): string {
  switch (why.type) {
    case "Damaged":
      return words.trouble.why.Damaged(why.path);
    case "Newer":
      return words.trouble.why.Newer(why.version);
    case "NotJson":
    case "HalfWritten":
    case "Missing":
      return words.trouble.why[why.type];
  }
}

/** Documents that could not be read: why each could not, and its raw text to take away. Nothing here writes. */
export function RecoveryPage({ damaged }: { readonly damaged: readonly UnreadableDocument[] }) {
  const { words } = useWording();
  return (
    <>
      <PageHead title={words.trouble.recoveryTitle} intro={damaged.length === 0 ? words.trouble.recoveryNone : words.trouble.recoveryIntro} />
      <div className={styles.documents}>
        {damaged.map((document, index) => (
          <Panel
            key={document.key}
            title={words.trouble.document(index + 1)}
            actions={
              document.text === "" ? null : (
                <Button onClick={() => saveFile(`${document.key.replaceAll(":", "-")}.txt`, document.text, "text/plain")}>{words.trouble.download}</Button>
              )
            }
          >
            <p>{whyUnreadable(document.why, words)}</p>
            <p className={styles.key}>
              {words.trouble.storedUnder} <code>{document.key}</code>, {words.trouble.size(document.text.length)}
            </p>
            {document.text === "" ? null : (
              <details className={styles.text}>
                <summary>{words.trouble.copyShown}</summary>
                <pre tabIndex={0}>{document.text}</pre>
              </details>
            )}
          </Panel>
        ))}
      </div>
    </>
  );
}
