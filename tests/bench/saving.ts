/*
 * What it costs to save one result, beside zustand's own `persist` (the whole state at each change), in one run: same records, same change, same memory
 * for texts. Run: npm run bench:save. Read the ratios; milliseconds differ from machine to machine.
 */
import { createJSONStorage, persist } from "zustand/middleware";
import { createStore, type StoreApi } from "zustand/vanilla";
import { byId, put, type ById } from "../../src/domain/byId.ts";
import type { PatientRecord } from "../../src/domain/patientRecord.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/settings.ts";
import { localRepository } from "../../src/persistence/localRepository.ts";
import { memoryTextStore } from "../../src/persistence/memoryTextStore.ts";
import { saveOnChange } from "../../src/persistence/saveOnChange.ts";
import { LOCAL_STORAGE_QUOTA } from "../../src/persistence/textStore.ts";
import { exampleRecord, exampleResult, withResult } from "../support/exampleRecords.ts";

type State = { readonly records: ById<PatientRecord>; readonly settings: Settings };
/** A device under test: how to tell its store of one more result, and how long until that is stored. */
type Device = { readonly store: StoreApi<State>; readonly settled: () => Promise<void>; readonly characters: () => number };

const SIZES = [10, 100, 1000, 5000];
const RESULTS_EACH = 20;
const CHANGES = 200;
/** Whole-state writes at 5,000 patients take most of a second each; the median of a few is as good. */
const LONGEST_MS = 15_000;

const recordsOf = (patients: number): readonly PatientRecord[] => Array.from({ length: patients }, (_, number) => exampleRecord(number, RESULTS_EACH));

async function ours(records: readonly PatientRecord[]): Promise<Device> {
  const texts = memoryTextStore({ quota: Number.POSITIVE_INFINITY });
  const repository = localRepository(texts);
  await Promise.all(records.map((record) => repository.saveRecord(record)));
  const loaded = await repository.load();
  const store = createStore<State>()(() => ({ records: loaded.records, settings: loaded.settings }));
  const saver = saveOnChange(store, repository, { now: () => "2026-03-01T12:00:00.000Z", retryNowAndThen: () => () => {}, wake: () => () => {}, onStatus: () => {} });
  const characters = () => {
    const keys = texts.keys();
    return (keys.ok ? keys.value : []).reduce((sum, key) => {
      const text = texts.get(key);
      return sum + key.length + (text.ok ? (text.value ?? "").length : 0);
    }, 0);
  };
  return { store, settled: saver.settled, characters };
}

async function wholeState(records: readonly PatientRecord[]): Promise<Device> {
  const texts = new Map<string, string>();
  const storage = createJSONStorage<State>(() => ({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  }));
  const store = createStore<State>()(persist(() => ({ records: byId(records), settings: DEFAULT_SETTINGS }), { name: "b2m", ...(storage === undefined ? {} : { storage }) }));
  store.setState({});
  return { store, settled: async () => {}, characters: () => [...texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0) };
}

async function memoryOnly(records: readonly PatientRecord[]): Promise<Device> {
  const store = createStore<State>()(() => ({ records: byId(records), settings: DEFAULT_SETTINGS }));
  return { store, settled: async () => {}, characters: () => 0 };
}

/** Milliseconds of each of the changes. Every patient gets at most one result more before the device starts anew, so that no document grows. */
async function timesOf(make: (records: readonly PatientRecord[]) => Promise<Device>, records: readonly PatientRecord[], changes: number): Promise<readonly number[]> {
  const times: number[] = [];
  const begun = performance.now();
  let device = await make(records);
  for (let change = 0; change < changes && performance.now() - begun < LONGEST_MS; change += 1) {
    if (change > 0 && change % records.length === 0) device = await make(records);
    const patient = (change * 7919) % records.length;
    const { store, settled } = device;
    const before = Object.values(store.getState().records)[patient];
    if (before === undefined) throw new Error("no patient");
    const after = withResult(before, exampleResult(patient, RESULTS_EACH));
    const start = performance.now();
    store.setState(({ records }) => ({ records: put(records, after) }));
    await settled();
    times.push(performance.now() - start);
  }
  return times;
}

const quantile = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? Number.NaN;
const ms = (value: number) => value.toFixed(3).padStart(9);
const ratio = (value: number, first: number) => `${(value / first).toFixed(1)}x`.padStart(8);

// Warm: the first runs of any code measure the compiler.
const warm = recordsOf(100);
for (const make of [ours, wholeState, memoryOnly]) await timesOf(make, warm, 300);

console.log(`Saving one result, ${RESULTS_EACH} results a patient; median of up to ${CHANGES} changes in ms (95th percentile), and times the case of 10 patients\n`);
console.log("patients |   one document a patient      |   of it, the store alone |   persist, whole state (characters written)");
const first: { ours?: number; alone?: number; whole?: number } = {};
for (const size of SIZES) {
  const records = recordsOf(size);
  const mine = await timesOf(ours, records, CHANGES);
  const alone = await timesOf(memoryOnly, records, CHANGES);
  const whole = await timesOf(wholeState, records, CHANGES);
  const [a, b, c] = [quantile(mine, 0.5), quantile(alone, 0.5), quantile(whole, 0.5)];
  first.ours ??= a;
  first.alone ??= b;
  first.whole ??= c;
  const written = (await wholeState(records)).characters();
  const fits = written <= LOCAL_STORAGE_QUOTA ? "" : ", does not fit in a browser";
  console.log(
    `${String(size).padStart(8)} |${ms(a)} (${quantile(mine, 0.95).toFixed(3)}) ${ratio(a, first.ours)} |${ms(b)} ${ratio(b, first.alone)}      |${ms(c)} ${ratio(c, first.whole)} (${written}${fits})`,
  );
}

console.log("\nCharacters stored, keys and index included");
for (const [how, importedAt] of [["each result typed at its own moment", undefined], ["all results of a patient from one import", "2026-03-01T12:00:00.000Z"]] as const) {
  const records = Array.from({ length: 500 }, (_, number) => exampleRecord(number, RESULTS_EACH, importedAt === undefined ? {} : { importedAt }));
  const characters = (await ours(records)).characters();
  const more = (await ours(records.map((record, number) => withResult(record, exampleResult(number, RESULTS_EACH, {}, importedAt))))).characters();
  const each = characters / records.length;
  console.log(
    `${how}: ${(each / RESULTS_EACH).toFixed(1)} a result in all, ${((more - characters) / records.length).toFixed(1)} for one more; ` +
      `${Math.floor(LOCAL_STORAGE_QUOTA / each)} patients of ${RESULTS_EACH} fit in ${LOCAL_STORAGE_QUOTA}; 5,000 would take ${((5000 * each) / LOCAL_STORAGE_QUOTA).toFixed(2)} times that`,
  );
}
