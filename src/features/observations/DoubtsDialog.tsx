import { Button } from "../../ui/Button.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { describeDoubt } from "../../words/describeDoubt.ts";
import { resultInWords } from "../../words/describeReading.ts";
import styles from "./DoubtsDialog.module.css";
import type { Checked } from "./useResultForm.ts";

type Props = {
  readonly checked: Checked | undefined;
  readonly onSave: (checked: Checked) => void;
  readonly onChange: () => void;
};

/** Everything that looks like a slip, asked at once, each with its reason. To change the result is what Enter and Esc do. */
export function DoubtsDialog({ checked, onSave, onChange }: Props) {
  const { words, format } = useWording();
  const doubts = usePageWords("doubts");
  return (
    <Dialog title={words.entry.doubtTitle} opened={checked !== undefined} onClose={onChange} size="medium">
      {checked === undefined ? null : (
        <>
          <p className={styles.what}>{resultInWords(checked.content, words, format)}</p>
          <div role="alert">{checked.isAskedAnew ? <Banner size="inside">{words.entry.doubtsAnew}</Banner> : null}</div>
          <ul className={styles.doubts}>
            {checked.doubts.map((doubt) => (
              <li key={doubt.type}>{describeDoubt(doubt, checked.content, doubts, format)}</li>
            ))}
          </ul>
          <DialogButtons>
            <Button variant="default" onClick={() => onSave(checked)}>
              {words.entry.saveAnyway}
            </Button>
            <Button data-autofocus onClick={onChange}>
              {words.entry.changeIt}
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  );
}
