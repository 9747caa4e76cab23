import type { Page } from "@playwright/test";
import { entriesOf } from "../../src/domain/byId.ts";
import { parseBackup } from "../../src/exchange/backup.ts";
import { unpack } from "../../src/persistence/packing/packedText.ts";

/**
 * Random damage to what the app has stored, and what must be there after the next start. Nothing here knows how a record is written:
 * texts and bytes are spoilt as they lie in localStorage and IndexedDB, and what the app shows is asked of the backup it exports.
 */

/** Kinds of damage to one copy. The last two touch all of it, the others some of its documents. */
export const KINDS = [
  "cut",
  "flip",
  "swap",
  "delete",
  "duplicate",
  "older",
  "newer",
  "rubbish",
  "cleared",
  "rolled back",
] as const;
export type Kind = (typeof KINDS)[number];

/** What of one copy is damaged and how: documents by their place among the stored ones. `at` says where in a text, from 0 to 1. */
export type Damage = { readonly copy: 1 | 2; readonly kind: Kind; readonly places: readonly number[]; readonly at: number };

/** Of three moments of one device the middle one: each has a result more of every patient, and from it on one is erased. */
const NOW = 1;

export const PEOPLE = [
  "Amberg",
  "Bergson",
  "Castellan",
  "Dorfler",
  "Ebeling",
  "Fenwick",
  "Gruber",
  "Hollis",
  "Ivarsson",
  "Jarosz",
];
const ERASED = "Quixworth";

/** A generator of numbers from 0 to below 1 that draws the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Damage to one copy, to the other, or to both, each in its own way. */
export function drawDamages(chance: () => number, documents: number): readonly Damage[] {
  const below = (end: number) => Math.floor(chance() * end);
  const scope = below(3);
  const copies = scope === 0 ? ([1] as const) : scope === 1 ? ([2] as const) : ([1, 2] as const);
  return copies.map((copy) => ({
    copy,
    kind: KINDS[below(KINDS.length)] ?? "cut",
    places: Array.from({ length: 1 + below(4) }, () => below(documents)),
    at: chance(),
  }));
}

const rowsOf = (months: readonly number[]): string =>
  PEOPLE.flatMap((name, place) =>
    months.map((month) => `${name};1950-01-${10 + place};B2M, serum;${2 + place / 10}${month};mg/L;2025-0${month}-15`),
  ).join("\n");

async function importRows(page: Page, base: string, months: readonly number[]): Promise<void> {
  await page.goto(`${base}/import`);
  await page.getByLabel("Choose files").setInputFiles({
    name: "results.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`Family name;Birth date;Measurand;Value;Unit;Collected on\n${rowsOf(months)}\n`),
  });
  await page.getByRole("button", { name: /^Import \d+ results/u }).click();
  await page.getByRole("button", { name: "Undo import", exact: true }).waitFor();
}

const saved = (page: Page): Promise<void> =>
  page
    .getByRole("status", { name: "Storage", exact: true })
    .filter({ hasText: /^Saved/u })
    .waitFor();

