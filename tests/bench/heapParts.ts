import type { Page } from "@playwright/test";

/** What a page's scripts hold after a collection, in bytes: the engine's own compiled code, and all else that is theirs. */
export type HeapParts = { readonly code: number; readonly objects: number };

type Snapshot = {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly unknown[] } };
  readonly nodes: readonly number[];
};

/** What the engine keeps of the code that ran and of the shapes of objects; it grows as more is run often, and ends there. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set(["code", "object shape"]);
/** What the browser draws with, which lies beside the heap of the scripts. */
const BESIDE: ReadonlySet<string> = new Set(["native", "synthetic"]);

/** Counts a snapshot of the heap by kinds. */
export async function heapParts(page: Page): Promise<HeapParts> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  await session.detach();
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kinds] = types as readonly [readonly string[]];
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let [code, objects] = [0, 0];
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = kinds[nodes[at + type] ?? -1] ?? "";
    const bytes = nodes[at + size] ?? 0;
    if (OF_THE_ENGINE.has(kind)) code += bytes;
    else if (!BESIDE.has(kind)) objects += bytes;
  }
  return { code, objects };
}
