import type { DraftProblem, ObservationDraft, ObservationId } from "../../domain/measuring/observation.ts";
import { enteredFor, type LentBy } from "../../domain/record/entryDefaults.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { take } from "../../domain/shelf.ts";
import type { CheckedDraft } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useForm, type FormState } from "../../ui/useForm.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeDraftProblem } from "../../words/describeDraftProblem.ts";
import { CHOSEN, draftFrom, JUDGED_WITH, lenderOf, typeInto, type EntryField } from "./entry.ts";

/** A draft that may be kept, and what to ask first. */
export type Checked = CheckedDraft & { readonly draft: ObservationDraft };

type NoRecord = { readonly field: "record"; readonly type: "NoSuchRecord" };

export type ResultForm = FormState<EntryField, DraftProblem | NoRecord> & {
  /** Shows the door what is typed. Refused: the reasons stand at their fields, the first has the focus, and what was typed stays. */
  readonly check: () => Checked | undefined;
  /** What the door would say now, without showing anything. */
  readonly peek: () => CheckedDraft | undefined;
  /** Who lent the laboratory that stands there; nothing in an amendment, and where it was typed anew. */
  readonly lentBy: LentBy | undefined;
};

/** The state of a form that takes in one result, or changes a kept one. */
export function useResultForm(patientId: PatientId, start: () => ObservationDraft, amending?: ObservationId): ResultForm {
  const { words, format } = useWording();
  const settings = useMonitor((state) => state.settings);
  const today = useMonitor((state) => state.today);
  const record = useMonitor((state) => take(state.records, patientId));
  const person = enteredFor(record, today());
  const checkObservation = useMonitor((state) => state.checkObservation);
  const form = useForm<EntryField, DraftProblem | NoRecord>({
    draft: `result:${amending ?? patientId}`,
    start,
    describe: (problem) =>
      problem.type === "NoSuchRecord" ? words.entry.noSuchPatient : describeDraftProblem(problem, words, format),
    judgedWith: JUDGED_WITH,
    change: (before, field, text) => typeInto(before, field, text, settings, person),
    ...(amending === undefined ? { chosen: CHOSEN } : { allTyped: true as const }),
  });
  const draft = draftFrom(form.texts, settings.dateOrder, today());
  return {
    ...form,
    lentBy: amending === undefined ? lenderOf(form.texts, settings, person) : undefined,
    check: () => {
      const checked = checkObservation(patientId, draft, amending);
      form.refuse(
        checked.ok
          ? []
          : checked.error.type === "NoSuchRecord"
            ? [{ field: "record", type: "NoSuchRecord" }]
            : checked.error.problems,
      );
      return checked.ok ? { ...checked.value, draft } : undefined;
    },
    peek: () => {
      const checked = checkObservation(patientId, draft, amending);
      return checked.ok ? checked.value : undefined;
    },
  };
}
