import type { RepeatRequest } from "../../domain/analysis/worklist.ts";
import { parseSetAside, type SetAsideProblem } from "../../domain/record/setAside.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { orNotKept, type NotKept } from "../../ui/notKept.ts";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import type { RosterRow } from "./rosterRow.ts";
import styles from "./Worklist.module.css";

/** A request for a repeat, and whose it is. */
export type AskedRepeat = { readonly row: RosterRow; readonly repeat: RepeatRequest };

type Props = { readonly asked: AskedRepeat; readonly onClose: () => void; readonly onSaved: (row: RosterRow) => void };

/** Asks why a request for a repeat is set aside. */
export function SetAsideDialog({ opened, onClose, ...form }: Props & { readonly opened: boolean }) {
  const { words } = useWording();
  return (
    <FormDialog title={words.worklist.dialogTitle} opened={opened} onClose={onClose} size="medium">
      <SetAsideForm {...form} />
    </FormDialog>
  );
}

function SetAsideForm({ asked: { row, repeat }, onSaved }: Omit<Props, "onClose">) {
  const { words, format } = useWording();
  const setAside = useMonitor((state) => state.setAside);
  const verdict = row.work.series.find(({ code }) => code === repeat.code)?.verdict ?? row.verdict;
  const put = (why: string) => {
    const content = parseSetAside({ measurand: repeat.code, observationId: repeat.observationId, why, status: "active" });
    return content.ok ? orNotKept(setAside(row.record.id, content.value)) : content;
  };
  const describe = (problem: SetAsideProblem | NotKept) =>
    problem.field === "record"
      ? words.worklist.notKept
      : problem.type === "TooLong"
        ? words.worklist.reasonTooLong(problem.limit)
        : words.worklist.reasonMissing;
  return (
    <ReasonForm
      label={words.worklist.reason}
      hint={words.worklist.reasonHint}
      suggestions={words.worklist.reasons}
      suggestionsLabel={words.worklist.suggestions}
      missing={words.worklist.reasonMissing}
      describe={describe}
      save={words.worklist.save}
      onReason={put}
      onSaved={() => onSaved(row)}
    >
      <p>
        {words.worklist.dialogWhat({
          patient: row.name,
          measurand: words.names.measurand[repeat.code],
          verdict: describeVerdictName(verdict, words, format),
          day: format.dayInWords(repeat.askedOn),
        })}
      </p>
      <p className={styles.effect}>{words.worklist.dialogEffect}</p>
    </ReasonForm>
  );
}
