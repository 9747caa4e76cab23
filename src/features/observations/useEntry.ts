import { useEffect, useState, type RefObject } from "react";
import type { ObservationDraft, ObservationId } from "../../domain/measuring/observation.ts";
import type { PatientId } from "../../domain/record/patient.ts";
import type { CheckedDraft } from "../../store/state.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { useWording } from "../../ui/wording.tsx";
import { describeDraftProblem, describeNotADay } from "../../words/describeDraftProblem.ts";
import { readEntry, typeInto, type Entry, type EntryField } from "./entry.ts";

/** Why fields were refused: one sentence a field. */
export type Refusals = { readonly [field in EntryField]?: string };

/** A draft that may be kept, and what to ask first. */
export type Checked = CheckedDraft & { readonly draft: ObservationDraft };

/** The form's fields in the order in which the eye meets them: the first refused one gets the focus. */
const FIELD_ORDER: readonly EntryField[] = [
  "measurand",
  "value",
  "unit",
  "collectedOn",
  "laboratory",
  "method",
  "intervalLow",
  "intervalHigh",
  "urinePh",
  "note",
  "collectedAt",
  "status",
  "purpose",
];

export type EntryState = {
  readonly entry: Entry;
  readonly refusals: Refusals;
  readonly type: (field: EntryField, text: string) => void;
  /** Starts anew, or from another result. */
  readonly replace: (entry: Entry) => void;
  readonly focus: (field: EntryField) => void;
  /**
   * Shows the door what is typed. Refused: the reasons stand at their fields, the first one has the focus, and what was typed
   * stays.
   */
  readonly check: () => Checked | undefined;
  /** What the door would say now, without showing anything. */
  readonly peek: () => CheckedDraft | undefined;
};

/** The state of a form that takes in one result: its texts, its refusals, and where the focus goes. */
export function useEntry(
  patientId: PatientId,
  form: RefObject<HTMLFormElement | null>,
  start: () => Entry,
  amending?: ObservationId,
): EntryState {
  const { words, format } = useWording();
  const settings = useMonitor((state) => state.settings);
  const today = useMonitor((state) => state.today);
  const checkObservation = useMonitor((state) => state.checkObservation);
  const [entry, setEntry] = useState(start);
  const [refusals, setRefusals] = useState<Refusals>({});
  const [wanted, setWanted] = useState<{ readonly field: EntryField } | undefined>();

  useEffect(() => {
    const field = wanted === undefined ? undefined : form.current?.elements.namedItem(wanted.field);
    if (!(field instanceof HTMLElement)) return;
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  }, [form, wanted]);

  const read = () => readEntry(entry, settings.dateOrder, today());
  return {
    entry,
    refusals,
    type: (field, text) => {
      setEntry((before) => typeInto(before, field, text, settings));
      // A unit may be chosen by what is written with the value, so both are asked anew together.
      const answered: readonly EntryField[] =
        field === "value" || field === "unit" || field === "measurand"
          ? ["value", "unit", "measurand", "urinePh"]
          : field === "intervalLow"
            ? ["intervalLow", "intervalHigh"]
            : [field];
      setRefusals((before) =>
        Object.fromEntries(Object.entries(before).filter(([name]) => !answered.includes(name as EntryField))),
      );
    },
    replace: (next) => {
      setEntry(next);
      setRefusals({});
    },
    focus: (field) => setWanted({ field }),
    check: () => {
      const { draft, day } = read();
      const checked = checkObservation(patientId, draft, amending);
      if (checked.ok) {
        setRefusals({});
        return { ...checked.value, draft };
      }
      const found: { [field in EntryField]?: string } = {};
      if (checked.error.type === "NoSuchRecord") found.value = words.entry.noSuchPatient;
      else for (const problem of checked.error.problems) found[problem.field] ??= describeDraftProblem(problem, words, format);
      if (!day.ok) found.collectedOn = describeNotADay(day.error, words);
      setRefusals(found);
      const first = FIELD_ORDER.find((field) => found[field] !== undefined);
      if (first !== undefined) setWanted({ field: first });
      return undefined;
    },
    peek: () => {
      const checked = checkObservation(patientId, read().draft, amending);
      return checked.ok ? checked.value : undefined;
    },
  };
}
