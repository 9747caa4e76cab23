import { useSyncExternalStore } from "react";
import { useDevice } from "../device/useDevice.tsx";
import type { SharingKeeper } from "./sharingKeeper.ts";
import type { SharingView } from "./sharingView.ts";

const never = () => () => {};
const nothing = () => undefined;

/** Sharing as it stands now; nothing where this device is not connected, or the build may speak to no server. */
export function useSharing(): { readonly keeper: SharingKeeper; readonly view: SharingView } | undefined {
  const { sharing } = useDevice();
  const keeper = useSyncExternalStore(sharing?.subscribe ?? never, sharing?.now ?? nothing);
  const view = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.now ?? nothing);
  return keeper === undefined || view === undefined ? undefined : { keeper, view };
}
