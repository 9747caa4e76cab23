import { describe, expect, it } from "vitest";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import { connectionStore, type Connection } from "../../../src/persistence/sharing/connectionStore.ts";
import { isConnected } from "../../../src/persistence/sharing/isConnected.ts";
import type { TextStore } from "../../../src/persistence/textStore.ts";
import { memoryCopy, type MemoryCopy } from "../../support/memoryCopy.ts";

const clinic: Connection = {
  base: "https://fhir.clinic.example/r4",
  mode: "full",
  batches: true,
  types: ["Patient", "Observation"],
};
const other: Connection = { ...clinic, base: "https://fhir.other.example/r4" };

/** A visit with both copies; what was written in it is in the second by the time it ends. */
async function visit(first: TextStore, second: MemoryCopy, deed: (texts: TextStore) => void = () => {}) {
  const copies = copiedTexts([localCopy(first), second], () => 1_772_000_000_000);
  await copies.open(async (answer) => answer);
  deed(copies.texts);
  await copies.kept();
  return { isConnected: isConnected(copies.texts), through: connectionStore(copies.texts).read() };
}
const connect = (connection: Connection) => (texts: TextStore) => connectionStore(texts).write(connection);
const disconnect = (texts: TextStore) => connectionStore(texts).forget();
/** A first copy as it lay on the disk before: what a killed browser had not written yet is not there. */
const asBefore = (lying: ReadonlyMap<string, string>): TextStore => {
  const texts = memoryTextStore();
  for (const [key, text] of lying) texts.set(key, text);
  return texts;
};
const onDisk = (texts: TextStore): ReadonlyMap<string, string> => {
  const keys = texts.keys();
  if (!keys.ok) throw new Error("The storage is denied");
  return new Map(
    keys.value.map((key) => {
      const text = texts.get(key);
      return [key, text.ok ? (text.value ?? "") : ""];
    }),
  );
};

describe("the server through which a device shares", () => {
  it("is known after the browser was killed right after somebody connected, when the first copy had not reached the disk", async () => {
    const second = memoryCopy();
    await visit(memoryTextStore(), second, connect(clinic));
    expect(await visit(memoryTextStore(), second)).toEqual({ isConnected: true, through: clinic });
  });

  it("is the later of two where the first copy fell back to the one before", async () => {
    const [first, second] = [memoryTextStore(), memoryCopy()];
    await visit(first, second, connect(clinic));
    const before = onDisk(first);
    await visit(first, second, connect(other));
    expect(await visit(asBefore(before), second)).toEqual({ isConnected: true, through: other });
  });

  it("is none after somebody disconnected, though the first copy fell back to the connection, or is gone", async () => {
    const [first, second] = [memoryTextStore(), memoryCopy()];
    await visit(first, second, connect(clinic));
    const before = onDisk(first);
    await visit(first, second, disconnect);
    for (const fallenBack of [asBefore(before), memoryTextStore()])
      expect(await visit(fallenBack, second)).toEqual({ isConnected: false, through: undefined });
  });

  it("is none after somebody disconnected while the browser had no second copy, which still names it", async () => {
    const [first, second] = [memoryTextStore(), memoryCopy()];
    await visit(first, second, connect(clinic));
    second.refuse({ type: "Refused" });
    await visit(first, second, disconnect);
    second.refuse(undefined);
    expect(await visit(first, second)).toEqual({ isConnected: false, through: undefined });
    expect(await visit(memoryTextStore(), second)).toEqual({ isConnected: false, through: undefined });
  });

  it("stays what an earlier release stored, which put it into the first copy alone", async () => {
    const [first, second] = [memoryTextStore(), memoryCopy()];
    connectionStore(first).write(clinic);
    expect(await visit(first, second)).toEqual({ isConnected: true, through: clinic });
    expect(await visit(memoryTextStore(), second)).toEqual({ isConnected: true, through: clinic });
  });
});
