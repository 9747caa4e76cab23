import { useMemo, useState } from "react";
import { RANGE_PRESETS, rangeOf, type RangePreset, type TrendRange } from "../../charts/axes/timeAxis.ts";
import type { TrendContent } from "../../charts/trendContent.ts";
import type { ValueScale } from "../../charts/axes/valueAxis.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import type { ObservationId } from "../../domain/measuring/observation.ts";
import { useWording } from "../../ui/wording.tsx";
import { timeAnchors } from "./timeAnchors.ts";
import { pointStands } from "../../domain/series/series.ts";

/** How a trend is looked at: from which day it counts, how far back, on which scale, and at which result. */
export type TrendLook = ReturnType<typeof useTrendLook>;

/** Keeps how the trend is looked at. It stays the same from measurand to measurand. */
export function useTrendLook({ series, care }: TrendContent, diagnosedOn: CalendarDate | undefined) {
  const { words } = useWording();
  const [preset, setPreset] = useState<RangePreset | undefined>("all");
  const [dragged, setDragged] = useState<TrendRange>();
  const [scale, setScale] = useState<ValueScale>("linear");
  const [selectedId, setSelectedId] = useState<ObservationId>();
  const [anchorId, setAnchorId] = useState("dates");
  const latestOn = series.points.findLast(pointStands)?.collectedOn;
  const anchors = useMemo(() => timeAnchors(diagnosedOn, care, latestOn, words), [diagnosedOn, care, latestOn, words]);
  const chosen = anchors.find(({ id }) => id === anchorId);
  return {
    anchors,
    anchorId: chosen?.id ?? "dates",
    anchor: chosen?.anchor,
    setAnchorId,
    /** The stretch of time looked at; nothing for all of it. */
    range: dragged ?? (latestOn === undefined || preset === undefined ? undefined : rangeOf(preset, latestOn)),
    setRange: setDragged,
    /** The preset chosen; nothing where a stretch of time was dragged. */
    preset: dragged === undefined ? (preset ?? "all") : undefined,
    choosePreset: (chosenPreset: string) => {
      setPreset(RANGE_PRESETS.find((known) => known === chosenPreset));
      setDragged(undefined);
    },
    scale,
    setScale,
    selectedId,
    setSelectedId,
  };
}
