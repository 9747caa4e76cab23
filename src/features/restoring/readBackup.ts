import { parseBackupSteps, type Backup, type NotRestorable } from "../../exchange/backup.ts";
import { isEncryptedBackup, readEncryptedSteps, type EncryptedBackup } from "../../exchange/encryptedBackup.ts";
import { inSlices, type Breathing } from "../../exchange/steps.ts";
import { ok, type Result } from "../../domain/result.ts";

/** What a chosen file turned out to be: a backup, or one that waits for its passphrase. */
export type ReadBackup =
  | { readonly type: "Plain"; readonly backup: Backup }
  | { readonly type: "Encrypted"; readonly encrypted: EncryptedBackup };

/** Reads the text of a chosen file, pausing so that the page stays awake. */
export async function readBackup(text: string, breathing: Breathing): Promise<Result<ReadBackup, NotRestorable>> {
  if (isEncryptedBackup(text)) {
    const encrypted = await inSlices(readEncryptedSteps(text), breathing);
    return encrypted.ok ? ok({ type: "Encrypted", encrypted: encrypted.value }) : encrypted;
  }
  const backup = await inSlices(parseBackupSteps(text), breathing);
  return backup.ok ? ok({ type: "Plain", backup: backup.value }) : backup;
}
