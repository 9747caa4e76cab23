import { samePersons } from "../../domain/record/people/samePerson.ts";
import { ageInYears, parseCalendarDate } from "../../domain/calendarDate.ts";
import type { PatientDraft, PatientId } from "../../domain/record/patient.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { KnownPerson } from "./KnownPerson.tsx";
import { useWording } from "../../ui/wording.tsx";

/** Limits, variation and every verdict here come from adults. Source: docs/evidence.md, children and neonates are higher. */
const ADULT_AGE = 18;

/** Named so that a list of many does not bury the form. */
const MOST_NAMED = 3;

type Props = {
  /** With days as ISO texts. */
  readonly draft: PatientDraft;
  readonly patientId?: PatientId | undefined;
};

/** What to weigh before a patient is saved. Nothing here refuses. */
export function PatientNotices({ draft, patientId }: Props) {
  const { words } = useWording();
  const records = useMonitor((state) => state.records);
  const isReading = useMonitor((state) => state.reading !== undefined);
  const today = useMonitor((state) => state.today)();
  const read = parseCalendarDate(draft.birthDate);
  const birthDate = read.ok && read.value <= today ? read.value : undefined;
  const same = samePersons(records, { familyName: draft.familyName, recordNumber: draft.recordNumber, birthDate }, patientId);
  return (
    <>
      {birthDate !== undefined && ageInYears(birthDate, today) < ADULT_AGE ? (
        <Banner size="inside">{words.patientForm.underAge}</Banner>
      ) : null}
      {isReading ? <Banner size="inside">{words.list.notAllRead}</Banner> : null}
      {same.slice(0, MOST_NAMED).map((one) => (
        <Banner size="inside" key={one.patient.id}>
          {words.patientForm.alreadyRecorded} <KnownPerson known={one} />
        </Banner>
      ))}
    </>
  );
}
