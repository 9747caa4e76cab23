import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * The bytes of a browser profile as somebody with the disk reads them. LevelDB keeps what was written in a log as it is, and in tables
 * whose blocks are packed with Snappy.
 *
 * - Source: LevelDB, doc/table_format.md and doc/log_format.md; Snappy, format_description.txt.
 */

/** A table ends in two places of blocks, zeros, and this number. */
const MAGIC = 0xdb4775248b80fb57n;
const FOOTER_BYTES = 48;
const SNAPPY = 1;

type Varint = readonly [value: number, next: number];

function varint(bytes: Buffer, from: number): Varint {
  let [value, factor, at] = [0, 1, from];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
    factor *= 128;
  }
}

function unsnapped(packed: Buffer): Buffer {
  const [length, begin] = varint(packed, 0);
  const plain = Buffer.alloc(length);
  let [at, to] = [begin, 0];
  while (at < packed.length) {
    const tag = packed[at++] ?? 0;
    if ((tag & 3) === 0) {
      let size = tag >> 2;
      if (size >= 60) {
        const more = size - 59;
        size = packed.readUIntLE(at, more);
        at += more;
      }
      to += packed.copy(plain, to, at, at + size + 1);
      at += size + 1;
      continue;
    }
    const isShort = (tag & 3) === 1;
    const size = isShort ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const back = isShort ? ((tag >> 5) << 8) | (packed[at] ?? 0) : packed.readUIntLE(at, (tag & 3) === 2 ? 2 : 4);
    at += isShort ? 1 : (tag & 3) === 2 ? 2 : 4;
    for (let index = 0; index < size; index += 1, to += 1) plain[to] = plain[to - back] ?? 0;
  }
  return plain;
}

function blockAt(table: Buffer, offset: number, size: number): Buffer {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY ? unsnapped(block) : block;
}

/** All blocks of a table, unpacked. */
function tableBlocks(table: Buffer): Buffer {
  const footer = table.length - FOOTER_BYTES;
  const [, afterMetaOffset] = varint(table, footer);
  const [, afterMeta] = varint(table, afterMetaOffset);
  const [offset, afterOffset] = varint(table, afterMeta);
  const [size] = varint(table, afterOffset);
  const index = blockAt(table, offset, size);
  const restarts = index.readUInt32LE(index.length - 4);
  const blocks = [index];
  for (let at = 0; at < index.length - 4 - restarts * 4;) {
    const [, afterShared] = varint(index, at);
    const [keyLength, afterKeyLength] = varint(index, afterShared);
    const [valueLength, afterValueLength] = varint(index, afterKeyLength);
    const value = afterValueLength + keyLength;
    const [from, next] = varint(index, value);
    const [length] = varint(index, next);
    blocks.push(blockAt(table, from, length));
    at = value + valueLength;
  }
  return Buffer.concat(blocks);
}

/** In front of each piece of a log's record, which begins anew every 32 KiB. */
const LOG_BLOCK = 32_768;
const LOG_HEAD = 7;

/** The records of a log without what stands between their pieces. */
function logRecords(log: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let block = 0; block < log.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, log.length);
    for (let at = block; at + LOG_HEAD <= end;) {
      const length = log.readUInt16LE(at + 4);
      if (length === 0) break;
      pieces.push(log.subarray(at + LOG_HEAD, at + LOG_HEAD + length));
      at += LOG_HEAD + length;
    }
  }
  return Buffer.concat(pieces);
}

/** Every file under a folder, and what can be read of it. */
export const filesRead = (folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const raw = readFileSync(path);
      const isTable = raw.length > FOOTER_BYTES && raw.readBigUInt64LE(raw.length - 8) === MAGIC;
      const more = isTable ? tableBlocks(raw) : /leveldb\/\d+\.log$/u.test(path) ? logRecords(raw) : Buffer.alloc(0);
      return { path: path.slice(folder.length), bytes: Buffer.concat([raw, more]) };
    });
