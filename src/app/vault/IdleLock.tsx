import { Button } from "../../ui/Button.tsx";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { readIdleMinutes } from "./idleMinutes.ts";
import styles from "./IdleLock.module.css";
import { lockAllTabs } from "./lock.ts";
import { useIdle, WARNED_SECONDS } from "./useIdle.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";

const AGAIN_MS = 1000;

/** Locks a device that nobody uses, and says so a minute before. */
export function IdleLock({ keeper }: { readonly keeper: VaultKeeper }) {
  const { idle } = usePageWords("vault");
  const [minutes] = useState(() => () => readIdleMinutes(keeper.places.first));
  const { secondsLeft, stay } = useIdle({ minutes, tabs: keeper.tabs });
  const isLate = useSyncExternalStore(keeper.subscribe, keeper.isLockingLate);
  const isOver = secondsLeft === 0;
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!isOver) return undefined;
    let left = false;
    const attempt = () =>
      void lockAllTabs(keeper).then((locked) => {
        if (!left && !locked) setWaits(true);
      });
    attempt();
    const timer = setInterval(attempt, AGAIN_MS);
    return () => {
      left = true;
      clearInterval(timer);
      setWaits(false);
    };
  }, [isOver, keeper]);
  if (isLate)
    return (
      <div className={styles.notice} role="alert">
        <Banner tone="caution">{idle.late}</Banner>
      </div>
    );
  if (secondsLeft > WARNED_SECONDS) return null;
  return (
    <div className={styles.notice} role="alertdialog" aria-label={idle.alert}>
      <Unseen role="alert">{idle.alert}</Unseen>
      <Banner tone="caution">
        {waits ? idle.waits : idle.soon(secondsLeft)}
        <Button size="compact-sm" onClick={stay}>
          {idle.stay}
        </Button>
      </Banner>
    </div>
  );
}