/** What runs in a page of the app's origin: takes what is stored out, and puts damaged moments in its place. */
function storageTools(): void {
  const DATABASE = "b2m-second-copy";
  type Held = { readonly first: [string, string][]; readonly second: [string, unknown][] };
  const moments: Held[] = [];
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.name)));
    });
  async function within<Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<Value>): Promise<Value> {
    const database = await settled(indexedDB.open(DATABASE));
    const [name] = [...database.objectStoreNames];
    const transaction = database.transaction(name ?? "", mode);
    const answer = await work(transaction.objectStore(name ?? ""));
    database.close();
    return answer;
  }
  const take = async (): Promise<Held> => ({
    first: Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? ""]),
    second: await within("readonly", async (store) => {
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
      return keys.map((key, place) => [typeof key === "string" ? key : "", values[place]]);
    }),
  });
  const put = async ({ first, second }: Held): Promise<void> => {
    localStorage.clear();
    for (const [key, text] of first) localStorage.setItem(key, text);
    await within("readwrite", async (store) => {
      await settled(store.clear());
      for (const [key, value] of second) await settled(store.put(value, key));
    });
  };
  /** The longest text or run of bytes within a value: what holds the document. */
  const sizeOf = (value: unknown): number => (typeof value === "string" || value instanceof Uint8Array ? value.length : -1);
  function spoil(value: unknown, how: (text: string | Uint8Array) => string | Uint8Array): unknown {
    if (typeof value === "string" || value instanceof Uint8Array) return how(value);
    if (value === null || typeof value !== "object") return value;
    const longest = Object.entries(value).toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one))[0];
    return longest === undefined ? value : { ...value, [longest[0]]: spoil(longest[1], how) };
  }
  const isPatient = (key: string) => key.startsWith("b2m:patient:");
  const cutAt = (at: number) => (text: string | Uint8Array) => text.slice(0, Math.floor(text.length * at));
  const flipAt = (at: number) => (text: string | Uint8Array) => {
    const place = Math.min(text.length - 1, Math.floor(text.length * at));
    if (typeof text === "string") {
      const flipped = String.fromCharCode(text.charCodeAt(place) ^ 1);
      return text.slice(0, place) + flipped + text.slice(place + 1);
    }
    const bytes = text.slice();
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };

  function damaged(
    isFirst: boolean,
    held: [string, unknown][],
    others: { readonly before: [string, unknown][]; readonly after: [string, unknown][] },
    { kind, places, at }: { readonly kind: string; readonly places: readonly number[]; readonly at: number },
  ): [string, unknown][] {
    if (kind === "cleared") return [];
    if (kind === "rolled back") return others.before;
    const hit = held
      .map(([key]) => key)
      .filter(isPatient)
      .toSorted();
    const keys = [...new Set(places.map((place) => hit[place % hit.length]))];
    const elsewhere = new Map(kind === "older" ? others.before : others.after);
    const next = new Map(held);
    for (const [place, key] of keys.entries()) {
      if (key === undefined) continue;
      const value = next.get(key);
      if (kind === "cut") next.set(key, spoil(value, cutAt(at)));
      if (kind === "flip") next.set(key, spoil(value, flipAt(at)));
      if (kind === "delete") next.delete(key);
      if (kind === "rubbish") next.set(key, isFirst ? "rubbish" : { rubbish: [place] });
      if (kind === "older" || kind === "newer") next.set(key, elsewhere.get(key));
      if (kind === "duplicate") next.set(`b2m:patient:00000000-0000-4000-8000-00000000000${place}`, value);
      if (kind === "swap" && place === 0) {
        const other = hit[(hit.indexOf(key) + 1) % hit.length] ?? key;
        next.set(key, next.get(other));
        next.set(other, value);
      }
    }
    return [...next];
  }

  type State = 0 | 1 | 2 | "missing" | "bad";
  const leaf = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (value instanceof Uint8Array) return Array.from(value, (byte) => String.fromCharCode(byte)).join("");
    if (value === null || typeof value !== "object") return "";
    // Beside a text that was cut to a letter the checksums of earlier ones are longer.
    if ("text" in value) return leaf(value.text);
    return Object.values(value)
      .map(leaf)
      .reduce((longest, text) => (text.length > longest.length ? text : longest), "");
  };
  const leavesOf = ({ first, second }: Held) => [...first, ...second].map(([, value]) => leaf(value));

  Object.assign(window, {
    remember: async () => void moments.push(await take()),
    spoilt: async (damages: readonly { copy: 1 | 2; kind: string; places: readonly number[]; at: number }[]) => {
      const [before, now, after] = moments;
      if (before === undefined || now === undefined || after === undefined) throw new Error("Three moments are needed");
      const next: { first: [string, unknown][]; second: [string, unknown][] } = { ...now };
      for (const damage of damages) {
        const part = damage.copy === 1 ? "first" : "second";
        next[part] = damaged(damage.copy === 1, now[part], { before: before[part], after: after[part] }, damage);
      }
      await put(next as Held);
      const bad: string[] = [];
      const stateOf = (part: "first" | "second", key: string): State => {
        const found = next[part].find(([name]) => name === key);
        if (found === undefined) return "missing";
        const text = leaf(found[1]);
        for (const moment of [1, 0, 2] as const)
          if (moments[moment]?.[part].some(([name, value]) => name === key && leaf(value) === text)) return moment;
        bad.push(text);
        return "bad";
      };
      const all = new Set([...next.first, ...next.second, ...now.first].map(([key]) => key).filter(isPatient));
      const states = [...all].map((key) => [key, [stateOf("first", key), stateOf("second", key)]] as const);
      return { states, bad };
    },
    /** How many of these texts are nowhere any more, neither as they lay there nor unpacked. */
    gone: async (texts: readonly (readonly [lying: string, unpacked: string])[]) => {
      const leaves = new Set(leavesOf(await take()));
      return texts.filter(([lying, unpacked]) => lying !== "" && !leaves.has(lying) && !leaves.has(unpacked)).length;
    },
  });
}

