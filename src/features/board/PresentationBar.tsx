import type { ReactNode, Ref } from "react";
import { usePageWords } from "../../ui/wording.tsx";
import styles from "./PresentationBar.module.css";
import { SLIDE_RANGES, type Side, type SlideLook } from "./slideLook.ts";

/** What the bar can ask for; the keys ask for the same. */
export type PresentationActions = {
  readonly turn: (by: 1 | -1) => void;
  readonly toggleIdentities: () => void;
  readonly toggleDates: () => void;
  readonly change: (patch: Partial<SlideLook>) => void;
  readonly toggleSide: (side: Side) => void;
  readonly toggleCompare: () => void;
  readonly savePicture: () => void;
  readonly toggleHelp: () => void;
  readonly leave: () => void;
};

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly number: number;
  readonly count: number;
  readonly look: SlideLook;
  readonly hidesIdentities: boolean;
  readonly hidesDates: boolean;
  readonly isComparing: boolean;
  readonly helpOpen: boolean;
  readonly hasKidney: boolean;
  readonly actions: PresentationActions;
};

type KeyProps = {
  readonly label: ReactNode;
  readonly name?: string;
  readonly shortcut: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
};

const Key = ({ label, name, shortcut, pressed, disabled = false, onPress }: KeyProps) => (
  <button
    type="button"
    className={styles.key}
    aria-label={name}
    aria-keyshortcuts={shortcut}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onPress}
  >
    {label}
  </button>
);

/** The slim bar under every slide: all that the keys do, for pointer and touch. It never moves; at rest it is not seen. */
export function PresentationBar({
  ref,
  number,
  count,
  look,
  hidesIdentities,
  hidesDates,
  isComparing,
  helpOpen,
  hasKidney,
  actions,
}: Props) {
  const { bar, hideIdentities, hideDates } = usePageWords("board");
  const sideKey = (side: Exclude<Side, "summary">, shortcut: string) => (
    <Key
      label={bar[side]}
      shortcut={shortcut}
      pressed={look.side === side && !isComparing}
      disabled={isComparing}
      onPress={() => actions.toggleSide(side)}
    />
  );
  return (
    <div ref={ref} className={styles.bar} role="toolbar" aria-label={bar.label} data-fades>
      <div className={styles.group}>
        <Key label="←" name={bar.previous} shortcut="ArrowLeft" disabled={number <= 1} onPress={() => actions.turn(-1)} />
        <span className={styles.place}>
          {number} / {count}
        </span>
        <Key label="→" name={bar.next} shortcut="ArrowRight" disabled={number >= count} onPress={() => actions.turn(1)} />
      </div>
      <div className={styles.group}>
        <Key label={hideIdentities} shortcut="H" pressed={hidesIdentities} onPress={actions.toggleIdentities} />
        <Key
          label={hideDates}
          shortcut="T"
          pressed={hidesIdentities && hidesDates}
          disabled={!hidesIdentities}
          onPress={actions.toggleDates}
        />
      </div>
      <div className={styles.group} role="group" aria-label={bar.range}>
        {SLIDE_RANGES.map((range, index) => (
          <Key
            key={range}
            label={bar.ranges[range]}
            shortcut={String(index + 1)}
            pressed={look.range === range && look.dragged === undefined}
            onPress={() => actions.change({ range, dragged: undefined })}
          />
        ))}
      </div>
      <div className={styles.group}>
        <Key
          label={bar.log}
          shortcut="L"
          pressed={look.scale === "log"}
          onPress={() => actions.change({ scale: look.scale === "log" ? "linear" : "log" })}
        />
        <Key
          label={bar.kidney}
          shortcut="K"
          pressed={look.withKidney && hasKidney && !isComparing}
          disabled={!hasKidney || isComparing}
          onPress={() => actions.change({ withKidney: !look.withKidney })}
        />
        {sideKey("why", "W")}
        {sideKey("companions", "C")}
        {sideKey("notes", "N")}
        <Key label={bar.compare} shortcut="S" pressed={isComparing} disabled={count < 2} onPress={actions.toggleCompare} />
      </div>
      <div className={styles.group}>
        <Key label={bar.picture} name={bar.pictureName} shortcut="P" disabled={isComparing} onPress={actions.savePicture} />
        <Key label={bar.keys} shortcut="?" pressed={helpOpen} onPress={actions.toggleHelp} />
      </div>
      <div className={styles.group} data-last>
        <Key label={bar.leave} name={bar.leaveName} shortcut="Escape" onPress={actions.leave} />
      </div>
    </div>
  );
}
