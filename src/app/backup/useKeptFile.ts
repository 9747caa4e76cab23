import { useSyncExternalStore } from "react";
import { useMonitorStore } from "../../store/useMonitor.tsx";
import type { Format } from "../../words/format.ts";
import { describeMoment } from "../../words/describeMoment.ts";
import type { PageWords } from "../../words/language.ts";
import { useDevice } from "../device/useDevice.tsx";
import type { FileKeeper, KeptFileState } from "./fileKeeper.ts";
import { keptFileOf } from "./keptFileOf.ts";

const OFF: KeptFileState = { type: "Off" };
const never = () => () => {};

/** The backup file that is kept up to date, and how it stands; no keeper where the browser cannot. */
export function useKeptFile(): { readonly keeper: FileKeeper | undefined; readonly state: KeptFileState } {
  const device = useDevice();
  const monitor = useMonitorStore();
  const keeper = keptFileOf(device, monitor);
  const state = useSyncExternalStore(keeper?.subscribe ?? never, keeper?.state ?? (() => OFF));
  return { keeper, state };
}

/** How it stands, in a sentence; nothing where none is kept. */
export function keptFileInWords(state: KeptFileState, words: PageWords["backup"], format: Format): string | undefined {
  if (state.type === "Off") return undefined;
  return state.type === "UpToDate" ? words.file.upToDate(describeMoment(state.at, format)) : words.file.state[state.type];
}
