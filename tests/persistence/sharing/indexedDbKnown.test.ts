import * as fake from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexedDbKnown } from "../../../src/persistence/sharing/indexedDbKnown.ts";
import { nothingKnown, readKnown, rememberedKnown, writeKnown } from "../../../src/persistence/sharing/known.ts";
import { PLAIN, type TextCodec } from "../../../src/persistence/vault/codedTexts.ts";

// A database of the browser's kind, empty for each test, and gone again afterwards.
beforeEach(() => {
  for (const [name, value] of Object.entries(fake)) if (name.startsWith("IDB")) vi.stubGlobal(name, value);
  vi.stubGlobal("indexedDB", new fake.IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const known = { ...nothingKnown("patient-1"), sure: true, contents: ["patient 1a2b3c4d"] };

describe("what is known of a server", () => {
  it("is there at the next visit, for this server alone", async () => {
    await indexedDbKnown("https://one.example/fhir").put(known);
    expect(await indexedDbKnown("https://one.example/fhir").get("patient-1")).toEqual(known);
    expect(await indexedDbKnown("https://two.example/fhir").get("patient-1")).toBeUndefined();
  });

  it("lies sealed where the device has a lock, and readable again once that is taken away", async () => {
    const sealed: TextCodec = {
      open: (_key, stored) => atob(stored),
      close: (_key, text) => btoa(text),
      isClosed: () => true,
    };
    let codec = PLAIN;
    const store = indexedDbKnown("https://four.example/fhir", () => codec);
    await store.put(known);
    await store.recode(PLAIN, sealed);
    // As it lies there it says nothing, not even that it is something of ours.
    expect(await store.get("patient-1")).toBeUndefined();
    codec = sealed;
    expect(await store.get("patient-1")).toEqual(known);
    await store.recode(sealed, PLAIN);
    codec = PLAIN;
    expect(await store.get("patient-1")).toEqual(known);
  });

  it("that cannot be read is not known, and the server is asked", () => {
    expect(readKnown(writeKnown(known))).toEqual(known);
    for (const text of ["", "{", "null", '{"patientId":"patient-1"}', writeKnown(known).slice(0, -1)])
      expect(readKnown(text)).toBeUndefined();
  });

  it("is asked of the disk once for each patient, and written there first", async () => {
    const asked: string[] = [];
    const written: string[] = [];
    const store = rememberedKnown({
      get: async (id) => {
        asked.push(id);
        return undefined;
      },
      put: async ({ patientId }) => void written.push(patientId),
      looked: async () => undefined,
      putLooked: async () => {},
    });
    expect([await store.get("patient-1"), await store.get("patient-1")]).toEqual([undefined, undefined]);
    await store.put(known);
    expect([await store.get("patient-1"), asked, written]).toEqual([known, ["patient-1"], ["patient-1"]]);
  });

  it("goes up to a moment of the server's clock, where the next visit goes on", async () => {
    const looked = { since: "2026-11-27T08:00:00.000Z", wholeAt: "2026-11-27T07:00:00.000Z", patients: 3 };
    const store = indexedDbKnown("https://four.example/fhir");
    expect(await store.looked()).toBeUndefined();
    await store.putLooked(looked);
    expect(await store.looked()).toEqual(looked);
    await store.forget();
    expect(await store.looked()).toBeUndefined();
  });

  it("is forgotten whole when a person disconnects", async () => {
    const store = indexedDbKnown("https://three.example/fhir");
    await store.put(known);
    await store.forget();
    expect(await store.get("patient-1")).toBeUndefined();
  });
});
