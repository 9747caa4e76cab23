import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import type { Observation } from "../../domain/measuring/observation.ts";
import { reachOf } from "../../domain/measuring/observationDoor.ts";
import { amendMany, type ManyAmended, type SharedTexts, type WhyLeft } from "../../domain/record/amendMany.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { err } from "../../domain/result.ts";
import { take } from "../../domain/shelf.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { ChoiceField } from "../../ui/ChoiceField.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { FormGrid, WideField } from "../../ui/FormGrid.tsx";
import { useLeaving } from "../../ui/leaving.ts";
import { ReasonField } from "../../ui/ReasonField.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeDoubt } from "../../words/describeDoubt.ts";
import { describeDraftProblem } from "../../words/describeDraftProblem.ts";
import { resultInWords } from "../../words/describeReading.ts";
import type { Format } from "../../words/format.ts";
import type { Words } from "../../words/language.ts";
import { knownNames } from "./knownNames.ts";
import styles from "./AmendSelectedDialog.module.css";

type Props = {
  readonly patientId: PatientId;
  /** The chosen results, as they were when the dialog was opened. */
  readonly chosen: readonly Observation[];
  readonly onClose: () => void;
  /** What was done, in words: how many were amended, and which were left. */
  readonly onSaved: (said: string) => void;
};

/** Sets laboratory, method or interval for many results at once, with one reason and one undo. */
export function AmendSelectedDialog({ onClose, ...form }: Props) {
  const { words } = useWording();
  return (
    <FormDialog title={words.results.amendSelected} question={words.results.discardMany} opened onClose={onClose} size="large">
      <SharedAmendment {...form} />
    </FormDialog>
  );
}

/** The patient is not here any more. */
const NOTHING: ManyAmended = { amended: [], left: [], doubts: [] };

type Problem = { readonly field: "reason" | "texts" } | { readonly field: "left"; readonly sentence: string };

