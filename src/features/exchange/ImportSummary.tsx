import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useState } from "react";
import type { PlanCounts } from "../../exchange/incoming/plan/plan.ts";
import type { Result } from "../../domain/result.ts";
import type { KeptImport } from "../../domain/device/settings.ts";
import type { NoRoom } from "../../store/deps.ts";
import type { UndoneImport } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { Format } from "../../words/format.ts";
import type { ImportPageWords } from "../../words/language.ts";
import styles from "./ImportSummary.module.css";
import shared from "./exchange.module.css";

type Props = {
  readonly done: KeptImport;
  readonly counts: PlanCounts;
  readonly undone: Result<UndoneImport, NoRoom> | undefined;
  readonly onUndo: () => Promise<unknown>;
  readonly onAnother: () => void;
};

/** What an import has done, whether it is stored, and the way to take it back. */
export function ImportSummary({ done, counts, undone, onUndo, onAnother }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const saving = useMonitor((state) => state.saveStatus.type);
  const [undoing, setUndoing] = useState(false);
  return (
    <Panel title={words.done}>
      <div className={shared.stack}>
        <div role="status" aria-label={words.done}>
          <ul className={styles.counts}>
            {summaryLines(done, counts, words, format).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        {undone === undefined ? null : (
          <div role="status">
            <Banner tone={undone.ok ? "information" : "danger"}>{describeUndone(undone, words, format)}</Banner>
          </div>
        )}
        {undone?.ok === true && saving !== "NotSaved" ? null : saving === "NotSaved" ? (
          <Banner tone="danger">{words.notStored}</Banner>
        ) : (
          <p className={shared.quiet}>{saving === "Saving" ? words.storing : words.stored}</p>
        )}
        <div className={shared.buttons}>
          <ButtonLink to="/">{words.toPatients}</ButtonLink>
          {undone?.ok !== true ? (
            <Button
              variant="default"
              loading={undoing}
              onClick={() => {
                setUndoing(true);
                void onUndo().finally(() => setUndoing(false));
              }}
            >
              {words.undo}
            </Button>
          ) : null}
          <Button variant="default" onClick={onAnother}>
            {words.another}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** What taking an import back came to. */
export function describeUndone(undone: Result<UndoneImport, NoRoom>, words: ImportPageWords, format: Format): string {
  if (!undone.ok)
    return words.noRoomToUndo(format.fixed(undone.error.needed, 0), format.fixed(Math.max(0, undone.error.free), 0));
  const { taken, left, patientsArchived } = undone.value;
  return [
    words.undone(format.fixed(taken, 0)),
    ...(patientsArchived === 0 ? [] : [words.undoneArchived(format.fixed(patientsArchived, 0))]),
    ...(left === 0 ? [] : [words.undoneLeft(format.fixed(left, 0))]),
  ].join(" ");
}

/** One line for each thing that happened, and for each that did not. */
function summaryLines(done: KeptImport, counts: PlanCounts, words: ImportPageWords, format: Format): readonly string[] {
  const { kept } = words;
  const line = (count: number, sentence: (count: string) => string) => (count === 0 ? [] : [sentence(format.fixed(count, 0))]);
  return [
    kept.added(format.fixed(done.added, 0)),
    ...line(done.corrected, kept.corrected),
    ...line(done.withdrawn, kept.withdrawn),
    ...line(done.restored, kept.restored),
    ...line(done.patientsAdded, kept.patientsAdded),
    ...line(counts.patientsAddedArchived, kept.patientsAddedArchived),
    ...line(counts.patientsMadeUp, kept.patientsMadeUp),
    ...line(counts.patientsBroughtBack, kept.patientsBroughtBack),
    ...line(done.care, kept.care),
    ...line(counts.Duplicate, kept.duplicates),
    ...line(counts.NeedsAnswer, kept.unanswered),
    ...line(counts.Refused, kept.refused),
  ];
}
