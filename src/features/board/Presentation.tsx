import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { usePageWords, useWording } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import type { BoardCase, CaseAnchor } from "./boardCase.ts";
import { ComparedCases } from "./ComparedCases.tsx";
import { sharedAnchors, sharedAxis } from "./comparison.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import styles from "./Presentation.module.css";
import { PresentationBar } from "./PresentationBar.tsx";
import { saveSlidePicture } from "./saveSlidePicture.ts";
import { Slide } from "./Slide.tsx";
import { FIRST_LOOK, type Side, type SlideLook } from "./slideLook.ts";
import { usePresentationKeys, walkChart, type KeyActions } from "./usePresentationKeys.ts";
import { useSlideUnit } from "./useSlideUnit.ts";

/** What is said of a turned case is read from the case when it is said: it may hide its name since. */
const TURNED = Symbol("turned");

type Props = {
  readonly cases: readonly BoardCase[];
  readonly hidesIdentities: boolean;
  readonly hidesDates: boolean;
  readonly onToggleIdentities: () => void;
  readonly onToggleDates: () => void;
  readonly onStartTour: () => void;
  readonly onLeave: () => void;
};

/**
 * Cases on the whole screen, one slide each. The neighbours of a slide are drawn before they are asked for, so that turning to
 * them shows them at once.
 */
export function Presentation({
  cases,
  hidesIdentities,
  hidesDates,
  onToggleIdentities,
  onToggleDates,
  onStartTour,
  onLeave,
}: Props) {
  const board = usePageWords("board");
  const { words } = useWording();
  const { unit, chartScale } = useSlideUnit();
  const sheet = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState(0);
  const [look, setLook] = useState<SlideLook>(FIRST_LOOK);
  const [axisId, setAxisId] = useState<CaseAnchor["id"]>();
  const [isComparing, setComparing] = useState(false);
  const [helpOpen, setHelpOpen] = useState(false);
  const [said, setSaid] = useState<string | typeof TURNED>("");
  const place = Math.min(index, cases.length - 1);
  const shown = cases[place];
  // The last case has no next one: it is held against the one before it.
  const other = cases[place + 1] ?? cases[place - 1];
  const pair = isComparing && shown !== undefined && other !== undefined ? ([shown, other] as const) : undefined;

  useLayoutEffect(() => {
    const before = document.activeElement;
    const rest = [...document.body.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && !child.contains(sheet.current) && !child.inert,
    );
    for (const child of rest) child.inert = true;
    document.documentElement.dataset["presenting"] = "true";
    sheet.current?.focus();
    return () => {
      for (const child of rest) child.inert = false;
      delete document.documentElement.dataset["presenting"];
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const change = useCallback((patch: Partial<SlideLook>) => setLook((present) => ({ ...present, ...patch })), []);
  const onDrag = useCallback((dragged: NonNullable<SlideLook["dragged"]>) => setLook((present) => ({ ...present, dragged })), []);
  const turnTo = (next: number) => {
    const to = Math.max(0, Math.min(cases.length - 1, next));
    if (to === place) return;
    setIndex(to);
    change({ dragged: undefined });
    setSaid(TURNED);
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
    toggleCompare: () => (cases.length > 1 ? setComparing(!isComparing) : setSaid(board.compare.alone)),
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
          setSaid(name === undefined ? board.pictureFailed : board.pictureSaved(name)),
        );
    },
    scroll: (by) => onSlide("[data-side]")?.scrollBy({ top: by * 120 * unit }),
    walk: (key) => walkChart(onSlide(".trend-chart-walk"), key),
    toggleHelp: () => setHelpOpen(!helpOpen),
    startTour: onStartTour,
    leave: onLeave,
    escape: () => {
      if (helpOpen) setHelpOpen(false);
      else if (isComparing) setComparing(false);
      else if (look.side !== "summary") change({ side: "summary" });
      else onLeave();
    },
  };
  usePresentationKeys(actions);

  // The slide in sight first, then the next, then the one before.
  const near = useMemo(() => [place, place + 1, place - 1].flatMap((at) => cases[at] ?? []), [cases, place]);
  return createPortal(
    <div
      ref={sheet}
      className={styles.sheet}
      role="dialog"
      aria-modal="true"
      aria-label={board.bar.label}
      tabIndex={-1}
      style={{ "--u": `${unit}px` } as React.CSSProperties}
      data-print="no"
    >
      <Unseen as="h1">{board.title}</Unseen>
      <Unseen as="p" role="status">
        {typeof said === "string"
          ? said
          : shown === undefined
            ? ""
            : `${board.position(shown.number, cases.length)}: ${shown.name}`}
      </Unseen>
      <div className={styles.stage}>
        {near.map((one) => {
          const isCurrent = one === shown && pair === undefined;
          return (
            <div key={one.id} className={styles.layer} data-current={isCurrent} inert={!isCurrent}>
              <Slide
                shown={one}
                count={cases.length}
                look={look}
                isCurrent={one === shown}
                chartScale={chartScale}
                onDrag={onDrag}
              />
            </div>
          );
        })}
        {pair === undefined ? null : (
          <div className={styles.layer} data-current="true">
            <ComparedCases cases={pair} axisId={axisId} look={look} chartScale={chartScale} />
          </div>
        )}
        {helpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
      </div>
      <PresentationBar
        number={place + 1}
        count={cases.length}
        look={look}
        hidesIdentities={hidesIdentities}
        hidesDates={hidesDates}
        isComparing={pair !== undefined}
        helpOpen={helpOpen}
        hasKidney={shown?.content.kidney !== undefined}
        actions={actions}
      />
    </div>,
    document.body,
  );
}
