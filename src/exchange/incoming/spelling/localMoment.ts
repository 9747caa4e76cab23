import { parseCalendarDate } from "../../../domain/calendarDate.ts";

/** A day and, where one is written, the clock time, both as they were on the wall where they were written. */
export type LocalMoment = { readonly day: string; readonly time: string };

const FHIR = /^(?<day>\d{4}-\d{2}-\d{2})(?:T(?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/u;
const HL7 =
  /^(?<year>\d{4})(?<month>\d{2})(?<dayOfMonth>\d{2})(?:(?<hour>\d{2})(?:(?<minute>\d{2})(?:\d{2}(?:\.\d{1,4})?)?)?)?(?:[+-]\d{4})?$/u;

/**
 * The local day of a FHIR date, dateTime or instant. An offset says how far the clock on the wall was from UTC, so the day
 * written before it is the day on which the sample was taken; nothing is shifted. A month or a year alone is no day.
 */
export function readFhirMoment(text: string): LocalMoment | undefined {
  const { day = "", hour, minute } = FHIR.exec(text.trim())?.groups ?? {};
  return momentOf(day, hour, minute);
}

/** The same for an HL7 v2 time stamp: "20260301", "202603010815", "20260301081500.000+0100". */
export function readHl7Moment(text: string): LocalMoment | undefined {
  const { year = "", month = "", dayOfMonth = "", hour, minute } = HL7.exec(text.trim())?.groups ?? {};
  return momentOf(`${year}-${month}-${dayOfMonth}`, hour, minute);
}

function momentOf(dayText: string, hour: string | undefined, minute: string | undefined): LocalMoment | undefined {
  const day = parseCalendarDate(dayText);
  if (!day.ok || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  return { day: day.value, time: hour === undefined || minute === undefined ? "" : `${hour}:${minute}` };
}
