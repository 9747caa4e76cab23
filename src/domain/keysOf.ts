/** The keys of an object that has these and no others: a table of the program's own, never what came from outside. */
export const keysOf = <Key extends string>(table: { readonly [K in Key]?: unknown }): readonly Key[] =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- the one place that trusts a table of the program's own
  Object.keys(table) as Key[];

/** A table with one value for each of these keys. */
export const tableOf = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): { readonly [K in Key]: Value } =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- one entry was made for each key
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as { readonly [K in Key]: Value };
