/**
 * The cases of the next tumor board, in their order, and how they are shown. It names records by their opaque ids; what is said
 * of a patient stands with the patient.
 */
export type BoardAgenda = {
  readonly patientIds: readonly string[];
  /** Names, record numbers and birth dates give way to "Case 1", "Case 2" … */
  readonly hidesIdentities: boolean;
  /** While identities are hidden, days count from diagnosis. */
  readonly hidesDates: boolean;
};

/** Nobody asked for yet. */
export const EMPTY_AGENDA: BoardAgenda = { patientIds: [], hidesIdentities: false, hidesDates: false };

/** The agenda with the patient as its last case; unchanged where they are on it already. */
export const withCase = (agenda: BoardAgenda, id: string): BoardAgenda =>
  agenda.patientIds.includes(id) ? agenda : { ...agenda, patientIds: [...agenda.patientIds, id] };

/** The agenda without the patient. */
export const withoutCase = (agenda: BoardAgenda, id: string): BoardAgenda => ({
  ...agenda,
  patientIds: agenda.patientIds.filter((one) => one !== id),
});

/**
 * The agenda with the patient at that place, counted from 0; the others keep their order. A place beyond either end is that end.
 */
export function withCaseAt(agenda: BoardAgenda, id: string, place: number): BoardAgenda {
  if (!agenda.patientIds.includes(id)) return agenda;
  const others = agenda.patientIds.filter((one) => one !== id);
  return { ...agenda, patientIds: others.toSpliced(Math.max(0, place), 0, id) };
}
