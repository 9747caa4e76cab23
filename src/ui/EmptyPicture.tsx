import styles from "./EmptyPicture.module.css";

/** What is drawn inside of the axes, one for each reason why a screen is empty. */
const DRAWN = {
  /** Nothing yet: where the first results will stand. */
  begin: "M30 58 52 50 74 54 96 38 118 42",
  /** An address that leads nowhere: the line runs off. */
  lost: "M30 40 48 46 66 36 84 52 M104 24a9 9 0 1 1 13 8c-3 2-4 4-4 8 M113 49v1",
  /** All is well: a tick. */
  well: "M48 44 66 60 102 24",
  /** Something broke: the line has a gap. */
  broken: "M30 54 50 42 66 48 M84 30 104 40 122 30 M72 36 78 52",
} as const;

/** A small drawing over a screen that has nothing to show, in the colour of its text. The words beside it say what to do. */
export const EmptyPicture = ({ of }: { readonly of: keyof typeof DRAWN }) => (
  <svg className={styles.picture} viewBox="0 0 140 84" width="140" height="84" aria-hidden="true" fill="none">
    <rect className={styles.band} x="18" y="46" width="110" height="16" />
    <path className={styles.axes} d="M18 8v66h114" />
    <path className={styles.line} d={DRAWN[of]} />
  </svg>
);
