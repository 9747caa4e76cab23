import { useId, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import styles from "./ActionMenu.module.css";

export type MenuAction = {
  readonly label: string;
  readonly onChoose: () => void;
  /** Given where the action turns something on or off: the menu then stays open for the next. */
  readonly checked?: boolean;
};

type Props = {
  readonly id?: string;
  readonly name: string | undefined;
  readonly actions: readonly MenuAction[];
  /** What holds of all of them, under the list. */
  readonly note?: string | undefined;
  /** Where the list stands in the window, given its size, px. */
  readonly place: (size: { readonly width: number; readonly height: number }) => { readonly left: number; readonly top: number };
  /** Called when the list is done with; whether the focus goes back to where it came from. */
  readonly onClose: (refocus: boolean) => void;
};

/** A browser without it shows the list over the page instead; it would hide one that is marked for a top layer it lacks. */
const hasTopLayer = (): boolean => "showPopover" in HTMLElement.prototype;

/** A short list of actions in the browser's top layer: arrow keys, Home, End, Esc, and a click elsewhere closes. */
export function MenuList({ id, name, actions, note, place, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const noteId = useId();

  useLayoutEffect(() => {
    const menu = list.current;
    if (menu === null) return;
    if (hasTopLayer()) menu.showPopover();
    const { left, top } = place({ width: menu.offsetWidth, height: menu.offsetHeight });
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
    menu.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- placed once, where it was asked for
  }, []);

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
      onClose(true);
    } else if (event.key === "Tab") onClose(false);
  };

  return (
    <div
      ref={list}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={name}
      aria-describedby={note === undefined ? undefined : noteId}
      className={styles.list}
      popover={hasTopLayer() ? "auto" : undefined}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === "closed") onClose(false);
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
            if (checked === undefined) onClose(true);
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
  );
}
