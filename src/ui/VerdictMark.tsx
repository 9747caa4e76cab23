import type { Verdict } from "../domain/analysis/verdict.ts";
import styles from "./VerdictMark.module.css";

type Kind = Verdict["kind"];

/**
 * A shape beside the words, so that a list can be read at a glance and in grey. None looks like the dot of a value within its
 * interval.
 */
const GLYPH: { readonly [kind in Kind]: string } = {
  "rising-confirmed": "▲",
  "rising-possible": "△",
  "falling-confirmed": "▼",
  "falling-possible": "▽",
  "no-change-since": "–",
  "no-change-shown": "–",
  "too-few-results": "·",
  "not-comparable": "≠",
  "not-interpreted": "?",
};

/** A verdict's short name with its shape. Emphasis, not alarm: only a confirmed rise is filled. */
export const VerdictMark = ({ kind, name }: { readonly kind: Kind; readonly name: string }) => (
  <span className={styles.mark} data-kind={kind}>
    <span aria-hidden="true" className={styles.glyph}>
      {GLYPH[kind]}
    </span>
    {name}
  </span>
);
