import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import styles from "../../features/takeHome/home.module.css";
import type { KeptHistory } from "../../persistence/takeHome/keptHistory.ts";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { usePageWords } from "../../ui/wording.tsx";

/** Takes the kept history from this device, once somebody said so twice. The page begins anew, with nothing in memory. */
export function RemoveKept({ kept }: { readonly kept: KeptHistory }) {
  const { keep } = usePageWords("takeHome").home;
  const [asking, setAsking] = useState(false);
  const remove = () => {
    kept.remove();
    window.location.reload();
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {keep.remove}
        </Button>
      </div>
      <Dialog title={keep.remove} opened={asking} onClose={() => setAsking(false)} size="small">
        <div className={styles.large}>
          <p>{keep.removeAsk}</p>
          <DialogButtons>
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {keep.removeNo}
            </Button>
            <Button color="red" onClick={remove}>
              {keep.removeYes}
            </Button>
          </DialogButtons>
        </div>
      </Dialog>
    </>
  );
}
