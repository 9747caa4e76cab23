import * as v from "valibot";
import type { PendingSignIn } from "./smartSignIn.ts";

/** In the store of this tab's session, which survives the way to the server and back and no more. */
const PENDING_KEY = "b2m-sign-in";

const shape = v.object({
  base: v.string(),
  state: v.string(),
  verifier: v.string(),
  redirectUri: v.string(),
  asked: v.string(),
  endpoints: v.object({
    authorize: v.string(),
    token: v.string(),
    revoke: v.exactOptional(v.string()),
    isVersion2: v.boolean(),
  }),
  isLaunch: v.boolean(),
  from: v.string(),
});

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps what the way to the server must not lose. */
export const keepPending = (storage: () => Store, pending: PendingSignIn): void =>
  storage().setItem(PENDING_KEY, JSON.stringify(pending));

/** What was kept, once: an answer is good for one try. Nothing where this tab did not ask. */
export function takePending(storage: () => Store): PendingSignIn | undefined {
  try {
    const store = storage();
    const text = store.getItem(PENDING_KEY);
    store.removeItem(PENDING_KEY);
    const read = v.safeParse(shape, JSON.parse(text ?? "null"));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
