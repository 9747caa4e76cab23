import type { Addable } from "../../charts/chartActions.ts";
import type { CalendarDate } from "../../domain/calendarDate.ts";
import { MenuList } from "../../ui/MenuList.tsx";
import { useWording } from "../../ui/wording.tsx";

/** A day that was pointed at, and where in the window, px. */
export type AskedDay = {
  readonly on: CalendarDate;
  readonly at: { readonly x: number; readonly y: number };
  readonly from: Element | null;
};

type Props = {
  readonly asked: AskedDay;
  readonly onAdd: (what: Addable, on: CalendarDate) => void;
  readonly onClose: () => void;
};

/** What can be added on a day of the chart, beside the day. */
export function DayMenu({ asked: { on, at, from }, onAdd, onClose }: Props) {
  const { words, format } = useWording();
  const day = format.dayInWords(on);
  return (
    <MenuList
      name={words.patient.addOnDay(day)}
      actions={(["Line", "Event", "Result"] as const).map((what) => ({
        label: words.patient.addOn[what](day),
        onChoose: () => onAdd(what, on),
      }))}
      place={({ width, height }) => ({
        left: Math.max(8, Math.min(at.x, window.innerWidth - width - 8)),
        top: Math.max(8, Math.min(at.y + 8, window.innerHeight - height - 8)),
      })}
      onClose={(refocus) => {
        onClose();
        if (refocus && from instanceof HTMLElement) from.focus();
      }}
    />
  );
}
