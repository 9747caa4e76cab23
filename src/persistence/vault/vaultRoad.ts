import { VAULT_KEY } from "../keysAtStart.ts";
import { crc32 } from "../../exchange/crc32.ts";
import { ok, type Result } from "../../domain/result.ts";
import { confirmedWrite } from "../confirmedWrite.ts";
import type { CopiedText, CopyWrite, NoCopy, RecordCopy, WholeCopy } from "../copies/recordCopy.ts";
import { isKeptTwice } from "../storedKeys.ts";
import type { TextStore } from "../textStore.ts";
import { isLeftReadable, PLAIN, type TextCodec } from "./codedTexts.ts";
import { laterHead, readHead, writeHead, type ClosedVault, type HeadUnreadable, type VaultHead } from "./vaultHead.ts";

/** The two places in which texts lie, as they lie there. */
export type Places = { readonly first: TextStore; readonly second: WholeCopy };

/** How a device was found at its start. `before`: the last head there was, where there is no vault any more. */
export type FoundVault =
  | { readonly type: "Open"; readonly before: VaultHead | undefined }
  | { readonly type: "Closed"; readonly head: ClosedVault }
  | { readonly type: "Unreadable"; readonly why: HeadUnreadable; readonly text: string };

/**
 * Which of the two states the device is in, and both copies brought to it. A road that was cut off (`closeVault`, `openVault`) has either
 * reached the second copy, all at once, or not: the later head decides. What the first copy then still holds in the other state is
 * taken away where the second is known to hold the very same text; all else is left to the merge at the start.
 */
export async function settleVault(
  { first, second }: Places,
  inTime: <Value>(answer: Promise<Value>) => Promise<Value | undefined>,
): Promise<FoundVault> {
  const mine = headIn(textOf(first));
  const answer = await inTime(second.read([VAULT_KEY]));
  const theirs = headIn(answer?.ok === true ? answer.value.get(VAULT_KEY)?.text : undefined);
  if (mine?.ok === false && mine.why.type === "Newer") return unreadable(mine);
  if (theirs?.ok === false && theirs.why.type === "Newer") return unreadable(theirs);
  const [own, other] = [mine?.ok === true ? mine.head : undefined, theirs?.ok === true ? theirs.head : undefined];
  const head = laterHead(own, other);
  if (head === undefined) {
    const broken = mine ?? theirs;
    return broken?.ok === false ? unreadable(broken) : { type: "Open", before: undefined };
  }
  if (head !== own) {
    if (answer?.ok === true && (own?.state ?? "off") !== head.state) {
      const held = await inTime(second.readAll());
      if (held?.ok === true) await bringAfter({ first, second }, held.value);
    }
    confirmedWrite(first, VAULT_KEY, writeHead(head));
  } else if (answer?.ok === true && head.generation !== other?.generation) {
    await second.write(sure([[VAULT_KEY, writeHead(head)]]));
  }
  return head.state === "on" ? { type: "Closed", head } : { type: "Open", before: head };
}

type Head =
  | { readonly ok: true; readonly head: VaultHead }
  | { readonly ok: false; readonly why: HeadUnreadable; readonly text: string };

const unreadable = ({ why, text }: Extract<Head, { readonly ok: false }>): FoundVault => ({ type: "Unreadable", why, text });

function headIn(text: string | undefined): Head | undefined {
  if (text === undefined) return undefined;
  const read = readHead(text);
  return read.ok ? { ok: true, head: read.value } : { ok: false, why: read.error, text };
}

function textOf(texts: TextStore): string | undefined {
  const text = texts.get(VAULT_KEY);
  return text.ok ? text.value : undefined;
}

/** The first copy goes where the second went, without a key: texts are taken over as they lie there. */
async function bringAfter({ first, second }: Places, held: ReadonlyMap<string, CopiedText>): Promise<void> {
  for (const key of keysOf(first)) {
    const text = first.get(key);
    if (!text.ok || text.value === undefined) continue;
    if (held.get(key)?.earlier.includes(crc32(text.value)) === true) first.remove(key);
  }
  const lying = new Set(keysOf(first));
  const onlyHere: string[] = [];
  for (const [key, { text }] of held) {
    if (isLeftReadable(key)) continue;
    const isThere = lying.has(key) || confirmedWrite(first, key, text).ok;
    if (isThere && !isKeptTwice(key)) onlyHere.push(key);
  }
  await letGo(second, onlyHere);
}

/** What is kept once lies in the first copy alone. */
async function letGo(second: RecordCopy, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await second.write(sure(keys.map((key) => [key, undefined])));
}