type State = 0 | 1 | 2 | "missing" | "bad";
type Tools = {
  readonly remember: () => Promise<void>;
  readonly spoilt: (damages: readonly Damage[]) => Promise<{
    readonly states: readonly (readonly [key: string, states: readonly [State, State]])[];
    readonly bad: readonly string[];
  }>;
  readonly gone: (texts: readonly (readonly [lying: string, unpacked: string])[]) => Promise<number>;
};

/** What a start came to. */
export type Outcome = {
  readonly started: boolean;
  /** Patients or results that one copy could still give, and are not there. */
  readonly lost: readonly string[];
  /** Patients who were not touched and are not as they were. */
  readonly suffered: readonly string[];
  /** Results that are there and were never entered, or more than once; who was erased and came back. */
  readonly invented: readonly string[];
  /** Texts that could not be read and are nowhere any more. */
  readonly writtenOver: number;
  /** Something was mended, brought back or cannot be read, and no page says so. */
  readonly unsaid: boolean;
};

/** The three moments of a device, made by hand as a person would, and kept in a page of their own. */
export async function threeMoments(page: Page, shelf: Page, base: string) {
  await shelf.goto(`${base}/icon.svg`);
  await shelf.evaluate(storageTools);
  const remember = async () => {
    await saved(page);
    await page.goto("about:blank");
    await shelf.evaluate(() => (window as unknown as Tools).remember());
  };
  await page.goto(`${base}/patients/new`);
  await page.getByLabel("Family name").fill(ERASED);
  await page.getByRole("button", { name: "Save patient" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: ERASED }).waitFor();
  const erasedAddress = page.url();
  await importRows(page, base, [1, 2, 3, 4]);
  await remember();
  await page.goto(erasedAddress);
  await page.getByRole("button", { name: /^More/u }).first().click();
  await page.getByRole("menuitem", { name: "Erase patient" }).click();
  await page.getByLabel("Type the family name to confirm").fill(ERASED);
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await page.waitForURL(`${base}/`);
  await importRows(page, base, [5]);
  const now = await exported(page, base);
  await remember();
  await importRows(page, base, [6]);
  await remember();
  return {
    people: new Map(now.map(({ id, name }) => [`b2m:patient:${id}`, name])),
    erased: erasedAddress.split("/").at(-1) ?? "",
  };
}

