import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entriesOn } from "../../src/domain/shelf.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { parseBackup } from "../../src/exchange/backup.ts";
import { toPlainRecord } from "../../src/exchange/plainRecord.ts";
import { copiedTexts } from "../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../src/persistence/copies/localCopy.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import type { CopiedText } from "../../src/persistence/copies/recordCopy.ts";
import { memoryCopy } from "../support/memoryCopy.ts";

const FOLDER = "tests/persistence/releases";

/**
 * What a release had left in a browser, byte for byte: it was built from its commit, driven by its own buttons (a person with three
 * results typed, the people of the demo, the decimal comma chosen, and from the release on that could, somebody erased), and its storage
 * was taken out. `backup` is what that release itself wrote down of it.
 */
type Left = {
  readonly commit: string;
  readonly erased: boolean;
  readonly first: { readonly [key: string]: string };
  /** Only from the release on that kept one. */
  readonly second?: { readonly [key: string]: CopiedText };
  readonly backup: string;
};
const releases = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")) as Left);

const byId = (records: readonly PatientRecord[]) =>
  records.map(toPlainRecord).toSorted((one, other) => one.id.localeCompare(other.id));

/** The first start of today's release on what that one left, without its second copy where asked. */
async function startOn({ first, second }: Left, without?: "first" | "second") {
  const texts = memoryTextStore();
  if (without !== "first") for (const [key, text] of Object.entries(first)) texts.set(key, text);
  const copy = memoryCopy();
  if (without !== "second") for (const [key, copied] of Object.entries(second ?? {})) copy.held.set(key, copied);
  const copies = copiedTexts([localCopy(texts), copy], () => 0);
  await copies.open(async (answer) => answer);
  const repository = localRepository(copies.texts);
  const loaded = await repository.load();
  await copies.kept();
  return { loaded, mended: copies.mended(), texts };
}

describe.each(releases)("what the release of commit $commit left in a browser", (left) => {
  const backup = parseBackup(left.backup);
  const held = backup.ok ? backup.value.records : [];

  it("is read whole: every patient, every state of every result, treatment and finding, and what was chosen", async () => {
    const { loaded, mended } = await startOn(left);
    expect(held.length).toBeGreaterThan(10);
    expect(loaded.damaged).toEqual([]);
    expect(byId(entriesOn(loaded.records))).toEqual(byId(held));
    expect(loaded.settings).toEqual(backup.ok && backup.value.settings);
    expect(loaded.settings.decimal).toBe(",");
    expect(loaded.erased?.length ?? 0).toBe(left.erased ? 1 : 0);
    expect(mended).toEqual({ broughtBack: 0, mended: 0, secondMended: 0 });
  });

  it("is given a second copy where it had none, and stays as it is until something changes", async () => {
    const { texts } = await startOn(left, "second");
    for (const [key, text] of Object.entries(left.first)) expect(texts.get(key)).toEqual({ ok: true, value: text });
  });
});

describe.each(releases.filter(({ second }) => second !== undefined))(
  "what the release of commit $commit left where the first copy was cleared since",
  (left) => {
    it("comes back from the second, every patient of it", async () => {
      const { loaded, mended } = await startOn(left, "first");
      const backup = parseBackup(left.backup);
      const held = backup.ok ? backup.value.records : [];
      expect(byId(entriesOn(loaded.records))).toEqual(byId(held));
      expect(mended.broughtBack).toBe(held.length);
    });
  },
);
