import { blockLine, type BlockState } from "../incoming/block/blockLine.ts";
import { afterDay } from "./dayOfPage.ts";
import { type PrintedPage, type Reading, zoneOf } from "./pagesReading.ts";
import type { PrintedLine } from "./writtenLines.ts";

/** Takes what a letterhead says, piece by piece. */
export function takePieces(reading: Reading, page: PrintedPage, line: PrintedLine, pieces: readonly string[]): void {
  const zone = zoneOf(line, page);
  const before = reading.state;
  const days = new Set<string>();
  for (const piece of pieces) {
    const read = blockLine(piece, 0, reading.state);
    if (read.result !== undefined) continue;
    if (read.state.patient !== reading.state.patient) takePatient(reading, read.state);
    else if (read.state.day !== reading.state.day || read.state.time !== reading.state.time) {
      const after = afterDay(piece, reading.state, read.state, reading.known, zone);
      if (after.state.day !== reading.state.day) days.add(after.state.day);
      reading.state = after.state;
      reading.known = after.known;
      reading.dayOfThisPage = true;
    }
  }
  // Two days side by side, and nothing says on which of them the sample was taken.
  if (days.size > 1 && !reading.known.taken) reading.state = { ...reading.state, day: "", time: "" };
  if (before.patient !== reading.state.patient || days.size > 0) reading.nameAbove = undefined;
}

/** A patient named again keeps the day; a name below the day of its own page does too. Anybody else begins without one. */
function takePatient(reading: Reading, after: BlockState): void {
  const { patient: was, day, time } = reading.state;
  const { patient } = after;
  const same = was.familyName === patient.familyName && was.givenName === patient.givenName;
  const isFirst = was.familyName === "" && was.givenName === "";
  if (same) {
    const merged = {
      ...patient,
      birthDate: patient.birthDate.text === "" ? was.birthDate : patient.birthDate,
      recordNumber: patient.recordNumber === "" ? was.recordNumber : patient.recordNumber,
    };
    const isOther =
      (was.birthDate.text !== "" && merged.birthDate.text !== was.birthDate.text) ||
      (was.recordNumber !== "" && merged.recordNumber !== was.recordNumber);
    reading.state = isOther && !isFirst ? { ...after, day: "", time: "" } : { ...after, patient: merged, day, time };
    return;
  }
  if (!isFirst) reading.laboratories.newReport();
  const isDated = reading.dayOfThisPage && reading.seenOnPage === 0;
  reading.state = isDated ? { ...after, day, time } : { ...after, day: "", time: "" };
  if (!isDated) reading.known = { taken: false, resultsSince: false };
  reading.head = reading.seenOnPage === 0 ? reading.head : undefined;
}
