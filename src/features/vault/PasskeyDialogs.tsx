import { useEffect, useRef, useState } from "react";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { DeedForm, PresentPassphrase, useDeed } from "./DeedForm.tsx";
import type { PasskeyDoor, PasskeyToAdd } from "./passkeyDoor.ts";
import styles from "./vault.module.css";

const LONGEST_NAME = 40;

type AddProps = {
  readonly door: PasskeyDoor;
  readonly wait: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Adds a passkey: the passphrase and a name first, then what the browser asks, each at a press of its own. */
export function AddPasskeyDialog({ opened, ...props }: AddProps & { readonly opened: boolean }) {
  const { passkeys } = usePageWords("vault");
  return (
    <Dialog title={passkeys.add} opened={opened} onClose={props.onClose}>
      <AddSteps {...props} />
    </Dialog>
  );
}

type Begun = { readonly passkey: PasskeyToAdd; readonly name: string; readonly isMade: boolean };

function AddSteps(props: AddProps) {
  const [begun, setBegun] = useState<Begun>();
  return begun === undefined ? (
    <PassphraseStep {...props} onBegun={(passkey, name) => setBegun({ passkey, name, isMade: false })} />
  ) : (
    <BrowserStep
      // Another step, whose button takes the focus.
      key={String(begun.isMade)}
      {...begun}
      onMade={() => setBegun({ ...begun, isMade: true })}
      onClose={props.onClose}
      onDone={props.onDone}
    />
  );
}

type PassphraseProps = Omit<AddProps, "onDone"> & { readonly onBegun: (passkey: PasskeyToAdd, name: string) => void };

function PassphraseStep({ door, wait, onClose, onBegun }: PassphraseProps) {
  const { passkeys, change } = usePageWords("vault");
  const [typed, setTyped] = useState("");
  const [name, setName] = useState(() => passkeys.nameOf(door.list.length + 1));
  const [isNameless, setNameless] = useState(false);
  const deed = useDeed();
  const submit = () => {
    if (name.trim() === "") return setNameless(true);
    return deed.run(async () => {
      const answer = await door.begin(typed);
      if (answer.ok) onBegun(answer.value, name.trim());
      return answer.ok ? undefined : answer.error;
    });
  };
  return (
    <DeedForm deed={deed} save={passkeys.next} wait={wait} onSubmit={submit} onClose={onClose}>
      <PresentPassphrase label={change.before} typed={typed} deed={deed} onType={setTyped} />
      <TextField
        label={passkeys.name}
        hint={passkeys.nameHint}
        value={name}
        maxLength={LONGEST_NAME}
        onChange={(text) => {
          setName(text);
          setNameless(false);
        }}
        error={isNameless ? passkeys.nameMissing : undefined}
      />
    </DeedForm>
  );
}

type BrowserProps = Begun & Pick<AddProps, "onClose" | "onDone"> & { readonly onMade: () => void };

function BrowserStep({ passkey, name, isMade, onMade, onClose, onDone }: BrowserProps) {
  const { passkeys } = usePageWords("vault");
  const deed = useDeed();
  const intro = useRef<HTMLParagraphElement>(null);
  // Read out as the step begins; the button is the next stop.
  useEffect(() => intro.current?.focus(), []);
  const submit = () =>
    deed.run(async () => {
      const answer = isMade ? await passkey.use() : await passkey.make(name);
      if (!answer.ok) return answer.error;
      if (answer.value === "UseIt") onMade();
      else onDone();
      return undefined;
    });
  return (
    <DeedForm deed={deed} save={isMade ? passkeys.use : passkeys.make} busy={passkeys.busy} onSubmit={submit} onClose={onClose}>
      <p ref={intro} tabIndex={-1} className={styles.intro}>
        {isMade ? passkeys.useIntro : passkeys.makeIntro}
      </p>
    </DeedForm>
  );
}

type RemoveProps = {
  readonly door: PasskeyDoor;
  readonly passkey: { readonly id: string; readonly name: string } | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Takes a passkey away, once somebody says so. */
export function RemovePasskeyDialog({ passkey, ...props }: RemoveProps) {
  const { passkeys } = usePageWords("vault");
  return (
    <Dialog title={passkeys.removeTitle} opened={passkey !== undefined} onClose={props.onClose}>
      {passkey === undefined ? null : <RemoveForm {...props} passkey={passkey} />}
    </Dialog>
  );
}

function RemoveForm({ door, passkey, onClose, onDone }: RemoveProps & { readonly passkey: NonNullable<RemoveProps["passkey"]> }) {
  const { passkeys } = usePageWords("vault");
  const deed = useDeed();
  const submit = () =>
    deed.run(async () => {
      const answer = await door.remove(passkey.id);
      if (answer.ok) onDone();
      return answer.ok ? undefined : answer.error;
    });
  return (
    <DeedForm deed={deed} save={passkeys.removeTitle} grave onSubmit={submit} onClose={onClose}>
      <p className={styles.intro}>{passkeys.removeIntro(passkey.name)}</p>
    </DeedForm>
  );
}
