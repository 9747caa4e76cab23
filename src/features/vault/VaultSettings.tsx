import { Button } from "../../ui/Button.tsx";
import { useId, useRef, useState } from "react";
import { SplitPanel } from "../../ui/SplitPanel.tsx";
import { Select } from "../../ui/Select.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { PasskeySettings } from "./PasskeySettings.tsx";
import { RecoveryKeyShown } from "./RecoveryKeyShown.tsx";
import { ChangePassphraseDialog, NewRecoveryKeyDialog, RemovePassphraseDialog, SetPassphraseDialog } from "./VaultDialogs.tsx";
import styles from "./vault.module.css";
import type { VaultDoor } from "./vaultDoor.ts";

type Opened = "set" | "change" | "recovery" | "remove";
const IDLE_MINUTES = [2, 5, 10, 20, 30, 60];

/** The lock of this device: whether what it keeps is encrypted, and what can be done about it. */
export function VaultSettings({ door, onChanged }: { readonly door: VaultDoor; readonly onChanged: () => void }) {
  const text = usePageWords("vault");
  const [opened, setOpened] = useState<Opened>();
  const [said, setSaid] = useState("");
  const [recoveryKey, setRecoveryKey] = useState<string>();
  const introId = useId();
  const idleId = useId();
  const lockButton = useRef<HTMLButtonElement>(null);
  const isOn = door.standing === "on";
  const close = () => setOpened(undefined);
  const done = (sentence: string) => {
    close();
    setSaid(sentence);
  };
  const lock = async () => {
    if (!(await door.lockNow())) setSaid(text.notSavedYet);
  };
  // They can be reached to hear why they do nothing.
  const absent = { "aria-disabled": true, "data-disabled": true, "aria-describedby": introId } as const;
  return (
    <SplitPanel
      id="lock"
      title={text.title}
      about={
        <p id={introId}>
          {text[door.standing]}
          {door.standing === "off" ? ` ${text.lockNowNeedsOne}` : null}
        </p>
      }
      actions={<output>{said}</output>}
    >
      <div className={styles.buttons}>
        {isOn ? (
          <>
            <Button ref={lockButton} onClick={() => void lock()}>
              {text.lockNow}
            </Button>
            <Button variant="default" onClick={() => setOpened("change")}>
              {text.changePassphrase}
            </Button>
            <Button variant="default" onClick={() => setOpened("recovery")}>
              {text.newRecoveryKey}
            </Button>
            <Button variant="default" onClick={() => setOpened("remove")}>
              {text.removePassphrase}
            </Button>
          </>
        ) : (
          <>
            <Button {...(door.standing === "off" ? { onClick: () => setOpened("set") } : { ...absent, variant: "default" })}>
              {text.setPassphrase}
            </Button>
            <Button variant="default" {...absent}>
              {text.lockNow}
            </Button>
          </>
        )}
      </div>
      {recoveryKey === undefined ? null : (
        <RecoveryKeyShown
          key={recoveryKey}
          printed={recoveryKey}
          onKept={() => {
            setRecoveryKey(undefined);
            lockButton.current?.focus();
          }}
        />
      )}
      {isOn ? (
        <PasskeySettings
          door={door.passkeys}
          wait={door.wait}
          onChanged={(sentence) => {
            setSaid(sentence);
            onChanged();
          }}
        />
      ) : null}
      {isOn ? (
        <div className={styles.idle}>
          <label htmlFor={idleId}>{text.idle.label}</label>
          <Select
            id={idleId}
            value={String(door.idleMinutes)}
            choices={IDLE_MINUTES.map((minutes) => ({ value: String(minutes), label: text.idle.minutes(minutes) }))}
            onChoose={(minutes) => door.setIdleMinutes(Number(minutes))}
          />
        </div>
      ) : null}
      <p className={styles.help}>{text.outside}</p>
      <SetPassphraseDialog
        door={door}
        opened={opened === "set"}
        onClose={close}
        onKey={(printed) => {
          setRecoveryKey(printed);
          done(text.set.done);
        }}
      />
      <ChangePassphraseDialog door={door} opened={opened === "change"} onClose={close} onDone={() => done(text.change.done)} />
      <NewRecoveryKeyDialog
        door={door}
        opened={opened === "recovery"}
        onClose={close}
        onKey={(printed) => {
          setRecoveryKey(printed);
          done(text.recovery.done);
        }}
      />
      <RemovePassphraseDialog door={door} opened={opened === "remove"} onClose={close} onDone={() => done(text.remove.done)} />
    </SplitPanel>
  );
}