/** What the app holds, as it writes it into a backup. */
async function exported(page: Page, base: string) {
  await page.goto(`${base}/settings`);
  const button = page.getByRole("button", { name: "Export backup" });
  await page.getByRole("button", { name: "Restore backup" }).waitFor();
  // The file as the page hands it to the browser: one that was connected to has nowhere to put it.
  const text = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const hand = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file) => {
          if (file instanceof Blob) void file.text().then(resolve);
          URL.createObjectURL = hand;
          return hand(file);
        };
      }),
  );
  await button.click();
  const nobody = page.getByText("There is no patient to export yet.").waitFor();
  const backup = await Promise.race([text.then(parseBackup), nobody.then(() => undefined)]);
  nobody.catch(() => {});
  text.catch(() => {});
  if (backup === undefined) return [];
  if (!backup.ok) throw new Error(`The backup cannot be read: ${backup.error.type}`);
  return backup.value.records.map(({ id, patient, observations }) => ({
    id,
    name: patient.familyName,
    results: entriesOf(observations).map(({ value, collectedOn }) => `${value} on ${collectedOn}`),
  }));
}

/** Every result that the app holds. */
export const storedResults = async (page: Page, base: string): Promise<readonly string[]> =>
  (await exported(page, base)).flatMap(({ name, results }) => results.map((result) => `${name}: ${result}`));

/** Puts this damage in place of what is stored, starts the app anew, and holds what it shows against what the copies could give. */
export async function startAfter(
  damages: readonly Damage[],
  { page, shelf, base }: { readonly page: Page; readonly shelf: Page; readonly base: string },
  { people, erased }: Awaited<ReturnType<typeof threeMoments>>,
): Promise<Outcome> {
  await page.goto("about:blank");
  const { states, bad } = await shelf.evaluate((asked) => (window as unknown as Tools).spoilt(asked), damages);
  let shown: Awaited<ReturnType<typeof exported>>;
  try {
    shown = await exported(page, base);
  } catch {
    return { started: false, lost: [], suffered: [], invented: [], writtenOver: 0, unsaid: false };
  }
  const said = await page.getByText(/second copy|could not be read/u).count();
  const outcome = { lost: [] as string[], suffered: [] as string[], invented: [] as string[] };
  const held = new Map(shown.map((one) => [`b2m:patient:${one.id}`, one]));
  let isNews = false;
  for (const [key, [first, second]] of states) {
    const readable = [first, second].filter((state) => typeof state === "number");
    const isErased = key.endsWith(erased) && readable.some((state) => state > 0);
    const name = people.get(key);
    const place = PEOPLE.indexOf(name ?? "");
    const months = readable.length === 0 || isErased ? 0 : 4 + Math.max(...readable);
    const wanted = new Set(
      place < 0 ? [] : Array.from({ length: months }, (_, month) => `${2 + place / 10}${month + 1} on 2025-0${month + 1}-15`),
    );
    const found = held.get(key);
    held.delete(key);
    const results = found?.results ?? [];
    const missing = [...wanted].filter((result) => !results.includes(result));
    const isGone = months > 0 && found === undefined;
    const touched = first !== NOW || second !== NOW;
    if (missing.length > 0 || isGone) (touched ? outcome.lost : outcome.suffered).push(`${name ?? key}: ${missing.join(", ")}`);
    if (
      results.some((result) => !wanted.has(result)) ||
      new Set(results).size < results.length ||
      (isErased && found !== undefined)
    )
      outcome.invented.push(name ?? key);
    isNews ||=
      first === "bad" ||
      second === "bad" ||
      (first === "missing" && months > 0) ||
      (typeof first === "number" && typeof second === "number" && first < second && months > 0);
  }
  outcome.invented.push(...[...held.values()].map(({ name }) => name));
  await page.goto("about:blank");
  const texts = bad.map((lying): [string, string] => [lying, unpack(lying)]);
  const writtenOver = await shelf.evaluate((asked) => (window as unknown as Tools).gone(asked), texts);
  return { started: true, ...outcome, writtenOver, unsaid: isNews && said === 0 };
}
