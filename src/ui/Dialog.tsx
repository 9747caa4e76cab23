import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useWording } from "./wording.tsx";
import styles from "./Dialog.module.css";

type Props = {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: "small" | "medium" | "large";
  readonly children: ReactNode;
};

const WIDTH = { small: 440, medium: 620, large: 860 };

/** A dialog: named by its title, left with Esc, focus kept inside and given back afterwards. On a phone it fills the screen. */
export function Dialog({ title, opened, onClose, size = "medium", children }: Props) {
  const { words } = useWording();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={WIDTH[size]}
      lockScroll={false}
      centered
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      {/* By part: a plain class name would reach the sheet's surroundings too, and hide the page behind it. */}
      <Modal.Content classNames={{ content: styles.content ?? "", inner: styles.inner ?? "" }}>
        {/* Not the library's own header element: beside the page's it would be a second banner. */}
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={words.shell.close} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The row of buttons that ends a dialog: the main one last, where the eye and the thumb arrive. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => <div className={styles.buttons}>{children}</div>;
