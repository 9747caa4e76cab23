import { useState, type KeyboardEvent } from "react";
import { fromDayNumber } from "../../domain/calendarDate.ts";
import { nameEvent, nameLine } from "../../words/describeCareOnAxis.ts";
import type { Words } from "../../words/language.ts";
import type { Format } from "../../words/format.ts";
import { LINE_ROW, EVENT_ROW, type CareOnAxis, type PlacedCare } from "./careLane.ts";
import type { ChartActions } from "../chartActions.ts";
import type { TrendRange } from "../axes/timeAxis.ts";

/** Days shown before and after a crowd that is looked at. */
const AROUND_CROWD = 3;

type Props = {
  readonly care: CareOnAxis;
  readonly placed: PlacedCare;
  readonly onOpen: ChartActions["onOpenCare"];
  readonly onLookAt: (range: TrendRange) => void;
  readonly words: Words;
  readonly format: Format;
};

type Target = {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly onClick: () => void;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
};

/**
 * Buttons over the bars and signs of the lanes, each opens what it lies on; one over a count of events without room looks at
 * their days. One stop of the Tab key; arrow keys lead from one to the next.
 */
export function CareTargets({ care, placed, onOpen, onLookAt, words, format }: Props) {
  const [stop, setStop] = useState(0);
  const { careLane } = words;
  const targets: readonly Target[] = [
    ...placed.lines.flatMap(({ id, x1, x2, y }): Target[] => {
      const found = care.lines.find(({ line }) => line.id === id);
      if (found === undefined) return [];
      const hint = nameLine(found, words, format);
      return [
        {
          id,
          hint,
          name: careLane.change(hint),
          onClick: () => onOpen("Line", id),
          left: x1,
          width: x2 - x1,
          top: y,
          height: LINE_ROW - 2,
        },
      ];
    }),
    ...placed.glyphs.flatMap(({ id, left, right, y }): Target[] => {
      const found = care.events.find((event) => event.id === id);
      if (found === undefined) return [];
      const hint = nameEvent(found, words, format);
      return [
        {
          id,
          hint,
          name: careLane.change(hint),
          onClick: () => onOpen("Event", id),
          left,
          width: right - left,
          top: y - EVENT_ROW / 2,
          height: EVENT_ROW,
        },
      ];
    }),
    ...placed.crowds.map(({ label, from, to, count }): Target => {
      const name = careLane.closer(count, format.dayInWords(fromDayNumber(from)), format.dayInWords(fromDayNumber(to)));
      const onClick = () => onLookAt({ from: fromDayNumber(from - AROUND_CROWD), to: fromDayNumber(to + AROUND_CROWD) });
      return {
        id: `${from} ${label.x}`,
        hint: name,
        name,
        onClick,
        left: label.x - 4,
        width: 36,
        top: label.y - EVENT_ROW / 2 - 4,
        height: EVENT_ROW,
      };
    }),
  ];
  if (targets.length === 0) return null;
  const current = Math.min(stop, targets.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: targets.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(targets.length - 1, Math.max(0, to));
    setStop(next);
    event.currentTarget.querySelectorAll("button").item(next).focus();
  };
  return (
    <div className="trend-chart-care" role="toolbar" tabIndex={-1} aria-label={words.careLane.toolbar} onKeyDown={onKeyDown}>
      {targets.map(({ id, name, hint, onClick, left, width, top, height }, index) => (
        <button
          key={id}
          type="button"
          tabIndex={index === current ? 0 : -1}
          aria-label={name}
          title={hint}
          style={{ left, width, top, height }}
          onClick={onClick}
          onFocus={() => setStop(index)}
        />
      ))}
    </div>
  );
}
