import { Button } from "../../ui/Button.tsx";
import { useEffect, useEffectEvent } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "../vault/IdleLock.module.css";
import { useIdle, WARNED_SECONDS } from "../vault/useIdle.ts";

/** A patient's own page has no setting for it. */
const MINUTES = 10;
const minutes = () => MINUTES;

/** Locks a patient's own page that nobody uses, and says so a minute before. */
export function HomeIdle({ onLock }: { readonly onLock: () => void }) {
  const { idle } = usePageWords("takeHome").home;
  const { secondsLeft, stay } = useIdle({ minutes });
  const isOver = secondsLeft === 0;
  const lock = useEffectEvent(onLock);
  useEffect(() => {
    if (isOver) lock();
  }, [isOver]);
  if (secondsLeft > WARNED_SECONDS) return null;
  return (
    <div className={styles.notice} role="alertdialog" aria-label={idle.alert}>
      <Unseen role="alert">{idle.alert}</Unseen>
      <Banner tone="caution">
        {idle.soon(secondsLeft)}
        <Button size="compact-md" onClick={stay}>
          {idle.stay}
        </Button>
      </Banner>
    </div>
  );
}
