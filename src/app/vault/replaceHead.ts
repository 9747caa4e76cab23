import { VAULT_KEY } from "../../persistence/keysAtStart.ts";
import { err, type Result } from "../../domain/result.ts";
import type { NoCopy } from "../../persistence/copies/recordCopy.ts";
import { readHead, type ClosedVault, type VaultHead } from "../../persistence/vault/vaultHead.ts";
import { changeHead, type Places } from "../../persistence/vault/vaultRoad.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";

/** The head as it stands now, whichever tab wrote it. */
export function presentHead({ first }: Places): VaultHead | undefined {
  const text = first.get(VAULT_KEY);
  const head = text.ok && text.value !== undefined ? readHead(text.value) : undefined;
  return head?.ok === true ? head.value : undefined;
}

/** A head in place of the one it was made from; refused where another tab changed that one meanwhile, whose change would be lost. */
export const replaceHead = (
  places: Places,
  before: ClosedVault,
  after: ClosedVault,
): Promise<Result<void, NoCopy | { readonly type: "ChangedElsewhere" }>> =>
  oneAtATime("b2m-vault-head", async () => {
    const present = presentHead(places);
    const isAnother = present !== undefined && (present.state !== "on" || present.generation !== before.generation);
    if (isAnother) return err({ type: "ChangedElsewhere" });
    return changeHead(places, after);
  });
