import type { CareOnAxis } from "../../charts/lanes/careLane.ts";
import type { TimeAnchor } from "../../charts/axes/timeAxis.ts";
import { addDays, type CalendarDate } from "../../domain/calendarDate.ts";
import type { Words } from "../../words/language.ts";

/** A day that the time axis can count from, as it is chosen and as it is named. */
export type AnchorChoice = { readonly id: string; readonly label: string; readonly anchor: TimeAnchor };

/** The days worth counting from: diagnosis and the start of every line, unless they lie so late that no result would be seen. */
export function timeAnchors(
  diagnosedOn: CalendarDate | undefined,
  { lines }: CareOnAxis,
  latest: CalendarDate | undefined,
  words: Words,
): readonly AnchorChoice[] {
  const { axis, anchor } = words.patient;
  return [
    ...(diagnosedOn === undefined
      ? []
      : [{ id: "diagnosis", label: axis.diagnosis, anchor: { on: diagnosedOn, name: anchor.diagnosis } }]),
    ...lines.map(({ line, number }) => ({
      id: line.id,
      label: axis.line(number, line.regimen),
      anchor: { on: line.startedOn, name: anchor.line(number, line.regimen) },
    })),
  ].filter((choice) => latest !== undefined && addDays(choice.anchor.on, -30) <= latest);
}
