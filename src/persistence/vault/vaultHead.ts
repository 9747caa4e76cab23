import { VAULT_KEY } from "../keysAtStart.ts";
import * as v from "valibot";
import { err, ok, type Result } from "../../domain/result.ts";
import { sealedObject } from "../../exchange/sealedObject.ts";
import { openSeal, seal, type SealKind } from "../../exchange/sealedText.ts";
import { fromBase64, newDataKey, toBase64, unwrapKey, wrapKey, type Chance, type DataKey, type SealBroken } from "./cipher.ts";
import { CURRENT_KDF, KDF_BOUNDS, type KdfParams } from "./kdfParams.ts";
import { keyFromChance, keyFromPassphrase, SALT_BYTES } from "./keyDerivation.ts";
import {
  base64Of,
  keyOfPasskey,
  passkeyShape,
  wrapByPasskey,
  type MadePasskey,
  type PasskeyLabel,
  type PasskeyWrap,
} from "./passkeyWrap.ts";
import { newRecoverySecret } from "./recoveryKey.ts";

/** Version 2 (2026-11-27) knows passkeys; a head of version 1 has none. */
const KIND: SealKind = { name: "b2m-vault", current: 2 };
const WITHOUT_PASSKEYS = 1;

/** The data key under what a person knows or has. `salt` and `key` in base64. */
type PassphraseWrap = { readonly by: "passphrase"; readonly kdf: KdfParams; readonly salt: string; readonly key: string };
type RecoveryWrap = { readonly by: "recovery"; readonly salt: string; readonly key: string };

/**
 * How the device stands. It is the one text that decides: the copies are brought after it. `generation` counts the changes, so that of
 * two heads the later one is known.
 */
export type VaultHead =
  | { readonly state: "off"; readonly generation: number }
  | {
      readonly state: "on";
      readonly generation: number;
      readonly passphrase: PassphraseWrap;
      readonly recovery: RecoveryWrap;
      /** Ways in beside the passphrase, never instead of it. */
      readonly passkeys: readonly PasskeyWrap[];
    };
export type ClosedVault = Extract<VaultHead, { readonly state: "on" }>;

export type HeadUnreadable = { readonly type: "Newer"; readonly version: number } | { readonly type: "Damaged" };

const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const generation = v.pipe(v.number(), v.integer(), v.minValue(1));
const saltShape = base64Of(SALT_BYTES);
const headShape = v.union([
  sealedObject({ state: v.literal("off"), generation }),
  sealedObject({
    state: v.literal("on"),
    generation,
    passphrase: sealedObject({
      by: v.literal("passphrase"),
      kdf: sealedObject({
        name: v.literal("argon2id"),
        memory: between(KDF_BOUNDS.memory),
        passes: between(KDF_BOUNDS.passes),
        lanes: between(KDF_BOUNDS.lanes),
      }),
      salt: saltShape,
      key: v.string(),
    }),
    recovery: sealedObject({ by: v.literal("recovery"), salt: saltShape, key: v.string() }),
    passkeys: v.array(passkeyShape),
  }),
]);

/** A head as it is stored. */
export const writeHead = (head: VaultHead): string => seal(KIND, head);

/** A stored head. One that cannot be read is never taken for none: behind it everything is sealed. */
export function readHead(text: string): Result<VaultHead, HeadUnreadable> {
  const opened = openSeal(KIND, text);
  if (!opened.ok) return err(opened.error.type === "Newer" ? opened.error : { type: "Damaged" });
  const { version, content } = opened.value;
  const read = v.safeParse(headShape, version === WITHOUT_PASSKEYS ? withNoPasskeys(content) : content);
  return read.success ? ok(read.output) : err({ type: "Damaged" });
}

/** A head of version 1 as one of today. */
const withNoPasskeys = (content: unknown): unknown =>
  typeof content === "object" && content !== null && "recovery" in content && !("passkeys" in content)
    ? { ...content, passkeys: [] }
    : content;

/** Which of two heads is the later one. */
export const laterHead = (one: VaultHead | undefined, other: VaultHead | undefined): VaultHead | undefined =>
  one === undefined || (other !== undefined && other.generation > one.generation) ? other : one;

/** A vault that was just made: its head, its key, and the secret of its recovery key, which is shown once and kept nowhere. */
export type NewVault = { readonly head: ClosedVault; readonly key: DataKey; readonly recoverySecret: Uint8Array };

