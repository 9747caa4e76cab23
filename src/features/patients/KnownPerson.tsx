import { Link } from "react-router";
import type { SamePerson } from "../../domain/record/people/samePerson.ts";
import { describeName } from "../../words/describePatient.ts";
import { useWording } from "../../ui/wording.tsx";

/** A patient who may be the one about to be saved: the way to them, and what they share. */
export function KnownPerson({ known: { patient, because } }: { readonly known: SamePerson }) {
  const { words, format } = useWording();
  const { patientForm } = words;
  const shared = because === "record-number" ? patientForm.sameRecordNumber : patientForm.sameNameAndBirthDate;
  return (
    <>
      <Link to={`/patients/${patient.id}`}>{describeName(patient)}</Link> (
      {format.list([
        shared,
        ...(patient.birthDate === undefined ? [] : [format.day(patient.birthDate)]),
        ...(patient.archived ? [patientForm.archived] : []),
      ])}
      )
    </>
  );
}
