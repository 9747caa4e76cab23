import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { err, ok, type Result } from "../../domain/result.ts";
import type { PasskeyAbsent, PasskeyProblem } from "../../features/vault/passkeyDoor.ts";
import { LockedPage, UnreadableLockPage, type RecoveryRefusal } from "../../features/vault/LockedPage.tsx";
import { readRecoveryKey } from "../../persistence/vault/recoveryKey.ts";
import { openByPassphrase, openByRecovery, underPassphrase, type ClosedVault } from "../../persistence/vault/vaultHead.ts";
import { settleVault } from "../../persistence/vault/vaultRoad.ts";
import type { DataKey, SealBroken } from "../../persistence/vault/cipher.ts";
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
import { unlockByPasskey } from "./passkeyDeeds.ts";
import { presentHead, replaceHead } from "./replaceHead.ts";
import { passkeysHere } from "./webAuthn.ts";
import { openedWith, ONE_AT_A_TIME } from "./vaultDeeds.ts";
import type { OpenedKey } from "./vaultKeeper.ts";

const beginAnew = (): void => window.location.reload();

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
  const words = Promise.all([language.pages.vault.fetch(), language.common.fetch()]);
  if (found.type === "Unreadable") {
    await words;
    show(options, <UnreadableLockPage isNewer={found.why.type === "Newer"} />);
    // Nothing else begins on this page.
    return new Promise(() => {});
  }
  const key = await keyOfAnotherTab(tabs);
  if (key !== undefined) return openedWith(places, key);
  const [absent] = await Promise.all([passkeysHere(window), words]);
  return askForKey(options, found.head, absent === "ready" ? undefined : absent);
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

function askForKey(options: Opening, found: ClosedVault, absent: PasskeyAbsent | undefined): Promise<OpenedKey> {
  const { places, tabs, language } = options;
  const waiting = countDown(places.first);
  let waitingForPasskey: AbortController | undefined;
  /**
   * The head as it stands now: another tab may have been opened since, and have changed a passphrase or removed a passkey. Where it took
   * the whole lock away this page begins anew: to open it by the old head would encrypt again what no passphrase opens any more.
   */
  const head = (): ClosedVault | undefined => {
    const present = presentHead(places);
    if (present?.state === "off") beginAnew();
    return present?.state === "off" ? undefined : (present ?? found);
  };
  let hasGoneOver = false;
  const follow = () => {
    if (hasGoneOver && head() === undefined) waitingForPasskey?.abort();
  };
  tabs.listen((word) => {
    if (word.type !== "GoneOver") return;
    hasGoneOver = true;
    follow();
  });
  // The word of another tab may be here before what it wrote can be read here.
  places.first.watch(follow);
  return new Promise((resolve) => {
    const open = (key: DataKey): boolean => {
      waitingForPasskey?.abort();
      if (head() === undefined) return true;
      forgetTries(places.first);
      root.unmount();
      document.title = language.frame.shell.productName;
      resolve(openedWith(places, key));
      return true;
    };
    /** The key, where a try is not to be waited for, and it opens. */
    const attempt = (opened: (present: ClosedVault) => Result<DataKey, SealBroken> | Promise<Result<DataKey, SealBroken>>) =>
      oneAtATime(ONE_AT_A_TIME, async (): Promise<Result<DataKey, SealBroken>> => {
        const present = head();
        return present !== undefined && waiting.begin() ? opened(present) : err({ type: "SealBroken" });
      });
    const onPassphrase = async (typed: string): Promise<boolean> => {
      const key = await attempt((present) => openByPassphrase(present, typed));
      return key.ok && open(key.value);
    };
    const onRecoveryKey = async (typed: string, passphrase: string): Promise<Result<void, RecoveryRefusal>> => {
      const secret = readRecoveryKey(typed);
      if (!secret.ok) return secret;
      const key = await attempt((present) => openByRecovery(present, secret.value));
      const present = head();
      if (!key.ok || present === undefined) return err({ type: "WrongKey" });
      await replaceHead(places, present, await underPassphrase(present, key.value, passphrase, browserChance));
      open(key.value);
      return ok(undefined);
    };
    const onPasskey = async (): Promise<PasskeyProblem | undefined> => {
      const present = head();
      if (present === undefined) return undefined;
      const mine = new AbortController();
      waitingForPasskey = mine;
      const key = await unlockByPasskey(present, mine.signal);
      if (key.ok) open(key.value);
      // The passphrase came first.
      return key.ok || mine.signal.aborted ? undefined : key.error;
    };
    const root = show(
      options,
      <Asking
        waiting={waiting}
        onPassphrase={onPassphrase}
        onRecoveryKey={onRecoveryKey}
        passkey={found.passkeys.length === 0 ? undefined : { absent, onUse: onPasskey }}
      />,
    );
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
