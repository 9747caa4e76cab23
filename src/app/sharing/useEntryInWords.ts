import type { PatientRecord } from "../../domain/record/patientRecord.ts";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeEntry } from "../../words/describeDeed.ts";
import { entryStates } from "./entryStates.ts";

/** What an entry says now, in one line; of the chain what its page is called; nothing where the entry is not here. */
export function useEntryInWords(): (record: PatientRecord, entry: string) => string {
  const text = usePageWords("changes");
  const staging = usePageWords("staging");
  const { words, format } = useWording();
  return (record, entry) => {
    if (entry === "chain") return text.title;
    const now = entryStates(record, entry).at(-1);
    return now === undefined ? "" : describeEntry(now, record, text, { ...words, staging }, format);
  };
}
