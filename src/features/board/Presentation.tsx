import { useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import { usePageWords } from "../../ui/wording.tsx";
import { Unseen } from "../../ui/Unseen.tsx";
import { ComparedCases } from "./ComparedCases.tsx";
import { KeysHelp } from "./KeysHelp.tsx";
import styles from "./Presentation.module.css";
import { PresentationBar } from "./PresentationBar.tsx";
import { Slide } from "./Slide.tsx";
import { usePresentationKeys } from "./usePresentationKeys.ts";
import { useSlides, type PresentationProps } from "./useSlides.ts";
import { useFading } from "./useFading.ts";
import { useSlideUnit } from "./useSlideUnit.ts";
import { useWholeWindow } from "./useWholeWindow.ts";

/**
 * Cases on the whole screen, one slide each. The neighbours of a slide are drawn before they are asked for, so that turning to
 * them shows them at once.
 */
export function Presentation(props: PresentationProps) {
  const { cases, hidesIdentities, hidesDates } = props;
  const board = usePageWords("board");
  const { unit, chartScale, pairScale, inHand } = useSlideUnit();
  const sheet = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const faded = useFading(sheet, bar);
  useWholeWindow(sheet);
  const { place, shown, pair, look, axisId, helpOpen, heard, onDrag, onAddNote, actions } = useSlides(props, sheet, unit);
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
      // oxlint-disable-next-line typescript/consistent-type-assertions -- React's type of a style knows no custom properties
      style={{ "--u": `${unit}px` } as React.CSSProperties}
      data-print="no"
      data-faded={faded}
    >
      <Unseen as="h1">{board.title}</Unseen>
      <Unseen as="p" role="status">
        {heard}
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
                inHand={inHand}
                onDrag={onDrag}
                onAddNote={onAddNote}
              />
            </div>
          );
        })}
        {pair === undefined ? null : (
          <div className={styles.layer} data-current="true">
            <ComparedCases cases={pair} axisId={axisId} look={look} chartScale={pairScale} />
          </div>
        )}
        {helpOpen ? <KeysHelp onClose={actions.toggleHelp} /> : null}
      </div>
      <PresentationBar
        ref={bar}
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
