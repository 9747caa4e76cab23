import { Button } from "@mantine/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import { readIdleMinutes } from "./idleMinutes.ts";
import styles from "./IdleLock.module.css";
import { lockAllTabs } from "./lock.ts";
import type { VaultKeeper } from "./vaultKeeper.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** So long before it locks it says so. */
const WARNED_SECONDS = 60;
/** A page in sight whose clock stood still for longer was on a device that slept. */
const SLEPT_MS = 90 * SECOND_MS;
/** Other tabs hear of use no more often than this. */
const TELL_EVERY_MS = 5 * SECOND_MS;
const USE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/** How long is left, told once a second; where the device slept nothing is. */
function useIdle(keeper: VaultKeeper): { readonly secondsLeft: number; readonly stay: () => void } {
  const [secondsLeft, setSecondsLeft] = useState(Number.POSITIVE_INFINITY);
  const [clock] = useState(() => {
    let used = Date.now();
    let told = 0;
    return {
      used: () => used,
      touch: () => {
        used = Date.now();
        if (used - told < TELL_EVERY_MS) return;
        told = used;
        keeper.tabs.tell({ type: "Active" });
      },
      heard: () => (used = Date.now()),
    };
  });
  useEffect(() => {
    let [looked, inSight] = [Date.now(), document.visibilityState === "visible"];
    const look = () => {
      const now = Date.now();
      const slept = inSight && now - looked > SLEPT_MS;
      [looked, inSight] = [now, document.visibilityState === "visible"];
      const limit = readIdleMinutes(keeper.places.first) * MINUTE_MS;
      // A clock that was set back must not keep the device open.
      const idle = now < clock.used() || slept ? limit : now - clock.used();
      setSecondsLeft(Math.max(0, Math.ceil((limit - idle) / SECOND_MS)));
    };
    const timer = setInterval(look, SECOND_MS);
    for (const kind of USE) window.addEventListener(kind, clock.touch, { capture: true, passive: true });
    const stop = keeper.tabs.listen((word) => {
      if (word.type === "Active") clock.heard();
    });
    return () => {
      clearInterval(timer);
      for (const kind of USE) window.removeEventListener(kind, clock.touch, { capture: true });
      stop();
    };
  }, [keeper, clock]);
  return { secondsLeft, stay: clock.touch };
}

/** Locks a device that nobody uses, and says so a minute before. */
export function IdleLock({ keeper }: { readonly keeper: VaultKeeper }) {
  const { idle } = usePageWords("vault");
  const { secondsLeft, stay } = useIdle(keeper);
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
    const timer = setInterval(attempt, SECOND_MS);
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
    <div className={styles.notice} role="alertdialog" aria-label={idle.label}>
      <Banner tone="caution">
        {waits ? idle.waits : idle.soon(secondsLeft)}
        <Button size="compact-sm" onClick={stay}>
          {idle.stay}
        </Button>
      </Banner>
    </div>
  );
}
