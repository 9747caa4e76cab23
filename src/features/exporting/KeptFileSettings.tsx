import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { Banner } from "../../ui/Banner.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./ExportChoices.module.css";
import { PassphraseFields, type TypedPassphrase } from "./PassphraseFields.tsx";

type Props = {
  /** The file that is kept, where one is. */
  readonly kept: { readonly file: string; readonly folder: string; readonly isEncrypted: boolean } | undefined;
  /** How it stands, in a sentence. */
  readonly standing: string | undefined;
  /** What can be done about it now. */
  readonly way: "allow" | "tryAgain" | undefined;
  /** Asks for a folder and begins. False where the browser gave none. */
  readonly onBegin: (passphrase: string | undefined) => Promise<boolean>;
  readonly onWay: () => void;
  readonly onStop: () => void;
};

const NOT_TYPED: TypedPassphrase = { passphrase: "", again: "" };

/** A backup file in a folder of the user's choice that is written again after every change: begun, how it stands, and ended. */
export function KeptFileSettings({ kept, standing, way, onBegin, onWay, onStop }: Props) {
  const text = usePageWords("backup").file;
  const words = usePageWords("exporting");
  const [opened, setOpened] = useState(false);
  const [encrypting, setEncrypting] = useState(true);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const [refused, setRefused] = useState(false);

  const begin = async () => {
    const passphrase = encrypting ? parsePassphrase(typed.passphrase, typed.again) : undefined;
    if (passphrase?.ok === false) return setProblem(passphrase.error);
    const begun = await onBegin(passphrase?.value);
    setRefused(!begun);
    if (!begun) return undefined;
    setOpened(false);
    return setTyped(NOT_TYPED);
  };

  if (kept !== undefined)
    return (
      <div className={`${styles.kept} ${styles.apart}`}>
        <p role="status">{standing}</p>
        <p className={styles.carries}>
          {text.where(kept.file, kept.folder)} {kept.isEncrypted ? text.encrypted : text.readable}
        </p>
        <div className={styles.keptButtons}>
          {way === undefined ? null : <Button onClick={onWay}>{text[way]}</Button>}
          <Button variant="default" onClick={onStop}>
            {text.stop}
          </Button>
          <span className={styles.carries}>{text.stays}</span>
        </div>
      </div>
    );
  if (!opened)
    return (
      <div className={`${styles.choice} ${styles.apart}`}>
        <Button variant="default" onClick={() => setOpened(true)}>
          {text.button}
        </Button>
        <p className={styles.carries}>{text.help}</p>
      </div>
    );
  return (
    <div className={`${styles.kept} ${styles.apart}`}>
      <p className={styles.carries}>{text.help}</p>
      <TickField
        label={text.encrypt}
        checked={encrypting}
        onChange={(ticked) => {
          setEncrypting(ticked);
          setTyped(NOT_TYPED);
          setProblem(undefined);
        }}
      />
      {encrypting ? (
        <PassphraseFields
          words={words}
          typed={typed}
          problem={problem}
          onType={(next) => {
            setTyped(next);
            setProblem(undefined);
          }}
        />
      ) : (
        <p className={styles.carries}>{text.readable}</p>
      )}
      <div role="alert">
        {refused ? (
          <Banner size="inside" tone="danger">
            {text.refused}
          </Banner>
        ) : null}
      </div>
      <div className={styles.keptButtons}>
        <Button onClick={() => void begin()}>{text.begin}</Button>
      </div>
    </div>
  );
}
