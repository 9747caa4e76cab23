import { useState } from "react";
import type { StateDone } from "../../domain/record/chain/deedsDone.ts";
import { decidedFor } from "../../domain/record/clashOf.ts";
import { PARTS } from "../../domain/record/keptKinds.ts";
import { saidByAll } from "../../domain/record/joinCopies.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err, type Result } from "../../domain/result.ts";
import { markOf } from "../../exchange/fhir/stateMark.ts";
import type { WaitsForPerson } from "../../persistence/sharing/sharingStatus.ts";
import { settleQuestion } from "../../store/settleQuestion.ts";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { ReasonForm } from "../../ui/ReasonForm.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeMoment } from "../../words/describeMoment.ts";
import { describeReason } from "../../words/describeReason.ts";
import { useDevice } from "../device/useDevice.tsx";
import { fieldsOfBoth } from "./entryFieldsInWords.ts";
import { entryStates } from "./entryStates.ts";
import styles from "./sharing.module.css";
import { useEntryInWords } from "./useEntryInWords.ts";

export type OpenClash = Extract<WaitsForPerson, { readonly why: "Clash" }>;
type Side = "mine" | "theirs";

type Props = { readonly record: PatientRecord; readonly clash: OpenClash; readonly onClose: () => void };

/** Nobody has chosen a side, or the entry is not here any more. */
type NotSettled = { readonly field: "side"; readonly type: "NotChosen" | "Gone" };
const GONE: NotSettled = { field: "side", type: "Gone" };
const NOT_CHOSEN: NotSettled = { field: "side", type: "NotChosen" };

/** One entry as it was changed here and by a colleague, side by side: a person decides, and says why. Both stay in the history. */
export function ClashDialog({ record, clash, onClose }: Props) {
  const { clash: text } = usePageWords("sharing");
  return (
    <FormDialog title={text.title} opened onClose={onClose} size="large">
      <ClashForm record={record} clash={clash} onClose={onClose} />
    </FormDialog>
  );
}

function ClashForm({ record, clash, onClose }: Props) {
  const sharing = usePageWords("sharing");
  const { clash: text } = sharing;
  const { words, format } = useWording();
  const inWords = useEntryInWords();
  const monitor = useMonitorStore();
  const device = useDevice();
  const [side, setSide] = useState<Side>();
  const states = entryStates(record, clash.entry);
  const bySum = (sum: string) => states.find(({ state }) => markOf(state).sum === sum);
  const sides = { mine: bySum(clash.mine), theirs: bySum(clash.theirs) };
  const { mine, theirs } = sides;
  if (mine === undefined || theirs === undefined) return <p>{text.gone}</p>;

  const decide = (reason: string): Result<void, readonly NotSettled[]> => {
    if (side === undefined) return err([NOT_CHOSEN]);
    const [part = "", id = ""] = clash.entry.split(/ (.*)/su);
    const known = PARTS.find((one) => one === part) ?? "patient";
    const [chosen, left] = side === "mine" ? [mine, theirs] : [theirs, mine];
    const content = decidedFor(
      known,
      chosen.state,
      left.state,
      saidByAll(record, { part: known, id: known === "patient" ? record.id : id }),
    );
    const settled = settleQuestion(monitor, device.now(), { patientId: record.id, part: known, id, content, reason });
    return settled.ok ? settled : err([GONE]);
  };
  const told = ({ state }: StateDone): string => {
    const when = describeMoment(state.recordedAt, format);
    const who = state.author === undefined ? text.unsigned(when) : text.signed(state.author, when);
    return state.reason === undefined ? who : `${who} ${text.because(describeReason(state.reason, words, format))}`;
  };
  return (
    <ReasonForm
      label={text.reason}
      missing={text.reasonMissing}
      save={text.settle}
      describe={({ type }) => (type === "Gone" ? text.gone : text.notChosen)}
      onReason={decide}
      onCancel={onClose}
      onSaved={onClose}
    >
      <div className={styles.decision}>
        <p className={styles.intro}>{text.intro(inWords(record, clash.entry))}</p>
        <dl className={styles.terms}>
          <dt>{text.mine}</dt>
          <dd>{told(mine)}</dd>
          <dt>{text.theirs}</dt>
          <dd>{told(theirs)}</dd>
        </dl>
        <DataTable
          label={text.table}
          rows={fieldsOfBoth(mine, theirs, words, sharing, format)}
          rowKey={({ field }) => field}
          rowsOnly
          columns={[
            { heading: text.field, render: ({ field }) => field },
            { heading: text.mine, render: (row) => row.mine || text.nothing },
            { heading: text.theirs, render: (row) => row.theirs || text.nothing },
          ]}
        />
        <RadioField
          label={text.which}
          value={side ?? ""}
          choices={[
            { value: "mine", label: text.keepMine },
            { value: "theirs", label: text.keepTheirs },
          ]}
          onChange={(chosen) => setSide(chosen === "mine" ? "mine" : "theirs")}
        />
      </div>
    </ReasonForm>
  );
}
