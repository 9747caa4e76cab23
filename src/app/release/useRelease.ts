import { useSyncExternalStore } from "react";
import { useDevice } from "../device/useDevice.tsx";
import type { Release, ReleaseWatch } from "./release.ts";

const CURRENT: Release = { type: "Current" };
const never = () => () => {};

/** What is known of this tab's release, and what can be done about it; nothing where nobody watches. */
export function useRelease(): { readonly release: Release; readonly watch: ReleaseWatch | undefined } {
  const { release: watch } = useDevice();
  const release = useSyncExternalStore(watch?.subscribe ?? never, watch?.now ?? (() => CURRENT));
  return { release, watch };
}
