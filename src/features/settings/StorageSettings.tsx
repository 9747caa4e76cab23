import type { ReactNode } from "react";
import { Banner } from "../../ui/Banner.tsx";
import { SettingsPanel } from "./SettingsPanel.tsx";
import { StorageMeter, type SecondStorage, type StorageUsage } from "./StorageMeter.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

type Props = {
  /** Absent where the browser does not say. */
  readonly usage: StorageUsage | "asked" | undefined;
  /** The second copy, where it holds everything. */
  readonly second?: SecondStorage | undefined;
  /** What limits the storage on this page: not opened securely, erased after days of no use. */
  readonly limits: readonly ("plainHttp" | "sevenDays")[];
  /** How safe what is kept here is. */
  readonly standing: ReactNode;
  /** When the last backup was made. */
  readonly backup: ReactNode;
  /** The ways out. */
  readonly out: ReactNode;
  /** The way back in. */
  readonly back: ReactNode;
};

/** Where records are kept, how full it is, and the way out and back in. */
export function StorageSettings({ usage, second, limits, standing, backup, out, back }: Props) {
  const text = usePageWords("settings").storage;
  return (
    <SettingsPanel id="storage" title={text.title} intro={text.intro} announcement="">
      <StorageMeter usage={usage} second={second} />
      {standing}
      {limits.map((limit) => (
        <div className={styles.stack} key={limit}>
          <Banner size="inside">{text[limit]}</Banner>
        </div>
      ))}
      <section className={styles.part}>
        <h3>{text.out}</h3>
        {backup}
        {out}
      </section>
      <section className={styles.part}>
        <h3>{text.back}</h3>
        {back}
      </section>
    </SettingsPanel>
  );
}
