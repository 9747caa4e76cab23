import { CONNECTION_KEY } from "../keysAtStart.ts";
import type { TextStore } from "../textStore.ts";

/** Stands in its place once somebody disconnected: where nothing stands, what stood there may have been lost with a killed browser. */
export const DISCONNECTED = "";

/** Whether this device shares through a server, asked before anything of sharing is fetched. */
export function isConnected(texts: TextStore): boolean {
  const text = texts.get(CONNECTION_KEY);
  return text.ok && text.value !== undefined && text.value !== DISCONNECTED;
}
