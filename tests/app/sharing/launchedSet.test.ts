import { describe, expect, it } from "vitest";
import type { Arrival } from "../../../src/app/sharing/arrival.ts";
import { launchedSet, leaveSet } from "../../../src/app/sharing/launchedSet.ts";
import { browserTextStore } from "../../../src/persistence/browserTextStore.ts";
import { nameIn, OWN_SET } from "../../../src/persistence/recordSet.ts";

const base = "https://fhir.example/r4";
const servers = [{ name: "Clinic", base, clientId: "b2m-monitor", origins: ["https://fhir.example"] }];
const launch: Arrival = { type: "Launch", iss: base, launch: "1" };

/** A tab's session store, as the browser has it. */
function session() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
}

describe("which records a tab works with", () => {
  it("is the device's own, until a record system of the list launches it, and then through every reload that system's", () => {
    const storage = session();
    const now = (arrival?: Arrival) => launchedSet({ arrival, servers, storage, isHandedOver: false });
    expect(now()).toBe(OWN_SET);
    expect(now({ type: "Launch", iss: "https://elsewhere.example", launch: "1" })).toBe(OWN_SET);
    expect(now(launch)).toBe(base);
    expect(now()).toBe(base);
    expect(launchedSet({ arrival: undefined, servers, storage: session(), isHandedOver: false })).toBe(OWN_SET);
    leaveSet(storage);
    expect(now()).toBe(OWN_SET);
  });

  it("stays what it was where the device is in a patient's hands, whatever launches it", () => {
    expect(launchedSet({ arrival: launch, servers, storage: session(), isHandedOver: true })).toBe(OWN_SET);
    const storage = session();
    launchedSet({ arrival: launch, servers, storage, isHandedOver: false });
    expect(launchedSet({ arrival: undefined, servers, storage, isHandedOver: true })).toBe(base);
  });

  it("is no more a system's that the list has lost, nor anybody's where the session keeps nothing", () => {
    const storage = session();
    launchedSet({ arrival: launch, servers, storage, isHandedOver: false });
    expect(launchedSet({ arrival: undefined, servers: [], storage, isHandedOver: false })).toBe(OWN_SET);
    const denied = () => {
      throw new Error("denied");
    };
    expect(launchedSet({ arrival: launch, servers, storage: denied, isHandedOver: false })).toBe(OWN_SET);
  });
});

/** A browser's storage, and what it tells other tabs. */
function area() {
  const texts = new Map<string, string>();
  const heard = new Set<(event: StorageEvent) => void>();
  const storage: Storage = {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
  const events = {
    addEventListener: (_type: string, listener: unknown) => void heard.add(listener as (event: StorageEvent) => void),
    removeEventListener: () => {},
  };
  const tell = (key: string | null, newValue: string | null) =>
    heard.forEach((listener) => listener({ key, newValue, storageArea: storage } as StorageEvent));
  return { texts, storage: () => storage, events, tell };
}

describe("records of two sets in one browser", () => {
  it("see neither each other's texts nor each other's changes, and the room that all of them take", () => {
    const { texts, storage, events, tell } = area();
    const own = browserTextStore(storage, events);
    const theirs = browserTextStore(storage, events, base);
    own.set("b2m:patient:1", "mine");
    theirs.set("b2m:patient:1", "theirs");
    expect([own.get("b2m:patient:1"), theirs.get("b2m:patient:1")]).toMatchObject([{ value: "mine" }, { value: "theirs" }]);
    expect([own.keys(), theirs.keys()]).toMatchObject([{ value: ["b2m:patient:1"] }, { value: ["b2m:patient:1"] }]);
    expect(own.used()).toEqual(theirs.used());
    const seen: string[] = [];
    own.watch(({ key }) => seen.push(`own ${key}`));
    theirs.watch(({ key }) => seen.push(`theirs ${key}`));
    for (const key of texts.keys()) tell(key, "next");
    tell(null, null);
    expect(seen).toEqual(["own b2m:patient:1", "theirs b2m:patient:1", "own undefined", "theirs undefined"]);
    theirs.remove("b2m:patient:1");
    expect(own.get("b2m:patient:1")).toMatchObject({ value: "mine" });
    expect([nameIn(OWN_SET, "b2m"), nameIn(base, "b2m")]).toEqual(["b2m", `b2m of ${base}`]);
  });
});
