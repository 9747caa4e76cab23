import type { ImportText } from "../../exchange/incoming/importer.ts";

/** What of a file or folder that was dropped is needed to read it: as browsers give it (`webkitGetAsEntry`). */
export type DroppedEntry = {
  readonly name: string;
  readonly fullPath: string;
} & (
  | { readonly isDirectory: false; readonly file: (done: (file: File) => void, failed: (why: unknown) => void) => void }
  | { readonly isDirectory: true; readonly createReader: () => EntriesReader }
);
/** Gives the entries of a folder some at a time, and none once all were given. */
export type EntriesReader = {
  readonly readEntries: (done: (entries: readonly DroppedEntry[]) => void, failed: (why: unknown) => void) => void;
};

/** A folder can hold a link to itself: deeper than this nothing is looked for. */
const DEEPEST = 20;

/**
 * Every file of what was dropped, folders with all that is in them, each by its path as when the folder is chosen. What cannot be opened
 * comes without content, so that the review names it. In the order of their names, whatever the disk's own is.
 */
export async function droppedTexts(entries: readonly DroppedEntry[]): Promise<readonly ImportText[]> {
  const texts: ImportText[] = [];
  for (const entry of entries) texts.push(...(await textsOf(entry, 0)));
  return texts;
}

async function textsOf(entry: DroppedEntry, depth: number): Promise<readonly ImportText[]> {
  const name = entry.fullPath.replace(/^\/+/u, "") || entry.name;
  const closed: ImportText = { name, content: undefined };
  if (!entry.isDirectory) {
    const file = await asked<File>((done, failed) => entry.file(done, failed));
    return [file === undefined ? closed : { name, content: file }];
  }
  const inside = depth < DEEPEST ? await entriesOf(entry.createReader()) : undefined;
  if (inside === undefined) return [closed];
  const texts: ImportText[] = [];
  for (const one of inside.toSorted((a, b) => (a.name < b.name ? -1 : 1))) texts.push(...(await textsOf(one, depth + 1)));
  return texts;
}

/** All entries of a folder; nothing where it cannot be looked into. */
async function entriesOf(reader: EntriesReader): Promise<readonly DroppedEntry[] | undefined> {
  const all: DroppedEntry[] = [];
  for (;;) {
    const some = await asked<readonly DroppedEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some === undefined) return undefined;
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const asked = <T>(ask: (done: (answer: T) => void, failed: (why: unknown) => void) => void): Promise<T | undefined> =>
  new Promise((resolve) => ask(resolve, () => resolve(undefined)));

/**
 * The entries of a drop; they must be asked for before the event is over. Nothing where the browser does not give them, or no folder is
 * among them: then its list of files says the same.
 */
export function droppedFolders({ items }: Pick<DataTransfer, "items">): readonly DroppedEntry[] | undefined {
  const entries = [...items].filter(({ kind }) => kind === "file").map((item) => asEntry(item.webkitGetAsEntry()));
  return entries.some((entry) => entry?.isDirectory === true) ? entries.filter((entry) => entry !== undefined) : undefined;
}

/** The browser's own entry says by its flags which of its two kinds it is, and its type does not. */
function asEntry(entry: FileSystemEntry | null): DroppedEntry | undefined {
  if (entry === null) return undefined;
  // oxlint-disable-next-line typescript/consistent-type-assertions -- `isDirectory` says so
  return entry as unknown as DroppedEntry;
}
