/** The order of two names, as a dictionary of a language has them: negative, positive, or 0 where they are equal. */
export type NameOrder = (one: string, other: string) => number;

const orders = new Map<string, NameOrder>();

/**
 * How a language sorts names: ä beside a in German, ñ after n in Spanish, Ø beside o, capitals and accents only where all else is
 * equal. One collator a language: making one takes longer than comparing a thousand names. `tag` is a language tag of BCP 47.
 */
export function nameOrderOf(tag: string): NameOrder {
  const known = orders.get(tag) ?? new Intl.Collator(tag).compare;
  orders.set(tag, known);
  return known;
}

/** Sorts by the names of things, in a reader's order. */
export const byName =
  <T>(order: NameOrder, nameOf: (one: T) => string) =>
  (one: T, other: T): number =>
    order(nameOf(one), nameOf(other));

/** Things in the order of their names, each name made once. */
export const sortedByName = <T>(things: readonly T[], order: NameOrder, nameOf: (one: T) => string): T[] =>
  things
    .map((thing) => ({ thing, name: nameOf(thing) }))
    .sort(byName(order, ({ name }) => name))
    .map(({ thing }) => thing);
