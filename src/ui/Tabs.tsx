import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Choice } from "./Select.tsx";
import { Unseen } from "./Unseen.tsx";
import styles from "./Tabs.module.css";
import { arrowsAlong } from "./writingDirection.ts";

/** A tab, and what is seen of its name where the whole of it is only heard. */
type Tab<Code extends string> = Choice & { readonly value: Code; readonly seen?: string };

type Props<Code extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Code>[];
  readonly value: Code;
  readonly onChoose: (value: Code) => void;
  /** Beside the tabs, where there is room. */
  readonly tools: ReactNode;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** One of several views of a thing: arrow keys, Home and End go from tab to tab, and one Tab key past all of them. */
export function Tabs<Code extends string>({ label, tabs, value, onChoose, tools, children }: Props<Code>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const here = tabs.findIndex((tab) => tab.value === value);
    const { onward, back } = arrowsAlong(event.currentTarget);
    const to = { [onward]: here + 1, [back]: here - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[to % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.value);
    list.current?.querySelectorAll("button")[tabs.indexOf(next)]?.focus();
  };
  return (
    <div className={styles.place}>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} data-print="no">
        {tabs.map((tab, place) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${place}`}
            className={styles.tab}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onChoose(tab.value)}
          >
            {tab.seen === undefined ? (
              tab.label
            ) : (
              <>
                <span aria-hidden>{tab.seen}</span>
                <Unseen>{tab.label}</Unseen>
              </>
            )}
          </button>
        ))}
      </div>
      <div className={styles.tools} data-print="no">
        {tools}
      </div>
      <div
        key={value}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${tabs.findIndex((tab) => tab.value === value)}`}
        className={styles.panel}
      >
        {children}
      </div>
    </div>
  );
}
