import { useEffect, useRef } from "react";
import { WORKLIST_GROUPS, type WorklistGroup } from "../../domain/analysis/worklist.ts";
import { useWording } from "../../ui/wording.tsx";
import styles from "./Worklist.module.css";

type Props = {
  readonly counts: { readonly [group in WorklistGroup]: number };
  readonly all: number;
  readonly chosen: WorklistGroup | undefined;
  readonly onChoose: (group: WorklistGroup | undefined) => void;
};

/** Whom to think about, most urgent first, each group with its count. Empty groups stay in their place: none is an answer too. */
export function WorklistFilter({ counts, all, chosen, onChoose }: Props) {
  const { words } = useWording();
  const strip = useRef<HTMLDivElement>(null);
  // On a phone the strip is wider than the screen: the chosen group must never filter from out of sight.
  useEffect(() => {
    const pressed = chosen === undefined ? undefined : strip.current?.querySelector<HTMLElement>(`[data-group="${chosen}"]`);
    if (strip.current)
      strip.current.scrollLeft = pressed ? pressed.offsetLeft - (strip.current.clientWidth - pressed.offsetWidth) / 2 : 0;
  }, [chosen]);
  return (
    <div ref={strip} role="group" aria-label={words.worklist.title} className={styles.filter}>
      <button type="button" className={styles.choice} aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {words.worklist.all} <span className={styles.count}>{all}</span>
      </button>
      {WORKLIST_GROUPS.map((group) => (
        <button
          key={group}
          type="button"
          className={styles.choice}
          title={words.worklist.about[group]}
          aria-pressed={chosen === group}
          data-group={group}
          data-empty={counts[group] === 0}
          onClick={() => onChoose(chosen === group ? undefined : group)}
        >
          {words.worklist.group[group]} <span className={styles.count}>{counts[group]}</span>
        </button>
      ))}
    </div>
  );
}
