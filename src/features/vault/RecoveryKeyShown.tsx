import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { copyText } from "../../ui/clipboard.ts";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./vault.module.css";

type Props = {
  readonly printed: string;
  /** Somebody says that it is kept. */
  readonly onKept: () => void;
};

/** The recovery key, shown this once. It stays until somebody says that it is kept. */
export function RecoveryKeyShown({ printed, onKept }: Props) {
  const { recovery } = usePageWords("vault");
  const [said, setSaid] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, []);
  const copy = () => void copyText(printed).then((copied) => setSaid(copied ? recovery.copied : recovery.notCopied));
  return (
    <section className={styles.recovery}>
      <h3 ref={title} tabIndex={-1}>
        {recovery.title}
      </h3>
      <p className={styles.intro}>{recovery.intro}</p>
      <p className={styles.key} role="group" aria-label={recovery.title}>
        {printed.split("-").map((group, place) => (
          <span key={place}>{group} </span>
        ))}
      </p>
      <div className={`${styles.buttons} ${styles.unprinted}`}>
        <Button onClick={onKept}>{recovery.kept}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {recovery.print}
        </Button>
        <Button variant="default" onClick={copy}>
          {recovery.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
