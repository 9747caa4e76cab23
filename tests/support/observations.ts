import { parseCalendarDate, type CalendarDate } from "../../src/domain/calendarDate.ts";
import { keep } from "../../src/domain/kept.ts";
import type { MeasurandCode } from "../../src/domain/measuring/measurand.ts";
import type { Observation } from "../../src/domain/measuring/observation.ts";
import { EMPTY_DRAFT, parseObservation, type ObservationDraft } from "../../src/domain/measuring/observationDoor.ts";
import { seriesFrom, type Series } from "../../src/domain/series/series.ts";

/** A calendar day from its ISO text; a test that writes a day that does not exist fails loudly. */
export function day(text: string): CalendarDate {
  const read = parseCalendarDate(text);
  if (!read.ok) throw new Error(`${text} is no day`);
  return read.value;
}

let lastId = 0;

/** An observation that entered by the one door: serum B2M in mg/L unless the test says otherwise. */
export function observation(collectedOn: string, value: string, more: Partial<ObservationDraft> = {}): Observation {
  const draft = { ...EMPTY_DRAFT, measurand: "b2m-serum", unit: "mg/L", value, collectedOn, ...more };
  const read = parseObservation(draft, { decimal: "." });
  if (!read.ok) throw new Error(`The door refused ${JSON.stringify(draft)}: ${JSON.stringify(read.error)}`);
  lastId += 1;
  return keep(`observation-${String(lastId).padStart(6, "0")}`, read.value, { at: "2026-01-01T00:00:00.000Z" });
}

/** A series of serum B2M results in mg/L, one every `everyDays` days from 1 January 2025. */
export function serumSeries(values: readonly (number | string)[], everyDays = 30, more: Partial<ObservationDraft> = {}): Series {
  const start = Date.UTC(2025, 0, 1);
  const observations = values.map((value, index) =>
    observation(new Date(start + index * everyDays * 86_400_000).toISOString().slice(0, 10), String(value), more),
  );
  return seriesFrom((more.measurand as MeasurandCode | undefined) ?? "b2m-serum", observations);
}
