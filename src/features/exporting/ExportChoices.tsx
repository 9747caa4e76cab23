import { Button } from "@mantine/core";
import { useId, useRef, useState } from "react";
import type { Instant } from "../../domain/kept.ts";
import type { PatientRecord } from "../../domain/patientRecord.ts";
import type { Cryptography } from "../../exchange/encryptedBackup.ts";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeExport, type ExportKind } from "../../words/describeExport.ts";
import { exportWords } from "../../words/exportWords.ts";
import styles from "./ExportChoices.module.css";
import { PassphraseFields, type TypedPassphrase } from "./PassphraseFields.tsx";
import { writeExport } from "./writeExport.ts";

/** What exporting takes from the device. */
export type ExportTools = Cryptography & { readonly now: () => Instant; readonly canEncrypt: boolean };

type Props = {
  readonly scope: "all" | "one";
  /** Asked only when something is exported. */
  readonly records: () => readonly PatientRecord[];
  readonly tools: ExportTools;
};

const NOT_TYPED: TypedPassphrase = { passphrase: "", again: "" };
const FOR_OTHERS = ["fhir", "csv", "care"] as const;

/** The ways out, each with what it carries and what it leaves behind. */
export function ExportChoices({ scope, records, tools }: Props) {
  const words = exportWords.en;
  const { words: shared } = useWording();
  const settings = useMonitor((state) => state.settings);
  const [encrypting, setEncrypting] = useState(false);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState<string>();
  const [writing, setWriting] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const idOf = useId();

  const write = async (kind: ExportKind, passphrase?: string) => {
    const going = records();
    setFailed(undefined);
    if (going.length === 0) return setSaid(words.nobody);
    setWriting(true);
    setSaid(words.writing);
    try {
      const file = await writeExport(kind, scope, { records: going, settings, madeAt: tools.now(), words: shared, ...(passphrase === undefined ? {} : { passphrase }) }, tools);
      saveFile(file.name, file.text, file.type);
      setSaid(describeExport(kind, file.name, going, words));
      // Kept no longer than it takes to write the file.
      if (passphrase !== undefined) setTyped(NOT_TYPED);
    } catch {
      setSaid("");
      setFailed(words.failed);
    }
    setWriting(false);
  };

  const exportBackup = () => {
    if (!encrypting) return write("backup");
    const passphrase = parsePassphrase(typed.passphrase, typed.again);
    if (passphrase.ok) return write("encrypted", passphrase.value);
    setSaid("");
    setProblem(passphrase.error);
    fields.current?.querySelectorAll("input")[passphrase.error.type === "TooShort" ? 0 : 1]?.focus();
    return undefined;
  };

  return (
    <div className={styles.choices}>
      <div className={styles.choice}>
        <Button disabled={writing} aria-describedby={`${idOf}backup`} onClick={() => void exportBackup()}>
          {words.buttons[scope].backup}
        </Button>
        <div className={styles.carries}>
          <p id={`${idOf}backup`}>{words.carries.backup[scope]}</p>
          <TickField
            label={words.encrypt}
            checked={encrypting}
            refusal={tools.canEncrypt ? undefined : words.cannotEncrypt}
            onChange={(ticked) => {
              setEncrypting(ticked);
              setTyped(NOT_TYPED);
              setProblem(undefined);
            }}
          />
          {encrypting ? (
            <div ref={fields}>
              <PassphraseFields
                words={words}
                typed={typed}
                problem={problem}
                onType={(next) => {
                  setTyped(next);
                  setProblem(undefined);
                }}
              />
            </div>
          ) : null}
        </div>
      </div>
      {FOR_OTHERS.map((kind) => (
        <div className={styles.choice} key={kind}>
          <Button variant="default" disabled={writing} aria-describedby={idOf + kind} onClick={() => void write(kind)}>
            {words.buttons[scope][kind]}
          </Button>
          <p className={styles.carries} id={idOf + kind}>
            {words.carries[kind]}
          </p>
        </div>
      ))}
      <p className={styles.warning}>
        {words.warning} {words.spreadsheet}
      </p>
      <output className={styles.said}>{said}</output>
      <div role="alert">{failed === undefined ? null : <Banner size="inside" tone="danger">{failed}</Banner>}</div>
    </div>
  );
}
