import { Button } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { NewPassphraseFields, NOT_TYPED } from "./NewPassphraseFields.tsx";
import styles from "./vault.module.css";
import type { VaultDoor, VaultRefusal } from "./vaultDoor.ts";

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

type PresentProps = {
  readonly label: string;
  readonly typed: string;
  readonly deed: Deed;
  readonly onType: (text: string) => void;
};

const PresentPassphrase = ({ label, typed, deed, onType }: PresentProps) => {
  const { problems } = usePageWords("vault");
  return (
    <TextField
      kind="secret"
      first
      label={label}
      value={typed}
      onChange={(text) => {
        onType(text);
        deed.forget();
      }}
      error={deed.refused?.type === "WrongPassphrase" ? problems.WrongPassphrase : undefined}
    />
  );
};

/** Something that takes a moment and may be refused. A second press while it runs does nothing. */
type Deed = {
  readonly running: boolean;
  readonly refused: VaultRefusal | undefined;
  readonly run: (deed: () => Promise<VaultRefusal | undefined>) => void;
  readonly forget: () => void;
};

function useDeed(): Deed {
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<VaultRefusal>();
  return {
    running,
    refused,
    run: (deed) => {
      if (running) return;
      setRunning(true);
      setRefused(undefined);
      void deed().then((problem) => {
        setRunning(false);
        setRefused(problem);
      });
    },
    forget: () => setRefused(undefined),
  };
}

type DeedFormProps = {
  readonly deed: Deed;
  readonly save: string;
  /** Said while it runs, where it takes longer than a moment. */
  readonly busy?: string;
  readonly grave?: boolean;
  /** Seconds until it may be tried again. */
  readonly wait?: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

function DeedForm({ deed, save, busy, grave = false, wait = 0, onSubmit, onClose, children }: DeedFormProps) {
  const { words } = useWording();
  const { problems, locked } = usePageWords("vault");
  // A wrong passphrase is told at its field, a wait above the buttons.
  const told = deed.refused?.type;
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed could not be pressed while it ran, and so lost the focus.
  useEffect(() => {
    if (told !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input')?.focus();
  }, [told]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wait === 0) onSubmit();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      {children}
      <div role="alert">
        {told === undefined || told === "WrongPassphrase" || told === "Wait" ? null : (
          <Banner size="inside" tone="danger">
            {problems[told]}
          </Banner>
        )}
      </div>
      {/* Each second of a wait is seen, and not read out. */}
      <p className={styles.line} role="status" aria-live={wait > 0 ? "off" : "polite"}>
        {deed.running ? busy : wait > 0 ? locked.wait(wait) : null}
      </p>
      <div className={styles.buttons}>
        <Button variant="default" disabled={deed.running} onClick={onClose}>
          {words.fields.cancel}
        </Button>
        <Button type="submit" loading={deed.running} disabled={wait > 0} {...(grave ? { color: "red" } : {})}>
          {save}
        </Button>
      </div>
    </form>
  );
}
