import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "./ActionMenu.module.css";

export type MenuAction = {
  readonly label: string;
  readonly onChoose: () => void;
  /** Given where the action turns something on or off: the menu then stays open for the next. */
  readonly checked?: boolean;
};

type Props = {
  /** What the button shows; where that is no text, `name` says what it opens. */
  readonly children: ReactNode;
  readonly name?: string;
  readonly look?: "button" | "small" | "icon";
  readonly actions: readonly MenuAction[];
  /** What holds of all of them, under the list. */
  readonly note?: string;
};

/** A browser without it shows the list over the page instead; it would hide one that is marked for a top layer it lacks. */
const hasTopLayer = (): boolean => "showPopover" in HTMLElement.prototype;

/** A button that opens a short list of actions: arrow keys, Home, End, Esc, and a click elsewhere closes. In the browser's top layer, so that no table cuts it off. */
export function ActionMenu({ children, name, look = "button", actions, note }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const noteId = useId();

  useLayoutEffect(() => {
    const [menu, button] = [list.current, opener.current];
    if (!open || menu === null || button === null) return;
    if (hasTopLayer()) menu.showPopover();
    const place = button.getBoundingClientRect();
    const below = place.bottom + menu.offsetHeight + 8 <= window.innerHeight;
    menu.style.left = `${Math.max(8, place.right - menu.offsetWidth)}px`;
    menu.style.top = `${below ? place.bottom + 4 : Math.max(8, place.top - menu.offsetHeight - 4)}px`;
    menu.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
  }, [open]);

  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? [])];
    const here = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[to % items.length]?.focus();
    } else if (event.key === "Escape") {
      // Only the menu: a dialog around it stays.
      event.stopPropagation();
      close(true);
    } else if (event.key === "Tab") close(false);
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
        <div
          ref={list}
          id={listId}
          role="menu"
          tabIndex={-1}
          aria-label={name ?? (typeof children === "string" ? children : undefined)}
          aria-describedby={note === undefined ? undefined : noteId}
          className={styles.list}
          popover={hasTopLayer() ? "auto" : undefined}
          onKeyDown={onKeyDown}
          onToggle={(event) => {
            if (event.newState === "closed") setOpen(false);
          }}
        >
          {actions.map(({ label, onChoose, checked }) => (
            <button
              key={label}
              type="button"
              role={checked === undefined ? "menuitem" : "menuitemcheckbox"}
              aria-checked={checked}
              tabIndex={-1}
              className={styles.item}
              onClick={() => {
                if (checked === undefined) close(true);
                onChoose();
              }}
            >
              {label}
            </button>
          ))}
          {note === undefined ? null : (
            <p id={noteId} className={styles.note}>
              {note}
            </p>
          )}
        </div>
      ) : null}
    </>
  );
}
