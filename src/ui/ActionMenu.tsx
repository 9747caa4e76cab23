import { useId, useRef, useState, type ReactNode } from "react";
import styles from "./ActionMenu.module.css";
import { MenuList, type MenuAction } from "./MenuList.tsx";
import { isFromRight } from "./writingDirection.ts";

type Props = {
  /** What the button shows; where that is no text, `name` says what it opens. */
  readonly children: ReactNode;
  readonly name?: string;
  readonly look?: "button" | "small" | "icon";
  readonly actions: readonly MenuAction[];
  /** What holds of all of them, under the list. */
  readonly note?: string;
};

/**
 * A button that opens a short list of actions: arrow keys, Home, End, Esc, and a click elsewhere closes. In the browser's top
 * layer, so that no table cuts it off.
 */
export function ActionMenu({ children, name, look = "button", actions, note }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) opener.current?.focus();
  };
  const place = ({ width, height }: { readonly width: number; readonly height: number }) => {
    const button = opener.current?.getBoundingClientRect() ?? new DOMRect();
    const below = button.bottom + height + 8 <= window.innerHeight;
    // Its end below the end of what opened it.
    const left =
      opener.current !== null && isFromRight(opener.current)
        ? Math.min(button.left, window.innerWidth - width - 8)
        : Math.max(8, button.right - width);
    return { left, top: below ? button.bottom + 4 : Math.max(8, button.top - height - 4) };
  };

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.opener}
        data-look={look}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? (
        <MenuList
          id={listId}
          name={name ?? (typeof children === "string" ? children : undefined)}
          actions={actions}
          note={note}
          place={place}
          onClose={close}
        />
      ) : null}
    </>
  );
}
