import * as v from "valibot";
import { byId, entriesOf, type ById } from "../../domain/byId.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../domain/device/settings.ts";
import type { Instant } from "../../domain/instant.ts";
import { contentOf, keep, type Kept } from "../../domain/kept.ts";
import type { ObservationContent } from "../../domain/measuring/observation.ts";
import type { ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import type { LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import type { PatientContent, PatientId } from "../../domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../domain/record/patientRecord.ts";
import { plannedTest } from "../../domain/record/plannedTest.ts";
import { reviewedOnly } from "../../domain/record/reviewedResults.ts";
import type { SetAsideContent } from "../../domain/record/setAside.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import { stands } from "../../domain/standing.ts";
import { anyObject, sealedObject, storedInstant } from "../../exchange/sealedObject.ts";
import { readPlainSettings, toPlainSettings } from "../../exchange/plainSettings.ts";
import { readDocument, writeDocument } from "../document.ts";

/** What a patient takes home, and brings back. */
export type TakeHome = {
  /** When it left the care team. */
  readonly leftAt: Instant;
  /** The patient's history as their own view shows it, and what they wrote. */
  readonly record: PatientRecord;
  /** What the view goes by: signs, days, and the team's own figures. */
  readonly settings: Settings;
};

export type NotReadable = { readonly type: "Newer" | "Altered" };

/**
 * What leaves with a patient: the present state of what their own view shows, and nothing of what the team noted beside it. No record
 * number, initials, reasons, earlier states, notes, findings for staging, board notes or reviews; of results that the team has not
 * looked at none where the view holds them back.
 */
export function forHome(record: PatientRecord, settings: Settings, leftAt: Instant): TakeHome {
  const seen = settings.historyShows === "reviewed" ? reviewedOnly(record) : record;
  const intervals = settings.testIntervals ?? {};
  // A plan that a result has met which is held back would be told as one that was missed.
  const isPlanMet = plannedTest(record, intervals)?.dueOn !== plannedTest(seen, intervals)?.dueOn;
  const { recordNumber: _number, spellings: _spellings, ...person } = contentOf<PatientContent>(record.patient);
  return {
    leftAt,
    record: {
      ...newPatientRecord(keep<PatientContent, PatientId>(record.id, person, { at: record.patient.recordedAt })),
      // The withdrawn ones too: the view shows them struck through.
      observations: inPresent<ObservationContent>(
        entriesOf(seen.observations),
        ({ note: _note, knownAs: _names, accession: _number, ...result }) => result,
      ),
      lines: present<LineOfTherapyContent>(record.lines, ({ note: _note, stopReason: _why, ...line }) => line),
      events: present<ClinicalEventContent>(record.events, ({ note: _note, ...event }) => event),
      setAsides: present<SetAsideContent>(record.setAsides, (setAside) => ({ ...setAside, why: "-" })),
      nextTests: isPlanMet ? {} : present(record.nextTests, (plan) => plan),
      patientEntries: present(record.patientEntries, (entry) => entry),
    },
    settings: {
      ...DEFAULT_SETTINGS,
      decimal: settings.decimal,
      dateOrder: settings.dateOrder,
      variation: settings.variation,
      laboratoryNames: settings.laboratoryNames,
      ...(settings.testIntervals === undefined || isPlanMet ? {} : { testIntervals: settings.testIntervals }),
    },
  };
}

/** What stands, in its present state alone. */
const present = <Content extends { readonly status: string }>(
  entries: ById<Kept<Content>>,
  shown: (content: Content) => Content,
): ById<Kept<Content>> => inPresent<Content>(entriesOf(entries).filter(stands), shown);

const inPresent = <Content extends object>(
  entries: readonly Kept<Content>[],
  shown: (content: Content) => Content,
): ById<Kept<Content>> =>
  byId(entries.map((entry) => keep<Content>(entry.id, shown(contentOf<Content>(entry)), { at: entry.recordedAt })));

const shape = sealedObject({ leftAt: storedInstant, settings: anyObject, document: v.string() });

/** What is sealed: JSON with the record as a stored document, which later releases go on reading. */
export const writeTakeHome = ({ leftAt, record, settings }: TakeHome): string =>
  JSON.stringify({ leftAt, settings: toPlainSettings(settings), document: writeDocument(record) });

/** The inverse of `writeTakeHome`: every state passes its door again, or nothing is read. */
export function readTakeHomeText(text: string): Result<TakeHome, NotReadable> {
  const read = v.safeParse(shape, jsonOf(text));
  if (!read.success) return err({ type: "Altered" });
  const settings = readPlainSettings(read.output.settings);
  const record = readDocument(read.output.document);
  if (!record.ok) return err({ type: record.error.type === "Newer" ? "Newer" : "Altered" });
  return settings.ok
    ? ok({ leftAt: read.output.leftAt, record: record.value, settings: settings.value })
    : err({ type: "Newer" });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
