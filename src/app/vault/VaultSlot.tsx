import { useEffect, useState, useSyncExternalStore } from "react";
import type { PasskeyDoor } from "../../features/vault/passkeyDoor.ts";
import { VaultSettings } from "../../features/vault/VaultSettings.tsx";
import { useWording } from "../../ui/wording.tsx";
import { vaultDoorOf } from "./vaultDoorOf.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";
import { countDown } from "./countDown.ts";
import { passkeysHere } from "./webAuthn.ts";

/** The lock of this device in Settings. */
export function VaultSlot({ keeper }: { readonly keeper: VaultKeeper }) {
  const { words } = useWording();
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  const [waiting] = useState(() => countDown(keeper.places.first));
  useSyncExternalStore(waiting.subscribe, waiting.left);
  const [, lookAgain] = useState({});
  const [passkeys, setPasskeys] = useState<PasskeyDoor["standing"]>();
  useEffect(() => void passkeysHere(window).then(setPasskeys), []);
  const door = vaultDoorOf(keeper, { standing, passkeys, product: words.shell.productName }, waiting);
  return (
    <VaultSettings
      door={{
        ...door,
        setIdleMinutes: (minutes) => {
          door.setIdleMinutes(minutes);
          lookAgain({});
        },
      }}
      onChanged={() => lookAgain({})}
    />
  );
}
