import type { VaultDoor } from "../../features/vault/vaultDoor.ts";
import { recodeDrafts } from "../device/sessionDrafts.ts";
import { keepIdleMinutes, readIdleMinutes } from "./idleMinutes.ts";
import { lockAllTabs } from "./lock.ts";
import { browserDeps } from "../browser/browserDeps.ts";
import { beginPasskey, listPasskeys, removePasskey } from "./passkeyDeeds.ts";
import { changePassphrase, newRecoveryKey, removePassphrase, setPassphrase } from "./vaultDeeds.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";
import type { Waiting } from "./countDown.ts";

/** What is known of the browser and of the app, beside the lock itself. */
type Around = {
  readonly standing: VaultDoor["standing"];
  readonly passkeys: VaultDoor["passkeys"]["standing"];
  readonly product: string;
};

/** What Settings may ask of the lock. */
export function vaultDoorOf(keeper: VaultKeeper, { standing, passkeys, product }: Around, { begin, left }: Waiting): VaultDoor {
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
    passkeys: {
      standing: passkeys,
      host: window.location.host,
      list: listPasskeys(keeper),
      begin: (passphrase) => beginPasskey(keeper, begin, passphrase, { product, now: browserDeps.now }),
      remove: (id) => removePasskey(keeper, id),
    },
    idleMinutes: readIdleMinutes(first),
    setIdleMinutes: (minutes) => keepIdleMinutes(first, minutes),
  };
}
