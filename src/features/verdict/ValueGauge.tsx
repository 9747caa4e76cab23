import type { Flag } from "../../domain/measuring/referenceInterval.ts";
import styles from "./LatestResult.module.css";

type Props = {
  /** All in one unit. */
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly flag: Flag;
};

const WIDTH = 200;
const HEIGHT = 12;

/** Where a value lies against its own interval, from 0 on. Nothing is read off it that does not stand beside it in words. */
export function ValueGauge({ value, low = 0, high, flag }: Props) {
  const end = Math.max(value * 1.15, (high ?? low * 2) * 1.5);
  if (!(end > 0)) return null;
  const at = (amount: number) => (WIDTH * amount) / end;
  const x = at(value);
  return (
    <svg className={styles.gauge} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden data-flag={flag}>
      <rect className={styles.scale} x={0} y={5} width={WIDTH} height={2} />
      <rect className={styles.band} x={at(low)} y={3} width={(high === undefined ? WIDTH : at(high)) - at(low)} height={6} />
      <path className={styles.here} d={`M${x - 4.5} 0h9L${x} 6z`} />
      <rect className={styles.here} x={x - 1} y={0} width={2} height={HEIGHT} />
    </svg>
  );
}
