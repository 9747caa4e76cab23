/** Records by their id. Never changed in place, so the same object is the same contents. */
export type ById<Entry extends { readonly id: string }> = { readonly [id: string]: Entry };

/** The same records with this one added, or put in the place of the one with its id. */
export const put = <Entry extends { readonly id: string }>(records: ById<Entry>, entry: Entry): ById<Entry> => ({
  ...records,
  [entry.id]: entry,
});

/** Records from a list; where two share an id the later one stands. */
export const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ById<Entry> =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]));

/** The records in the order in which they were first put. */
export const entriesOf = <Entry extends { readonly id: string }>(records: ById<Entry>): readonly Entry[] =>
  Object.values(records);
