import { Button } from "../../ui/Button.tsx";
import { useId, useRef, useState } from "react";
import type { Instant } from "../../domain/instant.ts";
import type { Opening } from "../../domain/record/opening.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Cryptography } from "../../exchange/encryptedBackup.ts";
import { parsePassphrase, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeExport, type ExportKind } from "../../words/describeExport.ts";
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
  /** A backup was written that holds what there was at this moment. */
  readonly onBackup?: (madeAt: Instant) => void;
  /** Who opened whose page, asked only when something is exported; absent where it is not noted. */
  readonly openings?: (() => readonly Opening[]) | undefined;
};

const NOT_TYPED: TypedPassphrase = { passphrase: "", again: "" };
type ExportButton = "backup" | "fhir" | "csv" | "care";
const FOR_OTHERS = ["fhir", "csv", "care"] as const;

/** The ways out, each with what it carries and what it leaves behind. */
export function ExportChoices({ scope, records, tools, onBackup, openings }: Props) {
  const words = usePageWords("exporting");
  const { words: shared, format } = useWording();
  const settings = useMonitor((state) => state.settings);
  const [encrypting, setEncrypting] = useState(false);
  const [typed, setTyped] = useState(NOT_TYPED);
  const [problem, setProblem] = useState<NotAPassphrase>();
  const [announcement, setAnnouncement] = useState<{ readonly by: ExportButton; readonly text: string }>();
  const [failed, setFailed] = useState<ExportButton>();
  const [writing, setWriting] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const idOf = useId();

  const write = async (by: ExportButton, kind: ExportKind, passphrase?: string) => {
    const going = records();
    setFailed(undefined);
    if (going.length === 0) return setAnnouncement({ by, text: words.nobody });
    const madeAt = tools.now();
    setWriting(true);
    setAnnouncement({ by, text: words.writing });
    try {
      const file = await writeExport(
        kind,
        scope,
        {
          records: going,
          settings,
          madeAt,
          words: shared,
          openings: openings?.() ?? [],
          ...(passphrase === undefined ? {} : { passphrase }),
        },
        tools,
      );
      saveFile(file.name, file.text, file.type);
      if (by === "backup") onBackup?.(madeAt);
      setAnnouncement({ by, text: describeExport(kind, file.name, going, words, format) });
      // Kept no longer than it takes to write the file.
      if (passphrase !== undefined) setTyped(NOT_TYPED);
    } catch {
      setAnnouncement(undefined);
      setFailed(by);
    }
    setWriting(false);
  };

  const exportBackup = () => {
    if (!encrypting) return write("backup", "backup");
    const passphrase = parsePassphrase(typed.passphrase, typed.again);
    if (passphrase.ok) return write("backup", "encrypted", passphrase.value);
    setAnnouncement(undefined);
    setProblem(passphrase.error);
    fields.current?.querySelectorAll("input")[passphrase.error.type === "TooShort" ? 0 : 1]?.focus();
    return undefined;
  };

  /** Said where the button is that was pressed, so that it is in sight on a phone too. */
  const announcementBy = (button: ExportButton) => (
    <>
      <output className={styles.announcement}>{announcement?.by === button ? announcement.text : ""}</output>
      <div role="alert">
        {failed === button ? (
          <Banner size="inside" tone="danger">
            {words.failed}
          </Banner>
        ) : null}
      </div>
    </>
  );

  return (
    <div className={styles.choices}>
      <p className={styles.warning}>{words.warning}</p>
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
          {announcementBy("backup")}
        </div>
      </div>
      {FOR_OTHERS.map((kind) => (
        <div className={styles.choice} key={kind}>
          <Button variant="default" disabled={writing} aria-describedby={idOf + kind} onClick={() => void write(kind, kind)}>
            {words.buttons[scope][kind]}
          </Button>
          <div className={styles.carries}>
            <p id={idOf + kind}>{words.carries[kind][scope]}</p>
            {announcementBy(kind)}
          </div>
        </div>
      ))}
    </div>
  );
}
