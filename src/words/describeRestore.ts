import type { Format } from "./format.ts";
import type { RestoreWords } from "./language.ts";

/** How many entries change, and how. */
export type ChangeCounts = { readonly [change in keyof RestoreWords["changes"]]: number };

const CHANGES = ["added", "amended", "withdrawn", "broughtBack", "history"] as const satisfies readonly (keyof ChangeCounts)[];

/** "40 added, 1 amended", or that there is none. What would not happen is not listed. */
export function describeChanges(counts: ChangeCounts, words: RestoreWords, format: Format): string {
  const parts = CHANGES.flatMap((change) => (counts[change] === 0 ? [] : [words.changes[change](counts[change])]));
  return parts.length === 0 ? words.none : format.list(parts);
}

/** What would change for one patient. */
export type PatientChange = {
  readonly fate: "added" | "changed";
  readonly details: boolean;
  readonly results: ChangeCounts;
  readonly others: ChangeCounts;
};

/** "2 results added, 1 result amended"; for a new patient, what comes with them. */
export function describePatientChange(
  { fate, details, results, others }: PatientChange,
  words: RestoreWords,
  format: Format,
): string {
  const parts = [
    ...CHANGES.flatMap((change) => (results[change] === 0 ? [] : [words.resultsChanged[change](results[change])])),
    ...CHANGES.flatMap((change) => (others[change] === 0 ? [] : [words.othersChanged[change](others[change])])),
  ];
  if (fate === "added") {
    const more = [
      ...(results.added === 0 ? [] : [words.results(results.added)]),
      ...(others.added === 0 ? [] : [words.others(others.added)]),
    ];
    return more.length === 0 ? words.isNew : words.isNewWith(format.list(more));
  }
  const all = [...(details ? [words.details] : []), ...parts];
  return all.length === 0 ? words.detailsHistory : format.list(all);
}
