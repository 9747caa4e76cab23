import type { Monitor } from "../../store/monitor.ts";
import type { OpeningStore } from "../../persistence/openingStore.ts";
import type { Drafts } from "../../ui/drafts.tsx";

/**
 * Forgets in this tab what was begun in forms about patients who were erased: in this tab or another, now or before this one was
 * loaded. A text that was pasted to be imported may name them too. Hands back how to stop.
 */
export function forgetErased(monitor: Pick<Monitor, "getState" | "subscribe">, drafts: Pick<Drafts, "forgetAbout">): () => void {
  drafts.forgetAbout([...monitor.getState().erased.keys()]);
  return monitor.subscribe((now, before) => {
    if (now.erased === before.erased) return;
    const added = [...now.erased.keys()].filter((id) => !before.erased.has(id));
    if (added.length > 0) drafts.forgetAbout([...added, "import"]);
  });
}

/** Of patients who are erased it is not remembered either who opened their pages. */
export const forgetOpenings = (monitor: Pick<Monitor, "subscribe">, openings: Pick<OpeningStore, "forget">): (() => void) =>
  monitor.subscribe(({ erased }, before) => {
    if (erased !== before.erased) openings.forget([...erased.keys()].filter((id) => !before.erased.has(id)));
  });
