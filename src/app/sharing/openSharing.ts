import { instantAt } from "../../domain/instant.ts";
import { connectionStore } from "../../persistence/sharing/connectionStore.ts";
import { indexedDbKnown } from "../../persistence/sharing/indexedDbKnown.ts";
import { nameIn, type RecordSet } from "../../persistence/recordSet.ts";
import type { TextStore } from "../../persistence/textStore.ts";
import { windowWakes } from "../../persistence/windowWakes.ts";
import type { Monitor } from "../../store/monitor.ts";
import { newId } from "../browser/newId.ts";
import { nextTask } from "../../ui/nextTask.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";
import type { VaultKeeper } from "../vault/vaultKeeper.ts";
import type { Arrival } from "./arrival.ts";
import { leadOneTab } from "./leadOneTab.ts";
import { LISTED_SERVERS } from "./listedServers.ts";
import { keepPending } from "./pendingSignIn.ts";
import { keepSharing, type SharingKeeper } from "./sharingKeeper.ts";
import { sharingTabs } from "./sharingTabs.ts";
import { beginSignIn, finishSignIn } from "./smartSignIn.ts";

type Options = {
  readonly monitor: Monitor;
  readonly texts: TextStore;
  readonly vault: VaultKeeper;
  readonly arrival: Arrival | undefined;
  readonly set: RecordSet;
};

/** Opens sharing in the browser, and goes on with whatever somebody came from a server with. */
export function openSharing({ monitor, texts, vault, arrival, set }: Options): SharingKeeper {
  const deps = {
    fetch: async (address: RequestInfo | URL, init?: RequestInit) => fetch(address, init),
    now: () => Date.now(),
  };
  const redirectUri = new URL(import.meta.env.BASE_URL, window.location.origin).href;
  const keeper = keepSharing({
    ...deps,
    servers: LISTED_SERVERS,
    monitor,
    connections: connectionStore(texts),
    known: (base) => indexedDbKnown(nameIn(set, base), vault.codec),
    codec: { now: vault.codec, subscribe: vault.subscribe },
    tabs: (base) => sharingTabs(nameIn(set, base)),
    newId,
    instant: () => instantAt(Date.now()),
    oneAtATime: (name, step) => oneAtATime(nameIn(set, name), step),
    breathing: { clock: () => performance.now(), breathe: () => new Promise(nextTask) },
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    lead: (name, begin) => leadOneTab(nameIn(set, name), begin),
    wake: (listener) => {
      const stop = windowWakes(window)(listener);
      window.addEventListener("online", listener);
      return () => {
        stop();
        window.removeEventListener("online", listener);
      };
    },
    beginAnew: () => window.location.reload(),
    leave: async (server, launch) => {
      const from = window.location.pathname;
      const begun = await beginSignIn(server, { redirectUri, from, launch }, deps);
      if (!begun.ok) return begun.error;
      keepPending(() => window.sessionStorage, begun.value.pending);
      window.location.assign(begun.value.address);
      return undefined;
    },
  });

  async function arrive(): Promise<void> {
    // Whoever holds a device that was handed over comes from no server.
    if (arrival === undefined || monitor.getState().patientMode.type !== "Off") return undefined;
    const base = arrival.type === "Launch" ? arrival.iss : arrival.pending?.base;
    const server = LISTED_SERVERS.find((one) => one.base === base);
    if (arrival.type === "Launch")
      return server === undefined ? keeper.failed({ type: "UnknownServer" }) : keeper.connect(server, arrival.launch);
    if (server === undefined || arrival.pending === undefined) return keeper.failed({ type: "Failed", why: "state" });
    const session = await finishSignIn(server, arrival.pending, arrival.query, deps);
    return session.ok ? keeper.signedIn(server, session.value) : keeper.failed(session.error, server);
  }
  void arrive();
  return keeper;
}
