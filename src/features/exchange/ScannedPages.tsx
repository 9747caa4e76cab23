import { useRef, useState } from "react";
import type { ReadText } from "../../exchange/incoming/importer.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { ImportDesk } from "./importDesk.ts";
import shared from "./exchange.module.css";
import styles from "./ScannedPages.module.css";
import { usePicture } from "./usePicture.ts";

type Desk = Pick<ImportDesk, "picture" | "addTyped">;
type Props = { readonly desk: Desk; readonly read: ReadText; readonly text: number };

/** What of a file of pages could not be read, and for each page that is a picture a place to type beside it. */
export function ScannedPages({ desk, read, text }: Props) {
  const words = usePageWords("import").page.pages;
  const [open, setOpen] = useState<number>();
  if (read.type !== "Found" || read.pages === undefined) return null;
  const { withoutText, withPicture, unreadable } = read.pages;
  return (
    <div className={styles.pages}>
      {withoutText.length === 0 ? null : <p>{words.withoutText(withoutText.map(String))}</p>}
      {withPicture.length === 0 ? null : <p>{words.withPicture(withPicture.map(String))}</p>}
      {unreadable.length === 0 ? null : <p>{words.unreadable(unreadable.map(String))}</p>}
      {withoutText.length + withPicture.length === 0 ? null : (
        <div className={shared.buttons}>
          {[...withoutText, ...withPicture]
            .toSorted((one, other) => one - other)
            .map((page) => (
              <Button
                key={page}
                variant="default"
                size="compact-sm"
                aria-expanded={open === page}
                onClick={() => setOpen(open === page ? undefined : page)}
              >
                {words.show(String(page))}
              </Button>
            ))}
        </div>
      )}
      {open === undefined ? null : <TypedBeside key={open} desk={desk} name={read.name} text={text} page={open} />}
    </div>
  );
}

type BesideProps = { readonly desk: Desk; readonly name: string; readonly text: number; readonly page: number };

/** A page as a picture, and beside it the box for what a person reads there. It is reviewed with the rest. */
function TypedBeside({ desk, name, text, page }: BesideProps) {
  const { page: importPage } = usePageWords("import");
  const words = importPage.pages;
  const place = useRef<HTMLDivElement>(null);
  const shown = usePicture(desk, { text, page }, place);
  const [typed, setTyped] = useState("");
  const number = String(page);
  return (
    <div className={styles.beside}>
      <div ref={place} className={styles.sheet} role="group" aria-label={words.picture(name, number)} tabIndex={0}>
        {shown === "None" ? <p>{words.notDrawn}</p> : null}
        {shown === undefined || shown === "None" ? null : (
          <img
            src={shown.address}
            alt={words.picture(name, number)}
            width={Math.round(shown.width)}
            height={Math.round(shown.height)}
          />
        )}
      </div>
      <form
        className={shared.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") void desk.addTyped({ name: words.typedName(name, number), content: typed, typedFrom: page });
        }}
      >
        <Field label={words.type(number)} hint={words.typeHint}>
          {(control) => (
            <textarea
              {...control}
              className={`${control.className} ${styles.box}`}
              placeholder={words.typeExample}
              rows={8}
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className={shared.buttons}>
          <Button type="submit" disabled={typed.trim() === ""}>
            {words.reviewTyped}
          </Button>
        </div>
      </form>
    </div>
  );
}
