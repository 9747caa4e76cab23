import { Button } from "../../ui/Button.tsx";
import { useEffect, useEffectEvent, useId, useRef, useState, type ChangeEvent } from "react";
import { Field } from "../../ui/Field.tsx";
import { templateCsv } from "../../exchange/outgoing/templateCsv.ts";
import { Panel } from "../../ui/Panel.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { usePageWords } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./ImportStart.module.css";
import shared from "./exchange.module.css";
import { droppedFolders, droppedTexts } from "./droppedTexts.ts";
import type { ImportText } from "../../exchange/incoming/importer.ts";

type Props = {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onReview: (texts: readonly ImportText[]) => void;
  /** For whom results are where the text names nobody. */
  readonly forName?: string | undefined;
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
const asTexts = (files: FileList | null | undefined): readonly ImportText[] =>
  [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, content: file }));

/** Whether a browser can give a folder with all its files; those of phones cannot. */
const choosesFolders = (): boolean => "webkitdirectory" in HTMLInputElement.prototype;

const asFolderChooser = (input: HTMLInputElement | null): void => {
  if (input !== null) input.webkitdirectory = true;
};

/** What the chooser of files offers: also kinds that cannot be read, so that they can be chosen and are named then. */
const ACCEPTED =
  ".b2mhome,.csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.pdf,.xml,.json,.ndjson,.hl7,.oru,.dat,.zip,.png,.jpg,.jpeg," +
  "text/*,application/json,application/fhir+json";

/** Where results come in: files chosen or dropped, or a text pasted, into the box or anywhere on the page. */
export function ImportStart({ pasted, onPasted, onReview, forName }: Props) {
  const words = usePageWords("import").page;
  const [dragging, setDragging] = useState(false);
  const helpId = useId();

  const onChosen = (event: ChangeEvent<HTMLInputElement>) => {
    const texts = asTexts(event.currentTarget.files);
    // The same file chosen again must be heard as well.
    event.currentTarget.value = "";
    if (texts.length > 0) onReview(texts);
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = asTexts(event.clipboardData?.files);
    if (isField(event.target) && files.length === 0) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (files.length === 0 && text.trim() === "") return;
    event.preventDefault();
    if (files.length > 0) return onReview(files);
    onPasted(text);
    onReview([{ name: words.pastedName, content: text }]);
  });
  // While a folder was looked through something else may have been brought.
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const onWalked = (texts: readonly ImportText[]) => {
    if (isHere.current) onReview(texts);
  };
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Else the browser leaves the page to show the file.
    event.preventDefault();
    if (event.type === "dragover") return setDragging(true);
    setDragging(false);
    const folders = event.type === "drop" ? droppedFolders(event.dataTransfer) : undefined;
    if (folders !== undefined) return void droppedTexts(folders).then(onWalked);
    const files = asTexts(event.dataTransfer.files);
    if (event.type === "drop" && files.length > 0) onReview(files);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setDragging(false);
  });

  useEffect(() => {
    const [paste, drag, leave] = [
      (event: ClipboardEvent) => onPaste(event),
      (event: DragEvent) => onDrag(event),
      (event: DragEvent) => onLeave(event),
    ];
    window.addEventListener("paste", paste);
    window.addEventListener("dragover", drag);
    window.addEventListener("drop", drag);
    window.addEventListener("dragleave", leave);
    return () => {
      window.removeEventListener("paste", paste);
      window.removeEventListener("dragover", drag);
      window.removeEventListener("drop", drag);
      window.removeEventListener("dragleave", leave);
    };
  }, []);

  return (
    <Panel title={words.bring}>
      <div className={styles.start}>
        <div className={styles.drop} data-dragging={dragging}>
          <svg className={styles.tray} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" fill="none">
            <path d="M8 30v10h32V30 M24 6v24 M15 22l9 9 9-9" />
          </svg>
          <label className={styles.choose}>
            {words.choose}
            <Unseen>
              <input type="file" multiple aria-describedby={helpId} accept={ACCEPTED} onChange={onChosen} />
            </Unseen>
          </label>
          {choosesFolders() ? (
            <label className={styles.chooseFolder}>
              {words.chooseFolder}
              <Unseen>
                <input type="file" multiple ref={asFolderChooser} onChange={onChosen} />
              </Unseen>
            </label>
          ) : null}
          <p id={helpId} className={shared.quiet}>
            {dragging ? words.drop : words.chooseHelp}
          </p>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => saveFile(`${words.templateFile}.csv`, templateCsv(), "text/csv")}
          >
            {words.template}
          </Button>
        </div>
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim() !== "") onReview([{ name: words.pastedName, content: pasted }]);
          }}
        >
          <Field label={words.paste} hint={words.pasteHelp}>
            {(control) => (
              <textarea
                {...control}
                className={`${control.className} ${styles.pasteBox}`}
                placeholder={words.pasteExample}
                rows={8}
                value={pasted}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => onPasted(event.currentTarget.value)}
              />
            )}
          </Field>
          <div className={shared.buttons}>
            <Button type="submit" disabled={pasted.trim() === ""}>
              {words.review}
            </Button>
            {forName === undefined ? null : <p className={shared.quiet}>{words.forPatient(forName)}</p>}
          </div>
        </form>
      </div>
      <p className={shared.quiet}>{words.textStaysOnDevice}</p>
    </Panel>
  );
}
