/*
 * What it costs to save one result, beside zustand's own `persist` (the whole state at each change), in one run: same records,
 * same change, same memory for texts. Run: npm run bench:save, which prints docs/saving.md and writes it. Read the ratios;
 * milliseconds differ from machine to machine.
 */
import { writeFileSync } from "node:fs";
import { createJSONStorage, persist } from "zustand/middleware";
import { createStore, type StoreApi } from "zustand/vanilla";
import { byId, put, type ById } from "../../src/domain/byId.ts";
import type { PatientRecord } from "../../src/domain/record/patientRecord.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/device/settings.ts";
import { putAllOnShelf, shelve, take } from "../../src/domain/shelf.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { copiedTexts } from "../../src/persistence/copies/copiedTexts.ts";
import { localCopy } from "../../src/persistence/copies/localCopy.ts";
import * as packing from "../../src/persistence/packing/packedText.ts";
import { packedTexts } from "../../src/persistence/packing/packedTexts.ts";
import type { Repository } from "../../src/persistence/repository.ts";
import { inEveryCopy } from "../../src/persistence/copies/inEveryCopy.ts";
import { newDataKey, type Chance } from "../../src/persistence/vault/cipher.ts";
import { PLAIN, type TextCodec } from "../../src/persistence/vault/codedTexts.ts";
import { sealedCodec } from "../../src/persistence/vault/sealedCodec.ts";
import { memoryCopy } from "../support/memoryCopy.ts";
import { saveOnChange, type SavedState, type SaverDeps } from "../../src/persistence/saveOnChange.ts";
import { LOCAL_STORAGE_QUOTA, type TextStore } from "../../src/persistence/textStore.ts";
import { exampleRecord, exampleResult, importedRecord, typedRecord, withResult } from "../support/exampleRecords.ts";

const DOCUMENT = "docs/saving.md";
const SIZES = [10, 100, 1000, 5000, 20_000];
/** Whole-state writes are shown up to here: beyond it each takes seconds. */
const LARGEST_WHOLE = 5000;
const RESULTS_EACH = 20;
const CHANGES = 400;
const chance: Chance = (bytes) => globalThis.crypto.getRandomValues(new Uint8Array(bytes));
/** Whole-state writes at 5,000 patients take most of a second each; the median of a few is as good. */
const LONGEST_MS = 15_000;

/**
 * A device under test: the patient as it has them, how to tell it of a change, until when that is stored, and all that it stores.
 */
type Device = {
  readonly record: (id: string) => PatientRecord | undefined;
  readonly change: (record: PatientRecord) => void;
  readonly settled: () => Promise<void>;
  readonly characters: () => number;
};

const recordsOf = (patients: number): readonly PatientRecord[] =>
  Array.from({ length: patients }, (_, number) => exampleRecord(number, RESULTS_EACH));

const onShelf = (store: StoreApi<SavedState>) => ({
  record: (id: string) => take(store.getState().records, id),
  change: (record: PatientRecord) => store.setState(({ records }) => ({ records: putAllOnShelf(records, [record]) })),
});

const noSpare: Pick<SaverDeps, "retryNowAndThen" | "wake"> = { retryNowAndThen: () => () => {}, wake: () => () => {} };

/** As on a device: packed in a first copy with a browser's room, and in a second copy, which alone holds what does not fit. */
const twoCopiesEach = (records: readonly PatientRecord[]) => inTwoCopies(records, PLAIN);

/** The same under a passphrase. */
const sealedEach = (records: readonly PatientRecord[]) => inTwoCopies(records, sealedCodec(newDataKey(chance), chance));

async function inTwoCopies(records: readonly PatientRecord[], codec: TextCodec): Promise<Device> {
  const texts = memoryTextStore();
  const copies = copiedTexts(
    [localCopy(packedTexts(texts, () => packing, Promise.resolve())), memoryCopy()],
    Date.now,
    () => codec,
  );
  await copies.open(async (answer) => answer);
  return saved(inEveryCopy(localRepository(copies.texts, DEFAULT_SETTINGS, copies.ahead), copies), texts, records);
}

/** One copy alone, plain and without a bound: what a save cost before there were two. */
async function oneDocumentEach(records: readonly PatientRecord[]): Promise<Device> {
  const texts = memoryTextStore({ quota: Number.POSITIVE_INFINITY });
  return saved(localRepository(texts), texts, records);
}

