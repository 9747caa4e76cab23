import { Button } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { parseSetAside, type SetAsideProblem } from "../../domain/record/setAside.ts";
import type { RepeatRequest } from "../../domain/analysis/worklist.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useRefusals } from "../../ui/useRefusals.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeVerdictName } from "../../words/describeVerdict.ts";
import type { RosterRow } from "./rosterRow.ts";
import styles from "./Worklist.module.css";

/** A request for a repeat, and whose it is. */
export type AskedRepeat = { readonly row: RosterRow; readonly repeat: RepeatRequest };

type Props = { readonly asked: AskedRepeat; readonly onClose: () => void; readonly onSaved: (row: RosterRow) => void };

/** Asks why a request for a repeat is set aside. */
export function SetAsideDialog({ opened, ...form }: Props & { readonly opened: boolean }) {
  const { words } = useWording();
  return (
    <Dialog title={words.worklist.dialogTitle} opened={opened} onClose={form.onClose} size="medium">
      <SetAsideForm {...form} />
    </Dialog>
  );
}

function SetAsideForm({ asked: { row, repeat }, onClose, onSaved }: Props) {
  const { words, format } = useWording();
  const setAside = useMonitor((state) => state.setAside);
  const [why, setWhy] = useState("");
  const [failed, setFailed] = useState(false);
  const { form, problemOf, refuse, settle } = useRefusals<SetAsideProblem>();
  const problem = problemOf("why");
  const verdict = row.work.series.find(({ code }) => code === repeat.code)?.verdict ?? row.verdict;
  const write = (text: string) => {
    setWhy(text);
    settle("why");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const content = parseSetAside({ measurand: repeat.code, observationId: repeat.observationId, why, status: "active" });
    if (!content.ok) return refuse(content.error);
    if (setAside(row.record.id, content.value).ok) onSaved(row);
    else setFailed(true);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p>
        {words.worklist.dialogWhat({
          patient: row.name,
          measurand: words.names.measurand[repeat.code],
          verdict: describeVerdictName(verdict, words, format),
          day: format.dayInWords(repeat.askedOn),
        })}
      </p>
      <p className={styles.effect}>{words.worklist.dialogEffect}</p>
      <TextField
        first
        label={words.worklist.reason}
        hint={words.worklist.reasonHint}
        value={why}
        error={
          problem && (problem.type === "TooLong" ? words.worklist.reasonTooLong(problem.limit) : words.worklist.reasonMissing)
        }
        onChange={write}
      />
      <fieldset className={styles.reasons} aria-label={words.worklist.suggestions}>
        {words.worklist.reasons.map((reason) => (
          <Button key={reason} size="compact-sm" variant="default" aria-pressed={why === reason} onClick={() => write(reason)}>
            {reason}
          </Button>
        ))}
      </fieldset>
      {failed ? (
        <Banner tone="danger" size="inside">
          {words.worklist.notKept}
        </Banner>
      ) : null}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {words.worklist.cancel}
        </Button>
        <Button type="submit">{words.worklist.save}</Button>
      </DialogButtons>
    </form>
  );
}
