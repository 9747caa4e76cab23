import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import type { Result } from "../../domain/result.ts";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { NewPassphraseFields, NOT_TYPED } from "./NewPassphraseFields.tsx";
import type { PasskeyAbsent, PasskeyProblem } from "./passkeyDoor.ts";
import styles from "./vault.module.css";

/** Why a recovery key was not taken. */
export type RecoveryRefusal =
  | { readonly type: "WrongLength"; readonly letters: number }
  | { readonly type: "WrongLetter"; readonly letter: string }
  | { readonly type: "Mistyped" | "WrongKey" };

/** The passkeys of a locked device: why they cannot be used here, or how. */
export type LockedPasskey = {
  readonly absent: PasskeyAbsent | undefined;
  /** What stood in the way; nothing where it opened, or where something else took its place. */
  readonly onUse: () => Promise<PasskeyProblem | undefined>;
};

type Props = {
  /** Whether it opened. Then another page stands here. */
  readonly onPassphrase: (typed: string) => Promise<boolean>;
  readonly onRecoveryKey: (typed: string, passphrase: string) => Promise<Result<void, RecoveryRefusal>>;
  /** Nothing where the device has no passkey. */
  readonly passkey: LockedPasskey | undefined;
  /** Seconds until the next try. */
  readonly wait: number;
};

/** All there is while the device is locked. */
export function LockedPage({ wait, ...doors }: Props) {
  const { locked } = usePageWords("vault");
  const [byKey, setByKey] = useState(false);
  return (
    <main className={styles.page} tabIndex={-1}>
      <div className={styles.card}>
        <h1>
          <Padlock />
          {locked.title}
        </h1>
        <p className={styles.intro}>{locked.intro}</p>
        {byKey ? (
          <RecoveryForm wait={wait} onRecoveryKey={doors.onRecoveryKey} />
        ) : (
          <PassphraseForm wait={wait} onPassphrase={doors.onPassphrase} passkey={doors.passkey} />
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => setByKey(!byKey)}>
          {byKey ? locked.toPassphrase : locked.toRecovery}
        </Button>
        <p className={styles.help}>{locked.forgotten}</p>
      </div>
    </main>
  );
}

/** A form in whose first field typing starts. */
function useTypingStarts() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus(), []);
  return form;
}

function PassphraseForm({ wait, onPassphrase, passkey }: Pick<Props, "wait" | "onPassphrase" | "passkey">) {
  const { locked, problems, passkeys } = usePageWords("vault");
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [running, setRunning] = useState(false);
  const form = useTypingStarts();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running || wait > 0) return;
    if (typed === "") return setError(problems.empty);
    setRunning(true);
    const opened = await onPassphrase(typed);
    if (opened) return undefined;
    setRunning(false);
    setTyped("");
    setError(locked.wrong);
    return form.current?.querySelector("input")?.focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        kind="passphrase"
        first
        label={locked.passphrase}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setError(undefined);
        }}
        error={error}
      />
      <Progress running={running} wait={wait} />
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={wait > 0}>
          {locked.unlock}
        </Button>
        {passkey === undefined || passkey.absent !== undefined ? null : <PasskeyButton onUse={passkey.onUse} />}
      </div>
      {passkey?.absent === undefined ? null : <p className={styles.help}>{passkeys.absent[passkey.absent]}</p>}
    </form>
  );
}

/** Another way in than the passphrase, which may be typed meanwhile. It keeps the focus, so that it can be pressed again. */
function PasskeyButton({ onUse }: Pick<LockedPasskey, "onUse">) {
  const { locked, passkeys } = usePageWords("vault");
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<PasskeyProblem>();
  const use = () => {
    if (running) return;
    setRunning(true);
    setProblem(undefined);
    void onUse().then((refused) => {
      setRunning(false);
      setProblem(refused);
    });
  };
  return (
    <>
      <Button variant="default" {...(running ? { "aria-disabled": true, "data-disabled": true } : {})} onClick={use}>
        {locked.byPasskey}
      </Button>
      <p className={styles.passkeySaid} role="status">
        {running ? passkeys.busy : null}
      </p>
      <div className={styles.passkeySaid} role="alert">
        {problem === undefined ? null : (
          <Banner size="inside" tone="caution">
            {passkeyInWords(problem, locked)}
          </Banner>
        )}
      </div>
    </>
  );
}

function passkeyInWords({ type }: PasskeyProblem, locked: LockedWords): string {
  switch (type) {
    case "NotUsed":
      return locked.passkeyNotUsed;
    case "WrongPasskey":
    case "WithoutSecret":
      return locked.passkeyWrong;
    case "AlreadyThere":
    case "NotHere":
      return locked.passkeyNotHere;
  }
}

function RecoveryForm({ wait, onRecoveryKey }: Pick<Props, "wait" | "onRecoveryKey">) {
  const { locked } = usePageWords("vault");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<RecoveryRefusal>();
  const [passphrase, setPassphrase] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const [running, setRunning] = useState(false);
  const form = useTypingStarts();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running || wait > 0) return;
    const chosen = parsePassphrase(passphrase.passphrase, passphrase.again);
    if (!chosen.ok) return setProblem(chosen.error);
    setRunning(true);
    const answer = await onRecoveryKey(typed, chosen.value);
    if (answer.ok) return;
    setRunning(false);
    setRefusal(answer.error);
    form.current?.querySelector("input")?.focus();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        first
        label={locked.recoveryKey}
        hint={locked.recoveryHint}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setRefusal(undefined);
        }}
        error={refusal && refusalInWords(refusal, locked)}
      />
      <p className={styles.help}>{locked.recoveryIntro}</p>
      <NewPassphraseFields
        typed={passphrase}
        problem={problem}
        onType={(next) => {
          setPassphrase(next);
          setProblem(undefined);
        }}
      />
      <Progress running={running} wait={wait} />
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={wait > 0}>
          {locked.recoverySave}
        </Button>
      </div>
    </form>
  );
}

function Progress({ running, wait }: { readonly running: boolean; readonly wait: number }) {
  const { locked } = usePageWords("vault");
  return (
    // Each second of a wait is seen, and not read out.
    <p className={styles.line} role="status" aria-live={wait > 0 ? "off" : "polite"}>
      {running ? locked.busy : wait > 0 ? locked.wait(wait) : null}
    </p>
  );
}

type LockedWords = ReturnType<typeof usePageWords<"vault">>["locked"];

function refusalInWords(refusal: RecoveryRefusal, locked: LockedWords): string {
  switch (refusal.type) {
    case "WrongLength":
      return locked.wrongLength(refusal.letters);
    case "WrongLetter":
      return locked.wrongLetter(refusal.letter);
    case "Mistyped":
      return locked.mistyped;
    case "WrongKey":
      return locked.wrongRecovery;
  }
}

/** What stands where the lock itself cannot be read: nothing is opened, and nothing written over. */
export function UnreadableLockPage({ isNewer }: { readonly isNewer: boolean }) {
  const { locked } = usePageWords("vault");
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>
          <Padlock />
          {locked.unreadable}
        </h1>
        <p className={styles.intro}>{isNewer ? locked.unreadableNewer : locked.unreadableWhat}</p>
        <p className={styles.help}>{locked.unreadableNext}</p>
      </div>
    </main>
  );
}

const Padlock = () => (
  <svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" strokeLinecap="round" />
  </svg>
);
