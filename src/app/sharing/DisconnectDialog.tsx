import { Button } from "../../ui/Button.tsx";
import { useState } from "react";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { RadioField } from "../../ui/RadioField.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { ListedServer } from "./serverList.ts";
import styles from "./sharing.module.css";

type Props = {
  readonly opened: boolean;
  readonly server: ListedServer;
  readonly waiting: number;
  readonly onClose: () => void;
  readonly onDisconnect: (remove: boolean) => void;
};

/** Asks before this device stops sharing, and says what of it never reached the server. */
export function DisconnectDialog({ opened, server, waiting, onClose, onDisconnect }: Props) {
  const { leave } = usePageWords("sharing");
  const [what, setWhat] = useState("keep");
  return (
    <Dialog title={leave.title} opened={opened} onClose={onClose}>
      <p className={styles.intro}>{leave.intro(server.name)}</p>
      {waiting > 0 ? <p className={styles.intro}>{leave.waiting(waiting)}</p> : null}
      <RadioField
        label={leave.what}
        value={what}
        choices={[
          { value: "keep", label: leave.keep },
          { value: "remove", label: leave.remove },
        ]}
        onChange={setWhat}
      />
      {what === "remove" ? <p className={styles.intro}>{leave.stays}</p> : null}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {leave.cancel}
        </Button>
        <Button onClick={() => onDisconnect(what === "remove")}>{leave.do}</Button>
      </DialogButtons>
    </Dialog>
  );
}
