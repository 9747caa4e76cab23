import { isBeside } from "./besideResults.ts";
import type { ClosedFile, NotReadable } from "./found.ts";
import { kindOfBytes } from "./fileKind.ts";
import type { ImportText } from "./importer.ts";

/** One thing to read: a pasted text or a file, on its own or out of a packed folder. `group`: which of them came together. */
export type BroughtFile = { readonly name: string; readonly index: number; readonly group: number } & (
  | ({ readonly type: "Content"; readonly content: Uint8Array | string; readonly sheets?: readonly string[] | "all" } & Pick<
      ImportText,
      "typedFrom" | "from"
    >)
  | { readonly type: "Closed"; readonly why: NotReadable }
  /** What a packed folder holds beside its results: pages to look at it, and what describes it. */
  | { readonly type: "Beside"; readonly files: readonly string[] }
);

/** Files that were chosen on their own may hold together what none holds alone. */
const LOOSE = -1;

/** Everything that was brought, one after the other; a packed folder by its files, and those that only describe it by name. */
export async function* broughtFiles(texts: readonly ImportText[]): AsyncGenerator<BroughtFile> {
  const beside: string[] = [];
  for (const [index, { name, content, sheets, typedFrom, from }] of texts.entries()) {
    // Of a folder that was chosen whole.
    if (name.includes("/") && isBeside(name)) {
      beside.push(name);
      continue;
    }
    const loose = { name, index, group: LOOSE };
    if (typeof content === "string") {
      const told = { ...(typedFrom === undefined ? {} : { typedFrom }), ...(from === undefined ? {} : { from }) };
      yield { ...loose, type: "Content", content, ...told };
      continue;
    }
    const bytes = await bytesOf(content);
    if (bytes === undefined) yield { ...loose, type: "Closed", why: { type: "ClosedFile", why: "NotOpened" } };
    else if (kindOfBytes(bytes) === "zip") yield* filesInZip(name, bytes, index);
    else yield { ...loose, type: "Content", content: bytes, ...(sheets === undefined ? {} : { sheets }) };
  }
  const folder = beside[0]?.split("/")[0];
  if (folder !== undefined) yield { name: folder, index: texts.length - 1, group: LOOSE, type: "Beside", files: beside };
}

/** What a file holds; nothing where it was moved, deleted or locked since it was chosen. */
async function bytesOf(content: Blob | undefined): Promise<Uint8Array | undefined> {
  try {
    return content === undefined ? undefined : new Uint8Array(await content.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function* filesInZip(name: string, bytes: Uint8Array, index: number): AsyncGenerator<BroughtFile> {
  const within = { index, group: index };
  const closed = (file: string, why: ClosedFile): BroughtFile => ({
    ...within,
    name: file,
    type: "Closed",
    why: { type: "ClosedFile", why },
  });
  // Only whoever brings a packed folder loads what opens it.
  const { openZip } = await import("../archive/openZip.ts");
  const opened = openZip(bytes);
  if (!opened.ok) {
    const { error } = opened;
    const why: NotReadable =
      error.type === "TooMany"
        ? { type: "TooManyFiles", limit: error.limit }
        : { type: "ClosedFile", why: error.type === "TooLarge" ? "TooLarge" : "Damaged" };
    yield { ...within, name, type: "Closed", why };
    return;
  }
  const beside: string[] = [];
  for (const open of opened.value) {
    const { path, bytes: inside } = open();
    const file = `${name}, ${path}`;
    if (isBeside(path)) beside.push(path);
    else if (!inside.ok) yield closed(file, inside.error);
    else if (kindOfBytes(inside.value) === "zip") yield closed(file, "Nested");
    else yield { ...within, name: file, type: "Content", content: inside.value, sheets: "all" };
  }
  if (beside.length > 0) yield { ...within, name, type: "Beside", files: beside };
}
