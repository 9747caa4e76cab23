import { verdictsOf } from "../../domain/analysis/worklist.ts";
import { instantAt, type Instant } from "../../domain/instant.ts";
import { byId, entriesOf } from "../../domain/byId.ts";
import { addDays, daysBetween, type CalendarDate } from "../../domain/calendarDate.ts";
import type { ClinicalEventContent } from "../../domain/record/clinicalEvent.ts";
import { keep, type WhenAndWhy } from "../../domain/kept.ts";
import type { LineOfTherapyContent } from "../../domain/record/lineOfTherapy.ts";
import type { ObservationContent } from "../../domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation } from "../../domain/measuring/observationDoor.ts";
import type { NextTestContent } from "../../domain/record/nextTest.ts";
import type { Review, ReviewContent } from "../../domain/record/review.ts";
import { sumOf } from "../../domain/record/reviewSum.ts";
import { toPatientId, type PatientContent, type PatientId } from "../../domain/record/patient.ts";
import { newPatientRecord, type PatientRecord } from "../../domain/record/patientRecord.ts";
import { DEMO_STORIES, type DemoResults, type DemoStory } from "./demoStories.ts";

/** What the demo takes from outside: the day it is loaded on, the moment, and fresh ids. */
export type DemoDeps = { readonly today: CalendarDate; readonly at: Instant; readonly newId: () => string };

/** The ten demo people as records, their days counted back from today. Every result passes the one door, as a typed one does. */
export const demoRecords = (deps: DemoDeps): readonly PatientRecord[] =>
  DEMO_STORIES.map((story, index) => demoRecord(story, index, deps));

function demoRecord(story: DemoStory, index: number, { today, at, newId }: DemoDeps): PatientRecord {
  const change: WhenAndWhy = { at };
  const ago = (days: number) => addDays(today, -days);
  const patient = keep<PatientContent, PatientId>(
    toPatientId(newId()),
    {
      familyName: story.familyName,
      givenName: story.givenName,
      recordNumber: `DEMO-${String(index + 1).padStart(2, "0")}`,
      birthDate: ago(Math.round(story.ageYears * 365.25) + 100),
      sex: story.sex,
      diagnosis: story.diagnosis,
      diagnosedOn: ago(story.diagnosedDaysAgo),
      archived: false,
      synthetic: true,
    },
    change,
  );
  // Where somebody has reviewed them results came in day by day, so that some can have come since.
  const recordedAt = (on: CalendarDate): WhenAndWhy =>
    story.reviewed === undefined ? change : { at: before(at, daysBetween(on, today)) };
  const observations = story.series
    .flatMap((series) => demoObservations(series, ago))
    .map((content) => keep(newId(), content, recordedAt(content.collectedOn)));
  const lines = story.lines.map(({ regimen, from, to, stopReason }) =>
    keep<LineOfTherapyContent>(
      newId(),
      {
        regimen,
        startedOn: ago(from),
        ...(to === undefined ? {} : { stoppedOn: ago(to) }),
        ...(stopReason === undefined ? {} : { stopReason }),
        status: "active",
      },
      change,
    ),
  );
  const events = story.events.map(({ kind, from, to, note }) =>
    keep<ClinicalEventContent>(
      newId(),
      {
        kind,
        on: ago(from),
        ...(to === undefined ? {} : { until: ago(to) }),
        ...(note === undefined ? {} : { note }),
        status: "active",
      },
      change,
    ),
  );
  const record = { ...newPatientRecord(patient), observations: byId(observations), lines: byId(lines), events: byId(events) };
  const planned = story.next === undefined ? [] : [keep(newId(), demoPlan(story.next, ago), change)];
  const reviews = story.reviewed === undefined ? [] : [demoReview(record, story.reviewed, { today, at, newId })];
  return { ...record, nextTests: byId(planned), reviews: byId(reviews) };
}

/** So many days before a moment. */
const before = (at: Instant, days: number): Instant => instantAt(Date.parse(at) - days * 86_400_000);

function demoPlan(next: NonNullable<DemoStory["next"]>, ago: (days: number) => CalendarDate): NextTestContent {
  const said = { setOn: ago(35), status: "active" } as const;
  return "every" in next ? { ...said, every: next.every } : { ...said, on: ago(-next.inDays) };
}

/** A review of what had come until then. */
function demoReview(
  record: PatientRecord,
  { daysAgo, by }: NonNullable<DemoStory["reviewed"]>,
  { today, at, newId }: DemoDeps,
): Review {
  const moment = before(at, daysAgo);
  const seen = { ...record, observations: byId(entriesOf(record.observations).filter(({ recordedAt }) => recordedAt <= moment)) };
  return keep<ReviewContent>(
    newId(),
    { on: addDays(today, -daysAgo), by, results: sumOf(seen), verdicts: verdictsOf(seen, [], []), status: "active" },
    { at: moment },
  );
}

function demoObservations(
  { measurand, at, results }: DemoResults,
  ago: (days: number) => CalendarDate,
): readonly ObservationContent[] {
  return results.map(([daysAgo, value, urinePh]) => {
    const read = parseObservation(
      { ...EMPTY_DRAFT, measurand, ...at, value, urinePh: urinePh ?? "", collectedOn: ago(daysAgo) },
      { decimal: "." },
    );
    if (!read.ok) throw new RangeError(`A demo result does not pass the door: ${measurand} ${value}`);
    return read.value;
  });
}
