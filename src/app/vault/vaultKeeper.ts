import type { Repository } from "../../persistence/repository.ts";
import { PLAIN, type TextCodec } from "../../persistence/vault/codedTexts.ts";
import type { DataKey } from "../../persistence/vault/cipher.ts";
import type { Places } from "../../persistence/vault/vaultRoad.ts";
import type { Tabs } from "./tabs.ts";

/** The key of this device's texts, and the codec that seals with it. In memory alone. */
export type OpenedKey = {
  readonly key: DataKey;
  readonly codec: TextCodec;
  /** Seals what a tab that did not know of the lock left readable; `copy` puts it into the second copy, too. */
  readonly sealWhatIsPlain: (copy: (keys: readonly string[]) => void) => void;
};

/** How the device stands. "impossible": this browser keeps no second copy, without which no road to a lock is safe. */
export type VaultStanding = "off" | "on" | "impossible";

/** What the vault asks of the saving of this tab. */
export type Saving = {
  readonly isAllSaved: () => boolean;
  /** Hands over what waits, and resolves when no write is on its way. */
  readonly finish: () => Promise<void>;
};

/** The lock of this device as this tab knows it. What it can do comes when it is asked for (`vaultDeeds`). */
export type VaultKeeper = {
  readonly standing: () => VaultStanding;
  readonly subscribe: (listener: () => void) => () => void;
  readonly codec: () => TextCodec;
  readonly opened: () => OpenedKey | undefined;
  readonly places: Places;
  readonly tabs: Tabs;
  readonly saving: Saving;
  /** Texts are sealed with this from now on, or no longer. */
  readonly goOver: (to: OpenedKey | undefined) => void;
  /**
   * Whether the others have locked and this tab has not yet: a change of it is not saved. It gives its key to nobody any more, and locks
   * as soon as it has saved.
   */
  readonly isLockingLate: () => boolean;
  readonly lockLate: () => void;
  /** Nothing is written by this tab until what comes back is called. */
  readonly hold: () => () => void;
  /** What to wait for before writing; nothing where writing may go on at once. */
  readonly held: () => Promise<void> | undefined;
};

type Options = {
  readonly places: Places;
  readonly tabs: Tabs;
  readonly opened: OpenedKey | undefined;
  readonly hasSecondCopy: () => boolean;
  readonly saving: Saving;
};

/** Keeps the lock of this tab. */
export function vaultKeeper({ opened: first, hasSecondCopy, ...rest }: Options): VaultKeeper {
  const listeners = new Set<() => void>();
  let opened = first;
  let holding: Promise<void> | undefined;
  let late = false;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    ...rest,
    standing: () => (opened !== undefined ? "on" : hasSecondCopy() ? "off" : "impossible"),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    codec: () => opened?.codec ?? PLAIN,
    opened: () => opened,
    goOver: (to) => {
      opened = to;
      tell();
    },
    isLockingLate: () => late,
    lockLate: () => {
      late = true;
      tell();
    },
    hold: () => {
      let release = () => {};
      const mine = new Promise<void>((resolve) => (release = resolve));
      holding = mine;
      return () => {
        if (holding === mine) holding = undefined;
        release();
      };
    },
    held: () => holding,
  };
}

/** The repository that writes nothing while the copies go over to another state. Reading goes on. */
export function heldBack(repository: Repository, held: VaultKeeper["held"]): Repository {
  const waiting =
    <Asked extends readonly unknown[], Answer>(step: (...asked: Asked) => Promise<Answer>) =>
    (...asked: Asked): Promise<Answer> => {
      const wait = held();
      // Begun at once where nothing is held: a page that is closed right after a change has stored it.
      return wait === undefined ? step(...asked) : wait.then(() => step(...asked));
    };
  return {
    ...repository,
    saveRecord: waiting(repository.saveRecord),
    ...(repository.saveAhead === undefined ? {} : { saveAhead: waiting(repository.saveAhead) }),
    saveSettings: waiting(repository.saveSettings),
    eraseRecord: waiting(repository.eraseRecord),
    removeRecord: waiting(repository.removeRecord),
    moveAside: waiting(repository.moveAside),
  };
}
