import { useState } from "react";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { DeedForm, PresentPassphrase, useDeed } from "./DeedForm.tsx";
import { NewPassphraseFields, NOT_TYPED } from "./NewPassphraseFields.tsx";
import styles from "./vault.module.css";
import type { VaultDoor } from "./vaultDoor.ts";

type Props = {
  readonly door: VaultDoor;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** What ends in a recovery key, as it is printed. */
type KeyProps = Omit<Props, "onDone"> & { readonly onKey: (printed: string) => void };

/** Sets the first passphrase. The recovery key that comes with it is handed on. */
export const SetPassphraseDialog = ({ opened, ...props }: KeyProps) => {
  const { set } = usePageWords("vault");
  return (
    <Dialog title={set.title} opened={opened} onClose={props.onClose}>
      <SetForm {...props} />
    </Dialog>
  );
};

function SetForm({ door, onClose, onKey }: Omit<KeyProps, "opened">) {
  const { set } = usePageWords("vault");
  const [typed, setTyped] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const deed = useDeed();
  const submit = () => {
    const passphrase = parsePassphrase(typed.passphrase, typed.again);
    if (!passphrase.ok) return setProblem(passphrase.error);
    return deed.run(async () => {
      const answer = await door.set(passphrase.value);
      if (answer.ok) onKey(answer.value);
      return answer.ok ? undefined : answer.error;
    });
  };
  return (
    <DeedForm deed={deed} save={set.save} busy={set.busy} onSubmit={submit} onClose={onClose}>
      <p className={styles.intro}>{set.intro}</p>
      <NewPassphraseFields
        typed={typed}
        problem={problem}
        first
        onType={(next) => {
          setTyped(next);
          setProblem(undefined);
        }}
      />
      <div className={styles.grave}>
        <Banner size="inside" tone="caution">
          {set.lose}
        </Banner>
      </div>
    </DeedForm>
  );
}

/** Another passphrase over the same encrypted texts. */
export const ChangePassphraseDialog = ({ opened, ...props }: Props) => {
  const { change } = usePageWords("vault");
  return (
    <Dialog title={change.title} opened={opened} onClose={props.onClose}>
      <ChangeForm {...props} />
    </Dialog>
  );
};

function ChangeForm({ door, onClose, onDone }: Omit<Props, "opened">) {
  const { change } = usePageWords("vault");
  const [before, setBefore] = useState("");
  const [typed, setTyped] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const deed = useDeed();
  const submit = () => {
    const passphrase = parsePassphrase(typed.passphrase, typed.again);
    if (!passphrase.ok) return setProblem(passphrase.error);
    return deed.run(async () => {
      const answer = await door.change(before, passphrase.value);
      if (answer.ok) onDone();
      return answer.ok ? undefined : answer.error;
    });
  };
  return (
    <DeedForm deed={deed} save={change.save} wait={door.wait} onSubmit={submit} onClose={onClose}>
      <PresentPassphrase label={change.before} typed={before} deed={deed} onType={setBefore} />
      <NewPassphraseFields
        typed={typed}
        problem={problem}
        onType={(next) => {
          setTyped(next);
          setProblem(undefined);
        }}
      />
    </DeedForm>
  );
}

/** A new recovery key in place of one that was lost or seen. */
export const NewRecoveryKeyDialog = ({ opened, ...props }: KeyProps) => {
  const { recovery } = usePageWords("vault");
  return (
    <Dialog title={recovery.newTitle} opened={opened} onClose={props.onClose}>
      <RecoveryForm {...props} />
    </Dialog>
  );
};

function RecoveryForm({
  door,
  onClose,
  onKey,
}: Omit<Props, "opened" | "onDone"> & { readonly onKey: (printed: string) => void }) {
  const { recovery, remove } = usePageWords("vault");
  const [typed, setTyped] = useState("");
  const deed = useDeed();
  const submit = () =>
    deed.run(async () => {
      const answer = await door.newRecoveryKey(typed);
      if (answer.ok) onKey(answer.value);
      return answer.ok ? undefined : answer.error;
    });
  return (
    <DeedForm deed={deed} save={recovery.make} wait={door.wait} onSubmit={submit} onClose={onClose}>
      <p className={styles.intro}>{recovery.newIntro}</p>
      <PresentPassphrase label={remove.passphrase} typed={typed} deed={deed} onType={setTyped} />
    </DeedForm>
  );
}

/** Takes the encryption away again. */
export const RemovePassphraseDialog = ({ opened, ...props }: Props) => {
  const { remove } = usePageWords("vault");
  return (
    <Dialog title={remove.title} opened={opened} onClose={props.onClose}>
      <RemoveForm {...props} />
    </Dialog>
  );
};

function RemoveForm({ door, onClose, onDone }: Omit<Props, "opened">) {
  const { remove, set } = usePageWords("vault");
  const [typed, setTyped] = useState("");
  const deed = useDeed();
  const submit = () =>
    deed.run(async () => {
      const answer = await door.remove(typed);
      if (answer.ok) onDone();
      return answer.ok ? undefined : answer.error;
    });
  return (
    <DeedForm deed={deed} save={remove.save} busy={set.busy} grave wait={door.wait} onSubmit={submit} onClose={onClose}>
      <p className={styles.intro}>{remove.intro}</p>
      <PresentPassphrase label={remove.passphrase} typed={typed} deed={deed} onType={setTyped} />
    </DeedForm>
  );
}
