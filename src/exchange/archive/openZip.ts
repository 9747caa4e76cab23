import { inflateSync } from "fflate";
import { err, ok, type Result } from "../../domain/result.ts";
import { crc32OfBytes } from "../crc32.ts";
import type { ClosedFile } from "../incoming/found.ts";

/** One file of a packed folder, by its path inside: its bytes, or why it is not opened. */
export type PackedFile = { readonly path: string; readonly bytes: Result<Uint8Array, ClosedFile> };

/** Why a packed folder is not opened at all. */
export type NotOpened =
  | { readonly type: "Damaged" }
  | { readonly type: "TooMany"; readonly limit: number }
  | { readonly type: "TooLarge" };

/** A portal's download has some dozens of files, ten years of a phone's records some thousands. */
const MOST_FILES = 5000;
/** Bytes unpacked, of one file and of all: as much as a workbook may have. */
const LARGEST_FILE = 150_000_000;
const LARGEST_SUM = 300_000_000;
/** JSON and XML are packed to a twentieth; what was made to fill a memory, to a thousandth. Small files may be all alike. */
const MOST_TIMES = 200;
const SMALL = 2_000_000;
const DEEPEST = 12;
const LONGEST_PATH = 400;

type Entry = {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64 = 0xffffffff;

/** The list at the end of a ZIP. Source: PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16. Nothing where it is not whole. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  // Behind it may stand a comment of 65,535 bytes at most.
  while (end >= 0 && end > bytes.length - 22 - 65_536 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const path = bytes.subarray(at + 46, at + 46 + (name ?? 0));
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    entries.push({
      path: new TextDecoder(isUtf8 ? "utf-8" : "windows-1252").decode(path),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** A path that leads nowhere but into the folder. */
const isPlainPath = (path: string): boolean =>
  path.length <= LONGEST_PATH &&
  path.split(/[/\\]/u).length <= DEEPEST &&
  !/^[/\\]|^[A-Za-z]:|\0/u.test(path) &&
  !path.split(/[/\\]/u).includes("..");

function bytesOf(bytes: Uint8Array, { isEncrypted, method, sum, packed, size, at }: Entry): Result<Uint8Array, ClosedFile> {
  if (isEncrypted) return err("Encrypted");
  if (size === ZIP64 || size > LARGEST_FILE || (size > SMALL && size > packed * MOST_TIMES)) return err("TooLarge");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) return err("Damaged");
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const inside = bytes.subarray(from, from + packed);
  if (inside.length !== packed || (method !== 0 && method !== 8)) return err("Damaged");
  try {
    // One byte more than it says to have: one that has more is not what it says.
    const unpacked = method === 0 ? inside : inflateSync(inside, { out: new Uint8Array(size + 1) });
    return unpacked.length === size && crc32OfBytes(unpacked) === sum ? ok(unpacked) : err("WrongSize");
  } catch {
    return err("WrongSize");
  }
}

/**
 * The files of a packed folder (ZIP), one after the other: each is unpacked only when it is asked for. Nothing is opened that says to
 * be, or is, larger than any file of results; that has a password; that stands outside of the folder; or that is a packed folder itself.
 */
export function openZip(bytes: Uint8Array): Result<readonly (() => PackedFile)[], NotOpened> {
  const entries = directoryOf(bytes)?.filter(({ path }) => !/[/\\]$/u.test(path));
  if (entries === undefined) return err({ type: "Damaged" });
  if (entries.length > MOST_FILES) return err({ type: "TooMany", limit: MOST_FILES });
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_SUM) return err({ type: "TooLarge" });
  // Two entries over the same bytes, as a folder has that was made to grow.
  if (new Set(entries.map(({ at }) => at)).size !== entries.length) return err({ type: "Damaged" });
  return ok(
    entries.map((entry) => () => ({
      path: entry.path,
      bytes: isPlainPath(entry.path) ? bytesOf(bytes, entry) : err("Path"),
    })),
  );
}