/** The first copy alone, packed and without a bound. */
async function packedEach(records: readonly PatientRecord[]): Promise<Device> {
  const texts = memoryTextStore({ quota: Number.POSITIVE_INFINITY });
  return saved(localRepository(packedTexts(texts, () => packing, Promise.resolve())), texts, records);
}

async function saved(repository: Repository, texts: TextStore, records: readonly PatientRecord[]): Promise<Device> {
  await Promise.all(records.map((record) => repository.saveRecord(record)));
  const loaded = await repository.load();
  const store = createStore<SavedState>()(() => ({ records: loaded.records, settings: loaded.settings }));
  const saver = saveOnChange(store, repository, { ...noSpare, now: () => "2026-03-01T12:00:00.000Z", onStatus: () => {} });
  const characters = () => {
    const used = texts.used();
    return used.ok ? used.value : Number.NaN;
  };
  return { ...onShelf(store), settled: saver.settled, characters };
}

/** The same change in memory alone: what of it all is the store's. */
async function memoryOnly(records: readonly PatientRecord[]): Promise<Device> {
  const store = createStore<SavedState>()(() => ({ records: shelve(records), settings: DEFAULT_SETTINGS }));
  return { ...onShelf(store), settled: async () => {}, characters: () => 0 };
}

async function wholeState(records: readonly PatientRecord[]): Promise<Device> {
  const texts = new Map<string, string>();
  type Whole = { readonly records: ById<PatientRecord> };
  const storage = createJSONStorage<Whole>(() => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }));
  const store = createStore<Whole>()(
    persist(() => ({ records: byId(records) }), { name: "b2m", ...(storage === undefined ? {} : { storage }) }),
  );
  store.setState({});
  return {
    record: (id) => store.getState().records[id],
    change: (record) => store.setState(({ records: now }) => ({ records: put(now, record) })),
    settled: async () => {},
    characters: () => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0),
  };
}

/**
 * Milliseconds of each of the changes. Every patient gets at most one result more before the device starts anew, so that no
 * document grows.
 */
async function timesOf(
  make: (records: readonly PatientRecord[]) => Promise<Device>,
  records: readonly PatientRecord[],
  changes: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let device = await make(records);
  const begun = performance.now();
  for (let change = 0; change < changes && performance.now() - begun < LONGEST_MS; change += 1) {
    if (change > 0 && change % records.length === 0) device = await make(records);
    const patient = (change * 7919) % records.length;
    // The device's own object: what it shares with the stored record need not be merged word by word.
    const before = device.record(records[patient]?.id ?? "");
    if (before === undefined) throw new Error("no patient");
    const after = withResult(before, exampleResult(patient, RESULTS_EACH));
    const start = performance.now();
    device.change(after);
    await device.settled();
    times.push(performance.now() - start);
  }
  return times;
}

const mean = (times: readonly number[]): number => times.reduce((sum, one) => sum + one, 0) / times.length;
const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? Number.NaN;
const ms = (value: number) => value.toFixed(3);
const times = (value: number, first: number) => `${(value / first).toFixed(1)}×`;
const count = (value: number) => value.toLocaleString("en-US");

// Warm: the first runs of any code measure the compiler.
const warm = recordsOf(100);
for (const make of [oneDocumentEach, twoCopiesEach, sealedEach, wholeState, memoryOnly]) await timesOf(make, warm, 300);

type Row = {
  readonly patients: number;
  readonly one: number;
  readonly oneMean: number;
  readonly ours: number;
  readonly late: number;
  readonly mean: number;
  readonly sealed: number;
  readonly alone: number;
  readonly whole: number | undefined;
  readonly written: number;
};
const rows: Row[] = [];
for (const patients of SIZES) {
  const records = recordsOf(patients);
  const one = await timesOf(oneDocumentEach, records, CHANGES);
  const ours = await timesOf(twoCopiesEach, records, CHANGES);
  const sealed = await timesOf(sealedEach, records, CHANGES);
  const alone = await timesOf(memoryOnly, records, CHANGES);
  const isTooLarge = patients > LARGEST_WHOLE;
  const whole = isTooLarge ? undefined : await timesOf(wholeState, records, CHANGES);
  const written = isTooLarge ? Number.NaN : (await wholeState(records)).characters();
  rows.push({
    patients,
    one: quantile(one, 0.5),
    oneMean: mean(one),
    ours: quantile(ours, 0.5),
    late: quantile(ours, 0.95),
    mean: mean(ours),
    sealed: quantile(sealed, 0.5),
    alone: quantile(alone, 0.5),
    whole: whole === undefined ? undefined : quantile(whole, 0.5),
    written,
  });
}
const [first] = rows;
if (first === undefined) throw new Error("nothing was measured");

