import { unzipSync } from "fflate";
import { decodeBytes } from "../incoming/decodeBytes.ts";
import { err, ok, type Result } from "../../domain/result.ts";

/** The files of a packed folder, unpacked one by one as they are asked for. */
export type Unpacked = {
  readonly has: (path: string) => boolean;
  readonly text: (path: string) => Result<string, NotUnpacked>;
};

/**
 * Why a packed file is not opened. "TooLarge": unpacked it would be larger than any table, as a file is that was made to fill a
 * device's memory.
 */
export type NotUnpacked = { readonly type: "Damaged" } | { readonly type: "TooLarge" };

/** A sheet of 250,000 results is some 60 MB of XML. Bytes, for one file and for all that are unpacked of one folder. */
const LARGEST_FILE = 150_000_000;
const LARGEST_SUM = 300_000_000;
/** A workbook has some dozens of files. */
const MOST_FILES = 5000;

/**
 * Opens a packed folder (ZIP). Nothing is unpacked before it is asked for, and nothing that says to be larger than any table; a
 * file that lies about its size is cut at what it said, and refused for its broken end.
 */
export function unpack(bytes: Uint8Array): Result<Unpacked, NotUnpacked> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (sizes.size <= MOST_FILES) sizes.set(name.replace(/^\//u, ""), originalSize);
        return false;
      },
    });
  } catch {
    return err({ type: "Damaged" });
  }
  if (sizes.size > MOST_FILES) return err({ type: "TooLarge" });
  let unpacked = 0;
  return ok({
    has: (path) => sizes.has(path),
    text: (path) => {
      const size = sizes.get(path);
      if (size === undefined) return err({ type: "Damaged" });
      unpacked += size;
      if (size > LARGEST_FILE || unpacked > LARGEST_SUM) return err({ type: "TooLarge" });
      try {
        const [file] = Object.values(unzipSync(bytes, { filter: ({ name }) => name.replace(/^\//u, "") === path }));
        const text = file === undefined ? "" : decodeBytes(file).text;
        return text.trimEnd().endsWith(">") ? ok(text) : err({ type: "Damaged" });
      } catch {
        return err({ type: "Damaged" });
      }
    },
  });
}
