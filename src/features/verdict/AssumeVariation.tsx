import { Button } from "../../ui/Button.tsx";
import { assumeVariation, withoutAssumed } from "../../domain/analysis/variation.ts";
import type { MeasurandCode } from "../../domain/measuring/measurand.ts";
import { useMonitor } from "../../store/useMonitor.tsx";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import styles from "./AnswerStrip.module.css";

type Props = {
  readonly measurand: MeasurandCode;
  /** Whether it was assumed here a moment ago, so that it can be taken back here. */
  readonly assumed: boolean;
  readonly onChange: (assumed: boolean) => void;
};

/** Where a verdict has no figure for how much a measurand varies: the 15 % that may be assumed, and the way back. */
export function AssumeVariation({ measurand, assumed, onChange }: Props) {
  const { words } = useWording();
  const text = usePageWords("settings").variation;
  const variation = useMonitor((state) => state.settings.variation);
  const changeSettings = useMonitor((state) => state.changeSettings);
  const name = words.names.measurand[measurand];
  return (
    <div className={styles.assume} data-print="no">
      <p className={styles.note} role="status">
        {assumed ? text.assumed(name) : text.assumeNote(name)}
      </p>
      {/* One button both ways: the keyboard stays on it. */}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          changeSettings({
            variation: assumed ? withoutAssumed(variation, measurand) : assumeVariation(variation, measurand, text.assumption),
          });
          onChange(!assumed);
        }}
      >
        {assumed ? words.undoing.undo : text.assume}
      </Button>
    </div>
  );
}
