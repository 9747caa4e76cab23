import { RECORD_SET_KEY } from "../../persistence/keysAtStart.ts";
import { OWN_SET, type RecordSet } from "../../persistence/recordSet.ts";
import type { Arrival } from "./arrival.ts";
import type { ListedServer } from "./serverList.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

type Surroundings = {
  readonly arrival: Arrival | undefined;
  readonly servers: readonly ListedServer[];
  readonly storage: () => Store;
  /** Whether the device is in a patient's hands: from then on no launch brings it to other records. */
  readonly isHandedOver: boolean;
};

/**
 * Which records this tab works with. A launch out of a record system brings its own, by its issuer: whoever sits in front of that system
 * is not shown whom this device keeps beside, and what they do there does not end up among those. Kept with the tab's session: a reload
 * goes on with the same records, another tab begins with the device's own.
 */
export function launchedSet({ arrival, servers, storage, isHandedOver }: Surroundings): RecordSet {
  try {
    const store = storage();
    const isListed = (base: string | null) => servers.some((server) => server.base === base);
    if (arrival?.type === "Launch" && isListed(arrival.iss) && !isHandedOver) store.setItem(RECORD_SET_KEY, arrival.iss);
    const kept = store.getItem(RECORD_SET_KEY);
    return kept !== null && isListed(kept) ? kept : OWN_SET;
  } catch {
    // Without a session's store nobody can sign in either.
    return OWN_SET;
  }
}

/** From the next start on this tab works with the device's own records. */
export function leaveSet(storage: () => Store): void {
  try {
    storage().removeItem(RECORD_SET_KEY);
  } catch {
    // Then none is kept.
  }
}