/** A new vault under a passphrase, after the head that stood before. */
export async function newVault(passphrase: string, before: VaultHead | undefined, chance: Chance): Promise<NewVault> {
  const key = newDataKey(chance);
  const recoverySecret = newRecoverySecret(chance);
  const head: ClosedVault = {
    state: "on",
    generation: (before?.generation ?? 0) + 1,
    passphrase: await wrapByPassphrase(passphrase, key, chance),
    recovery: wrapByRecovery(recoverySecret, key, chance),
    passkeys: [],
  };
  return { head, key, recoverySecret };
}

/** The same vault under another passphrase: one key is wrapped anew, and nothing else is written again. */
export const underPassphrase = async (
  head: ClosedVault,
  key: DataKey,
  passphrase: string,
  chance: Chance,
): Promise<ClosedVault> => ({
  ...head,
  generation: head.generation + 1,
  passphrase: await wrapByPassphrase(passphrase, key, chance),
});

/** The same vault with a new recovery key; the old one opens nothing any more. */
export function withNewRecovery(
  head: ClosedVault,
  key: DataKey,
  chance: Chance,
): { readonly head: ClosedVault; readonly recoverySecret: Uint8Array } {
  const recoverySecret = newRecoverySecret(chance);
  return {
    head: { ...head, generation: head.generation + 1, recovery: wrapByRecovery(recoverySecret, key, chance) },
    recoverySecret,
  };
}

/** The same vault with one more way in. A passkey that it knows already takes the place of its own earlier wrap. */
export const withPasskey = (
  head: ClosedVault,
  key: DataKey,
  made: MadePasskey,
  label: PasskeyLabel,
  chance: Chance,
): ClosedVault => {
  const wrap = wrapByPasskey(made, label, key, chance);
  return {
    ...head,
    generation: head.generation + 1,
    passkeys: [...head.passkeys.filter(({ id }) => id !== wrap.id), wrap],
  };
};

/** The same vault without a passkey, which opens nothing any more. */
export const withoutPasskey = (head: ClosedVault, id: string): ClosedVault => ({
  ...head,
  generation: head.generation + 1,
  passkeys: head.passkeys.filter((passkey) => passkey.id !== id),
});

/** The data key, for whoever has one of the passkeys: its id, and what its authenticator computed. */
export function openByPasskey({ passkeys }: ClosedVault, id: string, output: Uint8Array): Result<DataKey, SealBroken> {
  const passkey = passkeys.find((known) => known.id === id);
  return passkey === undefined ? err({ type: "SealBroken" }) : keyOfPasskey(passkey, output);
}

/** No vault any more, after this one. */
export const withoutVault = (head: ClosedVault): VaultHead => ({ state: "off", generation: head.generation + 1 });

/** The data key, for whoever knows the passphrase. */
export async function openByPassphrase({ passphrase }: ClosedVault, typed: string): Promise<Result<DataKey, SealBroken>> {
  const salt = fromBase64(passphrase.salt);
  if (salt === undefined) return err({ type: "SealBroken" });
  return unwrapKey(await keyFromPassphrase(typed, salt, passphrase.kdf), passphrase.key, placeOf("passphrase"));
}

/** The data key, for whoever has the recovery key. */
export function openByRecovery({ recovery }: ClosedVault, secret: Uint8Array): Result<DataKey, SealBroken> {
  const salt = fromBase64(recovery.salt);
  if (salt === undefined) return err({ type: "SealBroken" });
  return unwrapKey(keyFromChance(secret, salt), recovery.key, placeOf("recovery"));
}

/** A wrapped key opens only as what it was wrapped as. */
const placeOf = (by: "passphrase" | "recovery"): string => `${VAULT_KEY}/${by}`;

async function wrapByPassphrase(passphrase: string, key: DataKey, chance: Chance): Promise<PassphraseWrap> {
  const salt = chance(SALT_BYTES);
  const wrapping = await keyFromPassphrase(passphrase, salt, CURRENT_KDF);
  return {
    by: "passphrase",
    kdf: CURRENT_KDF,
    salt: toBase64(salt),
    key: wrapKey(wrapping, key, placeOf("passphrase"), chance),
  };
}

function wrapByRecovery(secret: Uint8Array, key: DataKey, chance: Chance): RecoveryWrap {
  const salt = chance(SALT_BYTES);
  return { by: "recovery", salt: toBase64(salt), key: wrapKey(keyFromChance(secret, salt), key, placeOf("recovery"), chance) };
}
