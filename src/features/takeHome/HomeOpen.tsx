import { Button } from "../../ui/Button.tsx";
import { useEffect, useEffectEvent, useId, useRef, useState, type FormEvent } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./home.module.css";
import { HOME_FILE } from "./takeHomeTools.ts";

type ChooseProps = {
  readonly onFile: (file: Blob) => void;
  /** What the button says; "Choose the file" where nothing is given. */
  readonly label?: string;
};

/** A file of the patient's, chosen or dropped anywhere on the page. */
export function ChooseHomeFile({ onFile, label }: ChooseProps) {
  const { open } = usePageWords("takeHome").home;
  const help = useId();
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Else the browser leaves the page to show the file.
    event.preventDefault();
    const [file] = event.type === "drop" ? event.dataTransfer.files : [];
    if (file !== undefined) onFile(file);
  });
  useEffect(() => {
    const drag = (event: DragEvent) => onDrag(event);
    window.addEventListener("dragover", drag);
    window.addEventListener("drop", drag);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("drop", drag);
    };
  }, []);
  return (
    <div className={styles.choose}>
      <label className={styles.file} data-other={label === undefined ? undefined : true}>
        {label ?? open.choose}
        <Unseen>
          <input
            type="file"
            aria-describedby={help}
            accept={`${HOME_FILE},application/octet-stream`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // The same file chosen again must be heard as well.
              event.currentTarget.value = "";
              if (file !== undefined) onFile(file);
            }}
          />
        </Unseen>
      </label>
      <p id={help} className={styles.quiet}>
        {open.drop}
      </p>
    </div>
  );
}

type AskProps = {
  /** What is locked, in a sentence. */
  readonly what: string;
  /** Seconds until the next try. */
  readonly wait: number;
  /** Whether it opened. Then another page stands here. */
  readonly onPassphrase: (typed: string) => Promise<boolean>;
};

/** Asks for the passphrase that the care team told. */
export function AskHomePassphrase({ what, wait, onPassphrase }: AskProps) {
  const { open } = usePageWords("takeHome").home;
  const [typed, setTyped] = useState("");
  // A phone's keyboard is hard enough to see: whoever stands alone may look.
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<string>();
  const [running, setRunning] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const begin = () => form.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  const beginOnce = useEffectEvent(begin);
  useEffect(() => beginOnce(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running || wait > 0) return;
    if (typed.trim() === "") return setError(open.empty);
    setRunning(true);
    setError(undefined);
    if (await onPassphrase(typed)) return undefined;
    setRunning(false);
    setError(open.wrong);
    return begin();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <p>{what}</p>
      <TextField
        kind={shown ? "text" : "passphrase"}
        first
        label={open.passphrase}
        hint={open.hint}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setError(undefined);
        }}
        error={error}
      />
      <TickField label={open.show} checked={shown} onChange={setShown} />
      <p className={styles.line} role="status" aria-live={wait > 0 ? "off" : "polite"}>
        {running ? open.opening : wait > 0 ? open.wait(wait) : null}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" loading={running} disabled={wait > 0}>
          {open.submit}
        </Button>
      </div>
    </form>
  );
}

/** Why a file was not opened, said at once. */
export function HomeProblem({ type }: { readonly type: "OtherKind" | "CutShort" | "Newer" | "Altered" }) {
  const { problems } = usePageWords("takeHome").home;
  return <Banner tone="danger">{problems[type]}</Banner>;
}
