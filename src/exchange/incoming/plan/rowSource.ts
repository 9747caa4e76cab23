import type { CalendarDate } from "../../../domain/calendarDate.ts";
import { soundSource, type Source, type SourceTexts } from "../../../domain/measuring/source.ts";
import type { Found, FoundResult, Place } from "../found.ts";

const SOURCE_OF: { readonly [format in Found["format"]]: Source } = {
  table: "table",
  block: "text",
  fhir: "fhir",
  hl7: "hl7",
  pdf: "pdf",
  ccda: "ccda",
};

/** A name of a test is short; what is longer is a sentence, which can say anything. */
const LONGEST_NAME = 120;

/** Where in the file, as a result keeps it: a row, a line or an entry; of HL7 the message and the segment in it. */
function placeTexts(place: Place): SourceTexts {
  switch (place.type) {
    case "Row":
      return { sourceLine: String(place.row) };
    case "Page":
      return { sourcePage: String(place.page), sourceLine: String(place.line) };
    case "Line":
      return { sourceLine: String(place.line) };
    case "Entry":
      return { sourceLine: String(place.entry) };
    case "Segment":
      return { sourcePage: String(place.message), sourceLine: String(place.segment) };
  }
}

/**
 * Where a row was read, as the result made of it says: the kind of file, the day, the place, the laboratory's number and its name of
 * the test. What our own export carries stays what it was there: the result did not come about by copying it.
 */
export function rowSource(
  { format, source }: Pick<Found, "format" | "source">,
  { ourId, from = {}, place, measurandText }: FoundResult,
  today: CalendarDate,
): SourceTexts {
  if (ourId !== "") return soundSource(from);
  const testName = from.testName ?? (measurandText.length <= LONGEST_NAME ? measurandText : "");
  return soundSource({
    source: source ?? SOURCE_OF[format],
    sourceOn: today,
    // Where it stands on a server is told by the name that it has there.
    ...(source === "server" ? {} : placeTexts(place)),
    ...from,
    ...(testName === "" ? {} : { testName }),
  });
}
