import type { VaultDoor } from "../../features/vault/vaultDoor.ts";
import { recodeDrafts } from "../device/sessionDrafts.ts";
import { keepIdleMinutes, readIdleMinutes } from "./idleMinutes.ts";
import { lockAllTabs } from "./lock.ts";
import { changePassphrase, newRecoveryKey, removePassphrase, setPassphrase } from "./vaultDeeds.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";
import type { Waiting } from "./countDown.ts";

/** What Settings may ask of the lock. */
export function vaultDoorOf(keeper: VaultKeeper, standing: VaultDoor["standing"], { begin, left }: Waiting): VaultDoor {
  const { first } = keeper.places;
  /** A deed after which texts are stored otherwise. */
  const going = async <Answer>(deed: () => Promise<Answer>): Promise<Answer> => {
    const before = keeper.codec();
    const answer = await deed();
    recodeDrafts(() => window.sessionStorage, before, keeper.codec());
    return answer;
  };
  return {
    standing,
    wait: left(),
    set: (passphrase) => going(() => setPassphrase(keeper, passphrase)),
    change: (before, after) => changePassphrase(keeper, begin, before, after),
    newRecoveryKey: (passphrase) => newRecoveryKey(keeper, begin, passphrase),
    remove: (passphrase) => going(() => removePassphrase(keeper, begin, passphrase)),
    lockNow: () => lockAllTabs(keeper),
    idleMinutes: readIdleMinutes(first),
    setIdleMinutes: (minutes) => keepIdleMinutes(first, minutes),
  };
}
