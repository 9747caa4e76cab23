import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { parsePin, type NotAPin, type Pin } from "../../domain/device/pin.ts";
import type { Result } from "../../domain/result.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { PinField } from "./PinField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { PageWords } from "../../words/language.ts";
import styles from "./patientMode.module.css";

/** Why the device could not be handed over. */
type NotHandedOver = keyof PageWords["history"]["patientMode"]["handOver"]["notHandedOver"];

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Hands the device over; what stood in the way where it could not. */
  readonly onHandOver: (pin: Pin) => Promise<Result<void, { readonly type: NotHandedOver }>>;
};

/** Asks for a PIN twice, says honestly what it is good for, and hands the device over. */
export function HandOverDialog({ opened, onClose, onHandOver }: Props) {
  const text = usePageWords("history").patientMode.handOver;
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [refused, setRefused] = useState<{
    readonly pin?: NotAPin["type"];
    readonly different?: true;
    readonly notHandedOver?: NotHandedOver;
  }>({});
  const [working, setWorking] = useState(false);

  const form = useRef<HTMLFormElement>(null);
  const wasRefused = Object.keys(refused).length > 0;
  // What was pressed could not be pressed while it ran, and so lost the focus.
  useEffect(() => {
    if (!working && wasRefused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], input')?.focus();
  }, [working, wasRefused]);

  const handOver = async () => {
    const read = parsePin(pin);
    if (!read.ok) return setRefused({ pin: read.error.type });
    if (pin.trim() !== again.trim()) return setRefused({ different: true });
    setWorking(true);
    setRefused({});
    const handedOver = await onHandOver(read.value);
    setWorking(false);
    if (handedOver.ok) onClose();
    else setRefused({ notHandedOver: handedOver.error.type });
  };

  return (
    <Dialog title={text.title} opened={opened} onClose={onClose} size="small">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void handOver();
        }}
      >
        <p>{text.what}</p>
        <p>{text.honest}</p>
        <PinField
          first
          label={text.pin}
          value={pin}
          onChange={setPin}
          hint={text.pinHint}
          error={refused.pin === undefined ? undefined : text.notAPin[refused.pin]}
        />
        <PinField
          label={text.again}
          value={again}
          onChange={setAgain}
          error={refused.different === undefined ? undefined : text.different}
        />
        <p>{text.remember}</p>
        <div role="status">
          {refused.notHandedOver === undefined ? null : (
            <Banner size="inside">{text.notHandedOver[refused.notHandedOver]}</Banner>
          )}
        </div>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button type="submit" disabled={working}>
            {working ? text.working : text.start}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
