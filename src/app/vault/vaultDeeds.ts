import { browserChance } from "./browserChance.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { NoCopy } from "../../persistence/copies/recordCopy.ts";
import type { DataKey } from "../../persistence/vault/cipher.ts";
import { printRecoveryKey } from "../../persistence/vault/recoveryKey.ts";
import {
  newVault,
  openByPassphrase,
  underPassphrase,
  withNewRecovery,
  withoutVault,
  type ClosedVault,
} from "../../persistence/vault/vaultHead.ts";
import { closeVault, openVault, sealWhatIsPlain, type Places } from "../../persistence/vault/vaultRoad.ts";
import { sealedCodec } from "../../persistence/vault/sealedCodec.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";
import { presentHead, replaceHead } from "./replaceHead.ts";
import { forgetTries } from "./tries.ts";
import type { OpenedKey, VaultKeeper } from "./vaultKeeper.ts";
import type { Waiting } from "./countDown.ts";

/** Why nothing was changed. */
export type VaultProblem =
  /** Something is not saved yet. */
  | { readonly type: "NotSaved" }
  | { readonly type: "WrongPassphrase" }
  /** After wrong ones the next is looked at later. */
  | { readonly type: "Wait" }
  /** Another tab changed it meanwhile. */
  | { readonly type: "ChangedElsewhere" }
  | NoCopy;

/** Time for other tabs to hear that they must hold back; what they save at that moment is saved before. */
const OTHERS_HEAR_MS = 200;

/** The key in use. */
export function openedWith({ first }: Places, key: DataKey): OpenedKey {
  const codec = sealedCodec(key, browserChance);
  return { key, codec, sealWhatIsPlain: (copy) => void sealWhatIsPlain(first, codec, copy) };
}

/** Lets every tab hold back. What was being written is written before. */
async function holdAll(keeper: VaultKeeper, key: DataKey): Promise<() => void> {
  const release = keeper.hold();
  keeper.tabs.tell({ type: "Hold", key });
  await new Promise((resolve) => setTimeout(resolve, OTHERS_HEAR_MS));
  return release;
}

/** Encrypts everything on this device under a passphrase, and gives the recovery key, which is shown once. */
export async function setPassphrase(keeper: VaultKeeper, passphrase: string): Promise<Result<string, VaultProblem>> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return err({ type: "NotSaved" });
  if (keeper.opened() !== undefined) return err({ type: "ChangedElsewhere" });
  const { head, key, recoverySecret } = await newVault(passphrase, presentHead(keeper.places), browserChance);
  const opened = openedWith(keeper.places, key);
  const release = await holdAll(keeper, key);
  const gone = await closeVault(keeper.places, head, opened.codec);
  if (gone.ok) keeper.goOver(opened);
  keeper.tabs.tell({ type: "GoneOver", sealed: gone.ok });
  release();
  return gone.ok ? ok(printRecoveryKey(recoverySecret)) : gone;
}

/** Passphrases are tried one after the other over all tabs, so that each wrong one counts. */
export const ONE_AT_A_TIME = "b2m-vault-try";

/**
 * The head and key, for whoever knows the passphrase once more: what is open on the screen is not enough to change the lock. A wrong one
 * costs what it costs on the locked page: else an unlocked device would be the place to guess at.
 */
export async function prove(
  keeper: VaultKeeper,
  begin: Waiting["begin"],
  passphrase: string,
): Promise<Result<{ readonly head: ClosedVault; readonly key: DataKey }, VaultProblem>> {
  const head = presentHead(keeper.places);
  if (head?.state !== "on") return err({ type: "ChangedElsewhere" });
  return oneAtATime(ONE_AT_A_TIME, async () => {
    if (!begin()) return err({ type: "Wait" });
    const key = await openByPassphrase(head, passphrase);
    if (!key.ok) return err({ type: "WrongPassphrase" });
    forgetTries(keeper.places.first);
    return ok({ head, key: key.value });
  });
}

/** Another passphrase for the same key: nothing is encrypted again. */
export async function changePassphrase(
  keeper: VaultKeeper,
  begin: Waiting["begin"],
  before: string,
  after: string,
): Promise<Result<void, VaultProblem>> {
  const proven = await prove(keeper, begin, before);
  if (!proven.ok) return proven;
  const { head, key } = proven.value;
  return replaceHead(keeper.places, head, await underPassphrase(head, key, after, browserChance));
}

/** A new recovery key; the one before opens nothing any more. */
export async function newRecoveryKey(
  keeper: VaultKeeper,
  begin: Waiting["begin"],
  passphrase: string,
): Promise<Result<string, VaultProblem>> {
  const proven = await prove(keeper, begin, passphrase);
  if (!proven.ok) return proven;
  const { head, key } = proven.value;
  const { head: after, recoverySecret } = withNewRecovery(head, key, browserChance);
  const changed = await replaceHead(keeper.places, head, after);
  return changed.ok ? ok(printRecoveryKey(recoverySecret)) : changed;
}

/** Takes the encryption away again. */
export async function removePassphrase(
  keeper: VaultKeeper,
  begin: Waiting["begin"],
  passphrase: string,
): Promise<Result<void, VaultProblem>> {
  await keeper.saving.finish();
  if (!keeper.saving.isAllSaved()) return err({ type: "NotSaved" });
  const proven = await prove(keeper, begin, passphrase);
  if (!proven.ok) return proven;
  const { head, key } = proven.value;
  const release = await holdAll(keeper, key);
  const gone = await openVault(keeper.places, withoutVault(head), openedWith(keeper.places, key).codec);
  if (gone.ok) keeper.goOver(undefined);
  keeper.tabs.tell({ type: "GoneOver", sealed: !gone.ok });
  release();
  return gone;
}
