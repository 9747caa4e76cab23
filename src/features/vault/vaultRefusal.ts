/** Why a deed was not done, by the name of its sentence. */
export type VaultRefusal = {
  readonly type: "NotSaved" | "WrongPassphrase" | "Wait" | "ChangedElsewhere" | "Refused" | "Full" | "NoAnswer";
};
