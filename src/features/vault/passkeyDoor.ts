import type { Instant } from "../../domain/instant.ts";
import type { Result } from "../../domain/result.ts";
import type { VaultRefusal } from "./vaultRefusal.ts";

/** Why no passkey can open this device here, by the name of its sentence. */
export type PasskeyAbsent =
  /** The page came without encryption. */
  | "NotSecure"
  /** The browser has none. */
  | "NoPasskeys"
  /** The browser has some, and none that computes a secret. */
  | "NoSecret"
  /** The page is reached by a number and not by a name. */
  | "NoName";

/** Why a passkey did not do, by the name of its sentence. */
export type PasskeyProblem = {
  readonly type:
    /** Refused, out of time, or not one of those that open this device: a browser does not say which. */
    | "NotUsed"
    | "AlreadyThere"
    /** It computes no secret. */
    | "WithoutSecret"
    /** It was used, and what it computes does not open. */
    | "WrongPasskey"
    /** The browser refuses for a reason of its own. */
    | "NotHere";
};

export type PasskeyRefusal = PasskeyProblem | VaultRefusal;

/** A passkey in the list. One whose label was altered has no name and no day. */
export type ListedPasskey = { readonly id: string; readonly name?: string; readonly addedAt?: Instant };

/** A passkey that is being added, after the passphrase was given. Each step asks the browser, and so needs a press of its own. */
export type PasskeyToAdd = {
  /** "UseIt": it is made, and its authenticator computes only when it is used. */
  readonly make: (name: string) => Promise<Result<"Added" | "UseIt", PasskeyRefusal>>;
  readonly use: () => Promise<Result<"Added", PasskeyRefusal>>;
};

/** What Settings may ask about passkeys. */
export type PasskeyDoor = {
  /** Nothing while the browser is asked. */
  readonly standing: "ready" | PasskeyAbsent | undefined;
  /** The host that they belong to. */
  readonly host: string;
  readonly list: readonly ListedPasskey[];
  readonly begin: (passphrase: string) => Promise<Result<PasskeyToAdd, VaultRefusal>>;
  readonly remove: (id: string) => Promise<Result<void, VaultRefusal>>;
};
