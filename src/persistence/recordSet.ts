/**
 * Which records a tab works with: this device's own, or those that it keeps for one record system which launches the app, by that system's
 * issuer. They never meet: another place in the storage, another database, other words between tabs.
 */
export type RecordSet = string;
export const OWN_SET: RecordSet = "";

/** With this begin the keys of all sets but the device's own. */
export const OF_SETS = "b2m@";

/** A name of a database, a channel or a lock, as this set has it. */
export const nameIn = (set: RecordSet, name: string): string => (set === OWN_SET ? name : `${name} of ${set}`);
