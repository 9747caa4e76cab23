import * as v from "valibot";
import { sealedObject } from "../../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../../exchange/sealedText.ts";
import type { TextStore } from "../textStore.ts";
import { SHARED_TYPES } from "./capability.ts";
import { CONNECTION_KEY } from "../keysAtStart.ts";
import { DISCONNECTED } from "./isConnected.ts";

const KIND: SealKind = { name: "b2m-sharing", current: 1 };
const shape = sealedObject({
  base: v.string(),
  mode: v.picklist(["full", "single", "read"]),
  batches: v.boolean(),
  types: v.array(v.picklist(SHARED_TYPES)),
});

/** Through which server this device shares, and what it was found to allow. No token: who is signed in is known in memory alone. */
export type Connection = v.InferOutput<typeof shape>;

/** Where it is remembered that this device shares its records. */
export type ConnectionStore = {
  readonly read: () => Connection | undefined;
  readonly write: (connection: Connection) => void;
  readonly forget: () => void;
  /** Calls the listener when another tab connected or disconnected. */
  readonly watch: (listener: () => void) => () => void;
};

/**
 * In the browser's texts, of both copies: a browser that is killed right after somebody connected shares on. A note that cannot be read is
 * none: then nothing is sent until somebody connects again.
 */
export const connectionStore = (texts: TextStore): ConnectionStore => ({
  read: () => {
    const text = texts.get(CONNECTION_KEY);
    const opened = text.ok && text.value !== undefined ? openSeal(KIND, text.value) : undefined;
    const read = opened?.ok === true ? v.safeParse(shape, opened.value.content) : undefined;
    return read?.success === true ? read.output : undefined;
  },
  write: (connection) => void texts.set(CONNECTION_KEY, seal(KIND, connection)),
  forget: () => void texts.set(CONNECTION_KEY, DISCONNECTED),
  watch: (listener) =>
    texts.watch(({ key }) => {
      if (key === undefined || key === CONNECTION_KEY) listener();
    }),
});
