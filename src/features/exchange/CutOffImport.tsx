import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useMemo, useState, useSyncExternalStore } from "react";
import { storedOfImport, type BegunImport } from "../../domain/record/begunImport.ts";
import { entriesOn } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import styles from "./CutOffImport.module.css";
import { describeUndone } from "./ImportSummary.tsx";

type Props = {
  readonly notes: {
    readonly cutOff: () => BegunImport | undefined;
    readonly subscribe: (listener: () => void) => () => void;
    readonly over: () => void;
  };
};

/** Above every page where an earlier visit was ended in the middle of an import: what of it is stored, and what can be done. */
export function CutOffImport({ notes }: Props) {
  const begun = useSyncExternalStore(notes.subscribe, notes.cutOff);
  const isReading = useMonitor((state) => state.reading !== undefined);
  const [told, setTold] = useState<string>();
  if (told !== undefined)
    return (
      <div role="status">
        <Banner tone="information">{told}</Banner>
      </div>
    );
  // What is stored of it is known only once everybody is read.
  return begun === undefined || isReading ? null : <Asked begun={begun} onOver={notes.over} onTold={setTold} />;
}

type AskedProps = { readonly begun: BegunImport; readonly onOver: () => void; readonly onTold: (text: string) => void };

function Asked({ begun, onOver, onTold }: AskedProps) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const records = useMonitor((state) => state.records);
  const undoImport = useMonitor((state) => state.undoImport);
  const [undoing, setUndoing] = useState(false);
  // What is entered meanwhile does not change it: an entry that is amended still carries its import.
  const stored = useMemo(() => storedOfImport(begun, entriesOn(records)), [begun, records]);
  const text = words.cutOff;
  const count = (number: number) => format.fixed(number, 0);
  const takeBack = () => {
    setUndoing(true);
    void undoImport(begun.at)
      .then((undone) => {
        onTold(describeUndone(undone, words, format));
        if (undone.ok) onOver();
      })
      .finally(() => setUndoing(false));
  };
  const isThere = stored.type !== "Nothing";
  // The filled one is left unnamed: named, it takes the library's own blue instead of ours.
  return (
    <Banner tone="danger">
      <span className={styles.row}>
        <span className={styles.said}>
          {text.begun(describeMoment(begun.at, format), count(begun.results), count(begun.care), words.format[begun.format])}{" "}
          {stored.type === "Part" ? text.part(count(stored.here), count(stored.promised)) : text[stored.type]}
        </span>
        <span className={styles.buttons}>
          {isThere ? (
            <Button size="compact-md" variant="default" loading={undoing} onClick={takeBack}>
              {text.takeBack}
            </Button>
          ) : null}
          {stored.type === "All" ? null : (
            <ButtonLink size="compact-md" {...(isThere ? { variant: "default" } : {})} to="/import" onClick={onOver}>
              {text.repeat}
            </ButtonLink>
          )}
          <Button size="compact-md" {...(isThere ? {} : { variant: "subtle" })} onClick={onOver}>
            {isThere ? text.keep : text.close}
          </Button>
        </span>
      </span>
    </Banner>
  );
}
