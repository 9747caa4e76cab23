import { Button } from "@mantine/core";
import { Dialog, DialogButtons } from "../../ui/Dialog.tsx";
import { usePageWords } from "../../ui/wording.tsx";
import type { ListedServer } from "./serverList.ts";
import styles from "./sharing.module.css";

type Props = {
  readonly opened: boolean;
  readonly server: ListedServer;
  readonly waiting: number;
  readonly onClose: () => void;
  readonly onDisconnect: () => void;
};

/** Asks before this device stops sharing, and says what of it never reached the server. */
export function DisconnectDialog({ opened, server, waiting, onClose, onDisconnect }: Props) {
  const { leave } = usePageWords("sharing");
  return (
    <Dialog title={leave.title} opened={opened} onClose={onClose}>
      <p className={styles.intro}>{leave.intro(server.name)}</p>
      {waiting > 0 ? <p className={styles.intro}>{leave.waiting(waiting)}</p> : null}
      <DialogButtons>
        <Button variant="default" onClick={onClose}>
          {leave.cancel}
        </Button>
        <Button onClick={onDisconnect}>{leave.do}</Button>
      </DialogButtons>
    </Dialog>
  );
}
