import { useEffect, useRef, useState } from "react";
import { parseBoardNote, type BoardNoteKind } from "../../domain/record/boardNote.ts";
import { boardNoteInHand } from "../../domain/record/boardNotes.ts";
import { contentOf } from "../../domain/kept.ts";
import type { BoardNoteContent } from "../../domain/record/boardNote.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useDrafts } from "../../ui/drafts.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import type { BoardCase } from "./boardCase.ts";
import styles from "./NoteField.module.css";

type Props = {
  readonly id: PatientId;
  readonly kind: BoardNoteKind;
  readonly label: string;
  readonly hint: string;
  readonly shown: Pick<BoardCase, "isHidden" | "mask" | "format">;
};

/**
 * A question or a conclusion, written in place. It is kept with the patient when the field is left, in whatever way it is left:
 * what was typed is never lost by turning to the next case. Emptied, it is withdrawn; refused, it waits in the tab for being shortened.
 */
export function NoteField({ id, kind, label, hint, shown }: Props) {
  const board = usePageWords("board");
  const { words } = useWording();
  const today = useMonitor((state) => state.today)();
  const record = useMonitor((state) => take(state.records, id));
  const recordBoardNote = useMonitor((state) => state.recordBoardNote);
  const isStored = useMonitor((state) => state.saveStatus.type !== "NotSaved");
  const drafts = useDrafts();
  const begun = `board:${id}:${kind}`;
  // What names a patient who is hidden waits until they are shown.
  const waiting = () => {
    const text = drafts.read(begun);
    return text === undefined || shown.mask(text) !== text ? undefined : text;
  };
  const [draft, setDraft] = useState(waiting);
  const [tooLong, setTooLong] = useState<number>();
  const [wasSaved, setWasSaved] = useState(false);
  const note = record === undefined ? undefined : boardNoteInHand(record, kind, today);
  const stored = note?.text ?? "";
  const masked = shown.mask(stored);
  const isBlocked = shown.isHidden && masked !== stored;

  const commit = () => {
    if (draft === undefined) return;
    const text = draft.trim();
    if (waiting() !== undefined) drafts.forget(begun);
    if (text === stored) return setDraft(undefined);
    if (text === "") {
      if (note !== undefined)
        recordBoardNote(id, { ...contentOf<BoardNoteContent>(note), status: "entered-in-error" }, note.id, { code: "emptied" });
      return setDraft(undefined);
    }
    const read = parseBoardNote({ kind, text, on: today, status: "active" }, { notAfter: today });
    if (read.ok) {
      recordBoardNote(id, read.value, note?.id);
      setWasSaved(true);
      return setDraft(undefined);
    }
    drafts.keep(begun, draft);
    const [problem] = read.error;
    setTooLong(problem?.type === "TooLong" ? problem.limit : undefined);
  };
  // The page may turn, close or be put away while something stands in the field.
  const present = useRef(commit);
  useEffect(() => {
    present.current = commit;
  });
  useEffect(() => {
    const now = present;
    const onHide = () => now.current();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      now.current();
    };
  }, []);

  const status =
    draft !== undefined
      ? board.unsaved
      : note === undefined
        ? hint
        : isStored
          ? board.savedOn(shown.format.dayInWords(note.on))
          : board.notSaved;
  return (
    <div className={styles.field}>
      {isBlocked ? (
        <div className={styles.blocked}>
          <p className={styles.label}>{label}</p>
          <p className={styles.text}>{masked}</p>
          <p className={styles.note}>{board.namesPatient}</p>
        </div>
      ) : (
        <TextField
          label={label}
          lines="several"
          value={draft ?? stored}
          onChange={(text) => {
            setDraft(text);
            setTooLong(undefined);
          }}
          onLeave={commit}
          hint={status}
          error={tooLong === undefined ? undefined : board.tooLong(tooLong)}
        />
      )}
      {wasSaved && draft === undefined && isStored ? <Unseen role="status">{words.shell.saved}</Unseen> : null}
    </div>
  );
}
