import { clearCopied } from "../../ui/clipboard.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";

/** A page that begins anew has forgotten everything. */
const beginAnew = (): void => window.location.reload();

/**
 * Locks this tab: what waits is saved, the key is wiped, and the page begins anew, so that nothing of what it knew is left in memory or on
 * the screen. False where a change is not saved: locking would lose it.
 */
export async function lockThisTab(keeper: VaultKeeper): Promise<boolean> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return false;
  await clearCopied();
  keeper.opened()?.key.fill(0);
  beginAnew();
  return true;
}

/** Locks every tab of this browser. */
export async function lockAllTabs(keeper: VaultKeeper): Promise<boolean> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return false;
  keeper.tabs.tell({ type: "Lock" });
  return lockThisTab(keeper);
}
