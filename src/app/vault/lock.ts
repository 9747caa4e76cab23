import { clearCopied } from "../../ui/clipboard.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";

/** A page that begins anew has forgotten everything. */
const beginAnew = (): void => window.location.reload();

/**
 * Locks this tab: what waits is saved, the key is wiped, and the page begins anew, so that nothing of what it knew is left in memory or on
 * the screen. False where a change is not saved: locking would lose it.
 */
async function lockThisTab(keeper: VaultKeeper): Promise<boolean> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return false;
  await clearCopied();
  wipeAtTheEnd(keeper);
  beginAnew();
  return true;
}

/**
 * Wipes the key once the page goes, after the last that is written: a note that stands half typed in its field is saved when the page is
 * put away, and sealed with a wiped key it would be lost to its people and open to anybody.
 */
function wipeAtTheEnd(keeper: VaultKeeper): void {
  const wipe = () => keeper.opened()?.key.fill(0);
  window.addEventListener("pagehide", () => {
    // A page in sight is told that it is put away after it is told that it goes.
    if (document.visibilityState === "hidden") wipe();
    else document.addEventListener("visibilitychange", wipe);
  });
}

const AGAIN_MS = 1000;

/**
 * Locks this tab because the others have: at once, or as soon as nothing of it is unsaved, for a lost result is worse than a late lock.
 * From now on it gives its key to no other tab.
 */
export async function lockWithTheOthers(keeper: VaultKeeper): Promise<void> {
  if (await lockThisTab(keeper)) return;
  if (!keeper.isLockingLate()) keeper.lockLate();
  setTimeout(() => void lockWithTheOthers(keeper), AGAIN_MS);
}

/** Locks every tab of this browser. */
export async function lockAllTabs(keeper: VaultKeeper): Promise<boolean> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return false;
  keeper.tabs.tell({ type: "Lock" });
  return lockThisTab(keeper);
}
