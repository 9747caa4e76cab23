import { besideEarlier, type BesideEarlier } from "../../domain/analysis/besideEarlier.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { Settings } from "../../domain/device/settings.ts";
import { MEASURAND_CODES, MEASURANDS } from "../../domain/measuring/measurand.ts";
import { PURPOSES, STATUSES, type Observation, type ObservationId } from "../../domain/measuring/observation.ts";
import type { DraftProblem, ObservationDraft } from "../../domain/measuring/observationDoor.ts";
import { sourceOf } from "../../domain/measuring/source.ts";
import { enteredFor, type LentBy } from "../../domain/record/entryDefaults.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import { stands } from "../../domain/standing.ts";
import { take } from "../../domain/shelf.ts";
import type { CheckedDraft } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { namedChoices } from "../../ui/ChoiceField.tsx";
import type { ShownEntry } from "../../ui/meanwhile.ts";
import { useForm, type FormState } from "../../ui/useForm.ts";
import { useWording } from "../../ui/wording.tsx";
import { describeDraftProblem } from "../../words/describeDraftProblem.ts";
import type { Format } from "../../words/format.ts";
import type { Words } from "../../words/language.ts";
import { carriedFrom, CHOSEN, draftFrom, JUDGED_WITH, lenderOf, textsOf, typeInto, type EntryField } from "./entry.ts";

/** A draft that may be kept, and what to ask first. */
export type Checked = CheckedDraft & {
  readonly draft: ObservationDraft;
  /** Something else is asked than before: the record changed while the question stood. */
  readonly isAskedAnew?: true;
};

/** Whether nothing else would be asked now than was asked. */
export const isSameDoubt = (now: CheckedDraft, asked: CheckedDraft): boolean =>
  JSON.stringify(now.doubts) === JSON.stringify(asked.doubts);

type NoRecord = { readonly field: "record"; readonly type: "NoSuchRecord" };

export type ResultForm = FormState<EntryField, DraftProblem | NoRecord> & {
  /** Shows the door what is typed. Refused: the reasons stand at their fields, the first has the focus, and what was typed stays. */
  readonly check: () => Checked | undefined;
  /** What the door would say now, without showing anything. */
  readonly peek: () => CheckedDraft | undefined;
  /** What a new result would be beside the one before it, as far as what is typed can be kept. */
  readonly beside: () => BesideEarlier | undefined;
  /** Who lent the laboratory that stands there; nothing in an amendment, and where it was typed anew. */
  readonly lentBy: LentBy | undefined;
  /** The day of the patient's own result from which all but value, unit and day is taken over, while it is. */
  readonly carriedFrom: CalendarDate | undefined;
};

/** The state of a form that takes in one result, or changes a kept one. */
export function useResultForm(patientId: PatientId, start: () => ObservationDraft, amending?: ObservationId): ResultForm {
  const { words, format } = useWording();
  const settings = useMonitor((state) => state.settings);
  const today = useMonitor((state) => state.today);
  const record = useMonitor((state) => take(state.records, patientId));
  const person = enteredFor(record, today());
  const present = amending === undefined ? undefined : record?.observations[amending];
  const checkObservation = useMonitor((state) => state.checkObservation);
  const form = useForm<EntryField, DraftProblem | NoRecord>({
    draft: ["result", patientId, ...(amending === undefined ? [] : [amending])].join(":"),
    start,
    kept: present && shownResult(present, settings, words, format),
    describe: (problem) =>
      problem.type === "NoSuchRecord" ? words.entry.noSuchPatient : describeDraftProblem(problem, words, format),
    judgedWith: JUDGED_WITH,
    change: (before, field, text) => typeInto(before, field, text, settings, person),
    ...(amending === undefined ? { chosen: CHOSEN } : { allTyped: true as const }),
  });
  const typed = draftFrom(form.texts, settings.dateOrder, today());
  // No field shows by which names others know a result, or where it came from: what was learnt of them meanwhile stays.
  const draft = present === undefined ? typed : { ...typed, knownAs: present.knownAs ?? "", ...sourceOf(present) };
  return {
    ...form,
    lentBy: amending === undefined ? lenderOf(form.texts, settings, person) : undefined,
    carriedFrom: amending === undefined ? carriedFrom(form.texts, settings, person) : undefined,
    beside: () => {
      if (amending !== undefined || record === undefined) return undefined;
      const checked = checkObservation(patientId, draft);
      return checked.ok ? besideEarlier(record, checked.value.content, settings.laboratoryNames) : undefined;
    },
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

/** A kept result as the form shows it, field by field. */
export function shownResult(
  observation: Observation,
  { decimal }: Pick<Settings, "decimal">,
  words: Words,
  format: Format,
): ShownEntry<EntryField> {
  const { knownAs: _knownAs, ...texts } = textsOf(observation, decimal, format);
  return {
    revision: observation.revision,
    withdrawn: !stands(observation),
    texts,
    labels: words.entry.field,
    choices: {
      measurand: namedChoices(MEASURAND_CODES, words.names.measurand),
      unit: MEASURANDS[observation.measurand].units.map(({ unit }) => ({ value: unit, label: format.unit(unit) })),
      status: namedChoices(STATUSES, words.names.status),
      purpose: namedChoices(PURPOSES, words.names.purpose),
    },
  };
}
