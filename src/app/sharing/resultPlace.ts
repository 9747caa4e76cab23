import type { Observation } from "../../domain/measuring/observation.ts";
import { namesIn } from "../../domain/measuring/foreignIdentity.ts";
import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { timeOfMoment } from "../../words/describeMoment.ts";
import type { SharingWords } from "../../words/language.ts";
import type { SharingView } from "./sharingView.ts";

/** Where a result is, in words, and whether that is where all is well. */
export type ResultPlaceInWords = { readonly texts: readonly string[]; readonly isOnServer: boolean };

const PLACES = { Clash: "asked", Erased: "asked", Refused: "refused", Unread: "unread" } as const;

/** Where one result of a patient is; nothing where that is not known, as before the first round. */
export function resultPlace(
  { status, server, fromColleagues }: SharingView,
  patientId: PatientRecord["id"],
  { id, knownAs }: Pick<Observation, "id" | "knownAs">,
  { place }: SharingWords,
): ResultPlaceInWords | undefined {
  if (status === undefined || server === undefined) return undefined;
  const entry = `observations ${id}`;
  const waiting = status.waitingOf[patientId];
  const isWaiting = waiting !== undefined && (waiting.entries === "all" || waiting.entries.includes(entry));
  const person = status.forPerson.find((one) => one.patientId === patientId && (one.entry === entry || one.why === "Erased"));
  // Before all was there once, nobody knows of anything whether it is.
  if (!isWaiting && person === undefined && status.at === undefined && status.waiting === 0) return undefined;
  const came = fromColleagues[patientId]?.[entry];
  const isItsOwn = namesIn(knownAs).some((name) => name.startsWith(`${server.base}/Observation/`));
  const where =
    person !== undefined
      ? place[PLACES[person.why]]
      : isWaiting
        ? place[status.mode === "read" ? "onlyHere" : "waiting"]
        : place.onServer;
  return {
    texts: [
      where,
      ...(isItsOwn ? [place.from(server.name)] : []),
      ...(came === undefined ? [] : [place.changed(timeOfMoment(came))]),
    ],
    isOnServer: person === undefined && !isWaiting,
  };
}
