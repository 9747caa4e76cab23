import { openChannel } from "../../persistence/openChannel.ts";
import type { ReleaseWatch } from "./release.ts";

/**
 * Tells the other tabs which release this one runs, and hears from those that are opened later. One that runs another is a reason to
 * ask the server which of the two holds; the tabs need not agree on who is older.
 */
export function tellOtherTabs(entry: string, release: ReleaseWatch): void {
  const tabs = openChannel("b2m-release");
  tabs?.addEventListener("message", ({ data }) => {
    if (data !== entry) release.askWhetherReplaced();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays within this origin
  tabs?.postMessage(entry);
}
