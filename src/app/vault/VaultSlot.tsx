import { useState, useSyncExternalStore } from "react";
import { VaultSettings } from "../../features/vault/VaultSettings.tsx";
import { vaultDoorOf } from "./vaultDoorOf.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";
import { countDown } from "./countDown.ts";

/** The lock of this device in Settings. */
export function VaultSlot({ keeper }: { readonly keeper: VaultKeeper }) {
  const standing = useSyncExternalStore(keeper.subscribe, keeper.standing);
  const [waiting] = useState(() => countDown(keeper.places.first));
  useSyncExternalStore(waiting.subscribe, waiting.left);
  const [, setChosen] = useState(0);
  const door = vaultDoorOf(keeper, standing, waiting);
  return (
    <VaultSettings
      door={{
        ...door,
        setIdleMinutes: (minutes) => {
          door.setIdleMinutes(minutes);
          setChosen(minutes);
        },
      }}
    />
  );
}
