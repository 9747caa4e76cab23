import { Button } from "../../ui/Button.tsx";
import { useEffect, useRef, useState } from "react";
import { parsePin, type Pin } from "../../domain/device/pin.ts";
import type { Result } from "../../domain/result.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { PinField } from "./PinField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { PageWords } from "../../words/language.ts";
import styles from "./patientMode.module.css";

/** Why the device is still with the patient. */
export type StillHandedOver = {
  readonly type: "WrongPin" | "Wait" | "Unreadable" | "NoCryptography" | "NotLoaded" | "NotRemoved";
};

type Props = {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Seconds until a PIN is looked at again. */
  readonly wait: number;
  readonly onTakeBack: (pin: Pin) => Promise<Result<void, StillHandedOver>>;
};

const timeText = (seconds: number, text: PageWords["history"]["patientMode"]["takeBack"]): string =>
  seconds < 60 ? text.seconds(seconds) : text.minutes(Math.floor(seconds / 60), seconds % 60);

/** Asks the care team for the PIN. After the third wrong one it waits, longer each time, and says for how long. */
export function TakeBackDialog({ opened, onClose, wait, onTakeBack }: Props) {
  const text = usePageWords("history").patientMode.takeBack;
  const [pin, setPin] = useState("");
  const [why, setWhy] = useState<StillHandedOver["type"]>();
  const [working, setWorking] = useState(false);

  const form = useRef<HTMLFormElement>(null);
  const waits = wait > 0;
  // What was pressed could not be pressed while the PIN was checked, and so lost the focus; while nothing can be typed it is at Stay.
  useEffect(() => {
    if (!working && why !== undefined) form.current?.querySelector<HTMLElement>(waits ? "button" : "input")?.focus();
  }, [working, why, waits]);

  const takeBack = async () => {
    const read = parsePin(pin);
    setPin("");
    // What is no PIN is not tried: it costs nobody a wait.
    if (!read.ok) return setWhy("WrongPin");
    setWorking(true);
    const back = await onTakeBack(read.value);
    setWorking(false);
    if (!back.ok) setWhy(back.error.type);
  };
  const close = () => {
    setPin("");
    setWhy(undefined);
    onClose();
  };

  const said =
    why === "NotRemoved"
      ? text.notRemoved
      : why === "NoCryptography"
        ? text.noCryptography
        : why === "NotLoaded"
          ? text.notLoaded
          : undefined;
  return (
    <Dialog title={text.title} opened={opened} onClose={close} size="small">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wait === 0 && !working) void takeBack();
        }}
      >
        <p>{text.what}</p>
        <PinField
          first
          label={text.pin}
          value={pin}
          onChange={setPin}
          disabled={wait > 0}
          error={why === "WrongPin" && pin === "" ? text.wrong : undefined}
        />
        <div role="timer">{wait > 0 ? <Banner size="inside">{text.wait(timeText(wait, text))}</Banner> : null}</div>
        <div role="status">{said === undefined ? null : <Banner size="inside">{said}</Banner>}</div>
        <DialogButtons>
          <Button variant="default" onClick={close}>
            {text.stay}
          </Button>
          <Button type="submit" disabled={working || wait > 0}>
            {working ? text.working : text.leave}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
