import { MantineProvider, Modal } from "@mantine/core";
import { createContext, use, useCallback, useEffect, useInsertionEffect, useRef, type ReactNode } from "react";
import "@mantine/core/styles/UnstyledButton.layer.css";
import "@mantine/core/styles/Overlay.layer.css";
import "@mantine/core/styles/CloseButton.layer.css";
import "@mantine/core/styles/ModalBase.layer.css";
import "@mantine/core/styles/Modal.layer.css";
import { AboutWhomContext } from "./aboutWhom.ts";
import { focusNear } from "./focusNear.ts";
import "./dialogLibrary.css";
import styles from "./Dialog.module.css";
import { useWording } from "./wording.tsx";

export type DialogProps = {
  readonly title: string;
  /** Whom it is about, below the title: whoever types a result sees for whom. Unsaid, it is whom the page around it is about. */
  readonly about?: string | undefined;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: "small" | "medium" | "large";
  readonly children: ReactNode;
};

/** The page's colours are the page's own: the library finds them on it and sets none. */
const noRoot = () => undefined;

const WIDTH = { small: 440, medium: 620, large: 860 };

/** Tells the dialog around this place that another has opened above it; what it hands back tells that it is gone. */
const BelowContext = createContext<() => () => void>(() => () => {});

/** Where the focus was before each of the dialogs around this place, the innermost first. */
const OpenersContext = createContext<() => readonly (Element | null)[]>(() => []);

/**
 * A dialog: named by its title, left with Esc, focus kept inside and given back afterwards. On a phone it fills the screen. While
 * another stands above it, keys and clicks are not meant for it.
 */
export function Dialog({ title, about: named, opened, onClose, size = "medium", children }: DialogProps) {
  const { words } = useWording();
  const around = use(AboutWhomContext);
  const about = named ?? around;
  const above = useRef(0);
  const rise = useCallback(() => {
    above.current += 1;
    // Only once the key press that closed it is over: one press of Esc reaches both.
    return () => void setTimeout(() => (above.current -= 1));
  }, []);
  const riseAbove = use(BelowContext);
  useEffect(() => (opened ? riseAbove() : undefined), [opened, riseAbove]);
  const opener = useGivenBackFocus(opened);
  return (
    <MantineProvider getRootElement={noRoot} withCssVariables={false} withGlobalClasses={false}>
      <Modal.Root
        opened={opened}
        onClose={() => {
          if (above.current === 0) onClose();
        }}
        size={WIDTH[size]}
        lockScroll={false}
        returnFocus={false}
        centered
        transitionProps={{ duration: 0 }}
      >
        <Modal.Overlay />
        {/* By part: a plain class name would reach the sheet's surroundings too, and hide the page behind it. */}
        <Modal.Content classNames={{ content: styles.content ?? "", inner: styles.inner ?? "" }}>
          {/* Not the library's own header element: beside the page's it would be a second banner. */}
          <div className={styles.head}>
            <div>
              <Modal.Title className={styles.title}>{title}</Modal.Title>
              {about === undefined ? null : <p className={styles.about}>{about}</p>}
            </div>
            <Modal.CloseButton aria-label={words.shell.close} />
          </div>
          <Modal.Body>
            <BelowContext value={rise}>
              <OpenersContext value={opener}>{children}</OpenersContext>
            </BelowContext>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </MantineProvider>
  );
}

/**
 * Gives the focus back to where it was before the dialog, also where the dialog is taken away with all that is in it, which the
 * library does not do. Where that place is gone with a dialog around it, it goes to where it was before that one; and never to nowhere.
 */
function useGivenBackFocus(opened: boolean): () => readonly (Element | null)[] {
  const before = useRef<Element | null>(null);
  const around = use(OpenersContext);
  const openers = useCallback(() => [before.current, ...around()], [around]);
  // Before anything in the dialog takes the focus.
  useInsertionEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    if (!opened) return;
    return () => {
      // Once the dialog is gone from the page, and unless something else was given the focus on purpose.
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        focusNear(...openers());
      });
    };
  }, [opened, openers]);
  return openers;
}

/** The row of buttons that ends a dialog: the main one last, where the eye and the thumb arrive. */
export const DialogButtons = ({ children }: { readonly children: ReactNode }) => <div className={styles.buttons}>{children}</div>;
