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
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={WIDTH[size]}
      closeButtonProps={{ "aria-label": words.shell.close }}
      // The top of a dialog is no banner of the page.
      attributes={{ header: { role: "presentation" } }}
      classNames={{ title: styles.title ?? "", content: styles.content ?? "", header: styles.header ?? "", inner: styles.inner ?? "" }}
    >
      {children}
    </Modal>
  );
}

/** The row of buttons that ends a dialog: the main one last, where the eye and the thumb arrive. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => <div className={styles.buttons}>{children}</div>;
