import { revisionsOf } from "../../../domain/kept.ts";
import { quantityOf, type Observation, type ObservationContent, type Quantity } from "../../../domain/measuring/observation.ts";
import { byName, type ByName } from "./byName.ts";
import { quantityKey } from "./sameResult.ts";

/** One result as the series would hold it, here already or from the file. Its observation follows what the rows do to it. */
export type SeriesEntry = { readonly observation: () => Observation };

/** The results of one series while the rows of a file settle on them. */
export type SeriesByDay = {
  /** Every entry that has, or once had, its result on this day. */
  readonly on: (day: string) => readonly SeriesEntry[];
  /** Those of them that have, or once had, this quantity. */
  readonly withQuantity: (day: string, quantity: Quantity) => readonly SeriesEntry[];
  readonly withId: (id: string) => SeriesEntry | undefined;
  /** Those that other systems know by a name of this one, the surest first; of other measurands too, for that may be corrected. */
  readonly known: ByName<SeriesEntry>["find"];
  /** All of this measurand that were here before the file. */
  readonly recorded: readonly SeriesEntry[];
  readonly add: (observation: Observation) => void;
  readonly change: (entry: SeriesEntry, observation: Observation) => void;
  /** All that was added or changed, by id. */
  readonly changed: ReadonlyMap<string, Observation>;
};

/**
 * The present results of a series, found by day, by quantity and by id without looking at each; and those of the patient's other
 * measurands, where the rows name results.
 */
export function seriesByDay(present: readonly Observation[], others: readonly Observation[]): SeriesByDay {
  type Held = { observation: Observation; readonly entry: SeriesEntry };
  const changed = new Map<string, Observation>();
  const byId = new Map<string, Held>();
  const elsewhere = new Map<string, Held>();
  const names = byName<SeriesEntry>((entry) => revisionsOf<ObservationContent>(entry.observation()));
  const days = new Map<string, { readonly entries: SeriesEntry[]; readonly byQuantity: Map<string, SeriesEntry[]> }>();
  const place = ({ observation, entry }: Held) => {
    const states = revisionsOf<ObservationContent>(observation);
    for (const state of states) {
      const day = days.get(state.collectedOn) ?? { entries: [], byQuantity: new Map<string, SeriesEntry[]>() };
      days.set(state.collectedOn, day);
      if (!day.entries.includes(entry)) day.entries.push(entry);
      const key = quantityKey(quantityOf(state));
      const alike = day.byQuantity.get(key) ?? [];
      if (!alike.includes(entry)) alike.push(entry);
      day.byQuantity.set(key, alike);
    }
    if (states.some(({ knownAs }) => knownAs !== undefined)) names.add(entry);
  };
  const heldOf = (observation: Observation): Held => {
    const held: Held = { observation, entry: { observation: () => held.observation } };
    return held;
  };
  const hold = (observation: Observation) => {
    const held = heldOf(observation);
    byId.set(observation.id, held);
    place(held);
  };
  for (const observation of present) hold(observation);
  const recorded = [...byId.values()].map(({ entry }) => entry);
  for (const observation of others) {
    const held = heldOf(observation);
    elsewhere.set(observation.id, held);
    names.add(held.entry);
  }
  return {
    on: (day) => days.get(day)?.entries ?? [],
    withQuantity: (day, quantity) => days.get(day)?.byQuantity.get(quantityKey(quantity)) ?? [],
    withId: (id) => byId.get(id)?.entry,
    known: names.find,
    recorded,
    add: (observation) => {
      changed.set(observation.id, observation);
      hold(observation);
    },
    change: (entry, observation) => {
      const { id } = entry.observation();
      const held = byId.get(id) ?? elsewhere.get(id);
      if (held === undefined) return;
      held.observation = observation;
      changed.set(observation.id, observation);
      place(held);
    },
    changed,
  };
}