async function capacity(
  how: string,
  recordOf: (number: number, results: number) => PatientRecord,
  make: (records: readonly PatientRecord[]) => Promise<Device>,
): Promise<string> {
  const of = async (results: number) => {
    const records = Array.from({ length: 300 }, (_, number) => recordOf(number, results));
    return (await make(records)).characters() / records.length;
  };
  const [each, more] = [await of(RESULTS_EACH), await of(RESULTS_EACH + 1)];
  return (
    `| ${how} | ${(each / RESULTS_EACH).toFixed(1)} | ${(more - each).toFixed(1)} | ` +
    `${count(Math.floor(LOCAL_STORAGE_QUOTA / each))} | ${((5000 * each) / LOCAL_STORAGE_QUOTA).toFixed(2)} |`
  );
}

const document = `# What saving one result costs

Written by \`npm run bench:save\` (${RESULTS_EACH} results a patient; up to ${CHANGES} changes in milliseconds, \
on one machine in one run, both copies kept in memory). Read the
ratios to the first row; milliseconds differ from machine to machine. "Saved" is counted to the end: merged, packed, unpacked and \
compared, written, read back, in the second copy, and the status told. What a disk takes comes to it.

| patients | both copies, packed: median | ratio | mean | ratio | 95th percentile | one plain copy: median | both in times of it | \
mean | both in times of it | the store alone | zustand's \
\`persist\`, whole state | ratio | characters it writes each time |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${rows
  .map(
    ({ patients, one, oneMean, ours, late, mean: ourMean, alone, whole, written }) =>
      `| ${count(patients)} | ${ms(ours)} | ${times(ours, first.ours)} | ${ms(ourMean)} | ${times(ourMean, first.mean)} | ` +
      `${ms(late)} | ${ms(one)} | ${times(ours, one)} | ${ms(oneMean)} | ${times(ourMean, oneMean)} | ` +
      `${ms(alone)} | ${whole === undefined ? "not run" : `${ms(whole)} | ${times(whole, first.whole ?? Number.NaN)}`} | ` +
      (whole === undefined
        ? " | |"
        : `${count(written)}${written <= LOCAL_STORAGE_QUOTA ? "" : ", more than a browser holds"} |`),
  )
  .join("\n")}

A change copies one bucket of \`domain/shelf.ts\`, the saver compares the one bucket that is not shared, and the repository \
writes one document. What still grows with
the number of patients, and when: reading all documents at the start; the index, when a patient is added or removed; the \
roster, while it is on screen.

## Under a passphrase

The same, sealed with XChaCha20-Poly1305 after it is packed, in both copies. The ratio is held to 2 times.

| patients | sealed | plain | ratio |
|---:|---:|---:|---:|
${rows.map(({ patients, ours, sealed }) => `| ${count(patients)} | ${ms(sealed)} | ${ms(ours)} | ${times(sealed, ours)} |`).join("\n")}

## How much fits

A browser holds ${count(LOCAL_STORAGE_QUOTA)} characters (UTF-16 units, keys counted) for this page. Characters stored, keys \
and index included:

| ${RESULTS_EACH} results a patient | a result, all counted | one more result | patients that fit | 5,000 patients, in times the room |
|---|---:|---:|---:|---:|
${await capacity("each typed at its own moment, packed", typedRecord, packedEach)}
${await capacity("all from one import, packed", importedRecord, packedEach)}
${await capacity("each typed at its own moment, plain", typedRecord, oneDocumentEach)}
${await capacity("all from one import, plain", importedRecord, oneDocumentEach)}

What does not fit is held by the second copy alone, and Settings shows how much is used.
`;
console.log(document);
writeFileSync(DOCUMENT, document);