/** Everything that is stored, but what stays readable. */
function keysOf(texts: TextStore): readonly string[] {
  const keys = texts.keys();
  return keys.ok ? keys.value.filter((key) => key.startsWith("b2m:") && !isLeftReadable(key)) : [];
}

/** Why the road could not be taken. Everything is as it was. */
export type RoadClosed = NoCopy;
/** So many texts are behind, of how many. */
export type RoadProgress = (done: number, all: number) => Promise<void> | void;

/**
 * Seals everything under a new vault's key. The second copy goes over in one step, with the head: before it nothing is sealed, after it
 * everything is. The first copy follows; one that is killed in between is brought after it at the next start.
 */
export const closeVault = (places: Places, head: ClosedVault, codec: TextCodec, progress?: RoadProgress) =>
  goOver(places, head, PLAIN, codec, progress);

/** Takes the seals away again, as one step. */
export const openVault = (places: Places, head: VaultHead, codec: TextCodec, progress?: RoadProgress) =>
  goOver(places, head, codec, PLAIN, progress);

async function goOver(
  { first, second }: Places,
  head: VaultHead,
  from: TextCodec,
  to: TextCodec,
  progress: RoadProgress = () => {},
): Promise<Result<void, RoadClosed>> {
  // What only the first copy keeps goes into the second, too, so that the one step there holds everything.
  const lying = new Map<string, string>();
  for (const key of keysOf(first)) {
    const text = first.get(key);
    if (text.ok && text.value !== undefined) lying.set(key, text.value);
  }
  const before = await second.readAll();
  if (!before.ok) return before;
  // What the second holds alone is later than anything that lies in the first.
  const together = await second.write(sure([...lying].filter(([key]) => before.value.get(key)?.alone !== true)));
  if (!together.ok) return together;
  const held = await second.readAll();
  if (!held.ok) return held;

  const after = new Map<string, string>([[VAULT_KEY, writeHead(head)]]);
  let done = 0;
  for (const [key, { text }] of held.value) {
    if (isLeftReadable(key)) continue;
    after.set(key, to.close(key, from.open(key, text)));
    done += 1;
    await progress(done, held.value.size);
  }
  const isAlone = (key: string) => held.value.get(key)?.alone === true;
  const over = await second.write(sure([...after], isAlone));
  if (!over.ok) return over;

  // The room that the old texts took is needed by the new ones.
  for (const key of lying.keys()) first.remove(key);
  const onlyHere: string[] = [];
  const noRoom: (readonly [string, string])[] = [];
  for (const [key, text] of after) {
    const isHere = key === VAULT_KEY || (lying.has(key) && !isAlone(key));
    const written = isHere ? confirmedWrite(first, key, text) : undefined;
    if (written?.ok === false && isKeptTwice(key)) noRoom.push([key, text]);
    if (written?.ok === true && !isKeptTwice(key) && !isLeftReadable(key)) onlyHere.push(key);
  }
  await letGo(second, onlyHere);
  // Sealed texts are longer: what the first has no room for is not missed there.
  if (noRoom.length > 0) await second.write(sure(noRoom, () => true));
  return ok(undefined);
}

/** Texts that stand whatever stood there: every tab holds back meanwhile. */
const sure = (
  texts: readonly (readonly [key: string, text: string | undefined])[],
  isAlone: (key: string) => boolean = () => false,
): ReadonlyMap<string, CopyWrite> =>
  new Map(texts.map(([key, text]) => [key, { stand: () => text, alone: isAlone(key), at: Date.now() }]));

/** Another head over the same key: the passphrase or the recovery key was changed. Nothing is sealed again. */
export async function changeHead({ first, second }: Places, head: ClosedVault): Promise<Result<void, RoadClosed>> {
  const written = await second.write(sure([[VAULT_KEY, writeHead(head)]]));
  if (!written.ok) return written;
  confirmedWrite(first, VAULT_KEY, writeHead(head));
  return ok(undefined);
}

/**
 * After a vault was opened: what lies in the first copy unsealed, written by a tab that did not know, is sealed. Says how many texts
 * that were; `copy` puts them into the second copy, too.
 */
export function sealWhatIsPlain(first: TextStore, codec: TextCodec, copy: (keys: readonly string[]) => void): number {
  const sealed: string[] = [];
  for (const key of keysOf(first)) {
    const text = first.get(key);
    if (!text.ok || text.value === undefined || codec.isClosed(text.value)) continue;
    if (confirmedWrite(first, key, codec.close(key, text.value)).ok) sealed.push(key);
  }
  copy(sealed);
  return sealed.length;
}
