import { Button } from "../../ui/Button.tsx";
import { useId, useRef, useState } from "react";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { dayOfMoment } from "../../words/describeMoment.ts";
import { AddPasskeyDialog, RemovePasskeyDialog } from "./PasskeyDialogs.tsx";
import type { ListedPasskey, PasskeyDoor } from "./passkeyDoor.ts";
import styles from "./vault.module.css";

type Props = {
  readonly door: PasskeyDoor;
  /** Seconds until the passphrase is looked at again. */
  readonly wait: number;
  /** The list is another one, and this is to be said of it. */
  readonly onChanged: (sentence: string) => void;
};

/** The passkeys that unlock this device beside its passphrase; where there can be none, why. */
export function PasskeySettings({ door, wait, onChanged }: Props) {
  const { format } = useWording();
  const { passkeys: text } = usePageWords("vault");
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<ListedPasskey>();
  const titleId = useId();
  const introId = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const isReady = door.standing === "ready";
  const nameOf = ({ name }: ListedPasskey): string => name ?? text.unnamed;
  return (
    <section className={styles.passkeys} aria-labelledby={titleId}>
      <h3 id={titleId}>{text.title}</h3>
      <p id={introId} className={styles.intro}>
        {text.intro} {isReady ? text.host(door.host) : door.standing === undefined ? null : text.absent[door.standing]}
      </p>
      {door.list.length === 0 ? null : (
        <ul className={styles.passkeyList} aria-labelledby={titleId}>
          {door.list.map((passkey) => (
            <li key={passkey.id}>
              <span className={styles.passkeyName}>{nameOf(passkey)}</span>
              <span className={styles.passkeyDay}>
                {passkey.addedAt === undefined ? null : text.addedOn(format.dayInWords(dayOfMoment(passkey.addedAt)))}
              </span>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={text.remove(nameOf(passkey))}
                onClick={() => setRemoving(passkey)}
              >
                {text.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={addButton}
        variant="default"
        {...(isReady
          ? { onClick: () => setAdding(true) }
          : // It can be reached to hear why it does nothing.
            { "aria-disabled": true, "data-disabled": true, "aria-describedby": introId })}
      >
        {text.add}
      </Button>
      <AddPasskeyDialog
        door={door}
        wait={wait}
        opened={adding}
        onClose={() => setAdding(false)}
        onDone={() => {
          setAdding(false);
          onChanged(text.done);
        }}
      />
      <RemovePasskeyDialog
        door={door}
        passkey={removing && { id: removing.id, name: nameOf(removing) }}
        onClose={() => setRemoving(undefined)}
        onDone={() => {
          setRemoving(undefined);
          // The row whose button was pressed is gone.
          addButton.current?.focus();
          onChanged(text.removed);
        }}
      />
    </section>
  );
}
