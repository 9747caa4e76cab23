import { Button } from "../../ui/Button.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./WorkProgress.module.css";
import type { Progress } from "../../exchange/incoming/importer.ts";

type Props = { readonly progress: Progress | undefined; readonly onCancel: () => void };

/** How far the work is, and the way to stop it. */
export function WorkProgress({ progress, onCancel }: Props) {
  const words = usePageWords("import").page;
  const { format } = useWording();
  const what = words.working[progress?.step ?? "Starting"];
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.progressWhat}>
        {what}
      </p>
      <progress className={styles.bar} aria-label={what} {...(total === 0 ? {} : { value: done, max: total })} />
      <p className={styles.progressCount}>{total === 0 ? "" : words.progress(format.fixed(done, 0), format.fixed(total, 0))}</p>
      <Button variant="default" onClick={onCancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
