import { useEffect, useRef, useState } from "react";
import { SHORTEST_PASSPHRASE, strengthOf, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./vault.module.css";

/** A new passphrase as it is typed, twice. */
export type TypedTwice = { readonly passphrase: string; readonly again: string };
export const NOT_TYPED: TypedTwice = { passphrase: "", again: "" };

type Props = {
  readonly typed: TypedTwice;
  readonly problem: NotAPassphrase | undefined;
  readonly onType: (typed: TypedTwice) => void;
  /** Whether typing starts here. */
  readonly first?: true;
};

/** A new passphrase, typed twice, with its length told as it grows. */
export function NewPassphraseFields({ typed, problem, onType, first }: Props) {
  const { set, problems } = usePageWords("vault");
  const [shown, setShown] = useState(false);
  const { length, strength } = strengthOf(typed.passphrase);
  const kind = shown ? "text" : "secret";
  const fields = useRef<HTMLDivElement>(null);
  // What was refused is typed again, and heard with why.
  useEffect(() => {
    if (problem !== undefined) fields.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);
  return (
    <div ref={fields} className={styles.asIfAbsent}>
      <TextField
        kind={kind}
        label={set.passphrase}
        value={typed.passphrase}
        onChange={(passphrase) => onType({ ...typed, passphrase })}
        hint={
          length === 0
            ? set.hint
            : `${problems.length(length)}. ${strength === "too-short" ? problems.tooShort(SHORTEST_PASSPHRASE) : problems.longEnough}`
        }
        error={problem?.type === "TooShort" ? problems.tooShort(SHORTEST_PASSPHRASE) : undefined}
        {...(first === undefined ? {} : { first })}
      />
      <TextField
        kind={kind}
        label={set.again}
        value={typed.again}
        onChange={(again) => onType({ ...typed, again })}
        error={problem?.type === "NotTheSame" ? problems.notTheSame : undefined}
      />
      <TickField label={set.show} checked={shown} onChange={setShown} />
    </div>
  );
}
