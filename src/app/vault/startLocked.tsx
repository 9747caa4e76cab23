import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { err, ok, type Result } from "../../domain/result.ts";
import { LockedPage, UnreadableLockPage, type RecoveryRefusal } from "../../features/vault/LockedPage.tsx";
import { readRecoveryKey } from "../../persistence/vault/recoveryKey.ts";
import { openByPassphrase, openByRecovery, underPassphrase, type ClosedVault } from "../../persistence/vault/vaultHead.ts";
import { changeHead, settleVault } from "../../persistence/vault/vaultRoad.ts";
import type { DataKey } from "../../persistence/vault/cipher.ts";
import { Theme } from "../../ui/Theme.tsx";
import { usePageWords, WordingProvider } from "../../ui/wording.tsx";
import { wordingOf } from "../../words/wording.ts";
import { usePageTitle } from "../frame/usePageTitle.ts";
import { oneAtATime } from "../browser/oneAtATime.ts";
import type { Opening } from "./opening.ts";
import type { Tabs } from "./tabs.ts";
import { countDown, type Waiting } from "./countDown.ts";
import { forgetTries } from "./tries.ts";
import { browserChance } from "./browserChance.ts";
import { openedWith, ONE_AT_A_TIME } from "./vaultDeeds.ts";
import type { OpenedKey } from "./vaultKeeper.ts";

/** So long another tab has to say that the device is open. */
const OTHERS_ANSWER_MS = 250;

/**
 * The key of a device that is locked, once somebody gave it: nothing is read before. Nothing where the lock was taken away and only
 * traces of it were left.
 */
export async function startLocked(options: Opening): Promise<OpenedKey | undefined> {
  const { places, tabs, inTime, language } = options;
  const found = await settleVault(places, inTime);
  if (found.type === "Open") return undefined;
  const words = language.pages.vault.fetch();
  if (found.type === "Unreadable") {
    await words;
    show(options, <UnreadableLockPage isNewer={found.why.type === "Newer"} />);
    // Nothing else begins on this page.
    return new Promise(() => {});
  }
  const key = await keyOfAnotherTab(tabs);
  if (key !== undefined) return openedWith(places, key);
  await words;
  return askForKey(options, found.head);
}

function keyOfAnotherTab(tabs: Tabs): Promise<DataKey | undefined> {
  return new Promise((resolve) => {
    const end = (key?: DataKey) => {
      stop();
      clearTimeout(timer);
      resolve(key);
    };
    const stop = tabs.listen((word) => {
      if (word.type === "IAmOpen") end(word.key);
    });
    const timer = setTimeout(end, OTHERS_ANSWER_MS);
    tabs.tell({ type: "WhoIsOpen" });
  });
}

function askForKey(options: Opening, head: ClosedVault): Promise<OpenedKey> {
  const { places, language } = options;
  const waiting = countDown(places.first);
  return new Promise((resolve) => {
    const open = (key: DataKey) => {
      forgetTries(places.first);
      root.unmount();
      document.title = language.common.shell.productName;
      resolve(openedWith(places, key));
    };
    const onPassphrase = async (typed: string): Promise<boolean> => {
      const key = await oneAtATime(ONE_AT_A_TIME, async () =>
        waiting.begin() ? openByPassphrase(head, typed) : err({ type: "SealBroken" } as const),
      );
      if (key.ok) open(key.value);
      return key.ok;
    };
    const onRecoveryKey = async (typed: string, passphrase: string): Promise<Result<void, RecoveryRefusal>> => {
      const secret = readRecoveryKey(typed);
      if (!secret.ok) return secret;
      const key = await oneAtATime(ONE_AT_A_TIME, async () =>
        waiting.begin() ? openByRecovery(head, secret.value) : err({ type: "SealBroken" } as const),
      );
      if (!key.ok) return err({ type: "WrongKey" });
      await changeHead(places, await underPassphrase(head, key.value, passphrase, browserChance));
      open(key.value);
      return ok(undefined);
    };
    const root = show(options, <Asking waiting={waiting} onPassphrase={onPassphrase} onRecoveryKey={onRecoveryKey} />);
  });
}

type AskingProps = { readonly waiting: Waiting } & Omit<Parameters<typeof LockedPage>[0], "wait">;

function Asking({ waiting, ...doors }: AskingProps) {
  const wait = useSyncExternalStore(waiting.subscribe, waiting.left);
  usePageTitle(usePageWords("vault").locked.title);
  return <LockedPage wait={wait} {...doors} />;
}

function show({ root: element, language }: Opening, page: React.ReactNode) {
  const root = createRoot(element);
  root.render(
    <WordingProvider wording={wordingOf(language, language.reading)}>
      <Theme scheme="auto">{page}</Theme>
    </WordingProvider>,
  );
  return root;
}
