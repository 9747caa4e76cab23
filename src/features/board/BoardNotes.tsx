import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { Link } from "react-router";
import type { BoardNote, BoardNoteContent } from "../../domain/record/boardNote.ts";
import { boardNotesOf } from "../../domain/record/boardNotes.ts";
import { contentOf } from "../../domain/kept.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import type { Reason } from "../../domain/reason.ts";
import { ok } from "../../domain/result.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toldAs } from "../../ui/meanwhile.ts";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import { describeReason } from "../../words/describeReason.ts";
import styles from "./BoardNotes.module.css";
import { stands } from "../../domain/standing.ts";

/** What tumor boards asked and concluded about a patient, latest first, with all that was ever changed or withdrawn. */
export function BoardNotes({ record }: { readonly record: PatientRecord }) {
  const { panel } = usePageWords("board");
  const { words } = useWording();
  const recordBoardNote = useMonitor((state) => state.recordBoardNote);
  const [chosen, setWithdrawing] = useState<BoardNote>();
  // As it is now: another tab may have changed it since it was chosen.
  const withdrawing = chosen && (record.boardNotes[chosen.id] ?? chosen);
  const put = (note: BoardNote, status: BoardNoteContent["status"], reason: Reason) =>
    recordBoardNote(record.id, { ...contentOf<BoardNoteContent>(note), status }, note.id, reason);
  return (
    <div className={styles.notes}>
      <ul className={styles.list}>
        {boardNotesOf(record)
          .toReversed()
          .map((note) => (
            <Note
              key={note.id}
              note={note}
              onWithdraw={() => setWithdrawing(note)}
              onBringBack={() => put(note, "active", { code: "bring-back" })}
            />
          ))}
      </ul>
      <Link to="/board" data-print="no">
        {panel.toBoard}
      </Link>
      <FormDialog
        title={panel.withdraw}
        opened={withdrawing !== undefined}
        onClose={() => setWithdrawing(undefined)}
        size="small"
      >
        {withdrawing === undefined ? null : (
          <ReasonForm
            about={toldAs(withdrawing, !stands(withdrawing), words.fields.meanwhile.acted.entry, withdrawing.text)}
            label={panel.withdrawReason}
            missing={panel.withdrawReasonMissing}
            save={panel.withdraw}
            cancel={panel.keepIt}
            onReason={(reason) => ok(put(withdrawing, "entered-in-error", reason))}
          >
            <p className={styles.text}>{withdrawing.text}</p>
            <p className={styles.quiet}>{panel.withdrawWhat}</p>
          </ReasonForm>
        )}
      </FormDialog>
    </div>
  );
}

function Note({
  note,
  onWithdraw,
  onBringBack,
}: {
  readonly note: BoardNote;
  readonly onWithdraw: () => void;
  readonly onBringBack: () => void;
}) {
  const { panel } = usePageWords("board");
  const { words, format } = useWording();
  const isWithdrawn = !stands(note);
  const said = (
    <>
      <strong>{format.headed(`${panel.kind[note.kind]}, ${format.dayInWords(note.on)}`, "")}</strong>
      <span className={styles.text}>{note.text}</span>
    </>
  );
  return (
    <li className={styles.note}>
      <div className={styles.words}>
        <p>{isWithdrawn ? <s>{said}</s> : said}</p>
        {isWithdrawn ? (
          <p className={styles.quiet}>{panel.withdrawn(note.reason && describeReason(note.reason, words, format))}</p>
        ) : null}
        {note.earlier.length === 0 ? null : (
          <details className={styles.quiet}>
            <summary>{panel.changed(note.earlier.length)}</summary>
            <ul>
              {note.earlier.map(({ revision, recordedAt, text }) => (
                <li key={`${revision} ${recordedAt}`}>
                  {format.headed(describeMoment(recordedAt, format), "")}
                  <span className={styles.text}>{text}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button variant="subtle" size="compact-sm" data-print="no" onClick={isWithdrawn ? onBringBack : onWithdraw}>
        {isWithdrawn ? panel.bringBack : panel.withdraw}
      </Button>
    </li>
  );
}
