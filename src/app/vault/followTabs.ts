import type { TextCodec } from "../../persistence/vault/codedTexts.ts";
import type { TabWord } from "./tabs.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";

type Following = {
  readonly onLock: () => void;
  /** What the tab keeps beside the records follows. */
  readonly onGoneOver: (from: TextCodec, to: TextCodec) => void;
};

/** Answers other tabs, and goes with them where they lead. */
export function followTabs(keeper: VaultKeeper, { onLock, onGoneOver }: Following): void {
  let release = () => {};
  keeper.tabs.listen((word: TabWord) => {
    switch (word.type) {
      case "WhoIsOpen": {
        const opened = keeper.opened();
        if (opened !== undefined && !keeper.isLockingLate()) keeper.tabs.tell({ type: "IAmOpen", key: opened.key });
        return;
      }
      case "Hold":
        release = keeper.hold();
        // Sealed texts can be read from now on; plain ones still are. A tab without a lock has not fetched the cipher yet.
        if (keeper.opened() === undefined)
          void import("./vaultDeeds.ts").then(({ openedWith }) => keeper.goOver(openedWith(keeper.places, word.key)));
        return;
      case "GoneOver": {
        const from = keeper.codec();
        if (!word.sealed) keeper.goOver(undefined);
        onGoneOver(from, keeper.codec());
        return release();
      }
      case "Lock":
        return onLock();
      case "IAmOpen":
      case "Active":
    }
  });
}
