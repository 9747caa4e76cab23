import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import type { BoardCase, CaseAnchor } from "./boardCase.ts";
import { sharedAnchors, sharedAxis } from "./comparison.ts";
import { saveSlidePicture } from "./saveSlidePicture.ts";
import { FIRST_LOOK, type Side, type SlideLook } from "./slideLook.ts";
import { walkChart, type KeyActions } from "./usePresentationKeys.ts";

/** What is presented, and what lies outside the presentation. */
export type PresentationProps = {
  readonly cases: readonly BoardCase[];
  readonly hidesIdentities: boolean;
  readonly hidesDates: boolean;
  readonly onToggleIdentities: () => void;
  readonly onToggleDates: () => void;
  readonly onStartTour: () => void;
  readonly onLeave: () => void;
};

/** What is said of a turned case is read from the case when it is said: it may hide its name since. */
const TURNED = Symbol("turned");

/** Which case is in sight, how it is looked at, and everything that a key or the bar can do to that. `unit`: px. */
export function useSlides(
  { cases, hidesIdentities, onToggleIdentities, onToggleDates, onStartTour, onLeave }: PresentationProps,
  sheet: RefObject<HTMLElement | null>,
  unit: number,
) {
  const board = usePageWords("board");
  const { words, format } = useWording();
  const [index, setIndex] = useState(0);
  const [look, setLook] = useState<SlideLook>(FIRST_LOOK);
  const [axisId, setAxisId] = useState<CaseAnchor["id"]>();
  const [isComparing, setComparing] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const [announcement, setAnnouncement] = useState<string | typeof TURNED>("");
  const place = Math.min(index, cases.length - 1);
  const shown = cases[place];
  // The last case has no next one: it is held against the one before it.
  const other = cases[place + 1] ?? cases[place - 1];
  const pair = isComparing && shown !== undefined && other !== undefined ? ([shown, other] as const) : undefined;
  const heard =
    typeof announcement === "string"
      ? announcement
      : shown === undefined
        ? ""
        : format.headed(board.position(shown.number, cases.length), shown.name);

  const change = useCallback((patch: Partial<SlideLook>) => setLook((present) => ({ ...present, ...patch })), []);
  const onDrag = useCallback((dragged: NonNullable<SlideLook["dragged"]>) => setLook((present) => ({ ...present, dragged })), []);
  const turnTo = (next: number) => {
    const to = Math.max(0, Math.min(cases.length - 1, next));
    if (to === place) return;
    setIndex(to);
    change({ dragged: undefined });
    setAnnouncement(TURNED);
  };
  const onSlide = (selector: string) => sheet.current?.querySelector<HTMLElement>(`[data-current="true"] ${selector}`);

  const actions: KeyActions = {
    turn: (by) => turnTo(place + by),
    toFirst: () => turnTo(0),
    toLast: () => turnTo(cases.length - 1),
    toggleIdentities: onToggleIdentities,
    toggleDates: () => {
      if (hidesIdentities) onToggleDates();
    },
    change,
    toggleScale: () => change({ scale: look.scale === "log" ? "linear" : "log" }),
    toggleKidney: () => change({ withKidney: !look.withKidney }),
    toggleSide: (side: Side) => {
      if (pair !== undefined) return;
      flushSync(() => change({ side: look.side === side ? "summary" : side }));
      // What a board concludes is written while it says it.
      if (side === "notes" && look.side !== "notes")
        [...(sheet.current?.querySelectorAll<HTMLElement>('[data-current="true"] textarea') ?? [])].at(-1)?.focus();
    },
    toggleCompare: () => (cases.length > 1 ? setComparing(!isComparing) : setAnnouncement(board.compare.alone)),
    nextAxis: () => {
      if (pair === undefined) return;
      const ids = sharedAnchors(...pair);
      const now = sharedAxis(...pair, axisId, look.range)?.id;
      setAxisId(ids[(ids.findIndex((id) => id === now) + 1) % Math.max(1, ids.length)]);
    },
    savePicture: () => {
      const plot = sheet.current?.querySelector<SVGSVGElement>('[data-current="true"] .board-chart-plot svg.recharts-surface');
      if (shown !== undefined && pair === undefined)
        void saveSlidePicture(shown, plot ?? undefined, words, board).then((name) =>
          setAnnouncement(name === undefined ? board.pictureFailed : board.pictureSaved(name)),
        );
    },
    scroll: (by) => onSlide("[data-side]")?.scrollBy({ top: by * 120 * unit }),
    walk: (key) => walkChart(onSlide(".trend-chart-walk"), key),
    toggleHelp: () => setHelpOpen(!helpOpen),
    startTour: onStartTour,
    leave: onLeave,
    escape: () => {
      if (helpOpen) setHelpOpen(false);
      else if (onSlide("[data-part=readout]")) walkChart(onSlide(".trend-chart-walk"), "Escape");
      else if (isComparing) setComparing(false);
      else if (look.side !== "summary") change({ side: "summary" });
      else onLeave();
    },
  };
  const { toggleSide } = actions;
  const present = useRef(toggleSide);
  useEffect(() => {
    present.current = toggleSide;
  });
  const onAddNote = useCallback(() => present.current("notes"), []);
  return { place, shown, pair, look, axisId, helpOpen, heard, onDrag, onAddNote, actions };
}
