import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { PasskeyRefusal } from "./passkeyDoor.ts";
import styles from "./vault.module.css";

type PresentProps = {
  readonly label: string;
  readonly typed: string;
  readonly deed: Deed;
  readonly onType: (text: string) => void;
};

/** The passphrase once more. Typing in it begins. */
export const PresentPassphrase = ({ label, typed, deed, onType }: PresentProps) => {
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
  readonly refused: PasskeyRefusal | undefined;
  readonly run: (deed: () => Promise<PasskeyRefusal | undefined>) => void;
  readonly forget: () => void;
};

/** A deed and how it goes. */
export function useDeed(): Deed {
  const [running, setRunning] = useState(false);
  const [refused, setRefused] = useState<PasskeyRefusal>();
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

/** The form of a deed: what is asked, how it goes, why it was refused, and the two buttons. */
export function DeedForm({ deed, save, busy, grave = false, wait = 0, onSubmit, onClose, children }: DeedFormProps) {
  const { words } = useWording();
  const { problems, locked } = usePageWords("vault");
  // A wrong passphrase is told at its field, a wait above the buttons.
  const told = deed.refused?.type;
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed could not be pressed while it ran, and so lost the focus.
  useEffect(() => {
    if (told !== undefined) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input, [type="submit"]')?.focus();
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
