import { describe, expect, test } from "vitest";
import { writeDocument } from "../../../src/persistence/document.ts";
import { newDataKey, type Chance } from "../../../src/persistence/vault/cipher.ts";
import { sealedCodec } from "../../../src/persistence/vault/sealedCodec.ts";
import { exampleRecord } from "../../support/exampleRecords.ts";

const chance: Chance = (bytes) => globalThis.crypto.getRandomValues(new Uint8Array(bytes));
const place = (number: number) => `b2m:patient:${number}`;
const documentOf = (number: number): string => writeDocument(exampleRecord(number, 3));

describe("a patient's document that is sealed and opened many times in one visit", () => {
  test("is given as it was written, also after so many others that it is no longer remembered", () => {
    const codec = sealedCodec(newDataKey(chance), chance);
    const sealed = Array.from({ length: 300 }, (_, number) => codec.close(place(number), documentOf(number)));
    for (const round of ["opened", "remembered", "opened again"])
      for (const [number, text] of sealed.entries())
        expect(codec.open(place(number), text), `${round} ${number}`).toBe(documentOf(number));
  });

  test("is given as the text that lies there now says, and not as the one before it said", () => {
    const codec = sealedCodec(newDataKey(chance), chance);
    const [before, after] = [codec.close(place(1), documentOf(1)), codec.close(place(1), documentOf(2))];
    expect(codec.open(place(1), before)).toBe(documentOf(1));
    expect(codec.open(place(1), after)).toBe(documentOf(2));
    expect(codec.open(place(1), before)).toBe(documentOf(1));
  });

  test("is not given for a text of which a letter was changed, nor for one in another patient's place, though it was opened before", () => {
    const codec = sealedCodec(newDataKey(chance), chance);
    const sealed = codec.close(place(1), documentOf(1));
    expect(codec.open(place(1), sealed)).toBe(documentOf(1));
    const altered = `${sealed.slice(0, 40)}${sealed[40] === "A" ? "B" : "A"}${sealed.slice(41)}`;
    expect(codec.open(place(1), altered)).toBe(altered);
    expect(codec.open(place(2), sealed)).toBe(sealed);
  });
});
