import { Button } from "../../ui/Button.tsx";
import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { parsePassphrase, SHORTEST_PASSPHRASE, strengthOf, type NotAPassphrase } from "../../exchange/passphrase.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { copyText } from "../../ui/clipboard.ts";
import { InPatientsLanguage } from "../../ui/InPatientsLanguage.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { TextField } from "../../ui/TextField.tsx";
import { TickField } from "../../ui/TickField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeName } from "../../words/describePatient.ts";
import { withoutIsolation } from "../../words/isolated.ts";
import { QrCode } from "./QrCode.tsx";
import styles from "./takeHome.module.css";
import { HOME_FILE, type HomeLink, type TakeHomeTools } from "./takeHomeTools.ts";

type Props = { readonly record: PatientRecord; readonly tools: TakeHomeTools };
type Way = "suggested" | "own";

/** Saves one patient's history for their own device: as an encrypted file, or as a code where it fits. */
export function SaveForPatient({ record, tools }: Props) {
  const { format } = useWording();
  const { save } = usePageWords("takeHome");
  const today = useMonitor((state) => state.today)();
  const [way, setWay] = useState<Way>("suggested");
  const [suggested, setSuggested] = useState(tools.suggest);
  const [own, setOwn] = useState({ passphrase: "", again: "" });
  const [problem, setProblem] = useState<NotAPassphrase>();
  const [isNamed, setNamed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [failed, setFailed] = useState(false);
  const [code, setCode] = useState<HomeLink>();
  const fields = useRef<HTMLDivElement>(null);
  const number = (value: number) => format.fixed(value, 0);

  const encrypted = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const chosen = way === "suggested" ? { ok: true as const, value: suggested } : parsePassphrase(own.passphrase, own.again);
    if (!chosen.ok) {
      setProblem(chosen.error);
      fields.current?.querySelectorAll("input")[chosen.error.type === "TooShort" ? 0 : 1]?.focus();
      return undefined;
    }
    setBusy(true);
    setFailed(false);
    setSaid(save.busy);
    try {
      return await tools.encrypt(record, chosen.value);
    } catch {
      setSaid("");
      setFailed(true);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const toFile = async () => {
    const bytes = await encrypted();
    if (bytes === undefined) return;
    const name = `${isNamed ? `${withoutIsolation(describeName(record.patient))} ` : ""}${save.fileName}-${today}${HOME_FILE}`;
    saveFile(name, new Blob([bytes], { type: "application/octet-stream" }), "application/octet-stream");
    setSaid(save.saved(name));
  };
  const toCode = async () => {
    const bytes = await encrypted();
    if (bytes === undefined) return;
    setSaid("");
    setCode(tools.linkOf(bytes));
  };

  return (
    <div className={styles.stack}>
      <p>{save.intro}</p>
      <ul>
        <li>{save.goes}</li>
        <li>{save.stays}</li>
      </ul>
      <div className={styles.fields} ref={fields}>
        <RadioField
          label={save.passphrase}
          value={way}
          choices={[
            { value: "suggested", label: save.suggested },
            { value: "own", label: save.own },
          ]}
          onChange={(chosen) => {
            setWay(chosen === "own" ? "own" : "suggested");
            setCode(undefined);
          }}
        />
        {way === "suggested" ? (
          <>
            <div className={styles.phrase}>
              <output aria-label={save.passphrase}>{suggested}</output>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  setSuggested(tools.suggest());
                  setCode(undefined);
                }}
              >
                {save.another}
              </Button>
            </div>
            <p className={styles.quiet}>{save.strength(tools.suggestedBits)}</p>
          </>
        ) : (
          <OwnPassphrase
            typed={own}
            problem={problem}
            onType={(next) => {
              setOwn(next);
              setProblem(undefined);
              setCode(undefined);
            }}
          />
        )}
        <p>{save.tell}</p>
      </div>
      <TickField label={save.named} checked={isNamed} onChange={setNamed} />
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void toFile()}>
          {save.file}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void toCode()}>
          {save.code}
        </Button>
      </div>
      <p className={styles.line} role="status">
        {said}
      </p>
      {failed ? <Banner tone="danger">{save.failed}</Banner> : null}
      {code === undefined ? null : code.bytes > code.most ? (
        <Banner tone="caution">{save.tooLong(number(code.bytes), number(code.most))}</Banner>
      ) : (
        <Code code={code} record={record} isNamed={isNamed} onSaid={setSaid} />
      )}
    </div>
  );
}

type OwnProps = {
  readonly typed: { readonly passphrase: string; readonly again: string };
  readonly problem: NotAPassphrase | undefined;
  readonly onType: (typed: OwnProps["typed"]) => void;
};

/** A passphrase of one's own, in sight because it is about to be told, and typed twice all the same. */
function OwnPassphrase({ typed, problem, onType }: OwnProps) {
  const { save } = usePageWords("takeHome");
  const { length, strength } = strengthOf(typed.passphrase);
  return (
    <>
      <TextField
        label={save.ownPassphrase}
        value={typed.passphrase}
        onChange={(passphrase) => onType({ ...typed, passphrase })}
        hint={
          length === 0
            ? save.hint
            : `${save.length(length)}. ${strength === "too-short" ? save.tooShort(SHORTEST_PASSPHRASE) : save.longEnough}`
        }
        error={problem?.type === "TooShort" ? save.tooShort(SHORTEST_PASSPHRASE) : undefined}
      />
      <TextField
        label={save.again}
        value={typed.again}
        onChange={(again) => onType({ ...typed, again })}
        error={problem?.type === "NotTheSame" ? save.notTheSame : undefined}
      />
    </>
  );
}

type CodeProps = {
  readonly code: HomeLink;
  readonly record: PatientRecord;
  readonly isNamed: boolean;
  readonly onSaid: (text: string) => void;
};

function Code({ code, record, isNamed, onSaid }: CodeProps) {
  const { format } = useWording();
  const { save } = usePageWords("takeHome");
  const copy = () => void copyText(code.link).then((copied) => onSaid(copied ? save.copied : save.notCopied));
  return (
    <div className={styles.stack}>
      <QrCode text={code.link} label={save.codeLabel} />
      <p className={styles.quiet}>{save.fits(format.fixed(code.bytes, 0))}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => window.print()}>
          {save.print}
        </Button>
        <Button variant="default" onClick={copy}>
          {save.copyLink}
        </Button>
      </div>
      <InPatientsLanguage patient={record.patient}>
        <PrintedCode code={code} name={isNamed ? describeName(record.patient) : undefined} />
      </InPatientsLanguage>
    </div>
  );
}

/** The sheet that a patient takes along with the code. */
function PrintedCode({ code, name }: { readonly code: HomeLink; readonly name: string | undefined }) {
  const { format, language } = useWording();
  const { save, sheet } = usePageWords("takeHome");
  const today = useMonitor((state) => state.today)();
  // Beside the page, of which nothing else prints then.
  return createPortal(
    <section className={styles.sheet} lang={language.code}>
      <h1>{sheet.title}</h1>
      {name === undefined ? null : <p>{sheet.for(name)}</p>}
      <p>{sheet.what}</p>
      <QrCode text={code.link} label={save.codeLabel} />
      <ol>
        {sheet.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{sheet.keep}</p>
      <p>{sheet.made(format.dayInWords(today))}</p>
    </section>,
    document.body,
  );
}
