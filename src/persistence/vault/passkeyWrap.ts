import { VAULT_KEY } from "../keysAtStart.ts";
import * as v from "valibot";
import { isInstant, type Instant } from "../../domain/instant.ts";
import { err, type Result } from "../../domain/result.ts";
import { sealedObject } from "../../exchange/sealedObject.ts";
import {
  fromBase64,
  openText,
  sealText,
  toBase64,
  unwrapKey,
  wrapKey,
  type Chance,
  type DataKey,
  type SealBroken,
} from "./cipher.ts";
import { keyFromPasskey, SALT_BYTES } from "./keyDerivation.ts";

/** In bytes: what an authenticator is asked to compute on. Source: WebAuthn Level 3, 10.1.4: of whatever length, hashed to 32 bytes. */
const INPUT_BYTES = 32;

/**
 * The data key under a passkey. Bytes in base64. `input` is what the authenticator computes on, `transports` how the browser reaches it.
 * The name and the day are people's words: `label` holds them under the data key, for the head is readable.
 */
export type PasskeyWrap = {
  readonly by: "passkey";
  readonly id: string;
  readonly transports: readonly string[];
  readonly input: string;
  readonly salt: string;
  readonly key: string;
  readonly label: string;
};

/** How a person knows a passkey again. */
export type PasskeyLabel = { readonly name: string; readonly addedAt: Instant };

/** A passkey of which the authenticator's secret output is known: it was just used. */
export type MadePasskey = {
  readonly id: Uint8Array;
  readonly transports: readonly string[];
  readonly input: Uint8Array;
  readonly output: Uint8Array;
};

/** So many bytes in base64. */
export const base64Of = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromBase64(text)?.length === bytes),
  );

/** A passkey as it stands in the head. */
export const passkeyShape = sealedObject({
  by: v.literal("passkey"),
  id: v.pipe(
    v.string(),
    v.check((text) => (fromBase64(text)?.length ?? 0) > 0),
  ),
  transports: v.array(v.string()),
  input: base64Of(INPUT_BYTES),
  salt: base64Of(SALT_BYTES),
  key: v.string(),
  label: v.string(),
});

/** What a new passkey's authenticator is to compute on: another for each. */
export const newPasskeyInput = (chance: Chance): Uint8Array => chance(INPUT_BYTES);

/** A wrapped key and a label open only at the passkey that they were made for. */
const placeOf = (id: string): string => `${VAULT_KEY}/passkey/${id}`;

/** The data key under a passkey that was just used. */
export function wrapByPasskey(made: MadePasskey, label: PasskeyLabel, key: DataKey, chance: Chance): PasskeyWrap {
  const [id, salt] = [toBase64(made.id), chance(SALT_BYTES)];
  return {
    by: "passkey",
    id,
    transports: made.transports,
    input: toBase64(made.input),
    salt: toBase64(salt),
    key: wrapKey(keyFromPasskey(made.output, salt), key, placeOf(id), chance),
    label: sealText(key, placeOf(id), JSON.stringify([label.name, label.addedAt]), chance),
  };
}

/** The data key, where this is what the passkey's authenticator computes. */
export function keyOfPasskey(passkey: PasskeyWrap, output: Uint8Array): Result<DataKey, SealBroken> {
  const salt = fromBase64(passkey.salt);
  if (salt === undefined) return err({ type: "SealBroken" });
  return unwrapKey(keyFromPasskey(output, salt), passkey.key, placeOf(passkey.id));
}

/** Name and day of a passkey, for whoever has the data key. One that was altered has neither, and can still be removed. */
export function labelOf({ id, label }: PasskeyWrap, key: DataKey): PasskeyLabel | undefined {
  const opened = openText(key, placeOf(id), label);
  if (!opened.ok) return undefined;
  const [name, addedAt]: readonly unknown[] = JSON.parse(opened.value);
  return typeof name === "string" && typeof addedAt === "string" && isInstant(addedAt) ? { name, addedAt } : undefined;
}
