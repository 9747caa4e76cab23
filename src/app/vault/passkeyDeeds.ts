import type { Instant } from "../../domain/instant.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { ListedPasskey, PasskeyProblem, PasskeyRefusal, PasskeyToAdd } from "../../features/vault/passkeyDoor.ts";
import { fromBase64, type DataKey } from "../../persistence/vault/cipher.ts";
import { labelOf, newPasskeyInput, type PasskeyLabel } from "../../persistence/vault/passkeyWrap.ts";
import { openByPasskey, withoutPasskey, withPasskey, type ClosedVault } from "../../persistence/vault/vaultHead.ts";
import { browserChance } from "./browserChance.ts";
import type { Waiting } from "./countDown.ts";
import { presentHead, replaceHead } from "./replaceHead.ts";
import { prove, type VaultProblem } from "./vaultDeeds.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";
import { forgetPasskey, makePasskey, askForPasskey, type KnownPasskey } from "./webAuthn.ts";

const bytesOf = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array();

const knownTo = (head: ClosedVault): readonly KnownPasskey[] =>
  head.passkeys.map(({ id, transports, input }) => ({ id: bytesOf(id), transports, input: bytesOf(input) }));

/** The passkeys of an open device, as a person knows them. */
export function listPasskeys(keeper: VaultKeeper): readonly ListedPasskey[] {
  const [head, opened] = [presentHead(keeper.places), keeper.opened()];
  if (head?.state !== "on" || opened === undefined) return [];
  return head.passkeys.map((passkey) => ({ id: passkey.id, ...labelOf(passkey, opened.key) }));
}

/**
 * Begins to add a passkey, for whoever gives the passphrase once more: an open screen is not enough for a lasting way in. What the
 * authenticator computed is wiped once the data key is wrapped under it.
 */
export async function beginPasskey(
  keeper: VaultKeeper,
  begin: Waiting["begin"],
  passphrase: string,
  about: { readonly product: string; readonly now: () => Instant },
): Promise<Result<PasskeyToAdd, VaultProblem>> {
  const proven = await prove(keeper, begin, passphrase);
  if (!proven.ok) return proven;
  const { key } = proven.value;
  let made: { readonly passkey: KnownPasskey; readonly name: string } | undefined;
  const add = async (
    { passkey, name }: NonNullable<typeof made>,
    output: Uint8Array,
  ): Promise<Result<"Added", PasskeyRefusal>> => {
    // As it stands now: the person took their time, and another tab may have changed it.
    const head = presentHead(keeper.places);
    if (head?.state !== "on") return err({ type: "ChangedElsewhere" });
    const label: PasskeyLabel = { name, addedAt: about.now() };
    const after = withPasskey(head, key, { ...passkey, output }, label, browserChance);
    output.fill(0);
    const replaced = await replaceHead(keeper.places, head, after);
    return replaced.ok ? ok("Added") : replaced;
  };
  return ok({
    make: async (name) => {
      const head = presentHead(keeper.places);
      if (head?.state !== "on") return err({ type: "ChangedElsewhere" });
      const input = newPasskeyInput(browserChance);
      const answer = await makePasskey(
        name,
        about.product,
        input,
        head.passkeys.map(({ id }) => bytesOf(id)),
      );
      if (!answer.ok) return answer;
      const { id, transports, output } = answer.value;
      made = { passkey: { id, transports, input }, name };
      return output === undefined ? ok("UseIt") : add(made, output);
    },
    use: async () => {
      if (made === undefined) return err({ type: "NotUsed" });
      const used = await askForPasskey([made.passkey]);
      return used.ok ? add(made, used.value.output) : used;
    },
  });
}

/** Takes a way in away. It gives nobody anything, and so asks for no passphrase. */
export async function removePasskey(keeper: VaultKeeper, id: string): Promise<Result<void, VaultProblem>> {
  const head = presentHead(keeper.places);
  if (head?.state !== "on") return err({ type: "ChangedElsewhere" });
  const removed = await replaceHead(keeper.places, head, withoutPasskey(head, id));
  if (removed.ok) forgetPasskey(bytesOf(id));
  return removed;
}

/** The data key of a locked device, for whoever uses one of its passkeys. */
export async function unlockByPasskey(head: ClosedVault, signal: AbortSignal): Promise<Result<DataKey, PasskeyProblem>> {
  const used = await askForPasskey(knownTo(head), signal);
  if (!used.ok) return used;
  const known = head.passkeys.find(({ id }) => sameBytes(bytesOf(id), used.value.id));
  const key = known === undefined ? undefined : openByPasskey(head, known.id, used.value.output);
  used.value.output.fill(0);
  return key?.ok === true ? key : err({ type: "WrongPasskey" });
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
