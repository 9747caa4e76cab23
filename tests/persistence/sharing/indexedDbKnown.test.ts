import * as fake from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexedDbKnown } from "../../../src/persistence/sharing/indexedDbKnown.ts";
import { nothingKnown } from "../../../src/persistence/sharing/known.ts";

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

  it("is forgotten whole when a person disconnects", async () => {
    const store = indexedDbKnown("https://three.example/fhir");
    await store.put(known);
    await store.forget();
    expect(await store.get("patient-1")).toBeUndefined();
  });
});
