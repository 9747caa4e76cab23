import { Banner } from "../../ui/Banner.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./settings.module.css";

/** How much of what this browser allows is used, in bytes. */
export type StorageUsage = { readonly used: number; readonly quota: number };

/** What stands behind the storage that is measured: nothing, or a second copy that holds so many patients alone. */
export type SecondStorage = { readonly alone: number };

const BYTES_A_MEGABYTE = 1_000_000;
/** From here on a care team should not be surprised by "full". */
const NEARLY_FULL = 0.8;

type Props = {
  /** Absent where the browser does not say. */
  readonly usage: StorageUsage | "asked" | undefined;
  readonly second?: SecondStorage | undefined;
};

/** How full the storage is, as a number, a bar and a meter that a screen reader reads, and what it means that it is full. */
export function StorageMeter({ usage, second }: Props) {
  const text = usePageWords("settings").storage;
  const { format } = useWording();
  if (usage === "asked") return <div className={styles.meterPlace} />;
  if (usage === undefined || !(usage.quota > 0)) return <p className={styles.nothing}>{text.unknown}</p>;
  const share = Math.min(1, usage.used / usage.quota);
  const inMegabytes = (bytes: number) => format.fixed(bytes / BYTES_A_MEGABYTE, 1);
  const percent = Math.round(share * 100);
  const inWords = text.usedOf(inMegabytes(usage.used), inMegabytes(usage.quota), String(percent));
  const nearlyFull = share >= NEARLY_FULL;
  return (
    <>
      <div className={styles.meterHead} aria-hidden="true">
        <span>{text.used}</span>
        <span>{inWords}</span>
      </div>
      {/* The element of this name cannot be drawn alike in every browser. */}
      <div
        className={styles.meter}
        role="meter"
        aria-label={text.used}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={inWords}
      >
        <div className={styles.meterFill} data-full={nearlyFull} style={{ width: `${percent}%` }} />
      </div>
      {nearlyFull || (second?.alone ?? 0) > 0 ? (
        <div className={styles.stack}>
          {second === undefined ? (
            <Banner size="inside">{text.nearlyFull}</Banner>
          ) : (
            <p className={styles.nothing}>
              {second.alone > 0 ? text.firstFull(format.fixed(second.alone, 0)) : text.firstNearlyFull}
            </p>
          )}
        </div>
      ) : null}
    </>
  );
}
