import { byId, entriesOf, type ById } from "../../../domain/byId.ts";
import { contentOf, isSameContent, revise, type Kept, type WhenAndWhy } from "../../../domain/kept.ts";
import type { ObservationContent } from "../../../domain/measuring/observation.ts";
import type { ClinicalEventContent } from "../../../domain/record/clinicalEvent.ts";
import type { LineOfTherapyContent } from "../../../domain/record/lineOfTherapy.ts";
import type { PatientContent, PatientId } from "../../../domain/record/patient.ts";
import type { PatientRecord } from "../../../domain/record/patientRecord.ts";

/**
 * A record that an import would add to, with the history that an export of ours gives what is new in it: every state that it had where
 * it was written, and on top the state that this import made, so that who imported it, and when, is seen, and the import is undone as
 * any other. What the file and the door do not say alike stays as the door has it.
 */
export function withHistory(
  planned: PatientRecord,
  before: PatientRecord | undefined,
  written: PatientRecord | undefined,
  change: WhenAndWhy,
): PatientRecord {
  if (written === undefined) return planned;
  return {
    ...planned,
    patient: before === undefined ? onTop<PatientContent, PatientId>(planned.patient, written.patient, change) : planned.patient,
    observations: all<ObservationContent>(planned.observations, before?.observations, written.observations, change),
    lines: all<LineOfTherapyContent>(planned.lines, before?.lines, written.lines, change),
    events: all<ClinicalEventContent>(planned.events, before?.events, written.events, change),
  };
}

const all = <Content extends object>(
  planned: ById<Kept<Content>>,
  before: ById<Kept<Content>> | undefined,
  written: ById<Kept<Content>>,
  change: WhenAndWhy,
): ById<Kept<Content>> =>
  byId(
    entriesOf(planned).map((entry) =>
      before?.[entry.id] === undefined ? onTop<Content, string>(entry, written[entry.id], change) : entry,
    ),
  );

function onTop<Content extends object, Id extends string>(
  entry: Kept<Content, Id>,
  written: Kept<Content, Id> | undefined,
  change: WhenAndWhy,
): Kept<Content, Id> {
  const content = contentOf<Content>(entry);
  const isNew = entry.earlier.length === 0 && entry.recordedAt === change.at;
  if (written === undefined || !isNew || !isSameContent(contentOf<Content>(written), content)) return entry;
  return revise<Content, Id>(written, content, change);
}
