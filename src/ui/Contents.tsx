import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from "react";
import styles from "./Contents.module.css";

type Entry = { readonly id: string; readonly title: string; readonly part: Element };

const ListedIn = createContext<((entry: Entry) => () => void) | undefined>(undefined);

type Props = {
  /** What the list of parts is called. */
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * A long page with its parts listed beside it, where there is room: the list stays in sight, and marks the part that is read. A
 * part puts itself on the list by `useListed`; an address may name it after `#`.
 */
export function Contents({ label, children }: Props) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [read, setRead] = useState<string>();
  const list = useCallback((entry: Entry) => {
    setEntries((others) => [...others, entry].sort(inOrderOfThePage));
    return () => setEntries((others) => others.filter((one) => one !== entry));
  }, []);

  useEffect(() => {
    if (typeof IntersectionObserver === "undefined") return;
    const inSight = new Set<Element>();
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) inSight[isIntersecting ? "add" : "delete"](target);
        setRead(entries.find(({ part }) => inSight.has(part))?.id);
      },
      // What stands in the upper part of the window, under the bar, is read.
      { rootMargin: "-15% 0px -50%" },
    );
    for (const { part } of entries) observer.observe(part);
    return () => observer.disconnect();
  }, [entries]);

  return (
    <div className={styles.page}>
      <nav aria-label={label} className={styles.list} data-print="no">
        <ul>
          {entries.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === read ? "location" : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ListedIn value={list}>
        <div className={styles.parts}>{children}</div>
      </ListedIn>
    </div>
  );
}

/** Puts a part of the page on the list beside it. Does nothing where there is none. */
export function useListed(part: RefObject<Element | null>, id: string, title: string): void {
  const list = useContext(ListedIn);
  const sought = useRef(window.location.hash === `#${id}`);
  useLayoutEffect(() => (part.current === null ? undefined : list?.({ id, title, part: part.current })), [part, id, title, list]);
  useEffect(() => {
    // The browser looked for it before the page was there.
    if (sought.current) part.current?.scrollIntoView();
    sought.current = false;
  }, [part]);
}

const inOrderOfThePage = (one: Entry, other: Entry): number =>
  one.part.compareDocumentPosition(other.part) === Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
