import type { CalendarDate } from "../../domain/calendarDate.ts";
import { dayOfMoment, describeMoment, timeOfMoment } from "../../words/describeMoment.ts";
import type { Format } from "../../words/format.ts";
import type { SharingWords } from "../../words/language.ts";
import type { SharingView } from "./sharingView.ts";

/** How it stands with the server, piece by piece: what stops it first, then what waits, then what came. */
export function serverStateInWords(
  { status, news, isSignedIn }: SharingView,
  { state }: SharingWords,
  format: Format,
  today: CalendarDate,
): readonly string[] {
  const pieces: string[] = [];
  const problem = status?.problem?.type;
  if (!isSignedIn) pieces.push(state.signIn);
  else if (problem === "Cancelled") pieces.push(state.paused);
  else if (problem === "NotKept") pieces.push(state.notKept);
  else if (problem === "NoAnswer" || problem === "Busy") pieces.push(state.offline);
  if (status === undefined) {
    if (isSignedIn) pieces.push(state.asking);
  } else {
    const { waiting, mode, at, forPerson, erasures, unreadable } = status;
    const time = at === undefined ? undefined : dayOfMoment(at) === today ? timeOfMoment(at) : describeMoment(at, format);
    if (waiting > 0) {
      pieces.push((mode === "read" ? state.notSent : state.waiting)(waiting));
      // While something waits for a decision not all of it is there.
      if (time !== undefined && forPerson.length === 0) pieces.push(state.lastAll(time));
    } else if (time !== undefined && forPerson.length === 0) pieces.push(state.onServer(time));
    if (erasures.length > 0) pieces.push(state.erasures(erasures.length));
    if (unreadable > 0) pieces.push(state.unreadable(unreadable));
    if (forPerson.length > 0) pieces.push(state.forPerson(forPerson.length));
  }
  if (news.length > 0) pieces.push(state.changed);
  return pieces;
}
