import { useState } from "react";
import { SHORTEST_PASSPHRASE, strengthOf, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import type { ExportWords } from "../../words/language.ts";
import styles from "./ExportChoices.module.css";

export type TypedPassphrase = { readonly passphrase: string; readonly again: string };

type Props = {
  readonly words: ExportWords;
  readonly typed: TypedPassphrase;
  readonly problem: NotAPassphrase | undefined;
  readonly onType: (typed: TypedPassphrase) => void;
};

/** The passphrase of a backup, typed twice, with its length told as it grows. */
export function PassphraseFields({ words, typed, problem, onType }: Props) {
  const [shown, setShown] = useState(false);
  const { length, strength } = strengthOf(typed.passphrase);
  const kind = shown ? "text" : "secret";
  return (
    <div className={styles.passphrase}>
      <div className={styles.pair}>
        <TextField
          kind={kind}
          label={words.passphrase}
          value={typed.passphrase}
          onChange={(passphrase) => onType({ ...typed, passphrase })}
          hint={
            length === 0
              ? words.passphraseHint
              : strength === "too-short"
                ? words.strength[strength](length, SHORTEST_PASSPHRASE)
                : words.strength[strength](length)
          }
          error={problem?.type === "TooShort" ? words.tooShort(SHORTEST_PASSPHRASE) : undefined}
        />
        <TextField
          kind={kind}
          label={words.again}
          value={typed.again}
          onChange={(again) => onType({ ...typed, again })}
          error={problem?.type === "NotTheSame" ? words.notTheSame : undefined}
        />
      </div>
      <TickField label={words.show} checked={shown} onChange={setShown} />
      <p className={styles.lose}>{words.lose}</p>
    </div>
  );
}
