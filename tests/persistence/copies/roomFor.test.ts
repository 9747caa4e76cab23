import { describe, expect, it } from "vitest";
import { copiedTexts } from "../../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../../src/persistence/copies/localCopy.ts";
import { writeDocument } from "../../../src/persistence/document.ts";
import { localRepository } from "../../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../../src/persistence/memoryTextStore.ts";
import * as packing from "../../../src/persistence/packing/packedText.ts";
import { packedTexts } from "../../../src/persistence/packing/packedTexts.ts";
import { LOCAL_STORAGE_QUOTA } from "../../../src/persistence/textStore.ts";
import { inEveryCopy } from "../../../src/persistence/copies/inEveryCopy.ts";
import { exampleRecord, exampleResult, withResult } from "../../support/exampleRecords.ts";
import { memoryCopy } from "../../support/memoryCopy.ts";

const ada = exampleRecord(1, 20);
const added = { before: undefined, after: ada };
const atOnce = async () => {};
const plainSize = `b2m:patient:${ada.id}`.length + writeDocument(ada).length;

/** A device with so much room left in its first copy, and so much in its second; without one where that is not said. */
async function device(left: number, inSecond?: number) {
  const texts = packedTexts(memoryTextStore(), () => packing, Promise.resolve());
  texts.set("filler", "x".repeat(LOCAL_STORAGE_QUOTA - "filler".length - left));
  if (inSecond === undefined) return { repository: localRepository(texts), takes: texts.takes };
  const second = { ...memoryCopy(), room: async () => ({ used: 0, quota: inSecond }) };
  const copies = copiedTexts([localCopy(texts), second], Date.now);
  await copies.open(async (answer) => answer);
  return { repository: inEveryCopy(localRepository(copies.texts), copies), takes: texts.takes };
}

describe("the room for what is to be kept", () => {
  it("is asked of the first copy as the document will lie there, packed: enough to the character, and one too little", async () => {
    const { takes } = await device(0);
    const packedSize = takes(`b2m:patient:${ada.id}`, writeDocument(ada));
    expect(packedSize).toBeLessThan(plainSize / 2);
    expect(await (await device(packedSize)).repository.roomFor([added], atOnce)).toEqual({
      needed: packedSize,
      free: packedSize,
    });
    expect(await (await device(packedSize - 1)).repository.roomFor([added], atOnce)).toEqual({
      needed: packedSize,
      free: packedSize - 1,
    });
  });

  it("is asked of the second copy where there is one: documents lie plain there, and what does not fit in the first is held", async () => {
    expect(await (await device(0, plainSize - 1)).repository.roomFor([added], atOnce)).toEqual({
      needed: plainSize,
      free: plainSize - 1,
    });
  });

  it("is needed for what a record grows by, and not for what is there", async () => {
    const more = withResult(ada, exampleResult(1, 20));
    const { repository } = await device(0);
    const room = await repository.roomFor([{ before: ada, after: more }], atOnce);
    expect(room?.needed).toBeGreaterThan(0);
    expect(room?.needed).toBeLessThan(100);
  });
});
