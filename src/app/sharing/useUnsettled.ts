import { useMemo } from "react";
import { useSharing } from "./useSharing.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Patients of whom something stands differently on the server until a person decides: asked in two ways, not readable here, or erased by a
 * colleague. What only was not taken there yet is as it is shown here.
 */
export const useUnsettled: () => ReadonlySet<string> = import.meta.env.B2M_SHARES ? useThoseOnServer : () => NOBODY;

function useThoseOnServer(): ReadonlySet<string> {
  const view = useSharing()?.view;
  const forPerson = view?.standing === "On" ? view.status?.forPerson : undefined;
  // The same as long as the same people are in it: what is drawn with it is drawn anew for another.
  const people = [...new Set((forPerson ?? []).flatMap(({ why, patientId }) => (why === "Refused" ? [] : [patientId])))];
  const text = people.toSorted().join(" ");
  return useMemo(() => (text === "" ? NOBODY : new Set(text.split(" "))), [text]);
}
