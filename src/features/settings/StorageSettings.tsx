import type { ReactNode } from "react";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { StorageMeter, type StorageUsage } from "./StorageMeter.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

type Props = {
  /** Absent where the browser does not say. */
  readonly usage: StorageUsage | undefined;
  /** The ways out. */
  readonly out: ReactNode;
  /** The way back in. */
  readonly back: ReactNode;
};

/** Where records are kept, how full it is, and the way out and back in. */
export function StorageSettings({ usage, out, back }: Props) {
  const text = usePageWords("settings").storage;
  return (
    <SettingsPanel title={text.title} intro={text.intro} announcement="">
      <StorageMeter usage={usage} />
      <section className={styles.part}>
        <h3>{text.out}</h3>
        {out}
      </section>
      <section className={styles.part}>
        <h3>{text.back}</h3>
        {back}
      </section>
    </SettingsPanel>
  );
}
