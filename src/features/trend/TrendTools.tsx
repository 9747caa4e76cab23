import { Button, SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { RANGE_PRESETS } from "../../charts/timeAxis.ts";
import type { ValueScale } from "../../charts/valueAxis.ts";
import { Select } from "../../ui/Select.tsx";
import { useWording } from "../../ui/wording.tsx";
import type { AnchorChoice } from "./timeAnchors.ts";
import styles from "./TrendPanel.module.css";

type Props = {
  readonly anchors: readonly AnchorChoice[];
  readonly anchorId: string;
  readonly onAnchor: (id: string) => void;
  /** The preset chosen; nothing where a stretch of time was dragged. */
  readonly preset: string | undefined;
  readonly onPreset: (preset: string) => void;
  readonly scale: ValueScale;
  readonly onScale: (scale: ValueScale) => void;
  /** What else can be chosen or taken along. */
  readonly children: ReactNode;
};

/** How a trend is looked at: from when, how far back, on which scale. */
export function TrendTools({ anchors, anchorId, onAnchor, preset, onPreset, scale, onScale, children }: Props) {
  const { words } = useWording();
  return (
    <>
      {preset !== undefined ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => onPreset("all")}>
          {words.patient.showAll}
        </Button>
      )}
      {anchors.length === 0 ? null : (
        <Select
          look="tool"
          className={styles.axis}
          aria-label={words.patient.timeAxis}
          value={anchorId}
          onChoose={onAnchor}
          choices={[
            { value: "dates", label: words.patient.axis.dates },
            ...anchors.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={words.patient.range}
        value={preset ?? ""}
        onChange={onPreset}
        data={RANGE_PRESETS.map((value) => ({ value, label: words.patient.ranges[value] }))}
        transitionDuration={0}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.patient.scale}
        value={scale}
        onChange={(chosen) => onScale(chosen === "log" ? "log" : "linear")}
        data={[
          { value: "linear", label: words.patient.linear },
          { value: "log", label: words.patient.log },
        ]}
        transitionDuration={0}
      />
      {children}
    </>
  );
}
