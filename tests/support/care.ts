import type { Instant } from "../../src/domain/instant.ts";
import { parseBoardNote, type BoardNote, type BoardNoteContent, type BoardNoteDraft } from "../../src/domain/record/boardNote.ts";
import { byId } from "../../src/domain/byId.ts";
import {
  EMPTY_EVENT_DRAFT,
  parseClinicalEvent,
  type ClinicalEvent,
  type ClinicalEventContent,
  type ClinicalEventDraft,
} from "../../src/domain/record/clinicalEvent.ts";
import { keep } from "../../src/domain/kept.ts";
import {
  EMPTY_LINE_DRAFT,
  parseLineOfTherapy,
  type LineOfTherapy,
  type LineOfTherapyContent,
  type LineOfTherapyDraft,
} from "../../src/domain/record/lineOfTherapy.ts";
import { parseNextTest, type NextTest, type NextTestContent, type NextTestDraft } from "../../src/domain/record/nextTest.ts";
import { parseReview, type Review, type ReviewContent, type ReviewDraft } from "../../src/domain/record/review.ts";
import { newPatientRecord, type PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { patient } from "./monitor.ts";
import { day } from "./observations.ts";

/** A line of therapy that entered by its door. */
export function line(
  id: string,
  regimen: string,
  startedOn: string,
  more: Partial<LineOfTherapyDraft> = {},
  recordedAt: Instant = "2026-01-01T00:00:00.000Z",
): LineOfTherapy {
  const read = parseLineOfTherapy({ ...EMPTY_LINE_DRAFT, regimen, startedOn, ...more });
  if (!read.ok) throw new Error(`The door refused ${regimen}: ${JSON.stringify(read.error)}`);
  return keep<LineOfTherapyContent>(id, read.value, { at: recordedAt });
}

/** An event that entered by its door. */
export function event(id: string, kind: string, on: string, more: Partial<ClinicalEventDraft> = {}): ClinicalEvent {
  const read = parseClinicalEvent({ ...EMPTY_EVENT_DRAFT, kind, on, ...more });
  if (!read.ok) throw new Error(`The door refused ${kind}: ${JSON.stringify(read.error)}`);
  return keep<ClinicalEventContent>(id, read.value, { at: "2026-01-01T00:00:00.000Z" });
}

/** A board note that entered by its door. */
export function boardNote(
  id: string,
  kind: string,
  text: string,
  more: Partial<BoardNoteDraft> = {},
  recordedAt: Instant = "2026-01-01T00:00:00.000Z",
): BoardNote {
  const read = parseBoardNote({ kind, text, on: "2026-01-01", status: "active", ...more });
  if (!read.ok) throw new Error(`The door refused ${text}: ${JSON.stringify(read.error)}`);
  return keep<BoardNoteContent>(id, read.value, { at: recordedAt });
}

/** A planned test that entered by its door. */
export function nextTest(id: string, plan: Partial<NextTestDraft>): NextTest {
  const read = parseNextTest({ on: "", every: "", setOn: "2026-01-01", status: "active", ...plan });
  if (!read.ok) throw new Error(`The door refused a plan: ${JSON.stringify(read.error)}`);
  return keep<NextTestContent>(id, read.value, { at: "2026-05-20T10:00:00.000Z" });
}

/** A review that entered by its door. */
export function review(id: string, more: Partial<ReviewDraft>): Review {
  const read = parseReview({ on: "2026-01-01", by: "AK", results: "0.00000000", verdicts: "", status: "active", ...more });
  if (!read.ok) throw new Error(`The door refused a review: ${JSON.stringify(read.error)}`);
  return keep<ReviewContent>(id, read.value, { at: "2026-05-20T10:00:00.000Z" });
}

/** A patient with myeloma, born 1 March 1950, and this care. */
export const recordWithCare = (lines: readonly LineOfTherapy[], events: readonly ClinicalEvent[] = []): PatientRecord => ({
  ...newPatientRecord(patient("p", { diagnosis: "multiple-myeloma", birthDate: day("1950-03-01") })),
  lines: byId(lines),
  events: byId(events),
});
