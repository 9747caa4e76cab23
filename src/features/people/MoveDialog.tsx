import { doubtsAbout } from "../../domain/record/doubt.ts";
import type { Observation } from "../../domain/measuring/observation.ts";
import type { DraftProblem } from "../../domain/measuring/observationDoor.ts";
import type { NotMoved } from "../../domain/record/people/moveObservation.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { err } from "../../domain/result.ts";
import { stands } from "../../domain/standing.ts";
import { take } from "../../domain/shelf.ts";
import { moveBetween } from "../../store/twoPeople.ts";
import { useMonitor, useMonitorStore } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Form } from "../../ui/Form.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toldAs } from "../../ui/meanwhile.ts";
import { ReasonField } from "../../ui/ReasonField.tsx";
import { useForm } from "../../ui/useForm.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeDoubt } from "../../words/describeDoubt.ts";
import { describeDraftProblem } from "../../words/describeDraftProblem.ts";
import { resultInWords } from "../../words/describeReading.ts";
import { OtherPatient } from "./OtherPatient.tsx";
import styles from "./people.module.css";

type Problem =
  | { readonly field: "other" | "why"; readonly type: "Missing" }
  | { readonly field: "move"; readonly type: "Gone" | "Withdrawn" }
  | { readonly field: "move"; readonly type: "Refused"; readonly problem: DraftProblem };

type Props = { readonly record: PatientRecord; readonly observation: Observation; readonly onClose: () => void };

/** Moves a result that was entered for the wrong person to the right one. */
export function MoveDialog({ record, observation, onClose }: Props) {
  const people = usePageWords("people");
  return (
    <FormDialog title={people.moveTitle} opened onClose={onClose} size="medium">
      <MoveForm record={record} observation={observation} />
    </FormDialog>
  );
}

function MoveForm({ record, observation: chosen }: Omit<Props, "onClose">) {
  const people = usePageWords("people");
  const { words, format } = useWording();
  const doubtWords = usePageWords("doubts");
  // As it is now: another tab or an import may have changed it since it was chosen.
  const observation = useMonitor((state) => take(state.records, record.id)?.observations[chosen.id] ?? chosen);
  const { entry } = words.fields.meanwhile.acted;
  const store = useMonitorStore();
  const form = useForm<"other" | "why", Problem>({
    start: () => ({ other: "", why: "" }),
    about: toldAs(observation, !stands(observation), entry, resultInWords(observation, words, format)),
    describe: (problem) => {
      if (problem.type === "Missing") return problem.field === "other" ? people.otherMissing : people.reasonMissing;
      if (problem.type === "Refused") return describeDraftProblem(problem.problem, words, format);
      return problem.type === "Gone" ? people.gone : people.withdrawnMeanwhile;
    },
    judgedWith: { other: ["move"] },
    chosen: ["other"],
  });
  const other = useMonitor((state) => take(state.records, form.texts.other));
  const move = () => {
    const why = form.texts.why.trim();
    const missing = [...(other === undefined ? ["other" as const] : []), ...(why === "" ? ["why" as const] : [])];
    if (other === undefined || missing.length > 0) return err(missing.map((field): Problem => ({ field, type: "Missing" })));
    const moved = moveBetween(store.getState(), record.id, other.id, observation.id, why);
    return moved.ok ? moved : err(problemsOf(moved.error));
  };
  return (
    <Form<"other" | "why", Problem, void> form={form} onSubmit={move} save={people.move}>
      <div className={styles.stack}>
        <p>{people.moveWhat(resultInWords(observation, words, format))}</p>
        <p className={styles.quiet}>{people.moveKept}</p>
        <OtherPatient
          record={record}
          chosen={other?.id}
          onChoose={(id) => form.type("other", id)}
          error={form.field("other").error}
        />
        {other === undefined
          ? null
          : doubtsAbout(observation, other).map((doubt) => (
              <Banner key={doubt.type} size="inside">
                {describeDoubt(doubt, observation, doubtWords, format)}
              </Banner>
            ))}
        <ReasonField {...form.field("why")} label={people.reason} suggestions={people.moveReasons} />
      </div>
    </Form>
  );
}

function problemsOf(why: NotMoved): readonly Problem[] {
  if (why.type === "Refused") return why.problems.map((problem) => ({ field: "move", type: "Refused", problem }));
  return [{ field: "move", type: why.type === "Withdrawn" ? "Withdrawn" : "Gone" }];
}
