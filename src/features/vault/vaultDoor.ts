import type { Result } from "../../domain/result.ts";
import type { PasskeyDoor } from "./passkeyDoor.ts";
import type { VaultRefusal } from "./vaultRefusal.ts";

/** What the Settings page may ask of the lock of this device. A recovery key is given as it is printed. */
export type VaultDoor = {
  readonly standing: "off" | "on" | "impossible";
  /** Seconds until the passphrase is looked at again, after wrong ones. */
  readonly wait: number;
  readonly set: (passphrase: string) => Promise<Result<string, VaultRefusal>>;
  readonly change: (before: string, after: string) => Promise<Result<void, VaultRefusal>>;
  readonly newRecoveryKey: (passphrase: string) => Promise<Result<string, VaultRefusal>>;
  readonly remove: (passphrase: string) => Promise<Result<void, VaultRefusal>>;
  /** Locks every tab. False where a change is not saved yet. */
  readonly lockNow: () => Promise<boolean>;
  /** A second way in, beside the passphrase. */
  readonly passkeys: PasskeyDoor;
  readonly idleMinutes: number;
  readonly setIdleMinutes: (minutes: number) => void;
};
