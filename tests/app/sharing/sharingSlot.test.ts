import { describe, expect, it } from "vitest";
import { sharingSlot } from "../../../src/app/sharing/sharingSlot.ts";
import { connectionStore } from "../../../src/persistence/sharing/connectionStore.ts";
import { isConnected } from "../../../src/persistence/sharing/isConnected.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";

describe("the place of sharing on a device", () => {
  it("knows that the device is connected where what sharing needs cannot be fetched, as without a network", async () => {
    const texts = memoryTextStore();
    const slot = sharingSlot(
      () => isConnected(texts),
      async () => Promise.reject(new Error("Nothing can be fetched")),
    );
    expect(slot.isConnected()).toBe(false);
    connectionStore(texts).write({
      base: "https://fhir.example/r4",
      mode: "full",
      batches: true,
      types: ["Patient", "Observation"],
    });
    await expect(slot.open()).rejects.toThrow("Nothing can be fetched");
    expect([slot.isConnected(), slot.now()]).toEqual([true, undefined]);
    connectionStore(texts).forget();
    expect(slot.isConnected()).toBe(false);
  });
});
