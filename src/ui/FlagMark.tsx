import type { Flag } from "../domain/measuring/referenceInterval.ts";
import styles from "./FlagMark.module.css";
import { useWording } from "./wording.tsx";

/** One shape for each flag, the same on the chart, in tables and in print. */
const SHAPE: { readonly [flag in Flag]: string } = { below: "▼", within: "●", above: "▲", "no-interval": "◆", undetermined: "■" };

/** A flag as shape and word together. Below is information, never an alarm; unknown never looks like within. */
export function FlagMark({ flag }: { readonly flag: Flag }) {
  const { words } = useWording();
  return (
    <span className={styles.flag} data-flag={flag}>
      <span aria-hidden="true" className={styles.shape}>
        {SHAPE[flag]}
      </span>
      {words.names.flag[flag]}
    </span>
  );
}
