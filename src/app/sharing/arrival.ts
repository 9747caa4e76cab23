import { takePending } from "./pendingSignIn.ts";
import type { PendingSignIn } from "./smartSignIn.ts";

/** With what somebody came to this page from a server. */
export type Arrival =
  /** A record system launches the app. */
  | { readonly type: "Launch"; readonly iss: string; readonly launch: string }
  /** Somebody comes back from signing in, or from refusing to. */
  | { readonly type: "Back"; readonly query: URLSearchParams; readonly pending: PendingSignIn | undefined };

type Surroundings = {
  readonly location: Pick<Location, "pathname" | "search">;
  readonly history: Pick<History, "replaceState">;
  readonly storage: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** The path of the app's root. */
  readonly root: string;
};

/**
 * What a server sent along in the address, which is taken out of it before anything else is done: no code, state or launch stays in the
 * address or its history. The page goes on where it was left.
 */
export function takeArrival({ location, history, storage, root }: Surroundings): Arrival | undefined {
  const query = new URLSearchParams(location.search);
  if (location.pathname === `${root}launch`) {
    history.replaceState(undefined, "", root);
    const [iss, launch] = [query.get("iss"), query.get("launch")];
    return iss === null || launch === null ? undefined : { type: "Launch", iss: iss.replace(/\/+$/u, ""), launch };
  }
  if (location.pathname !== root || !query.has("state") || !(query.has("code") || query.has("error"))) return undefined;
  const pending = takePending(storage);
  history.replaceState(undefined, "", pending?.from ?? root);
  return { type: "Back", query, pending };
}