function SharedAmendment({ patientId, chosen, onSaved }: Omit<Props, "onClose">) {
  const { words, format } = useWording();
  const doubts = usePageWords("doubts");
  const settings = useMonitor((monitor) => monitor.settings);
  const record = useMonitor((monitor) => take(monitor.records, patientId));
  const monitor = useMonitorStore();
  const amendObservations = useMonitor((monitor) => monitor.amendObservations);
  const { leave } = useLeaving();
  const [doubted, setDoubted] = useState<ManyAmended | undefined>();
  const [anew, setAnew] = useState(false);
  const units = [...new Set(chosen.map(({ unit }) => unit))];
  const form = useForm<keyof SharedTexts | "reason", Problem>({
    draft: `shared:${patientId}:${chosen.map(({ id }) => id).join(":")}`,
    start: () => ({ laboratory: "", method: "", intervalLow: "", intervalHigh: "", unit: units[0] ?? "", reason: "" }),
    chosen: ["unit"],
    describe: (problem) =>
      problem.field === "left"
        ? problem.sentence
        : problem.field === "reason"
          ? words.results.reasonMissing
          : words.results.nothingSet,
  });
  const { decimal } = settings;
  const [first] = chosen;
  const canReach = reachOf(first === undefined ? "" : first.measurand, form.texts.unit);
  const known = knownNames(settings, record, format.nameOrder);
  const field = (name: Exclude<keyof typeof form.texts, "reason">) => ({ ...form.field(name), label: words.entry.field[name] });

  /** What it would do to each, as they are now: another tab may have changed one, or let go of the patient. */
  const check = (): ManyAmended => {
    const { records, doorFor } = monitor.getState();
    const now = take(records, patientId);
    return now === undefined ? NOTHING : amendMany(chosen, form.texts, now, doorFor(now));
  };
  const save = (plan: ManyAmended) => {
    setDoubted(undefined);
    const count = amendObservations(patientId, plan, form.texts.reason.trim());
    form.forget();
    leave();
    onSaved([words.results.amendedMany(count), leftInWords(plan, words, format)].filter(Boolean).join(" "));
  };
  /** Looked at once more on what is here now: another tab may have changed a result while the question stood. */
  const saveAnyway = (asked: ManyAmended) => {
    const now = check();
    const isSame = JSON.stringify([now.amended, now.doubts]) === JSON.stringify([asked.amended, asked.doubts]);
    if (isSame) return save(now);
    setAnew(true);
    if (now.amended.length > 0) return setDoubted(now);
    setDoubted(undefined);
    form.refuse([{ field: "left", sentence: leftInWords(now, words, format) }]);
  };
  const submit = () => {
    setAnew(false);
    const { reason, unit: _unit, ...set } = form.texts;
    if (Object.values(set).every((text) => text.trim() === "")) return err<readonly Problem[]>([{ field: "texts" }]);
    if (reason.trim() === "") return err<readonly Problem[]>([{ field: "reason" }]);
    const plan = check();
    if (plan.amended.length === 0)
      return err<readonly Problem[]>([{ field: "left", sentence: leftInWords(plan, words, format) }]);
    if (plan.doubts.length > 0) setDoubted(plan);
    else save(plan);
    return undefined;
  };

  return (
    <>
      <Form form={form} onSubmit={submit} save={words.results.saveMany(chosen.length)} sticky>
        <p className={styles.what}>{words.results.manyWhat(chosen.length)}</p>
        <FormGrid>
          <TextField {...field("laboratory")} first suggestions={known.laboratories} hint={words.results.staysAsItIs} />
          <TextField {...field("method")} suggestions={known.methods} hint={words.results.staysAsItIs} />
          <NumberField {...field("intervalLow")} decimal={decimal} canReach={canReach} hint={words.results.staysAsItIs} />
          <NumberField {...field("intervalHigh")} decimal={decimal} canReach={canReach} />
          <ChoiceField
            {...field("unit")}
            choices={units.map((unit) => ({ value: unit, label: format.unit(unit) }))}
            hint={words.results.unitOfInterval}
          />
          <WideField>
            <ReasonField {...form.field("reason")} label={words.results.reason} suggestions={words.results.reasonsToAmend} />
          </WideField>
        </FormGrid>
      </Form>
      <Dialog title={words.entry.doubtTitle} opened={doubted !== undefined} onClose={() => setDoubted(undefined)}>
        {doubted === undefined ? null : (
          <>
            <div role="alert">{anew ? <Banner size="inside">{words.entry.doubtsAnew}</Banner> : null}</div>
            {leftInWords(doubted, words, format) === "" ? null : <p>{leftInWords(doubted, words, format)}</p>}
            <ul>
              {doubted.doubts.map(({ doubt, contents: [content, ...others] }) =>
                content === undefined ? null : (
                  <li key={doubt.type}>
                    {format.headed(resultInWords(content, words, format), describeDoubt(doubt, content, doubts, format))}
                    {others.length === 0
                      ? null
                      : ` ${words.results.alsoOf(format.list(others.map((other) => format.dayInWords(other.collectedOn))))}`}
                  </li>
                ),
              )}
            </ul>
            <DialogButtons>
              <Button variant="default" onClick={() => saveAnyway(doubted)}>
                {words.entry.saveAnyway}
              </Button>
              <Button data-autofocus onClick={() => setDoubted(undefined)}>
                {words.entry.changeIt}
              </Button>
            </DialogButtons>
          </>
        )}
      </Dialog>
    </>
  );
}

/** Which results are left as they are, each with the reason. */
const leftInWords = ({ left }: ManyAmended, words: Words, format: Format): string =>
  left
    .map(({ observation, why }) => words.results.left(resultInWords(observation, words, format), whyLeft(why, words, format)))
    .join(" ");

function whyLeft(why: WhyLeft, words: Words, format: Format): string {
  switch (why.type) {
    case "OtherUnit":
      return words.results.leftOtherUnit;
    case "ChangedMeanwhile":
      return words.results.leftChanged;
    case "SaysItAlready":
      return words.results.leftSame;
    case "Refused":
      return why.problems.map((problem) => describeDraftProblem(problem, words, format)).join(" ");
  }
}
