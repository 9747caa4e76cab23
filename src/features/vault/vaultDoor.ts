import type { Result } from "../../domain/result.ts";

/** Why a deed was not done, by the name of its sentence. */
export type VaultRefusal = {
  readonly type: "NotSaved" | "WrongPassphrase" | "Wait" | "ChangedElsewhere" | "Refused" | "Full" | "NoAnswer";
};

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
  readonly idleMinutes: number;
  readonly setIdleMinutes: (minutes: number) => void;
};
