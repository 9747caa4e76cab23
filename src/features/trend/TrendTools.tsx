import { Button } from "../../ui/Button.tsx";
import type { ReactNode } from "react";
import { RANGE_PRESETS } from "../../charts/axes/timeAxis.ts";
import { Select } from "../../ui/Select.tsx";
import { useWording } from "../../ui/wording.tsx";
import styles from "./TrendPanel.module.css";
import type { TrendLook } from "./useTrendLook.ts";

type Props = {
  readonly look: TrendLook;
  /** What else can be chosen or taken along. */
  readonly children: ReactNode;
};

/** How a trend is looked at: from when, how far back, on which scale. */
export function TrendTools({ look, children }: Props) {
  const { words } = useWording();
  const { anchors, anchorId, preset, scale } = look;
  return (
    <>
      {preset !== undefined ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => look.choosePreset("all")}>
          {words.patient.showAll}
        </Button>
      )}
      {anchors.length === 0 ? null : (
        <Select
          look="tool"
          className={styles.axis}
          aria-label={words.patient.timeAxis}
          value={anchorId}
          onChoose={look.setAnchorId}
          choices={[
            { value: "dates", label: words.patient.axis.dates },
            ...anchors.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      <Select
        look="tool"
        aria-label={words.patient.range}
        value={preset ?? ""}
        onChoose={look.choosePreset}
        choices={[
          ...(preset === undefined ? [{ value: "", label: words.patient.part }] : []),
          ...RANGE_PRESETS.map((value) => ({ value, label: words.patient.ranges[value] })),
        ]}
      />
      <Select
        look="tool"
        aria-label={words.patient.scale}
        value={scale}
        onChoose={(chosen) => look.setScale(chosen === "log" ? "log" : "linear")}
        choices={[
          { value: "linear", label: words.patient.linear },
          { value: "log", label: words.patient.log },
        ]}
      />
      {children}
    </>
  );
}
