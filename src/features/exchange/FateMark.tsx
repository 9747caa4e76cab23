import type { Fate } from "../../exchange/incoming/plan/plan.ts";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./FateMark.module.css";

/** A shape beside the word, for whoever does not see colours apart. */
const GLYPH: { readonly [fate in Fate["type"]]: string } = {
  New: "+",
  Duplicate: "=",
  Correction: "↻",
  Withdrawal: "−",
  Restoration: "↺",
  NeedsAnswer: "?",
  Refused: "✕",
};

/** What will happen to a row, in one word. */
export const FateMark = ({ fate }: { readonly fate: Fate["type"] }) => (
  <span className={styles.fate} data-fate={fate}>
    <span aria-hidden="true" className={styles.glyph}>
      {GLYPH[fate]}
    </span>
    {usePageWords("import").page.fates[fate]}
  </span>
);
