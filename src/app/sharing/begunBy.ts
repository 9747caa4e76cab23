import { patientLockStore } from "../../persistence/patientLockStore.ts";
import { OWN_SET, type RecordSet } from "../../persistence/recordSet.ts";
import type { TextStore } from "../../persistence/textStore.ts";
import type { Device } from "../device/device.ts";
import { takeArrival, type Arrival } from "./arrival.ts";
import { launchedSet, leaveSet } from "./launchedSet.ts";
import { LISTED_SERVERS } from "./listedServers.ts";

/** With what somebody came to this page from a server, and which records the tab works with. */
export type BegunBy = {
  readonly arrival: Arrival | undefined;
  readonly set: RecordSet;
  readonly recordSet: Device["recordSet"];
};

/** Asked before anything is read. `own`: the texts of the device itself. */
export function begunBy(own: TextStore): BegunBy {
  const storage = () => window.sessionStorage;
  const root = import.meta.env.BASE_URL;
  const arrival = takeArrival({ location: window.location, history: window.history, storage, root });
  const lock = patientLockStore(own).read();
  const isHandedOver = !lock.ok || lock.value.type !== "Off";
  const set = launchedSet({ arrival, servers: LISTED_SERVERS, storage, isHandedOver });
  const name = LISTED_SERVERS.find(({ base }) => base === set)?.name;
  const leave = () => {
    leaveSet(storage);
    window.location.assign(root);
  };
  return { arrival, set, recordSet: set === OWN_SET || name === undefined ? undefined : { name, leave } };
}
