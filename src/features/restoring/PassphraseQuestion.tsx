import { Button } from "../../ui/Button.tsx";
import { useState, type FormEvent } from "react";
import { DialogButtons } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./restoring.module.css";

type Props = {
  /** Tries to open the backup. False where it does not open. */
  readonly onTry: (passphrase: string) => Promise<boolean>;
  readonly onCancel: () => void;
};

/** Asks for the passphrase of an encrypted backup. A wrong one can be tried again; it is kept nowhere. */
export function PassphraseQuestion({ onTry, onCancel }: Props) {
  const words = usePageWords("restoring");
  const { fields } = useWording().words;
  const [passphrase, setPassphrase] = useState("");
  const [shown, setShown] = useState(false);
  const [trying, setTrying] = useState(false);
  const [refused, setRefused] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTrying(true);
    setRefused(false);
    void onTry(passphrase).then((opened) => {
      if (opened) return;
      setTrying(false);
      setRefused(true);
    });
  };

  return (
    <form onSubmit={submit} className={styles.question} noValidate>
      <p>{words.unlockIntro}</p>
      <TextField
        kind={shown ? "text" : "secret"}
        first
        label={words.passphrase}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setRefused(false);
        }}
        error={refused ? words.notDecrypted : undefined}
      />
      <TickField label={words.show} checked={shown} onChange={setShown} />
      <output className={styles.announcement}>{trying ? words.unlocking : ""}</output>
      <DialogButtons>
        <Button variant="default" onClick={onCancel}>
          {fields.cancel}
        </Button>
        <Button type="submit" disabled={trying || passphrase === ""}>
          {words.unlock}
        </Button>
      </DialogButtons>
    </form>
  );
}
